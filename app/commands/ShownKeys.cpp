// SPDX-License-Identifier: MPL-2.0
#include "commands/ShownKeys.h"

#include "words/Isolates.h"

#include <QCoreApplication>

namespace halls::app {

QString shownKeys(const QString& keys) {
    const QString bare = Isolates::removed(keys);
    return bare.isEmpty() ? bare : Isolates::leftToRight(bare);
}

QString shownKeys(const QKeySequence& keys) {
    return shownKeys(keys == QKeySequence(Qt::Key_Shift) ? QCoreApplication::translate("Actions", "Shift")
                                                         : keys.toString(QKeySequence::NativeText));
}

} // namespace halls::app
