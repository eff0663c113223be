// SPDX-License-Identifier: MPL-2.0
#include "paper/Pages.h"

#include "paper/KeyPages.h"
#include "paper/Setting.h"

#include <gtest/gtest.h>

namespace halls::app::paper {
namespace {

constexpr double kHigh = 700.0;

std::vector<Unit> lines(int count, double height = 14.0) {
    std::vector<Unit> units;
    for (int i = 0; i < count; ++i)
        units.push_back({.height = height, .keepNext = false});
    return units;
}

std::vector<std::size_t> counts(const Pages& pages) {
    std::vector<std::size_t> all;
    for (const auto& page : pages.all())
        all.push_back(page.size());
    return all;
}

TEST(Pages, FillOneAfterTheOther) {
    Pages pages(kHigh);
    pages.add(lines(75)); // fifty to a page
    EXPECT_EQ(counts(pages), (std::vector<std::size_t>{50, 25}));
    EXPECT_DOUBLE_EQ(pages.all()[1][0].y, 0.0);
    EXPECT_DOUBLE_EQ(pages.all()[1][1].y, 14.0);
}

TEST(Pages, AHeadingStandsAboveWhatFollows) {
    Pages pages(kHigh);
    std::vector<Unit> units = lines(70);
    units[49].keepNext = true; // would be the last line of the page
    pages.add(std::move(units));
    EXPECT_EQ(counts(pages), (std::vector<std::size_t>{49, 21}));
}

TEST(Pages, AChainOfHeadingAndTwoLinesGoesOverAsAWhole) {
    Pages pages(kHigh);
    std::vector<Unit> units = lines(70);
    units[47].keepNext = units[48].keepNext = units[49].keepNext = true;
    pages.add(std::move(units));
    EXPECT_EQ(counts(pages), (std::vector<std::size_t>{47, 23}));
}

TEST(Pages, AShortRestDoesNotStandAlone) {
    Pages pages(kHigh);
    pages.add(lines(53)); // three lines would be left
    ASSERT_EQ(pages.all().size(), 2U);
    EXPECT_GE(pages.all()[1].size(), 7U) << "of 90 points and more";
    EXPECT_EQ(pages.all()[0].size() + pages.all()[1].size(), 53U);
    EXPECT_DOUBLE_EQ(pages.all()[1][0].y, 0.0);
}

TEST(Pages, AShortRestTakesTheHeadingWithIt) {
    Pages pages(kHigh);
    std::vector<Unit> units = lines(53);
    for (std::size_t i = 40; i < 46; ++i)
        units[i].keepNext = true;
    pages.add(std::move(units));
    EXPECT_EQ(counts(pages), (std::vector<std::size_t>{40, 13}));
}

TEST(Pages, TheHeadOfATableComesAgain) {
    Pages pages(kHigh);
    const auto head = std::make_shared<const Unit>(Unit{.height = 20.0, .keepNext = true});
    std::vector<Unit> units = lines(80);
    units.front() = *head;
    for (std::size_t i = 1; i < units.size(); ++i)
        units[i].repeat = head;
    pages.add(std::move(units));
    ASSERT_EQ(pages.all().size(), 2U);
    EXPECT_EQ(pages.all()[1][0].unit, head.get());
    EXPECT_DOUBLE_EQ(pages.all()[1][1].y, 20.0);
    EXPECT_EQ(pages.all()[0].size() + pages.all()[1].size(), 81U);
}

/// A step of a teacher's key with its heading, its times, a text of some lines, and a work that is cited.
class KeyOfAStep : public ::testing::Test {
protected:
    static constexpr double kWide = 400.0;

    KeyOfAStep() {
        museum.pins = {{.id = "pin", .evidence = {.sources = {"S1"}}}};
        std::string words;
        for (int i = 0; i < 12; ++i)
            words += "Nobody who was there wrote down what it was. ";
        tour.steps = {{.id = "step", .title = {{{"en", "The hall"}}}, .text = {{{"en", words}}}, .pins = {"pin"}}};
    }
    std::vector<Unit> units(const Part& part) { return Setting(kWide, false).units(part, kHigh); }

    Museum museum;
    Tour tour;
    HandoutWish wish{.language = "en", .notes = true, .steps = {0}};
    KeyPages key{museum, tour, wish};
};

TEST_F(KeyOfAStep, NeitherHeadingNorTimesStandWithoutTheText) {
    const std::vector<Unit> all = units(key.step(0));
    ASSERT_GT(all.size(), 5U);
    EXPECT_TRUE(all[0].keepNext) << "the heading";
    EXPECT_TRUE(all[1].keepNext) << "its times";
    EXPECT_TRUE(all[2].keepNext) << "the first line of the text, which is not parted from the second";
    // Whatever room is left of a page.
    for (double left = 10.0; left < 200.0; left += 5.0) {
        Pages pages(kHigh);
        pages.add(lines(1, kHigh - left));
        pages.add(units(key.step(0)));
        const std::size_t here = pages.all()[0].size() - 1;
        EXPECT_TRUE(here == 0 || here >= 4) << left << ": " << here;
    }
}

TEST_F(KeyOfAStep, ItsSourcesMayStandOnTheNextPage) {
    const Part sources = key.sources(0);
    ASSERT_EQ(sources.blocks.size(), 1U);
    EXPECT_EQ(sources.begin, Part::Begin::Flow);
    for (const Block& block : key.step(0).blocks)
        EXPECT_FALSE(std::get<Paragraph>(block).pieces.front().text.startsWith(QStringLiteral("Sources")));
    tour.steps[0].pins.clear();
    EXPECT_TRUE(key.sources(0).blocks.empty());
}

TEST(Pages, WhatIsHigherThanAPageStandsAllTheSame) {
    Pages pages(kHigh);
    pages.add(lines(2, 900.0));
    EXPECT_EQ(counts(pages), (std::vector<std::size_t>{1, 1}));
}

} // namespace
} // namespace halls::app::paper
