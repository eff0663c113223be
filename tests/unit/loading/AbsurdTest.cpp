// SPDX-License-Identifier: MPL-2.0
// What is valid by the rules of the format and has no place in metres; and what is thrown while it is loaded.
#include "loading/Loader.h"
#include "loading/Walls.h"
#include "unit/loading/InPlaceImporter.h"
#include "unit/model/TestModels.h"

#include <fstream>
#include <functional>
#include <gtest/gtest.h>
#include <new>

namespace halls::loading {
namespace {

namespace fs = std::filesystem;

std::string bytesOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

class Absurd : public testing::Test {
protected:
    void SetUp() override {
        const auto* info = testing::UnitTest::GetInstance()->current_test_info();
        m_folder = model::freshFolder(std::string("absurd-") + info->name());
        fs::copy(fs::path(HALLS_TEST_DATA) / "packages" / "valid-2", m_folder / "package", fs::copy_options::recursive);
        fs::copy_file(fs::path(HALLS_TEST_DATA) / "models" / "box.glb", m_folder / "package" / "models" / "room.glb",
                      fs::copy_options::overwrite_existing);
    }
    /// The jar of the test package, as another model, larger by `scale`.
    void jarIs(const std::string& obj, const std::string& scale, const std::string& collision) const {
        std::ofstream(m_folder / "package" / "models" / "jar.obj") << obj;
        const fs::path file = m_folder / "package" / "museum.json";
        std::string text = bytesOf(file);
        const auto replace = [&](const std::string& from, const std::string& to) {
            const std::size_t at = text.find(from, text.find("\"fate\": \"present\""));
            ASSERT_NE(at, std::string::npos) << from;
            text.replace(at, from.size(), to);
        };
        replace("models/room.glb", "models/jar.obj");
        replace("\"scale\": 1\n", "\"scale\": " + scale + "\n");
        replace("\"collision\": \"box\"", "\"collision\": \"" + collision + "\"");
        std::ofstream(file, std::ios::trunc) << text;
    }
    auto load(const fs::path& what, Importer& importer) const {
        model::ModelCache cache(m_folder / "cache", 1ULL << 30U);
        return Loader(cache, importer, m_folder).load(what, {}, {}, [](float) {});
    }
    fs::path m_folder;
    InPlaceImporter m_importer;
};

// As far as the importer believes a file: it leaves out faces beyond.
constexpr const char* kFar = "v 0 0 0\nv 1 0 0\nv 0 1 0\nv 9e14 0 0\nv 9e14 1 0\nv 9e14 0 9e14\nf 1 2 3\nf 4 5 6\n";
constexpr const char* kDistant = "v 0 0 0\nv 1e6 0 0\nv 0 1e6 0\nf 1 2 3\n";
constexpr const char* kNear = "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n";

TEST_F(Absurd, WhatHasNoPlaceOnEarthIsLeftOutByName) {
    const auto usual = load(m_folder / "package", m_importer);
    ASSERT_TRUE(usual) << toLine(usual.error());
    const std::size_t models = usual.value()->states[0].models.size();
    const std::size_t before = usual.value()->missing.size();
    for (const char* collision : {"mesh", "box", "none"}) {
        for (const auto& [obj, scale] : {std::pair(kFar, "100"), {kDistant, "1000"}, {kFar, "1"}}) {
            SetUp();
            jarIs(obj, scale, collision);
            const auto loaded = load(m_folder / "package", m_importer);
            ASSERT_TRUE(loaded) << toLine(loaded.error());
            ASSERT_EQ(loaded.value()->missing.size(), before + 1) << collision << " " << scale;
            const Error& missing = loaded.value()->missing.back();
            EXPECT_EQ(missing.code, ErrorCode::Invalid);
            EXPECT_EQ(missing.file, "models/jar.obj");
            EXPECT_NE(missing.place.find("exhibit"), std::string::npos) << missing.place;
            EXPECT_EQ(loaded.value()->states[0].models.size(), models - 1) << "the rest is shown";
            const Aabb bounds = loaded.value()->states[0].collision.bounds();
            EXPECT_LT(bounds.max.x, 1000.0F);
            // An edit builds the states anew, and tells nothing twice.
            EXPECT_EQ(edited(*loaded.value(), *loaded.value()->package)->missing.size(), before + 1);
        }
    }
    SetUp();
    jarIs(kNear, "2", "mesh");
    const auto sound = load(m_folder / "package", m_importer);
    ASSERT_TRUE(sound);
    EXPECT_EQ(sound.value()->missing.size(), before);
    EXPECT_EQ(sound.value()->states[0].models.size(), models);
}

TEST_F(Absurd, ABareModelThatHasNoPlaceIsRefused) {
    std::ofstream(m_folder / "far.obj") << kFar;
    const auto loaded = load(m_folder / "far.obj", m_importer);
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, ErrorCode::Invalid);
    EXPECT_EQ(loaded.error().file, (m_folder / "far.obj").string());
}

TEST_F(Absurd, TrianglesWithoutAPlaceStandInNobodysWay) {
    model::ModelData data = model::smallModel(); // two triangles, shown by two nodes
    data.vertices[3].position[0] = 1e37F;        // of the second triangle
    physics::CollisionWorld world;
    EXPECT_EQ(addWalls(world, data.view(), Mat4(100.0F), 1), 2U);
    EXPECT_EQ(world.triangleCount(), 2U) << "one for each node";
}

TEST_F(Absurd, WallsEndEarlyOnceTheyAreNotWantedAnyMore) {
    const model::ModelData data = model::smallModel();
    std::stop_source stop;
    stop.request_stop();
    physics::CollisionWorld world;
    EXPECT_EQ(addWalls(world, data.view(), Mat4(1.0F), 1, stop.get_token()), 0U);
    EXPECT_EQ(world.triangleCount(), 0U);
}

/// An import during which something is thrown.
class Thrower : public Importer {
public:
    explicit Thrower(std::function<void()> deed) : m_deed(std::move(deed)) {}
    Status import(const ForeignFile&, model::ImportKind, const fs::path&, std::stop_token, const Progress&) override {
        m_deed();
        return Done{};
    }

private:
    std::function<void()> m_deed;
};

TEST_F(Absurd, WhatIsThrownWhileLoadingIsAnError) {
    std::ofstream(m_folder / "near.obj") << kNear;
    const std::pair<std::function<void()>, ErrorCode> deeds[] = {
        {[] { throw std::bad_alloc(); }, ErrorCode::TooLarge},
        {[] { std::vector<char>().reserve(SIZE_MAX); }, ErrorCode::TooLarge},
        {[] { contractBroken("a test", "here", 1); }, ErrorCode::Failed}};
    for (const auto& [deed, code] : deeds) {
        Thrower thrower(deed);
        const auto loaded = load(m_folder / "near.obj", thrower);
        ASSERT_FALSE(loaded);
        EXPECT_EQ(loaded.error().code, code);
        EXPECT_EQ(loaded.error().file, (m_folder / "near.obj").string());
        EXPECT_FALSE(load(m_folder / "package", thrower));
        model::ModelCache cache(m_folder / "cache", 1ULL << 30U);
        Loader loader(cache, thrower, m_folder);
        EXPECT_EQ(loader.model(m_folder / "near.obj", {}, [](float) {}).error().code, code);
        EXPECT_EQ(loader.companions(m_folder / "near.obj", {}, [](float) {}).error().code, code);
    }
}

} // namespace
} // namespace halls::loading
