// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "touring/StepView.h"
#include "tours/TourPlayer.h"

#include <QObject>

#include <memory>

class QOpenGLWidget;

namespace halls::app {

class AudienceScreen;
class EndCard;
class Narration;

/// Leads through a tour in the window: the player, its voice, and what the audience reads.
///
/// A step is heard from its beginning on. Who stops a tour that plays by itself stops the voice too. Before destroyed
/// works the museum's notice is given, as everywhere; while it stands, next() and back() answer it, so that a clicker
/// is enough. A tour that plays by itself waits as long as it takes to read it, and goes on.
///
/// **Ownership** Its parts over the picture are the picture's children.
class TourLead : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TourLead)
public:
    TourLead(SessionLink& link, QOpenGLWidget* picture);
    ~TourLead() override;

    bool running() const { return m_player != nullptr; }
    const tours::TourPlayer* player() const { return m_player.get(); }
    /// False where the museum has no such tour, or none of its steps can be shown.
    bool start(const Id& tour, std::size_t step);
    void end();

    void goTo(std::size_t step);
    void next(); ///< on the way to a step: arrives there at once; else the answer, then the next step
    void back(); ///< the same way back: a step that was left comes with its answer
    void togglePlaying();
    void setSpeed(float speed); ///< 0.5 to 2; of the camera, of holds and of the voice
    void setLooping(bool looping);
    void playForEver(); ///< by itself, and again from the beginning
    void showAnswer();
    void resume();        ///< to all that the step shows
    bool strayed() const; ///< somebody looked round, or state, comparison, pin or panel are not those of the step
    void readChapter();   ///< that the step leads to; a tour that plays by itself waits meanwhile
    void openPin();       ///< of which the step speaks, where it speaks of one; the tour waits meanwhile
    void closeOpened();   ///< the notice, the chapter or the pin that is open; where none is: says how one ends
    void leaf(int by);    ///< through the quotations of the pin that is open
    /// The last step was seen to its end, or somebody asked for one after it.
    bool over() const { return m_over; }

    AudienceScreen& screen() { return *m_screen; }
    Narration& narration() { return *m_narration; }
    const Narration& narration() const { return *m_narration; }

    /// Before the session's own tick; true while something moves.
    bool tick(double seconds);

Q_SIGNALS:
    void stepShown();   ///< another step, or the tour began
    void noticeStood(); ///< it stands before a step from now on, or was refused
    void ended();
    void told(const QString& words);       ///< to the one who leads
    void tourAsked(const halls::Id& tour); ///< at the end of one: another
    void quizAsked(const halls::Id& tour); ///< at the end of one: its questions

private:
    void onChanged(session::Changes changes);
    void refresh();
    void afterStep();
    void arrive();
    void narrate();
    const Tour* nextTour() const; ///< that is offered after this one; null: there is no other
    void askFirst();
    void leave();  ///< the notice was refused
    void refuse(); ///< where there is a step to go back to
    void closeChapter();
    void setAlone(); ///< whether the notice waits for an answer

    SessionLink& m_link;
    QOpenGLWidget* m_picture;
    AudienceScreen* m_screen;
    EndCard* m_end;
    Narration* m_narration;
    std::unique_ptr<tours::TourPlayer> m_player; ///< of a tour of the museum that is open
    StepView m_view;                             ///< as the tour put it
    std::size_t m_shownStep = 0;
    bool m_wasAstray = false;
    bool m_answerComes = false; ///< on arrival, since one goes back
    bool m_over = false;
    Id m_chapter; ///< that is read because the tour led there; empty: none
};

} // namespace halls::app
