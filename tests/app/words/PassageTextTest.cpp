// SPDX-License-Identifier: MPL-2.0
#include "words/PassageText.h"

#include "words/CodePoints.h"

#include <gtest/gtest.h>

#include <random>

namespace halls::app {
namespace {

SourceText sourceOf(const std::string& text) {
    SourceText source;
    source.text = text;
    return source;
}

QString wordsOf(const PassageText& text, std::size_t start, std::size_t end) {
    QString words;
    for (const PassageText::Piece& piece : text.piecesOf(start, end))
        words += text.shown().mid(piece.from, piece.length);
    return words;
}

TEST(PassageText, PutsAMarkWhereWordsAreMissing) {
    SourceText source = sourceOf("oncehas been");
    source.lacunae.push_back({"L1", 4, true, {}});
    const PassageText text(source);
    EXPECT_EQ(text.shown(), QStringLiteral("once") + PassageText::lacunaMark() + QStringLiteral("has been"));
    EXPECT_EQ(wordsOf(text, 0, 7), QStringLiteral("oncehas")) << "the mark is no word of the source";
    EXPECT_EQ(text.piecesOf(0, 7).size(), 2U);
}

TEST(PassageText, APieceHasTheMarksThatLieWithinIt) {
    SourceText source = sourceOf("once𒀭has been.");
    source.lacunae.push_back({"L1", 5, true, {}});
    source.lacunae.push_back({"L2", 8, true, {}});
    const PassageText text(source);
    const auto words = [&](std::size_t start, std::size_t end) {
        QString all;
        for (const PassageText::Run& run : text.runsOf(start, end))
            all += run.text;
        return all;
    };
    EXPECT_EQ(words(4, 8),
              QStringLiteral("𒀭") + PassageText::lacunaMark() + QStringLiteral("has") + PassageText::lacunaMark());
    EXPECT_EQ(words(4, 7), QStringLiteral("𒀭") + PassageText::lacunaMark() + QStringLiteral("ha"));
    EXPECT_EQ(words(6, 7), QStringLiteral("a"));
    EXPECT_EQ(words(6, 8), QStringLiteral("as") + PassageText::lacunaMark()) << "it breaks off there";
    source.lostBreaks.push_back({"J1", 11});
    EXPECT_EQ(PassageText(source).runsOf(9, 11).size(), 1U) << "a lost break at its edge says nothing";
    EXPECT_TRUE(text.runsOf(3, 3).empty());
    EXPECT_TRUE(text.runsOf(3, 99).empty());
}

TEST(PassageText, TellsALostBreakFromALacuna) {
    SourceText source = sourceOf("end.New");
    source.lostBreaks.push_back({"J1", 4});
    source.lacunae.push_back({"L1", 4, false, {}});
    const PassageText text(source);
    ASSERT_EQ(text.runs().size(), 4U);
    EXPECT_EQ(text.runs()[1].kind, PassageText::Kind::UncertainLacuna);
    EXPECT_EQ(text.runs()[2].kind, PassageText::Kind::LostBreak);
}

QString shownOf(const std::vector<PassageText::Run>& runs) {
    QString shown;
    for (const PassageText::Run& run : runs)
        shown += run.text;
    return shown;
}

TEST(PassageText, APartIsShownWithTheMarksInItAndTheGapsAtItsEnds) {
    SourceText source = sourceOf("once has been. New");
    source.lacunae = {{"L1", 4, true, {}}, {"L2", 9, true, {}}};
    source.lostBreaks.push_back({"J1", 14});
    const PassageText text(source);
    const QString gap = PassageText::lacunaMark();
    EXPECT_EQ(shownOf(text.runsOf(0, 8)), QStringLiteral("once") + gap + QStringLiteral(" has"));
    EXPECT_EQ(shownOf(text.runsOf(4, 9)), gap + QStringLiteral(" has ") + gap);
    EXPECT_EQ(shownOf(text.runsOf(10, 14)), QStringLiteral("een.")) << "the next paragraph is not quoted";
    EXPECT_EQ(shownOf(text.runsOf(0, 18)), text.shown());
    EXPECT_TRUE(text.runsOf(17, 19).empty());
    EXPECT_TRUE(text.runsOf(3, 3).empty());
}

TEST(PassageText, MarksNothingOutsideOfTheSource) {
    SourceText source = sourceOf("abc");
    source.lacunae.push_back({"L1", 99, true, {}});
    const PassageText text(source);
    EXPECT_EQ(text.shown(), QStringLiteral("abc"));
    EXPECT_TRUE(text.piecesOf(1, 4).empty());
    EXPECT_TRUE(text.piecesOf(2, 2).empty());
}

TEST(PassageText, MarksNeverShiftWhatIsQuoted) {
    const std::string utf8 = "كتب 𒀭𒈹 على الحجر، e\u0301tait là. The end of it.";
    const QString plain = QString::fromStdString(utf8);
    const std::size_t count = CodePoints(plain).count();
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        SourceText source = sourceOf(utf8);
        for (std::size_t i = random() % 5; i > 0; --i)
            source.lacunae.push_back({"L", random() % (count + 1), random() % 2 == 0, {}});
        for (std::size_t i = random() % 5; i > 0; --i)
            source.lostBreaks.push_back({"J", random() % (count + 1)});
        const PassageText text(source);
        const std::size_t start = random() % count;
        const std::size_t end = start + 1 + random() % (count - start);
        ASSERT_EQ(wordsOf(text, start, end), sliceOf(plain, start, end));
    }
}

} // namespace
} // namespace halls::app
