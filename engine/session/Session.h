// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "loading/Loader.h"
#include "math/Camera.h"
#include "session/Changes.h"
#include "session/Comparing.h"
#include "session/Input.h"
#include "session/OnScreen.h"
#include "session/PinReader.h"
#include "session/Settings.h"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace halls::session {

class Visit;

/// The product without its window: where the visitor is, what is shown, what is open. Window, command line and tests
/// drive this one class and nothing behind it.
///
///     Session session(loadedMuseum);
///     session.goToView("assyrian-door");
///     session.tick(1.0 / 60.0, {.move = {0.0F, 1.0F}});
///     session.swapState();                       // pose, hall, open pin and mode stay
///     session.openPin("pin-assyrian-halls");     // shownPassage() has the exact words
///
/// **Ownership** Shares the immutable LoadedMuseum; pointers that it hands out live as long as that museum is open.
/// **Threads** One: the owner's. tick() never blocks.
/// **Errors** None to the caller: an unknown id is ignored and told by false; what the visitor must know is a Word.
class Session {
public:
    explicit Session(std::shared_ptr<const loading::LoadedMuseum> loaded, const Settings& settings = {});
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// Opens another museum in place of this one, at its start.
    void open(std::shared_ptr<const loading::LoadedMuseum> loaded);
    /// The same museum, edited: pose, state, comparison and open pin stay as far as they still exist. Where its states
    /// are the very ones (withTours()) only the tours are taken over.
    void replace(std::shared_ptr<const loading::LoadedMuseum> loaded);

    const loading::LoadedMuseum& loaded() const;
    /// The same for who keeps what it says over an edit.
    std::shared_ptr<const loading::LoadedMuseum> shared() const;
    const Museum& museum() const;

    // Listeners are told once for each call that changes something, tick() too; while a Batch lives, when it goes.
    using Listener = std::function<void(Changes)>;
    /// Told until the returned token goes.
    [[nodiscard]] std::shared_ptr<void> listen(Listener listener);

    /// While one lives, nobody is told; when the last one goes, all are told once the sum of what changed. What is read
    /// of the session is always as it is now. A museum that another one took the place of lives until all are told.
    ///
    ///     const auto told = session.batch();
    ///     session.setState("after");
    ///     session.openPin("pin-assyrian-halls");    // listeners hear of both at the end of the block
    ///
    /// **Ownership** Borrows the session, which must outlive it.
    class Batch {
    public:
        Batch(Batch&& other) noexcept : m_session(std::exchange(other.m_session, nullptr)) {}
        Batch& operator=(Batch&&) = delete;
        ~Batch();

    private:
        friend class Session;
        explicit Batch(Session& session);
        Session* m_session; ///< null: moved from
    };
    [[nodiscard]] Batch batch() { return Batch(*this); }

    // -- State
    const State& state() const;
    std::size_t stateIndex() const;
    bool setState(const Id& stateId);
    /// The state shown before this one; at first the next of the list. While comparing: of the other side.
    std::size_t otherState() const;
    void swapState(); ///< to otherState()
    /// Shows the other state while `held`, and this one again after. Nobody is moved by it.
    void peek(bool held);
    bool peeking() const;

    // -- The museum's notice. No state that it is about is shown, by whatever way, before it was read: what would show
    // one does nothing. Asked for where Settings::notice says so; the state that is shown already may stay.
    bool mayShow(const Id& stateId) const; ///< an empty id is no state: true
    /// Whether the notice is still to be read for this state, be it shown or not.
    bool noticeStandsBefore(const Id& stateId) const;
    const std::set<Id>& noticeRead() const; ///< the states that it was read for
    void setNoticeRead(std::set<Id> states);

    // -- Comparing. state() is the state of the side that leads: its walls hold, its pins come first.
    const Comparison& comparison() const;
    /// Takes over what holds: unknown or equal states are refused (false), shares are brought inside 0..1. The side of
    /// the state that was shown leads; where neither side has it, the second.
    bool setComparison(const Comparison& comparison);
    /// Entering a comparison takes the state that is shown and the one seen before it, the earlier of the list first.
    /// Off: back to the state that one came from, where a mode let another one lead by itself and nobody chose that one
    /// since; setComparison({}) ends it and stays. False where there is only one state.
    bool setCompareMode(CompareMode mode);
    /// What setCompareMode() would show.
    Comparison comparisonIn(CompareMode mode) const;
    bool setSides(const Id& first, const Id& second);
    void setAlone(std::optional<Side> side); ///< shows one side alone, or both again
    void setSplit(float split);              ///< swipe: the divider; blend: the share of the second
    /// Whose walls hold and whose texts come first. In ghost mode always the second: the first has left.
    Side leadingSide() const;
    void setLeadingSide(Side side);
    /// What is shown where, one or two of them, first before second.
    std::vector<ShownSide> sides(Size2 size) const;
    ShownSide sideAt(Vec2 pixel, Size2 size) const;
    /// Objects of exhibits whose form of the first state is not in the second any more (ghosts), and of those whose
    /// form in the second is new (outlined): other pieces, another place, or not there before.
    std::vector<std::uint32_t> goneObjects() const;
    std::vector<std::uint32_t> addedObjects() const;

    Overlay overlay() const;
    void setOverlay(Overlay overlay);

    const Section& section() const;
    /// Where it shows something: upright through the object before one, else at most two metres ahead and before what
    /// is there; lying 1.2 m above the floor and below the eyes; a box round what is four metres ahead; in orbit
    /// through what one goes round. Off shows everything again.
    void setSection(Section::Kind kind);
    void setSection(const Section& section);
    /// Away from the viewer, or up, but not out of the museum; a box grows to all sides.
    void moveSection(float metres);

    /// Exhibits that are pointed out in both sides: an outline. Empty: none.
    void setHighlighted(const std::vector<Id>& exhibits);
    const std::vector<Id>& highlighted() const;

    // -- Where
    const Camera& camera() const;
    const Hall* hall() const; ///< null outside of all
    /// Where the visitor's feet are; nothing where the eye floats (no floor below it).
    std::optional<Vec3> feet() const;
    Mode mode() const;
    bool allowed(Mode mode) const; ///< by the hall we are in
    bool setMode(Mode mode);
    bool goToView(const Id& viewId);
    bool goToHall(const Id& hallId); ///< to its first view that is meant for the state shown
    /// Stands at a spot of the floor (teleport); the plan's click.
    bool goToSpot(Vec3 floorPoint);
    void home();
    /// Orbit round an exhibit (or what is in the middle of the picture).
    bool orbit(const Id& exhibitId);
    /// Orbit round a box, however large or small, so that all of it is seen in the direction in which one looks. False
    /// and a Word where that is not allowed.
    bool orbitRound(const Aabb& box);
    /// Walks there, round what stands in the way, and stops a metre before a wall that one looks at; false and a Word
    /// where it cannot.
    bool walkTo(Vec3 floorPoint);
    /// Where walkTo() would end; nothing where it cannot.
    std::optional<Vec3> walkEnd(Vec3 floorPoint) const;
    bool walking() const; ///< on the way by walkTo(), or a flight is under way
    /// Puts the eye somewhere, as a recorded pose does. In walk mode the visitor stands below it.
    void setPose(const Pose& pose);
    void setPose(const Pose& pose, float verticalFov);
    /// There through black, without a way between.
    void fadeTo(const Pose& pose, float verticalFov);
    float planHeight() const; ///< metres of the plan's picture from lower to upper edge
    float planCut() const;    ///< metres: what is above is left out in the plan

    // -- Pins and passages
    std::vector<const Pin*> pins() const; ///< of this state, in the package's order
    /// Those that are drawn: all of the hall one is in (what hides them lets them fade), of other halls only those that
    /// nothing hides; in the plan all.
    std::vector<const Pin*> pinsInSight() const;
    std::vector<const Pin*> pinsInSight(std::size_t state) const; ///< of one side of a comparison
    std::vector<PinOnScreen>
    pinsOnScreen(Size2 size) const;                 ///< of those in sight the ones in the picture, nearest last
    const Pin* pinAt(Vec2 pixel, Size2 size) const; ///< under the pointer; null: none
    std::optional<PinOnScreen> pinOnScreenAt(Vec2 pixel, Size2 size) const;
    const Pin* openedPin() const;
    const Pin* focusedPin() const;
    bool focusPin(const Id& pinId); ///< "" takes the focus away
    void focusNextPin(int step);    ///< +1 next, -1 previous; the nearest at first
    /// Shows its passage. The pose from before is kept for closePin().
    bool openPin(const Id& pinId);
    /// The same with the texts for one side's state; that side leads from then on.
    bool openPin(const Id& pinId, Side side);
    /// Closes passage and pin and returns to the very pose from before opening.
    void closePin();
    /// Turns and goes to where the pin is well seen.
    bool goToPin(const Id& pinId);
    /// To the named view that shows it, or to where it is well seen, be it where it stands in another state.
    bool goToExhibit(const Id& exhibitId);
    /// Where goToExhibit() would stand; nothing for an exhibit that has neither a view nor a form.
    std::optional<Camera> cameraBefore(const Id& exhibitId) const;
    bool openPassage(const Id& sourceId, const Id& passageId);
    const ShownPassage& shownPassage() const;
    /// The quotation of the open pin that is `step` places on (+1 next, -1 previous), round and round; from a passage
    /// that was leafed to: its first or last. Nobody is moved by it. False where it has only one, which is shown, or
    /// none.
    bool leafQuotations(int step);
    /// The quotation of that number, from 1.
    bool openQuotation(std::size_t number);

    // -- The visitor's comfort
    const Settings& settings() const;
    void setSettings(const Settings& settings);

    // -- Time
    /// Moves everything on. True while something moves: the picture must be drawn again.
    bool tick(double seconds, const Input& input = {});
    /// 0: picture as it is, 1: black; for fades instead of flights.
    float fade() const;

    Word word() const; ///< the last word to the visitor; set anew by what causes it
    void clearWord();

    // -- What the pointer is over
    using Hit = SpotOnScreen;
    std::optional<Hit> hitAt(Vec2 pixel, Size2 size) const;

private:
    std::unique_ptr<Visit> m_visit; ///< of the museum that is open
};

} // namespace halls::session
