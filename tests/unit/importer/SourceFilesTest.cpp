// SPDX-License-Identifier: MPL-2.0
// The one door to the disk, and what an import says of what it found behind it.
#include "importer/source/SourceFiles.h"

#include "base/Hash.h"
#include "base/Utf8.h"
#include "importer/text/PlainLine.h"
#include "unit/importer/ImportTests.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

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

TEST(SourceFiles, KnowWhatIsMeantAndWhetherItIsTheVeryName) {
    const auto source = madeFile("m.obj", "model");
    madeFile("Tex.png", "picture");
    madeFile("sub/a.png", "beside the MTL");
    SourceFiles files(source, 1000);
    const auto meant = [&](const std::string& written, const std::string& namedBy = {}) {
        const auto its = files.meantBy(written, namedBy);
        return its ? its->shown + (its->substitute ? " instead" : "") : std::string();
    };
    EXPECT_EQ(meant("Tex.png"), "Tex.png");
    EXPECT_EQ(meant(" .\\Tex.png\r"), "Tex.png");
    EXPECT_EQ(meant("%54ex.png"), "Tex.png");
    EXPECT_EQ(meant("tex.PNG"), "Tex.png instead");
    EXPECT_EQ(meant("C:\\scan\\Tex.png"), "Tex.png instead");
    EXPECT_EQ(meant((source.parent_path() / "Tex.png").string()), "Tex.png");
    EXPECT_EQ(meant("a.png", "sub/m.mtl"), "sub/a.png");
    EXPECT_EQ(meant("a.png"), "");
    EXPECT_TRUE(files.leadsOut("..\\a.png"));
    EXPECT_TRUE(files.leadsOut("%2e%2e/a.png"));
    EXPECT_FALSE(files.leadsOut("../a.png", "sub/m.mtl"));
    EXPECT_TRUE(files.leadsOut("/etc/passwd"));
}

TEST(SourceFiles, GiveNothingOfWhatLiesOutside) {
    const auto source = madeFile("in/m.obj", "model");
    const auto secret = madeFile("secret.txt", "SECRET");
    SourceFiles files(source, 1000);
    for (const std::string& name : {std::string("../secret.txt"), secret.string(), std::string("/etc/passwd"),
                                    std::string("/dev/zero"), std::string("%2e%2e/secret.txt")}) {
        const auto refused = files.open(name);
        ASSERT_FALSE(refused) << name;
        EXPECT_EQ(refused.error().code, ErrorCode::OutsidePackage) << name;
        EXPECT_NE(refused.error().detail.find(name), std::string::npos);
        EXPECT_EQ(refused.error().detail.find("SECRET"), std::string::npos);
    }
    SourceFiles wider(source, 1000, secret.parent_path());
    EXPECT_TRUE(wider.open("../secret.txt"));
}

TEST(SourceFiles, KeepTheBytesThatTheyReadWhateverBecomesOfTheFile) {
    const auto source = madeFile("m.obj", std::string(100'000, 'a'));
    SourceFiles files(source, 1'000'000);
    const auto read = files.openSource();
    ASSERT_TRUE(read);
    std::filesystem::resize_file(source, 10); // mapped, the pages behind would be gone
    const auto bytes = read.value().bytes();
    EXPECT_EQ(std::ranges::count(bytes, std::byte{'a'}), 100'000);
    EXPECT_EQ(files.asked().front(), there("m.obj", std::string(100'000, 'a'))) << "what was read, not what lies there";
    const auto again = files.openSource();
    ASSERT_FALSE(again);
    EXPECT_NE(again.error().detail.find("was changed while it was read"), std::string::npos);
}

TEST(SourceFiles, WaitForNoPipe) {
    const auto source = madeFile("m.obj", "model");
    const auto pipe = source.parent_path() / "pipe";
    std::filesystem::remove(pipe);
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_FALSE(SourceFiles(source, 1000).open("pipe"));
    const auto opened = SourceFiles(pipe, 1000).openSource();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().detail, "this is not a file");
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

TEST(Record, TellsOfEachSubstitute) {
    const std::string picture = bytesOf(dataFile("checker.png"));
    madeFile("tex.png", picture);
    const auto notes = [](const std::string& name) {
        madeFile("m.mtl", "newmtl a\nmap_Kd " + name + "\n");
        const model::ModelData data = imported(madeFile("m.obj", std::string("mtllib m.mtl\n") + kQuad));
        EXPECT_EQ(data.images.size(), 1U) << name;
        return data.record.notes;
    };
    using Notes = std::vector<std::string>;
    EXPECT_EQ(notes("tex.png"), Notes{});
    EXPECT_EQ(notes("Tex.PNG"), Notes{"\"Tex.PNG\" is not there: \"tex.png\" beside the model was taken"});
    EXPECT_EQ(notes("C:\\scan\\tex.png"),
              Notes{"\"C:\\scan\\tex.png\" is not there: \"tex.png\" beside the model was taken"});
    EXPECT_EQ(notes("../t/tex.png"),
              Notes{"\"../t/tex.png\" lies outside the model's folder: \"tex.png\" beside the model was taken"});
    for (const std::string& note : notes(std::string(900, 'x') + "/tex.png"))
        EXPECT_LE(note.size(), 300U);
}

TEST(Record, KeepsEachNoteOnceAndNotTooMany) {
    std::string materials = "newmtl a\n";
    std::string text = "mtllib m.mtl\n";
    text += kQuad;
    for (int i = 0; i < 400; ++i) {
        materials += "newmtl m" + std::to_string(i) + "\nmap_Kd none" + std::to_string(i % 300) + ".png\n";
        text += "usemtl m" + std::to_string(i) + "\nf 1 2 3\n"; // what no face uses is not looked for
    }
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
        EXPECT_LE(stl.error().place.size() + stl.error().detail.size(), 300U);
        EXPECT_EQ(stl.error().detail.find('\n'), std::string::npos);
    }
    const std::string name(1'000'000, 'x');
    const Error gltf =
        refusal(madeFile("a.gltf", R"({"asset":{"version":"2.0"},"extensionsRequired":["EXT_)" + name + "\"]}"));
    EXPECT_EQ(gltf.code, ErrorCode::Unsupported);
    EXPECT_LE(gltf.place.size() + gltf.detail.size(), 300U);
    EXPECT_NE(gltf.detail.find("EXT_xxx"), std::string::npos);
}

} // namespace
} // namespace halls::importer
