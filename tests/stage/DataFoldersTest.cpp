// SPDX-License-Identifier: MPL-2.0
#include "stage/DataFolders.h"

#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>

namespace halls::stage {
namespace {

class DataFoldersTest : public testing::Test {
protected:
    void TearDown() override { unsetenv("HALLS_DATA_DIR"); }
};

TEST_F(DataFoldersTest, AreFoundUpwardsInTheSourceTree) {
    const auto found = findDataFolders(std::filesystem::path(HALLS_SOURCE_DIR) / "build" / "x" / "bin" / "mosul-halls");
    ASSERT_TRUE(found) << toLine(found.error());
    EXPECT_EQ(found.value().shaders, std::filesystem::path(HALLS_SOURCE_DIR) / "shaders");
}

TEST_F(DataFoldersTest, WhoNamesAFolderGetsThatOrAnError) {
    setenv("HALLS_DATA_DIR", "/nowhere/at/all", 1);
    const auto found = findDataFolders(std::filesystem::path(HALLS_SOURCE_DIR) / "mosul-halls");
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::NotFound);
    EXPECT_NE(found.error().detail.find("/nowhere/at/all"), std::string::npos);
}

} // namespace
} // namespace halls::stage
