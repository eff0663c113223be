// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "reports/WritingDialog.h"

class QCheckBox;

namespace halls::app {

/// Asks which tour becomes a handout, and how.
class HandoutDialog : public WritingDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HandoutDialog)
public:
    /// Precondition: the museum has a tour. `tour`: the one that is chosen at first; empty: the first.
    HandoutDialog(SessionLink& link, const QString& program, const Id& tour, QWidget* parent);

    /// Of `mosul-halls tour --handout`.
    QStringList words(const QString& file) const override;

protected:
    QStringList nameWords() const override;
    QString ending() const override;

private:
    SessionLink& m_link;
    // Owned by this as its children.
    QComboBox* m_tour;
    QComboBox* m_language;
    QComboBox* m_page;
    QCheckBox* m_notes;
};

} // namespace halls::app
