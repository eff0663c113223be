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
        link.act([](session::Session& s) { s.setOverlay(session::Overlay::Form); });
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

/// The two rooms, whose second state has a notice.
std::shared_ptr<const loading::LoadedMuseum> withNotice() {
    auto loaded = std::make_shared<loading::LoadedMuseum>(*session::twoRooms());
    auto museum = std::make_shared<Museum>(loaded->museum());
    museum->notice = halls::Notice{.states = {"after"}, .text = {{{"en", "A calm word."}}}};
    loaded->made.museum = museum;
    return loaded;
}

TEST_F(SessionLinkTest, TheNoticeIsAskedForBeforeAStateIsShownAndOnce) {
    link.setSettings({.notice = true});
    link.open(withNotice());
    int asked = 0;
    QObject::connect(&link.notice(), &Notice::asked, &link, [&] { ++asked; });
    forget();
    link.askForOtherState();
    EXPECT_EQ(asked, 1);
    EXPECT_EQ(link.session()->state().id, "before");
    EXPECT_EQ(told, 0);
    link.notice().refuse();
    EXPECT_FALSE(link.notice().pending());
    EXPECT_EQ(link.session()->state().id, "before");
    link.askForComparison(CompareMode::Swipe);
    EXPECT_EQ(asked, 2);
    link.notice().give();
    EXPECT_EQ(link.session()->comparison().mode, CompareMode::Swipe);
    link.askForComparison(CompareMode::Off);
    link.askForOtherState();
    EXPECT_EQ(asked, 2) << "it was read";
}

TEST_F(SessionLinkTest, NoCommandRoundTheNoticeShowsWhatItIsAbout) {
    link.setSettings({.notice = true});
    link.open(withNotice());
    link.act([](session::Session& session) {
        EXPECT_FALSE(session.setState("after"));
        session.swapState();
        session.peek(true);
        for (const CompareMode mode :
             {CompareMode::Swipe, CompareMode::SideBySide, CompareMode::Blend, CompareMode::Ghost})
            EXPECT_FALSE(session.setCompareMode(mode));
        EXPECT_FALSE(session.setSides("after", "before"));
        for (const session::ShownSide& side : session.sides({100, 100}))
            EXPECT_EQ(session.museum().states[side.state].id, "before");
    });
    link.replace(withNotice());
    EXPECT_FALSE(link.session()->mayShow("after"));
    link.act([](session::Session& session) { session.setNoticeRead({"after"}); });
    link.replace(withNotice());
    EXPECT_TRUE(link.session()->mayShow("after")) << "an edit forgets nothing";
    link.open(withNotice());
    EXPECT_FALSE(link.session()->mayShow("after")) << "another museum has its own";
}

} // namespace
} // namespace halls::app
