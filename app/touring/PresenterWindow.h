// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <initializer_list>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;
class QTextBrowser;

namespace halls::app {

class AudienceMirror;
class FlowLayout;
class ShowClock;
class ShowScreens;
class StepPictures;
class StepTools;
class TourLead;

/// What the one who leads a tour sees on a screen of their own: what the audience sees, this step's notes, the next
/// step with its picture, the time, all steps, and what may be done to the audience's picture. Its keys are those of
/// the tour.
class PresenterWindow : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PresenterWindow)
public:
    /// All borrowed; its owner is the audience's window.
    struct Given {
        SessionLink& link;
        TourLead& lead;
        ShowClock& clock;
        const StepPictures& pictures;
        QWidget* audience;
    };
    explicit PresenterWindow(const Given& given);

    /// On a screen of its own, where there is one; then the audience's window is all of the other.
    void showBeside();
    void leave(); ///< the show is over
    /// A word to the one who leads; the audience does not see it.
    void tell(const QString& words);

Q_SIGNALS:
    void shownOrClosed();
    void gridAsked(); ///< all steps with their pictures
    void aimChanged(int minutes);
    void howKnownAsked(); ///< the audience shall see how what is in the middle is known

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void buildTools(FlowLayout& row);
    QWidget* together(std::initializer_list<QWidget*> parts);
    QPushButton* button(const char* name, const std::function<void()>& asked);
    void refresh();
    void showNotes();
    void showNext();
    void showTime();
    void mirror();
    void buildTime(FlowLayout& row);
    QString aboutNotice() const;
    QString notesPage(const QString& paragraphs) const;
    void showFirstNotice();
    void showPanel();
    QString pace() const;
    void changeTextSize(int points);
    void retranslate();

    SessionLink& m_link;
    TourLead& m_lead;
    ShowClock& m_show;
    const StepPictures& m_pictures;
    QTimer m_clock;
    QTimer m_mirrorClock;
    QTimer m_wordOver; ///< runs while a word to the one who leads stands
    int m_points = 16; ///< size of the notes
    // Owned by this as its children.
    ShowScreens* m_screens;
    QLabel* m_title;
    QLabel* m_word;
    QLabel* m_time;
    QPushButton* m_waitButton;
    QPushButton* m_resetButton;
    QLabel* m_aimLabel;
    QSpinBox* m_aim;
    AudienceMirror* m_mirror;
    QLabel* m_reads; ///< what panel is open before the audience
    StepTools* m_stepTools;
    QTextBrowser* m_notes;
    QLabel* m_nextPicture;
    QLabel* m_next;
    QListWidget* m_steps;
    QLabel* m_speedLabel;
    QComboBox* m_speed;
    QCheckBox* m_loop;
    QPushButton* m_backButton;
    QPushButton* m_nextButton;
    QPushButton* m_playButton;
    QPushButton* m_answerButton;
    QPushButton* m_resumeButton;
    QPushButton* m_howKnownButton;
    QPushButton* m_blackButton;
    QPushButton* m_freezeButton;
    QPushButton* m_drawButton;
    QPushButton* m_gridButton;
    QPushButton* m_largerButton;
    QPushButton* m_smallerButton;
    QPushButton* m_swapButton;
    QPushButton* m_endButton;
};

} // namespace halls::app
