// SPDX-License-Identifier: MPL-2.0
#include "BadDisk.h"
#include "TestPackage.h"

#include "io/MuseumJson.h"

namespace halls::test {
namespace {

io::Package opened(const TestPackage& package) {
    auto result = io::Package::open(package.folder(), kAssets);
    EXPECT_TRUE(result) << (result ? "" : toLine(result.error()));
    return std::move(result).value();
}

TEST(Save, keepsEveryByteWhenNothingChanged) {
    const TestPackage package;
    // Not as we would write it: one line, odd spaces, an odd number.
    package.change("museum.json", "\"format\": 2,\n", "\"format\" :  2, \"y\":1.50e0,");
    const std::string museum = bytesOf(package.folder() / "museum.json");
    const std::string pins = bytesOf(package.folder() / "pins.json");
    const io::Package read = opened(package);
    for (int round = 0; round < 2; ++round) {
        ASSERT_TRUE(read.save(package.folder()));
        EXPECT_EQ(bytesOf(package.folder() / "museum.json"), museum);
        EXPECT_EQ(bytesOf(package.folder() / "pins.json"), pins);
    }
    ASSERT_TRUE(read.with(read.museum()).save(package.folder()));
    EXPECT_EQ(bytesOf(package.folder() / "museum.json"), museum);
}

TEST(Save, changesOnlyWhatWasChanged) {
    const TestPackage package;
    const std::string museumBefore = bytesOf(package.folder() / "museum.json");
    const std::string pinsBefore = bytesOf(package.folder() / "pins.json");
    const io::Package read = opened(package);
    Museum museum = read.museum();
    museum.title.byLanguage["en"] = "Another title";
    museum.pins[0].position.x = 0.1F;
    museum.pins[0].texts[0].value = "Other words.";
    ASSERT_TRUE(read.with(museum).save(package.folder()));
    EXPECT_EQ(bytesOf(package.folder() / "museum.json"), with(museumBefore, "\"A test\"", "\"Another title\""));
    const std::string moved = with(pinsBefore, "\"position\": [\n          0,", "\"position\": [\n          0.1,");
    std::string wanted = with(moved, "\"The door.\"", "\"Other words.\"");
    EXPECT_EQ(bytesOf(package.folder() / "pins.json"), wanted);
    EXPECT_NE(wanted.find("x-kept"), std::string::npos);
    EXPECT_TRUE(package.check().valid()) << io::toText(package.check());
}

TEST(Save, changesTwoPlacesOfTheShippedMuseumAndTakesThemBack) {
    const TestPackage package("package", std::string(HALLS_SOURCE_DIR) + "/scenes/mosul-museum");
    const std::string museumBefore = bytesOf(package.folder() / "museum.json");
    const std::string pinsBefore = bytesOf(package.folder() / "pins.json");
    const io::Package read = opened(package);
    Museum museum = read.museum();
    museum.views[2].pose.yaw = radiansOf(12.5F);
    museum.pins[3].position.y += 0.5F;
    ASSERT_TRUE(read.with(museum).save(package.folder()));
    const auto differences = [&](const std::string& before, const char* file) {
        return nlohmann::json::diff(nlohmann::json::parse(before),
                                    nlohmann::json::parse(bytesOf(package.folder() / file)));
    };
    const auto inMuseum = differences(museumBefore, "museum.json");
    ASSERT_EQ(inMuseum.size(), 1U) << inMuseum.dump();
    EXPECT_EQ(inMuseum[0].dump(), "{\"op\":\"replace\",\"path\":\"/views/2/yaw\",\"value\":12.5}");
    const auto inPins = differences(pinsBefore, "pins.json");
    ASSERT_EQ(inPins.size(), 1U) << inPins.dump();
    EXPECT_EQ(inPins[0]["path"], "/items/3/target/position/1");
    ASSERT_TRUE(read.with(read.museum()).save(package.folder()));
    EXPECT_EQ(bytesOf(package.folder() / "museum.json"), museumBefore);
    EXPECT_EQ(bytesOf(package.folder() / "pins.json"), pinsBefore);
}

TEST(Save, twoSavesOfAChangeAreEqual) {
    const TestPackage package;
    const io::Package read = opened(package);
    Museum museum = read.museum();
    museum.views[1].pose.yaw = 1.0F;
    museum.pins.push_back(museum.pins[0]);
    museum.pins[1].id = "pin-second";
    const io::Package changed = read.with(museum);
    ASSERT_TRUE(changed.save(package.folder()));
    const std::string museumOnce = bytesOf(package.folder() / "museum.json");
    const std::string pinsOnce = bytesOf(package.folder() / "pins.json");
    ASSERT_TRUE(opened(package).save(package.folder()));
    EXPECT_EQ(bytesOf(package.folder() / "museum.json"), museumOnce);
    ASSERT_TRUE(changed.save(package.folder()));
    EXPECT_EQ(bytesOf(package.folder() / "museum.json"), museumOnce);
    EXPECT_EQ(bytesOf(package.folder() / "pins.json"), pinsOnce);
    const io::Package again = opened(package);
    EXPECT_EQ(again.museum().pins.size(), 2U);
    EXPECT_NEAR(again.museum().views[1].pose.yaw, 1.0F, 1e-5F);
}

TEST(Save, keepsUnknownKeysOfPinsThatMoveInTheList) {
    const TestPackage package;
    const io::Package read = opened(package);
    Museum museum = read.museum();
    Pin first = museum.pins[0];
    first.id = "pin-first";
    museum.pins.insert(museum.pins.begin(), first);
    ASSERT_TRUE(read.with(museum).save(package.folder()));
    const auto json = nlohmann::json::parse(bytesOf(package.folder() / "pins.json"));
    EXPECT_FALSE(json["items"][0].contains("x-kept"));
    EXPECT_EQ(json["items"][1]["x-kept"], "too");
    EXPECT_EQ(json["items"][1]["body"][1]["x-kept"], 7);
}

TEST(Save, writesAWholeMuseumThatReadsTheSame) {
    const TestPackage package;
    const io::Package read = opened(package);
    const io::PartFiles files{"pins.json", "sources/works.json", {"sources/text.json"}};
    write(package.folder() / "museum.json", io::textOf(io::museumJson(read.museum(), files)));
    write(package.folder() / "pins.json", io::textOf(io::pinsJson(read.museum())));
    const io::Package again = opened(package);
    EXPECT_EQ(io::museumJson(again.museum(), files), io::museumJson(read.museum(), files));
    EXPECT_EQ(io::pinsJson(again.museum()), io::pinsJson(read.museum()));
}

TEST(Save, givesAPackageItsFirstPins) {
    const TestPackage package;
    package.change("museum.json", "\"pins\": \"pins.json\",", "");
    std::filesystem::remove(package.folder() / "pins.json");
    const io::Package read = opened(package);
    EXPECT_TRUE(read.museum().pins.empty());
    Museum museum = read.museum();
    museum.pins.push_back({.id = "pin-new",
                           .label = {{{"en", "New"}, {"ar", "جديد"}}},
                           .hall = "room",
                           .position = Vec3(0.0F, 1.0F, 0.0F),
                           .states = {"before"},
                           .texts = {{"en", "New.", false, {}}, {"ar", "جديد.", true, {}}},
                           .evidence = {EvidenceClass::One, {"S1"}, {}}});
    ASSERT_TRUE(read.with(museum).save(package.folder()));
    EXPECT_EQ(opened(package).museum().pins.size(), 1U);
}

TEST(Save, intoAFolderThatMayNotBeWrittenFailsAndLeavesNothing) {
    const TestPackage package;
    const io::Package read = opened(package);
    const auto names = namesIn(package.folder());
    const Status saved = [&] {
        const WithoutRights guarded(package.folder());
        Museum museum = read.museum();
        museum.title.byLanguage["en"] = "Another title";
        return read.with(museum).save(package.folder());
    }();
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, ErrorCode::NotAllowed);
    EXPECT_EQ(namesIn(package.folder()), names);
    EXPECT_TRUE(package.check().valid());
}

TEST(Save, intoNoFolderFails) {
    const TestPackage package;
    const Status saved = opened(package).save(package.root() / "nowhere");
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, ErrorCode::NotFound);
}

TEST(Save, onAFullDiskKeepsTheOldFilesWhole) {
    const TestPackage package;
    const io::Package read = opened(package);
    const std::string museumBefore = bytesOf(package.folder() / "museum.json");
    const std::string pinsBefore = bytesOf(package.folder() / "pins.json");
    const auto names = namesIn(package.folder());
    Museum museum = read.museum();
    museum.title.byLanguage["en"] = "Another title";
    museum.pins[0].label.byLanguage["en"] = "Another label";
    const Status saved = [&] {
        const FullDisk full(1000);
        return read.with(museum).save(package.folder());
    }();
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, ErrorCode::FileTooBig);
    EXPECT_EQ(bytesOf(package.folder() / "museum.json"), museumBefore);
    EXPECT_EQ(bytesOf(package.folder() / "pins.json"), pinsBefore);
    EXPECT_EQ(namesIn(package.folder()), names);
}

} // namespace
} // namespace halls::test
