// SPDX-License-Identifier: MPL-2.0
#include "recording/TourRecorder.h"

#include <gtest/gtest.h>

namespace halls::app {
namespace {

/// What is read during one step of `seconds` with this text.
std::vector<Cue> cuesOf(const std::string& text, int seconds = 10) {
    Tour tour;
    tour.steps.push_back({});
    tour.steps.front().text.byLanguage["en"] = text;
    return recordedCues(tour, {.framesPerSecond = 1, .language = "en"}, {{.index = 0, .first = 0, .end = seconds}});
}

std::vector<std::string> textsOf(const std::vector<Cue>& cues) {
    std::vector<std::string> texts;
    for (const Cue& cue : cues)
        texts.push_back(cue.text);
    return texts;
}

using Texts = std::vector<std::string>;

TEST(Cues, AreSentencesOneAfterTheOther) {
    const std::string first = "The hall was rebuilt in the years before the war.";
    const std::string second = "Who would know it today, after all that happened?";
    const auto cues = cuesOf(first + ' ' + second);
    EXPECT_EQ(textsOf(cues), (Texts{first, second}));
    EXPECT_DOUBLE_EQ(cues.front().start, 0.0);
    EXPECT_DOUBLE_EQ(cues.front().end, cues.back().start);
    EXPECT_DOUBLE_EQ(cues.back().end, 10.0);
}

TEST(Cues, AnAbbreviationOrANumberEndsNoSentence) {
    const std::string page = "The hall was rebuilt by the museum, see p. 12 of the plan, and 2.5 m were added.";
    EXPECT_EQ(textsOf(cuesOf(page + " It stands.")), (Texts{page, "It stands."}));
}

TEST(Cues, ShortSentencesShareOne) {
    EXPECT_EQ(textsOf(cuesOf("Here. There. All of it is what the visitors of that year saw.")),
              (Texts{"Here. There. All of it is what the visitors of that year saw."}));
}

TEST(Cues, ArabicSentencesEndWithTheirOwnMarks) {
    const std::string first = "هل تعرف من كان يقف هنا في هذه القاعة قبل الحرب؟";
    const std::string second = "كان هنا تمثال من الحجر رآه كل من دخل المتحف.";
    EXPECT_EQ(textsOf(cuesOf(first + ' ' + second)), (Texts{first, second}));
}

TEST(Cues, OfNothingAreNone) {
    EXPECT_TRUE(cuesOf("").empty());
}

} // namespace
} // namespace halls::app
