// SPDX-License-Identifier: MPL-2.0
#include "words/PinWords.h"

namespace halls::app {

QString PinWords::named(const Pin& pin, const QString& label) {
    return pin.quotations.empty() ? label : tr("%1 (quotes a source)", "name of a pin").arg(label);
}

} // namespace halls::app
