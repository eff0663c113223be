// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "SessionLink.h"

#include <QDialog>
#include <QProcess>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace halls::app {

/// Asks what a report is to be about, and lets a process of its own write it: the window stays free, and Cancel leaves
/// no half file.
class ReportDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReportDialog)
public:
    struct About {
        Id first;
        Id second;
        std::vector<Id> listed; ///< the exhibits that the list of changes shows now
    };
    /// `program`: the running executable. Deletes itself when closed.
    ReportDialog(SessionLink& link, QString program, About about, QWidget* parent);
    ~ReportDialog() override;

    /// What is asked for, as the words of `mosul-halls report`.
    QStringList words(const QString& file) const;
    void write(const QString& file);

private:
    void askForFile();
    void onLine();
    void onFinished(int status);
    void showBusy(bool busy);

    SessionLink& m_link;
    QString m_program;
    About m_about;
    QProcess m_process;
    bool m_stopped = false;
    // Owned by this as its children.
    QComboBox* m_what;
    QComboBox* m_kind;
    QComboBox* m_language;
    QProgressBar* m_bar;
    QLabel* m_told;
    QPushButton* m_begin;
    QPushButton* m_close;
};

} // namespace halls::app
