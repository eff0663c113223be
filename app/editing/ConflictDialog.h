// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "editing/ConflictWords.h"

#include <QDialog>

class QTableWidget;

namespace halls::app {

/// Somebody else changed a file of the museum since it was opened, and so did we: both versions are shown beside each
/// other, and a person says what is to be. Nothing was overwritten.
class ConflictDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConflictDialog)
public:
    /// Whether it was asked before, and theirs has changed once more meanwhile.
    enum class Asked { First, Again };
    enum class Answer { Theirs, Mine, Both };
    /// `readable`: theirs can be read, and so be taken. Deletes itself when closed.
    ConflictDialog(const std::vector<ConflictRow>& rows, bool readable, Asked asked, QWidget* parent);

Q_SIGNALS:
    void answered(halls::app::ConflictDialog::Answer answer);

private:
    void fill(const std::vector<ConflictRow>& rows);
    void addButton(const char* name, const QString& text, Answer answer);

    QTableWidget* m_versions; ///< owned by this
};

} // namespace halls::app
