// SPDX-License-Identifier: MPL-2.0
#include "desk/SessionLink.h"

#include "unit/session/TwoRooms.h"

#include <gtest/gtest.h>

namespace halls::app {
namespace {

using session::Change;

/// The link as a panel sees it.
class SessionLinkTest : public testing::Test {
protected:
    SessionLinkTest() {
        QObject::connect(&link, &SessionLink::changed, &link, [this](session::Changes changes) {
            ++told;
            last = changes;
        });
        QObject::connect(&link, &SessionLink::woken, &link, [this] { ++woken; });
    }
    void forget() {
        told = woken = 0;
        last = {};
    }

    SessionLink link;
    session::Changes last;
    int told = 0;
    int woken = 0;
};

TEST_F(SessionLinkTest, BeforeTheFirstMuseumNothingIsDone) {
    bool done = false;
    link.act([&](session::Session&) { done = true; });
    link.askForState("after");
    link.askForOtherState();
    link.askForComparison(CompareMode::Swipe);
    EXPECT_FALSE(done);
    EXPECT_EQ(told + woken, 0);
    EXPECT_EQ(link.session(), nullptr);
    EXPECT_TRUE(link.museum().halls.empty());
}

TEST_F(SessionLinkTest, AllThatOneActDoesIsToldOnce) {
    link.open(session::twoRooms());
    EXPECT_EQ(told, 1);
    EXPECT_TRUE(last.has(Change::Museum));
    forget();
    link.act([this](session::Session& session) {
        session.setState("after");
        session.openPin("west-pin");
        link.act([](session::Session& s) { s.setOverlay(session::Overlay::Evidence); });
        EXPECT_EQ(told, 0);
    });
    EXPECT_EQ(told, 1);
    EXPECT_GE(woken, 1);
    for (const Change change : {Change::State, Change::Pin, Change::Passage, Change::Overlay})
        EXPECT_TRUE(last.has(change)) << static_cast<unsigned>(change);
}

TEST_F(SessionLinkTest, TheOtherStateStaysTheOtherWhenTheMuseumIsEdited) {
    link.open(session::twoRooms());
    link.askForOtherState();
    EXPECT_EQ(link.session()->state().id, "after");
    link.replace(session::twoRooms());
    link.askForOtherState();
    EXPECT_EQ(link.session()->state().id, "before");
}

TEST_F(SessionLinkTest, SettingsFromBeforeTheFirstMuseumHoldInIt) {
    link.setSettings({.eyeHeight = 9.0F, .language = "ar"});
    EXPECT_EQ(told, 1);
    EXPECT_FLOAT_EQ(link.settings().eyeHeight, 2.0F);
    link.open(session::twoRooms());
    EXPECT_FLOAT_EQ(link.session()->settings().eyeHeight, 2.0F);
    forget();
    link.setSettings({.eyeHeight = 1.2F});
    EXPECT_EQ(told, 1);
    EXPECT_TRUE(last.has(Change::Settings));
    EXPECT_FLOAT_EQ(link.settings().eyeHeight, 1.2F);
    EXPECT_EQ(link.settings().language, "en");
}

TEST_F(SessionLinkTest, TheGateIsAskedBeforeAStateIsShown) {
    link.open(session::twoRooms());
    std::function<void()> later;
    bool given = false;
    link.setStateGate([&](const Id& state, std::function<void()> then) {
        later = std::move(then);
        return given || state != "after";
    });
    forget();
    link.askForOtherState();
    EXPECT_EQ(link.session()->state().id, "before");
    EXPECT_EQ(told, 0);
    given = true;
    const std::function<void()> again = later; // the gate gets another one meanwhile
    again();
    EXPECT_EQ(link.session()->state().id, "after");
}

} // namespace
} // namespace halls::app
