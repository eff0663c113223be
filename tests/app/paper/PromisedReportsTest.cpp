// SPDX-License-Identifier: MPL-2.0
// What `validate` calls valid can be reported, whatever stands in it.
#include "paper/Facts.h"
#include "paper/ReportPages.h"
#include "unit/io/Mutants.h"

#include "io/Package.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace halls::app {
namespace {

namespace fs = std::filesystem;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::uint32_t kMutants = 50; ///< that are valid: sanitizers take twenty times as long
#else
constexpr std::uint32_t kMutants = 500; ///< that are valid
#endif
constexpr std::uint32_t kMaxSeeds = 20'000;

void report(const Museum& museum, const ReportWish& wish) {
    EXPECT_FALSE(factsAsCsv(museum, wish).empty());
    EXPECT_TRUE(nlohmann::json::accept(factsAsJson(museum, wish)));
    const std::vector<ExhibitDifference> rows = rowsOf(museum, wish);
    ReportPages pages(museum, wish);
    (void)pages.cover();
    (void)pages.contents();
    (void)pages.overview(rows);
    for (const ExhibitDifference& row : rows)
        (void)pages.exhibit(row, {});
    (void)pages.works();
    EXPECT_FALSE(pages.head().isEmpty() && pages.foot().isEmpty());
}

TEST(PromisedReports, OfMutantsThatAreValid) {
    const fs::path root = fs::path(HALLS_TEST_DATA).parent_path().parent_path();
    test::MutantPackage mutant(root / "tests/app/data/tiny-museum",
                               fs::temp_directory_path() / ("halls-reports-" + std::to_string(::getpid())));
    std::uint32_t valid = 0;
    for (std::uint32_t seed = 1; seed <= kMaxSeeds && valid < kMutants; ++seed) {
        const std::string what = mutant.make(seed);
        const io::PackageCheck check = io::checkPackage(mutant.folder(), root / "assets");
        if (!check.valid())
            continue;
        ++valid;
        const auto package = io::Package::open(mutant.folder(), root / "assets");
        ASSERT_TRUE(package) << seed << ": " << what;
        const Museum& museum = package.value().museum();
        for (const char* language : {"en", "ar"}) {
            try {
                report(museum, {.first = museum.states.front().id,
                                .second = museum.states.back().id,
                                .exhibits = exhibitsOf(museum, {}),
                                .language = language,
                                .emptyFields = true});
            } catch (const std::exception& broken) {
                ADD_FAILURE() << "seed " << seed << ": " << what << "\n  " << broken.what();
            }
        }
    }
    EXPECT_EQ(valid, kMutants) << "else this proves less";
}

} // namespace
} // namespace halls::app
