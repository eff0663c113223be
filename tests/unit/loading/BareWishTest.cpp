// SPDX-License-Identifier: MPL-2.0
// A single model as somebody wishes to see it: upright, in its unit, with a word where its size is not likely.
#include "loading/BareModel.h"

#include "unit/loading/InPlaceImporter.h"

#include <fstream>
#include <gtest/gtest.h>

namespace halls::loading {
namespace {

namespace fs = std::filesystem;

class BareModels : public testing::Test {
protected:
    BareModels() {
        const auto* info = testing::UnitTest::GetInstance()->current_test_info();
        m_folder = fs::path(HALLS_TEST_OUTPUT) / (std::string("bare-") + info->name());
        fs::remove_all(m_folder);
        fs::create_directories(m_folder);
    }

    std::shared_ptr<const LoadedMuseum> load(const std::string& text, const BareWish& wish = {}) {
        std::ofstream(m_folder / "m.obj") << text;
        model::ModelCache cache(m_folder / "cache", 1ULL << 30U);
        Loader loader(cache, m_importer, m_folder);
        const auto loaded = loader.load(m_folder / "m.obj", {.bare = wish}, {}, [](float) {});
        EXPECT_TRUE(loaded) << (loaded ? std::string() : toLine(loaded.error()));
        return loaded ? loaded.value() : nullptr;
    }

    /// A card that lies from (0, 0, 0) to these corners.
    static std::string card(Vec3 to) {
        const auto line = [](Vec3 v) {
            return "v " + std::to_string(v.x) + " " + std::to_string(v.y) + " " + std::to_string(v.z) + "\n";
        };
        return line({0, 0, 0}) + line({to.x, 0, 0}) + line(to) + "f 1 2 3\n";
    }

    static Aabb boundsOf(const LoadedMuseum& museum) { return museum.museum().halls.front().bounds; }
    static void expectBounds(const Aabb& bounds, Vec3 min, Vec3 max) {
        for (int axis = 0; axis < 3; ++axis) {
            EXPECT_NEAR(bounds.min[axis], min[axis], 1e-4F) << axis;
            EXPECT_NEAR(bounds.max[axis], max[axis], 1e-4F) << axis;
        }
    }

    fs::path m_folder;
    InPlaceImporter m_importer;
};

TEST_F(BareModels, StandAsIsWished) {
    const std::string text = card({1, 2, 3});
    expectBounds(boundsOf(*load(text)), {0, 0, 0}, {1, 2, 3});
    expectBounds(boundsOf(*load(text, {.up = BareWish::Up::Z})), {0, 0, -2}, {1, 3, 0});
    expectBounds(boundsOf(*load(text, {.up = BareWish::Up::X})), {-2, 0, 0}, {0, 1, 3});
    expectBounds(boundsOf(*load(text, {.up = BareWish::Up::Z, .metres = 0.01F})), {0, 0, -0.02F}, {0.01F, 0.03F, 0});
    EXPECT_EQ(m_importer.imports(), 1) << "it is imported once, however it is wished for";
    const auto turned = load(text, {.up = BareWish::Up::Z});
    const StandingModel& standing = turned->states[0].models.front();
    const Vec3 top = Vec3(standing.transform * Vec4(0, 0, 3, 1));
    EXPECT_NEAR(top.y, 3.0F, 1e-5F) << "it is drawn so";
}

TEST_F(BareModels, TellWhenTheirSizeIsNotLikely) {
    const auto tall = load(card({500, 1750, 400}));
    ASSERT_TRUE(tall->doubt);
    EXPECT_EQ(tall->doubt->note,
              "this model is 1750 m high; were its numbers millimetres, it would be 1.75 m (unit: mm)");
    ASSERT_NE(tall->doubt->unit, nullptr);
    EXPECT_STREQ(tall->doubt->unit->sign, "mm");
    ASSERT_EQ(tall->notes.size(), 1U);
    EXPECT_EQ(tall->notes[0].text, tall->doubt->note);
    const auto right = load(card({500, 1750, 400}), {.metres = 0.001F});
    EXPECT_FALSE(right->doubt);
    EXPECT_TRUE(right->notes.empty());
    EXPECT_EQ(doubtOf({1200, 300, 10})->note,
              "this model is 1200 m wide; were its numbers millimetres, it would be 1.2 m (unit: mm)");
    EXPECT_EQ(doubtOf({1, 1, 20'000'000})->unit, nullptr);
    EXPECT_NE(doubtOf({0.001F, 0.002F, 0.0F})->note.find("only 2 mm high"), std::string::npos);
    for (const Vec3 likely : {Vec3(0.02F), Vec3(1, 2, 3), Vec3(900, 20, 900), Vec3(0)})
        EXPECT_FALSE(doubtOf(likely));
    EXPECT_EQ(unitOf("ft")->metres, 0.3048F);
    EXPECT_EQ(unitOf("yard"), nullptr);
    EXPECT_EQ(upOf("w"), std::nullopt);
}

TEST_F(BareModels, TellWhenWhatTheirFormatSaysIsSaidTwice) {
    const BareWish centimetres{.metres = 0.01F};
    const BareWish z{.up = BareWish::Up::Z};
    EXPECT_TRUE(twiceSaid(centimetres, "a.obj").empty());
    EXPECT_TRUE(twiceSaid(z, "a.ply").empty());
    EXPECT_TRUE(twiceSaid({}, "a.fbx").empty());
    ASSERT_EQ(twiceSaid(centimetres, "A.FBX").size(), 1U);
    EXPECT_NE(twiceSaid(centimetres, "A.FBX")[0].find("in metres already"), std::string::npos);
    EXPECT_EQ(twiceSaid(centimetres, "a.glb").size(), 1U);
    ASSERT_EQ(twiceSaid(z, "a.pts").size(), 1U);
    EXPECT_NE(twiceSaid(z, "a.pts")[0].find("upright already"), std::string::npos);
    EXPECT_EQ(twiceSaid({.up = BareWish::Up::X, .metres = 0.001F}, "a.dae").size(), 2U);
    EXPECT_TRUE(load(card({1, 2, 3}), z)->notes.empty());
}

TEST_F(BareModels, SayWhenTheyNameFilesAboveTheirFolder) {
    const std::string text =
        "mtllib m.mtl\nusemtl a\nvt 0 0\nvt 1 0\nvt 0 1\nv 0 0 0\nv 1 0 0\nv 0 1 0\nf 1/1 2/2 3/3\n";
    const fs::path above = m_folder;
    m_folder /= "models";
    fs::create_directories(m_folder);
    const auto named = [&](const std::string& picture, const BareWish& wish = {}) {
        std::ofstream(m_folder / "m.mtl") << "newmtl a\nmap_Kd " << picture << "\n";
        return load(text, wish)->namesItsParent;
    };
    EXPECT_FALSE(named("../t/tex.png")) << "nothing is there";
    fs::create_directories(above / "t");
    std::ofstream(above / "t" / "Tex.png") << "x";
    EXPECT_TRUE(named("../t/tex.png"));
    EXPECT_FALSE(named("../t/tex.png", {.root = above})) << "it was allowed";
    EXPECT_FALSE(named("../../" + above.filename().string() + "/../x/tex.png")) << "further up nobody asks";
    EXPECT_FALSE(named("t/tex.png"));
}

} // namespace
} // namespace halls::loading
