// SPDX-License-Identifier: MPL-2.0
// Point clouds: their places, their colours, and what is made of them.

#include "importer/PointCloud.h"
#include "unit/importer/ImportTests.h"

#include <cmath>
#include <set>

namespace halls::importer {
namespace {

using Places = std::vector<Vec3>;

/// Where the points of a model stand, in the order x, y, z.
std::vector<std::array<float, 3>> placesOf(const model::ModelData& data) {
    std::vector<std::array<float, 3>> places;
    for (const model::Vertex& vertex : data.vertices)
        places.push_back({vertex.position[0], vertex.position[1], vertex.position[2]});
    std::ranges::sort(places);
    return places;
}

model::ModelData importedText(const std::string& text, std::vector<std::string>* notes = nullptr) {
    ImportOptions options;
    options.note = [notes](const std::string& note) {
        if (notes != nullptr)
            notes->push_back(note);
    };
    return imported(madeFile("scan.pts", text), ImportKind::Model, options);
}

TEST(Pts, TurnsZUpToYUpAndTakesItsColours) {
    const model::ModelData data = importedText("2\n1 2 3 -100 255 0 128\n4 5 6 100 0 64 0\n");
    ASSERT_EQ(data.parts.size(), 1U);
    EXPECT_TRUE(data.parts[0].points());
    EXPECT_EQ(data.view().triangleCount(), 0U);
    EXPECT_EQ(data.view().pointCount(), 2U);
    EXPECT_EQ(placesOf(data), (std::vector<std::array<float, 3>>{{1, 3, -2}, {4, 6, -5}}));
    const model::Vertex& first = data.vertices[data.vertices[0].position[0] == 1.0F ? 0 : 1];
    EXPECT_EQ(first.colour[0], 255);
    EXPECT_EQ(first.colour[2], 128);
    EXPECT_NEAR(data.parts[0].pointSize, std::sqrt(27.0F), 1e-4F);
}

TEST(Pts, MakesGreyOfIntensities) {
    const model::ModelData data = importedText("0 0 0 -2048\n1 0 0 0\n2 0 0 2048\n");
    std::set<int> greys;
    for (const model::Vertex& vertex : data.vertices) {
        EXPECT_EQ(vertex.colour[0], vertex.colour[2]);
        greys.insert(vertex.colour[0]);
    }
    EXPECT_EQ(greys, (std::set<int>{0, 128, 255}));
}

TEST(Pts, ReadsWhatPartsAndEndsLinesInAnyWay) {
    for (const char* text :
         {"0 0 0\n1 2 3\n", "0\t0\t0\r\n1\t2\t3", "0,0,0\n1,2,3\n", "0.0, 0.0, 0.0\r1.0, 2.0, 3.0\r", "0;0;0\n1;2;3\n",
          "\xEF\xBB\xBF"
          "0 0 0\n\n1 2 3\n\n",
          "# cloud\nX Y Z\n 0 0 0\n+1 2e0 3.\n", "//X Y Z\n0 0 0\n1 2 3 \n"}) {
        std::vector<std::string> notes;
        const model::ModelData data = importedText(text, &notes);
        EXPECT_EQ(placesOf(data), (std::vector<std::array<float, 3>>{{0, 0, 0}, {1, 3, -2}})) << text;
        EXPECT_TRUE(notes.empty()) << text << notes.front();
    }
}

TEST(Pts, TellsWhatItLeavesOut) {
    std::vector<std::string> notes;
    const model::ModelData data =
        importedText("0 0 0 0.1 0.2 -0.9\nnan 0 0 0 0 1\nwhat is this\n1 2 3 0 0 1\n", &notes);
    EXPECT_EQ(data.view().pointCount(), 2U);
    EXPECT_EQ(notes, (std::vector<std::string>{"left out: 1 lines that are no rows of numbers; the first is line 3",
                                               "left out: 1 points without a place",
                                               "left out: the columns behind the places, which are no colours from 0 "
                                               "to 255"}));
}

TEST(Pts, ReadsDecimalCommasAndSaysSo) {
    for (const char* text : {"1,5 2,5 3,5\n0 0 0\n", "1,5;2,5;3,5\r\n0;0;0\r\n", "1,5\t2,5\t3,5\n0\t0\t0"}) {
        std::vector<std::string> notes;
        const model::ModelData data = importedText(text, &notes);
        EXPECT_EQ(placesOf(data), (std::vector<std::array<float, 3>>{{0, 0, 0}, {1.5F, 3.5F, -2.5F}})) << text;
        EXPECT_EQ(notes, std::vector<std::string>{"decimal commas are read as decimal points"});
    }
}

TEST(Pts, TellsFarCoordinatesAsTheFileHasThem) {
    std::vector<std::string> notes;
    const model::ModelData data = importedText("331234.5 4023456.5 223\n331235.5 4023457.5 224\n", &notes);
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_NE(notes[0].find("(331235, 4023457, 224)"), std::string::npos) << notes[0];
    EXPECT_EQ(data.origin, DVec3(331235, 224, -4023457)); // as the model lies
}

TEST(Pts, RefusesWhatHasNoPoints) {
    EXPECT_EQ(refusal(madeFile("a.pts", "0\n")).code, ErrorCode::Invalid);
    EXPECT_EQ(refusal(madeFile("b.pts", std::string("PK\0\3", 4))).code, ErrorCode::Damaged);
    EXPECT_EQ(refusal(madeFile("c.pts", "hello\nworld\n")).code, ErrorCode::Damaged);
}

TEST(Pts, IsRefusedBeyondTheLimit) {
    ImportOptions options;
    options.maxVertices = 1;
    EXPECT_EQ(refusal(madeFile("a.pts", "1 2 3\n4 5 6\n"), ImportKind::Model, options).code, ErrorCode::TooLarge);
}

TEST(E57, HasPlacesOfItsPoseAndColours) {
    const model::ModelData data = imported(dataFile("scan.e57"));
    // x 0, 1, 2, 3 of scaled integers, z 5; turned by a quarter about z and moved by (10, 0, 0): (10, x, 5); Y up.
    EXPECT_EQ(placesOf(data).size(), 4U);
    expectNear(data.bounds.min, {10, 5, -3});
    expectNear(data.bounds.max, {10, 5, 0});
    std::set<int> reds;
    for (const model::Vertex& vertex : data.vertices)
        reds.insert(vertex.colour[0]);
    EXPECT_EQ(reds, (std::set<int>{0, 85, 170, 255}));
}

TEST(E57, LeavesOutWhatTheScannerCalledInvalidAndSaysSo) {
    std::vector<std::string> notes;
    ImportOptions options;
    options.note = [&](const std::string& note) { notes.push_back(note); };
    const model::ModelData data = imported(dataFile("scan-spherical.e57"), ImportKind::Model, options);
    EXPECT_EQ(data.view().pointCount(), 2U);
    expectNear(data.bounds.min, {0, 0, -2}); // one ahead at 1 m (x), one aside at 2 m (y)
    expectNear(data.bounds.max, {1, 0, 0});
    EXPECT_EQ(notes, std::vector<std::string>{"left out: 1 points of scan 1 without a place"});
}

TEST(E57, IsRefusedWhereAByteWasChangedOrTheEndIsMissing) {
    const std::string whole = bytesOf(dataFile("scan.e57"));
    ASSERT_GT(whole.size(), 1024U);
    for (std::size_t at = 0; at < whole.size(); at += 37) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x10);
        EXPECT_EQ(refusal(madeFile("changed.e57", changed)).code, ErrorCode::Damaged) << at;
    }
    EXPECT_EQ(refusal(madeFile("cut.e57", whole.substr(0, whole.size() - 100))).code, ErrorCode::Damaged);
    EXPECT_EQ(refusal(madeFile("short.e57", whole.substr(0, 20))).code, ErrorCode::Damaged);
}

RawMesh line(std::size_t count) {
    RawMesh mesh;
    mesh.points = true;
    for (std::size_t i = 0; i < count; ++i)
        mesh.positions.emplace_back(static_cast<float>(i) * 0.01F, 0.0F, 0.0F);
    return mesh;
}

TEST(PointCloud, EachCoarserLevelIsSpreadOverTheWhole) {
    const BuiltMesh built = buildPoints(line(10'000));
    EXPECT_NEAR(built.pointSize, 0.02F, 1e-5F); // the third neighbour on a line is two steps away
    ASSERT_EQ(built.levels.size(), 1U);
    EXPECT_EQ(built.levels[0].indices.size(), 2500U);
    EXPECT_NEAR(built.levels[0].error, 0.04F, 1e-5F);
    std::vector<float> places;
    for (const std::uint32_t index : built.levels[0].indices)
        places.push_back(built.vertices[index].position[0]);
    std::ranges::sort(places);
    for (std::size_t i = 1; i < places.size(); ++i)
        EXPECT_LT(places[i] - places[i - 1], 0.09F);
}

TEST(PointCloud, GetsNormalsAcrossItsSurfaceWhereItHasNoColours) {
    RawMesh mesh;
    mesh.points = true;
    for (int i = 0; i < 400; ++i) // a wall in the plane x = 0
        mesh.positions.emplace_back(0.0F, static_cast<float>(i / 20) * 0.1F, static_cast<float>(i % 20) * 0.1F);
    const BuiltMesh built = buildPoints(std::move(mesh));
    for (const model::Vertex& vertex : built.vertices)
        EXPECT_NEAR(std::abs(model::unpackDirection(vertex.normal).x), 1.0F, 0.01F);
}

TEST(PointCloud, LargeOnesAreCutIntoNeighbourhoods) {
    std::string text;
    for (int i = 0; i < 70'000; ++i)
        text += std::to_string(i % 300) + ' ' + std::to_string(i / 300) + " 0\n";
    const model::ModelData data = importedText(text);
    ASSERT_EQ(data.parts.size(), 2U);
    EXPECT_EQ(data.view().pointCount(), 70'000U);
    const auto area = [&](const model::Part& part) {
        return (part.boundsMax[0] - part.boundsMin[0]) * (part.boundsMax[2] - part.boundsMin[2]);
    };
    EXPECT_LT(area(data.parts[1]), 0.5F * 300.0F * 233.0F); // beside each other, not strewn
}

} // namespace
} // namespace halls::importer
