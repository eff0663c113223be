// SPDX-License-Identifier: MPL-2.0
#include "paper/Pages.h"

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

TEST(Pages, WhatIsHigherThanAPageStandsAllTheSame) {
    Pages pages(kHigh);
    pages.add(lines(2, 900.0));
    EXPECT_EQ(counts(pages), (std::vector<std::size_t>{1, 1}));
}

} // namespace
} // namespace halls::app::paper
