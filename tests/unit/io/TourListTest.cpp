// SPDX-License-Identifier: MPL-2.0
#include "TestPackage.h"

#include "io/MuseumJson.h"
#include "io/TourList.h"

#include <nlohmann/json.hpp>

namespace halls::test {
namespace {

namespace fs = std::filesystem;

class TourList : public testing::Test {
protected:
    void SetUp() override {
        fs::remove_all(folder);
        fs::copy(fs::path(HALLS_SOURCE_DIR) / "scenes/mosul-museum", folder, fs::copy_options::recursive);
    }
    void TearDown() override { fs::remove_all(folder); }
    ErrorCode failure() const {
        const auto list = io::tourListOf(folder, kAssets);
        EXPECT_FALSE(list);
        return list ? ErrorCode::Failed : list.error().code;
    }

    const fs::path folder = fs::temp_directory_path() / ("halls-tour-list-" + std::to_string(::getpid()));
};

TEST_F(TourList, HasTheToursOfAMuseumAsItsPackageHasThem) {
    const auto package = io::Package::open(folder, kAssets);
    ASSERT_TRUE(package);
    for (const fs::path& named : {folder, folder / "museum.json"}) {
        const auto list = io::tourListOf(named, kAssets);
        ASSERT_TRUE(list) << toLine(list.error());
        EXPECT_EQ(list.value().folder, folder);
        EXPECT_EQ(list.value().museum, package.value().museum().id);
        EXPECT_EQ(list.value().title, package.value().museum().title);
        EXPECT_EQ(list.value().tours, package.value().tours());
        EXPECT_EQ(list.value().broken, 0U);
    }
}

TEST_F(TourList, ReadsNothingThatAListDoesNotNeed) {
    const auto before = io::tourListOf(folder, kAssets);
    ASSERT_TRUE(before);
    write(folder / "pins.json", "{");
    fs::remove_all(folder / "sources");
    const auto list = io::tourListOf(folder, kAssets);
    ASSERT_TRUE(list) << toLine(list.error());
    EXPECT_EQ(list.value().tours, before.value().tours);
}

TEST_F(TourList, CountsToursThatCannotBeRead) {
    write(folder / "tours/ten-minutes.json", "{\"id\": 3}");
    write(folder.parent_path() / "halls-tour-outside.json", bytesOf(folder / "tours/reading-a-ruin.json"));
    io::Json json = io::Json::parse(bytesOf(folder / "museum.json"));
    json["tours"].push_back("../halls-tour-outside.json");
    json["tours"].push_back("tours/not-there.json");
    write(folder / "museum.json", json.dump());
    const auto list = io::tourListOf(folder, kAssets);
    fs::remove(folder.parent_path() / "halls-tour-outside.json");
    ASSERT_TRUE(list);
    EXPECT_EQ(list.value().tours.size(), 2U);
    EXPECT_EQ(list.value().broken, 3U);
}

TEST_F(TourList, EndsAtItsLimits) {
    io::Json json = io::Json::parse(bytesOf(folder / "museum.json"));
    for (std::size_t i = 0; i < io::kMaxListedTours; ++i)
        json["tours"].push_back("tours/ten-minutes.json");
    write(folder / "museum.json", json.dump());
    const auto list = io::tourListOf(folder, kAssets);
    ASSERT_TRUE(list);
    EXPECT_EQ(list.value().tours.size(), io::kMaxListedTours);
    EXPECT_EQ(list.value().broken, 3U);
    write(folder / "museum.json", std::string(io::kMaxListedMuseumBytes + 1, ' '));
    EXPECT_EQ(failure(), ErrorCode::TooLarge);
}

TEST_F(TourList, SaysWhyThereIsNone) {
    for (const char* bytes : {"", "{", "\x80"}) {
        write(folder / "museum.json", bytes);
        EXPECT_EQ(failure(), ErrorCode::Damaged) << bytes;
    }
    for (const char* bytes : {"[]", "{}", "{\"id\": 3, \"title\": []}"}) {
        write(folder / "museum.json", bytes);
        EXPECT_EQ(failure(), ErrorCode::Invalid) << bytes;
    }
    fs::remove(folder / "museum.json");
    EXPECT_EQ(failure(), ErrorCode::NoMuseum);
    fs::remove_all(folder);
    EXPECT_EQ(failure(), ErrorCode::NotFound);
}

} // namespace
} // namespace halls::test
