// SPDX-License-Identifier: MPL-2.0
#include "audience/AudienceView.h"

#include "unit/session/TwoRooms.h"

#include <gtest/gtest.h>

#include <QLocale>

namespace halls::app {
namespace {

class AudienceViewTest : public testing::Test {
protected:
    AudienceViewTest() {
        TourStep step{.id = "one", .state = "before", .hold = 2.0F};
        step.camera.view = "start";
        step.title.byLanguage["en"] = "The rooms";
        step.text.byLanguage["en"] = "Two of them.";
        step.question.byLanguage["en"] = "How many?";
        step.answer.byLanguage["en"] = "Two.";
        tour.steps = {step, step};
        auto named = std::make_shared<loading::LoadedMuseum>(*session::twoRooms());
        auto museum = std::make_shared<Museum>(named->museum());
        museum->states[0].title.byLanguage["en"] = "Before";
        museum->states[0].from = "2012";
        museum->states[0].to = "2013";
        museum->states[0].precision = DatePrecision::Year;
        museum->states[1].title.byLanguage["en"] = "After";
        museum->texts[0].title.byLanguage["en"] = "A report";
        named->made.museum = museum;
        session.open(named);
    }

    AudienceView shown(AudienceView::Wish wish = {}) {
        tours::TourPlayer player(session.museum(), tour);
        player.goTo(session, 0);
        if (wish.language.empty())
            wish.language = "en";
        wish.size = {100, 60};
        return AudienceView::of(player, session, wish);
    }

    session::Session session{session::twoRooms()};
    Tour tour;
};

TEST_F(AudienceViewTest, OfAPlainStepIsItsWords) {
    const AudienceView view = shown();
    EXPECT_EQ(view.words.step, 1);
    EXPECT_EQ(view.words.count, 2);
    EXPECT_EQ(view.words.title, QStringLiteral("The rooms"));
    EXPECT_EQ(view.words.text, QStringLiteral("Two of them."));
    EXPECT_EQ(view.words.question, QStringLiteral("How many?"));
    EXPECT_EQ(view.words.answer, QString());
    EXPECT_TRUE(view.words.hasAnswer);
    EXPECT_FALSE(view.words.followsVoice);
    EXPECT_TRUE(view.sides.empty());
    EXPECT_TRUE(view.legend.empty());
    EXPECT_FALSE(view.passage);
}

TEST_F(AudienceViewTest, TheAnswerIsThereWhenItIsShown) {
    EXPECT_EQ(shown({.answer = true}).words.answer, QStringLiteral("Two."));
}

TEST_F(AudienceViewTest, ACaptionStandsForTheTextAlsoWhereTheVoicePauses) {
    const AudienceView spoken = shown({.caption = QStringLiteral("Two")});
    EXPECT_EQ(spoken.words.text, QStringLiteral("Two"));
    EXPECT_TRUE(spoken.words.followsVoice);
    const AudienceView pause = shown({.caption = QString()});
    EXPECT_EQ(pause.words.text, QString());
    EXPECT_TRUE(pause.words.followsVoice);
}

TEST_F(AudienceViewTest, SaysWhichLanguageItIsWhereTheWishedOneIsMissing) {
    const QString english = QStringLiteral("English");
    EXPECT_EQ(shown({.language = "ar"}).words.title, QStringLiteral("The rooms (%1)").arg(english));
}

TEST_F(AudienceViewTest, EachOfTwoStatesIsNamedWhereItIsSeen) {
    tour.steps[0].comparison = TourComparison{.mode = CompareMode::Swipe, .first = "before", .second = "after"};
    tour.steps[0].comparison->split = 0.25F;
    const AudienceView view = shown();
    ASSERT_EQ(view.sides.size(), 2U);
    EXPECT_EQ(view.sides[0].title, QStringLiteral("Before"));
    EXPECT_EQ(view.sides[0].dates, QStringLiteral("2012 to 2013"));
    EXPECT_EQ(view.sides[0].place.visibleSize.x, 25.0F);
    EXPECT_EQ(view.sides[1].title, QStringLiteral("After"));
    EXPECT_EQ(view.sides[1].place.visibleCorner.x, 25.0F);
}

TEST_F(AudienceViewTest, GhostsAreNamedAsWhatTheyAre) {
    tour.steps[0].comparison = TourComparison{.mode = CompareMode::Ghost, .first = "before", .second = "after"};
    const AudienceView view = shown();
    ASSERT_EQ(view.sides.size(), 2U);
    EXPECT_EQ(view.sides[0].title, QStringLiteral("After"));
    EXPECT_EQ(view.sides[1].title, QStringLiteral("As pale forms: Before"));
    EXPECT_EQ(view.sides[1].place.side, session::Side::First);
}

TEST_F(AudienceViewTest, ColoursHaveTheirLegend) {
    tour.steps[0].showEvidence = true;
    EXPECT_EQ(shown().legend.size(), legendOf(session::Overlay::Form).size());
    EXPECT_EQ(shown().legendTitle, QStringLiteral("Form: Did it look like this?"));
}

TEST_F(AudienceViewTest, APictureThatGoesAwayCarriesThatItIsAModel) {
    EXPECT_TRUE(shown().note.contains(QStringLiteral("not a photograph"))) << shown().note.toStdString();
}

TEST_F(AudienceViewTest, OfSeveralQuotationsItSaysWhichOneIsShown) {
    auto loaded = std::make_shared<loading::LoadedMuseum>(session.loaded());
    auto museum = std::make_shared<Museum>(loaded->museum());
    museum->pins.front().quotations.resize(2, museum->pins.front().quotations.front());
    loaded->made.museum = museum;
    session.open(loaded);
    session.openPin("west-pin");
    EXPECT_EQ(AudienceView::passageOf(session, {.language = "en"})->title,
              QStringLiteral("west-pin (quotation 1 of 2)"));
    session.leafQuotations(1);
    EXPECT_EQ(AudienceView::passageOf(session, {.language = "en"})->title,
              QStringLiteral("west-pin (quotation 2 of 2)"));
}

TEST_F(AudienceViewTest, AnOpenPinShowsTheVeryWordsAndTheirSource) {
    tour.steps[0].pins = {"west-pin"};
    tour.steps[0].openPin = true;
    const AudienceView view = shown();
    ASSERT_TRUE(view.passage);
    EXPECT_EQ(view.passage->title, QStringLiteral("west-pin"));
    ASSERT_EQ(view.passage->words.size(), 1U);
    EXPECT_EQ(view.passage->words[0].text, QStringLiteral("halls"));
    EXPECT_TRUE(view.passage->source.startsWith(QStringLiteral("A report ")));
    EXPECT_TRUE(view.passage->remark.isEmpty());
    EXPECT_TRUE(view.passage->gaps.isEmpty());
}

TEST_F(AudienceViewTest, WordsThatDoNotFitTheirSourceAreNotShown) {
    tour.steps[0].state = "after";
    tour.steps[0].pins = {"after-pin"};
    tour.steps[0].openPin = true;
    const AudienceView view = shown();
    ASSERT_TRUE(view.passage);
    EXPECT_TRUE(view.passage->words.empty());
    EXPECT_TRUE(view.passage->suspect);
    EXPECT_FALSE(view.passage->remark.isEmpty());
}

} // namespace
} // namespace halls::app
