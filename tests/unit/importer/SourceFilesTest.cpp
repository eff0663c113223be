// SPDX-License-Identifier: MPL-2.0
// The one door to the disk, and what an import says of what it found behind it.
#include "importer/SourceFiles.h"

#include "base/Hash.h"
#include "base/Utf8.h"
#include "importer/PlainLine.h"
#include "unit/importer/ImportTests.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace halls::importer {
namespace {

using model::InputFile;

constexpr const char* kQuad = "v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\nvt 0 0\nvt 1 0\nvt 1 1\nvt 0 1\nusemtl a\n"
                              "f 1/1 2/2 3/3 4/4\n";

InputFile there(const std::string& name, const std::string& bytes) {
    return {name, true, sha256(std::as_bytes(std::span(bytes)))};
}
InputFile missing(const std::string& name) {
    return {name, false, {}};
}

bool asked(const model::ModelData& data, const InputFile& file) {
    return std::ranges::count(data.record.files, file) == 1;
}

TEST(SourceFiles, WriteDownWhatWasAskedForOnce) {
    const auto source = madeFile("m.obj", "model");
    madeFile("a.png", "picture");
    SourceFiles files(source, 1000);
    EXPECT_FALSE(files.has("b.png"));
    ASSERT_TRUE(files.openSource());
    EXPECT_TRUE(files.has("./a.png"));
    ASSERT_TRUE(files.open("a.png"));
    EXPECT_TRUE(files.open("m.obj"));
    EXPECT_FALSE(files.has("http://example.org/a.png"));
    const auto gone = files.open("b.png");
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, ErrorCode::MissingPart);
    EXPECT_EQ(files.asked(),
              (std::vector<InputFile>{there("m.obj", "model"), missing("b.png"), there("a.png", "picture")}));
}

TEST(SourceFiles, RefuseWhatIsTooLong) {
    const auto source = madeFile("m.obj", "model");
    madeFile("a.bin", std::string(2000, 'a'));
    SourceFiles files(source, 1000);
    const auto large = files.open("a.bin");
    ASSERT_FALSE(large);
    EXPECT_EQ(large.error().code, ErrorCode::TooLarge);
    EXPECT_TRUE(files.open(source.filename().string()));
}

TEST(SourceFiles, FindNothingMoreOnceTooMuchWasAskedFor) {
    const auto source = madeFile("m.obj", "model");
    SourceFiles files(source, 1000);
    for (std::size_t i = 0; i < model::kMaxInputs; ++i)
        EXPECT_FALSE(files.has(std::to_string(i)));
    EXPECT_TRUE(files.tooMany());
    EXPECT_FALSE(files.open(source.filename().string()));
    EXPECT_EQ(files.asked().size(), model::kMaxInputs);
}

TEST(Record, OfAnObjHasMaterialsAndPicturesAndWhatIsNotThere) {
    const std::string picture = bytesOf(dataFile("checker.png"));
    const std::string materials = "newmtl a\nmap_Kd C:\\s\\tex.png\nmap_Bump none.png\n";
    const std::string text = std::string("mtllib sub\\m.mtl\n") + kQuad;
    madeFile("m.mtl", materials);
    madeFile("tex.png", picture);
    const model::ModelData data = imported(madeFile("m.obj", text));
    EXPECT_EQ(data.record.files.front(), there("m.obj", text));
    EXPECT_TRUE(asked(data, missing("sub/m.mtl")));
    EXPECT_TRUE(asked(data, there("m.mtl", materials)));
    EXPECT_TRUE(asked(data, missing("C:/s/tex.png")));
    EXPECT_TRUE(asked(data, there("tex.png", picture)));
    EXPECT_EQ(data.images.size(), 1U);
}

TEST(Record, OfGltfHasBuffersAndPictures) {
    const model::ModelData data = imported(dataFile("box.gltf"));
    EXPECT_TRUE(asked(data, there("box.gltf", bytesOf(dataFile("box.gltf")))));
    EXPECT_TRUE(asked(data, there("box.bin", bytesOf(dataFile("box.bin")))));
    EXPECT_TRUE(asked(data, there("checker.png", bytesOf(dataFile("checker.png")))));
    EXPECT_EQ(data.record.files.size(), 3U);
}

TEST(Record, OfWhatStandsAloneHasTheSourceAlone) {
    for (const char* name : {"box.glb", "box-ascii.ply", "box-binary.stl"}) {
        const model::ModelData data = imported(dataFile(name));
        EXPECT_EQ(data.record.files, std::vector<InputFile>{there(name, bytesOf(dataFile(name)))});
    }
    const model::ModelData light = imported(dataFile("grey.hdr"), ImportKind::Lightmap);
    EXPECT_EQ(light.record.files, std::vector<InputFile>{there("grey.hdr", bytesOf(dataFile("grey.hdr")))});
}

TEST(Record, DoesNotDependOnWhereOneStands) {
    const auto source = madeFile("m.obj", std::string("mtllib m.mtl\n") + kQuad);
    madeFile("m.mtl", "newmtl a\nKd 1 0 0\n");
    const auto before = std::filesystem::current_path();
    const model::ModelData far = imported(source);
    std::filesystem::current_path(source.parent_path());
    const model::ModelData near = imported("m.obj");
    std::filesystem::current_path(before);
    EXPECT_EQ(near.record, far.record);
    EXPECT_EQ(near.names, far.names);
}

TEST(Record, KeepsEachNoteOnceAndNotTooMany) {
    std::string materials;
    std::string text = "mtllib m.mtl\n";
    text += kQuad;
    for (int i = 0; i < 400; ++i)
        materials += "newmtl m" + std::to_string(i) + "\nmap_Kd none" + std::to_string(i % 300) + ".png\n";
    madeFile("m.mtl", materials);
    const model::ModelData data = imported(madeFile("m.obj", text));
    const auto& notes = data.record.notes;
    ASSERT_EQ(notes.size(), model::kMaxNotes);
    EXPECT_EQ(notes.front(), "left out: the picture \"none0.png\" is not there");
    EXPECT_EQ(notes.back(), "there is more that is not listed");
}

TEST(Record, TellsWhatAModelOfAnyKindLost) {
    nlohmann::json document = nlohmann::json::parse(bytesOf(dataFile("box-embedded.gltf")));
    document["animations"] = nlohmann::json::array({nlohmann::json::object()});
    const model::ModelData data = imported(madeFile("a.gltf", document.dump()));
    ASSERT_EQ(data.record.notes.size(), 1U);
    EXPECT_NE(data.record.notes[0].find("the animation is not played"), std::string::npos);
}

TEST(PlainLine, IsFitToBeShown) {
    EXPECT_EQ(plainLine("a\nb\tc\x01", 100), "a b c ");
    EXPECT_EQ(plainLine("\xFFstone\xC3", 100), "?stone?");
    EXPECT_EQ(plainLine("صورة", 100), "صورة");
    for (std::size_t longest = 3; longest < 24; ++longest) {
        const std::string line = plainLine("صورةصورةصورةصورة", longest);
        EXPECT_LE(line.size(), longest);
        EXPECT_EQ(firstInvalidUtf8(line), std::nullopt);
        EXPECT_TRUE(line.ends_with("…"));
        EXPECT_EQ(line.find('?'), std::string::npos);
    }
}

TEST(Errors, AreOneShortLineHoweverLongTheFileIs) {
    // As old Windows programs print a normal that is none.
    std::string text = "solid a\n";
    for (int i = 0; i < 20'000; ++i)
        text += "facet normal -1.#QNAN -1.#QNAN -1.#QNAN\nouter loop\nvertex 0 0 0\nvertex 1 0 0\nvertex 0 1 0\n"
                "endloop\nendfacet\n";
    const auto stl = importFile(madeFile("big.stl", text + "endsolid a\n"), ImportKind::Model, {});
    if (!stl) {
        EXPECT_LE(toLine(stl.error()).size(), 1000U);
        EXPECT_EQ(stl.error().detail.find('\n'), std::string::npos);
    }
    const std::string name(1'000'000, 'x');
    const Error gltf =
        refusal(madeFile("a.gltf", R"({"asset":{"version":"2.0"},"extensionsRequired":["EXT_)" + name + "\"]}"));
    EXPECT_EQ(gltf.code, ErrorCode::Unsupported);
    EXPECT_LE(toLine(gltf).size(), 1000U);
    EXPECT_NE(gltf.detail.find("EXT_xxx"), std::string::npos);
}

} // namespace
} // namespace halls::importer
