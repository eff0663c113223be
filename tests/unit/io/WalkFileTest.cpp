// SPDX-License-Identifier: MPL-2.0
#include "TestPackage.h"

#include "io/WalkFile.h"

namespace halls::test {
namespace {

namespace fs = std::filesystem;

class WalkFileTest : public testing::Test {
protected:
    WalkFileTest() {
        walk.museum = "two-rooms";
        walk.title = {{{"en", "Two rooms"}, {"ar", "غرفتان"}}};
        walk.date = "2026-03-01T10:30:00";
        walk.seconds = 9.25;
        walk.poses = {{0.0, {{1.0F, 1.6F, -2.25F}, 0.5F, -0.1F}, radiansOf(65.0F)},
                      {4.016667, {{1.123456F, 1.6F, -2.0F}, -3.1F, 0.2F}, radiansOf(70.0F)}};
        walk.shown = {{.seconds = 0.0, .state = "before"},
                      {.seconds = 3.5, .state = "after", .openedPin = "pin", .evidence = Aspect::Form},
                      {.seconds = 5.0,
                       .state = "after",
                       .comparison = TourComparison{.mode = CompareMode::Swipe,
                                                    .first = "before",
                                                    .second = "after",
                                                    .horizontal = true,
                                                    .split = 0.25F}},
                      {.seconds = 6.0, .state = "before", .showFates = true},
                      {.seconds = 7.0, .state = "before", .evidence = Aspect::Presence},
                      {.seconds = 8.0, .state = "before", .evidence = Aspect::Place}};
    }
    ~WalkFileTest() override { fs::remove(file); }

    std::string errorOf(const std::string& bytes) const {
        write(file, bytes);
        const auto read = io::readWalk(file);
        return read ? "none" : read.error().place + ' ' + read.error().detail;
    }

    const fs::path file = fs::temp_directory_path() / ("halls-walk-" + std::to_string(::getpid()) + ".walk");
    RecordedWalk walk;
};

TEST_F(WalkFileTest, ItsHeadIsReadAlone) {
    ASSERT_TRUE(io::writeWalk(file, walk));
    const auto head = io::readWalkHead(file);
    ASSERT_TRUE(head) << toLine(head.error());
    EXPECT_EQ(head.value().museum, walk.museum);
    EXPECT_EQ(head.value().title, walk.title);
    EXPECT_EQ(head.value().date, walk.date);
    EXPECT_EQ(head.value().seconds, walk.seconds);
    // Of a file that somebody else wrote in another order, too; of one that is none, why not.
    write(file, R"({"poses": [[0, 1, 1.6, 1, 0, 0, 65]], "shown": [{"at": 0, "state": "before"}], "seconds": 3,
                    "package": {"id": "two-rooms", "title": {"en": "Two rooms"}}, "format": 2})");
    const auto other = io::readWalkHead(file);
    ASSERT_TRUE(other) << toLine(other.error());
    EXPECT_EQ(other.value().seconds, 3.0);
    write(file, "{\"format\": 2,\n  \"shown\": [");
    EXPECT_FALSE(io::readWalkHead(file));
}

TEST_F(WalkFileTest, ComesBackAsItWas) {
    ASSERT_TRUE(io::writeWalk(file, walk));
    const auto read = io::readWalk(file);
    ASSERT_TRUE(read) << toLine(read.error());
    const RecordedWalk& again = read.value();
    EXPECT_EQ(again.museum, walk.museum);
    EXPECT_EQ(again.title, walk.title);
    EXPECT_EQ(again.date, walk.date);
    EXPECT_EQ(again.seconds, walk.seconds);
    ASSERT_EQ(again.poses.size(), walk.poses.size());
    for (std::size_t i = 0; i < walk.poses.size(); ++i) {
        EXPECT_NEAR(again.poses[i].seconds, walk.poses[i].seconds, 1e-6);
        EXPECT_LT(glm::distance(again.poses[i].pose.position, walk.poses[i].pose.position), 2e-5F);
        EXPECT_NEAR(again.poses[i].pose.yaw, walk.poses[i].pose.yaw, 1e-5F);
        EXPECT_NEAR(again.poses[i].pose.pitch, walk.poses[i].pose.pitch, 1e-5F);
        EXPECT_NEAR(again.poses[i].verticalFov, walk.poses[i].verticalFov, 1e-5F);
    }
    ASSERT_EQ(again.shown.size(), walk.shown.size());
    for (std::size_t i = 0; i < walk.shown.size(); ++i) {
        EXPECT_EQ(again.shown[i].seconds, walk.shown[i].seconds);
        EXPECT_TRUE(again.shown[i].sameAs(walk.shown[i])) << i;
        EXPECT_EQ(again.shown[i].comparison, walk.shown[i].comparison) << i;
    }
    // And the longest one can be read.
    walk.poses.assign(RecordedWalk::kMaxPoses, walk.poses.front());
    for (std::size_t i = 0; i < walk.poses.size(); ++i)
        walk.poses[i].seconds = static_cast<double>(i) / 60.0;
    ASSERT_TRUE(io::writeWalk(file, walk));
    const auto longest = io::readWalk(file);
    ASSERT_TRUE(longest) << toLine(longest.error());
    EXPECT_EQ(longest.value().poses.size(), RecordedWalk::kMaxPoses);
}

TEST_F(WalkFileTest, OneOfFormatOneOpensAsBefore) {
    ASSERT_TRUE(io::writeWalk(file, walk));
    std::string before = bytesOf(file);
    before = with(before, "\"format\": 2", "\"format\": 1");
    before = with(before, "\"overlay\":\"form\"", "\"overlay\":\"evidence\"");
    write(file, before);
    const auto read = io::readWalk(file);
    ASSERT_TRUE(read) << toLine(read.error());
    EXPECT_EQ(read.value().shown[1].evidence, Aspect::Form);
    EXPECT_FALSE(read.value().shown[0].evidence);
}

TEST_F(WalkFileTest, WhatIsWrongIsToldWithItsPlace) {
    ASSERT_TRUE(io::writeWalk(file, walk));
    const std::string whole = bytesOf(file);
    EXPECT_EQ(errorOf(whole), "none");
    EXPECT_NE(errorOf(""), "none");
    EXPECT_NE(errorOf("[]"), "none");
    EXPECT_EQ(errorOf(with(whole, "\"at\":3.5", "\"at\":7.5")), "/shown/2 it is earlier than the one before");
    EXPECT_EQ(errorOf(with(whole, "\"at\":0.0", "\"at\":1.0")), "/shown/0 the first is at 0 seconds");
    EXPECT_TRUE(errorOf(with(whole, "[0.0,", "[")).starts_with("/poses/0 "));
    EXPECT_TRUE(errorOf(with(whole, "\"state\":\"before\"", "\"x\":1")).starts_with("/shown/0 "));
    EXPECT_TRUE(errorOf(with(whole, "\"format\": 2", "\"format\": 3")).starts_with("/format "));
    const auto nowhere = io::readWalk(file.parent_path() / "halls-no-such.walk");
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace halls::test
