// SPDX-License-Identifier: MPL-2.0
// What others wrote into a package since it was opened.
#include "BadDisk.h"
#include "LossHelpers.h"

#include "io/Scan.h"

#include <algorithm>
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
    const std::vector<io::Conflict> conflicts = mine.with(withTitle(mine, "Mine")).conflicts();
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
        json["steps"][0]["text"]["en"] = "Theirs";
    });
    tour = mine.tours()[0];
    tour.steps[1].text.byLanguage["en"] = "Mine";
    const io::Package changed = mine.with(mine.museum(), {tour});
    EXPECT_FALSE(changed.joined()) << "one field that both changed is asked about";
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

// -- Both stand together

/// A tour of two steps, as two people have opened it.
class Together : public testing::Test {
protected:
    void SetUp() override {
        Tour tour = newTour("own");
        tour.steps.push_back(tour.steps[0]);
        tour.steps[1].id = "two";
        const io::Package before = openedAt(m_package.folder());
        ASSERT_TRUE(before.with(before.museum(), {tour}).save(m_package.folder()));
        m_mine = openedAt(m_package.folder());
    }
    io::Package withText(const io::Package& package, std::size_t step, const std::string& text) const {
        std::vector<Tour> tours = package.tours();
        tours.at(0).steps.at(step).text.byLanguage["en"] = text;
        return package.with(package.museum(), tours);
    }
    void theyChange(const auto& change) { edit(m_package, "tours/own.json", change); }
    std::string textOnDisk(std::size_t step) const {
        return openedAt(m_package.folder()).tours().at(0).steps.at(step).text.in("en");
    }
    std::size_t backups() const {
        const fs::path folder = m_package.folder() / ".backups/tours";
        return fs::exists(folder) ? namesIn(folder).size() : 0;
    }

    TestPackage m_package;
    std::optional<io::Package> m_mine;
};

TEST_F(Together, AnotherFieldOfTheSameFileIsTakenInAndTold) {
    theyChange([](auto& json) {
        json["steps"][1]["text"]["en"] = "Theirs";
        json["x-theirs"] = "";
    });
    const io::Package changed = withText(*m_mine, 0, "Mine");
    EXPECT_TRUE(changed.conflicts().empty());
    const auto joined = changed.joined();
    ASSERT_TRUE(joined);
    ASSERT_EQ(joined->taken.size(), 1U);
    EXPECT_EQ(joined->taken[0].file, "tours/own.json");
    EXPECT_EQ(joined->taken[0].by, "") << "the file is our own user's";
    ASSERT_EQ(joined->taken[0].differences.size(), 1U);
    EXPECT_EQ(joined->taken[0].differences[0].way.at(1).number, 2U);
    EXPECT_EQ(joined->taken[0].differences[0].theirs, "Theirs");
    EXPECT_EQ(joined->package.tours()[0].steps[1].text.in("en"), "Theirs") << "seen at once";
    EXPECT_EQ(joined->package.tours()[0].steps[0].text.in("en"), "Mine");
    const Status saved = joined->package.save(m_package.folder());
    ASSERT_TRUE(saved) << toLine(saved.error());
    EXPECT_EQ(textOnDisk(0), "Mine");
    EXPECT_EQ(textOnDisk(1), "Theirs");
    EXPECT_TRUE(readIn(m_package, "tours/own.json").contains("x-theirs"));
    EXPECT_FALSE(joined->package.joined()) << "once";
}

TEST_F(Together, OnlyWhatBothChangedIsAskedAboutAndTheirsLeavesOursElsewhere) {
    theyChange([](auto& json) { json["steps"][0]["text"]["en"] = "Theirs"; });
    const io::Package changed = withText(withText(*m_mine, 0, "Mine"), 1, "Mine alone");
    const std::vector<io::Conflict> conflicts = changed.conflicts();
    ASSERT_EQ(conflicts.size(), 1U);
    ASSERT_EQ(conflicts[0].differences.size(), 1U) << "what we alone changed is nobody's question";
    EXPECT_EQ(conflicts[0].differences[0].way.at(1).number, 1U);
    EXPECT_EQ(conflicts[0].differences[0].theirs, "Theirs");
    EXPECT_EQ(conflicts[0].differences[0].mine, "Mine");
    const std::vector<Tour> under = changed.toursUnderTheirs();
    EXPECT_EQ(under.at(0).steps.at(0).text.in("en"), "Theirs");
    EXPECT_EQ(under.at(0).steps.at(1).text.in("en"), "Mine alone");
    EXPECT_EQ(under.at(0).file, "tours/own.json");
    EXPECT_EQ(m_mine->toursUnderTheirs().at(0).steps.at(0).text.in("en"), "Theirs");
}

TEST_F(Together, WithoutJoiningBothAreInTheFileToo) {
    theyChange([](auto& json) { json["steps"][1]["text"]["en"] = "Theirs"; });
    ASSERT_TRUE(withText(*m_mine, 0, "Mine").save(m_package.folder()));
    EXPECT_EQ(textOnDisk(0), "Mine");
    EXPECT_EQ(textOnDisk(1), "Theirs");
}

TEST_F(Together, WhatWasTakenInIsTheirsUntilItIsChanged) {
    theyChange([](auto& json) { json["steps"][1]["text"]["en"] = "Theirs"; });
    io::Package now = withText(*m_mine, 0, "Mine").joined()->package;
    ASSERT_TRUE(now.save(m_package.folder()));
    // They go on, and so do we.
    theyChange([](auto& json) { json["steps"][1]["text"]["en"] = "Theirs, later"; });
    const auto later = withText(now, 0, "Mine, later").joined();
    ASSERT_TRUE(later) << "what they change twice is theirs alone";
    now = later->package;
    ASSERT_TRUE(now.save(m_package.folder()));
    EXPECT_EQ(textOnDisk(1), "Theirs, later");
    // What we write over it is ours, the very words of before too.
    ASSERT_TRUE(withText(now, 1, m_mine->tours()[0].steps[1].text.in("en")).save(m_package.folder()));
    EXPECT_EQ(textOnDisk(1), m_mine->tours()[0].steps[1].text.in("en"));
}

TEST_F(Together, WhatWasTypedBackToWhatItWasIsAChangeThatIsAskedAbout) {
    const std::string first = m_mine->tours()[0].steps[0].text.in("en");
    const io::Package now = withText(*m_mine, 0, "Mine");
    ASSERT_TRUE(now.save(m_package.folder()));
    theyChange([](auto& json) { json["steps"][0]["text"]["en"] = "Theirs"; });
    const io::Package back = withText(now, 0, first);
    EXPECT_FALSE(back.joined());
    EXPECT_EQ(back.conflicts().size(), 1U);
    const Status saved = back.save(m_package.folder());
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, ErrorCode::Conflict);
    // Ours by choice: theirs is kept as a backup.
    ASSERT_EQ(backups(), 1U);
    const auto chosen = back.joined(back.conflicts());
    ASSERT_TRUE(chosen);
    EXPECT_TRUE(chosen->taken.empty()) << "nothing of theirs was taken";
    ASSERT_TRUE(chosen->package.save(m_package.folder()));
    EXPECT_EQ(textOnDisk(0), first);
    EXPECT_EQ(backups(), 2U);
    ASSERT_TRUE(withText(chosen->package, 1, "Mine, too").save(m_package.folder()));
    EXPECT_EQ(textOnDisk(0), first) << "and stays";
}

TEST_F(Together, UndoGoesBackToOursWithTheirs) {
    const std::vector<Tour> before = m_mine->tours();
    theyChange([](auto& json) { json["steps"][1]["text"]["en"] = "Theirs"; });
    const auto joined = withText(*m_mine, 0, "Mine").joined();
    ASSERT_TRUE(joined);
    ASSERT_TRUE(joined->package.save(m_package.folder()));
    ASSERT_TRUE(joined->package.with(m_mine->museum(), joined->rebased(before)).save(m_package.folder()));
    EXPECT_EQ(textOnDisk(0), before[0].steps[0].text.in("en"));
    EXPECT_EQ(textOnDisk(1), "Theirs");
}

TEST_F(Together, AStepOfTheirsStandsBesideAStepOfOurs) {
    theyChange([](auto& json) {
        json["steps"].push_back(json["steps"][0]);
        json["steps"][2]["id"] = "theirs";
    });
    std::vector<Tour> tours = m_mine->tours();
    tours[0].steps.insert(tours[0].steps.begin(), tours[0].steps[0]);
    tours[0].steps[0].id = "ours";
    const auto joined = m_mine->with(m_mine->museum(), tours).joined();
    ASSERT_TRUE(joined);
    std::vector<Id> order;
    for (const TourStep& step : joined->package.tours()[0].steps)
        order.push_back(step.id);
    EXPECT_EQ(order, (std::vector<Id>{"ours", "one", "two", "theirs"}));
}

TEST_F(Together, AStepTakenOutThatTheyChangedIsAskedAbout) {
    theyChange([](auto& json) { json["steps"][1]["text"]["en"] = "Theirs"; });
    std::vector<Tour> tours = m_mine->tours();
    tours[0].steps.pop_back();
    const io::Package changed = m_mine->with(m_mine->museum(), tours);
    EXPECT_FALSE(changed.joined());
    EXPECT_EQ(changed.conflicts().size(), 1U);
    EXPECT_FALSE(changed.save(m_package.folder()));
}

TEST_F(Together, TakingInSpendsNoBackup) {
    io::Package now = withText(*m_mine, 0, "Mine");
    ASSERT_TRUE(now.save(m_package.folder()));
    ASSERT_EQ(backups(), 1U);
    for (int i = 0; i < 20; ++i) {
        theyChange([&](auto& json) { json["steps"][1]["text"]["en"] = "Theirs " + std::to_string(i); });
        const auto joined = withText(now, 0, "Mine " + std::to_string(i)).joined();
        ASSERT_TRUE(joined) << i;
        now = joined->package;
        ASSERT_TRUE(now.save(m_package.folder())) << i;
    }
    EXPECT_EQ(backups(), 1U) << "nothing of theirs went";
    EXPECT_EQ(textOnDisk(1), "Theirs 19");
}

TEST(Meanwhile, AnotherFieldOfTheMuseumIsTakenIntoItsFile) {
    const TestPackage package;
    const io::Package mine = openedAt(package.folder());
    edit(package, "museum.json", [](auto& json) { json["title"]["ar"] = "لهم"; });
    const auto joined = mine.with(withTitle(mine, "Mine")).joined();
    ASSERT_TRUE(joined);
    ASSERT_EQ(joined->taken.size(), 1U);
    EXPECT_EQ(joined->taken[0].kind, io::FileKind::Museum);
    ASSERT_TRUE(joined->package.save(package.folder()));
    EXPECT_EQ(readIn(package, "museum.json")["title"]["en"], "Mine");
    EXPECT_EQ(readIn(package, "museum.json")["title"]["ar"], "لهم");
    EXPECT_FALSE(joined->package.with(withTitle(mine, "Again")).joined()) << "told once";
}

// -- What is not written, text by text

TEST(Changes, AreToldByFileStepAndField) {
    const TestPackage package;
    const io::Package before = openedAt(package.folder());
    const io::Package had = before.with(before.museum(), {newTour("own")});
    std::vector<Tour> tours = had.tours();
    tours[0].steps[0].text.byLanguage["en"] = "Typed";
    tours[0].steps.push_back(tours[0].steps[0]);
    tours[0].steps[1].id = "new";
    tours[0].steps[1].text.byLanguage = {{"en", "Typed, too"}};
    tours.push_back(newTour("second"));
    Museum museum = withTitle(had, "Another");
    museum.pins[0].label.byLanguage["en"] = "A label";
    const auto changes = io::changesBetween(had, had.with(museum, tours));
    std::vector<std::string> mine;
    for (const io::Conflict& change : changes) {
        for (const io::Difference& difference : change.differences)
            mine.push_back(difference.mine);
    }
    for (const char* words : {"Another", "A label", "Typed", "Typed, too", "Good"})
        EXPECT_NE(std::ranges::find(mine, words), mine.end()) << words;
    EXPECT_TRUE(io::changesBetween(had, had).empty());
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
