// SPDX-License-Identifier: MPL-2.0
#include "look/Theme.h"

#include "words/Colours.h"

#include <QFile>

#include <gtest/gtest.h>

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

} // namespace
} // namespace halls::app
