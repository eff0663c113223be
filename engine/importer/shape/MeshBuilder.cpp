// SPDX-License-Identifier: MPL-2.0
#include "importer/shape/MeshBuilder.h"

#include "importer/shape/Normals.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <future>
#include <meshoptimizer.h>

namespace halls::importer {
namespace {

using Index = std::uint32_t;
using model::Vertex;

constexpr std::size_t kCoarserFrom = 2000;       ///< triangles
constexpr std::size_t kThreadFrom = 20'000;      ///< triangles: below, a thread costs more than it brings
constexpr std::size_t kCarefulUpTo = 5'000'000;  ///< triangles: above, the quick simplifier keeps the wait bearable
constexpr std::size_t kQuickOrderFrom = 100'000; ///< triangles: 2.5 times faster, and 4 % more vertex work per frame
constexpr float kOverdrawThreshold = 1.05F;      ///< vertex cache may get worse by 5 % for less overdraw
constexpr float kWorstError = 0.05F;             ///< of the extent: a coarser level is not useful

bool finite(Vec3 value) {
    return std::isfinite(value.x) && std::isfinite(value.y) && std::isfinite(value.z);
}

Status checkRaw(const RawMesh& mesh, const Job& job) {
    const std::string place = mesh.name.empty() ? std::string() : "mesh \"" + mesh.name + "\"";
    const std::size_t count = mesh.positions.size();
    if (mesh.indices.size() % 3 != 0)
        return job.error(ErrorCode::Invalid, place, "the number of corners is not a multiple of three");
    for (const Index index : mesh.indices) {
        if (index >= count)
            return job.error(ErrorCode::Invalid, place, fmt::format("index {} of {} vertices", index, count));
    }
    for (const Vec3& position : mesh.positions) {
        if (!finite(position))
            return job.error(ErrorCode::Invalid, place, "a position is not a finite number");
    }
    return Done{};
}

/// What readers may leave odd without the mesh being useless.
void mend(RawMesh& mesh) {
    const std::size_t count = mesh.positions.size();
    const auto fitting = [count](auto& list) {
        if (list.size() != count)
            list.clear();
    };
    fitting(mesh.normals);
    fitting(mesh.tangents);
    fitting(mesh.uv0);
    fitting(mesh.uv1);
    fitting(mesh.colours);
    for (std::vector<Vec2>* list : {&mesh.uv0, &mesh.uv1}) {
        for (Vec2& uv : *list) {
            if (!std::isfinite(uv.x) || !std::isfinite(uv.y))
                uv = Vec2(0.0F);
        }
    }
    bool missing = mesh.normals.empty();
    for (Vec3& normal : mesh.normals) {
        if (!finite(normal) || glm::dot(normal, normal) < 1e-12F) {
            normal = Vec3(0.0F); // made anew
            missing = true;
        }
    }
    if (!missing)
        return;
    makeNormals(mesh);
    mesh.tangents.clear();
}

std::uint16_t unorm16(float value) {
    return static_cast<std::uint16_t>(std::lround(std::clamp(value, 0.0F, 1.0F) * 65535.0F));
}

std::vector<Vertex> packed(const RawMesh& mesh) {
    std::vector<Vertex> vertices(mesh.positions.size());
    for (std::size_t i = 0; i < vertices.size(); ++i) {
        Vertex& vertex = vertices[i];
        const Vec3 position = mesh.positions[i] + 0.0F; // -0 becomes 0: equal vertices have equal bytes
        std::copy_n(&position.x, 3, vertex.position);
        vertex.normal = model::packDirection(glm::normalize(mesh.normals[i]));
        vertex.tangent = model::packDirection(Vec3(1.0F, 0.0F, 0.0F), 1.0F);
        if (!mesh.tangents.empty() && finite(Vec3(mesh.tangents[i])) && glm::length(Vec3(mesh.tangents[i])) > 1e-6F)
            vertex.tangent = model::packDirection(glm::normalize(Vec3(mesh.tangents[i])), mesh.tangents[i].w);
        const Vec2 uv0 = mesh.uv0.empty() ? Vec2(0.0F) : mesh.uv0[i] + 0.0F;
        std::copy_n(&uv0.x, 2, vertex.uv0);
        const Vec2 uv1 = mesh.uv1.empty() ? Vec2(0.0F) : mesh.uv1[i];
        vertex.uv1[0] = unorm16(uv1.x);
        vertex.uv1[1] = unorm16(uv1.y);
        const Rgba8 colour = mesh.colours.empty() ? Rgba8{255, 255, 255, 255} : mesh.colours[i];
        std::ranges::copy(colour, vertex.colour);
    }
    return vertices;
}

/// Equal vertices become one; those that nothing uses go. Triangles stay all, so that counts are those of the file.
void weld(BuiltMesh& built) {
    std::vector<Index> remap(built.vertices.size());
    const std::size_t count = meshopt_generateVertexRemap(remap.data(), built.indices.data(), built.indices.size(),
                                                          built.vertices.data(), built.vertices.size(), sizeof(Vertex));
    meshopt_remapIndexBuffer(built.indices.data(), built.indices.data(), built.indices.size(), remap.data());
    std::vector<Vertex> vertices(count);
    meshopt_remapVertexBuffer(vertices.data(), built.vertices.data(), built.vertices.size(), sizeof(Vertex),
                              remap.data());
    built.vertices = std::move(vertices);
}

const float* positionsOf(const BuiltMesh& built) {
    return built.vertices.front().position;
}

void orderForCache(std::vector<Index>& indices, std::size_t vertices) {
    std::vector<Index> ordered(indices.size());
    if (indices.size() / 3 < kQuickOrderFrom)
        meshopt_optimizeVertexCache(ordered.data(), indices.data(), indices.size(), vertices);
    else
        meshopt_optimizeVertexCacheFifo(ordered.data(), indices.data(), indices.size(), vertices, 16);
    indices = std::move(ordered);
}

void orderForOverdraw(std::vector<Index>& indices, const BuiltMesh& built) {
    std::vector<Index> ordered(indices.size());
    meshopt_optimizeOverdraw(ordered.data(), indices.data(), indices.size(), positionsOf(built), built.vertices.size(),
                             sizeof(Vertex), kOverdrawThreshold);
    indices = std::move(ordered);
}

/// Some triangles of a mesh, with how far they are from the full detail.
struct Simplified {
    std::vector<Index> indices;
    float error = 0.0F; ///< metres
};

Simplified simplified(std::span<const Index> from, const float* positions, std::size_t vertices, std::size_t stride,
                      unsigned int options) {
    Simplified result;
    result.indices.resize(from.size());
    const std::size_t target = from.size() / 12 * 3; // a quarter
    const float scale = meshopt_simplifyScale(positions, vertices, stride);
    float relative = 0.0F;
    const std::size_t got = from.size() / 3 > kCarefulUpTo
                                ? meshopt_simplifySloppy(result.indices.data(), from.data(), from.size(), positions,
                                                         vertices, stride, target, kWorstError, &relative)
                                : meshopt_simplify(result.indices.data(), from.data(), from.size(), positions, vertices,
                                                   stride, target, kWorstError, options, &relative);
    result.indices.resize(got);
    result.error = relative * scale;
    return result;
}

/// A half of the mesh with its own few vertices: the simplifier's time grows with the vertices that it is given.
/// The seam between halves is a border and stays as it is, so that they still fit together.
Simplified simplifiedHalf(std::span<const Index> half, const BuiltMesh& built) {
    std::vector<Index> numbers(built.vertices.size(), kNone);
    std::vector<Index> used;
    std::vector<Vec3> positions;
    std::vector<Index> local(half.size());
    for (std::size_t i = 0; i < half.size(); ++i) {
        Index& number = numbers[half[i]];
        if (number == kNone) {
            number = static_cast<Index>(used.size());
            used.push_back(half[i]);
            const float* position = built.vertices[half[i]].position;
            positions.emplace_back(position[0], position[1], position[2]);
        }
        local[i] = number;
    }
    Simplified result =
        simplified(local, &positions.front().x, positions.size(), sizeof(Vec3), meshopt_SimplifyLockBorder);
    for (Index& index : result.indices)
        index = used[index];
    return result;
}

/// The triangles in two halves of equal number, parted across the longest side. Returns where the second starts.
std::size_t partInHalves(std::vector<Index>& indices, const BuiltMesh& built) {
    Aabb box;
    for (const Vertex& vertex : built.vertices)
        box.include(Vec3(vertex.position[0], vertex.position[1], vertex.position[2]));
    const Vec3 size = box.size();
    const std::size_t axis = size.x >= size.y && size.x >= size.z ? 0 : (size.y >= size.z ? 1 : 2);
    const auto place = [&](std::size_t triangle) { return built.vertices[indices[3 * triangle]].position[axis]; };
    std::vector<float> places(indices.size() / 3);
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = place(i);
    std::vector<float> sorted = places;
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2), sorted.end());
    const float middle = sorted[sorted.size() / 2];
    std::vector<Index> parted;
    parted.reserve(indices.size());
    std::size_t cut = 0;
    for (const bool front : {true, false}) {
        for (std::size_t i = 0; i < places.size(); ++i) {
            if ((places[i] < middle) == front)
                parted.insert(parted.end(), &indices[3 * i], &indices[3 * i] + 3);
        }
        cut = front ? parted.size() : cut;
    }
    indices = std::move(parted);
    return cut;
}

/// The first level of a large mesh, which is where the time goes: both halves at once.
Simplified firstLevel(const BuiltMesh& built) {
    constexpr std::size_t kHalvesFrom = 200'000; // triangles
    const auto whole = [&built] {
        return simplified(built.indices, positionsOf(built), built.vertices.size(), sizeof(Vertex), 0);
    };
    if (built.indices.size() / 3 < kHalvesFrom)
        return whole();
    std::vector<Index> parted = built.indices;
    const std::size_t cut = partInHalves(parted, built);
    if (cut == 0 || cut == parted.size())
        return whole();
    const std::span<const Index> all(parted);
    auto front = std::async(std::launch::async, [&] { return simplifiedHalf(all.first(cut), built); });
    Simplified result = simplifiedHalf(all.subspan(cut), built);
    const Simplified other = front.get();
    result.indices.insert(result.indices.end(), other.indices.begin(), other.indices.end());
    result.error = std::max(result.error, other.error);
    return result;
}

/// Each level has about a quarter of the triangles of the one before and is made from it, so that only the first costs.
std::vector<BuiltMesh::Level> coarserLevels(const BuiltMesh& built, const std::stop_token& stop) {
    std::vector<BuiltMesh::Level> levels;
    const std::vector<Index>* from = &built.indices;
    float error = 0.0F;
    levels.reserve(3); // `from` points into it
    while (levels.size() < 3 && from->size() / 3 > kCoarserFrom / 2 && !stop.stop_requested()) {
        Simplified next = levels.empty()
                              ? firstLevel(built)
                              : simplified(*from, positionsOf(built), built.vertices.size(), sizeof(Vertex), 0);
        if (next.indices.empty() || next.indices.size() > from->size() / 4 * 3)
            break;
        error += next.error; // at most: errors of the steps add up
        next.indices.shrink_to_fit();
        orderForCache(next.indices, built.vertices.size());
        levels.push_back({std::move(next.indices), error});
        from = &levels.back().indices;
    }
    return levels;
}

/// Vertices in the order of their first use.
void orderVertices(BuiltMesh& built) {
    std::vector<Index> remap(built.vertices.size());
    const std::size_t count = meshopt_optimizeVertexFetchRemap(remap.data(), built.indices.data(), built.indices.size(),
                                                               built.vertices.size());
    std::vector<Vertex> vertices(count);
    meshopt_remapVertexBuffer(vertices.data(), built.vertices.data(), built.vertices.size(), sizeof(Vertex),
                              remap.data());
    built.vertices = std::move(vertices);
    meshopt_remapIndexBuffer(built.indices.data(), built.indices.data(), built.indices.size(), remap.data());
    for (BuiltMesh::Level& level : built.levels)
        meshopt_remapIndexBuffer(level.indices.data(), level.indices.data(), level.indices.size(), remap.data());
}

/// Order and levels are made side by side: both start from the same triangles.
void orderAndSimplify(BuiltMesh& built, bool withLevels, const std::stop_token& stop) {
    std::vector<Index> ordered = built.indices;
    std::future<std::vector<BuiltMesh::Level>> levels;
    if (withLevels && built.indices.size() / 3 > kCoarserFrom) {
        const auto how = built.indices.size() / 3 > kThreadFrom ? std::launch::async : std::launch::deferred;
        levels = std::async(how, [&built, stop] { return coarserLevels(built, stop); });
    }
    orderForCache(ordered, built.vertices.size());
    orderForOverdraw(ordered, built);
    if (levels.valid())
        built.levels = levels.get();
    built.indices = std::move(ordered);
    orderVertices(built);
}

/// Where the vertices lie on a picture; empty where the mesh has no such coordinates.
std::vector<Vec2> placedOn(const model::Placing& place, const RawMesh& mesh) {
    std::vector<Vec2> uvs = place.set == 0 ? mesh.uv0 : mesh.uv1;
    std::ranges::transform(uvs, uvs.begin(), [&](Vec2 uv) { return place.apply(uv); });
    return uvs;
}

} // namespace

Result<BuiltMesh> buildMesh(RawMesh&& mesh, const RawTexture& normalMap, const Job& job) {
    if (Status status = checkRaw(mesh, job); !status)
        return status.error();
    if (mesh.indices.empty())
        return BuiltMesh{}; // what follows counts on triangles, and meshoptimizer ends the process without any
    mend(mesh);
    if (normalMap.image != kNone && mesh.tangents.empty()) {
        const std::vector<Vec2> uvs = placedOn(normalMap.place, mesh);
        if (!uvs.empty())
            makeTangents(mesh, uvs);
    }
    BuiltMesh built;
    built.vertices = packed(mesh);
    built.indices = std::move(mesh.indices);
    mesh = {};
    if (job.stop.stop_requested())
        return job.cancelled();
    weld(built);
    orderAndSimplify(built, job.options.coarserLevels, job.stop);
    if (job.stop.stop_requested())
        return job.cancelled();
    for (const Vertex& vertex : built.vertices)
        built.bounds.include(Vec3(vertex.position[0], vertex.position[1], vertex.position[2]));
    return built;
}

} // namespace halls::importer
