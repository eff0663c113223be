// SPDX-License-Identifier: MPL-2.0
// Point clouds: their places, their colours, and what is made of them.

#include "importer/shape/PointCloud.h"
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

using Bytes = std::set<std::array<int, 3>>;

Bytes coloursOf(const model::ModelData& data) {
    Bytes colours;
    for (const model::Vertex& vertex : data.vertices)
        colours.insert({vertex.colour[0], vertex.colour[1], vertex.colour[2]});
    return colours;
}

bool isLit(const model::ModelData& data) {
    return data.materials[data.parts[0].material].unlit == 0;
}

/// Red at the origin and green beside it, in whatever columns.
TEST(Pts, FindsColoursInTheColumnsThatWritersUse) {
    const Bytes expected{{255, 0, 0}, {0, 255, 0}};
    for (const char* text :
         {"0 0 0 255 0 0\n1 0 0 0 255 0\n",                               // x y z r g b
          "0 0 0 -2048 255 0 0\n1 0 0 2047 0 255 0\n",                    // x y z i r g b
          "0 0 0 0.25 255 0 0\n1 0 0 0.75 0 255 0\n",                     // the same, by others
          "0 0 0 255 0 0 0.25\n1 0 0 0 255 0 0.75\n",                     // x y z r g b i
          "0 0 0 255 0 0 0 0.6 0.8\n1 0 0 0 255 0 0 0 -1\n",              // x y z r g b and a normal
          "0 0 0 0 0.6 0.8 255 0 0\n1 0 0 0 0 -1 0 255 0\n",              // x y z, a normal and r g b
          "0 0 0 255 0 0 255\n1 0 0 0 255 0 255\n",                       // x y z r g b a
          "0 0 0 1.0 0.0 0.0\n1 0 0 0 1 0\n0 0 1 0 1 0\n1 1 1 0 0.5 0\n", // of 1, and no normals
          "//X Y Z R G B\n0 0 0 255 0 0\n1 0 0 0 255 0\n",
          "//X Y Z R G B Scalar field\n0 0 0 255 0 0 9\n1 0 0 0 255 0 8\n", // a title of two words
          "//X,Y,Z,Rf,Gf,Bf\n0,0,0,1.0,0,0\n1,0,0,0,1.0,0\n",
          "# made by somebody\n# x y z are metres\n//X Y Z Intensity R G B Nx Ny Nz\n0 0 0 9 255 0 0 0 0 1\n"
          "1 0 0 7 0 255 0 0 0 1\n",
          "\"R\";\"G\";\"B\";\"X [m]\";\"Y [m]\";\"Z [m]\"\r\n255;0;0;0;0;0\r\n0;255;0;1,0;0;0\r\n",
          "id\tred\tgreen\tblue\teasting\tnorthing\theight\n1\t65535\t0\t0\t0\t0\t0\n2\t0\t65535\t0\t1\t0\t0\n"}) {
        const model::ModelData data = importedText(text);
        Bytes colours = coloursOf(data);
        colours.erase({0, 128, 0}); // that of the row that is no normal
        EXPECT_EQ(colours, expected) << text;
        EXPECT_EQ(placesOf(data).front(), (std::array<float, 3>{0, 0, 0})) << text;
        EXPECT_FALSE(isLit(data)) << text;
    }
}

TEST(Pts, DoesNotTakeForColoursWhatIsNone) {
    const char* normals = "0 0 0 0 0 1\n1 0 0 0 1 0\n2 0 0 0.6 0.8 0\n";
    std::vector<std::string> notes;
    EXPECT_TRUE(isLit(importedText(normals, &notes)));
    EXPECT_EQ(notes.size(), 1U) << "what was left out is told";
    EXPECT_TRUE(isLit(importedText("0 0 0 0 0 0\n1 0 0 0 0 0\n"))) << "all black: never set";
    EXPECT_EQ(coloursOf(importedText("0 0 0 5 0 0 0\n1 0 0 6 0 0 0\n")), (Bytes{{0, 0, 0}, {255, 255, 255}}))
        << "all black: intensities take their place";
    EXPECT_TRUE(isLit(importedText("0 0 0 7\n1 0 0 7\n"))) << "intensities that tell nothing apart";
    EXPECT_EQ(coloursOf(importedText("0 0 0 0.0\n1 0 0 0.5\n2 0 0 1.0\n")),
              (Bytes{{0, 0, 0}, {128, 128, 128}, {255, 255, 255}}));
}

TEST(Pts, OneBadRowCostsItself) {
    const auto notesOf = [](const char* text, std::size_t points) {
        std::vector<std::string> notes;
        EXPECT_EQ(importedText(text, &notes).view().pointCount(), points) << text;
        return notes;
    };
    using Notes = std::vector<std::string>;
    const char* cutOff = "0 0 0 9 255 0 0\n1 0 0 9 0 255 0\n2 0 0 9 0 0 255\n3 0 0 9 0";
    EXPECT_EQ(notesOf(cutOff, 3), (Notes{"left out: 1 lines that are shorter than the others; the first is line 4"}));
    EXPECT_EQ(coloursOf(importedText(cutOff)).size(), 3U) << "the others keep their colours";
    EXPECT_EQ(notesOf("0 0 0\n1 0 0\n2", 2),
              (Notes{"left out: 1 lines that are no rows of numbers; the first is line 3"}));
    EXPECT_EQ(notesOf("0 0 0\n1 0 0\n#comment\n-nan(ind) 1.#QNAN 0\n", 2),
              (Notes{"left out: 1 points without a place"}));
    EXPECT_EQ(notesOf("0 0 0 1 2 3\n1 0 0\n2 0 0 4 5 6\n3 0 0\n", 4),
              (Notes{"left out: the columns behind the places that not all lines have"}));
}

TEST(Pts, WhereHalfOfTheLinesAreNoneItIsRefused) {
    const Error error = refusal(madeFile("a.xyz", "x y z\n0 0 0\nC 1 2 3\n1 0 0\nH 1 2 3\n"));
    EXPECT_EQ(error.code, ErrorCode::Damaged);
    EXPECT_EQ(error.place, "line 3");
    EXPECT_EQ(error.detail, "this is no list of points: 2 of 4 lines are no rows of numbers");
    EXPECT_EQ(refusal(madeFile("water.xyz", "3\nwater\nO 0 0 0\nH 0 0 1\nH 0 1 0\n")).code, ErrorCode::Damaged)
        << "chemists call molecules .xyz";
}

TEST(Pts, CountsThatLieAreTold) {
    for (const char* text : {"100\n0 0 0\n1 0 0\n", "1\n0 0 0\n1 0 0\n"}) {
        std::vector<std::string> notes;
        EXPECT_EQ(importedText(text, &notes).view().pointCount(), 2U);
        ASSERT_EQ(notes.size(), 1U) << text;
        EXPECT_NE(notes[0].find("points, the file has 2: all are shown"), std::string::npos) << notes[0];
    }
    std::vector<std::string> notes;
    EXPECT_EQ(importedText("1\n0 0 0\n2\n1 0 0\n2 0 0\n", &notes).view().pointCount(), 3U) << "two scans";
    EXPECT_TRUE(notes.empty()) << notes.front();
}

TEST(Pts, CommasAreWhatTheyCanBe) {
    using Where = std::vector<std::array<float, 3>>;
    const Where decimals{{0, 0, 0}, {1.5F, 3.5F, -2.5F}};
    for (const char* text : {"1,5, 2,5, 3,5\n0, 0, 0\n", "1,5;2,5;3,5;\n0;0;0;\n", "1,5 2,5 3,5 \n0 0 0 \n"})
        EXPECT_EQ(placesOf(importedText(text)), decimals) << text;
    for (const char* text :
         {"1.5,2.5,3.5,\n0,0,0,\n", "1.5, 2.5, 3.5 \n0, 0, 0 \n", "\"1.5\",\"2.5\",\"3.5\"\n0,0,0\n"})
        EXPECT_EQ(placesOf(importedText(text)), decimals) << text;
    EXPECT_EQ(refusal(madeFile("a.asc", "1.234,5;2.345,5;0,5\n1.234,6;2.345,5;0,5\n")).code, ErrorCode::Damaged)
        << "nobody knows which of two marks is which";
}

TEST(Pts, DegreesAreTold) {
    std::vector<std::string> notes;
    importedText("43.12801 36.33501 223.5\n43.12802 36.33502 231.25\n", &notes);
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_NE(notes[0].find("look like degrees"), std::string::npos) << notes[0];
    notes.clear();
    importedText("lon lat height\n43.1 36.3 223.5\n43.9 36.9 224.25\n", &notes);
    EXPECT_EQ(notes.size(), 1U) << "by its titles";
    notes.clear();
    importedText("0 0 0\n0.02 0.03 6\n", &notes);
    EXPECT_TRUE(notes.empty()) << "a pole";
}

TEST(Pts, AGridOfHeightsIsNoCloud) {
    const Error error =
        refusal(madeFile("a.asc", "NCOLS 3\nnrows 2\nxllcorner 0\nyllcorner 0\ncellsize 1\n1 2 3\n4 5 6\n"));
    EXPECT_EQ(error.code, ErrorCode::Unsupported);
    EXPECT_NE(error.detail.find("a grid of heights"), std::string::npos);
}

TEST(Pts, OnePointAndEqualPointsAreShown) {
    for (const char* text : {"1 2 3\n", "1 2 3\n1 2 3\n1 2 3\n"}) {
        const model::ModelData data = importedText(text);
        EXPECT_EQ(data.parts[0].pointSize, 0.01F) << "large enough to be seen";
        expectNear(data.bounds.min, {1, 3, -2});
    }
}

TEST(Pts, IsReadFromUtf16) {
    std::string text = "\xFF\xFE";
    for (const char letter : std::string("0 0 0\r\n1 2 3\r\n"))
        text += std::string{letter, '\0'};
    EXPECT_EQ(importedText(text).view().pointCount(), 2U);
}

TEST(Ptx, PlacesEachScanByItsMatrix) {
    const model::ModelData data = imported(dataFile("scan.ptx"));
    // The second one is turned by a quarter about z and moved by (10, 20, 30): (1, 0, 0) becomes (10, 21, 30); Y up.
    EXPECT_EQ(placesOf(data), (std::vector<std::array<float, 3>>{{1, 0, 0}, {10, 30, -21}}));
    EXPECT_EQ(data.nodes.size(), 2U);
    EXPECT_EQ(coloursOf(data), (Bytes{{255, 0, 0}, {0, 0, 255}}));
    EXPECT_EQ(data.record.notes, std::vector<std::string>{"left out: 1 points of scan 1 without a place"});
}

const std::string kStood = "0 0 0\n1 0 0\n0 1 0\n0 0 1\n1 0 0 0\n0 1 0 0\n0 0 1 0\n0 0 0 1\n";

TEST(Ptx, TellsWhatIsNotThereAndTakesWhatIs) {
    const auto notesOf = [](const std::string& text, std::size_t points) {
        const model::ModelData data = imported(madeFile("a.ptx", text));
        EXPECT_EQ(data.view().pointCount(), points) << text;
        return data.record.notes;
    };
    using Notes = std::vector<std::string>;
    const std::string three = "1 0 0 0.1\n2 0 0 0.2\n3 0 0 0.9\n";
    EXPECT_EQ(notesOf("3\n1\n" + kStood + three, 3), Notes());
    EXPECT_EQ(notesOf("100\n100\n" + kStood + three, 3), Notes{"9997 of 10000 points of scan 1 are not in the file"});
    EXPECT_EQ(notesOf("1\n1\n" + kStood + three, 3),
              Notes{"the header counts 1 points, the file has 3: all are shown"});
    EXPECT_EQ(notesOf("4\n1\n" + kStood + three + "what is this\n", 3),
              Notes{"left out: 1 lines that are no rows of numbers; the first is line 14"});
    EXPECT_EQ(notesOf("3\n1\n" + kStood + three + "1\n1\n0 0 0\n", 3),
              Notes{"the file ends within the beginning of a scan: what stands before it is shown"});
    EXPECT_EQ(coloursOf(imported(madeFile("b.ptx", "2\n1\n" + kStood + "1 0 0 0.1 0 0 0\n2 0 0 0.9 0 0 0\n"))),
              (Bytes{{0, 0, 0}, {255, 255, 255}}))
        << "colours that were never set";
}

TEST(Ptx, IsRefusedWithoutItsHeader) {
    const std::string row = "1 0 0 0.1\n";
    for (const std::string& text :
         {std::string("0 0 0\n1 0 0\n"), "1\n" + row, "1\n1\n" + row, "1\n1\n0 0 0\n0 0 0\n0 0 0\n0 0 0\n" + row,
          "1\n1\n0 0 0\n0 0 0\n0 0 0\n0 0 0\nnan 0 0 0\n0 1 0 0\n0 0 1 0\n0 0 0 1\n" + row, "-1\n1\n" + kStood + row,
          std::string("hello\n")}) {
        const Error error = refusal(madeFile("a.ptx", text));
        EXPECT_EQ(error.code, ErrorCode::Damaged) << text;
        EXPECT_NE(error.detail.find("this is no PTX file: "), std::string::npos) << error.detail;
    }
    EXPECT_EQ(refusal(madeFile("b.ptx", "0\n0\n" + kStood)).code, ErrorCode::Invalid);
    EXPECT_EQ(refusal(madeFile("c.ptx", "1\n1\n" + kStood + "a\n1 0 0 1\nb\n")).code, ErrorCode::Damaged)
        << "half of it is no row";
    ImportOptions options;
    options.maxVertices = 1;
    EXPECT_EQ(refusal(madeFile("d.ptx", "2\n1\n" + kStood + row + row), ImportKind::Model, options).code,
              ErrorCode::TooLarge);
}

TEST(Pts, RefusesWhatHasNoPoints) {
    EXPECT_EQ(refusal(madeFile("z.pts", "\r\n \n")).code, ErrorCode::Invalid);
    EXPECT_EQ(refusal(madeFile("y.pts", "nan nan nan\n")).code, ErrorCode::Invalid);
    EXPECT_EQ(refusal(madeFile("x.pts", "")).code, ErrorCode::Damaged);
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

/// A writer that leaves limits out means those of its values.
TEST(E57, WithoutLimitsValuesTellTheirOwn) {
    EXPECT_EQ(coloursOf(imported(dataFile("scan-without-limits.e57"))),
              (Bytes{{0, 0, 0}, {128, 128, 128}, {255, 255, 255}}));
    EXPECT_EQ(coloursOf(imported(dataFile("scan-of-float-colours.e57"))),
              (Bytes{{255, 0, 0}, {0, 128, 0}, {0, 0, 64}}));
}

TEST(PointCloud, BlackPointsOfAPlyWereNeverSet) {
    const model::ModelData data =
        imported(madeFile("a.ply", "ply\nformat ascii 1.0\nelement vertex 2\nproperty float x\nproperty float y\n"
                                   "property float z\nproperty uchar red\nproperty uchar green\nproperty uchar blue\n"
                                   "end_header\n0 0 0 0 0 0\n1 0 0 0 0 0\n"));
    EXPECT_TRUE(isLit(data));
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
