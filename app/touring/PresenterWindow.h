// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QElapsedTimer>
#include <QImage>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QTextBrowser;

namespace halls::app {

class AudienceMirror;
class ShowScreens;
class StepTools;
class TourLead;

/// What the one who leads a tour sees on a screen of their own: what the audience sees, this step's notes, the next
/// step with its picture, the time, all steps, and what may be done to the audience's picture. Its keys are those of
/// the tour.
class PresenterWindow : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PresenterWindow)
public:
    /// A state as seen from a camera; a null picture where there is none.
    using Photographer = std::function<QImage(const Camera& camera, std::size_t state, QSize size)>;

    PresenterWindow(SessionLink& link, TourLead& lead, QWidget* audience, Photographer photographer);

    /// On a screen of its own, where there is one; then the audience's window is all of the other.
    void showBeside();

Q_SIGNALS:
    void howKnownAsked(); ///< the audience shall see how what is in the middle is known

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildTools(QHBoxLayout& row);
    QPushButton* button(const char* name, const std::function<void()>& asked);
    void refresh();
    void showNotes();
    void showNext();
    void showTime();
    void mirror();
    QImage pictureOf(std::size_t step) const;
    void changeTextSize(int points);
    void retranslate();

    SessionLink& m_link;
    TourLead& m_lead;
    Photographer m_photographer;
    QTimer m_clock;
    QTimer m_mirrorClock;
    QElapsedTimer m_since;
    int m_points = 16; ///< size of the notes
    // Owned by this as its children.
    ShowScreens* m_screens;
    QLabel* m_title;
    QLabel* m_time;
    AudienceMirror* m_mirror;
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
    QPushButton* m_largerButton;
    QPushButton* m_smallerButton;
    QPushButton* m_swapButton;
    QPushButton* m_endButton;
};

} // namespace halls::app
