// SPDX-License-Identifier: MPL-2.0
#include "loading/BareModel.h"

#include "unit/loading/InPlaceImporter.h"

#include <gtest/gtest.h>

namespace halls::loading {
namespace {

namespace fs = std::filesystem;

/// Loads a file of the test data, in a cache of the test.
Result<std::shared_ptr<const LoadedMuseum>> loaded(const char* name, const Loader::Options& options = {}) {
    const auto* info = testing::UnitTest::GetInstance()->current_test_info();
    const fs::path folder = fs::path(HALLS_TEST_OUTPUT) / (std::string("bare-model-") + info->name());
    fs::create_directories(folder);
    model::ModelCache cache(folder, 1ULL << 30U);
    InPlaceImporter importer;
    Loader loader(cache, importer, folder);
    return loader.load(fs::path(HALLS_TEST_DATA) / "models" / name, options, {}, [](float) {});
}

std::uint32_t materialOf(const LoadedMuseum& museum) {
    return museum.files.begin()->second.model().parts[0].material;
}

TEST(BareModel, ShowsTheCamerasOfTheFileAsViews) {
    const auto museum = loaded("variants.gltf");
    ASSERT_TRUE(museum) << toLine(museum.error());
    const auto& views = museum.value()->museum().views;
    ASSERT_EQ(views.size(), 2U);
    EXPECT_EQ(views[0].id, "camera-1");
    EXPECT_EQ(views[0].title.in("en"), "From the left");
    EXPECT_EQ(views[0].hall, "model");
    EXPECT_NEAR(views[0].pose.position.x, -4.0F, 1e-5F);
    EXPECT_NEAR(views[0].verticalFov, 0.5F, 1e-5F);
}

TEST(BareModel, IsShownInAVariantByNameOrNumber) {
    const auto plain = loaded("variants.gltf");
    ASSERT_TRUE(plain) << toLine(plain.error());
    EXPECT_EQ(variantNames(plain.value()->files.begin()->second.model()),
              (std::vector<std::string>{"Plaster", "Bronze"}));
    EXPECT_EQ(materialOf(*plain.value()), 0U);
    for (const char* name : {"Bronze", "2"}) {
        const auto bronze = loaded("variants.gltf", {.variant = name});
        ASSERT_TRUE(bronze) << toLine(bronze.error());
        EXPECT_EQ(materialOf(*bronze.value()), 1U);
        EXPECT_EQ(bronze.value()->variant, "Bronze");
        const auto plaster = withVariant(*bronze.value(), "Plaster"); // from one to the other
        ASSERT_TRUE(plaster);
        EXPECT_EQ(materialOf(*plaster.value()), 0U);
        EXPECT_EQ(materialOf(*withoutVariant(*bronze.value())), 0U);
    }
}

TEST(BareModel, SaysWhichVariantItLacks) {
    for (const char* name : {"Marble", "0", "3", "2x"}) {
        const auto none = loaded("variants.gltf", {.variant = name});
        ASSERT_FALSE(none) << name;
        EXPECT_EQ(none.error().code, ErrorCode::NotFound);
    }
    EXPECT_FALSE(loaded("box.glb", {.variant = "1"}));
}

TEST(ImportNotes, AreToldOnceForAllFilesThatTheyHoldFor) {
    const auto told = byWords({{"a.glb", "x"}, {"b.glb", "y"}, {"b.glb", "x"}, {"a.glb", "x"}});
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[0].text, "x");
    EXPECT_EQ(told[0].files, (std::vector<FileRef>{"a.glb", "b.glb"}));
    EXPECT_EQ(told[1].text, "y");
    EXPECT_EQ(told[1].files, std::vector<FileRef>{"b.glb"});
    EXPECT_TRUE(byWords({}).empty());
}

} // namespace
} // namespace halls::loading
