// SPDX-License-Identifier: MPL-2.0
// What would break the rules of the format is not written, whoever of us is to blame: the old files stay.
#include "BadDisk.h"
#include "TestPackage.h"

#include "io/WalkFile.h"

#include <functional>
#include <limits>

namespace halls::test {
namespace {

constexpr float kNoNumber = std::numeric_limits<float>::quiet_NaN();

struct Fault {
    const char* name;
    std::function<void(Museum&)> make;
    const char* file;
    const char* place;
    const char* cause;
};
void PrintTo(const Fault& fault, std::ostream* out) {
    *out << fault.name;
}

class CheckedSave : public testing::TestWithParam<Fault> {};

TEST_P(CheckedSave, RefusesWhatCouldNotBeOpenedAgainAndTouchesNoFile) {
    const TestPackage package;
    const auto read = io::Package::open(package.folder(), kAssets);
    ASSERT_TRUE(read) << toLine(read.error());
    const std::string museumBefore = bytesOf(package.folder() / "museum.json");
    const std::string pinsBefore = bytesOf(package.folder() / "pins.json");
    const auto names = namesIn(package.folder());
    Museum museum = read.value().museum();
    museum.title.byLanguage["en"] = "A good change in museum.json";
    museum.pins[0].label.byLanguage["en"] = "A good change in pins.json";
    GetParam().make(museum);
    const Status saved = read.value().with(museum).save(package.folder());
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, ErrorCode::Invalid);
    EXPECT_EQ(saved.error().file, (package.folder() / GetParam().file).string());
    EXPECT_EQ(saved.error().place, GetParam().place);
    EXPECT_NE(saved.error().detail.find(GetParam().cause), std::string::npos) << saved.error().detail;
    EXPECT_EQ(bytesOf(package.folder() / "museum.json"), museumBefore);
    EXPECT_EQ(bytesOf(package.folder() / "pins.json"), pinsBefore);
    EXPECT_EQ(namesIn(package.folder()), names);
}

INSTANTIATE_TEST_SUITE_P(
    Faults, CheckedSave,
    testing::Values(Fault{"aPlaceThatIsNoNumber", [](Museum& museum) { museum.pins[0].position.y = kNoNumber; },
                          "pins.json", "/items/0/target/position/1", "wrong type"},
                    Fault{"aPinWithoutWords",
                          [](Museum& museum) {
                              museum.pins[0].quotations.clear();
                              museum.pins[0].texts.clear();
                          },
                          "pins.json", "/items/0/body", "fewer"},
                    Fault{"aUnitOfNothing",
                          [](Museum& museum) {
                              museum.exhibits[0].states["before"].alignment =
                                  Alignment{.metresPerUnit = 0.0F, .to = "after"};
                          },
                          "museum.json", "/exhibits/0/states/before/alignment/metresPerUnit", "greater than"},
                    Fault{"aViewOverHead", [](Museum& museum) { museum.views[0].pose.pitch = 2.0F; }, "museum.json",
                          "/views/0/pitch", "less than"},
                    Fault{"aNewWorkWithoutAnId", [](Museum& museum) { museum.bibliography.push_back({.title = "T"}); },
                          "sources/works.json", "/2/id", "no fewer than"}),
    [](const auto& given) { return std::string(given.param.name); });

TEST(CheckedSaveOfTours, LeavesNoTourBehindWhenAnotherOneIsRefused) {
    const TestPackage package;
    const auto read = io::Package::open(package.folder(), kAssets);
    ASSERT_TRUE(read) << toLine(read.error());
    const auto names = namesIn(package.folder());
    Tour good{.id = "good", .title = {{{"en", "Good"}, {"ar", "جيّد"}}}};
    good.steps.push_back(
        {.id = "one", .title = good.title, .text = good.title, .camera = {.view = "door"}, .state = "before"});
    Tour bad = good;
    bad.id = "bad";
    bad.steps[0].hold = -1.0F;
    const Status refused = read.value().with(read.value().museum(), {good, bad}).save(package.folder());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().file, (package.folder() / "tours/bad.json").string());
    EXPECT_EQ(refused.error().place, "/steps/0/hold");
    EXPECT_EQ(namesIn(package.folder()), names);
    bad.steps[0].hold = 1.0F;
    const Status saved = read.value().with(read.value().museum(), {good, bad}).save(package.folder());
    EXPECT_TRUE(saved) << toLine(saved.error());
    EXPECT_TRUE(package.check().valid()) << io::toText(package.check());
}

TEST(CheckedSaveOfWalks, KeepsTheOldFile) {
    const TestPackage package;
    const std::filesystem::path file = package.root() / "my.walk";
    RecordedWalk walk{.museum = "m", .title = {{{"en", "M"}}}, .seconds = 1.0};
    walk.poses = {{0.0, {{0.0F, 1.6F, 0.0F}, 0.0F, 0.0F}, radiansOf(65.0F)}};
    walk.shown = {{.seconds = 0.0, .state = "before"}};
    ASSERT_TRUE(io::writeWalk(file, walk));
    const std::string before = bytesOf(file);
    walk.poses[0].pose.position.z = kNoNumber;
    const Status refused = io::writeWalk(file, walk);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().file, file.string());
    EXPECT_EQ(refused.error().place, "/poses/0/3");
    EXPECT_EQ(bytesOf(file), before);
}

} // namespace
} // namespace halls::test
