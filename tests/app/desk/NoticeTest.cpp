// SPDX-License-Identifier: MPL-2.0
// No picture of a state that the museum's notice is about comes about before it was read, by whatever way.
#include "app/window/WindowFixture.h"

#include "io/WalkFile.h"
#include "saving/SavedView.h"
#include "touring/TourLead.h"
#include "walks/WalkLead.h"

#include <QPushButton>
#include <QToolButton>

#include <fstream>

namespace halls::app {
namespace {

class NoticeTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        openTiny();
    }
    /// `way` asks first, and shows nothing of the other state, neither while it asks nor when it is refused.
    void asks(const char* what, const std::function<void()>& way) {
        way();
        EXPECT_TRUE(eventually([&] { return child<QPushButton>("stay") != nullptr; })) << what;
        EXPECT_TRUE(onlyBeforeIsShown()) << what;
        if (auto* stay = child<QPushButton>("stay"))
            QTest::mouseClick(stay, Qt::LeftButton);
        EXPECT_TRUE(eventually([&] { return child<QPushButton>("stay") == nullptr; })) << what;
        EXPECT_TRUE(onlyBeforeIsShown()) << what;
        EXPECT_TRUE(session().noticeRead().empty()) << what;
    }
    bool onlyBeforeIsShown() {
        for (const session::ShownSide& side : session().sides({100, 100})) {
            if (session().museum().states[side.state].id != "before")
                return false;
        }
        return session().comparison().mode == CompareMode::Off && !session().peeking();
    }
    std::filesystem::path out(const char* name) const { return std::filesystem::path(HALLS_TEST_OUTPUT) / name; }
};

TEST_F(NoticeTest, EveryCommandThatShowsTheOtherStateAsks) {
    asks("swap", [&] { press(Qt::Key_X); });
    for (const char* id : {"compare-swipe", "compare-side-by-side", "compare-blend", "compare-ghost", "peek-moment",
                           "report", "handout"})
        asks(id, [&] { m_window->action(QLatin1String(id))->trigger(); });
    asks("peek, held", [&] { QTest::keyPress(&picture(), Qt::Key_V); });
    QTest::keyRelease(&picture(), Qt::Key_V);
    EXPECT_EQ(m_window->findChild<QDialog*>(QStringLiteral("reportDialog")), nullptr);
}

TEST_F(NoticeTest, EveryPanelThatShowsTheOtherStateAsks) {
    asks("the switch", [&] {
        auto* after = child<QWidget>("stateSwitch")->findChildren<QToolButton*>().value(1);
        ASSERT_NE(after, nullptr);
        after->click();
    });
    asks("the sides", [&] { link().askForSides("before", "after", CompareMode::Swipe); });
}

TEST_F(NoticeTest, SavedViewsAndRecordedWalksAsk) {
    SavedView view = savedViewOf(session());
    view.state = "after";
    std::ofstream(out("after.view.json")) << toJson(view);
    asks("a saved view", [&] { features().pictures.openView(out("after.view.json")); });
    RecordedWalk walk{.museum = session().museum().id, .seconds = 1.0};
    walk.poses = {{.seconds = 0.0, .pose = session().camera().pose}};
    walk.shown = {{.seconds = 0.0, .state = "after"}};
    ASSERT_TRUE(io::writeWalk(out("after.walk"), walk));
    asks("a recorded walk", [&] { features().walks.replay(out("after.walk")); });
    EXPECT_FALSE(features().walks.lead().replaying());
}

TEST_F(NoticeTest, ATourAsksBeforeTheStepThatShowsIt) {
    features().touring.start("short");
    TourLead& tour = features().touring.lead();
    ASSERT_TRUE(tour.running());
    while (tour.running() && !tour.player()->waitsForNotice())
        tour.next();
    ASSERT_TRUE(tour.running());
    EXPECT_TRUE(onlyBeforeIsShown());
    tour.end();
    EXPECT_TRUE(eventually([&] { return child<QPushButton>("stay") == nullptr; })) << "nobody waits for an answer";
}

TEST_F(NoticeTest, NoPictureIsDrawnOfItUnasked) {
    const Camera camera = session().camera();
    EXPECT_TRUE(picture().picture(camera, 0, {64, 64}));
    EXPECT_FALSE(picture().picture(camera, 1, {64, 64}));
    EXPECT_FALSE(picture().pictureOf(1, {64, 64}));
    EXPECT_TRUE(frame().photograph(camera, 1, {64, 64}).isNull()) << "panel and presenter";
    EXPECT_FALSE(features().pictures.save({.size = {64, 64}, .bothStates = true}, out("both-unasked.png")));
    EXPECT_FALSE(std::filesystem::exists(out("both-unasked.png")));
    readNotice();
    EXPECT_TRUE(picture().picture(camera, 1, {64, 64}));
    EXPECT_FALSE(frame().photograph(camera, 1, {64, 64}).isNull());
}

TEST_F(NoticeTest, IsReadOnceAndForgottenWithTheMuseum) {
    press(Qt::Key_X);
    acceptNotice();
    ASSERT_TRUE(eventually([&] { return session().state().id == "after"; }));
    press(Qt::Key_X);
    press(Qt::Key_X);
    EXPECT_EQ(child<QPushButton>("goOn"), nullptr);
    EXPECT_EQ(session().state().id, "after");
    openTiny();
    press(Qt::Key_X);
    acceptNotice();
}

} // namespace
} // namespace halls::app
