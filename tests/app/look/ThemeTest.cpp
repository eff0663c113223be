// SPDX-License-Identifier: MPL-2.0
#include "look/Theme.h"

#include "going/PlanPanel.h"
#include "words/Colours.h"

#include <QFile>

#include <QRegularExpression>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <utility>

namespace halls::app {
namespace {

QString ofTheApp() {
    QFile sheet(QStringLiteral(":/theme/theme.qss"));
    return sheet.open(QIODevice::ReadOnly) ? QString::fromUtf8(sheet.readAll()) : QString();
}

TEST(Theme, ColoursOfTheSheetAreTheNamedOnes) {
    EXPECT_EQ(
        coloured(QStringLiteral("a { color: @accent; border: 1px solid @line; }")),
        QStringLiteral("a { color: %1; border: 1px solid %2; }").arg(colours::kAccent.name(), colours::kLine.name()));
    EXPECT_EQ(coloured(QStringLiteral("@inkOnAccent @ink")),
              colours::kInkOnAccent.name() + QLatin1Char(' ') + colours::kInk.name());
}

TEST(Theme, AnOpacityGoesWithItsColour) {
    EXPECT_EQ(coloured(QStringLiteral("background: @deep(224);")),
              QStringLiteral("background: rgba(20, 21, 23, 224);"));
}

TEST(Theme, ANameThatIsNoneStays) {
    EXPECT_EQ(coloured(QStringLiteral("color: @puce; background: @deep;")),
              QStringLiteral("color: @puce; background: %1;").arg(colours::kDeep.name()));
}

TEST(Theme, EveryNameInTheSheetIsKnown) {
    ASSERT_TRUE(ofTheApp().contains(QStringLiteral("@accent")));
    EXPECT_FALSE(coloured(ofTheApp()).contains(QLatin1Char('@')));
}

TEST(Theme, LettersGrowAndLinesDoNot) {
    EXPECT_EQ(
        sized(QStringLiteral("a { border: 1px solid @line; font-size: 20px; padding: 6px 10px; margin: -7px 0; }"),
              2.0),
        QStringLiteral("a { border: 1px solid @line; font-size: 40px; padding: 9px 15px; margin: -10px 0; }"));
    EXPECT_EQ(sized(QStringLiteral("a { font-size: 13pt; border: 2px; }"), 1.5),
              QStringLiteral("a { font-size: 19pt; border: 2px; }"));
    EXPECT_EQ(sized(ofTheApp(), 1.0), ofTheApp());
}

// -- Contrast: WCAG 2.1, relative luminance.

double luminance(const QColor& colour) {
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(double{colour.redF()}) + 0.7152 * linear(double{colour.greenF()}) +
           0.0722 * linear(double{colour.blueF()});
}

double contrast(const QColor& one, const QColor& other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

/// A card over a picture that is black, or white.
QColor over(const QColor& card, int opacity, int picture) {
    const auto mixed = [&](int value) { return (value * opacity + picture * (255 - opacity)) / 255; };
    return {mixed(card.red()), mixed(card.green()), mixed(card.blue())};
}

using Colour = QColor colours::Set::*;
struct Pair {
    const char* words;
    Colour ink;
    Colour ground;
};

/// What is read, on what it is read.
constexpr Pair kRead[] = {
    {"words in a list", &colours::Set::ink, &colours::Set::deep},
    {"a source", &colours::Set::ink, &colours::Set::page},
    {"words of a window", &colours::Set::ink, &colours::Set::ground},
    {"a menu", &colours::Set::ink, &colours::Set::menu},
    {"a button", &colours::Set::ink, &colours::Set::raised},
    {"a button under the pointer", &colours::Set::ink, &colours::Set::hovered},
    {"an entry of a chapter that is meant", &colours::Set::ink, &colours::Set::selected},
    {"quiet words in a list", &colours::Set::quietInk, &colours::Set::deep},
    {"quiet words in a source", &colours::Set::quietInk, &colours::Set::page},
    {"quiet words of a window", &colours::Set::quietInk, &colours::Set::ground},
    {"quiet words on what is raised", &colours::Set::quietInk, &colours::Set::raised},
    {"quiet words under the pointer", &colours::Set::quietInk, &colours::Set::hovered},
    {"a link in a list", &colours::Set::accent, &colours::Set::deep},
    {"a link in a source", &colours::Set::accent, &colours::Set::page},
    {"a link of a window", &colours::Set::accent, &colours::Set::ground},
    {"a link in a banner", &colours::Set::accent, &colours::Set::raised},
    {"what is on", &colours::Set::inkOnAccent, &colours::Set::accent},
    {"a line that is chosen elsewhere", &colours::Set::inkOverPicture, &colours::Set::selected},
    {"the first line of what is chosen", &colours::Set::inkOnSelected, &colours::Set::selected},
    {"the first line of what is chosen here", &colours::Set::inkOnSelected, &colours::Set::selectedActive},
    {"the second line of what is chosen", &colours::Set::quietInkOnSelected, &colours::Set::selected},
    {"the second line of what is chosen here", &colours::Set::quietInkOnSelected, &colours::Set::selectedActive},
    {"the very words", &colours::Set::inkOnMark, &colours::Set::mark},
    {"the sign for missing words", &colours::Set::gapInk, &colours::Set::gap},
    {"what the sign means", &colours::Set::gapInk, &colours::Set::ground},
    {"a warning", &colours::Set::warningInk, &colours::Set::deep},
    {"a warning in a window", &colours::Set::warningInk, &colours::Set::ground},
    {"a doubtful passage", &colours::Set::suspectInk, &colours::Set::deep},
    {"what is grave", &colours::Set::inkOnGrave, &colours::Set::grave},
};

/// What is seen: signs, boxes and the ring of the keyboard.
constexpr Pair kSeen[] = {
    {"the ring in a window", &colours::Set::accent, &colours::Set::ground},
    {"the ring in a list", &colours::Set::accent, &colours::Set::deep},
    {"the ring round a button", &colours::Set::accent, &colours::Set::raised},
    {"the ring round what is under the pointer", &colours::Set::accent, &colours::Set::hovered},
    {"the ring in what is on", &colours::Set::focusOnAccent, &colours::Set::accent},
    {"an icon", &colours::Set::ink, &colours::Set::ground},
    {"an icon of what is on", &colours::Set::inkOnAccent, &colours::Set::accent},
    {"an icon of what cannot be done now", &colours::Set::faintInk, &colours::Set::ground},
    {"a button that cannot be pressed now", &colours::Set::faintInk, &colours::Set::raised},
    {"an entry that cannot be chosen now", &colours::Set::faintInk, &colours::Set::menu},
    {"a box that can be ticked", &colours::Set::boxEdge, &colours::Set::deep},
    {"a box that can be ticked, in a window", &colours::Set::boxEdge, &colours::Set::ground},
    {"the sign of a recording", &colours::Set::recording, &colours::Set::deep},
};

TEST(Theme, AllThatIsReadStandsOutFromItsGround) {
    constexpr int kLeastOpacity = 215; // of the cards of the sheet
    for (const colours::Theme theme : colours::kThemes) {
        const colours::Set& set = colours::of(theme);
        const double least = theme == colours::Theme::HighContrast ? 7.0 : 4.5;
        for (const Pair& pair : kRead)
            EXPECT_GE(contrast(set.*pair.ink, set.*pair.ground), least) << static_cast<int>(theme) << pair.words;
        for (const Pair& pair : kSeen)
            EXPECT_GE(contrast(set.*pair.ink, set.*pair.ground), 3.0) << static_cast<int>(theme) << pair.words;
        for (const int picture : {0, 255}) {
            const QColor card = over(set.deep, kLeastOpacity, picture);
            for (const Colour ink :
                 {&colours::Set::inkOverPicture, &colours::Set::ink, &colours::Set::quietInk, &colours::Set::accent})
                EXPECT_GE(contrast(set.*ink, card), least) << static_cast<int>(theme) << " over " << picture;
        }
    }
}

/// The names on the plan: the hall where one is has the accent, let through, over the list's ground or a hall's.
TEST(Theme, NamesOfHallsStandOutWhereOneIs) {
    for (const colours::Theme theme : colours::kThemes) {
        const colours::Set& set = colours::of(theme);
        const double least = theme == colours::Theme::HighContrast ? 7.0 : 4.5;
        for (const QColor& below : {set.deep, set.raised}) {
            const auto mixed = [&](int ink, int ground) {
                return (ink * PlanPanel::kHereOpacity + ground * (255 - PlanPanel::kHereOpacity)) / 255;
            };
            const QColor here(mixed(set.accent.red(), below.red()), mixed(set.accent.green(), below.green()),
                              mixed(set.accent.blue(), below.blue()));
            EXPECT_GE(contrast(set.ink, here), least) << static_cast<int>(theme);
        }
    }
}

/// A pair that the sheet has and the table above has not would be looked at by nobody.
TEST(Theme, TheSheetHasNoOtherPairs) {
    std::set<QString> known{QStringLiteral("inkOverPicture on deep(")};
    const auto nameOf = [](Colour colour) {
        const std::pair<const char*, Colour> kAll[] = {{"ink", &colours::Set::ink},
                                                       {"quietInk", &colours::Set::quietInk},
                                                       {"faintInk", &colours::Set::faintInk},
                                                       {"deep", &colours::Set::deep},
                                                       {"page", &colours::Set::page},
                                                       {"ground", &colours::Set::ground},
                                                       {"menu", &colours::Set::menu},
                                                       {"raised", &colours::Set::raised},
                                                       {"hovered", &colours::Set::hovered},
                                                       {"accent", &colours::Set::accent},
                                                       {"inkOnAccent", &colours::Set::inkOnAccent},
                                                       {"selected", &colours::Set::selected},
                                                       {"selectedActive", &colours::Set::selectedActive},
                                                       {"inkOverPicture", &colours::Set::inkOverPicture},
                                                       {"inkOnSelected", &colours::Set::inkOnSelected},
                                                       {"grave", &colours::Set::grave},
                                                       {"inkOnGrave", &colours::Set::inkOnGrave}};
        const auto* found = std::ranges::find(kAll, colour, [](const auto& one) { return one.second; });
        return found == std::end(kAll) ? QString() : QLatin1String(found->first);
    };
    for (const Pair& pair : kRead)
        known.insert(QStringLiteral("%1 on %2").arg(nameOf(pair.ink), nameOf(pair.ground)));
    static const QRegularExpression kRule(QStringLiteral("\\{([^}]*)\\}"));
    static const QRegularExpression kInk(QStringLiteral("(?<![-\\w])color: @(\\w+)"));
    static const QRegularExpression kGround(QStringLiteral("background: @(\\w+\\(?)"));
    int pairs = 0;
    for (auto rules = kRule.globalMatch(ofTheApp()); rules.hasNext();) {
        const QString rule = rules.next().captured(1);
        const auto ink = kInk.match(rule);
        const auto ground = kGround.match(rule);
        if (!ink.hasMatch() || !ground.hasMatch())
            continue;
        ++pairs;
        const QString pair = QStringLiteral("%1 on %2").arg(ink.captured(1), ground.captured(1));
        EXPECT_TRUE(known.contains(pair)) << pair.toStdString();
    }
    EXPECT_GT(pairs, 10);
}

} // namespace
} // namespace halls::app
