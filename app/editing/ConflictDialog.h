// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "io/Package.h"

#include <QDialog>

namespace halls::app {

/// Somebody else changed a file of the museum since it was opened, and so did we: both versions are shown, and a person
/// says what is to be. Nothing was overwritten.
class ConflictDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConflictDialog)
public:
    /// Deletes itself when closed.
    ConflictDialog(const std::vector<io::Conflict>& conflicts, QWidget* parent);

Q_SIGNALS:
    void theirsChosen();
    void mineChosen();
    void bothChosen();

private:
    void addButton(const char* name, const QString& text, void (ConflictDialog::*chosen)());
};

} // namespace halls::app
