// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Error.h"

#include <QDateTime>
#include <QDialog>
#include <QProcess>

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace halls::app {

class SettingsStore;

/// A dialog that asks what is to be written, and lets a process of its own write it: the window stays free, and Cancel
/// leaves no half file. What is asked is up to who inherits it.
class WritingDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WritingDialog)
public:
    /// What this one says of itself.
    struct Says {
        QString begin;      ///< of the button, "Write the report…"
        QString saveTitle;  ///< of the dialog that asks for the file
        QString howFar;     ///< name of the progress bar, for screen readers
        QString written;    ///< "The report is written."
        QString notWritten; ///< "The report could not be written."
    };
    /// `program`: the running executable. Deletes itself when closed.
    WritingDialog(QString program, Says says, QWidget* parent);
    ~WritingDialog() override;

    /// What is asked for, as the words of a call of the program.
    virtual QStringList words(const QString& file) const = 0;
    /// The file that is proposed: of a name that says what is in it and when it was made, and that nothing has yet.
    QString proposed() const;
    /// What a call with this file leaves: it, and what goes beside it.
    virtual QStringList files(const QString& file) const { return {file}; }
    void write(const QString& file);
    /// Where files are proposed, and where the last one went: without it always in Documents.
    void rememberIn(const SettingsStore& store) { m_store = &store; }
    /// Who opens what was written, and its folder; else the system's own programs do.
    void setOpener(std::function<void(const QString& file)> opener) { m_opener = std::move(opener); }

protected:
    QFormLayout* form() { return m_form; }
    virtual QStringList nameWords() const = 0; ///< what the file's name says
    virtual QString ending() const = 0;        ///< of the file, with its dot
    // Of what is chosen: all of it is written, nothing is, or not all of files().
    virtual QString written() const { return m_says.written; }
    virtual QString notWritten() const { return m_says.notWritten; }
    virtual QString partlyWritten() const { return notWritten(); }
    /// A list to choose from: the languages of the museum, the one with this tag chosen.
    static QComboBox* languageBox(const std::vector<std::string>& languages, const std::string& chosen,
                                  QWidget* parent);

private:
    void askForFile();
    void onLine();
    void onFinished(int status);
    void showBusy(bool busy);
    void watchChoices();
    void forget();

    QString m_program;
    Says m_says;
    std::function<void(const QString& file)> m_opener;
    const SettingsStore* m_store = nullptr; ///< borrowed; null: nothing is remembered
    QProcess m_process;
    QString m_file;                    ///< that is being written
    QStringList m_files;               ///< it, and what goes beside it
    bool m_watched = false;            ///< whether another choice is heard of
    QDateTime m_begun;                 ///< when
    std::optional<ErrorCode> m_failed; ///< what the process said of its end
    bool m_stopped = false;
    // Owned by this as its children.
    QWidget* m_choices;
    QFormLayout* m_form;
    QProgressBar* m_bar;
    QLabel* m_told;
    QPushButton* m_open;   ///< what was written
    QPushButton* m_folder; ///< where it lies
    QPushButton* m_begin;
    QPushButton* m_close;
};

} // namespace halls::app
