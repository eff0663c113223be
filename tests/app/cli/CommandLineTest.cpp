// SPDX-License-Identifier: MPL-2.0
#include "cli/CommandLine.h"

#include "cli/Commands.h"

#include <gtest/gtest.h>

#include <array>

namespace halls::app {
namespace {

constexpr std::array kKnown{Option{"--json", "", ""}, Option{"--size", "WxH", ""}, Option{"--camera", "POSE", ""},
                            Option{"--frames", "N", ""}};

Result<CommandLine> parse(const std::vector<std::string>& words, std::size_t most = 1) {
    return parseWords(words, kKnown, most);
}

CommandLine with(const std::string& name, const std::string& value) {
    CommandLine line;
    line.options[name] = value;
    return line;
}

TEST(CommandLine, TakesValuesInBothWays) {
    const auto line = parse({"package", "--size", "10x20", "--json"});
    ASSERT_TRUE(line);
    EXPECT_EQ(line.value().positional, std::vector<std::string>{"package"});
    EXPECT_EQ(line.value().value("--size"), "10x20");
    EXPECT_TRUE(line.value().has("--json"));
    EXPECT_EQ(parse({"--size=3x4"}).value().value("--size"), "3x4");
}

TEST(CommandLine, NamesTheWrongWord) {
    EXPECT_EQ(parse({"--colour"}).error().place, "--colour");
    EXPECT_EQ(parse({"--size"}).error().place, "--size");
    EXPECT_EQ(parse({"--json=1"}).error().place, "--json");
    EXPECT_EQ(parse({"--json", "--json"}).error().place, "--json");
    EXPECT_EQ(parse({"a", "b"}).error().place, "b");
}

TEST(CommandLine, BehindTwoDashesAllIsPositional) {
    const auto line = parse({"--", "--json"});
    ASSERT_TRUE(line);
    EXPECT_EQ(line.value().positional, std::vector<std::string>{"--json"});
}

TEST(CommandLine, RefusesWhatIsNoSize) {
    for (const char* wrong : {"", "x", "10", "10x", "0x5", "-3x5", "10x99999", "10X20", "10x20x30", "1e2x5"})
        EXPECT_FALSE(sizeValue(with("--size", wrong), "--size", {})) << wrong;
    EXPECT_EQ(sizeValue(with("--size", "1280x720"), "--size", {}).value(), Size2(1280, 720));
    EXPECT_EQ(sizeValue({}, "--size", {3, 4}).value(), Size2(3, 4));
}

TEST(CommandLine, TakesACameraInDegrees) {
    const auto pose = poseValue(with("--camera", "1,1.6,-2.5,90,-10"), "--camera");
    ASSERT_TRUE(pose);
    EXPECT_EQ(pose.value().position, Vec3(1.0F, 1.6F, -2.5F));
    EXPECT_FLOAT_EQ(pose.value().yaw, kPi / 2.0F);
    for (const char* wrong : {"", "1,2,3,4", "1,2,3,4,5,6", "1,2,3,4,nan", "1,2,3,4,inf", "1,2,3,4,91", "1,2,,4,5",
                              "1,2,3,4,5,", "1, 2,3,4,5"})
        EXPECT_FALSE(poseValue(with("--camera", wrong), "--camera")) << wrong;
}

TEST(CommandLine, KeepsNumbersWithinTheirLimits) {
    EXPECT_FALSE(numberValue(with("--frames", "0"), "--frames", 5, 1, 10));
    EXPECT_FALSE(numberValue(with("--frames", "11"), "--frames", 5, 1, 10));
    EXPECT_FALSE(numberValue(with("--frames", "3.5"), "--frames", 5, 1, 10));
    EXPECT_EQ(numberValue(with("--frames", "10"), "--frames", 5, 1, 10).value(), 10U);
    EXPECT_FALSE(decimalValue(with("--frames", "nan"), "--frames", 5, 1, 10));
}

TEST(Commands, HelpNamesEachSubcommandAndOption) {
    const std::string help = helpText();
    for (const Subcommand& command : subcommands()) {
        EXPECT_NE(help.find(command.name), std::string::npos) << command.name;
        for (const Option& option : command.options)
            EXPECT_NE(help.find(option.name), std::string::npos) << option.name;
    }
}

} // namespace
} // namespace halls::app
