// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include "viewport/Viewport.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

namespace halls::app {
namespace {

class GoingTest : public WindowTest {};

QPoint placeOf(Vec2 pixel) {
    return {static_cast<int>(std::lround(pixel.x)), static_cast<int>(std::lround(pixel.y))};
}

TEST_F(GoingTest, KeysMoveTheVisitorUntilTheyAreReleased) {
    openTiny();
    const Vec3 before = session().camera().pose.position;
    QTest::keyPress(&picture(), Qt::Key_W);
    EXPECT_TRUE(eventually([&] { return session().camera().pose.position.z < before.z - 0.3F; }));
    QTest::keyRelease(&picture(), Qt::Key_W);
    QTest::qWait(400); // the walker comes to rest
    const Pose after = session().camera().pose;
    QTest::qWait(200);
    EXPECT_EQ(session().camera().pose, after);
}

TEST_F(GoingTest, ArrowsTurn) {
    openTiny();
    const float before = session().camera().pose.yaw;
    QTest::keyPress(&picture(), Qt::Key_Left);
    EXPECT_TRUE(eventually([&] { return session().camera().pose.yaw > before + 0.1F; }));
    QTest::keyRelease(&picture(), Qt::Key_Left);
}

TEST_F(GoingTest, KeysAreReleasedWhenTheKeyboardGoesElsewhere) {
    openTiny();
    QTest::keyPress(&picture(), Qt::Key_W);
    picture().clearFocus();
    QTest::qWait(400);
    const Pose there = session().camera().pose;
    QTest::qWait(200);
    EXPECT_EQ(session().camera().pose, there);
}

TEST_F(GoingTest, DraggingTurnsTheHeadAndAClickOnTheFloorWalks) {
    openTiny();
    const float yaw = session().camera().pose.yaw;
    const QPoint middle = picture().rect().center();
    QTest::mousePress(&picture(), Qt::LeftButton, Qt::NoModifier, middle);
    QTest::mouseMove(&picture(), middle + QPoint(60, 0));
    QTest::mouseMove(&picture(), middle + QPoint(120, 0));
    QTest::mouseRelease(&picture(), Qt::LeftButton, Qt::NoModifier, middle + QPoint(120, 0));
    EXPECT_TRUE(eventually([&] { return session().camera().pose.yaw < yaw - 0.05F; })) << "to the right is negative";
    press(Qt::Key_Home);
    settle();
    const Vec3 before = session().camera().pose.position;
    const QPoint floor(picture().width() / 3, picture().height() * 9 / 10);
    QTest::mouseClick(&picture(), Qt::LeftButton, Qt::NoModifier, floor);
    EXPECT_TRUE(eventually([&] { return glm::distance(session().camera().pose.position, before) > 0.3F; }));
}

TEST_F(GoingTest, DraggingPullsThePictureWhereSomebodyWantsThat) {
    openTiny();
    const QPoint middle = picture().rect().center();
    const auto drag = [&](QPoint by) {
        const Pose before = session().camera().pose;
        QTest::mousePress(&picture(), Qt::LeftButton, Qt::NoModifier, middle);
        QTest::mouseMove(&picture(), middle + by / 2);
        QTest::mouseMove(&picture(), middle + by);
        QTest::mouseRelease(&picture(), Qt::LeftButton, Qt::NoModifier, middle + by);
        EXPECT_TRUE(eventually([&] { return !(session().camera().pose == before); }));
        settle();
        const Pose after = session().camera().pose;
        return QPointF(after.yaw - before.yaw, after.pitch - before.pitch);
    };
    const QPoint right(120, 0);
    const QPoint down(0, 90);
    EXPECT_LT(drag(right).x(), -0.05) << "to the right is negative";
    EXPECT_LT(drag(down).y(), -0.05) << "looks down";
    m_window->action(QStringLiteral("settings"))->trigger();
    auto* dragging = child<QComboBox>("dragging");
    ASSERT_NE(dragging, nullptr);
    EXPECT_FALSE(dragging->currentData().toBool()) << "at first it turns the head";
    dragging->setCurrentIndex(dragging->findData(true));
    child<QDialog>("settings")->close();
    EXPECT_GT(drag(right).x(), 0.05) << "what was left of the picture comes into it";
    EXPECT_GT(drag(down).y(), 0.05);
    EXPECT_GT(drag(-down).y() * -1.0, 0.05);
    closeWindow();
    openTiny();
    EXPECT_GT(drag(right).x(), 0.05) << "kept";
}

TEST_F(GoingTest, TheStateKeyKeepsThePose) {
    openTiny();
    const Pose pose = session().camera().pose;
    press(Qt::Key_X);
    EXPECT_EQ(session().state().id, "before") << "first a calm word";
    acceptNotice();
    EXPECT_EQ(session().state().id, "after");
    EXPECT_EQ(session().camera().pose, pose);
    picture().setFocus();
    press(Qt::Key_X);
    EXPECT_EQ(session().state().id, "before");
    press(Qt::Key_X);
    EXPECT_EQ(session().state().id, "after") << "the word is said once";
    EXPECT_EQ(session().camera().pose, pose);
}

TEST_F(GoingTest, StayingKeepsTheState) {
    openTiny();
    press(Qt::Key_X);
    ASSERT_TRUE(eventually([&] { return child<QPushButton>("stay") != nullptr; }));
    QTest::mouseClick(child<QPushButton>("stay"), Qt::LeftButton);
    ASSERT_TRUE(eventually([&] { return child<QPushButton>("stay") == nullptr; }));
    EXPECT_EQ(session().state().id, "before");
}

TEST_F(GoingTest, AClickOnTheSwitchSwaps) {
    openTiny();
    auto* both = child<QWidget>("stateSwitch");
    ASSERT_NE(both, nullptr);
    const auto buttons = both->findChildren<QToolButton*>();
    ASSERT_EQ(buttons.size(), 2);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    acceptNotice();
    EXPECT_EQ(session().state().id, "after");
    EXPECT_TRUE(buttons[1]->isChecked());
    EXPECT_FALSE(buttons[0]->isChecked());
}

/// The tiny museum with three more states, as a package of its own.
std::filesystem::path fiveStates() {
    const std::filesystem::path folder = std::filesystem::path(HALLS_TEST_OUTPUT) / "five-states";
    std::filesystem::remove_all(folder);
    std::filesystem::copy(HALLS_APP_DATA "/tiny-museum", folder, std::filesystem::copy_options::recursive);
    const std::filesystem::path file = folder / "museum.json";
    auto museum = nlohmann::ordered_json::parse(std::ifstream(file));
    for (const std::string year : {"2018", "2019", "2021"}) {
        auto state = museum["states"][0];
        const std::string first = state["id"];
        state["id"] = "in-" + year;
        state["title"] = {{"en", "As it was found in the survey of " + year}, {"ar", "كما وُجد في مسح عام " + year}};
        state["date"] = {{"from", year + "-05"}, {"to", year + "-05"}, {"precision", "month"}};
        museum["states"].push_back(state);
        for (const char* owners : {"halls", "exhibits"}) {
            for (auto& owner : museum[owners])
                owner["states"]["in-" + year] = owner["states"][first];
        }
    }
    std::ofstream(file) << museum.dump(2);
    return folder;
}

/// However many states there are, each is reached, and no tool is pushed off the bar.
TEST_F(GoingTest, ManyStatesLeaveTheToolsTheirRoom) {
    const std::filesystem::path folder = fiveStates();
    for (const char* language : {"en", "ar"}) {
        for (const QSize size : {QSize(1900, 720), QSize(1280, 720), QSize(1024, 600)}) {
            SCOPED_TRACE(std::string(language) + ' ' + std::to_string(size.width()));
            m_languages.use(QLatin1String(language));
            openWindow();
            frame().open(folder);
            ASSERT_TRUE(eventually([&] { return link().session() != nullptr && picture().ready(); }));
            m_window->resize(size);
            auto* bar = child<QToolBar>("toolbar");
            auto* list = child<QPushButton>("stateList");
            ASSERT_TRUE(eventually([&] { return m_window->size() == size && bar->width() == size.width(); }));
            EXPECT_TRUE(eventually([&] { return list->isVisible(); }));
            const auto* more = bar->findChild<QToolButton*>(QStringLiteral("qt_toolbar_ext_button"));
            EXPECT_TRUE(more == nullptr || !more->isVisible()) << "something is not on the bar";
            EXPECT_EQ(list->width(), list->sizeHint().width()) << "as wide as its words";
            for (const auto* button : child<QWidget>("stateSwitch")->findChildren<QToolButton*>())
                EXPECT_FALSE(button->isVisible());
            const QList<QAction*> entries = list->menu()->actions();
            ASSERT_EQ(entries.size(), 5);
            EXPECT_TRUE(entries[0]->isChecked());
            entries[4]->trigger();
            EXPECT_EQ(session().state().id, "in-2021");
            EXPECT_TRUE(entries[4]->isChecked());
            EXPECT_FALSE(entries[0]->isChecked());
            EXPECT_TRUE(list->text().contains(QStringLiteral("2021"))) << list->text().toStdString();
            closeWindow();
        }
    }
}

TEST_F(GoingTest, HomeReturnsToTheBeginning) {
    openTiny();
    const Pose start = session().camera().pose;
    session().goToView("corner");
    settle();
    ASSERT_NE(session().camera().pose, start);
    picture().setFocus();
    press(Qt::Key_Home);
    ASSERT_TRUE(eventually([&] { return glm::distance(session().camera().pose.position, start.position) < 0.01F; }));
}

TEST_F(GoingTest, AnIdleWindowDrawsNothing) {
    openTiny();
    QTest::qWait(300);
    const std::uint64_t frames = picture().framesDrawn();
    QTest::qWait(700);
    EXPECT_EQ(picture().framesDrawn(), frames);
}

TEST_F(GoingTest, ModesAreChosenByKeysAndEscapeReturns) {
    openTiny();
    press(Qt::Key_4);
    EXPECT_EQ(session().mode(), Mode::Plan);
    EXPECT_TRUE(m_window->action(QStringLiteral("mode-plan"))->isChecked());
    press(Qt::Key_Escape);
    settle();
    EXPECT_EQ(session().mode(), Mode::Walk);
    press(Qt::Key_3);
    EXPECT_EQ(session().mode(), Mode::Orbit);
}

TEST_F(GoingTest, TheListOffersTheViewsOfTheStateShown) {
    openTinyWith([](Museum& museum, std::vector<Tour>&) {
        View after = museum.views.front();
        after.id = "rubble";
        after.title.byLanguage["en"] = "What is left";
        after.states = {"after"};
        museum.views.push_back(after);
    });
    auto* places = child<QTreeWidget>("places");
    const auto item = [&] {
        const auto found = places->findItems(QStringLiteral("What is left"), Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? nullptr : found.front();
    };
    ASSERT_NE(item(), nullptr);
    EXPECT_TRUE(item()->isHidden());
    readNotice();
    session().setState("after");
    EXPECT_FALSE(item()->isHidden());
    session().setState("before");
    EXPECT_TRUE(item()->isHidden());
}

TEST_F(GoingTest, ThePointerOverAPinTellsItsTitleAndAClickOpensIt) {
    openTiny();
    const auto seen = session().pinsOnScreen(picture().extent());
    ASSERT_FALSE(seen.empty());
    const QPoint place = placeOf(seen.back().pixel);
    QTest::mouseMove(&picture(), place);
    auto* title = child<QLabel>("pinTitle");
    EXPECT_TRUE(eventually([&] { return title->isVisible(); }));
    EXPECT_TRUE(title->text().startsWith(QString::fromStdString(seen.back().pin->label.in("en"))));
    QTest::mouseClick(&picture(), Qt::LeftButton, Qt::NoModifier, place);
    EXPECT_EQ(session().openedPin(), seen.back().pin);
}

} // namespace
} // namespace halls::app
