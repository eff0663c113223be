// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "touring/Voice.h"
#include "tours/TourPlayer.h"

#include <QImage>
#include <QObject>
#include <QPointF>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>

class QLabel;
class QOpenGLWidget;
class QWidget;

namespace halls::app {

class LaserDot;
class Narrator;
class TourBar;

/// Leads through a tour in the window: the player, its bar, its voice, and the keys that presentation remotes send.
///
/// Page Down, Right, Down, Space: next; Page Up, Left, Up: back; Home, End: first, last; a number and Enter: that step;
/// F5: play or pause; B, W: black, white; A: answer; R: back to the step; L: the mouse is a pointer; Escape held for a
/// second: the end.
///
/// A step is heard from its beginning on. Who stops a tour that plays by itself stops the voice too. What the voice
/// cannot do is for the one who leads alone (toldPresenter()); the tour goes on as if there were none.
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
    /// False where the museum has no such tour, or none of its steps can be shown. `noticeGiven`: the visitor has read
    /// the museum's notice, or wants none.
    bool start(const Id& tour, std::size_t step, bool noticeGiven);
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
    /// Answers the museum's notice: on to the step that waited, or not. next() and back() do the same while it stands,
    /// so that a clicker is enough.
    void giveNotice();
    void refuseNotice();
    /// The audience sees only this colour; the same again: the picture.
    void blank(const QString& colour);
    /// The audience keeps seeing the picture as it is now.
    void setFrozen(bool frozen);
    bool frozen() const;
    /// A bright dot on the audience's picture, at shares of its width and height; nothing: none.
    void pointAt(std::optional<QPointF> share);
    /// While it is on, the mouse over the audience's picture is that dot.
    void setPointing(bool pointing);
    bool pointing() const { return m_pointing; }
    /// What the audience sees now, with all that lies over the picture, within this size.
    QImage audiencePicture(QSize within) const;
    /// Takes the tour's keys there too.
    void watch(QWidget* window);

    /// Steps without a sound file are spoken by the system.
    void setReadAloud(bool wanted);
    bool readAloud() const { return m_readAloud; }
    /// The words of a step, or what the voice says, over the picture.
    void setCaptions(bool shown);
    bool captions() const { return m_captions; }
    bool narrating() const;
    /// For tests: other voices than the system's. Before the tour begins.
    void setVoices(Voices voices);
    /// What the one who leads has been told since the tour began, each once.
    const QStringList& toldLines() const { return m_told; }

    /// Before the session's own tick; true while something moves.
    bool tick(double seconds);

Q_SIGNALS:
    void stepShown(); ///< another step, or the tour began
    void ended();
    void noticeAsked();
    void noticeAnswered(bool given);
    void toldPresenter(const QString& line); ///< not for the audience

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool pressed(int key);
    void typeNumber(int digit);
    void moved(QPointF place);
    void refresh();
    void afterStep();
    void narrate();
    void tellPresenter(const QString& line);

    SessionLink& m_link;
    QOpenGLWidget* m_picture;
    TourBar* m_bar;
    QWidget* m_blank;
    QLabel* m_frozen;                            ///< the picture as it was
    std::unique_ptr<tours::TourPlayer> m_player; ///< of a tour of the museum that is open
    std::unique_ptr<Narrator> m_narrator;
    QStringList m_told;
    std::string m_language; ///< that is narrated
    bool m_readAloud = false;
    bool m_captions = true;
    std::size_t m_shownStep = 0;
    bool m_wasAstray = false;
    LaserDot* m_dot;
    bool m_pointing = false;
    std::size_t m_typed = 0; ///< number of a step, as far as it was typed
    QTimer m_typing;         ///< runs until what was typed is forgotten
    QTimer m_escape;         ///< runs while the key is held
    QTimer m_hideTools;
};

} // namespace halls::app
