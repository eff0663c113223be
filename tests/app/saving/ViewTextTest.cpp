// SPDX-License-Identifier: MPL-2.0
#include "saving/ViewText.h"

#include "UnderLocale.h"

#include <gtest/gtest.h>

namespace halls::app {
namespace {

constexpr const char* kPlain = "mosul-museum/after-2017?at=1.2,1.6,-3.45&yaw=92.5&pitch=-3&fov=65";
constexpr const char* kCompared = "mosul-museum/before?at=0,1.6,2&yaw=0&pitch=0&fov=65&compare=swipe"
                                  "&states=before,after-2017&split=0.3&horizontal&tint=fate";

/// The text with something else in place of `from`.
std::string with(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

/// "place: detail" of what is wrong.
std::string errorOf(std::string_view text) {
    const auto view = readViewText(text);
    return view ? "none" : toLine(view.error());
}

std::string again(std::string_view text) {
    const auto view = readViewText(text);
    return view ? toText(view.value()) : toLine(view.error());
}

TEST(ViewText, SaysWhatDecidesTheView) {
    SavedView view{.package = "/home/a/museums", .museum = "mosul-museum", .state = "after-2017"};
    view.pose = {Vec3(1.2F, 1.6F, -3.45F), radiansOf(92.5F), radiansOf(-3.0F)};
    EXPECT_EQ(toText(view), kPlain) << "and nothing of the folder";
    view = {.museum = "mosul-museum", .state = "before"};
    view.pose.position = {-0.0004F, 1.6F, 1.9996F};
    view.comparison = {.mode = CompareMode::Swipe, .horizontal = true, .split = 0.3F};
    view.first = "before";
    view.second = "after-2017";
    view.overlay = session::Overlay::Fate;
    EXPECT_EQ(toText(view), kCompared);
}

TEST(ViewText, IsReadAsItWasWritten) {
    const auto plain = readViewText(kPlain);
    ASSERT_TRUE(plain) << toLine(plain.error());
    EXPECT_TRUE(plain.value().package.empty());
    EXPECT_EQ(plain.value().museum, "mosul-museum");
    EXPECT_EQ(plain.value().state, "after-2017");
    EXPECT_EQ(plain.value().pose, (Pose{Vec3(1.2F, 1.6F, -3.45F), radiansOf(92.5F), radiansOf(-3.0F)}));
    EXPECT_EQ(plain.value().verticalFov, radiansOf(65.0F));
    EXPECT_EQ(plain.value().comparison, session::Comparison());
    EXPECT_EQ(plain.value().overlay, session::Overlay::None);
    const auto compared = readViewText(kCompared);
    ASSERT_TRUE(compared) << toLine(compared.error());
    EXPECT_EQ(compared.value().comparison,
              (session::Comparison{.mode = CompareMode::Swipe, .horizontal = true, .split = 0.3F}));
    EXPECT_EQ(compared.value().first, "before");
    EXPECT_EQ(compared.value().second, "after-2017");
    EXPECT_EQ(compared.value().overlay, session::Overlay::Fate);
    const auto blended = readViewText(with(with(kCompared, "swipe", "blend"), "&horizontal", ""));
    ASSERT_TRUE(blended) << toLine(blended.error());
    EXPECT_EQ(blended.value().comparison, (session::Comparison{.mode = CompareMode::Blend, .blend = 0.3F}));
    for (const std::string& text :
         {std::string(kPlain), std::string(kCompared), with(with(kCompared, "swipe", "blend"), "&horizontal", ""),
          with(with(kCompared, "swipe", "ghost"), "&split=0.3&horizontal", ""),
          with(with(kCompared, "swipe", "side-by-side"), "&split=0.3&horizontal", "")})
        EXPECT_EQ(again(text), text);
}

TEST(ViewText, HoldsSectionsAndMeasuredPlaces) {
    SavedView view{.museum = "m", .state = "s"};
    view.section = {.kind = session::Section::Kind::Lying, .yaw = radiansOf(90.0F), .through = {0.0F, 1.2F, -3.4567F}};
    EXPECT_TRUE(toText(view).ends_with("&section=lying,0,1.2,-3.457,90")) << toText(view);
    view.section.kind = session::Section::Kind::Box;
    view.section.half = 0.75F;
    view.measured = {
        {.state = "s", .subject = {.hall = "west", .part = {}, .exhibit = "lion"}, .position = {1, 2, 3}},
        {.state = "s", .subject = {.hall = "west", .part = "hole", .exhibit = {}}, .position = {0, 0.5F, 0}}};
    const std::string text = toText(view);
    EXPECT_TRUE(text.ends_with("&section=box,0,1.2,-3.457,90,0.75&measured=s/west//lion/1,2,3;s/west/hole//0,0.5,0"))
        << text;
    const auto read = readViewText(text);
    ASSERT_TRUE(read) << toLine(read.error());
    EXPECT_EQ(read.value().measured, view.measured);
    EXPECT_EQ(read.value().section.kind, session::Section::Kind::Box);
    EXPECT_FLOAT_EQ(read.value().section.half, 0.75F);
    EXPECT_FLOAT_EQ(read.value().section.yaw, radiansOf(90.0F));
    EXPECT_EQ(again(text), text);
    view.measured.resize(200, view.measured.front());
    EXPECT_EQ(readViewText(toText(view)).value().measured.size(), kMaxMeasured);
    for (const char* wrong : {"off,0,0,0,0", "lying", "lying,0,0,0", "lying,0,0,0,0,1", "box,0,0,0,0", "box,0,0,0,0,0",
                              "slab,0,0,0,0", "lying,x,0,0,0", "lying,0,0,0,400", ""})
        EXPECT_TRUE(errorOf(std::string(kPlain) + "&section=" + wrong).starts_with("section: ")) << wrong;
    for (const char* wrong :
         {"", "s", "s/a/b/c", "s/a/b/c/1,2", "/a/b/c/1,2,3", "s/a b///1,2,3", "s////1,2,3;", "s////nan,2,3"})
        EXPECT_TRUE(errorOf(std::string(kPlain) + "&measured=" + wrong).starts_with("measured: ")) << wrong;
}

/// All that can be seen has a text that stays the same, however often it is read and written.
TEST(ViewText, ComesBackTheSameFromAnywhere) {
    SavedView view{.museum = "m", .state = "s"};
    const double far[] = {0.0, 1.0, 63.0, 1023.0, 16'000.0, 99'000.0};
    for (int i = 0; i < 20'000; ++i) {
        const float share = static_cast<float>(i) / 20'000.0F;
        const auto metres = static_cast<float>(far[i % 6]) + share * 7.7777F;
        view.pose = {Vec3(metres, -metres, share), (share - 0.5F) * 40.0F * kPi, (share - 0.5F) * kPi};
        view.verticalFov = radiansOf(10.0F + 120.0F * share);
        const std::string text = toText(view);
        ASSERT_EQ(again(text), text);
        const Pose read = readViewText(text).value().pose;
        ASSERT_NEAR(read.position.x, metres, 0.00051F + metres * 1e-7F);
        ASSERT_NEAR(wrapAngle(read.yaw - view.pose.yaw), 0.0F, 0.0001F);
    }
    view.pose = {Vec3(0.0F), -kPi, 0.0F};
    EXPECT_NE(toText(view).find("yaw=180&"), std::string::npos);
    EXPECT_EQ(again(toText(view)), toText(view));
}

class ViewTextOtherNumbers : public testing::TestWithParam<const char*> {};

INSTANTIATE_TEST_SUITE_P(Locales, ViewTextOtherNumbers, testing::ValuesIn(test::kOtherNumbers),
                         [](const auto& given) { return std::string(given.param, 2); });

TEST_P(ViewTextOtherNumbers, AreTheSameEverywhere) {
    const std::string told = errorOf(with(kPlain, "92.5", "400.5"));
    HALLS_UNDER_LOCALE(GetParam());
    EXPECT_EQ(again(kPlain), kPlain);
    EXPECT_EQ(again(kCompared), kCompared);
    EXPECT_EQ(errorOf(with(kPlain, "92.5", "400.5")), told);
}

TEST(ViewText, WhatIsWrongIsToldWithItsName) {
    for (const char* none : {"", "?", "/?", "mosul-museum", "mosul-museum/before", "a/b/c?at=0,0,0", "/b?at=0,0,0",
                             "../../etc/b?at=0,0,0", "a b/c?at=0,0,0", "museum/s';rm -r ~;'?at=0,0,0"})
        EXPECT_NE(errorOf(none).find("is no view; expected"), std::string::npos) << none << ": " << errorOf(none);
    const auto plain = [](std::string_view from, std::string_view to) { return errorOf(with(kPlain, from, to)); };
    EXPECT_EQ(plain("&yaw=92.5", ""), "yaw: is missing");
    EXPECT_EQ(plain("yaw=92.5", "yaw="), "yaw: '' is not a number from -360 to 360");
    EXPECT_EQ(plain("yaw=92.5", "yaw=92,5"), "yaw: '92,5' is not a number from -360 to 360");
    EXPECT_EQ(plain("yaw=92.5", "yaw"), "yaw: needs a value");
    EXPECT_EQ(plain("yaw=92.5", "yaw=1&yaw=2"), "yaw: given twice");
    EXPECT_EQ(plain("yaw=92.5", "roll=1"), "there is no 'roll' in the text of a view");
    EXPECT_EQ(plain("&fov=65", "&fov=65&"), "there is no '' in the text of a view");
    for (const char* wrong : {"nan", "inf", "-inf", "361", "1e9", "0x10", " 1", "1 ", "+1", "1=1", "\xD9\xA1"})
        EXPECT_TRUE(plain("92.5", wrong).starts_with("yaw: ")) << wrong;
    for (const char* wrong : {"1", "1,2", "1,2,3,4", "1,,3", "1,2,", "1,2,1e6", "nan,0,0"})
        EXPECT_TRUE(plain("1.2,1.6,-3.45", wrong).starts_with("at: ")) << wrong;
    EXPECT_TRUE(plain("pitch=-3", "pitch=91").starts_with("pitch: "));
    EXPECT_TRUE(plain("fov=65", "fov=9").starts_with("fov: "));
    EXPECT_EQ(plain("&fov=65", "&fov=65&split=0.5"), "split: goes with a swipe or a blend");
    EXPECT_EQ(plain("&fov=65", "&fov=65&states=a,b"), "states: goes with 'compare'");
    EXPECT_EQ(plain("&fov=65", "&fov=65&horizontal"), "horizontal: goes with a swipe");
    EXPECT_TRUE(plain("&fov=65", "&fov=65&tint=none").starts_with("tint: "));
    const auto compared = [](std::string_view from, std::string_view to) { return errorOf(with(kCompared, from, to)); };
    EXPECT_EQ(compared("", ""), "none");
    EXPECT_TRUE(compared("swipe", "off").starts_with("compare: "));
    EXPECT_TRUE(compared("swipe", "blend").starts_with("horizontal: "));
    EXPECT_EQ(compared("&states=before,after-2017", ""), "states: is missing");
    for (const char* wrong : {"before", "before,before", "a,b", "before,", "before,a,b", "before,a b"})
        EXPECT_TRUE(compared("before,after-2017", wrong).starts_with("states: ")) << wrong;
    EXPECT_TRUE(compared("split=0.3", "split=1.1").starts_with("split: "));
    EXPECT_EQ(compared("horizontal", "horizontal=1"), "horizontal: takes no value");
}

TEST(ViewText, NoTextHarmsWhoeverReadsTheMessage) {
    const std::string letters = "a/?=&,.-1\n\x1b\x7f\xff";
    std::string text = kCompared;
    for (std::size_t at = 0; at < text.size(); ++at) {
        EXPECT_NE(errorOf(text.substr(0, at)), "") << "cut off anywhere";
        for (const char letter : letters) {
            std::string broken = text;
            broken[at] = letter;
            const std::string told = errorOf(broken);
            EXPECT_EQ(told.find_first_of("\n\x1b\x7f"), std::string::npos);
        }
    }
    EXPECT_EQ(errorOf(std::string("m/s?at=0,0,0\0&yaw=0", 19)).find('\0'), std::string::npos);
    for (const std::string& huge : {std::string(1'000'000, '&'), std::string(1'000'000, '/') + '?'})
        EXPECT_EQ(errorOf(huge), "the text of a view has at most 32768 bytes");
    EXPECT_LT(errorOf(std::string(1000, 'x')).size(), 200U);
}

} // namespace
} // namespace halls::app
