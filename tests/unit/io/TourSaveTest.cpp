// SPDX-License-Identifier: MPL-2.0
#include "BadDisk.h"
#include "TestPackage.h"

#include "io/MuseumJson.h"

#include <csignal>
#include <sys/wait.h>

namespace halls::test {
namespace {

namespace fs = std::filesystem;

/// A copy of the shipped museum, whose tours are changed.
class TourSave : public testing::Test {
protected:
    void SetUp() override {
        fs::remove_all(folder);
        fs::copy(fs::path(HALLS_SOURCE_DIR) / "scenes/mosul-museum", folder, fs::copy_options::recursive);
    }
    void TearDown() override { fs::remove_all(folder); }

    io::Package opened() const {
        auto result = io::Package::open(folder, kAssets);
        EXPECT_TRUE(result) << (result ? "" : toLine(result.error()));
        return std::move(result).value();
    }
    /// What lies in the files, by their names; without the backups.
    std::map<std::string, std::string> files() const {
        std::map<std::string, std::string> all;
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            const std::string name = fs::relative(entry.path(), folder).generic_string();
            if (entry.is_regular_file() && !name.starts_with(".backups/"))
                all[name] = bytesOf(entry.path());
        }
        return all;
    }
    static Tour newTour(const Tour& like) {
        Tour tour = like;
        tour.id = "my-own";
        tour.file.clear();
        tour.steps.resize(2);
        return tour;
    }

    const fs::path folder = fs::temp_directory_path() / ("halls-tour-save-" + std::to_string(::getpid()));
};

TEST_F(TourSave, KeepsEveryByteOfTheShippedToursWhenNothingChanged) {
    const auto before = files();
    const io::Package read = opened();
    ASSERT_EQ(read.tours().size(), 3U);
    ASSERT_TRUE(read.with(read.museum(), read.tours()).save(folder));
    EXPECT_EQ(files(), before);
}

TEST_F(TourSave, ChangesOnlyWhatWasChangedAndKeepsUnknownKeys) {
    const fs::path file = folder / "tours/ten-minutes.json";
    io::Json json = io::Json::parse(bytesOf(file));
    json["x-kept"] = {1, 2};
    json["steps"][1]["x-kept"] = "too";
    json["steps"][1]["camera"]["x-kept"] = true;
    write(file, io::textOf(json));
    const auto before = files();
    const io::Package read = opened();
    std::vector<Tour> tours = read.tours();
    Tour& tour = *std::ranges::find(tours, "ten-minutes", &Tour::id);
    tour.steps[1].text.byLanguage["en"] = "Other words.";
    std::swap(tour.steps[0], tour.steps[1]);
    ASSERT_TRUE(read.with(read.museum(), tours).save(folder));
    auto expected = json;
    expected["steps"][1]["text"]["en"] = "Other words.";
    std::swap(expected["steps"][0], expected["steps"][1]);
    EXPECT_EQ(bytesOf(file), io::textOf(expected));
    auto after = files();
    after["tours/ten-minutes.json"] = before.at("tours/ten-minutes.json");
    EXPECT_EQ(after, before) << "another file was changed too";
    // And back: the very bytes.
    ASSERT_TRUE(read.with(read.museum(), read.tours()).save(folder));
    EXPECT_EQ(files(), before);
}

TEST_F(TourSave, ANewTourGetsAFileAndIsListed) {
    const auto before = files();
    const io::Package read = opened();
    std::vector<Tour> tours = read.tours();
    tours.push_back(newTour(tours.front()));
    const io::Package changed = read.with(read.museum(), tours);
    EXPECT_EQ(changed.tours().back().file, "tours/my-own.json");
    EXPECT_EQ(changed.museum().tours.back(), "tours/my-own.json");
    ASSERT_TRUE(changed.save(folder));
    const io::PackageCheck check = io::checkPackage(folder, kAssets);
    EXPECT_TRUE(check.valid()) << io::toText(check);
    ASSERT_EQ(check.tours.size(), 4U);
    EXPECT_TRUE(io::tourJson(check.tours.back()) == io::tourJson(tours.back()));
    // Taken back, nothing of it is left; made again, it has the same file.
    const io::Package without = changed.with(read.museum(), read.tours());
    ASSERT_TRUE(without.save(folder));
    EXPECT_EQ(files(), before);
    ASSERT_TRUE(without.with(changed.museum(), changed.tours()).save(folder));
    EXPECT_EQ(opened().tours().size(), 4U);
}

TEST_F(TourSave, ANewTourOverwritesNobodysFile) {
    write(folder / "tours/my-own.json", "notes");
    const io::Package read = opened();
    std::vector<Tour> tours = read.tours();
    tours.push_back(newTour(tours.front()));
    ASSERT_TRUE(read.with(read.museum(), tours).save(folder));
    EXPECT_EQ(bytesOf(folder / "tours/my-own.json"), "notes");
    EXPECT_TRUE(fs::exists(folder / "tours/my-own-2.json"));
    EXPECT_EQ(opened().tours().size(), 4U);
}

TEST_F(TourSave, ARemovedTourIsListedNoMoreAndItsFileStays) {
    const auto before = files();
    const io::Package read = opened();
    std::vector<Tour> tours = read.tours();
    tours.erase(tours.begin());
    const io::Package changed = read.with(read.museum(), tours);
    ASSERT_TRUE(changed.save(folder));
    EXPECT_EQ(opened().tours().size(), 2U);
    EXPECT_EQ(files().size(), before.size());
    ASSERT_TRUE(changed.with(read.museum(), read.tours()).save(folder));
    EXPECT_EQ(files(), before);
}

TEST_F(TourSave, ATourThatCouldNotBeReadStaysListedAndAsItIs) {
    write(folder / "tours/ten-minutes.json", "{");
    const auto before = files();
    const io::Package read = opened();
    ASSERT_EQ(read.tours().size(), 2U);
    ASSERT_TRUE(read.with(read.museum(), read.tours()).save(folder));
    EXPECT_EQ(files(), before);
    std::vector<Tour> tours = read.tours();
    tours.push_back(newTour(tours.front()));
    ASSERT_TRUE(read.with(read.museum(), tours).save(folder));
    EXPECT_EQ(opened().museum().tours.size(), 4U);
    EXPECT_EQ(bytesOf(folder / "tours/ten-minutes.json"), "{");
}

TEST_F(TourSave, OnAFullDiskAndWithoutRightsTheOldFilesStayWhole) {
    const auto before = files();
    const io::Package read = opened();
    std::vector<Tour> tours = read.tours();
    tours[0].steps[0].text.byLanguage["en"] = std::string(2'000'000, 'n');
    tours.insert(tours.begin(), newTour(tours.back())); // is written, and has to go again
    const io::Package changed = read.with(read.museum(), tours);
    const Status full = [&] {
        const FullDisk guard(1'900'000);
        return changed.save(folder);
    }();
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().code, ErrorCode::FileTooBig);
    EXPECT_EQ(files(), before);
    const Status refused = [&] {
        const WithoutRights guard(folder / "tours");
        return changed.save(folder);
    }();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::NotAllowed);
    EXPECT_EQ(files(), before);
}

TEST_F(TourSave, KilledMidwayItLeavesNoHalfFile) {
    const io::Package read = opened();
    std::vector<Tour> tours = read.tours();
    for (TourStep& step : tours[0].steps)
        step.notes.byLanguage["en"] = std::string(100'000, 'n');
    const io::Package changed = read.with(read.museum(), tours);
    const std::string longer = [&] {
        EXPECT_TRUE(changed.save(folder));
        return bytesOf(folder / tours[0].file);
    }();
    ASSERT_TRUE(read.save(folder));
    const std::string shorter = bytesOf(folder / tours[0].file);
    ASSERT_NE(longer, shorter);
    for (int round = 0; round < 12; ++round) {
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            for (;;) { // until it is killed
                (void)changed.save(folder);
                (void)read.save(folder);
            }
        }
        ::usleep(static_cast<useconds_t>(3'000 + round * 1'700));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const std::string now = bytesOf(folder / tours[0].file);
        EXPECT_TRUE(now == longer || now == shorter) << "a half file of " << now.size() << " bytes";
        EXPECT_EQ(opened().tours().size(), 3U);
    }
}

} // namespace
} // namespace halls::test
