// SPDX-License-Identifier: MPL-2.0
// What Loader::check() calls an error would be missing in the window, and the other way round.
#include "loading/Loader.h"
#include "unit/loading/InPlaceImporter.h"

#include <algorithm>
#include <fstream>
#include <functional>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace halls::loading {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

const fs::path kAssets = fs::path(HALLS_SOURCE_DIR) / "assets";
const fs::path kTiny = fs::path(HALLS_SOURCE_DIR) / "tests/app/data/tiny-museum";
const fs::path kModels = fs::path(HALLS_TEST_DATA) / "models";

std::string bytesOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}
void write(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

class ModelsCheckTest : public testing::Test {
protected:
    ModelsCheckTest() {
        fs::remove_all(m_root);
        fs::create_directories(m_root);
        fs::copy(kTiny, m_museum, fs::copy_options::recursive);
    }
    ~ModelsCheckTest() override { fs::remove_all(m_root); }

    Json& stone() { return m_json["exhibits"][0]["states"]["before"]; }
    Json& room(const char* state = "before") { return m_json["halls"][0]["states"][state]; }

    /// Written as it is now, and checked.
    io::PackageCheck checked(Importer& importer) {
        write(m_museum / "museum.json", m_json.dump());
        io::PackageCheck check = io::checkPackage(m_museum, kAssets);
        EXPECT_TRUE(check.valid()) << io::toText(check);
        Loader loader(m_cache, importer, kAssets);
        m_ended = loader.check(check, {}, [](float) {});
        return check;
    }
    io::PackageCheck checked() { return checked(m_importer); }
    std::shared_ptr<const LoadedMuseum> opened() {
        Loader loader(m_cache, m_importer, kAssets);
        return loader.load(m_museum, {}, {}, [](float) {}).value();
    }

    const fs::path m_root = fs::temp_directory_path() / ("halls-models-check-" + std::to_string(::getpid()));
    const fs::path m_museum = m_root / "museum";
    Json m_json = Json::parse(bytesOf(kTiny / "museum.json"));
    model::ModelCache m_cache{m_root / "cache", 1ULL << 30U};
    InPlaceImporter m_importer;
    Status m_ended{Done{}};
};

struct Broken {
    const char* code;
    const char* pointer;
    const char* id;
    const char* said;
    std::function<void(const fs::path&, Json& stone, Json& room)> make;
};

const std::vector<Broken>& brokenOnes() {
    static const std::vector<Broken> s_all{
        {"model-refused", "/exhibits/0/states/before/model", "stone", "\"cut.glb\": ",
         [](const fs::path& museum, Json& stone, Json&) {
             write(museum / "cut.glb", bytesOf(kModels / "box.glb").substr(0, 700));
             stone["model"] = "cut.glb";
         }},
        {"model-refused", "/exhibits/0/states/before/model", "stone", "\"picture.glb\": ",
         [](const fs::path& museum, Json& stone, Json&) {
             write(museum / "picture.glb", bytesOf(kModels / "checker.png"));
             stone["model"] = "picture.glb";
         }},
        {"model-refused", "/exhibits/0/states/before/model", "stone", "copy what it names into the package",
         [](const fs::path& museum, Json& stone, Json&) {
             write(museum / "reaching.gltf",
                   R"({"asset":{"version":"2.0"},"scene":0,"scenes":[{"nodes":[0]}],"nodes":[{"mesh":0}],)"
                   R"("buffers":[{"byteLength":36,"uri":"../outside.bin"}],)"
                   R"("bufferViews":[{"buffer":0,"byteLength":36}],)"
                   R"("accessors":[{"bufferView":0,"componentType":5126,"count":3,"type":"VEC3"}],)"
                   R"("meshes":[{"primitives":[{"attributes":{"POSITION":0}}]}]})");
             write(museum.parent_path() / "outside.bin", std::string(36, '\0'));
             stone["model"] = "reaching.gltf";
         }},
        {"model-misplaced", "/exhibits/0/states/before/model", "stone", "any place on earth",
         [](const fs::path& museum, Json& stone, Json&) {
             write(museum / "far.obj", "v 0 0 0\nv 1e6 0 0\nv 0 1e6 0\nf 1 2 3\n");
             stone["model"] = "far.obj";
             stone["pose"]["scale"] = 1000;
         }},
        {"lightmap-refused", "/halls/0/states/before/lightmap/file", "room", "Radiance",
         [](const fs::path& museum, Json&, Json& room) {
             write(museum / "light.hdr", "#?RADIANCE\n");
             room["lightmap"] = {{"file", "light.hdr"}, {"tiles", Json::object()}};
         }},
        {"probe-refused", "/halls/0/states/before/probes/0/file", "room", "Radiance",
         [](const fs::path& museum, Json&, Json& room) {
             write(museum / "probe.hdr", bytesOf(kModels / "checker.png"));
             room["probes"] = {{{"file", "probe.hdr"}, {"position", {0, 1, 0}}}};
         }},
        {"model-refused", "/halls/0/states/before/collision", "room", "\"walls.obj\": ",
         [](const fs::path& museum, Json&, Json& room) {
             write(museum / "walls.obj", "no walls\n");
             room["collision"] = "walls.obj";
         }},
    };
    return s_all;
}

TEST_F(ModelsCheckTest, WhatIsSoundHasNothingToTell) {
    const io::PackageCheck check = checked();
    EXPECT_TRUE(m_ended);
    EXPECT_TRUE(check.valid()) << io::toText(check);
    EXPECT_EQ(check.models, 2U);
    EXPECT_TRUE(opened()->missing.empty());
}

TEST_F(ModelsCheckTest, WhatOpeningRefusesIsAnErrorWithItsPlace) {
    for (const Broken& broken : brokenOnes()) {
        SCOPED_TRACE(broken.said);
        const Json whole = m_json;
        broken.make(m_museum, stone(), room());
        const io::PackageCheck check = checked();
        EXPECT_TRUE(m_ended);
        ASSERT_EQ(check.errors.size(), 1U) << io::toText(check);
        const io::Problem& told = check.errors[0];
        EXPECT_EQ(told.file, "museum.json");
        EXPECT_EQ(told.code, broken.code);
        EXPECT_EQ(told.pointer, broken.pointer);
        EXPECT_EQ(told.id, broken.id);
        EXPECT_NE(told.message.find(broken.said), std::string::npos) << told.message;
        EXPECT_LE(told.message.size(), 300U) << told.message;
        EXPECT_EQ(opened()->missing.size(), 1U);
        m_json = whole;
    }
}

TEST_F(ModelsCheckTest, AllOfItAtOnceAndEachFileOnce) {
    // One after the other they would take each other's place.
    brokenOnes()[0].make(m_museum, stone(), room());
    brokenOnes()[4].make(m_museum, stone(), room());
    brokenOnes()[5].make(m_museum, stone(), room());
    brokenOnes()[6].make(m_museum, stone(), room());
    room("after")["collision"] = "walls.obj";
    const io::PackageCheck check = checked();
    EXPECT_EQ(check.errors.size(), 4U) << io::toText(check);
    const auto walls =
        std::ranges::find(check.errors, std::string("/halls/0/states/after/collision"), &io::Problem::pointer);
    ASSERT_NE(walls, check.errors.end()) << io::toText(check);
    EXPECT_NE(walls->message.find("also hall room, state before"), std::string::npos) << walls->message;
    EXPECT_EQ(opened()->missing.size(), 4U);
}

TEST_F(ModelsCheckTest, WhatAnImportLeftOutIsAWarning) {
    write(m_museum / "stone.obj", "mtllib stone.mtl\nusemtl a\n" + bytesOf(m_museum / "block.obj"));
    write(m_museum / "stone.mtl", "newmtl a\nmap_Kd picture-that-is-not-there.png\n");
    stone()["model"] = "stone.obj";
    const io::PackageCheck check = checked();
    EXPECT_TRUE(check.valid()) << io::toText(check);
    ASSERT_FALSE(check.warnings.empty());
    EXPECT_EQ(check.warnings.back().code, "model-note");
    EXPECT_EQ(check.warnings.back().id, "stone");
    EXPECT_NE(check.warnings.back().message.find("picture-that-is-not-there.png"), std::string::npos);
    EXPECT_EQ(opened()->notes.size(), 1U);
}

/// Where the words are wrong, too: all of it is told at once.
TEST_F(ModelsCheckTest, AWrongWordElsewhereHidesNoModel) {
    brokenOnes()[0].make(m_museum, stone(), room());
    m_json["exhibits"][0]["hall"] = "nowhere";
    write(m_museum / "museum.json", m_json.dump());
    io::PackageCheck check = io::checkPackage(m_museum, kAssets);
    const std::size_t before = check.errors.size();
    ASSERT_GE(before, 1U);
    Loader loader(m_cache, m_importer, kAssets);
    ASSERT_TRUE(loader.check(check, {}, [](float) {}));
    EXPECT_EQ(check.errors.size(), before + 1) << io::toText(check);
}

class NowhereToWrite : public Importer {
public:
    Status import(const ForeignFile&, model::ImportKind, const fs::path& target, std::stop_token,
                  const Progress&) override {
        return Error{ErrorCode::Unwritable, target.string(), {}, "no space left on device"};
    }
};

TEST_F(ModelsCheckTest, WhatTheMachineLacksIsNoFaultOfThePackage) {
    NowhereToWrite importer;
    const io::PackageCheck check = checked(importer);
    ASSERT_FALSE(m_ended);
    EXPECT_EQ(m_ended.error().code, ErrorCode::Unwritable);
    EXPECT_TRUE(check.errors.empty()) << io::toText(check);
    EXPECT_FALSE(check.models);
}

TEST_F(ModelsCheckTest, ALightOfAModelsFileIsToldAsUnusedInAMuseum) {
    fs::copy_file(kModels / "variants.gltf", m_museum / "variants.gltf");
    stone()["model"] = "variants.gltf";
    checked();
    const auto museum = opened();
    const ImportNote unused{"variants.gltf",
                            "the file's own lights (1) are not used: the model is shown in the light of this program"};
    EXPECT_EQ(std::ranges::count(museum->notes, unused), 1);
    for (const LoadedState& state : museum->states)
        EXPECT_TRUE(state.lights.empty());
}

} // namespace
} // namespace halls::loading
