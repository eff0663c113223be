// SPDX-License-Identifier: MPL-2.0
#include "words/Search.h"

#include <gtest/gtest.h>

namespace halls::app {
namespace {

bool finds(const char* query, const char* text) {
    return found(QString::fromUtf8(query), QString::fromUtf8(text));
}

TEST(Search, IgnoresVowelSignsAndTatweel) {
    EXPECT_TRUE(finds("الحجر", "الحَجَرُ القديم"));
    EXPECT_TRUE(finds("الحَجَرُ", "الحجر"));
    EXPECT_TRUE(finds("متحف", "متـــحف الموصل"));
}

TEST(Search, TakesFormsOfAlefYaAndTaMarbutaAsOne) {
    EXPECT_TRUE(finds("اثار", "الآثار والإعمار"));
    EXPECT_TRUE(finds("أثار", "آثار"));
    EXPECT_TRUE(finds("مبني", "مبنى المتحف"));
    EXPECT_TRUE(finds("القاعه", "القاعة الآشورية"));
    EXPECT_TRUE(finds("مبادئ", "مبادي"));
}

TEST(Search, IgnoresCaseAccentsAndDigitsOfAnotherScript) {
    EXPECT_TRUE(finds("nimrud", "NIMRŪD"));
    EXPECT_TRUE(finds("2017", "٢٠١٧"));
}

TEST(Search, WantsEachWordInAnyOrder) {
    EXPECT_TRUE(finds("bull left", "Left winged bull"));
    EXPECT_FALSE(finds("bull right", "Left winged bull"));
    EXPECT_TRUE(finds("  ", "anything"));
}

TEST(Search, KeepsCuneiform) {
    EXPECT_TRUE(finds("𒀭", "كتب 𒀭𒈹"));
    EXPECT_FALSE(finds("𒀀", "كتب 𒀭𒈹"));
}

} // namespace
} // namespace halls::app
