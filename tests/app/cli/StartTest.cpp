// SPDX-License-Identifier: MPL-2.0
// Where no window can be opened: one line that says why, and status 3. Never the lines, the abort and the core of Qt.
#include "app/cli/Call.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

namespace halls::app {
namespace {

using Environment = std::map<QString, QString>;

struct Nowhere {
    const char* name;
    Environment environment;
    std::string said;
};

/// One that nobody listens at.
QString nobodysDisplay() {
    int number = 900;
    while (QFile::exists(QStringLiteral("/tmp/.X11-unix/X%1").arg(number)))
        ++number;
    return QStringLiteral(":%1").arg(number);
}

std::string doesNotAnswer() {
    return "display " + nobodysDisplay().toStdString() + " does not answer";
}

class StartTest : public testing::TestWithParam<Nowhere> {};

TEST_P(StartTest, OneLineAndStatusThree) {
    const QTemporaryDir settings;
    Environment environment = GetParam().environment;
    environment[QStringLiteral("XDG_CONFIG_HOME")] = settings.path();
    ASSERT_EQ(call({QStringLiteral("kiosk-pin")}, environment, "2468\n").status, 0);
    for (const QStringList& words : {QStringList(), QStringList{QStringLiteral("--kiosk"), QStringLiteral("--tour"),
                                                                QStringLiteral("short"), kTiny}}) {
        const Call end = call(words, environment);
        EXPECT_EQ(end.status, 3) << end.err;
        EXPECT_EQ(end.lines(), 1U) << "the cause says what to do: " << end.err;
        EXPECT_NE(end.err.find(GetParam().said), std::string::npos) << end.err;
        EXPECT_TRUE(end.err.starts_with("mosul-halls: ")) << end.err;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Displays, StartTest,
    testing::Values(
        Nowhere{"Unreachable", {{QStringLiteral("DISPLAY"), nobodysDisplay()}}, doesNotAnswer()},
        Nowhere{
            "UnreachableByName",
            {{QStringLiteral("DISPLAY"), nobodysDisplay()}, {QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb")}},
            doesNotAnswer()},
        Nowhere{
            "WaylandWithoutPlugin", {{QStringLiteral("WAYLAND_DISPLAY"), QStringLiteral("wayland-9")}}, "wayland-9"},
        Nowhere{"UnknownPlatform", {{QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("nonsense")}}, "nonsense"},
        Nowhere{"WithoutGraphics", {{QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen")}}, "OpenGL 4.1"},
        Nowhere{"NoneNamed", {}, "no display"}),
    [](const auto& each) { return each.param.name; });

/// The kiosk's window lets nobody close it, and still ends.
TEST(Kiosk, WithATourThatIsNotThereEndsAsAWrongCall) {
    const QTemporaryDir settings;
    const Environment environment{{QStringLiteral("XDG_CONFIG_HOME"), settings.path()},
                                  {QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb")},
                                  {QStringLiteral("ASAN_OPTIONS"), QStringLiteral("detect_leaks=0")}};
    ASSERT_EQ(call({QStringLiteral("kiosk-pin")}, environment, "2468\n").status, 0);
    for (const char* idle : {"abc", "0", "-5", "99999"})
        EXPECT_EQ(call({QStringLiteral("--kiosk"), QStringLiteral("--tour"), QStringLiteral("short"),
                        QStringLiteral("--idle"), QLatin1String(idle)},
                       environment)
                      .status,
                  2)
            << idle;
    const Call end = callProgram(QStringLiteral("xvfb-run"),
                                 {QStringLiteral("-a"), QStringLiteral(HALLS_PROGRAM), QStringLiteral("--kiosk"),
                                  QStringLiteral("--tour"), QStringLiteral("nope"), kTiny},
                                 environment);
    EXPECT_EQ(end.status, 2) << end.err;
    EXPECT_EQ(end.lines(), 1U) << end.err;
    EXPECT_NE(end.err.find("nope"), std::string::npos) << end.err;
    EXPECT_NE(end.err.find("short"), std::string::npos) << "and says which there are: " << end.err;
}

/// As on a shared computer, or by "ulimit -f": the system would end the program, and what is not written with it.
TEST(Limits, WhereFilesMayNotGrowItIsToldAndTheProgramLives) {
    const QString file = output("may-not-grow.png");
    QFile::remove(file);
    const Call made =
        callProgram(QStringLiteral("/bin/sh"),
                    {QStringLiteral("-c"), QStringLiteral("ulimit -f 8; exec \"$@\""), QStringLiteral("sh"),
                     QStringLiteral(HALLS_PROGRAM), QStringLiteral("render"), kTiny, QStringLiteral("--size"),
                     QStringLiteral("640x400"), QStringLiteral("--output"), file});
    EXPECT_GT(made.status, 0) << "it ended by itself";
    EXPECT_FALSE(made.err.empty());
    EXPECT_FALSE(QFile::exists(file)) << "no half of a picture";
}

} // namespace
} // namespace halls::app
