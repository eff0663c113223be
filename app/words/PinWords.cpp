// SPDX-License-Identifier: MPL-2.0
#include "words/PinWords.h"

#include "words/Words.h"

namespace halls::app {

QString PinWords::named(const Pin& pin, const QString& label) {
    return pin.quotations.empty() ? label : tr("%1 (quotes a source)", "name of a pin").arg(label);
}

QString PinWords::known(EvidenceClass evidence) {
    return tr("What is said here: %1", "how well it is known").arg(Words::of(evidence));
}

} // namespace halls::app
