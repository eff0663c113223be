// SPDX-License-Identifier: MPL-2.0
#include "tours/TourLength.h"

#include "tours/CameraPath.h"
#include "unit/session/TwoRooms.h"

#include <gtest/gtest.h>

namespace halls::tours {
namespace {

std::string words(std::size_t count, const std::string& word = "word") {
    std::string all;
    for (std::size_t i = 0; i < count; ++i)
        all += (i == 0 ? "" : " ") + word;
    return all;
}

LocalText both(std::size_t english, std::size_t arabic) {
    return {{{"en", words(english)}, {"ar", words(arabic, "\u0643\u0644\u0645\u0629")}}};
}

TEST(TourLengthTest, AWordHasALetterOrADigit) {
    EXPECT_EQ(wordsIn(""), 0U);
    EXPECT_EQ(wordsIn("  \n "), 0U);
    EXPECT_EQ(wordsIn("One hall, two halls.\nAnd 2017!"), 6U);
    EXPECT_EQ(wordsIn("so \u2014 and \u2026 on - \u00BB"), 3U) << "marks alone are no words";
    EXPECT_EQ(wordsIn("\u201Cthe front line\u201D"), 3U);
    EXPECT_EQ(wordsIn("\u00C9t\u00E9 \u0645\u062A\u062D\u0641 \u0627\u0644\u0645\u0648\u0635\u0644 "
                      "\u0662\u0660\u0661\u0667"),
              4U);
}

TEST(TourLengthTest, EachLanguageIsReadAtItsPace) {
    EXPECT_DOUBLE_EQ(secondsToRead(words(130), "en"), 60.0);
    EXPECT_DOUBLE_EQ(secondsToRead(words(110), "ar"), 60.0);
    EXPECT_DOUBLE_EQ(secondsToRead(words(110), "ar-IQ"), 60.0);
}

class ToursLengthTest : public testing::Test {
protected:
    ToursLengthTest() {
        TourStep first{.id = "one", .title = both(5, 5), .text = both(100, 90), .question = both(25, 15)};
        first.answer = both(13, 11);
        first.camera.view = "start";
        first.state = "before";
        first.hold = 8.0F; // less than its words take
        TourStep second{.id = "two", .title = both(13, 11)};
        second.camera.view = "high";
        second.state = "before";
        second.hold = 30.0F; // more
        tour.steps = {first, second};
    }
    std::shared_ptr<const loading::LoadedMuseum> loaded = session::twoRooms();
    Tour tour{.id = "tour"};
};

TEST_F(ToursLengthTest, WordsWaysAndHoldsAreMeasured) {
    const auto& views = loaded->museum().views;
    const auto way = CameraPath::between(loaded->states[0].collision, views[0].pose, views[1].pose,
                                         CameraPath::timeFor(loaded->museum(), 0.0F, views[0].pose, views[1].pose));
    ASSERT_TRUE(way);
    for (const char* language : {"en", "ar"}) {
        const TourLength length = lengthOf(*loaded, tour, language);
        EXPECT_NEAR(length.reading, 60.0 + 6.0, 1e-6) << language << ": title, text and question, answers apart";
        EXPECT_NEAR(length.answers, 6.0, 1e-6) << language;
        EXPECT_NEAR(length.playing, 60.0 + 30.0 + double{way->seconds()}, 0.01)
            << language << ": of the first its words, of the second its way and hold";
        EXPECT_NEAR(length.withAnswers(), length.playing + 6.0, 1e-6);
    }
}

TEST_F(ToursLengthTest, AWayOfItsOwnTimeTakesThatTime) {
    const double before = lengthOf(*loaded, tour, "en").ways;
    tour.steps[1].duration = 20.0F;
    const TourLength length = lengthOf(*loaded, tour, "en");
    EXPECT_GT(length.ways, before);
    EXPECT_NEAR(length.playing, 60.0 + 30.0 + 20.0, 0.01);
}

TEST_F(ToursLengthTest, EventsThatTakeLongerThanTheHoldCount) {
    const double before = lengthOf(*loaded, tour, "en").playing;
    const Pose there{{9.0F, 1.9F, 0.0F}, 0.0F, 0.0F};
    tour.steps[1].events = {{.at = 25.0F, .move = TourMove{.to = there, .seconds = 20.0F}}};
    EXPECT_NEAR(lengthOf(*loaded, tour, "en").playing, before + 15.0, 0.01);
    EXPECT_EQ(tour.steps[1].lastPose(Pose{}), there);
}

TEST_F(ToursLengthTest, AStepThatIsLeftOutTakesNoTime) {
    tour.steps[0].camera.view = "nowhere";
    EXPECT_NEAR(lengthOf(*loaded, tour, "en").reading, 6.0, 1e-6);
    tour.steps.clear();
    EXPECT_EQ(lengthOf(*loaded, tour, "en").playing, 0.0);
}

TEST_F(ToursLengthTest, ATextThatIsMissingIsReadInTheLanguageThatItIsShownIn) {
    tour.steps.pop_back();
    tour.steps[0].title = tour.steps[0].question = {};
    tour.steps[0].text = {{{"en", words(130)}}};
    EXPECT_NEAR(lengthOf(*loaded, tour, "ar").reading, 60.0, 1e-6);
}

} // namespace
} // namespace halls::tours
