// SPDX-License-Identifier: MPL-2.0
#include "importer/shape/MeshBuilder.h"

#include "importer/shape/Normals.h"
#include "unit/importer/ImportTests.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace halls::importer {
namespace {

/// A gently waved sheet of `side` x `side` squares on the metre.
RawMesh sheet(std::uint32_t side) {
    RawMesh mesh;
    for (std::uint32_t y = 0; y <= side; ++y) {
        for (std::uint32_t x = 0; x <= side; ++x) {
            const Vec2 at = Vec2(x, y) / static_cast<float>(side);
            mesh.positions.emplace_back(at.x, 0.05F * std::sin(6.0F * at.x) * std::cos(5.0F * at.y), at.y);
            mesh.uv0.push_back(at);
        }
    }
    for (std::uint32_t y = 0; y < side; ++y) {
        for (std::uint32_t x = 0; x < side; ++x) {
            const std::uint32_t a = y * (side + 1) + x;
            const std::uint32_t c = a + side + 1;
            mesh.indices.insert(mesh.indices.end(), {a, c, a + 1, a + 1, c, c + 1});
        }
    }
    return mesh;
}

class MeshBuilderTest : public testing::Test {
protected:
    Result<BuiltMesh> build(RawMesh mesh, bool withTangents = false) {
        return buildMesh(std::move(mesh), {.image = withTangents ? 0 : kNone}, m_job);
    }
    ImportOptions m_options;
    Progress m_progress;
    SourceFiles m_files{"test.x", m_options.maxFileBytes};
    Job m_job{"test.x", m_options, m_progress, {}, m_files};
};

TEST_F(MeshBuilderTest, VerticesWithoutTrianglesAreNothing) {
    RawMesh mesh;
    mesh.positions = {{0, 0, 0}, {1, 0, 0}};
    const Result<BuiltMesh> built = build(mesh);
    ASSERT_TRUE(built);
    EXPECT_TRUE(built.value().vertices.empty());
    EXPECT_TRUE(built.value().indices.empty());
}

TEST_F(MeshBuilderTest, NormalsOfWhatIsAbsurdlyLargeOrSmallAreDirections) {
    for (const float size : {1e-30F, 1e-12F, 1.0F, 1e12F, 1e19F, 1e30F, 1e37F}) {
        RawMesh mesh;
        mesh.positions = {{0, 0, 0}, {size, 0, 0}, {0, size, size}, {size, size, 0}};
        mesh.indices = {0, 1, 2, 1, 3, 2};
        const Result<BuiltMesh> built = build(mesh);
        ASSERT_TRUE(built) << size;
        for (const model::Vertex& vertex : built.value().vertices) {
            const Vec3 normal = model::unpackDirection(vertex.normal);
            EXPECT_NEAR(glm::length(normal), 1.0F, 0.01F) << size;
        }
    }
}

TEST_F(MeshBuilderTest, MergesEqualVerticesAndDropsUnusedOnes) {
    RawMesh mesh;
    mesh.positions = {{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {0, 0, 0}, {1, 1, 0}, {0, 1, 0}, {9, 9, 9}};
    mesh.indices = {0, 1, 2, 3, 4, 5};
    const Result<BuiltMesh> built = build(mesh);
    ASSERT_TRUE(built);
    EXPECT_EQ(built.value().vertices.size(), 4U);
    EXPECT_EQ(built.value().indices.size(), 6U);
    EXPECT_EQ(built.value().bounds.max, Vec3(1, 1, 0));
}

TEST_F(MeshBuilderTest, RefusesWhatIsOutOfRange) {
    RawMesh mesh;
    mesh.positions = {{0, 0, 0}, {1, 0, 0}, {1, 1, 0}};
    mesh.indices = {0, 1, 3};
    EXPECT_EQ(build(mesh).error().code, ErrorCode::Invalid);
    mesh.indices = {0, 1};
    EXPECT_EQ(build(mesh).error().code, ErrorCode::Invalid);
    mesh.indices = {0, 1, 2};
    mesh.positions[2].y = std::numeric_limits<float>::quiet_NaN();
    EXPECT_EQ(build(mesh).error().code, ErrorCode::Invalid);
}

TEST_F(MeshBuilderTest, MakesLevelsOfAboutAQuarterWithGrowingErrors) {
    const Result<BuiltMesh> built = build(sheet(60));
    ASSERT_TRUE(built);
    ASSERT_GE(built.value().levels.size(), 2U);
    std::size_t before = built.value().indices.size();
    float error = 0.0F;
    for (const BuiltMesh::Level& level : built.value().levels) {
        EXPECT_LT(level.indices.size(), before * 3 / 10);
        EXPECT_GE(level.error, error);
        EXPECT_LT(level.error, 0.15F); // metres, of a sheet of one
        EXPECT_LT(*std::ranges::max_element(level.indices), built.value().vertices.size());
        before = level.indices.size();
        error = level.error;
    }
    m_options.coarserLevels = false;
    EXPECT_TRUE(build(sheet(60)).value().levels.empty());
}

TEST_F(MeshBuilderTest, SimplifiesALargeMeshInHalvesWithoutAGap) {
    const Result<BuiltMesh> built = build(sheet(330)); // 217,800 triangles: two halves
    ASSERT_TRUE(built);
    ASSERT_FALSE(built.value().levels.empty());
    const BuiltMesh::Level& level = built.value().levels.front();
    EXPECT_NEAR(static_cast<double>(level.indices.size()), static_cast<double>(built.value().indices.size()) / 4, 9000);
    // Where halves meet, edges still have two triangles: only the sheet's own rim has edges with one.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    for (std::size_t i = 0; i < level.indices.size(); ++i) {
        const std::uint32_t a = level.indices[i];
        const std::uint32_t b = level.indices[i % 3 == 2 ? i - 2 : i + 1];
        edges.emplace_back(std::min(a, b), std::max(a, b));
    }
    std::ranges::sort(edges);
    for (std::size_t i = 0; i < edges.size();) {
        const auto end = std::find_if(edges.begin() + static_cast<std::ptrdiff_t>(i), edges.end(),
                                      [&](const auto& edge) { return edge != edges[i]; });
        const auto next = static_cast<std::size_t>(end - edges.begin());
        if (next - i == 1) {
            const auto rim = [&](std::uint32_t vertex) {
                const float* p = built.value().vertices[vertex].position;
                return p[0] < 1e-4F || p[0] > 0.9999F || p[2] < 1e-4F || p[2] > 0.9999F;
            };
            ASSERT_TRUE(rim(edges[i].first) && rim(edges[i].second));
        }
        i = next;
    }
}

TEST_F(MeshBuilderTest, GivesTangentsAlongGrowingU) {
    const Result<BuiltMesh> built = build(sheet(4), true);
    ASSERT_TRUE(built);
    for (const model::Vertex& vertex : built.value().vertices) {
        const Vec3 tangent = model::unpackDirection(vertex.tangent);
        EXPECT_GT(tangent.x, 0.9F);
        // u to the east, v to the south, seen from above: as a picture lies, so not mirrored.
        EXPECT_EQ(vertex.tangent >> 30, 1U);
    }
}

TEST(Normals, KeepEdgesAndSmoothCurves) {
    RawMesh roof; // two rectangles that share an edge at the angle of a roof
    const auto make = [](float height) {
        RawMesh mesh;
        mesh.positions = {{-1, 0, 0}, {-1, 0, 1}, {0, height, 1}, {0, height, 0}, {1, 0, 1}, {1, 0, 0}};
        mesh.indices = {0, 1, 2, 0, 2, 3, 3, 2, 4, 3, 4, 5};
        return mesh;
    };
    roof = make(1.0F); // 90° between its sides
    makeNormals(roof);
    EXPECT_GE(roof.positions.size(), 8U); // both points of the edge were split
    for (const std::uint32_t index : roof.indices)
        EXPECT_NEAR(std::abs(roof.normals[index].x), std::sqrt(0.5F), 1e-5F);
    roof = make(0.2F); // about 23°
    makeNormals(roof);
    EXPECT_EQ(roof.positions.size(), 6U);
    EXPECT_GT(roof.normals[2].y, 0.99F);
}

TEST(Tangents, AreSplitWhereATextureIsMirrored) {
    RawMesh mesh; // two squares side by side; the texture runs towards the middle in both
    mesh.positions = {{-1, 0, 0}, {0, 0, 0}, {0, 1, 0}, {-1, 1, 0}, {1, 0, 0}, {1, 1, 0}};
    mesh.uv0 = {{0, 1}, {1, 1}, {1, 0}, {0, 0}, {0, 1}, {0, 0}};
    mesh.indices = {0, 1, 2, 0, 2, 3, 1, 4, 5, 1, 5, 2};
    mesh.normals.assign(6, Vec3(0, 0, 1));
    makeTangents(mesh, std::vector<Vec2>(mesh.uv0));
    EXPECT_EQ(mesh.positions.size(), 8U); // the two points in the middle, twice
    EXPECT_EQ(mesh.tangents[0], Vec4(1, 0, 0, 1));
    EXPECT_EQ(mesh.tangents[4], Vec4(-1, 0, 0, -1));
}

} // namespace
} // namespace halls::importer
