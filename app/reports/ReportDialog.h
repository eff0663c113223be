// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "reports/WritingDialog.h"

class QCheckBox;
class QLineEdit;

namespace halls::app {

/// Asks what a report is to be about.
class ReportDialog : public WritingDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReportDialog)
public:
    struct About {
        Id first;
        Id second;
        std::vector<Id> listed; ///< the exhibits that the list of changes shows now
    };
    ReportDialog(SessionLink& link, const QString& program, About about, QWidget* parent);

    /// Of `mosul-halls report`.
    QStringList words(const QString& file) const override;

protected:
    QStringList nameWords() const override;
    QString ending() const override;

private:
    QString stateTitle(const Id& id) const;

    SessionLink& m_link;
    About m_about;
    // Owned by this as its children.
    QComboBox* m_what;
    QComboBox* m_kind;
    QComboBox* m_language;
    QLineEdit* m_preparedBy;
    QLineEdit* m_purpose;
    QCheckBox* m_emptyFields;
};

} // namespace halls::app
