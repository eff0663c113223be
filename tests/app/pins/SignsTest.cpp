// SPDX-License-Identifier: MPL-2.0
// Pins and signs of works as what one goes to by keys, what is said of them, and crowds of them.
#include "app/window/WindowFixture.h"

#include "pins/SignLegend.h"
#include "pins/Stops.h"
#include "viewport/Pointed.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTreeWidget>

#include <algorithm>
#include <set>
#include <utility>

namespace halls::app {
namespace {

/// After it was broken nothing is drawn of the stone, and nobody knows what became of it.
void loseTheStone(Museum& museum, std::vector<Tour>&) {
    ExhibitState& after = museum.exhibits.front().states.at("after");
    after.model.clear();
    after.fate = Fate::Unknown;
}

/// All pins in one place, a hand wide.
void crowd(Museum& museum, std::vector<Tour>&) {
    float x = -0.02F;
    for (Pin& pin : museum.pins) {
        pin.position = {x, 1.3F, -1.0F};
        pin.states.clear();
        x += 0.02F;
    }
}

class SignsTest : public WindowTest {
protected:
    QLabel& name() { return *child<QLabel>("pinTitle"); }
    QMenu* menu() { return m_window->findChild<QMenu*>(QStringLiteral("crowd")); }
    void goAfter() {
        readNotice();
        session().setState("after");
        session().setPose({{0.0F, 1.6F, 2.0F}, 0.0F, -0.1F});
        settle();
        picture().setFocus();
    }
};

TEST_F(SignsTest, StopsGoHallByHallFirstPinsThenSigns) {
    Museum museum;
    museum.halls = {{.id = "one"}, {.id = "two"}};
    museum.pins = {{.id = "a", .hall = "two"}, {.id = "b", .hall = "one"}, {.id = "c", .hall = "two"}};
    museum.exhibits = {{.id = "x", .hall = "two"}, {.id = "y", .hall = "one"}};
    const std::vector<Stop> stops =
        stopsOf(museum, {&museum.pins[0], &museum.pins[1], &museum.pins[2]}, {Id("x"), Id("y")});
    EXPECT_EQ(stops, (std::vector<Stop>{{"b", ""}, {"", "y"}, {"a", ""}, {"c", ""}, {"", "x"}}));
    EXPECT_EQ(nextStop(museum, stops, std::nullopt, "two", +1), (Stop{"a", ""})) << "of the hall where one is";
    EXPECT_EQ(nextStop(museum, stops, std::nullopt, "two", -1), (Stop{"", "x"}));
    EXPECT_EQ(nextStop(museum, stops, std::nullopt, "nowhere", +1), (Stop{"b", ""}));
    // Each is reached, whatever hall one is in meanwhile.
    std::optional<Stop> now;
    std::vector<Stop> reached;
    for (std::size_t i = 0; i < stops.size(); ++i) {
        now = nextStop(museum, stops, now, i % 2 == 0 ? "one" : "two", +1);
        reached.push_back(*now);
    }
    EXPECT_EQ(reached, stops);
    EXPECT_EQ(nextStop(museum, stops, now, "one", +1), stops.front()) << "round and round";
    EXPECT_EQ(nextStop(museum, {}, now, "one", +1), std::nullopt);
}

TEST_F(SignsTest, KeysGoOverPinsAndSignsNameThemAndEnterSaysWhatIsKnown) {
    openTinyWith(loseTheStone);
    goAfter();
    const std::size_t pins = session().pins().size();
    for (std::size_t i = 0; i < pins; ++i) {
        press(Qt::Key_N);
        ASSERT_NE(session().focusedPin(), nullptr) << i;
        settle();
        EXPECT_TRUE(picture().focusedSign().empty());
    }
    press(Qt::Key_N);
    settle();
    EXPECT_EQ(session().focusedPin(), nullptr) << "the sign comes after the pins of its hall";
    EXPECT_EQ(picture().focusedSign(), "stone");
    ASSERT_TRUE(eventually([&] { return name().isVisible(); }));
    EXPECT_EQ(name().text(), QStringLiteral("A stone: not known what became of it"));
    EXPECT_TRUE(picture().accessibleName().contains(QStringLiteral("A stone: not known what became of it")));
    press(Qt::Key_Return);
    EXPECT_EQ(link().subject().exhibit, "stone");
    EXPECT_TRUE(child<QTextBrowser>("subjectPage")
                    ->toPlainText()
                    .contains(QStringLiteral("We found nobody who has said publicly what became of this work.")));
    press(Qt::Key_N, Qt::ShiftModifier);
    settle();
    EXPECT_NE(session().focusedPin(), nullptr);
    EXPECT_TRUE(picture().focusedSign().empty()) << "one has the focus";
    press(Qt::Key_N);
    ASSERT_EQ(picture().focusedSign(), "stone");
    press(Qt::Key_Escape);
    EXPECT_TRUE(picture().focusedSign().empty());
    EXPECT_TRUE(eventually([&] { return !name().isVisible(); })) << "nothing is left over";
    press(Qt::Key_N, Qt::ShiftModifier);
    EXPECT_NE(session().focusedPin(), nullptr) << "keys go on from where they were";
    press(Qt::Key_N);
    ASSERT_EQ(picture().focusedSign(), "stone");
    session().setState("before");
    EXPECT_TRUE(picture().focusedSign().empty()) << "there it stands, and has no sign";
}

TEST_F(SignsTest, ThoseThatLieOverEachOtherAreOneAndAreChosenByName) {
    openTinyWith(crowd);
    session().setPose({{0.0F, 1.6F, 4.0F}, 0.0F, -0.05F});
    settle();
    const QPoint at = pixelOf({0.0F, 1.3F, -1.0F}).toPoint();
    QTest::mouseMove(&picture(), at);
    ASSERT_TRUE(eventually([&] { return name().isVisible(); }));
    EXPECT_TRUE(name().text().contains(QStringLiteral("The stone")));
    EXPECT_EQ(name().text().count(QLatin1Char('\n')) + 1, static_cast<int>(session().pins().size()));
    EXPECT_EQ(session().focusedPin(), nullptr) << "none of them alone";
    QTest::mouseClick(&picture(), Qt::LeftButton, Qt::NoModifier, at);
    ASSERT_TRUE(eventually([&] { return menu() != nullptr && menu()->isVisible(); }));
    EXPECT_EQ(session().openedPin(), nullptr);
    EXPECT_FALSE(session().walking());
    ASSERT_EQ(menu()->actions().size(), static_cast<int>(session().pins().size()));
    QTest::keyClick(menu(), Qt::Key_Down);
    QTest::keyClick(menu(), Qt::Key_Return);
    ASSERT_NE(session().openedPin(), nullptr);
    EXPECT_EQ(session().openedPin()->id, session().pins()[1]->id);
    EXPECT_TRUE(eventually([&] { return menu() == nullptr; }));
    // By keys each is reached alone, and named beside the number.
    session().closePin();
    picture().setFocus();
    std::set<Id> reached;
    for (std::size_t i = 0; i < session().pins().size(); ++i) {
        press(Qt::Key_N);
        ASSERT_NE(session().focusedPin(), nullptr);
        reached.insert(session().focusedPin()->id);
        settle();
        EXPECT_TRUE(eventually([&] { return name().isVisible(); }));
    }
    EXPECT_EQ(reached.size(), session().pins().size());
}

TEST_F(SignsTest, ALegendSaysWhatTheyMeanInBothLanguages) {
    openTiny();
    auto* legend = child<SignLegend>("signLegend");
    EXPECT_FALSE(legend->isVisible());
    for (const char* language : {"en", "ar"}) {
        m_languages.use(QLatin1String(language));
        for (const QSize size : {QSize(1024, 600), QSize(1280, 720), QSize(1920, 1080)}) {
            m_window->resize(size);
            picture().setFocus();
            press(Qt::Key_I);
            QTest::qWait(60);
            ASSERT_TRUE(legend->isVisible()) << language;
            EXPECT_TRUE(picture().rect().contains(legend->geometry())) << language << size.height();
            EXPECT_GE(legend->height(), 30 * static_cast<int>(SignLegend::rows().size())) << "each has its line";
            for (const SignLegend::Row& row : SignLegend::rows())
                EXPECT_TRUE(legend->accessibleName().contains(row.words));
            press(Qt::Key_I);
            EXPECT_FALSE(legend->isVisible());
        }
    }
    press(Qt::Key_I);
    press(Qt::Key_Escape);
    EXPECT_FALSE(legend->isVisible());
}

/// Who looks for quotations does not open one pin after the other.
TEST_F(SignsTest, APinThatQuotesIsToldFromOneThatDoesNot) {
    openTinyWith([](Museum& museum, std::vector<Tour>&) {
        for (Pin& pin : museum.pins)
            pin.states.clear();
        museum.pins.front().quotations.clear();
    });
    const auto pins = session().pins();
    ASSERT_GE(pins.size(), 2U);
    auto* list = child<QListWidget>("pins");
    ASSERT_EQ(list->count(), static_cast<int>(pins.size()));
    int quoting = 0;
    for (const char* language : {"en", "ar"}) {
        m_languages.use(QLatin1String(language));
        const QString quotes =
            QLatin1String(language) == QLatin1String("en") ? QStringLiteral("quotes a source") : QStringLiteral("مصدر");
        for (int row = 0; row < list->count(); ++row) {
            const Pin* pin = session().museum().pin(list->item(row)->data(Qt::UserRole).toString().toStdString());
            ASSERT_NE(pin, nullptr);
            quoting += pin->quotations.empty() ? 0 : 1;
            EXPECT_EQ(list->item(row)->text().contains(quotes), !pin->quotations.empty()) << pin->id;
            EXPECT_EQ(list->item(row)->data(Qt::AccessibleTextRole).toString().contains(quotes),
                      !pin->quotations.empty());
            EXPECT_EQ(picture().nameOf({.pin = pin, .seen = {}}).contains(quotes), !pin->quotations.empty());
            session().focusPin(pin->id);
            settle();
            EXPECT_EQ(picture().accessibleName().contains(quotes), !pin->quotations.empty());
        }
    }
    EXPECT_GT(quoting, 0);
    const auto rows = SignLegend::rows();
    EXPECT_EQ(std::ranges::count_if(rows, [](const SignLegend::Row& row) { return row.quotes; }), 1);
}

TEST_F(SignsTest, TheLegendHasTheQuestionMarkOfThePicture) {
    openTiny();
    for (const auto& [language, sign] : {std::pair("en", QStringLiteral("?")), std::pair("ar", QStringLiteral("؟"))}) {
        session::Settings settings = link().settings();
        settings.language = language;
        link().setSettings(settings);
        EXPECT_EQ(child<SignLegend>("signLegend")->question(), sign) << language;
    }
}

TEST_F(SignsTest, TheSearchSaysWhatAnotherStateHasAndTakesOneThere) {
    openTiny();
    readNotice();
    auto* search = child<QLineEdit>("pinSearch");
    auto* list = child<QListWidget>("pins");
    auto* elsewhere = child<QPushButton>("pinsElsewhere");
    m_window->action(QStringLiteral("find-pin"))->trigger();
    EXPECT_FALSE(elsewhere->isVisible()) << "nothing is searched for";
    search->setText(QStringLiteral("pin-after"));
    EXPECT_EQ(list->count(), 0);
    ASSERT_TRUE(elsewhere->isVisible());
    EXPECT_EQ(elsewhere->text(), QStringLiteral("1 in the other state"));
    elsewhere->setFocus();
    QTest::keyClick(elsewhere, Qt::Key_Space);
    ASSERT_EQ(list->count(), 1);
    EXPECT_TRUE(list->item(0)->text().contains(QStringLiteral("After")));
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return session().openedPin() != nullptr; }));
    EXPECT_EQ(session().state().id, "after");
    EXPECT_EQ(session().openedPin()->id, "pin-after");
    search->setText(QStringLiteral("no such words"));
    EXPECT_FALSE(elsewhere->isVisible());
}

TEST_F(SignsTest, TheListOfHallsScrollsToWhereOneIs) {
    openTinyWith([](Museum& museum, std::vector<Tour>&) {
        const Hall room = museum.halls.front();
        for (int i = 0; i < 60; ++i) {
            Hall other = room;
            other.id = "far-" + std::to_string(i);
            other.bounds = {Vec3(100.0F + 20.0F * static_cast<float>(i), 0.0F, 0.0F),
                            Vec3(110.0F + 20.0F * static_cast<float>(i), 4.0F, 10.0F)};
            museum.halls.push_back(other);
        }
    });
    auto* tree = child<QTreeWidget>("places");
    const auto seen = [&](int hall) {
        const QRect place = tree->visualItemRect(tree->topLevelItem(hall));
        return tree->viewport()->rect().contains(place);
    };
    EXPECT_TRUE(seen(0));
    EXPECT_FALSE(seen(40));
    session().setPose({{100.0F + 20.0F * 39.0F + 5.0F, 1.6F, 5.0F}, 0.0F, 0.0F});
    ASSERT_EQ(session().hall()->id, "far-39");
    EXPECT_TRUE(eventually([&] { return seen(40); }));
    tree->verticalScrollBar()->setValue(0);
    session().setState("before");
    session().setPose({{100.0F + 20.0F * 39.0F + 6.0F, 1.6F, 5.0F}, 0.1F, 0.0F});
    EXPECT_TRUE(seen(0)) << "who scrolled away is not brought back within a hall";
}

TEST_F(SignsTest, WhatAModeLeftBehindGoesWithIt) {
    openTinyWith([](Museum& museum, std::vector<Tour>&) { museum.pins.front().exhibit = "stone"; });
    // A ring where one would have walked, when somebody begins to measure.
    auto* ring = child<QWidget>("walkRing");
    QTest::mouseMove(&picture(), pixelOf({2.0F, 0.0F, 0.5F}).toPoint());
    ASSERT_TRUE(eventually([&] { return ring->isVisible(); }));
    press(Qt::Key_L);
    EXPECT_FALSE(ring->isVisible());
    QTest::mouseMove(&picture(), pixelOf({1.0F, 0.0F, 0.5F}).toPoint());
    QTest::qWait(250);
    EXPECT_FALSE(ring->isVisible());
    press(Qt::Key_Escape);
    // The line round the work of a pin, and its name, when the pin is closed.
    session().openPin("pin-stone");
    const Id work = session().openedPin()->exhibit;
    ASSERT_FALSE(work.empty());
    session().setHighlighted({work});
    session().closePin();
    EXPECT_TRUE(session().highlighted().empty());
    EXPECT_EQ(session().focusedPin(), nullptr);
    EXPECT_FALSE(name().isVisible());
    // Not what somebody else has pointed out since.
    session().openPin("pin-line");
    session().setHighlighted({work});
    session().closePin();
    EXPECT_EQ(session().highlighted(), std::vector<Id>{work});
}

} // namespace
} // namespace halls::app
