// SPDX-License-Identifier: MPL-2.0
#include "words/CodePoints.h"

#include "base/Assert.h"
#include "base/Utf8.h"

#include <gtest/gtest.h>

#include <random>

namespace halls::app {
namespace {

/// Letters that make trouble: Latin, Arabic with vowel signs, combining marks, cuneiform, bidi isolates, emoji.
char32_t randomLetter(std::mt19937& random) {
    static const std::vector<std::pair<char32_t, char32_t>> ranges{
        {U'a', U'z'},           {U'\u0621', U'\u0652'}, {U'\u0300', U'\u036F'}, {0x12000, 0x1254F},
        {U'\u2066', U'\u2069'}, {0x1F600, 0x1F64F},     {U'\n', U'\n'}};
    const auto& [first, last] = ranges[random() % ranges.size()];
    return first + static_cast<char32_t>(random() % (last - first + 1));
}

TEST(CodePoints, AgreesWithUtf8OnAnyText) {
    std::mt19937 random(20170309);
    for (int round = 0; round < 500; ++round) {
        std::u32string letters;
        for (std::size_t i = random() % 60; i > 0; --i)
            letters += randomLetter(random);
        const std::string utf8 = toUtf8(letters);
        const QString text = QString::fromStdString(utf8);
        const CodePoints points(text);
        const CodePointIndex index(utf8);
        ASSERT_EQ(points.count(), letters.size());
        const std::size_t start = letters.empty() ? 0 : random() % letters.size();
        const std::size_t end = start + random() % (letters.size() - start + 1);
        EXPECT_EQ(sliceOf(text, start, end).toStdString(), std::string(*index.slice(start, end)));
    }
}

TEST(CodePoints, GoesThereAndBack) {
    std::mt19937 random(1949);
    for (int round = 0; round < 500; ++round) {
        std::u32string letters;
        for (int i = 0; i < 40; ++i)
            letters += randomLetter(random);
        const QString text = QString::fromUcs4(letters.data(), static_cast<qsizetype>(letters.size()));
        const CodePoints points(text);
        for (std::size_t i = 0; i <= points.count(); ++i)
            ASSERT_EQ(points.indexOf(points.unitOf(i)), i);
    }
}

TEST(CodePoints, CountsASignOutsideOfTheBasicPlaneOnce) {
    const QString text = QString::fromUtf8("a𒀭b");
    const CodePoints points(text);
    EXPECT_EQ(points.count(), 3U);
    EXPECT_EQ(points.unitOf(2), 3);
    EXPECT_EQ(points.indexOf(2), 1U) << "the second half of a pair belongs to its sign";
}

TEST(CodePoints, CountsALoneSurrogateOnce) {
    const QString text = QString(QChar(0xD808)) + QLatin1Char('x') + QChar(0xDC2D);
    const CodePoints points(text);
    EXPECT_EQ(points.count(), 3U);
    EXPECT_EQ(points.indexOf(1), 1U);
}

TEST(CodePoints, GivesNothingOutsideOfTheText) {
    const QString text = QStringLiteral("abc");
    EXPECT_TRUE(sliceOf(text, 2, 1).isEmpty());
    EXPECT_TRUE(sliceOf(text, 1, 4).isEmpty());
    EXPECT_THROW(static_cast<void>(CodePoints(text).unitOf(4)), ContractBroken);
    EXPECT_THROW(static_cast<void>(CodePoints(text).indexOf(-1)), ContractBroken);
}

} // namespace
} // namespace halls::app
