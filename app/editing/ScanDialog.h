// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "io/Scan.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace halls::app {

/// Asks what somebody's own scan shows, when and by whom it was made, and where the copy of the museum is to lie.
class ScanDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScanDialog)
public:
    /// `ownFolder`: of the museum that is open where it may be changed itself; empty: a copy is made. Deletes itself
    /// when closed.
    ScanDialog(const SessionLink& link, const QString& model, const QString& ownFolder, QWidget* parent);

    io::Scan scan() const;
    std::filesystem::path folder() const;
    /// What is wrong with what was entered; empty: nothing.
    QString problem() const;

Q_SIGNALS:
    void wished();

private:
    void fillSubjects();
    void fillUnits();
    void browse();
    void browseFolder();
    void refresh();

    const SessionLink& m_link;
    QString m_ownFolder;
    // Owned by this as its children.
    QLineEdit* m_file;
    QComboBox* m_subject; ///< data: hall id, or "/" and an exhibit id
    QComboBox* m_fate;
    QComboBox* m_base;
    QLineEdit* m_title;
    QLineEdit* m_date;
    QLineEdit* m_maker;
    QComboBox* m_unit;
    QCheckBox* m_zUp;
    QLineEdit* m_folder;
    QLabel* m_told;
    QPushButton* m_add;
};

} // namespace halls::app
