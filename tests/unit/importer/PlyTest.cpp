// SPDX-License-Identifier: MPL-2.0
#include "importer/ply/Ply.h"

#include "unit/importer/ImportTests.h"

namespace halls::importer {
namespace {

const char* const kHead =
    "ply\nformat ascii 1.0\nelement vertex 4\nproperty float x\nproperty float y\nproperty float z\n";
const char* const kPoints = "0 0 0\n1 0 0\n1 1 0\n0 1 0\n";
const char* const kFaces = "element face 1\nproperty list uchar int vertex_indices\nend_header\n";

TEST(Ply, KeepsColoursAsAScreenShowsThem) {
    const model::ModelData data = imported(dataFile("box-ascii.ply"));
    ASSERT_FALSE(data.vertices.empty());
    EXPECT_EQ(data.vertices[0].colour[0], 188);
    EXPECT_EQ(data.vertices[0].colour[1], 255);
    EXPECT_EQ(data.vertices[0].colour[2], 0);
    EXPECT_EQ(data.vertices[0].colour[3], 255);
}

TEST(Ply, ReadsPolygonsStripsAndCornerTextures) {
    const auto quad = madeFile("quad.ply", std::string(kHead) + kFaces + kPoints + "4 0 1 2 3\n");
    EXPECT_EQ(imported(quad).view().triangleCount(), 2U);
    const auto strip = madeFile(
        "strip.ply", std::string(kHead) + "element tristrips 1\nproperty list int int vertex_indices\nend_header\n" +
                         kPoints + "8 0 1 3 2 -1 0 1 2\n");
    EXPECT_EQ(imported(strip).view().triangleCount(), 3U);
    const auto wedge =
        madeFile("wedge.ply", std::string(kHead) +
                                  "element face 2\nproperty list uchar int vertex_indices\nproperty list "
                                  "uchar float texcoord\nend_header\n" +
                                  kPoints + "3 0 1 2 6 0 0 1 0 1 1\n3 0 2 3 6 0.5 0 1 1 0 1\n");
    const model::ModelData data = imported(wedge);
    EXPECT_EQ(data.vertices.size(), 5U);      // point 0 has two textures
    EXPECT_EQ(data.vertices[0].uv0[1], 1.0F); // lower left of the picture
}

TEST(Ply, OfSeveralElementsOfVerticesCountsTheFirst) {
    const std::string coloured = "property int red\nproperty int green\nproperty int blue\n";
    const std::string second = "element vertex 600\nproperty float x\nproperty float y\nproperty float z\n";
    std::string rows;
    for (const char* point : {"0 0 0", "1 0 0", "1 1 0", "0 1 0"})
        rows += std::string(point) + " 7 8 9\n";
    std::string more;
    for (int i = 0; i < 600; ++i)
        more += "5 5 5\n";
    const model::ModelData data =
        imported(madeFile("twice.ply", kHead + coloured + second + kFaces + rows + more + "4 0 1 2 3\n"));
    EXPECT_EQ(data.view().triangleCount(), 2U);
    EXPECT_EQ(data.bounds.size(), Vec3(1, 1, 0));
    EXPECT_EQ(data.vertices[0].colour[2], 9);
    EXPECT_EQ(std::ranges::count(data.record.notes, "left out: vertices of a second element of them"), 1);
}

TEST(Ply, OfSeveralElementsOfFacesEachKeepsItsColours) {
    const std::string list = "property list uchar int vertex_indices\n";
    const model::ModelData data = imported(madeFile(
        "faces.ply", std::string(kHead) + "element face 1\n" + list + "element polygon 1\n" + list +
                         "property uchar red\nproperty uchar green\nproperty uchar blue\nelement triangles 1\n" + list +
                         "end_header\n" + kPoints + "3 0 1 2\n3 0 2 3 7 8 9\n3 1 2 3\n"));
    EXPECT_EQ(data.view().triangleCount(), 3U);
    const auto ofBlue = [&](int blue) {
        return std::ranges::count_if(data.vertices, [&](const model::Vertex& its) { return its.colour[2] == blue; });
    };
    EXPECT_EQ(ofBlue(9), 3);
    EXPECT_GE(ofBlue(255), 4);
    EXPECT_EQ(ofBlue(9) + ofBlue(255), std::ranges::ssize(data.vertices));
}

TEST(Ply, ReadsTheLastLineWithoutItsEndAndWindowsLineEnds) {
    std::string text = std::string(kHead) + kFaces + kPoints + "4 0 1 2 3";
    EXPECT_EQ(imported(madeFile("a.ply", text)).view().triangleCount(), 2U);
    std::string windows;
    for (const char c : text)
        windows += c == '\n' ? "\r\n" : std::string(1, c);
    EXPECT_EQ(imported(madeFile("b.ply", windows)).view().triangleCount(), 2U);
}

TEST(Ply, NamesTheLineThatIsWrong) {
    const auto file = madeFile("a.ply", std::string(kHead) + kFaces + "0 0 0\n1 x 0\n1 y 0\n0 z 0\n4 0 1 2 3\n");
    const Error error = refusal(file);
    EXPECT_EQ(error.code, ErrorCode::Damaged);
    EXPECT_EQ(error.place, "line 11");
}

TEST(Ply, RefusesWhatDoesNotFit) {
    const std::string head(kHead);
    EXPECT_EQ(refusal(madeFile("index.ply", head + kFaces + kPoints + "3 0 1 4\n")).code, ErrorCode::Invalid);
    EXPECT_EQ(refusal(madeFile("minus.ply", head + kFaces + kPoints + "3 0 1 -1\n")).code, ErrorCode::Invalid);
    EXPECT_EQ(refusal(madeFile("cut.ply", head + kFaces + "0 0 0\n")).code, ErrorCode::Damaged);
    EXPECT_EQ(refusal(madeFile("list.ply", head + kFaces + kPoints + "250 0 1\n")).code, ErrorCode::Damaged);
    EXPECT_EQ(refusal(madeFile("header.ply", head)).code, ErrorCode::Damaged);
    EXPECT_EQ(refusal(madeFile("infinite.ply", head + kFaces + "0 0 inf\n1 0 0\n1 1 0\n0 1 0\n3 0 1 2\n")).code,
              ErrorCode::Invalid);
    const std::string huge = "ply\nformat binary_little_endian 1.0\nelement vertex 4000000000\nproperty float x\n"
                             "property float y\nproperty float z\nelement face 1\nproperty list uchar int "
                             "vertex_indices\nend_header\n";
    EXPECT_EQ(refusal(madeFile("huge.ply", huge + "abc")).code, ErrorCode::Damaged); // before memory is taken
}

TEST(Ply, IsACloudOfPointsWhereItHasNoFaces) {
    const model::ModelData points = imported(madeFile("points.ply", std::string(kHead) + "end_header\n" + kPoints));
    EXPECT_EQ(points.view().pointCount(), 4U);
    EXPECT_EQ(points.view().triangleCount(), 0U);
    expectNear(points.bounds.max, {1, 1, 0}); // as it lies: PLY is Y up
    EXPECT_EQ(refusal(madeFile("none.ply", "ply\nformat ascii 1.0\nelement vertex 0\nproperty float x\nproperty "
                                           "float y\nproperty float z\nend_header\n"))
                  .code,
              ErrorCode::Invalid);
}

TEST(Ply, SurvivesEveryTruncation) {
    for (const char* name : {"box-ascii.ply", "box-little.ply", "box-big.ply"}) {
        const std::string good = bytesOf(dataFile(name));
        ASSERT_GT(good.size(), 100U);
        for (std::size_t length = 1; length + 1 < good.size(); ++length) {
            const std::string cut = good.substr(0, length);
            bool told = false;
            ImportOptions options;
            options.note = [&](const std::string&) { told = true; };
            const Progress progress;
            SourceFiles files(name, options.maxFileBytes);
            const Job job{name, options, progress, {}, files};
            const auto scene = readPly(std::as_bytes(std::span(cut)), job);
            // What is whole is shown and the rest is told; a text's last number may be cut and still be one.
            if (scene) {
                EXPECT_TRUE(told || length + 3 > good.size()) << name << " " << length;
                EXPECT_FALSE(scene.value().meshes.at(0).indices.empty()) << name << " " << length;
            } else {
                EXPECT_LE(scene.error().detail.size(), 300U);
            }
        }
    }
}

} // namespace
} // namespace halls::importer
