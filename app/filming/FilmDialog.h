// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "filming/FilmWords.h"
#include "filming/Unfinished.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QProcess>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace halls::app {

class SettingsStore;

/// Asks which tour becomes a video, says what that takes, and lets the program itself record it
/// (`mosul-halls tour --record`): with a pause, and an end that keeps what there is. The window stays free.
///
/// **Ownership** Deletes itself when closed; a recording that is under way ends then, and its pieces stay.
class FilmDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilmDialog)
public:
    /// Precondition: the museum has a tour. `tour`: the one that is chosen at first; empty: the first.
    FilmDialog(SessionLink& link, QString program, const Id& tour, QWidget* parent);
    ~FilmDialog() override;

    /// Where videos are proposed, and where the last one went: without it always in Documents.
    void rememberIn(const SettingsStore& store) { m_store = &store; }
    /// Of `mosul-halls tour`, but for where it goes.
    QStringList words() const;
    void record(const QString& file); ///< precondition: nothing is being recorded
    bool recording() const { return m_process.state() != QProcess::NotRunning; }

protected:
    void reject() override;

private:
    void build(const SessionLink& link, const Id& tour);
    void lookAgain(); ///< at what it would take
    void onEstimate(int status);
    void askForFile();
    FilmChoices choices() const;
    bool choose(const FilmChoices& choices); ///< false: not all of it can be chosen here
    void askAboutUnfinished(const FilmChoices& other);
    void togglePause();
    void stop();
    void onLine();
    void onFinished(int status);
    void refresh();
    void tell(const QString& words);
    QString stopped() const;
    double now() const { return static_cast<double>(m_clock.elapsed()) / 1000.0; }

    QString folder() const; ///< that is proposed

    const SettingsStore* m_store = nullptr; ///< borrowed; null: nothing is remembered
    QString m_program;
    QString m_museum; ///< folder
    QString m_file;   ///< that is recorded into
    QProcess m_process;
    QProcess m_looking; ///< at what it would take
    QTimer m_soon;      ///< choices rest before that is begun
    QElapsedTimer m_clock;
    FilmPace m_pace;
    std::optional<FilmEstimate> m_estimate;
    bool m_paused = false;
    bool m_stopping = false;
    // Owned by this as its children.
    QWidget* m_choices;
    QComboBox* m_tour;
    QComboBox* m_language;
    QComboBox* m_size;
    QCheckBox* m_words;
    QCheckBox* m_voice;
    QLabel* m_told;
    QProgressBar* m_bar;
    QPushButton* m_folder;
    QPushButton* m_begin;
    QPushButton* m_pause;
    QPushButton* m_close;
};

} // namespace halls::app
