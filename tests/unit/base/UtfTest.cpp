// SPDX-License-Identifier: MPL-2.0
#include "base/Utf8.h"

#include "base/Assert.h"

#include <array>
#include <gtest/gtest.h>
#include <random>

namespace halls {
namespace {

/// Texts of the scripts that the museum's sources have, and the borders of UTF-8's lengths.
std::u32string randomText(std::mt19937& random) {
    struct Range {
        char32_t first;
        char32_t last;
    };
    constexpr std::array<Range, 9> kRanges{{{0x12000, 0x1254F}, // cuneiform
                                            {0x0600, 0x06FF},   // Arabic
                                            {0x0300, 0x036F},   // combining marks
                                            {0x0020, 0x007E},
                                            {0x007F, 0x0080},
                                            {0x07FF, 0x0800},
                                            {0xFFFD, 0x10000},
                                            {0xD7FF, 0xD7FF},
                                            {0x10FFFF, 0x10FFFF}}};
    std::u32string text;
    const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
    const std::size_t length = below(60);
    for (std::size_t i = 0; i < length; ++i) {
        const Range& range = kRanges.at(below(kRanges.size()));
        text += static_cast<char32_t>(range.first + below(range.last - range.first + 1));
    }
    return text;
}

TEST(Utf8, codePointsSurviveTheWayToBytesAndBack) {
    std::mt19937 random(1);
    for (int round = 0; round < 2000; ++round) {
        const std::u32string points = randomText(random);
        const std::string text = toUtf8(points);
        ASSERT_EQ(firstInvalidUtf8(text), std::nullopt);
        ASSERT_EQ(toCodePoints(text), points);
    }
}

TEST(Utf8, sliceIsTheTextOfTheCodePoints) {
    std::mt19937 random(2);
    for (int round = 0; round < 500; ++round) {
        const std::u32string points = randomText(random);
        const std::string text = toUtf8(points);
        const CodePointIndex index(text);
        ASSERT_EQ(index.codePoints(), points.size());
        for (std::size_t start = 0; start <= points.size(); start += 3) {
            for (std::size_t end = start; end <= points.size(); end += 5)
                ASSERT_EQ(index.slice(start, end), toUtf8(points.substr(start, end - start)));
        }
        EXPECT_EQ(index.slice(0, points.size() + 1), std::nullopt);
        EXPECT_EQ(index.slice(1, 0), std::nullopt);
    }
}

TEST(Utf8, bytesAndCodePointsAreExchangedAtBordersOnly) {
    const std::string text = "a\u0628\U00012000e\u0301"; // 1, 2, 4, 1, 2 bytes
    const CodePointIndex index(text);
    ASSERT_EQ(index.codePoints(), 5U);
    const std::array<std::size_t, 6> starts{0, 1, 3, 7, 8, 10};
    for (std::size_t i = 0; i < starts.size(); ++i) {
        EXPECT_EQ(index.byteOf(i), starts.at(i));
        EXPECT_EQ(index.codePointOf(starts.at(i)), i);
    }
    for (const std::size_t inside : {2U, 4U, 5U, 6U, 9U, 11U})
        EXPECT_EQ(index.codePointOf(inside), std::nullopt) << inside;
    EXPECT_EQ(index.byteOf(6), std::nullopt);
}

TEST(Utf8, refusesWhatUnicodeRefuses) {
    struct Bad {
        std::string text;
        std::size_t at;
    };
    const std::vector<Bad> all{
        {"\x80", 0},                 // lone continuation
        {"ab\xC3", 2},               // cut
        {"a\xE2\x82", 1},            // cut
        {"\xF0\x92\x80", 0},         // cut
        {"\xC0\xAF", 0},             // overlong
        {"\xE0\x80\xAF", 0},         // overlong
        {"\xF0\x80\x80\xAF", 0},     // overlong
        {"x\xED\xA0\x80", 1},        // surrogate
        {"\xF4\x90\x80\x80", 0},     // above U+10FFFF
        {"\xF8\x88\x80\x80\x80", 0}, // five bytes
        {"\xFF", 0},
        {"\xC3(", 0},
        {"\u0628\xFE", 2},
    };
    for (const Bad& bad : all)
        EXPECT_EQ(firstInvalidUtf8(bad.text), bad.at) << bad.text;
    EXPECT_EQ(firstInvalidUtf8(""), std::nullopt);
    EXPECT_EQ(firstInvalidUtf8(std::string("\0", 1)), std::nullopt);
}

TEST(Utf8, oneForeignByteIsFoundWithinItsSequenceAndWhatIsBeforeItIsWellFormed) {
    std::mt19937 random(3);
    int broken = 0;
    for (int round = 0; round < 2000; ++round) {
        std::string text = toUtf8(randomText(random));
        if (text.empty())
            continue;
        const std::size_t changed = std::uniform_int_distribution<std::size_t>(0, text.size() - 1)(random);
        text[changed] = static_cast<char>(std::uniform_int_distribution<int>(0, 255)(random));
        const auto bad = firstInvalidUtf8(text);
        const std::string good = text.substr(0, bad.value_or(text.size()));
        ASSERT_EQ(toUtf8(toCodePoints(good)), good);
        if (!bad)
            continue;
        ++broken;
        // The longest sequence has four bytes: nothing farther away can have become bad.
        ASSERT_GE(*bad + 3, changed) << text;
        ASSERT_LE(*bad, changed + 3) << text;
    }
    EXPECT_GT(broken, 500);
    EXPECT_LT(broken, 1950);
}

TEST(Utf8, indexOfBrokenTextBreaksTheContract) {
    EXPECT_THROW(CodePointIndex("\xFF"), ContractBroken);
    EXPECT_THROW(toCodePoints("\xC3"), ContractBroken);
}

TEST(Printable, writesOutWhatATerminalWouldObeyOrTurn) {
    EXPECT_EQ(printable("Mosul متحف 𒀭 e\u0301"), "Mosul متحف 𒀭 e\u0301");
    EXPECT_EQ(printable("a\x1b[2J\n\tb\x7f"), "a\\x1b[2J\\x0a\\x09b\\x7f");
    EXPECT_EQ(printable("\u009b1m"), "\\x9b1m");
    EXPECT_EQ(printable("a\u202Egpj.exe\u2066\u2069\u2028"), "a\\u202egpj.exe\\u2066\\u2069\\u2028");
    EXPECT_EQ(printable("\u200F\u061C"), "\u200F\u061C") << "marks that Arabic needs";
    EXPECT_EQ(printable("a\xff\xc3("), "a\\xff\\xc3(");
    EXPECT_EQ(printable(""), "");
    EXPECT_EQ(printable(std::string_view("\0", 1)), "\\x00");
}

} // namespace
} // namespace halls
