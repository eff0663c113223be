// SPDX-License-Identifier: MPL-2.0
#include "words/Isolates.h"

#include <gtest/gtest.h>

#include <QLocale>

namespace halls::app {
namespace {

TEST(Isolates, SetApartAndTakeBack) {
    const QString arabic = QString::fromUtf8("المتحف (2017)");
    EXPECT_EQ(Isolates::text(arabic), QChar(0x2068) + arabic + QChar(0x2069));
    EXPECT_EQ(Isolates::leftToRight(QStringLiteral("/a/b")), QChar(0x2066) + QStringLiteral("/a/b") + QChar(0x2069));
    EXPECT_EQ(Isolates::html(QStringLiteral("a<b")), QChar(0x2068) + QStringLiteral("a&lt;b") + QChar(0x2069));
    EXPECT_TRUE(Isolates::html({}).isEmpty()) << "nothing is set apart where there is nothing";
    for (const QString& apart : {Isolates::text(arabic), Isolates::leftToRight(arabic)})
        EXPECT_EQ(Isolates::removed(apart), arabic);
}

TEST(Isolates, WhatBeginsALineTurnsItOnlyAmongOtherLetters) {
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English));
    EXPECT_EQ(Isolates::atStart(QStringLiteral("hall.glb")), QStringLiteral("hall.glb"));
    QLocale::setDefault(QLocale(QLocale::Arabic));
    const QString line = Isolates::atStart(QStringLiteral("hall.glb"));
    EXPECT_TRUE(line.isRightToLeft()) << "the line goes from the right";
    EXPECT_TRUE(line.contains(Isolates::leftToRight(QStringLiteral("hall.glb"))));
    QLocale::setDefault(before);
}

} // namespace
} // namespace halls::app
