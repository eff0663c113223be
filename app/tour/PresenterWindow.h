// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "SessionLink.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QTextBrowser;

namespace halls::app {

class TourLead;

/// What the one who leads a tour sees on a screen of their own: notes, this step and the next, the time, all steps, and
/// what the audience sees as black, frozen or live. Its keys are those of the tour.
class PresenterWindow : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PresenterWindow)
public:
    PresenterWindow(SessionLink& link, TourLead& lead, QWidget* audience);

    /// On the screen that the audience's window is not on, where there is one.
    void showBeside();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void showTime();
    void changeTextSize(int points);
    void swapScreens();
    void retranslate();
    QPushButton* button(const char* name, void (PresenterWindow::*asked)());
    void askBack();
    void askNext();
    void askPlay();
    void askAnswer();
    void askBlack();
    void askFreeze();
    void larger() { changeTextSize(+2); }
    void smaller() { changeTextSize(-2); }

    SessionLink& m_link;
    TourLead& m_lead;
    QWidget* m_audience; ///< the window that the audience sees
    QTimer m_clock;
    QElapsedTimer m_since;
    int m_points = 16; ///< size of the notes
    // Owned by this as its children.
    QLabel* m_title;
    QLabel* m_time;
    QTextBrowser* m_notes;
    QLabel* m_next;
    QListWidget* m_steps;
    QPushButton* m_backButton;
    QPushButton* m_nextButton;
    QPushButton* m_playButton;
    QPushButton* m_answerButton;
    QPushButton* m_blackButton;
    QPushButton* m_freezeButton;
    QPushButton* m_largerButton;
    QPushButton* m_smallerButton;
    QPushButton* m_swapButton;
};

} // namespace halls::app
