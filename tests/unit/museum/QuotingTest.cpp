// SPDX-License-Identifier: MPL-2.0
#include "museum/Quoting.h"

#include "base/Hash.h"
#include "base/Utf8.h"

#include <algorithm>
#include <array>
#include <gtest/gtest.h>
#include <random>

namespace halls {
namespace {

const std::string kText = "The hall was quiet. 𒀭𒀸𒋩 stood there.\n\nقال الحارس: بقي الباب. The door stayed.\n\n"
                          "The cafe\xCC\x81 was closed. The door stayed shut for years.\n\nThe hall was empty.\n";

Quotation quote(const SourceText& source, std::size_t start, std::size_t end) {
    const CodePointIndex index(source.text);
    const std::size_t before = start > 32 ? start - 32 : 0;
    const std::size_t after = std::min(end + 32, index.codePoints());
    return {.source = source.file,
            .sha256 = source.sha256,
            .start = start,
            .end = end,
            .exact = std::string(*index.slice(start, end)),
            .prefix = std::string(*index.slice(before, start)),
            .suffix = std::string(*index.slice(end, after)),
            .passage = {}};
}

Museum museumOf(const std::string& text) {
    Museum museum;
    SourceText source;
    source.id = "text";
    source.file = "sources/text.txt";
    source.text = text;
    source.sha256 = source.actualSha = sha256Hex(text);
    museum.texts.push_back(source);
    return museum;
}

class Quoting : public ::testing::Test {
protected:
    Museum museum = museumOf(kText);
    SourceText& source() { return museum.texts[0]; }
    /// Where the words first stand, in code points.
    Quotation quoteWords(std::string_view words) {
        const CodePointIndex index(source().text);
        const std::size_t start = *index.codePointOf(source().text.find(words));
        return quote(source(), start, start + toCodePoints(words).size());
    }
};

TEST_F(Quoting, exactWhenAllAgrees) {
    const Quotation quotation = quoteWords("بقي الباب");
    const ResolvedQuotation found = resolve(museum, quotation);
    EXPECT_EQ(found.fit, QuotationFit::Exact);
    EXPECT_EQ(found.source, &source());
    EXPECT_EQ(*CodePointIndex(source().text).slice(found.start, found.end), "بقي الباب");
}

TEST_F(Quoting, otherHashMarksNothing) {
    Quotation quotation = quoteWords("The door stayed");
    quotation.sha256 = std::string(64, '0');
    const ResolvedQuotation found = resolve(museum, quotation);
    EXPECT_EQ(found.fit, QuotationFit::SourceChanged);
    EXPECT_EQ(found.end, 0U);
    quotation.sha256.clear();
    EXPECT_EQ(resolve(museum, quotation).fit, QuotationFit::SourceChanged);
}

TEST_F(Quoting, otherFileOnDiskMarksNothing) {
    const Quotation quotation = quoteWords("The door stayed");
    source().actualSha = std::string(64, '1');
    EXPECT_EQ(resolve(museum, quotation).fit, QuotationFit::SourceChanged);
}

TEST_F(Quoting, wordsElsewhereAreAmbiguous) {
    Quotation quotation = quoteWords("The door stayed");
    ++quotation.start;
    ++quotation.end;
    const ResolvedQuotation found = resolve(museum, quotation);
    EXPECT_EQ(found.fit, QuotationFit::Ambiguous);
    EXPECT_EQ(found.start, 0U);
    EXPECT_EQ(found.end, 0U);
}

TEST_F(Quoting, theSameWordsAtAnotherPlaceWithOtherNeighboursAreAmbiguous) {
    const Quotation first = quoteWords("The door stayed");
    Quotation second = quoteWords("The door stayed shut");
    second.end = second.start + 15;
    second.exact = first.exact;
    second.prefix = first.prefix; // those of the other place
    EXPECT_EQ(resolve(museum, second).fit, QuotationFit::Ambiguous);
}

TEST_F(Quoting, wordsNowhereMeanAChangedSource) {
    Quotation quotation = quoteWords("The door stayed");
    quotation.exact = "The door vanish";
    EXPECT_EQ(resolve(museum, quotation).fit, QuotationFit::SourceChanged);
}

TEST_F(Quoting, emptyAndBackwardRangesMarkNothing) {
    Quotation quotation = quoteWords("The door stayed");
    quotation.end = quotation.start;
    quotation.exact.clear();
    EXPECT_NE(resolve(museum, quotation).fit, QuotationFit::Exact);
    std::swap(quotation.start, quotation.end);
    quotation.start = 99999;
    EXPECT_NE(resolve(museum, quotation).fit, QuotationFit::Exact);
}

TEST_F(Quoting, unknownFileIsNoSource) {
    Quotation quotation = quoteWords("The door stayed");
    quotation.source = "sources/other.txt";
    const ResolvedQuotation found = resolve(museum, quotation);
    EXPECT_EQ(found.fit, QuotationFit::NoSource);
    EXPECT_EQ(found.source, nullptr);
}

TEST_F(Quoting, composedFormIsNotTheSame) {
    Quotation quotation = quoteWords("cafe\xCC\x81");
    EXPECT_EQ(resolve(museum, quotation).fit, QuotationFit::Exact);
    quotation.exact = "caf\xC3\xA9"; // looks alike
    EXPECT_EQ(resolve(museum, quotation).fit, QuotationFit::SourceChanged);
}

TEST_F(Quoting, passagesThatARangeTouches) {
    source().passages = {{"P1", 0, 10, {}, {}, {}}, {"P2", 10, 20, {}, {}, {}}, {"P3", 20, 30, {}, {}, {}}};
    const auto ids = [&](std::size_t start, std::size_t end) {
        std::string all;
        for (const Passage* passage : passagesIn(source(), start, end))
            all += passage->id;
        return all;
    };
    EXPECT_EQ(ids(0, 10), "P1");
    EXPECT_EQ(ids(9, 11), "P1P2");
    EXPECT_EQ(ids(0, 30), "P1P2P3");
    EXPECT_EQ(ids(10, 10), "");
    EXPECT_EQ(ids(30, 40), "");
}

TEST_F(Quoting, pinsThatCiteAPassageOnceAndOnlyExactly) {
    source().passages = {{"P1", 0, 19, {}, {}, {}}, {"P2", 19, 40, {}, {}, {}}};
    Pin citing{.id = "citing", .quotations = {quote(source(), 0, 5), quote(source(), 4, 8)}};
    Pin broken{.id = "broken", .quotations = {quote(source(), 0, 5)}};
    broken.quotations[0].exact = "Xxxxx";
    museum.pins = {citing, broken, Pin{.id = "silent"}};
    const auto pins = pinsCiting(museum, source(), source().passages[0]);
    ASSERT_EQ(pins.size(), 1U);
    EXPECT_EQ(pins[0]->id, "citing");
    EXPECT_TRUE(pinsCiting(museum, source(), source().passages[1]).empty());
}

/// One random edit of the text, in code points.
std::u32string edited(const std::u32string& text, std::mt19937& random) {
    const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
    constexpr std::u32string_view kLetters = U"aT .\n\u0301\u0628\U0001202D";
    const std::size_t at = below(text.size());
    const std::size_t length = std::min(1 + below(20), text.size() - at);
    std::u32string result = text;
    switch (below(6)) {
    case 0:
        return result.insert(at, 1 + below(3), kLetters[below(kLetters.size())]);
    case 1:
        return result.erase(at, length);
    case 2:
        result[at] = kLetters[below(kLetters.size())];
        return result;
    case 3: { // a paragraph twice
        const std::size_t end = std::min(text.find(U"\n\n", at), text.size());
        return result.insert(at, text.substr(at, end - at));
    }
    case 4: { // a part moves
        const std::u32string part = result.substr(at, length);
        result.erase(at, length);
        return result.insert(below(result.size() + 1), part);
    }
    default:
        std::reverse(result.begin() + static_cast<std::ptrdiff_t>(at),
                     result.begin() + static_cast<std::ptrdiff_t>(at + length));
        return result;
    }
}

/// Counts marks whose words are not the quoted ones, or whose neighbours are not.
std::size_t wrongMarks(const Museum& museum, const std::vector<Quotation>& quotations, std::size_t& marked) {
    std::size_t wrong = 0;
    const CodePointIndex index(museum.texts[0].text);
    for (const Quotation& quotation : quotations) {
        const ResolvedQuotation found = resolve(museum, quotation);
        if (found.fit != QuotationFit::Exact) {
            wrong += found.start != 0 || found.end != 0 ? 1U : 0U;
            continue;
        }
        ++marked;
        const std::size_t before = toCodePoints(quotation.prefix).size();
        const std::size_t after = toCodePoints(quotation.suffix).size();
        const bool right = found.start == quotation.start && found.end == quotation.end && found.start >= before &&
                           index.slice(found.start, found.end) == quotation.exact &&
                           index.slice(found.start - before, found.start) == quotation.prefix &&
                           index.slice(found.end, found.end + after) == quotation.suffix;
        wrong += right ? 0U : 1U;
    }
    return wrong;
}

TEST(QuotingMutation, fiveHundredEditsMakeNoWrongMark) {
    Museum museum = museumOf(kText);
    const std::u32string text = toCodePoints(kText);
    std::vector<Quotation> quotations;
    for (std::size_t start = 0; start + 6 < text.size(); start += 5)
        quotations.push_back(quote(museum.texts[0], start, start + 6));
    const std::string cited = museum.texts[0].sha256;
    std::mt19937 random(20170309);
    std::size_t markedStale = 0;
    std::size_t changedEdits = 0;
    for (int edit = 0; edit < 500; ++edit) {
        SourceText& source = museum.texts[0];
        source.text = toUtf8(edited(text, random));
        const bool changed = source.text != kText;
        changedEdits += changed ? 1U : 0U;

        // The hash as it was computed before somebody edited: the words themselves still protect.
        source.actualSha = source.sha256 = cited;
        ASSERT_EQ(wrongMarks(museum, quotations, markedStale), 0U) << "edit " << edit;

        // The hash of what is on disk, as the reader computes it: nothing is marked in another text.
        source.actualSha = sha256Hex(source.text);
        std::size_t marked = 0;
        ASSERT_EQ(wrongMarks(museum, quotations, marked), 0U) << "edit " << edit;
        ASSERT_EQ(marked, changed ? 0U : quotations.size()) << "edit " << edit;

        // Somebody described the edited text anew but kept the pins.
        source.sha256 = source.actualSha;
        marked = 0;
        ASSERT_EQ(wrongMarks(museum, quotations, marked), 0U) << "edit " << edit;
        ASSERT_EQ(marked, changed ? 0U : quotations.size()) << "edit " << edit;
    }
    EXPECT_GT(changedEdits, 450U);
    EXPECT_GT(markedStale, 1000U); // the test does mark something where the edit is elsewhere
}

} // namespace
} // namespace halls
