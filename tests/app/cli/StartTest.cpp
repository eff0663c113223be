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
    const char* said;
};

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
        EXPECT_EQ(end.errorLines(), 1U) << end.err;
        EXPECT_NE(end.err.find(GetParam().said), std::string::npos) << end.err;
        EXPECT_TRUE(end.err.starts_with("mosul-halls: ")) << end.err;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Displays, StartTest,
    testing::Values(
        Nowhere{"Unreachable", {{QStringLiteral("DISPLAY"), QStringLiteral(":77")}}, "display :77 does not answer"},
        Nowhere{"UnreachableByName",
                {{QStringLiteral("DISPLAY"), QStringLiteral(":77")},
                 {QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb")}},
                "display :77 does not answer"},
        Nowhere{
            "WaylandWithoutPlugin", {{QStringLiteral("WAYLAND_DISPLAY"), QStringLiteral("wayland-9")}}, "wayland-9"},
        Nowhere{"UnknownPlatform", {{QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("nonsense")}}, "nonsense"},
        Nowhere{"WithoutGraphics", {{QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen")}}, "OpenGL 4.1"},
        Nowhere{"NoneNamed", {}, "no display"}),
    [](const auto& each) { return each.param.name; });

} // namespace
} // namespace halls::app
