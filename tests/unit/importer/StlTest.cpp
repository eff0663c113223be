// SPDX-License-Identifier: MPL-2.0
#include "unit/importer/CaseTests.h"

#include <cstring>
#include <ctime>
#include <map>

namespace halls::importer {
namespace {

TEST(Stl, OfEveryTemperIsTheSquareThatItHolds) {
    const std::map<std::string, double> others{
        {"asc-two", 2.0}, {"asc-cut", 0.5}, {"asc-comma", 2.25}, {"bin-solid-tail-big", 0.0}};
    std::size_t read = 0;
    for (const auto& file : casesIn("30-stl", ".stl")) {
        const std::string name = file.stem().string();
        if (name == "asc-empty")
            continue;
        ++read;
        const Shown model = shown(file);
        SCOPED_TRACE(name + ": " + model.told());
        const auto other = others.find(name);
        if (name == "bin-solid-tail-big") {
            EXPECT_EQ(model.triangles(), 100U);
            EXPECT_TRUE(model.tells("13 bytes behind"));
        } else {
            EXPECT_NEAR(model.area(), other == others.end() ? 1.0 : other->second, 1e-5);
        }
    }
    EXPECT_GT(read, 30U);
}

TEST(Stl, TellsWhatItTookForGranted) {
    EXPECT_TRUE(shown(caseFile("30-stl/asc-comma.stl")).tells("decimal commas"));
    EXPECT_TRUE(shown(caseFile("30-stl/asc-cut.stl")).tells("ends within a facet"));
    EXPECT_TRUE(shown(caseFile("30-stl/bin-count-large.stl")).tells("counts 3 triangles and has 2"));
    EXPECT_TRUE(shown(caseFile("30-stl/bin-solid-count0.stl")).tells("counts 0 triangles and has 2"));
    EXPECT_TRUE(shown(caseFile("30-stl/bin-tail.stl")).tells("2 bytes behind"));
    EXPECT_TRUE(shown(caseFile("30-stl/nan-vertex.stl")).tells("left out of 3 faces: 1 with a corner"));
    EXPECT_TRUE(shown(caseFile("30-stl/asc.stl")).notes.empty());
    EXPECT_TRUE(shown(caseFile("30-stl/bin-solid.stl")).notes.empty());
}

TEST(Stl, HasNormalsOfItsTriangles) {
    for (const char* name : {"asc-nan", "asc-qnan", "asc-ind", "nan-normal", "wrong-normal", "zero-normal", "bin"}) {
        const Shown model = shown(caseFile("30-stl/" + std::string(name) + ".stl"));
        for (const model::Vertex& vertex : model.data.vertices)
            EXPECT_GT(model::unpackDirection(vertex.normal).z, 0.99F) << name;
    }
}

TEST(Stl, HasTheColoursOfMagicsAndVisCam) {
    const Shown body = shown(caseFile("30-stl/magics-color.stl"));
    EXPECT_EQ(body.colour(), (Rgba8{200, 0, 0, 255}));
    for (const char* name : {"magics-face", "viscam"}) {
        const Shown model = shown(caseFile("30-stl/" + std::string(name) + ".stl"));
        std::map<std::uint8_t, int> reds;
        std::map<std::uint8_t, int> greens;
        for (std::size_t i = 0; i < model.data.vertices.size(); ++i) {
            ++reds[model.colour(i)[0]];
            ++greens[model.colour(i)[1]];
            EXPECT_EQ(model.colour(i)[2], 0) << name;
        }
        EXPECT_EQ(reds[255], 3) << name << ": one triangle is red";
        EXPECT_EQ(greens[255], 3) << name << ": the other one green";
        EXPECT_EQ(model.material().baseColour, Vec4(1.0F));
    }
    EXPECT_LT(shown(caseFile("30-stl/bin.stl")).material().baseColour.r, 1.0F);
}

TEST(Stl, NamesItsSolids) {
    const Shown two = shown(caseFile("30-stl/asc-two.stl"));
    EXPECT_EQ(two.data.parts.size(), 2U);
    EXPECT_EQ(shown(caseFile("30-stl/asc-arabic.stl")).nodeName(0), "رأس الثور");
    EXPECT_EQ(shown(caseFile("30-stl/asc-name-words.stl")).nodeName(0), "facet normal vertex of the bull");
    EXPECT_EQ(shown(caseFile("30-stl/asc-oneline.stl")).nodeName(0), "box");
    EXPECT_EQ(shown(caseFile("30-stl/asc-noname.stl")).nodeName(0), "asc-noname");
    const auto line =
        madeFile("line.stl", "solid a b facet normal 0 0 1 outer loop vertex 0 0 0 vertex 1 0 0 vertex 0 1 0 "
                             "endloop endfacet endsolid a b solid c facet normal 0 0 1 outer loop vertex 0 "
                             "0 1 vertex 1 0 1 vertex 0 1 1 endloop endfacet endsolid c");
    const Shown both = shown(line);
    ASSERT_EQ(both.data.parts.size(), 2U);
    EXPECT_EQ(both.nodeName(0), "a b");
    EXPECT_EQ(both.nodeName(1), "c");
}

TEST(Stl, CutsConcaveFacets) {
    const auto file =
        madeFile("u.stl", "solid u\nfacet normal 0 0 1\nouter loop\nvertex 0 0 0\nvertex 3 0 0\nvertex 3 3 0\n"
                          "vertex 2 3 0\nvertex 2 1 0\nvertex 1 1 0\nvertex 1 3 0\nvertex 0 3 0\nendloop\n"
                          "endfacet\nendsolid\n");
    EXPECT_NEAR(shown(file).area(), 7.0, 1e-5);
}

TEST(Stl, IsRefusedByLineAndReason) {
    const Error word = refusal(madeFile("word.stl", "solid x\nfacet normal 0 0 1\nouter loop\nvertex 0 0 zero\n"
                                                    "vertex 1 0 0\nvertex 0 one 0\n"));
    EXPECT_EQ(word.code, ErrorCode::Damaged);
    EXPECT_EQ(word.place, "line 4");
    EXPECT_EQ(refusal(caseFile("30-stl/asc-empty.stl")).code, ErrorCode::Invalid);
    EXPECT_EQ(refusal(madeFile("short.stl", std::string("\0\1\2", 3))).code, ErrorCode::Damaged);
    std::string lies(84, '\0');
    std::memset(lies.data() + 80, 0xFF, 4);
    EXPECT_EQ(refusal(madeFile("lies.stl", lies)).code, ErrorCode::Invalid) << "four billion triangles cost nothing";
    ImportOptions few;
    few.maxTriangles = 1;
    EXPECT_EQ(refusal(caseFile("30-stl/bin.stl"), ImportKind::Model, few).code, ErrorCode::TooLarge);
    EXPECT_EQ(refusal(caseFile("30-stl/asc.stl"), ImportKind::Model, few).code, ErrorCode::TooLarge);
}

/// Texts whose time could grow with the square of their size.
TEST(Stl, OfMegabytesTakesNoLongerThanItsSize) {
    std::string lines = "solid x\n";
    std::string one = "solid x ";
    std::string blanks = "solid x";
    for (int i = 0; i < 20000; ++i) {
        const std::string at = std::to_string(i);
        lines += " facet normal 1.#QNAN 1.#QNAN 1.#QNAN\n  outer loop\n   vertex " + at + " 0 0\n   vertex " +
                 std::to_string(i + 1) + " 0 0\n   vertex " + at + " 1 0\n  endloop\n endfacet\n";
        one += "facet normal 0 0 1 vertex " + at + " 0 0 vertex 1 0 0 vertex 0 1 0 endfacet solid s ";
        blanks +=
            "\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r";
    }
    ImportOptions options;
    options.coarserLevels = false;
    const std::clock_t start = std::clock(); // of the processor: others may be busy
    const Shown many = shown(madeFile("lines.stl", lines), options);
    EXPECT_EQ(many.triangles(), 20000U);
    EXPECT_TRUE(many.notes.empty());
    EXPECT_EQ(shown(madeFile("one.stl", one), options).triangles(), 20000U);
    EXPECT_EQ(refusal(madeFile("blanks.stl", blanks)).code, ErrorCode::Invalid);
    EXPECT_LT((std::clock() - start) / CLOCKS_PER_SEC, 6);
}

} // namespace
} // namespace halls::importer
