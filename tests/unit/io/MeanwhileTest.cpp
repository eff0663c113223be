// SPDX-License-Identifier: MPL-2.0
// What others wrote into a package since it was opened.
#include "BadDisk.h"
#include "LossHelpers.h"

#include "io/Scan.h"

#include <chrono>
#include <nlohmann/json.hpp>

namespace halls::test {
namespace {

namespace fs = std::filesystem;

nlohmann::ordered_json readIn(const TestPackage& package, const std::string& file) {
    return nlohmann::ordered_json::parse(bytesOf(package.folder() / file));
}

/// As somebody does who writes into the files themselves.
void edit(const TestPackage& package, const std::string& file, const auto& change) {
    nlohmann::ordered_json json = readIn(package, file);
    change(json);
    write(package.folder() / file, json.dump(4));
}

TEST(Meanwhile, WhatNobodyChangedIsNotWritten) {
    const TestPackage package;
    const io::Package read = openedAt(package.folder());
    for (const char* file : {"museum.json", "pins.json"})
        setAge(package.folder() / file, std::chrono::hours(5));
    const auto pinsTime = fs::last_write_time(package.folder() / "pins.json");
    const auto museumTime = fs::last_write_time(package.folder() / "museum.json");
    ASSERT_TRUE(read.save(package.folder()));
    EXPECT_EQ(fs::last_write_time(package.folder() / "museum.json"), museumTime);
    ASSERT_TRUE(read.with(withTitle(read, "Another")).save(package.folder()));
    EXPECT_EQ(fs::last_write_time(package.folder() / "pins.json"), pinsTime);
    EXPECT_NE(fs::last_write_time(package.folder() / "museum.json"), museumTime);
}

TEST(Meanwhile, DifferentFilesChangedByTwoBothSurvive) {
    const TestPackage package;
    const io::Package one = openedAt(package.folder());
    const io::Package other = openedAt(package.folder());
    ASSERT_TRUE(one.with(withLabel(one, "From one")).save(package.folder()));
    ASSERT_TRUE(other.with(withTitle(other, "From the other")).save(package.folder()));
    const io::Package now = openedAt(package.folder());
    EXPECT_EQ(now.museum().pins[0].label.in("en"), "From one");
    EXPECT_EQ(now.museum().title.in("en"), "From the other");
}

TEST(Meanwhile, AFileThatBothChangedIsNotOverwritten) {
    const TestPackage package;
    const io::Package mine = openedAt(package.folder());
    const io::Package theirs = openedAt(package.folder());
    ASSERT_TRUE(theirs.with(withTitle(theirs, "Theirs")).save(package.folder()));
    const auto names = namesIn(package.folder());
    const std::string before = bytesOf(package.folder() / "museum.json");
    Museum museum = withTitle(mine, "Mine");
    museum.pins[0].label.byLanguage["en"] = "Mine, too";
    const io::Package changed = mine.with(museum);
    const Status saved = changed.save(package.folder());
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, ErrorCode::Conflict);
    EXPECT_EQ(saved.error().file, (package.folder() / "museum.json").string());
    EXPECT_EQ(bytesOf(package.folder() / "museum.json"), before);
    EXPECT_EQ(openedAt(package.folder()).museum().pins[0].label.in("en"), mine.museum().pins[0].label.in("en"))
        << "nothing at all is written";
    EXPECT_EQ(namesIn(package.folder()), names);
    // Both are shown.
    const std::vector<io::Conflict> conflicts = changed.conflicts();
    ASSERT_EQ(conflicts.size(), 1U);
    EXPECT_EQ(conflicts[0].file, "museum.json");
    ASSERT_EQ(conflicts[0].differences.size(), 1U);
    EXPECT_EQ(conflicts[0].differences[0], (io::Difference{{{"title"}, {"en"}}, "Theirs", "Mine"}));
    // Mine, by choice: theirs is kept.
    ASSERT_TRUE(changed.save(package.folder(), conflicts));
    EXPECT_EQ(openedAt(package.folder()).museum().title.in("en"), "Mine");
    bool kept = false;
    for (const auto& entry : fs::directory_iterator(package.folder() / ".backups"))
        kept = kept || bytesOf(entry.path()) == before;
    EXPECT_TRUE(kept);
    // From now on it is ours again.
    ASSERT_TRUE(changed.with(withTitle(changed, "Mine again")).save(package.folder()));
    EXPECT_TRUE(changed.conflicts().empty());
}

TEST(Meanwhile, WhatOnlyTheyChangedIsNoDifferenceAndStaysTheirs) {
    const TestPackage package;
    const io::Package mine = openedAt(package.folder());
    edit(package, "museum.json", [](auto& json) {
        json["title"]["ar"] = "لهم";
        json["title"]["en"] = "Theirs";
        json["x-theirs"] = "kept";
        json["description"] = nlohmann::ordered_json::object(); // what says nothing is no difference
    });
    const io::Package changed = mine.with(withTitle(mine, "Mine"));
    const std::vector<io::Conflict> conflicts = changed.conflicts();
    ASSERT_EQ(conflicts.size(), 1U);
    ASSERT_EQ(conflicts[0].differences.size(), 1U) << conflicts[0].differences[1].theirs;
    EXPECT_EQ(conflicts[0].differences[0].way, (std::vector<io::Waypoint>{{"title"}, {"en"}}));
    ASSERT_TRUE(changed.save(package.folder(), conflicts));
    const auto now = [&] { return readIn(package, "museum.json"); };
    EXPECT_EQ(now()["title"]["en"], "Mine");
    EXPECT_EQ(now()["title"]["ar"], "لهم");
    EXPECT_EQ(now()["x-theirs"], "kept");
    // What is written next keeps it, too, and so does taking all back.
    ASSERT_TRUE(changed.with(withTitle(changed, "Mine again")).save(package.folder()));
    EXPECT_EQ(now()["title"]["en"], "Mine again");
    EXPECT_EQ(now()["title"]["ar"], "لهم");
    ASSERT_TRUE(changed.with(mine.museum()).save(package.folder()));
    EXPECT_EQ(now()["title"]["en"], "Theirs");
    EXPECT_EQ(now()["title"]["ar"], "لهم");
}

TEST(Meanwhile, WhatMeansTheSameIsNoConflict) {
    const TestPackage package;
    const io::Package mine = openedAt(package.folder());
    std::string theirs;
    edit(package, "museum.json", [](auto& json) { json["title"]["en"] = "The same"; });
    theirs = bytesOf(package.folder() / "museum.json") + "\n\n";
    write(package.folder() / "museum.json", theirs);
    const io::Package changed = mine.with(withTitle(mine, "The same"));
    EXPECT_TRUE(changed.conflicts().empty());
    const Status saved = changed.save(package.folder());
    EXPECT_TRUE(saved) << toLine(saved.error());
    EXPECT_EQ(bytesOf(package.folder() / "museum.json"), theirs) << "nothing is to be written";
}

TEST(Meanwhile, AFileOfAnOlderFormatThatOnlyTheyChangedIsNoConflict) {
    const TestPackage package("package", "format-1");
    const io::Package mine = openedAt(package.folder());
    edit(package, "museum.json", [](auto& json) { json["title"]["en"] = "Theirs"; });
    const std::string theirs = bytesOf(package.folder() / "museum.json");
    Museum museum = mine.museum();
    museum.title.byLanguage["ar"] = "لي";
    const std::vector<io::Conflict> conflicts = mine.with(museum).conflicts();
    ASSERT_EQ(conflicts.size(), 1U);
    EXPECT_EQ(conflicts[0].differences.size(), 1U) << "not what the new format words in another way";
    EXPECT_TRUE(mine.conflicts().empty());
    ASSERT_TRUE(mine.save(package.folder()));
    EXPECT_EQ(bytesOf(package.folder() / "museum.json"), theirs);
}

TEST(Meanwhile, WhatWasNotShownIsNotOverwritten) {
    const TestPackage package;
    const io::Package mine = openedAt(package.folder());
    edit(package, "museum.json", [](auto& json) { json["title"]["en"] = "Theirs"; });
    const io::Package changed = mine.with(withTitle(mine, "Mine"));
    const std::vector<io::Conflict> shown = changed.conflicts();
    edit(package, "museum.json", [](auto& json) { json["title"]["en"] = "Theirs, later"; });
    const Status saved = changed.save(package.folder(), shown);
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, ErrorCode::Conflict);
    EXPECT_EQ(readIn(package, "museum.json")["title"]["en"], "Theirs, later");
    EXPECT_NE(changed.conflicts(), shown);
    EXPECT_TRUE(changed.save(package.folder(), changed.conflicts()));
    EXPECT_EQ(readIn(package, "museum.json")["title"]["en"], "Mine");
}

TEST(Meanwhile, StepsOfATourThatBothChangedArePairedByTheirIds) {
    const TestPackage package;
    Tour tour = newTour("own");
    tour.steps.push_back(tour.steps[0]);
    tour.steps[1].id = "two";
    const io::Package before = openedAt(package.folder());
    ASSERT_TRUE(before.with(before.museum(), {tour}).save(package.folder()));
    const io::Package mine = openedAt(package.folder());
    edit(package, "tours/own.json", [](auto& json) {
        std::swap(json["steps"][0], json["steps"][1]);
        json["steps"].push_back(json["steps"][0]);
        json["steps"][2]["id"] = "theirs";
        json["steps"][0]["hold"] = 30;
    });
    tour = mine.tours()[0];
    tour.steps[1].text.byLanguage["en"] = "Mine";
    const io::Package changed = mine.with(mine.museum(), {tour});
    const std::vector<io::Conflict> conflicts = changed.conflicts();
    ASSERT_EQ(conflicts.size(), 1U);
    EXPECT_EQ(conflicts[0].kind, io::FileKind::Tour);
    EXPECT_EQ(conflicts[0].title.in("en"), "Good");
    ASSERT_EQ(conflicts[0].differences.size(), 1U);
    const std::vector<io::Waypoint>& way = conflicts[0].differences[0].way;
    ASSERT_EQ(way.size(), 4U);
    EXPECT_EQ(way[0].word, "steps");
    EXPECT_EQ(way[1], (io::Waypoint{"two", 1, tour.steps[1].title}));
    EXPECT_EQ(conflicts[0].differences[0].mine, "Mine");
    ASSERT_TRUE(changed.save(package.folder(), conflicts));
    const nlohmann::ordered_json now = readIn(package, "tours/own.json");
    ASSERT_EQ(now["steps"].size(), 3U);
    EXPECT_EQ(now["steps"][0]["id"], "two");
    EXPECT_EQ(now["steps"][0]["text"]["en"], "Mine");
    EXPECT_EQ(now["steps"][0]["hold"], 30);
    EXPECT_EQ(now["steps"][1]["id"], "one");
    EXPECT_EQ(now["steps"][2]["id"], "theirs");
    // Who takes a step out that they changed sees it go.
    tour.steps.pop_back();
    const std::vector<io::Conflict> gone = mine.with(mine.museum(), {tour}).conflicts();
    ASSERT_EQ(gone.size(), 0U) << "it is ours since it was written";
}

TEST(Meanwhile, ACopyElsewhereTakesMineAndLeavesTheirs) {
    const TestPackage package;
    const io::Package mine = openedAt(package.folder());
    const io::Package theirs = openedAt(package.folder());
    ASSERT_TRUE(theirs.with(withTitle(theirs, "Theirs")).save(package.folder()));
    const io::Package changed = mine.with(withTitle(mine, "Mine"));
    ASSERT_TRUE(io::copyPackage(changed, package.root() / "copy"));
    ASSERT_TRUE(changed.save(package.root() / "copy"));
    EXPECT_EQ(openedAt(package.root() / "copy").museum().title.in("en"), "Mine");
    EXPECT_EQ(openedAt(package.folder()).museum().title.in("en"), "Theirs");
}

TEST(Meanwhile, ATourOfTheSameNameIsNotOverwritten) {
    const TestPackage package;
    const io::Package read = openedAt(package.folder());
    const io::Package changed = read.with(read.museum(), {newTour("own")});
    fs::create_directory(package.folder() / "tours");
    write(package.folder() / "tours/own.json", "somebody's");
    const Status saved = changed.save(package.folder());
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, ErrorCode::Conflict);
    EXPECT_EQ(bytesOf(package.folder() / "tours/own.json"), "somebody's");
}

TEST(Meanwhile, AnUndoneTourThatSomebodyElseChangedStays) {
    const TestPackage package;
    const io::Package read = openedAt(package.folder());
    const io::Package changed = read.with(read.museum(), {newTour("own")});
    ASSERT_TRUE(changed.save(package.folder()));
    write(package.folder() / "tours/own.json", "theirs");
    ASSERT_TRUE(changed.with(read.museum(), {}).save(package.folder()));
    EXPECT_EQ(bytesOf(package.folder() / "tours/own.json"), "theirs");
}

} // namespace
} // namespace halls::test
