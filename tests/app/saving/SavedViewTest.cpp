// SPDX-License-Identifier: MPL-2.0
#include "saving/SavedView.h"

#include "base/MappedFile.h"
#include "unit/session/TwoRooms.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace halls::app {
namespace {

class SavedViewTest : public testing::Test {
protected:
    ~SavedViewTest() override { std::filesystem::remove(file); }

    Result<ReadView> read(std::string_view text) const {
        EXPECT_TRUE(writeAtomically(file, text));
        return readSavedView(file);
    }
    /// "place detail" of what is wrong.
    std::string errorOf(std::string_view text) const {
        const auto view = read(text);
        return view ? "none" : view.error().place + ' ' + view.error().detail;
    }
    /// The parts that were left out, "none" where it is no view at all.
    std::vector<std::string> damagedIn(std::string_view text) const {
        const auto view = read(text);
        return view ? view.value().damaged : std::vector<std::string>{"no view"};
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
        EXPECT_EQ(again.value().view.package, view.package);
        EXPECT_EQ(again.value().view.museum, view.museum);
        EXPECT_EQ(again.value().view.state, view.state);
        EXPECT_EQ(again.value().view.pose, view.pose);
        EXPECT_EQ(again.value().view.verticalFov, view.verticalFov);
        EXPECT_EQ(again.value().view.comparison, view.comparison);
        EXPECT_EQ(again.value().view.first, view.first);
        EXPECT_EQ(again.value().view.second, view.second);
        EXPECT_EQ(again.value().view.overlay, view.overlay);
        EXPECT_EQ(again.value().view.pins, view.pins);
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
    EXPECT_NE(errorOf(with(whole, "\"state\": \"before\",", "")).find("state"), std::string::npos);
    // Known to be a view, but of an angle that nobody can look at.
    EXPECT_FLOAT_EQ(read(with(whole, "-0.30000001192092896", "-7")).value().view.pose.pitch, -0.5F * kPi);
    EXPECT_FLOAT_EQ(read(with(whole, "1.1344640254974365", "9")).value().view.verticalFov, radiansOf(130.0F));
    std::filesystem::remove(file);
    EXPECT_EQ(readSavedView(file).error().code, ErrorCode::NotFound);
}

TEST_F(SavedViewTest, WhatADamagedViewStillSaysIsKept) {
    const std::string whole = kYesterdays;
    EXPECT_TRUE(damagedIn(whole).empty());
    EXPECT_EQ(damagedIn(with(whole, "\"fate\"", "\"x-ray\"")), std::vector<std::string>{"overlay"});
    EXPECT_EQ(damagedIn(with(whole, "\"swipe\"", "\"wipe\"")), std::vector<std::string>{"comparison"});
    EXPECT_EQ(damagedIn(with(whole, "\"pins\": false,", "")), std::vector<std::string>{"pins"});
    const std::string sick =
        with(with(whole, "\"fate\"", "7"), "\"pins\"", "\"measured\": [3], \"section\": {}, \"pins\"");
    EXPECT_EQ(damagedIn(sick).size(), 3U);
    const auto kept = read(sick);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept.value().view.state, "before");
    EXPECT_NEAR(kept.value().view.pose.position.y, 1.6F, 1e-5F);
    EXPECT_EQ(kept.value().view.comparison.mode, CompareMode::Swipe);
    EXPECT_EQ(kept.value().view.overlay, session::Overlay::None);
    EXPECT_EQ(kept.value().view.section, session::Section());
    EXPECT_TRUE(kept.value().view.measured.empty());
}

SavedView cutAndMeasured() {
    SavedView view{.package = "museum", .museum = "two-rooms", .state = "before"};
    view.section = {.kind = session::Section::Kind::Box, .yaw = 0.3F, .through = {1.0F, 1.5F, -2.0F}, .half = 0.75F};
    view.measured = {{.state = "before", .subject = {.hall = "west"}, .position = {0.0F, 1.0F, -5.0F}},
                     {.state = "before", .subject = {.hall = "west", .part = "hole"}, .position = {1.0F, 0.0F, 0.0F}}};
    return view;
}

TEST_F(SavedViewTest, HoldsSectionsAndMeasuredPlaces) {
    const SavedView view = cutAndMeasured();
    const auto again = read(toJson(view));
    ASSERT_TRUE(again) << toLine(again.error());
    EXPECT_TRUE(again.value().damaged.empty());
    EXPECT_EQ(again.value().view.section, view.section);
    EXPECT_EQ(again.value().view.measured, view.measured);
    const std::string plain = toJson(SavedView{.museum = "m", .state = "s"});
    EXPECT_EQ(plain.find("section"), std::string::npos) << plain;
    EXPECT_EQ(plain.find("measured"), std::string::npos) << plain;
}

TEST_F(SavedViewTest, ComesBackInTheSessionAndSaysWhatIsGone) {
    session::Session session(session::twoRooms());
    SavedView view = cutAndMeasured();
    const auto whole = apply(view, session);
    ASSERT_TRUE(whole);
    EXPECT_FALSE(whole.value().any());
    EXPECT_EQ(session.section(), view.section);
    const auto points = measuredIn(session.loaded(), view);
    ASSERT_EQ(points.size(), 2U);
    EXPECT_EQ(points[0].subject.hall, "west");
    EXPECT_NEAR(points[0].aboveFloor.value(), 1.0F, 0.01F);
    EXPECT_EQ(savedViewOf(session).section, view.section);
    // A state and an exhibit that are gone: all else is shown.
    view.state = "yesterday";
    view.comparison = {.mode = CompareMode::Swipe};
    view.first = "yesterday";
    view.second = "after";
    view.overlay = session::Overlay::Fate;
    view.pose.position = {2.0F, 1.6F, 3.0F};
    view.measured.push_back({.state = "before", .subject = {.hall = "west", .exhibit = "bull"}});
    const auto gaps = apply(view, session);
    ASSERT_TRUE(gaps);
    EXPECT_EQ(gaps.value().states, std::vector<Id>{"yesterday"});
    EXPECT_EQ(gaps.value().subjects, std::vector<Id>{"bull"});
    EXPECT_EQ(session.state().id, "after") << "at least the one that it was compared with";
    EXPECT_EQ(session.comparison().mode, CompareMode::Off);
    EXPECT_EQ(session.overlay(), session::Overlay::Fate);
    EXPECT_EQ(session.camera().pose.position, view.pose.position);
    EXPECT_EQ(measuredIn(session.loaded(), view).size(), 2U);
    view.museum = "another";
    const Pose pose = session.camera().pose;
    view.pose.position = Vec3(0.0F);
    EXPECT_FALSE(apply(view, session));
    EXPECT_EQ(session.camera().pose, pose);
}

TEST_F(SavedViewTest, NamesThePackageAsSeenFromItself) {
    const std::filesystem::path folder = file.parent_path() / ("halls-moved-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder / "museums/here");
    std::filesystem::create_directories(folder / "pictures");
    const auto view = folder / "pictures/x.view.json";
    EXPECT_EQ(packageSeenFrom(view, folder / "museums/here"), "../museums/here");
    EXPECT_TRUE(packageSeenFrom(view, "/proc").is_absolute()) << "another volume";
    EXPECT_TRUE(packageSeenFrom(view, folder / "gone").is_absolute());
    EXPECT_TRUE(packageSeenFrom(view, {}).empty());
    SavedView saved = cutAndMeasured();
    saved.package = packageSeenFrom(view, folder / "museums/here");
    ASSERT_TRUE(writeAtomically(view, std::string_view(toJson(saved))));
    const auto moved = file.parent_path() / ("halls-there-" + std::to_string(::getpid()));
    std::filesystem::rename(folder, moved);
    const auto again = readSavedView(moved / "pictures/x.view.json");
    ASSERT_TRUE(again);
    EXPECT_EQ(again.value().view.package, moved / "museums/here") << "moved together they find each other";
    std::filesystem::remove_all(moved);
}

TEST_F(SavedViewTest, APictureLeadsToTheFileBesideIt) {
    EXPECT_TRUE(isPicture("a/hall.png"));
    EXPECT_TRUE(isPicture("a/hall.PNG"));
    EXPECT_FALSE(isPicture("a/hall.view.json"));
    EXPECT_FALSE(isPicture("a/png"));
    EXPECT_EQ(sidecarOf("a/hall.PNG"), "a/hall.view.json");
}

} // namespace
} // namespace halls::app
