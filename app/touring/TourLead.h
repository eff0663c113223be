// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "tours/TourPlayer.h"

#include <QObject>

#include <memory>

class QOpenGLWidget;

namespace halls::app {

class AudienceScreen;
class Narration;

/// Leads through a tour in the window: the player, its voice, and what the audience reads.
///
/// A step is heard from its beginning on. Who stops a tour that plays by itself stops the voice too. Before destroyed
/// works the museum's notice is given, as everywhere; while it stands, next() and back() answer it, so that a clicker
/// is enough.
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
    void next();
    void back();
    void togglePlaying();
    void setSpeed(float speed); ///< 0.5 to 2; of the camera, of holds and of the voice
    void setLooping(bool looping);
    void playForEver(); ///< by itself, and again from the beginning
    void showAnswer();
    void resume();
    void readChapter(); ///< that the step leads to; a tour that plays by itself waits meanwhile
    void leaf(int by);  ///< through the quotations of the pin that is open
    /// The last step was seen to its end, or somebody asked for one after it.
    bool over() const { return m_over; }

    AudienceScreen& screen() { return *m_screen; }
    Narration& narration() { return *m_narration; }
    const Narration& narration() const { return *m_narration; }

    /// Before the session's own tick; true while something moves.
    bool tick(double seconds);

Q_SIGNALS:
    void stepShown(); ///< another step, or the tour began
    void ended();

private:
    void onChanged(session::Changes changes);
    void refresh();
    void afterStep();
    void narrate();
    void askFirst();
    void leave(); ///< the notice was refused

    SessionLink& m_link;
    QOpenGLWidget* m_picture;
    AudienceScreen* m_screen;
    Narration* m_narration;
    std::unique_ptr<tours::TourPlayer> m_player; ///< of a tour of the museum that is open
    std::size_t m_shownStep = 0;
    bool m_wasAstray = false;
    bool m_over = false;
    Id m_chapter; ///< that is read because the tour led there; empty: none
};

} // namespace halls::app
