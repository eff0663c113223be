// SPDX-License-Identifier: MPL-2.0
#include "model/NamedFiles.h"

#include "unit/model/TestModels.h"

#include <cstring>
#include <fstream>
#include <gtest/gtest.h>

namespace halls::model {
namespace {

using Names = std::vector<std::string>;

Names namesIn(const std::filesystem::path& file, const std::string& text) {
    Names names;
    for (const auto& path : namedFiles(file, std::as_bytes(std::span(text))))
        names.push_back(path.lexically_relative(file.parent_path()).string());
    return names;
}

TEST(NamedFiles, OfGltfAreBuffersAndImages) {
    const std::string text = R"({"buffers":[{"uri":"a%20b.bin"},{"byteLength":1}],
        "images":[{"uri":"data:image/png;base64,AAAA"},{"uri":"t/p.png"},{"uri":"https://example.org/x.png"},7]})";
    EXPECT_EQ(namesIn("/m/a.gltf", text), (Names{"a b.bin", "t/p.png", "p.png"}));
    EXPECT_EQ(namesIn("/m/a.gltf", "{ broken"), Names{});
}

TEST(NamedFiles, OfGlbStandInItsJsonChunk) {
    const std::string json = R"({"images":[{"uri":"p.png"}]})";
    std::string bytes = "glTF";
    const auto word = [&bytes](std::uint32_t value) { bytes.append(reinterpret_cast<const char*>(&value), 4); };
    word(2);
    word(static_cast<std::uint32_t>(20 + json.size()));
    word(static_cast<std::uint32_t>(json.size()));
    word(0x4E4F534A);
    bytes += json;
    EXPECT_EQ(namesIn("/m/a.glb", bytes), Names{"p.png"});
    EXPECT_EQ(namesIn("/m/a.glb", "glTF"), Names{});
}

TEST(NamedFiles, OfObjAreItsLibrariesAndTheirTextures) {
    const auto folder = freshFolder("named-obj");
    std::ofstream(folder / "stone work.mtl") << "newmtl a\r\nmap_Kd -s 1 1 1 red.png\r\nbump b.png\r\nKd 1 1 1\r\n";
    const Names names = namesIn(folder / "a.obj", "# mtllib not.mtl\nv 0 0 0\nmtllib stone work.mtl\r\nf 1 1 1\n");
    EXPECT_EQ(names, (Names{"a.mtl", "stone work.mtl", "-s 1 1 1 red.png", "red.png", "b.png"}));
}

TEST(NamedFiles, OfOtherFormatsAreTheirTextures) {
    EXPECT_EQ(namesIn("/m/a.dae", "<init_from>p%20q.png</init_from>"), Names{"p q.png"});
    EXPECT_EQ(namesIn("/m/a.fbx", "RelativeFilename: \"p.png\""), Names{"p.png"});
    EXPECT_EQ(namesIn("/m/a.fbx", std::string("RelativeFilenameS\5\0\0\0p.png\1\1", 27)), Names{"p.png"});
    EXPECT_EQ(namesIn("/m/a.ply", "ply\ncomment TextureFile p.png\nend_header\n"), Names{"p.png"});
    EXPECT_EQ(namesIn("/m/a.stl", "mtllib a.mtl\n"), Names{});
}

} // namespace
} // namespace halls::model
