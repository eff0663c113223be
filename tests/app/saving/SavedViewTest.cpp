// SPDX-License-Identifier: MPL-2.0
#include "saving/SavedView.h"

#include "base/MappedFile.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace halls::app {
namespace {

class SavedViewTest : public testing::Test {
protected:
    ~SavedViewTest() override { std::filesystem::remove(file); }

    Result<SavedView> read(std::string_view text) const {
        EXPECT_TRUE(writeAtomically(file, text));
        return readSavedView(file);
    }
    /// "place detail" of what is wrong.
    std::string errorOf(std::string_view text) const {
        const auto view = read(text);
        return view ? "none" : view.error().place + ' ' + view.error().detail;
    }
    static std::string with(std::string text, std::string_view from, std::string_view to) {
        const std::size_t at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        return at == std::string::npos ? text : text.replace(at, from.size(), to);
    }

    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / ("halls-" + std::to_string(::getpid()) + ".view.json");
};

/// As the program wrote it before its numbers were shortened.
constexpr const char* kYesterdays = R"({
  "museum": "tiny-museum",
  "package": "/home/a/متحف",
  "state": "before",
  "position": [
    0.10000000149011612,
    1.600000023841858,
    -3.3333332538604736
  ],
  "yaw": 0.12345679104328156,
  "pitch": -0.30000001192092896,
  "verticalFov": 1.1344640254974365,
  "pins": false,
  "overlay": "fate",
  "comparison": {
    "mode": "swipe",
    "first": "before",
    "second": "after",
    "horizontal": true,
    "split": 0.30000001192092896,
    "blend": 0.5
  }
}
)";

TEST_F(SavedViewTest, ComesBackAsTheVeryView) {
    SavedView view{.package = "/home/a/متحف", .museum = "tiny-museum", .state = "before"};
    view.pose = {Vec3(0.1F, 1.6F, -10.0F / 3.0F), 0.12345679F, -0.3F};
    view.verticalFov = radiansOf(65.0F);
    view.comparison = {.mode = CompareMode::Swipe, .horizontal = true, .split = 0.3F};
    view.first = "before";
    view.second = "after";
    view.overlay = session::Overlay::Fate;
    view.pins = false;
    for (const std::string& text : {toJson(view), std::string(kYesterdays)}) {
        const auto again = read(text);
        ASSERT_TRUE(again) << toLine(again.error());
        EXPECT_EQ(again.value().package, view.package);
        EXPECT_EQ(again.value().museum, view.museum);
        EXPECT_EQ(again.value().state, view.state);
        EXPECT_EQ(again.value().pose, view.pose);
        EXPECT_EQ(again.value().verticalFov, view.verticalFov);
        EXPECT_EQ(again.value().comparison, view.comparison);
        EXPECT_EQ(again.value().first, view.first);
        EXPECT_EQ(again.value().second, view.second);
        EXPECT_EQ(again.value().overlay, view.overlay);
        EXPECT_EQ(again.value().pins, view.pins);
    }
    EXPECT_NE(toJson(view).find("1.6,"), std::string::npos);
    view.comparison = {};
    EXPECT_EQ(toJson(view).find("comparison"), std::string::npos);
}

TEST_F(SavedViewTest, WhatIsWrongIsToldWithItsPlace) {
    const std::string whole = kYesterdays;
    EXPECT_EQ(errorOf(whole), "none");
    EXPECT_TRUE(errorOf("{").starts_with("line 1, column "));
    EXPECT_EQ(read("{").error().code, ErrorCode::Damaged);
    EXPECT_EQ(read("[]").error().code, ErrorCode::Invalid);
    EXPECT_TRUE(errorOf(with(whole, "1.600000023841858", "1e9")).starts_with("/position/1 "));
    EXPECT_TRUE(errorOf(with(whole, "0.12345679104328156", "\"left\"")).starts_with("/yaw "));
    EXPECT_TRUE(errorOf(with(whole, "\"fate\"", "\"x-ray\"")).starts_with("/overlay "));
    EXPECT_TRUE(errorOf(with(whole, "\"swipe\"", "\"wipe\"")).starts_with("/comparison/mode "));
    EXPECT_NE(errorOf(with(whole, "\"pins\": false,", "")).find("pins"), std::string::npos);
    // Known to be a view, but of an angle that nobody can look at.
    EXPECT_FLOAT_EQ(read(with(whole, "-0.30000001192092896", "-7")).value().pose.pitch, -0.5F * kPi);
    EXPECT_FLOAT_EQ(read(with(whole, "1.1344640254974365", "9")).value().verticalFov, radiansOf(130.0F));
    std::filesystem::remove(file);
    EXPECT_EQ(readSavedView(file).error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace halls::app
