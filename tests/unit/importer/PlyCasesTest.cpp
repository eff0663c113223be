// SPDX-License-Identifier: MPL-2.0
#include "unit/importer/CaseTests.h"

#include <cmath>
#include <map>

namespace halls::importer {
namespace {

namespace fs = std::filesystem;

const std::string kHead =
    "ply\nformat ascii 1.0\nelement vertex 4\nproperty float x\nproperty float y\nproperty float z\n";
const std::string kFaces = "element face 2\nproperty list uchar int vertex_indices\nend_header\n";
const std::string kPoints = "0 0 0\n1 0 0\n1 1 0\n0 1 0\n";

TEST(PlyCase, EveryHeaderAndBodyIsTheSquareThatItHolds) {
    const std::map<std::string, double> halves{{"asc-minus1", 0.5}, {"asc-two", 0.5}, {"cut", 0.5}};
    std::size_t read = 0;
    for (const fs::path& file : casesIn("06-ply-headers", ".ply")) {
        const std::string name = file.stem().string();
        if (name == "poly200")
            continue;
        ++read;
        SCOPED_TRACE(name);
        const auto half = halves.find(name);
        expectSquare(shown(file), half == halves.end() ? 1.0 : half->second);
    }
    EXPECT_GT(read, 45U);
}

TEST(PlyCase, WhatWasTakenForGrantedIsTold) {
    EXPECT_TRUE(shown(caseFile("06-ply-headers/asc-fewer.ply")).tells("after 2 of 5"));
    EXPECT_TRUE(shown(caseFile("06-ply-headers/asc-more.ply")).tells("counts 1 faces, the file has 2"));
    EXPECT_TRUE(shown(caseFile("06-ply-headers/asc-comma.ply")).tells("decimal commas"));
    EXPECT_TRUE(shown(caseFile("06-ply-headers/asc-two.ply")).tells("1 with fewer than three corners"));
    EXPECT_TRUE(shown(caseFile("06-ply-headers/asc-minus1.ply")).tells("1 with a corner that is not there"));
    EXPECT_TRUE(shown(caseFile("06-ply-headers/cut.ply")).tells("after 1 of 2"));
    for (const char* quiet : {"asc", "asc-blank-lines", "asc-comment-body", "asc-oneline", "big", "crlf"})
        EXPECT_TRUE(shown(caseFile(std::string("06-ply-headers/") + quiet + ".ply")).notes.empty()) << quiet;
}

TEST(PlyCase, RowsMayBeSplitAnywhere) {
    expectSquare(shown(madeFile("split.ply", kHead + kFaces + "0 0\n0 1 0 0\n1 1\n0 0 1 0 3\n0 1 2 3 0\n2\n3\n")));
    const Shown extra = shown(madeFile("extra.ply", kHead + "element face 5\nproperty list uchar int vertex_indices\n"
                                                            "end_header\n0 0 0 9\n1 0 0 9\n1 1 0 9\n0 1 0 9\n3 0 1 2\n"
                                                            "3 0 2 3\n"));
    expectSquare(extra); // words behind rows are no rows
    EXPECT_TRUE(extra.tells("after 2 of 5"));
}

TEST(PlyCase, LargeTextsAreReadInTwoHalves) {
    std::string text =
        "ply\nformat ascii 1.0\nelement vertex 20000\nproperty double x\nproperty double y\nproperty float z\n"
        "property uchar red\nproperty uchar green\nproperty uchar blue\nelement face 9999\nproperty list uchar "
        "int vertex_indices\nproperty list uchar float texcoord\nend_header\n";
    for (int i = 0; i < 10000; ++i)
        text += std::to_string(i) + " 0 0 1 2 3\n\n" + std::to_string(i) + " 1 0 1 2 3\ncomment x\n";
    for (int i = 0; i < 9999; ++i)
        text += "4 " + std::to_string(2 * i) + " " + std::to_string(2 * i + 2) + " " + std::to_string(2 * i + 3) + " " +
                std::to_string(2 * i + 1) + (i < 5000 ? " 0\n" : " 8 0 0 1 0 1 1 0 1\n");
    const Shown model = shown(madeFile("large.ply", text));
    EXPECT_EQ(model.triangles(), 19998U);
    EXPECT_NEAR(model.area(), 9999.0, 0.1);
    EXPECT_EQ(model.colour(5), (Rgba8{1, 2, 3, 255}));
    const Shown wrong = shown(madeFile("wrong.ply", text.replace(text.find("19000 19002") - 2, 1, "x")));
    EXPECT_EQ(wrong.triangles(), 19996U);
    EXPECT_TRUE(wrong.tells("1 faces that cannot be read; the first is line " + std::to_string(13 + 40000 + 9501)))
        << wrong.told();
}

TEST(PlyCase, AVertexThatIsNoNumberCostsItsTrianglesOnly) {
    for (const char* name : {"nan-ascii", "nan-msvc", "nan-unused", "inf-ascii", "huge-ascii"}) {
        const Shown model = shown(caseFile(std::string("03-ply-nan-vertices/") + name + ".ply"));
        SCOPED_TRACE(name);
        expectSquare(model);
        EXPECT_TRUE(model.notes.empty()) << "nothing is missing: " << model.told();
    }
    const Shown used = shown(caseFile("03-ply-nan-vertices/nan-used.ply"));
    expectSquare(used);
    EXPECT_TRUE(used.tells("left out of 3 faces: 1 with a corner whose position is no sensible number"));
}

TEST(PlyCase, PolygonsOfEveryShapeAreCutByEars) {
    for (const char* name :
         {"05-concave-polygon/u2.ply", "05-concave-polygon/dart.ply", "06-ply-headers/poly200.ply"}) {
        const Shown model = shown(caseFile(name));
        const double right = std::string(name).find("u2") != std::string::npos ? 7.0
                             : std::string(name).find("dart") != std::string::npos
                                 ? 2.0
                                 : 25.0 * std::sin(double{kPi} / 100.0);
        EXPECT_NEAR(model.area(), right, 1e-3) << name;
    }
}

TEST(PlyCase, EachFaceHasThePictureOfItsNumber) {
    for (const char* name : {"two.ply", "two-binary.ply"}) {
        const Shown model = shown(caseFile(std::string("01-ply-texnumber/") + name));
        ASSERT_EQ(model.data.parts.size(), 2U) << name;
        ASSERT_EQ(model.data.images.size(), 2U) << name;
        const auto colourAt = [&](std::size_t part) { return model.pixel(model.material(part).baseColourImage); };
        const bool leftFirst = model.data.parts[0].boundsMin[0] < model.data.parts[1].boundsMin[0];
        EXPECT_GT(colourAt(leftFirst ? 0 : 1)[0], 200) << name << ": red is left";
        EXPECT_GT(colourAt(leftFirst ? 1 : 0)[2], 200) << name << ": blue is right";
    }
    const auto file =
        madeFile("none.ply", "ply\nformat ascii 1.0\ncomment TextureFile a.png\nelement vertex 4\nproperty float x\n"
                             "property float y\nproperty float z\nproperty float s\nproperty float t\nelement face 2\n"
                             "property list uchar int vertex_indices\nproperty int texnumber\nend_header\n"
                             "0 0 0 0 0\n1 0 0 1 0\n1 1 0 1 1\n0 1 0 0 1\n3 0 1 2 0\n3 0 2 3 -1\n");
    fs::copy_file(caseFile("07-ply-textures/t.png"), file.parent_path() / "a.png",
                  fs::copy_options::overwrite_existing);
    const Shown half = shown(file);
    ASSERT_EQ(half.data.parts.size(), 2U);
    EXPECT_NE(half.hasPicture(0), half.hasPicture(1));
}

TEST(PlyCase, EveryWayToNameAPictureShowsIt) {
    for (const fs::path& file : casesIn("07-ply-textures", ".ply")) {
        const std::string name = file.stem().string();
        if (name == "missing")
            continue;
        const Shown model = shown(file);
        SCOPED_TRACE(name + ": " + model.told());
        expectPicturedSquare(model);
        EXPECT_EQ(model.colour(), (Rgba8{255, 255, 255, 255})) << "colours do not darken a picture";
    }
    EXPECT_TRUE(shown(caseFile("07-ply-textures/colours.ply")).tells("not shown where there is a picture"));
    const Shown missing = shown(caseFile("07-ply-textures/missing.ply"));
    expectSquare(missing);
    EXPECT_TRUE(missing.tells("none.png"));
}

TEST(PlyCase, ColoursOfEveryTypeAreTheSame) {
    for (const char* name : {"c.ply", "cint.ply", "cfloat.ply", "cfloat255.ply"}) {
        const Shown model = shown(caseFile(std::string("20-obj-vertex-colours/") + name));
        EXPECT_EQ(model.colour(), (Rgba8{128, 96, 64, 255})) << name;
        EXPECT_EQ(model.material().baseColour, Vec4(1.0F)) << name;
    }
    const std::string wide = "property ushort red\nproperty ushort green\nproperty ushort blue\n";
    std::string text = kHead + wide + kFaces;
    for (const char* place : {"0 0 0", "1 0 0", "1 1 0", "0 1 0"})
        text += std::string(place) + " 32896 24672 16448\n";
    EXPECT_EQ(shown(madeFile("wide.ply", text + "3 0 1 2\n3 0 2 3\n")).colour(), (Rgba8{128, 96, 64, 255}));
}

TEST(PlyCase, DarkColoursKeepTheirSteps) {
    const Shown ramp = shown(caseFile("08-ply-dark-colours/ramp.ply"));
    std::map<std::uint8_t, int> steps;
    for (std::size_t i = 0; i < ramp.data.vertices.size(); ++i)
        ++steps[ramp.colour(i)[0]];
    EXPECT_EQ(steps.size(), 64U);
    EXPECT_EQ(steps.rbegin()->first, 63);
}

TEST(PlyCase, FacesHaveColoursOfTheirOwn) {
    const std::string faces =
        "element face 2\nproperty list uchar int vertex_indices\nproperty uchar red\nproperty uchar "
        "green\nproperty uchar blue\nend_header\n";
    const Shown model = shown(madeFile("a.ply", kHead + faces + kPoints + "3 0 1 2 255 0 0\n3 0 2 3 0 0 200\n"));
    expectSquare(model);
    std::map<Rgba8, int> colours;
    for (std::size_t i = 0; i < model.data.vertices.size(); ++i)
        ++colours[model.colour(i)];
    EXPECT_EQ(colours[(Rgba8{255, 0, 0, 255})], 3);
    EXPECT_EQ(colours[(Rgba8{0, 0, 200, 255})], 3);
}

/// Places along an axis, each once, from the smallest.
std::vector<float> placesAlong(const Shown& model, int axis) {
    std::vector<float> places;
    for (const model::Vertex& vertex : model.data.vertices)
        places.push_back(vertex.position[axis] - model.data.bounds.min[axis]);
    std::ranges::sort(places);
    const auto same = [](float one, float other) { return other - one < 1e-3F; };
    const auto rest = std::ranges::unique(places, same);
    places.erase(rest.begin(), rest.end());
    return places;
}

TEST(PlyCase, CoordinatesFarAwayKeepTheirDetail) {
    const Shown local = shown(caseFile("04-utm-coordinates/local.ply"));
    EXPECT_EQ(local.data.origin, DVec3(0.0));
    for (const char* name : {"utm.ply", "utm-ascii.ply"}) {
        const Shown far = shown(caseFile(std::string("04-utm-coordinates/") + name));
        EXPECT_NE(far.data.origin, DVec3(0.0)) << name;
        EXPECT_EQ(far.data.origin, glm::round(far.data.origin)) << name;
        EXPECT_TRUE(far.tells("shown as at the origin")) << far.told();
        expectNear(far.data.bounds.size(), local.data.bounds.size(), 2e-4F);
        EXPECT_NEAR(far.area(), local.area(), 1e-3) << name;
        EXPECT_LT(glm::length(far.data.bounds.centre()), 4.0F) << name;
        for (int axis = 0; axis < 3; ++axis) {
            const std::vector<float> right = placesAlong(local, axis);
            const std::vector<float> places = placesAlong(far, axis);
            ASSERT_EQ(places.size(), right.size()) << name;
            for (std::size_t i = 0; i < right.size(); ++i)
                EXPECT_NEAR(places[i], right[i], 1e-4F) << name;
        }
    }
}

TEST(PlyCase, FloatsThatLostTheirDetailAreToldOf) {
    std::string text =
        "ply\nformat binary_little_endian 1.0\nelement vertex 3\nproperty float x\nproperty float y\nproperty "
        "float z\nelement face 1\nproperty list uchar uchar vertex_indices\nend_header\n";
    const float places[] = {4023456.5F, 0, 0, 4023458.5F, 0, 0, 4023456.5F, 2, 0};
    text.append(reinterpret_cast<const char*>(places), sizeof(places));
    text += std::string("\3\0\1\2", 4);
    const Shown model = shown(madeFile("float.ply", text));
    EXPECT_TRUE(model.tells("32-bit coordinates are too coarse")) << model.told();
    EXPECT_NEAR(model.area(), 2.0, 1e-5);
}

TEST(PlyCase, PointsWithoutFacesAreShownAsSuchAlsoWhereTheyEndEarly) {
    const model::ModelData data = imported(madeFile("points.ply", kHead + "end_header\n0 0 0\n1 0 0\n"));
    EXPECT_EQ(data.view().pointCount(), 2U);
    EXPECT_FALSE(data.record.notes.empty());
}

TEST(PlyCase, HeadersThatLieCostNothing) {
    const std::string rows =
        "element vertex 4000000000\nproperty float x\nproperty float y\nproperty float z\nelement face "
        "4000000000\nproperty list uint int vertex_indices\nend_header\n";
    for (const char* format : {"ascii", "binary_little_endian", "binary_big_endian"}) {
        const Error error =
            refusal(madeFile("lies.ply", std::string("ply\nformat ") + format + " 1.0\n" + rows + "0 0 0\n"));
        EXPECT_EQ(error.code, ErrorCode::Damaged) << format;
        EXPECT_LE(toLine(error).size(), 500U);
    }
}

} // namespace
} // namespace halls::importer
