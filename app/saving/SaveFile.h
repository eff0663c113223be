// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/Folders.h"

#include <QString>

class QWidget;

namespace halls::app {

/// What is asked where a file is to be saved.
struct SaveQuestion {
    FileKind kind;  ///< the dialog begins where the last of its kind went
    QString title;  ///< of the dialog
    QString name;   ///< proposed, without its ending; one that nothing has yet
    QString ending; ///< ".png": is added to what is typed without it
    QString kinds;  ///< "Walks (*.walk)"; empty: "*" and the ending
};

/// Where to save it, in a dialog that waits; empty: it was left. Asks before a file is replaced, by the name under
/// which it would be written: the ending is added before, so that "hall" never replaces hall.png in silence.
///
///     const QString file = askWhereToSave(&m_frame.window, m_frame.store,
///                                         {.kind = FileKind::List, .title = tr("Save the list"),
///                                          .name = tr("Changes"), .ending = QStringLiteral(".csv"), .kinds = {}});
QString askWhereToSave(QWidget* parent, const SettingsStore& store, const SaveQuestion& question);

} // namespace halls::app
