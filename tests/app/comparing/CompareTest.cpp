// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include "comparing/ChangesModel.h"
#include "comparing/ChangesPanel.h"
#include "words/Words.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSlider>
#include <QTableView>
#include <QTextBrowser>

namespace halls::app {
namespace {

class ComparingTest : public WindowTest {
protected:
    /// Each mode by its key; the notice before the other state is answered once.
    void enter(Qt::Key key, CompareMode mode) {
        press(key);
        if (session().comparison().mode != mode)
            acceptNotice();
        ASSERT_TRUE(eventually([&] { return session().comparison().mode == mode; }));
    }
};

TEST_F(ComparingTest, SwipeByKeysAlone) {
    openTiny();
    enter(Qt::Key_5, CompareMode::Swipe);
    auto* first = child<QLabel>("firstCaption");
    EXPECT_TRUE(first->isVisible());
    EXPECT_TRUE(first->text().contains(QStringLiteral("Before")));
    EXPECT_TRUE(child<QLabel>("secondCaption")->text().contains(QStringLiteral("After")));
    const float split = session().comparison().split;
    press(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_GT(session().comparison().split, split);
    press(Qt::Key_H);
    EXPECT_TRUE(session().comparison().horizontal);
    press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(session().comparison().alone, session::Side::First);
    press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_FALSE(session().comparison().alone.has_value());
    press(Qt::Key_5);
    EXPECT_EQ(session().comparison().mode, CompareMode::Off);
    EXPECT_FALSE(first->isVisible());
}

TEST_F(ComparingTest, ACaptionsClickShowsItsSideAlone) {
    openTiny();
    enter(Qt::Key_5, CompareMode::Swipe);
    auto* second = child<QLabel>("secondCaption");
    ASSERT_TRUE(second->isVisible());
    QTest::mouseClick(second, Qt::LeftButton);
    EXPECT_EQ(session().comparison().alone, std::optional(session::Side::Second));
    EXPECT_FALSE(child<QLabel>("firstCaption")->isVisible());
    ASSERT_TRUE(second->isVisible());
    QTest::mouseClick(second, Qt::LeftButton);
    EXPECT_EQ(session().comparison().alone, std::nullopt);
    EXPECT_TRUE(child<QLabel>("firstCaption")->isVisible());
}

TEST_F(ComparingTest, TheDividerFollowsMouseAndArrows) {
    openTiny();
    enter(Qt::Key_5, CompareMode::Swipe);
    auto* divider = child<QWidget>("divider");
    ASSERT_TRUE(divider->isVisible());
    const QPoint grip = divider->rect().center();
    QTest::mousePress(divider, Qt::LeftButton, Qt::NoModifier, grip);
    const std::uint64_t frames = picture().framesDrawn();
    const QPoint target(picture().width() / 4, picture().height() / 2);
    QMouseEvent move(QEvent::MouseMove, QPointF(divider->mapFrom(&picture(), target)),
                     QPointF(picture().mapToGlobal(target)), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(divider, &move);
    EXPECT_NEAR(session().comparison().split, 0.25F, 0.01F);
    EXPECT_TRUE(eventually([&] { return picture().framesDrawn() > frames; }));
    EXPECT_NEAR(divider->geometry().center().x(), picture().width() / 4, 2);
    QTest::mouseRelease(divider, Qt::LeftButton);
    divider->setFocus();
    press(Qt::Key_Left);
    EXPECT_NEAR(session().comparison().split, 0.24F, 0.01F);
}

TEST_F(ComparingTest, OtherModesByKeysAlone) {
    openTiny();
    enter(Qt::Key_6, CompareMode::SideBySide);
    enter(Qt::Key_7, CompareMode::Blend);
    auto* blend = child<QSlider>("blend");
    EXPECT_TRUE(blend->isVisible());
    const float share = session().comparison().blend;
    press(Qt::Key_Left, Qt::ControlModifier);
    EXPECT_LT(session().comparison().blend, share);
    blend->setValue(80);
    EXPECT_NEAR(session().comparison().blend, 0.8F, 0.01F);
    enter(Qt::Key_8, CompareMode::Ghost);
    EXPECT_FALSE(blend->isVisible());
    EXPECT_TRUE(child<QLabel>("firstCaption")->text().contains(QStringLiteral("pale forms")));
    press(Qt::Key_0);
    EXPECT_EQ(session().comparison().mode, CompareMode::Off);
}

TEST_F(ComparingTest, AClickOnAGhostAsksOfBothStatesAndNeverWalks) {
    openTiny();
    enter(Qt::Key_8, CompareMode::Ghost);
    ASSERT_EQ(session().state().id, "after");
    const auto* there = child<QLabel>("thereCard");
    const QPoint middle = picture().rect().center();
    QTest::mouseClick(&picture(), Qt::LeftButton, Qt::NoModifier, middle + QPoint(0, 60)); // the stone that is gone
    ASSERT_TRUE(there->isVisible());
    EXPECT_TRUE(there->text().contains(QStringLiteral("Before</b>: A stone (present)"))) << there->text().toStdString();
    EXPECT_TRUE(there->text().contains(QStringLiteral("After</b>: no object, only the hall: The room. A stone "
                                                      "(destroyed)")))
        << there->text().toStdString();
    EXPECT_EQ(link().subject().exhibit, "stone");
    EXPECT_EQ(session().highlighted(), std::vector<Id>{"stone"});
    EXPECT_FALSE(session().walking());
    // Beside it is the floor, to which one walks as ever.
    QTest::mouseClick(&picture(), Qt::LeftButton, Qt::NoModifier, middle + QPoint(120, 220));
    EXPECT_TRUE(session().walking());
    EXPECT_TRUE(session().highlighted().empty());
    ASSERT_TRUE(eventually([&] { return !there->isVisible(); })) << "it is about another view";
}

TEST_F(ComparingTest, InABlendAClickAlwaysAsks) {
    openTiny();
    enter(Qt::Key_7, CompareMode::Blend);
    session().setSplit(0.9F); // hardly anything is left of the stone
    const auto* there = child<QLabel>("thereCard");
    const QPoint middle = picture().rect().center();
    QTest::mouseClick(&picture(), Qt::LeftButton, Qt::NoModifier, middle + QPoint(120, 220));
    ASSERT_TRUE(there->isVisible());
    EXPECT_FALSE(there->text().contains(QStringLiteral("A stone")));
    EXPECT_FALSE(session().walking());
    QTest::mouseClick(&picture(), Qt::LeftButton, Qt::NoModifier, middle + QPoint(0, 60));
    EXPECT_TRUE(there->text().contains(QStringLiteral("A stone (present)"))) << there->text().toStdString();
    EXPECT_EQ(link().subject().exhibit, "stone");
    EXPECT_FALSE(session().walking());
    child<QSlider>("blend")->setValue(20);
    EXPECT_TRUE(there->isVisible()) << "the slider may be moved while one reads";
    press(Qt::Key_Escape);
    EXPECT_FALSE(there->isVisible());
    EXPECT_EQ(session().comparison().mode, CompareMode::Blend) << "the last first";
}

TEST_F(ComparingTest, TheOutlineFollowsWhatWasClickedLast) {
    openTiny();
    const QPoint middle = picture().rect().center();
    const auto click = [&](QPoint at) { QTest::mouseClick(&picture(), Qt::LeftButton, Qt::NoModifier, at); };
    const std::vector<Id> stone{"stone"};
    click(middle + QPoint(0, 60));
    EXPECT_EQ(session().highlighted(), stone);
    click(QPoint(picture().width() / 2, 20)); // the wall
    EXPECT_TRUE(session().highlighted().empty());
    readNotice();
    for (const CompareMode mode :
         {CompareMode::Swipe, CompareMode::SideBySide, CompareMode::Blend, CompareMode::Ghost}) {
        session().setCompareMode(mode);
        if (mode == CompareMode::Swipe)
            session().setSplit(0.8F);
        const int left = mode == CompareMode::SideBySide ? picture().width() / 4 : picture().width() / 2;
        click(QPoint(left, middle.y() + (mode == CompareMode::SideBySide ? 45 : 60)));
        EXPECT_EQ(session().highlighted(), stone) << static_cast<int>(mode);
        EXPECT_FALSE(session().walking());
        click(QPoint(left, 20));
        EXPECT_TRUE(session().highlighted().empty()) << static_cast<int>(mode);
    }
}

TEST_F(ComparingTest, LeavingGhostsReturnsAndTakesItsHelpAway) {
    openTiny();
    const Pose pose = session().camera().pose;
    enter(Qt::Key_8, CompareMode::Ghost);
    press(Qt::Key_8);
    enter(Qt::Key_8, CompareMode::Ghost);
    const auto* toast = child<QLabel>("toast");
    EXPECT_TRUE(toast->isVisible());
    EXPECT_TRUE(toast->text().contains(QStringLiteral("pale form")));
    press(Qt::Key_7);
    EXPECT_TRUE(toast->isVisible());
    EXPECT_FALSE(toast->text().contains(QStringLiteral("pale form")));
    EXPECT_EQ(session().state().id, "before");
    press(Qt::Key_0);
    EXPECT_FALSE(toast->isVisible()) << toast->text().toStdString();
    EXPECT_EQ(session().state().id, "before");
    press(Qt::Key_8);
    press(Qt::Key_Escape);
    EXPECT_FALSE(toast->isVisible());
    EXPECT_EQ(session().state().id, "before");
    EXPECT_EQ(session().camera().pose, pose);
    frame().tell(QStringLiteral("Something else."));
    press(Qt::Key_8);
    frame().tell(QStringLiteral("Something else."));
    press(Qt::Key_0);
    EXPECT_TRUE(toast->isVisible()) << "what is not of the mode stays";
}

TEST_F(ComparingTest, HowWeKnowNeverCoversTheCaptions) {
    openTiny();
    readNotice();
    for (const QSize size : {QSize(1024, 600), QSize(1280, 720)}) {
        m_window->resize(size);
        for (const char* language : {"en", "ar"}) {
            m_languages.use(QLatin1String(language));
            for (const CompareMode mode :
                 {CompareMode::Swipe, CompareMode::SideBySide, CompareMode::Blend, CompareMode::Ghost}) {
                session().setCompareMode(mode);
                session().setOverlay(session::Overlay::Form); // its legend needs room too
                QTest::qWait(50);
                m_window->action(QStringLiteral("how-known"))->trigger();
                QCoreApplication::sendPostedEvents();
                const auto* card = child<QLabel>("howKnown");
                ASSERT_TRUE(card->isVisible());
                for (const char* name : {"firstCaption", "secondCaption"}) {
                    const auto* caption = child<QLabel>(name);
                    EXPECT_TRUE(caption->isVisible()) << name;
                    EXPECT_FALSE(caption->geometry().intersects(card->geometry()))
                        << name << ' ' << static_cast<int>(mode) << ' ' << language << ' ' << size.width();
                }
                EXPECT_FALSE(
                    child<QLabel>("firstCaption")->geometry().intersects(child<QLabel>("secondCaption")->geometry()));
                m_window->action(QStringLiteral("how-known"))->trigger();
            }
        }
    }
}

TEST_F(ComparingTest, TheOtherStateIsSeenAsLongAsTheKeyIsHeld) {
    openTiny();
    enter(Qt::Key_5, CompareMode::Swipe); // the notice is read
    press(Qt::Key_0);
    const Id state = session().state().id;
    QTest::keyPress(&picture(), Qt::Key_V);
    EXPECT_TRUE(session().peeking());
    QTest::keyRelease(&picture(), Qt::Key_V);
    EXPECT_TRUE(eventually([&] { return !session().peeking(); })) << "no press followed";
    EXPECT_EQ(session().state().id, state);
}

TEST_F(ComparingTest, PeekingByTheMouseAndByTheMenu) {
    openTiny();
    enter(Qt::Key_5, CompareMode::Swipe); // the notice is read
    press(Qt::Key_0);
    QTest::mousePress(&picture(), Qt::MiddleButton);
    EXPECT_TRUE(session().peeking());
    QTest::mouseRelease(&picture(), Qt::MiddleButton);
    EXPECT_FALSE(session().peeking());
    m_window->action(QStringLiteral("peek-moment"))->trigger();
    EXPECT_TRUE(session().peeking());
    EXPECT_TRUE(eventually([&] { return !session().peeking(); }));
}

TEST_F(ComparingTest, EvidenceHasALegendAndSaysWhoSaysSo) {
    openTiny();
    press(Qt::Key_T);
    EXPECT_EQ(session().overlay(), session::Overlay::Form);
    auto* legend = child<QWidget>("legend");
    EXPECT_TRUE(legend->isVisible());
    EXPECT_TRUE(legend->accessibleName().contains(QStringLiteral("Invented")));
    session().goToExhibit("stone");
    settle();
    press(Qt::Key_K);
    auto* card = child<QLabel>("howKnown");
    ASSERT_TRUE(card->isVisible());
    EXPECT_TRUE(card->text().contains(QStringLiteral("A stone"))) << card->text().toStdString();
    EXPECT_TRUE(card->text().contains(QStringLiteral("Invented")));
    press(Qt::Key_K);
    EXPECT_FALSE(card->isVisible());
    press(Qt::Key_T, Qt::ShiftModifier);
    EXPECT_EQ(session().overlay(), session::Overlay::Fate);
    press(Qt::Key_T, Qt::ShiftModifier);
    EXPECT_FALSE(legend->isVisible());
}

TEST_F(ComparingTest, TheListOfChangesEqualsTheData) {
    openTiny();
    press(Qt::Key_F4);
    auto* table = child<QTableView>("changes");
    ASSERT_TRUE(eventually([&] { return table->isVisible(); }));
    const auto rows = differences(session().museum(), "before", "after");
    ASSERT_EQ(table->model()->rowCount(), static_cast<int>(rows.size()));
    for (const ExhibitDifference& row : rows) {
        const QString title = link().text(row.exhibit->title);
        int found = 0;
        for (int i = 0; i < table->model()->rowCount(); ++i) {
            if (table->model()->index(i, ChangesModel::Object).data().toString() == title) {
                ++found;
                EXPECT_EQ(table->model()->index(i, ChangesModel::SecondFate).data().toString(),
                          Words::of(row.second->fate));
            }
        }
        EXPECT_EQ(found, 1) << row.exhibit->id;
    }
    child<QLineEdit>("changesSearch")->setText(QStringLiteral("no such thing"));
    EXPECT_EQ(table->model()->rowCount(), 0);
    child<QLineEdit>("changesSearch")->setText(QStringLiteral("stone"));
    ASSERT_GE(table->model()->rowCount(), 1);
    table->setCurrentIndex(table->model()->index(0, 0));
    table->setFocus();
    press(Qt::Key_Return);
    EXPECT_EQ(session().highlighted(), std::vector<Id>{"stone"});
    EXPECT_TRUE(child<QTextBrowser>("subjectPage")->toPlainText().contains(QStringLiteral("A stone")));
}

/// As many exhibits as no list shows at once.
std::shared_ptr<const loading::LoadedMuseum> manyExhibits() {
    auto museum = std::make_shared<Museum>();
    museum->id = "many";
    museum->states = {{.id = "before"}, {.id = "after"}};
    museum->halls = {{.id = "hall", .bounds = {Vec3(-9.0F), Vec3(9.0F)}}};
    for (int i = 0; i < 200; ++i) {
        Exhibit exhibit{.id = "exhibit-" + std::to_string(i), .hall = "hall"};
        exhibit.title.byLanguage["en"] = "Exhibit " + std::to_string(1000 + i);
        exhibit.states["before"] = {.fate = Fate::Present};
        exhibit.states["after"] = {.fate = i % 2 == 0 ? Fate::Destroyed : Fate::Present};
        museum->exhibits.push_back(exhibit);
    }
    auto loaded = std::make_shared<loading::LoadedMuseum>();
    loaded->made.museum = museum;
    loaded->states.resize(2);
    return loaded;
}

class ChangesTest : public testing::Test {
protected:
    ChangesTest() {
        link.open(manyExhibits());
        panel.resize(340, 560);
        panel.show();
        QCoreApplication::sendPostedEvents();
        table = panel.findChild<QTableView*>(QStringLiteral("changes"));
        panel.findChild<QComboBox*>(QStringLiteral("changesKind"))->setCurrentIndex(1); // a hundred of them
    }
    QString top() const { return table->indexAt(QPoint(0, 0)).data().toString(); }
    QString chosen() const { return table->currentIndex().siblingAtColumn(0).data().toString(); }
    void read(int row) {
        table->setCurrentIndex(table->model()->index(row, 0));
        QTest::keyClick(table, Qt::Key_Return);
    }

    SessionLink link;
    ChangesPanel panel{link, nullptr};
    QTableView* table = nullptr;
};

TEST_F(ChangesTest, TheListKeepsItsPlaceWhileObjectsAreReadOneAfterTheOther) {
    const int rows = table->model()->rowCount();
    ASSERT_GT(rows, 50);
    ASSERT_LT(rows, 200);
    table->verticalScrollBar()->setValue(30);
    read(32);
    ASSERT_EQ(link.session()->highlighted().size(), 1U);
    const QString here = chosen();
    const QString first = top();
    const auto expectSame = [&](const char* after) {
        QCoreApplication::sendPostedEvents();
        EXPECT_EQ(chosen(), here) << after;
        EXPECT_EQ(top(), first) << after;
        EXPECT_EQ(table->model()->rowCount(), rows) << after;
        EXPECT_TRUE(table->selectionModel()->isRowSelected(table->currentIndex().row(), {})) << after;
    };
    expectSame("reading it");
    link.act([](session::Session& session) { session.setCompareMode(CompareMode::Ghost); });
    expectSame("a comparison");
    link.act([](session::Session& session) { session.swapState(); });
    expectSame("the other state");
    session::Settings settings = link.settings();
    settings.exposure = 0.5F;
    link.setSettings(settings);
    expectSame("a setting");
    link.replace(manyExhibits());
    expectSame("an edit");
    panel.hide();
    panel.show();
    expectSame("another panel before it");
    read(33);
    EXPECT_NE(chosen(), here);
    EXPECT_EQ(top(), first);
}

} // namespace
} // namespace halls::app
