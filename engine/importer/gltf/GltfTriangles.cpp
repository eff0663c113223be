// SPDX-License-Identifier: MPL-2.0
#include "importer/gltf/GltfTriangles.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <span>

namespace halls::importer::gltf {
namespace {

constexpr std::uint64_t kTriangles = 4;
constexpr std::uint64_t kFan = 6;

/// Corners as the file lists them, and the value that begins a new strip.
struct Listed {
    Indices corners;
    std::uint32_t restart = kNone;
};

Listed listedIndices(Accessors& accessors, const Json& primitive, std::uint64_t vertices, const std::string& place,
                     Budget& budget) {
    const Document& document = accessors.document();
    const auto number = document.exactUint(primitive, "indices", place);
    Listed listed;
    if (!number) {
        spend(budget, 0, vertices, document, place);
        listed.corners.resize(vertices);
        for (std::uint64_t i = 0; i < vertices; ++i)
            listed.corners[i] = static_cast<std::uint32_t>(i);
        return listed;
    }
    const Accessor accessor = accessors.at(*number, place + "/indices");
    if (!accessor.isUnsigned() || accessor.components() != 1)
        document.fail(ErrorCode::Invalid, fmt::format("/accessors/{}", *number),
                      "indices must be whole numbers without sign");
    spend(budget, 0, accessor.count(), document, place);
    listed.restart = accessor.largest();
    listed.corners.resize(accessor.count());
    for (std::uint64_t i = 0; i < accessor.count(); ++i)
        listed.corners[i] = accessor.index(i);
    return listed;
}

/// Adds the triangles of one strip or fan, or of a list.
class Taker {
public:
    Taker(std::uint64_t mode, std::uint64_t vertices) : m_mode(mode), m_vertices(vertices) {}

    void take(std::span<const std::uint32_t> corners) {
        const std::size_t step = m_mode == kTriangles ? 3 : 1;
        for (std::size_t i = 2; i < corners.size(); i += step) {
            const bool odd = m_mode != kTriangles && i % 2 != 0;
            const std::uint32_t a = m_mode == kFan ? corners[0] : corners[odd ? i - 1 : i - 2];
            const std::uint32_t b = m_mode == kFan ? corners[i - 1] : corners[odd ? i - 2 : i - 1];
            const std::array<std::uint32_t, 3> triangle{a, b, corners[i]};
            if (std::ranges::all_of(triangle, [&](std::uint32_t corner) { return corner < m_vertices; }))
                m_triangles.insert(m_triangles.end(), triangle.begin(), triangle.end());
            else
                ++m_leftOut;
        }
    }

    Indices& triangles() { return m_triangles; }
    std::uint64_t leftOut() const { return m_leftOut; }

private:
    std::uint64_t m_mode;
    std::uint64_t m_vertices;
    Indices m_triangles;
    std::uint64_t m_leftOut = 0;
};

bool finite(Vec3 value) {
    return std::isfinite(value.x) && std::isfinite(value.y) && std::isfinite(value.z);
}

} // namespace

void spend(Budget& budget, std::uint64_t vertices, std::uint64_t corners, const Document& document,
           const std::string& place) {
    const ImportOptions& options = document.job().options;
    budget.vertices += vertices;
    budget.corners += corners;
    if (budget.vertices > options.maxVertices)
        document.fail(ErrorCode::TooLarge, place,
                      fmt::format("more than {} vertices in all meshes together", options.maxVertices));
    if (budget.corners / 3 > options.maxTriangles)
        document.fail(ErrorCode::TooLarge, place,
                      fmt::format("more than {} triangles in all meshes together", options.maxTriangles));
}

Indices trianglesOf(Accessors& accessors, const Json& primitive, std::uint64_t mode, std::uint64_t vertices,
                    const std::string& place, Budget& budget) {
    const Listed listed = listedIndices(accessors, primitive, vertices, place, budget);
    const Document& document = accessors.document();
    Taker taker(mode, vertices);
    const std::span<const std::uint32_t> corners(listed.corners);
    const bool splits = mode != kTriangles && listed.restart >= vertices;
    std::size_t strips = 0;
    for (std::size_t from = 0; from < corners.size(); ++strips) {
        const auto rest = corners.subspan(from);
        const auto end = splits ? std::ranges::find(rest, listed.restart) : rest.end();
        const auto count = static_cast<std::size_t>(end - rest.begin());
        taker.take(rest.first(count));
        from += count + 1;
    }
    if (strips > 1)
        document.job().note(fmt::format("{}: a strip that is cut by its largest index is read as {}", place, strips));
    if (taker.leftOut() > 0)
        document.job().note(
            fmt::format("left out: {} triangles of {}: they name vertices that do not exist", taker.leftOut(), place));
    return std::move(taker.triangles());
}

Indices pointsOf(Accessors& accessors, const Json& primitive, std::uint64_t vertices, const std::string& place,
                 Budget& budget) {
    Indices points = listedIndices(accessors, primitive, vertices, place, budget).corners;
    if (const auto lost = std::erase_if(points, [&](std::uint32_t point) { return point >= vertices; }); lost > 0)
        accessors.document().job().note(
            fmt::format("left out: {} points of {}: they name vertices that do not exist", lost, place));
    return usedVertices(points, vertices);
}

void leaveOutEndlessPoints(RawMesh& points, const Document& document) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < points.positions.size(); ++i) {
        if (!finite(points.positions[i]))
            continue;
        points.positions[kept] = points.positions[i];
        if (!points.normals.empty())
            points.normals[kept] = points.normals[i];
        if (!points.colours.empty())
            points.colours[kept] = points.colours[i];
        ++kept;
    }
    if (kept < points.positions.size())
        document.job().note(fmt::format("left out: {} points without a place", points.positions.size() - kept));
    points.positions.resize(kept);
    points.normals.resize(points.normals.empty() ? 0 : kept);
    points.colours.resize(points.colours.empty() ? 0 : kept);
}

void leaveOutEndless(RawMesh& mesh, const Document& document, const std::string& place) {
    if (std::ranges::all_of(mesh.positions, finite))
        return;
    Indices kept;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const auto corners = std::span(mesh.indices).subspan(i, 3);
        if (std::ranges::all_of(corners, [&](std::uint32_t corner) { return finite(mesh.positions[corner]); }))
            kept.insert(kept.end(), corners.begin(), corners.end());
    }
    document.job().note(fmt::format("left out: {} triangles of {}: a position is no number",
                                    (mesh.indices.size() - kept.size()) / 3, place));
    mesh.indices = std::move(kept);
    for (Vec3& position : mesh.positions) {
        if (!finite(position))
            position = Vec3(0.0F);
    }
}

Indices usedVertices(Indices& indices, std::uint64_t vertices) {
    Indices used = indices;
    if (indices.size() * 4 >= vertices) {
        Indices numbers(vertices, kNone);
        used.clear();
        for (std::uint32_t& index : indices) {
            if (numbers[index] == kNone) {
                numbers[index] = static_cast<std::uint32_t>(used.size());
                used.push_back(index);
            }
            index = numbers[index];
        }
        return used;
    }
    std::ranges::sort(used);
    used.erase(std::unique(used.begin(), used.end()), used.end());
    for (std::uint32_t& index : indices)
        index = static_cast<std::uint32_t>(std::ranges::lower_bound(used, index) - used.begin());
    return used;
}

} // namespace halls::importer::gltf
