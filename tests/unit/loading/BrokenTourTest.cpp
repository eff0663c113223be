// SPDX-License-Identifier: MPL-2.0
#include "loading/Loader.h"
#include "unit/loading/InPlaceImporter.h"

#include <gtest/gtest.h>

namespace halls::loading {
namespace {

namespace fs = std::filesystem;

TEST(BrokenTour, IsToldWhereItsMuseumOpens) {
    const fs::path folder = fs::path(HALLS_TEST_OUTPUT) / "broken-tour";
    fs::remove_all(folder);
    fs::copy(fs::path(HALLS_SOURCE_DIR) / "tests/app/data/tiny-museum", folder, fs::copy_options::recursive);
    model::ModelCache cache(fs::path(HALLS_TEST_OUTPUT) / "broken-tour-cache", 1ULL << 30U);
    InPlaceImporter importer;
    Loader loader(cache, importer, fs::path(HALLS_SOURCE_DIR) / "assets");
    const auto whole = loader.load(folder, {}, {}, [](float) {});
    ASSERT_TRUE(whole) << toLine(whole.error());
    EXPECT_TRUE(whole.value()->notes.empty());
    fs::resize_file(folder / "tours/short.json", 300);
    const auto cut = loader.load(folder, {}, {}, [](float) {});
    ASSERT_TRUE(cut) << toLine(cut.error());
    ASSERT_EQ(cut.value()->notes.size(), 1U);
    EXPECT_EQ(cut.value()->notes[0].file, "tours/short.json");
    EXPECT_NE(cut.value()->notes[0].text.find("damaged"), std::string::npos);
}

} // namespace
} // namespace halls::loading
