// SPDX-License-Identifier: MPL-2.0
#include "importer/gltf/GltfContainer.h"

#include "importer/gltf/GltfDataUri.h"
#include "importer/gltf/GltfJson.h"
#include "unit/importer/GltfMaker.h"

#include <fmt/format.h>

namespace halls::importer {
namespace {

void expectCard(const model::ModelData& data) {
    EXPECT_EQ(data.view().triangleCount(), 2U);
    expectNear(data.bounds.min, {0, 0, 0});
    expectNear(data.bounds.max, {1, 1, 0});
}

struct Written {
    const char* file;
    const char* note; ///< a part of what is told; empty: nothing is
};

class OddGlb : public testing::TestWithParam<Written> {};

TEST_P(OddGlb, IsReadWhereItsMeaningIsClear) {
    const Told card = told(caseFile(std::string("16-glb-container/") + GetParam().file));
    expectCard(card.data);
    if (*GetParam().note == '\0')
        EXPECT_EQ(card.notes, "");
    else
        EXPECT_TRUE(card.says(GetParam().note)) << card.notes;
}

INSTANTIATE_TEST_SUITE_P(
    Gltf, OddGlb,
    testing::Values(Written{"UPPER.GLB", ""}, Written{"bin-longer.glb", ""}, Written{"bin-lower.glb", ""},
                    Written{"bom.glb", ""}, Written{"data-uri-in-glb.glb", ""}, Written{"data-uri-percent.glb", ""},
                    Written{"glb-called-gltf.gltf", ""}, Written{"gltf-called-glb.glb", ""},
                    Written{"json-len-unpadded.glb", "a little wrong"}, Written{"json-unpadded-at-all.glb", ""},
                    Written{"pad-nl.glb", ""}, Written{"pad-nul.glb", ""}, Written{"pad-tab.glb", ""},
                    Written{"tail.glb", "behind the end"}, Written{"third-chunk.glb", ""},
                    Written{"total-large.glb", "it has 1168"}, Written{"total-small.glb", "it has 1168"},
                    Written{"total0.glb", "it has 1168"}),
    [](const auto& tested) {
        std::string name = tested.param.file;
        std::ranges::replace_if(
            name, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
        return name;
    });

std::string cardGlb() {
    GltfMaker made;
    made.document["meshes"] = {made.card()};
    return made.glb();
}

std::uint32_t jsonSize(const std::string& glb) {
    std::uint32_t size = 0;
    std::memcpy(&size, glb.data() + 12, 4);
    return size;
}

TEST(GltfContainer, FindsTheBinaryChunkBehindAJsonOfAnyWrongLength) {
    const std::string right = cardGlb();
    for (int off = -3; off <= 3; ++off) {
        std::string wrong = right;
        wrong.replace(12, 4, GltfMaker::word(jsonSize(right) + static_cast<std::uint32_t>(off)));
        expectCard(imported(madeFile("a.glb", wrong)));
    }
}

TEST(GltfContainer, ReadsABinaryChunkThatLacksItsPadding) {
    GltfMaker made;
    made.document["meshes"] = {made.card()};
    made.bytes += "abc";
    std::string glb = made.glb();
    glb.pop_back(); // the length still counts it
    expectCard(imported(madeFile("a.glb", glb)));
}

TEST(GltfContainer, RefusesWhatIsReallyCutOff) {
    const std::string right = cardGlb();
    for (const std::size_t left :
         {std::size_t{3}, std::size_t{11}, std::size_t{19}, std::size_t{60}, right.size() - 30}) {
        const Error error = refusal(madeFile("a.glb", right.substr(0, left)));
        EXPECT_TRUE(error.code == ErrorCode::Damaged || error.code == ErrorCode::Invalid) << toLine(error);
        EXPECT_LE(toLine(error).size(), 300U);
    }
}

TEST(GltfContainer, RefusesGltfOneInItsOwnWords) {
    std::string binary = "glTF" + GltfMaker::word(1) + GltfMaker::word(40) + GltfMaker::word(20) + GltfMaker::word(0);
    binary += R"({"meshes":{}}       )";
    const auto expectOne = [](const Error& error) {
        EXPECT_EQ(error.code, ErrorCode::Unsupported);
        EXPECT_NE(error.detail.find("glTF 1.0"), std::string::npos) << error.detail;
        EXPECT_NE(error.detail.find("export it again as glTF 2.0"), std::string::npos) << error.detail;
    };
    expectOne(refusal(madeFile("a.glb", binary)));
    expectOne(refusal(madeFile("b.gltf", R"({"asset":{"version":"1.0"},"meshes":{"m":{}}})")));
    expectOne(refusal(madeFile("c.gltf", R"({"asset":{"version":1.1}})")));
    expectOne(refusal(madeFile("d.gltf", R"({"meshes":{"m":{}},"nodes":{}})"))); // the first ones had no asset
}

TEST(GltfContainer, MendsJsonThatNobodyCanMistake) {
    GltfMaker made;
    made.document["meshes"] = {made.card()};
    made.document["buffers"] = {{{"byteLength", made.bytes.size()}, {"uri", "a.bin"}}};
    madeFile("a.bin", made.bytes);
    std::string text = made.document.dump();
    text.insert(1, "\"extras\":[NaN,-Infinity,1,],\"x\":\"S\xE4ule\tof\nstone\",/* by hand */");
    const Told card = told(madeFile("a.gltf", text));
    expectCard(card.data);
    EXPECT_TRUE(card.says("mended")) << card.notes;
    EXPECT_EQ(refusal(madeFile("b.gltf", text.substr(0, text.size() - 9))).code, ErrorCode::Damaged);
}

TEST(GltfContainer, MeasuresJsonBeforeItTakesMemory) {
    const std::string head = R"({"asset":{"version":"2.0"},"extras":)";
    const std::string deep = head + std::string(100'000, '[') + std::string(100'000, ']') + "}";
    EXPECT_EQ(refusal(madeFile("deep.gltf", deep)).code, ErrorCode::TooLarge);
    std::string wide = head + "[";
    for (int i = 0; i < 200'000; ++i)
        wide += "{},";
    wide += "0]}";
    ImportOptions options;
    options.maxJsonMemory = 10U << 20U;
    const Error error = refusal(madeFile("wide.gltf", wide), ImportKind::Model, options);
    EXPECT_EQ(error.code, ErrorCode::TooLarge);
    EXPECT_NE(error.detail.find("MiB"), std::string::npos);
    const gltf::JsonMeasure measure = gltf::measureJson(R"({"a":[1,{"b":"}\"]"}]} tail)");
    EXPECT_TRUE(measure.closed);
    EXPECT_EQ(measure.end, 22U);
    EXPECT_EQ(measure.depth, 3U);
}

class OddUri : public testing::TestWithParam<const char*> {};

TEST_P(OddUri, LeadsToThePicture) {
    const auto file = caseFile(std::string("17-gltf-uris/") + GetParam() + "/m.gltf");
    const model::ModelData data = imported(file);
    expectCard(data);
    EXPECT_EQ(data.images.size(), 1U);
}

INSTANTIATE_TEST_SUITE_P(Gltf, OddUri,
                         testing::Values("abs-win", "arabic-enc", "arabic-lit", "back", "case", "dot", "encslash",
                                         "fileuri", "hash", "latin-enc", "latin1-enc", "percent-real",
                                         "percent-undecoded", "plus", "query", "space-enc", "space-lit"),
                         [](const auto& tested) {
                             std::string name = tested.param;
                             std::ranges::replace(name, '-', '_');
                             return name;
                         });

std::string dataOf(const char* uri) {
    EXPECT_TRUE(gltf::isDataUri(uri)) << uri;
    const auto bytes = gltf::bytesOfDataUri(uri);
    return bytes ? std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size()) : "(none)";
}

TEST(GltfDataUri, ReadsDataInAllSpellings) {
    EXPECT_EQ(dataOf("data:;base64,AQI/"), "\x01\x02\x3F");
    EXPECT_EQ(dataOf("data:application/octet-stream;charset=utf-8;base64,AQI/"), "\x01\x02\x3F");
    EXPECT_EQ(dataOf(" DATA:image/png;BASE64,AQ\nI /"), "\x01\x02\x3F");
    EXPECT_EQ(dataOf("data:x;base64,AQI%2F"), "\x01\x02\x3F");
    EXPECT_EQ(dataOf("data:x%3Bbase64,AQI_"), "\x01\x02\x3F"); // of the alphabet for addresses
    EXPECT_EQ(dataOf("data:x;base64,AQ=="), "\x01");
    EXPECT_EQ(dataOf("data:x;base64,AQ"), "\x01"); // without its ending
    EXPECT_EQ(dataOf("data:text/plain,a%20b"), "a b");
    EXPECT_EQ(dataOf("data:x;base64,A!"), "(none)");
    EXPECT_EQ(dataOf("data:nothing"), "(none)");
    EXPECT_FALSE(gltf::isDataUri("datafile.bin"));
}

} // namespace
} // namespace halls::importer
