// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Tour.h"
#include "session/Session.h"
#include "tours/CameraPath.h"
#include "tours/StepEvents.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace halls::tours {

/// Leads a session through a tour. Window, command line and tests drive this one class; it knows no time but what
/// tick() tells, so that a recording is the same on any machine. It keeps no session: who calls lends one, always the
/// same. Each call tells the session's listeners once, whatever a step brings.
///
///     TourPlayer player(session.museum(), tour);
///     player.goTo(session, 0);
///     player.setPlaying(true);                       // by itself, or next() and back() by hand
///     while (!player.ended()) { player.tick(session, 1.0 / 30.0); session.tick(1.0 / 30.0); draw(); }
///
/// What happens within a step (TourStep::events) goes by the time since it was arrived at, by itself or by hand, and
/// waits for who looks round or reads another pin.
/// **Ownership** Borrows museum and tour, which must outlive it. **Threads** The session's.
/// **Errors** A step that names what is not there is left out; skipped() says which and why.
class TourPlayer {
public:
    TourPlayer(const Museum& museum, const Tour& tour);

    const Tour& tour() const { return *m_tour; }
    std::size_t count() const { return m_tour->steps.size(); }
    std::size_t index() const { return m_index; }
    const TourStep& step() const { return m_tour->steps[m_index]; }

    /// To a step, or to the next one in that direction that can be shown. False where there is none, or where the
    /// museum's notice has to be given first.
    bool goTo(session::Session& session, std::size_t index);
    bool next(session::Session& session);
    bool back(session::Session& session);
    bool atEnd() const;
    /// The step after this one that can be shown; nothing at the end.
    std::optional<std::size_t> following() const;
    /// Where a step leads to; as it is now where the step names what is not there.
    Camera cameraOf(const session::Session& session, std::size_t index) const;

    /// By itself: on to the next step when way, narration and hold are over.
    void setPlaying(bool playing) { m_playing = playing; }
    bool playing() const { return m_playing; }
    bool ended() const { return m_ended; } ///< played to the end of the last step
    void setSpeed(float speed);            ///< 0.5 to 2
    float speed() const { return m_speed; }
    void setLooping(bool looping) { m_looping = looping; }
    bool looping() const { return m_looping; }

    /// Before tick() of the session, once a frame. `narrating`: a voice still speaks. True while something moves.
    bool tick(session::Session& session, double seconds, bool narrating = false);
    bool onTheWay() const { return m_phase == Phase::Way; }
    void arrive(session::Session& session); ///< at once, where it is on the way
    /// The step whose words are read: on the way still the one that was left.
    const TourStep& told() const { return m_tour->steps[m_told]; }
    std::size_t toldIndex() const { return m_told; }
    /// Somebody watches while it is drawn: a way that would be less than 8 frames a second becomes a fade. Off: each
    /// tick is a frame, as in a recording.
    void setLive(bool live) { m_live = live; }
    /// Seconds since the step began, and those that it takes.
    double elapsed() const { return m_elapsed; }
    double stepSeconds() const;
    /// Of this step and of all after it, at this speed: as a recording takes, where setStepSeconds() was called; else
    /// about.
    double secondsLeft() const;
    double secondsWhole() const; ///< likewise, of all steps
    /// What each step takes, of secondsOfSteps(): the player itself looks for one way at a time.
    void setStepSeconds(std::vector<double> seconds) { m_stepSeconds = std::move(seconds); }

    /// The audience looked round: the camera is not where the step put it.
    bool astray(const session::Session& session) const;
    /// Eases back to where the step has put its camera by now.
    void resume(session::Session& session);

    bool answerShown() const { return m_answerShown; } ///< of the step that is told
    void showAnswer(bool shown) { m_answerShown = shown; }

    /// Before destroyed works, or a state that may not be shown yet: the museum's notice comes first.
    bool waitsForNotice() const { return m_waiting.has_value(); }
    std::optional<std::size_t> waiting() const { return m_waiting; } ///< the step that comes after the notice
    /// The last step before that one for which no notice has to be given; nothing: there is none.
    std::optional<std::size_t> freeBefore(const session::Session& session) const;
    void goOn(session::Session& session);  ///< to the step that waited: the notice was read
    void refuseNotice();                   ///< and stays at the step before, without playing on
    bool begun() const { return m_begun; } ///< some step was shown

    struct Skipped {
        std::size_t index = 0;
        std::string why; ///< plain English
    };
    const std::vector<Skipped>& skipped() const { return m_skipped; }

private:
    enum class Phase { Way, Hold };

    std::string whyNot(const TourStep& step) const; ///< empty: it can be shown
    bool noticeStands(const session::Session& session, const TourStep& step) const;
    void begin(session::Session& session, std::size_t index);
    void show(session::Session& session) const;
    void moveDivider(session::Session& session) const;
    void leaf(session::Session& session, double heldBefore) const;
    bool happens(session::Session& session, double seconds);
    double secondsOf(std::size_t index) const;
    double secondsFrom(std::size_t first) const;
    Pose targetOf(const TourStep& step) const;
    float fovOf(const TourStep& step) const;
    void travel(session::Session& session);
    void land();
    bool tooSlow(double seconds);

    const Museum* m_museum;
    const Tour* m_tour;
    std::size_t m_index = 0;
    bool m_begun = false;
    Phase m_phase = Phase::Hold;
    std::optional<CameraPath> m_path;
    double m_elapsed = 0.0; ///< of the step
    double m_held = 0.0;    ///< of its hold
    double m_way = 0.0;     ///< seconds on the way
    std::size_t m_told = 0;
    StepEvents m_events;

    /// Ticks of the way, but for its first, which has to prepare what is drawn.
    struct Ticks {
        int count = -1;
        double sum = 0.0;     ///< seconds
        double longest = 0.0; ///< seconds
    };
    Ticks m_ticks;
    bool m_live = false;
    bool m_slow = false; ///< as far as the ticks say, of this way or the last
    bool m_playing = false;
    bool m_looping = false;
    bool m_ended = false;
    float m_speed = 1.0F;
    bool m_answerShown = false;
    std::optional<std::size_t> m_waiting;
    std::vector<Skipped> m_skipped;
    std::vector<double> m_stepSeconds; ///< by step; empty: not known
};

} // namespace halls::tours
