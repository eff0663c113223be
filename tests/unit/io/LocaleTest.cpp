// SPDX-License-Identifier: MPL-2.0
// Files say the same wherever they are written and read: the decimal point is no matter of taste.
#include "TestPackage.h"
#include "UnderLocale.h"

#include "io/MuseumJson.h"
#include "io/WalkFile.h"

namespace halls::test {
namespace {

class OtherNumbers : public testing::TestWithParam<const char*> {};

INSTANTIATE_TEST_SUITE_P(Locales, OtherNumbers, testing::ValuesIn(kOtherNumbers),
                         [](const auto& given) { return std::string(given.param, 2); });

/// A museum in which numbers of all kinds were changed.
Museum changed(Museum museum) {
    museum.pins[0].position = Vec3(0.1F, 1.6F, -2.125F);
    museum.views[0].pose.yaw = radiansOf(12.3456F);
    museum.exhibits[0].states.begin()->second.placement.scale = 0.001F;
    museum.exhibits[0].states.begin()->second.alignment =
        Alignment{0.001F, false, "before", {{{0.5F, 1.25F, 1e-5F}, {1.5F, 0.25F, 3.75F}}}};
    HallState& hall = museum.halls[0].states.begin()->second;
    hall.exposure = 0.75F;
    return museum;
}

TEST_P(OtherNumbers, aPackageIsReadAsItIs) {
    const auto before = io::checkPackage(kPackages / "valid-2", kAssets);
    HALLS_UNDER_LOCALE(GetParam());
    const auto check = io::checkPackage(kPackages / "valid-2", kAssets);
    ASSERT_TRUE(check.valid()) << io::toText(check);
    EXPECT_TRUE(io::museumJson(*check.museum, {}) == io::museumJson(*before.museum, {}));
    EXPECT_EQ(check.museum->views[0].pose.position, Vec3(0.0F, 1.6F, 2.0F));
    EXPECT_EQ(check.museum->hall("room")->states.at("after").lightmap->tiles.at("jar"), Vec4(0.5F, 0.5F, 0.5F, 0.0F));
}

TEST_P(OtherNumbers, whatIsWrongIsToldAsAnywhereElse) {
    const std::string told = io::toText(io::checkPackage(kPackages / "11-pitch", kAssets));
    HALLS_UNDER_LOCALE(GetParam());
    EXPECT_EQ(io::toText(io::checkPackage(kPackages / "11-pitch", kAssets)), told);
    EXPECT_NE(told.find("90.0"), std::string::npos) << told;
}

TEST_P(OtherNumbers, aPackageIsSavedAsAnywhereElse) {
    const TestPackage package;
    const auto save = [&] {
        const auto read = io::Package::open(package.folder(), kAssets);
        ASSERT_TRUE(read) << toLine(read.error());
        const Status saved = read.value().with(changed(read.value().museum())).save(package.folder());
        ASSERT_TRUE(saved) << toLine(saved.error());
    };
    const std::string museumBefore = bytesOf(package.folder() / "museum.json");
    const std::string pinsBefore = bytesOf(package.folder() / "pins.json");
    save();
    const std::string museum = bytesOf(package.folder() / "museum.json");
    const std::string pins = bytesOf(package.folder() / "pins.json");
    EXPECT_NE(museum.find("\"metresPerUnit\": 0.001"), std::string::npos);
    EXPECT_NE(museum.find("12.3456"), std::string::npos);
    write(package.folder() / "museum.json", museumBefore);
    write(package.folder() / "pins.json", pinsBefore);
    HALLS_UNDER_LOCALE(GetParam());
    save();
    EXPECT_EQ(bytesOf(package.folder() / "museum.json"), museum);
    EXPECT_EQ(bytesOf(package.folder() / "pins.json"), pins);
    EXPECT_TRUE(package.check().museum);
}

TEST_P(OtherNumbers, aTourIsWrittenWithItsTruePlaces) {
    Tour tour{.id = "t"};
    tour.steps.push_back({.id = "s", .state = "before", .duration = 2.5F, .hold = 7.25F});
    tour.steps[0].camera = {.path = {{{-1.55F, 1.6F, 0.125F}, radiansOf(33.125F), radiansOf(-4.5F)}},
                            .verticalFov = radiansOf(62.5F)};
    tour.steps[0].comparison = TourComparison{.mode = CompareMode::Swipe, .split = 0.3F, .splitTo = 0.7F};
    const std::string text = io::textOf(io::tourJson(tour));
    HALLS_UNDER_LOCALE(GetParam());
    EXPECT_EQ(io::textOf(io::tourJson(tour)), text);
    io::Findings findings;
    const auto json = io::parseJson(text, "t.json", findings);
    ASSERT_TRUE(json);
    const Tour again = io::tourOf(*json);
    EXPECT_EQ(again.steps[0].camera.path[0].position, Vec3(-1.55F, 1.6F, 0.125F));
    EXPECT_EQ(again.steps[0].comparison, tour.steps[0].comparison);
    EXPECT_EQ(again.steps[0].hold, 7.25F);
}

TEST_P(OtherNumbers, aWalkComesBackAsItWas) {
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / ("halls-locale-" + std::to_string(::getpid()) + ".walk");
    RecordedWalk walk{.museum = "m", .seconds = 1.5};
    walk.title = {{{"en", "M"}}};
    walk.poses = {{0.0, {{0.5F, 1.6F, -2.25F}, 0.0F, 0.0F}, radiansOf(65.0F)},
                  {1.5, {{0.75F, 1.6F, -2.5F}, 0.0F, 0.0F}, radiansOf(65.0F)}};
    walk.shown = {{.seconds = 0.0, .state = "before"}};
    HALLS_UNDER_LOCALE(GetParam());
    const Status written = io::writeWalk(file, walk);
    ASSERT_TRUE(written) << toLine(written.error());
    const auto again = io::readWalk(file);
    std::filesystem::remove(file);
    ASSERT_TRUE(again) << toLine(again.error());
    EXPECT_EQ(again.value().seconds, 1.5);
    EXPECT_EQ(again.value().poses[1].pose.position, Vec3(0.75F, 1.6F, -2.5F));
}

TEST_P(OtherNumbers, eachNumberOfAFileIsTheOneThatStandsThere) {
    HALLS_UNDER_LOCALE(GetParam());
    io::Findings findings;
    const auto json = io::parseJson("[0.1, -2.5e-3, 1E2, 12345678901234567890, 1.5e308, 5e-324, -0.0]", "x", findings);
    ASSERT_TRUE(json);
    EXPECT_EQ(json->dump(), "[0.1,-0.0025,100.0,12345678901234567890,1.5e+308,5e-324,-0.0]");
    EXPECT_FALSE(io::parseJson("[1.5e309]", "x", findings));
    ASSERT_EQ(findings.errors.size(), 1U);
    EXPECT_EQ(findings.errors[0].code, "number-range");
    EXPECT_EQ(findings.errors[0].pointer, "/0");
}

} // namespace
} // namespace halls::test
