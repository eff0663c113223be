// SPDX-License-Identifier: MPL-2.0
// Whatever is asked of a session, in whatever order: what holds of it holds after each command.
#include "session/Session.h"

#include "unit/session/TwoRooms.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <random>
#include <set>
#include <utility>

namespace halls::session {
namespace {

constexpr int kCommands = 2000; ///< for each seed
constexpr double kFrame = 1.0 / 60.0;
constexpr physics::Capsule kBody{.radius = 0.20F, .height = 0.9F}; ///< of the smallest visitor, a little slimmer

using Museums = std::vector<std::shared_ptr<const loading::LoadedMuseum>>;

/// With a third state in which nothing is left, not even a floor.
std::shared_ptr<const loading::LoadedMuseum> threeStates() {
    auto loaded = std::make_shared<loading::LoadedMuseum>(*twoRooms());
    auto words = std::make_shared<Museum>(loaded->museum());
    words->states.push_back({.id = "nothing"});
    loaded->made.museum = words;
    loaded->states.resize(3);
    return loaded;
}

/// An edit of it: a state fewer, a pin fewer, the states the other way round.
std::shared_ptr<const loading::LoadedMuseum> turnedRound() {
    auto loaded = std::make_shared<loading::LoadedMuseum>(*twoRooms());
    auto words = std::make_shared<Museum>(loaded->museum());
    std::ranges::reverse(words->states);
    words->pins.erase(words->pins.begin());
    loaded->made.museum = words;
    std::swap(loaded->states[0], loaded->states[1]);
    return loaded;
}

/// The same walls with other tours.
std::shared_ptr<const loading::LoadedMuseum> withOtherTours(const loading::LoadedMuseum& before) {
    auto loaded = std::make_shared<loading::LoadedMuseum>(before);
    loaded->made.museum = std::make_shared<const Museum>(before.museum());
    loaded->made.tours.push_back({.id = "mine"});
    return loaded;
}

/// All that listeners are told of.
struct Seen {
    const Museum* museum = nullptr;
    std::size_t state = 0;
    Camera camera;
    const Hall* hall = nullptr;
    Mode mode = Mode::Walk;
    const Pin* opened = nullptr;
    const Pin* focused = nullptr;
    const Passage* passage = nullptr;
    std::size_t marked = 0;
    Comparison comparison;
    Side leading = Side::Second;
    bool peeking = false;
    Overlay overlay = Overlay::None;
    Section section;
    std::vector<Id> highlighted;
    Settings settings;
};

Seen seenOf(const Session& session) {
    const ShownPassage& shown = session.shownPassage();
    return {.museum = &session.museum(),
            .state = session.stateIndex(),
            .camera = session.camera(),
            .hall = session.hall(),
            .mode = session.mode(),
            .opened = session.openedPin(),
            .focused = session.focusedPin(),
            .passage = shown.passage,
            .marked = shown.end,
            .comparison = session.comparison(),
            .leading = session.leadingSide(),
            .peeking = session.peeking(),
            .overlay = session.overlay(),
            .section = session.section(),
            .highlighted = session.highlighted(),
            .settings = session.settings()};
}

/// Asks for this and that, as often as one likes, of a session that it knows only from outside.
class Visitor {
public:
    explicit Visitor(unsigned seed) : m_random(seed), m_museums{twoRooms(), threeStates(), turnedRound()} {
        if (seed % 2 == 0)
            m_session.open(m_museums[1]);
        m_listening = m_session.listen([this](Changes changes) {
            ++m_told;
            m_changes.add(changes);
        });
    }

    Session& session() { return m_session; }
    int told() const { return m_told; }
    Changes changes() const { return m_changes; }
    void forget() {
        m_told = 0;
        m_changes = {};
    }

    /// One command out of all. Returns its name.
    const char* command() {
        const auto& [name, run] = kAll[static_cast<std::size_t>(whole(static_cast<int>(kAll.size())))];
        (this->*run)();
        return name;
    }

private:
    using Run = void (Visitor::*)();

    int whole(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }
    bool coin() { return whole(2) == 0; }
    float real(float low, float high) { return std::uniform_real_distribution<float>(low, high)(m_random); }
    Vec3 place() { return {real(-8.0F, 18.0F), real(-1.0F, 4.0F), real(-8.0F, 8.0F)}; }
    /// Mostly a share, now and then a number that is none.
    float share() {
        constexpr std::array kOdd{-3.0F, 7.0F, std::numeric_limits<float>::infinity(),
                                  std::numeric_limits<float>::quiet_NaN()};
        return whole(8) == 0 ? kOdd[static_cast<std::size_t>(whole(4))] : real(0.0F, 1.0F);
    }
    Id oneOf(std::initializer_list<const char*> ids) { return ids.begin()[whole(static_cast<int>(ids.size()))]; }
    Id state() { return oneOf({"before", "after", "nothing", "never", ""}); }
    Id pin() { return oneOf({"west-pin", "east-pin", "after-pin", "no-pin", ""}); }
    Side side() { return coin() ? Side::First : Side::Second; }
    std::optional<Side> sideOrNone() { return coin() ? std::optional(side()) : std::nullopt; }
    CompareMode compareMode() {
        return std::array{CompareMode::Off, CompareMode::Swipe, CompareMode::SideBySide, CompareMode::Blend,
                          CompareMode::Ghost}[static_cast<std::size_t>(whole(5))];
    }
    Pose pose() { return {place(), real(-4.0F, 4.0F), real(-1.5F, 1.5F)}; }
    Size2 size() { return coin() ? Size2(640, 360) : Size2(whole(900), whole(900)); }
    /// Unknown ids are told by false, and by nothing else.
    void expect(bool done, bool known) {
        if (!known) {
            EXPECT_FALSE(done);
        }
    }

    void setState() {
        const Id id = state();
        EXPECT_EQ(m_session.setState(id), m_session.museum().state(id) != nullptr);
    }
    void swap() { m_session.swapState(); }
    void swapTwice() {
        const auto told = m_session.batch();
        const Seen before = seenOf(m_session);
        const auto feet = m_session.feet();
        const auto other = m_session.otherState();
        m_session.swapState();
        EXPECT_EQ(m_session.stateIndex(), other);
        const bool free = m_session.camera().pose == before.camera.pose && m_session.feet() == feet;
        m_session.swapState();
        if (!free || other == before.state)
            return;
        EXPECT_EQ(m_session.stateIndex(), before.state);
        EXPECT_EQ(m_session.camera().pose, before.camera.pose);
        EXPECT_EQ(m_session.mode(), before.mode);
        EXPECT_EQ(m_session.feet(), feet);
        EXPECT_EQ(m_session.openedPin(), before.opened);
        EXPECT_EQ(m_session.leadingSide(), before.leading);
        EXPECT_EQ(m_session.comparison().mode, before.comparison.mode);
    }
    void peek() { m_session.peek(coin()); }
    void compare() {
        Comparison wanted{.mode = compareMode(),
                          .first = static_cast<std::size_t>(whole(4)),
                          .second = static_cast<std::size_t>(whole(4)),
                          .horizontal = coin(),
                          .split = share(),
                          .blend = share(),
                          .alone = sideOrNone()};
        const auto count = m_session.museum().states.size();
        const bool holds = wanted.mode == CompareMode::Off ||
                           (wanted.first < count && wanted.second < count && wanted.first != wanted.second);
        EXPECT_EQ(m_session.setComparison(wanted), holds);
        if (holds) {
            EXPECT_EQ(m_session.comparison().mode, wanted.mode);
        }
    }
    void compareIn() {
        const CompareMode mode = compareMode();
        const Comparison promised = m_session.comparisonIn(mode);
        EXPECT_TRUE(m_session.setCompareMode(mode)); // all museums here have two states
        EXPECT_EQ(m_session.comparison().mode, mode);
        if (mode != CompareMode::Off) {
            EXPECT_EQ(m_session.comparison(), promised);
        }
    }
    void setSides() {
        const Id one = state();
        const Id other = state();
        const bool holds = m_session.museum().state(one) != nullptr && m_session.museum().state(other) != nullptr;
        EXPECT_EQ(m_session.setSides(one, other), holds && one != other);
    }
    void setAlone() { m_session.setAlone(sideOrNone()); }
    void setSplit() { m_session.setSplit(share()); }
    void lead() { m_session.setLeadingSide(side()); }
    void colour() { m_session.setOverlay(std::array{Overlay::None, Overlay::Form, Overlay::Fate}[threeWays()]); }
    void cut() {
        using Kind = Section::Kind;
        m_session.setSection(
            std::array{Kind::Off, Kind::Upright, Kind::Lying, Kind::Box}[static_cast<std::size_t>(whole(4))]);
    }
    void moveCut() { m_session.moveSection(real(-3.0F, 3.0F)); }
    void pointOut() { m_session.setHighlighted(coin() ? std::vector<Id>{} : std::vector<Id>{"bull", "no-exhibit"}); }
    std::size_t threeWays() { return static_cast<std::size_t>(whole(3)); }

    void setMode() {
        const Mode mode =
            std::array{Mode::Walk, Mode::Look, Mode::Orbit, Mode::Plan}[static_cast<std::size_t>(whole(4))];
        if (m_session.setMode(mode)) {
            EXPECT_EQ(m_session.mode(), mode);
        }
    }
    void goToView() {
        const Id id = oneOf({"start", "high", "no-view", ""});
        EXPECT_EQ(m_session.goToView(id), m_session.museum().view(id) != nullptr);
    }
    void goToHall() {
        const Id id = oneOf({"west", "east", "no-hall", ""});
        EXPECT_EQ(m_session.goToHall(id), m_session.museum().hall(id) != nullptr);
    }
    void goToSpot() {
        if (m_session.goToSpot(place())) {
            EXPECT_EQ(m_session.mode(), Mode::Walk);
        }
    }
    void home() { m_session.home(); }
    void orbit() { expect(m_session.orbit(coin() ? "" : "no-exhibit"), true); }
    void orbitUnknown() { expect(m_session.orbit("no-exhibit"), false); }
    void walkTo() { m_session.walkTo(place()); }
    void setPose() { m_session.setPose(pose(), real(0.5F, 1.7F)); }
    void setPoseOnFloor() {
        m_session.setPose({{real(-4.5F, 15.0F), 1.6F, real(-4.5F, 4.5F)}, real(-3.0F, 3.0F), 0.0F});
    }
    void fadeTo() { m_session.fadeTo(pose(), real(0.5F, 1.7F)); }

    void focusPin() {
        const Id id = pin();
        EXPECT_EQ(m_session.focusPin(id), id.empty() || m_session.museum().pin(id) != nullptr);
    }
    void focusNext() { m_session.focusNextPin(coin() ? 1 : -1); }
    void openPin() {
        const Id id = pin();
        EXPECT_EQ(m_session.openPin(id), m_session.museum().pin(id) != nullptr);
    }
    void leafQuotations() {
        const Pose pose = m_session.camera().pose;
        const auto& shown = m_session.shownPassage();
        const std::size_t before = shown.number;
        const bool another = shown.count > 1 || (shown.count == 1 && before == 0);
        EXPECT_EQ(m_session.leafQuotations(coin() ? 1 : -1), another);
        EXPECT_EQ(m_session.camera().pose, pose);
    }
    void openPinOfSide() {
        const Id id = pin();
        EXPECT_EQ(m_session.openPin(id, side()), m_session.museum().pin(id) != nullptr);
    }
    /// Opens one, looks round, goes to it, and comes back.
    void readAPin() {
        const auto told = m_session.batch();
        m_session.closePin();
        while (m_session.walking())
            m_session.tick(kFrame);
        const Seen before = seenOf(m_session);
        const auto feet = m_session.feet();
        const Id id = pin();
        if (!m_session.openPin(id))
            return;
        if (coin())
            m_session.goToPin(id);
        for (int i = whole(200); i > 0; --i)
            m_session.tick(kFrame, {.look = {real(-0.1F, 0.1F), real(-0.1F, 0.1F)}, .zoom = real(-1.0F, 1.0F)});
        if (coin())
            m_session.setMode(Mode::Plan);
        m_session.closePin();
        EXPECT_EQ(m_session.camera().pose, before.camera.pose);
        EXPECT_EQ(m_session.camera().verticalFov, before.camera.verticalFov);
        EXPECT_EQ(m_session.camera().orthographicHeight, before.camera.orthographicHeight);
        EXPECT_EQ(m_session.mode(), before.mode);
        const Vec3 back = m_session.feet().value_or(Vec3(0.0F));
        EXPECT_EQ(m_session.feet().has_value(), feet.has_value());
        EXPECT_LT(glm::distance(back, feet.value_or(Vec3(0.0F))), 1.0e-4F);
        EXPECT_EQ(m_session.openedPin(), nullptr);
    }
    void closePin() {
        m_session.closePin();
        EXPECT_EQ(m_session.openedPin(), nullptr);
        EXPECT_EQ(m_session.shownPassage().source, nullptr);
    }
    void goToPin() {
        const Id id = pin();
        EXPECT_EQ(m_session.goToPin(id), m_session.museum().pin(id) != nullptr);
    }
    void goToExhibit() { expect(m_session.goToExhibit("no-exhibit"), false); }
    void openPassage() {
        const Id source = oneOf({"text", "no-text", ""});
        const Id passage = oneOf({"P01", "P02", "P99", ""});
        EXPECT_EQ(m_session.openPassage(source, passage), source == "text" && (passage == "P01" || passage == "P02"));
    }

    void setSettings() {
        m_session.setSettings({.eyeHeight = real(0.5F, 2.5F),
                               .walkSpeed = real(0.0F, 4.0F),
                               .verticalFov = real(0.1F, 3.0F),
                               .reduceMotion = coin(),
                               .exposure = coin() ? std::numeric_limits<float>::quiet_NaN() : 0.0F});
    }
    void tick() {
        m_session.tick(whole(10) == 0 ? 5.0 : kFrame, {.move = {real(-1.0F, 1.0F), real(-1.0F, 1.0F)},
                                                       .look = {real(-0.5F, 0.5F), real(-0.5F, 0.5F)},
                                                       .zoom = real(-2.0F, 2.0F),
                                                       .run = coin()});
    }
    void walkOn() {
        const Input input{.move = {real(-1.0F, 1.0F), 1.0F}, .look = {real(-0.02F, 0.02F), 0.0F}, .run = coin()};
        const auto told = m_session.batch();
        for (int i = 0; i < 60; ++i)
            m_session.tick(kFrame, input);
    }
    void wait() {
        const auto told = m_session.batch();
        for (int i = 0; i < 600 && m_session.tick(kFrame); ++i) {
        }
    }
    void clearWord() {
        m_session.clearWord();
        EXPECT_EQ(m_session.word(), Word::None);
    }
    void replace() {
        if (whole(4) == 0)
            m_session.replace(m_museums[threeWays()]);
        else if (coin())
            m_session.replace(withOtherTours(m_session.loaded()));
    }
    void open() {
        if (whole(20) == 0)
            m_session.open(m_museums[threeWays()]);
    }
    void ask() {
        const Size2 extent = size();
        const Vec2 pixel{real(-10.0F, 1000.0F), real(-10.0F, 1000.0F)};
        m_session.hitAt(pixel, extent);
        m_session.pinAt(pixel, extent);
        const ShownSide side = m_session.sideAt(pixel, extent);
        EXPECT_LT(side.state, m_session.museum().states.size());
        m_session.goneObjects();
        m_session.addedObjects();
        EXPECT_FALSE(m_session.cameraBefore("no-exhibit"));
    }
    void several() {
        const auto told = m_session.batch();
        for (int i = whole(6); i > 0; --i)
            command();
    }

    struct Command {
        const char* name;
        Run run;
    };
    static const std::vector<Command> kAll;

    std::mt19937 m_random;
    Museums m_museums;
    Session m_session{m_museums[0]};
    std::shared_ptr<void> m_listening;
    int m_told = 0;
    Changes m_changes;
};

const std::vector<Visitor::Command> Visitor::kAll{{"set a state", &Visitor::setState},
                                                  {"swap", &Visitor::swap},
                                                  {"swap twice", &Visitor::swapTwice},
                                                  {"peek", &Visitor::peek},
                                                  {"compare", &Visitor::compare},
                                                  {"compare in a mode", &Visitor::compareIn},
                                                  {"set the sides", &Visitor::setSides},
                                                  {"one alone", &Visitor::setAlone},
                                                  {"split", &Visitor::setSplit},
                                                  {"lead", &Visitor::lead},
                                                  {"colour", &Visitor::colour},
                                                  {"cut", &Visitor::cut},
                                                  {"move the cut", &Visitor::moveCut},
                                                  {"point out", &Visitor::pointOut},
                                                  {"set a mode", &Visitor::setMode},
                                                  {"go to a view", &Visitor::goToView},
                                                  {"go to a hall", &Visitor::goToHall},
                                                  {"go to a spot", &Visitor::goToSpot},
                                                  {"home", &Visitor::home},
                                                  {"orbit", &Visitor::orbit},
                                                  {"orbit what is not there", &Visitor::orbitUnknown},
                                                  {"walk to", &Visitor::walkTo},
                                                  {"set a pose", &Visitor::setPose},
                                                  {"set a pose on the floor", &Visitor::setPoseOnFloor},
                                                  {"fade to", &Visitor::fadeTo},
                                                  {"focus a pin", &Visitor::focusPin},
                                                  {"focus the next", &Visitor::focusNext},
                                                  {"open a pin", &Visitor::openPin},
                                                  {"open a pin of a side", &Visitor::openPinOfSide},
                                                  {"leaf through quotations", &Visitor::leafQuotations},
                                                  {"read a pin", &Visitor::readAPin},
                                                  {"close the pin", &Visitor::closePin},
                                                  {"go to a pin", &Visitor::goToPin},
                                                  {"go to an exhibit", &Visitor::goToExhibit},
                                                  {"open a passage", &Visitor::openPassage},
                                                  {"settings", &Visitor::setSettings},
                                                  {"tick", &Visitor::tick},
                                                  {"walk on", &Visitor::walkOn},
                                                  {"wait", &Visitor::wait},
                                                  {"clear the word", &Visitor::clearWord},
                                                  {"replace", &Visitor::replace},
                                                  {"open", &Visitor::open},
                                                  {"ask", &Visitor::ask},
                                                  {"several", &Visitor::several}};

// -- What holds at all times

bool finite(const Camera& camera) {
    const Pose& pose = camera.pose;
    for (const float value : {pose.position.x, pose.position.y, pose.position.z, pose.yaw, pose.pitch,
                              camera.verticalFov, camera.orthographicHeight, camera.nearPlane, camera.farPlane}) {
        if (!std::isfinite(value))
            return false;
    }
    return camera.verticalFov > 0.0F && camera.verticalFov < kPi && camera.nearPlane < camera.farPlane;
}

void expectStates(const Session& session) {
    const auto& states = session.museum().states;
    ASSERT_LT(session.stateIndex(), states.size());
    EXPECT_EQ(session.state().id, states[session.stateIndex()].id);
    ASSERT_LT(session.otherState(), states.size());
    EXPECT_NE(session.otherState(), session.stateIndex());
    const Comparison& now = session.comparison();
    EXPECT_TRUE(now.split >= 0.0F && now.split <= 1.0F) << now.split;
    EXPECT_TRUE(now.blend >= 0.0F && now.blend <= 1.0F) << now.blend;
    if (now.mode == CompareMode::Off)
        return;
    ASSERT_LT(now.first, states.size());
    ASSERT_LT(now.second, states.size());
    EXPECT_NE(now.first, now.second);
    EXPECT_EQ(session.stateIndex(), session.leadingSide() == Side::First ? now.first : now.second);
    if (now.mode == CompareMode::Ghost) {
        EXPECT_EQ(session.leadingSide(), Side::Second);
    }
}

void expectSides(const Session& session) {
    constexpr Size2 kSize{640, 360};
    const std::vector<ShownSide> sides = session.sides(kSize);
    ASSERT_TRUE(sides.size() == 1 || sides.size() == 2);
    float area = 0.0F;
    for (const ShownSide& side : sides) {
        ASSERT_LT(side.state, session.museum().states.size());
        EXPECT_GE(side.visibleSize.x, 0.0F);
        EXPECT_GE(side.visibleSize.y, 0.0F);
        area += side.visibleSize.x * side.visibleSize.y;
    }
    const bool blended = sides.size() == 2 && session.comparison().mode == CompareMode::Blend;
    EXPECT_EQ(area, (blended ? 2.0F : 1.0F) * 640.0F * 360.0F);
    for (const PinOnScreen& pin : session.pinsOnScreen(kSize))
        EXPECT_TRUE(std::isfinite(pin.pixel.x) && std::isfinite(pin.pixel.y));
}

template <class Thing>
bool isOneOf(const std::vector<Thing>& things, const Thing* one) {
    return std::ranges::any_of(things, [one](const Thing& each) { return &each == one; });
}

void expectPins(const Session& session) {
    const Museum& museum = session.museum();
    for (const Pin* pin : {session.openedPin(), session.focusedPin()})
        EXPECT_TRUE(pin == nullptr || isOneOf(museum.pins, pin));
    const ShownPassage& shown = session.shownPassage();
    if (shown.source == nullptr)
        return;
    ASSERT_TRUE(isOneOf(museum.texts, shown.source));
    EXPECT_TRUE(shown.passage == nullptr || isOneOf(shown.source->passages, shown.passage));
    EXPECT_LE(shown.start, shown.end);
    EXPECT_LE(shown.end, shown.source->text.size());
}

/// Who is on foot stands on something, in nothing, and the eye is above the feet.
void expectOnFoot(const Session& session) {
    const Camera& camera = session.camera();
    ASSERT_TRUE(finite(camera));
    const Hall* hall = session.hall();
    EXPECT_TRUE(hall == nullptr || isOneOf(session.museum().halls, hall));
    EXPECT_TRUE(session.fade() >= 0.0F && session.fade() <= 1.0F);
    if (session.mode() != Mode::Walk)
        return;
    const auto feet = session.feet();
    ASSERT_TRUE(feet) << "on foot, and nowhere";
    const auto& world = session.loaded().states[session.stateIndex()].collision;
    EXPECT_TRUE(world.capsuleFree(*feet, kBody)) << "in a wall at " << feet->x << ' ' << feet->y << ' ' << feet->z;
    if (session.walking())
        return; // a flight there, it may be
    const Vec3 above = camera.pose.position - *feet;
    EXPECT_LT(glm::length(Vec2(above.x, above.z)), 0.1F);
    EXPECT_TRUE(above.y > 0.5F && above.y < 3.5F) << above.y; // who falls: the eye glides after the feet
}

/// Whatever is another than before, listeners heard of it.
void expectTold(const Seen& before, const Seen& after, Changes told) {
    if (before.museum != after.museum) {
        EXPECT_TRUE(told.has(Change::Museum) || told.has(Change::Data) || told.has(Change::Tours));
        return;
    }
    const auto expect = [&](Change change, bool same, const char* what) {
        EXPECT_TRUE(same || told.has(change)) << what << " changed, and nobody was told";
    };
    expect(Change::State, before.state == after.state, "the state");
    expect(Change::Pose, before.camera.pose == after.camera.pose, "the pose");
    expect(Change::Pose, before.camera.orthographicHeight == after.camera.orthographicHeight, "the plan's size");
    const bool lens = before.camera.verticalFov == after.camera.verticalFov;
    EXPECT_TRUE(lens || told.has(Change::Pose) || told.has(Change::Settings));
    expect(Change::Hall, before.hall == after.hall, "the hall");
    expect(Change::Mode, before.mode == after.mode, "the mode");
    expect(Change::Pin, before.opened == after.opened && before.focused == after.focused, "the pin");
    expect(Change::Passage, before.passage == after.passage && before.marked == after.marked, "the passage");
    expect(Change::Comparison, before.comparison == after.comparison, "the comparison");
    expect(Change::Comparison, before.leading == after.leading, "the side that leads");
    expect(Change::Comparison, before.peeking == after.peeking, "a look at the other state");
    expect(Change::Overlay, before.overlay == after.overlay && before.section == after.section, "the overlay");
    expect(Change::Overlay, before.highlighted == after.highlighted, "what is pointed out");
    expect(Change::Settings, before.settings == after.settings, "a setting");
}

class RandomCommandsTest : public testing::TestWithParam<unsigned> {};

TEST_P(RandomCommandsTest, WhatHoldsOfASessionHoldsAfterEachOfThem) {
    Visitor visitor(GetParam());
    std::string last;
    for (int i = 0; i < kCommands && !testing::Test::HasFailure(); ++i) {
        const Seen before = seenOf(visitor.session());
        visitor.forget();
        const std::string name = visitor.command();
        SCOPED_TRACE("command " + std::to_string(i) + ": " + name + ", after: " + last);
        EXPECT_LE(visitor.told(), 1) << "told more than once";
        expectTold(before, seenOf(visitor.session()), visitor.changes());
        expectStates(visitor.session());
        expectSides(visitor.session());
        expectPins(visitor.session());
        expectOnFoot(visitor.session());
        last = name;
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomCommandsTest, testing::Range(1U, 17U));

} // namespace
} // namespace halls::session
