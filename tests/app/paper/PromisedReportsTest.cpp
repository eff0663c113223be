// SPDX-License-Identifier: MPL-2.0
// What `validate` calls valid can be reported, whatever stands in it.
#include "paper/FactsTable.h"
#include "paper/FactsTree.h"
#include "paper/ReportPages.h"
#include "unit/io/ValidMutants.h"

#include <gtest/gtest.h>

namespace halls::app {
namespace {

namespace fs = std::filesystem;

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
    const auto validate = [&](const fs::path& folder) { return io::checkPackage(folder, root / "assets"); };
    test::eachValidMutant(root, 500, validate,
                          [&](const fs::path& folder, const io::PackageCheck&, const std::string& what) {
                              const auto package = io::Package::open(folder, root / "assets");
                              ASSERT_TRUE(package) << what;
                              const Museum& museum = package.value().museum();
                              for (const char* language : {"en", "ar"}) {
                                  try {
                                      report(museum, {.first = museum.states.front().id,
                                                      .second = museum.states.back().id,
                                                      .exhibits = exhibitsOf(museum, {}),
                                                      .language = language,
                                                      .emptyFields = true});
                                  } catch (const std::exception& broken) {
                                      ADD_FAILURE() << what << "\n  " << broken.what();
                                  }
                              }
                          });
}

} // namespace
} // namespace halls::app
