// SPDX-License-Identifier: MPL-2.0
#include "model/Closed.h"

#include "math/Aabb.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <vector>

namespace halls::model {
namespace {

constexpr std::size_t kMaxTriangles = 200'000;
constexpr std::size_t kOpenShare = 50; ///< one edge of so many may be open
constexpr float kSamePlace = 1e-5F;    ///< of the size

constexpr float kOpenLength = 1.0F; ///< of the size: a sheet's rim is twice that or more

Vec3 positionOf(const Vertex& vertex) {
    return {vertex.position[0], vertex.position[1], vertex.position[2]};
}

/// For each vertex the first one at the same place.
std::vector<std::uint32_t> firstAtPlace(std::span<const Vertex> vertices, const Aabb& bounds) {
    const float cell = std::max(glm::length(bounds.size()) * kSamePlace, 1e-30F);
    std::vector<std::array<std::int64_t, 3>> places;
    places.reserve(vertices.size());
    for (const Vertex& vertex : vertices) {
        auto& place = places.emplace_back();
        for (std::size_t axis = 0; axis < 3; ++axis)
            place[axis] = std::llround((vertex.position[axis] - bounds.min[static_cast<int>(axis)]) / cell);
    }
    std::vector<std::uint32_t> order(vertices.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto placeOf = [&](std::uint32_t index) { return places[index]; };
    std::ranges::stable_sort(order, {}, placeOf);
    std::vector<std::uint32_t> first(vertices.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const bool same = i > 0 && placeOf(order[i]) == placeOf(order[i - 1]);
        first[order[i]] = same ? first[order[i - 1]] : order[i];
    }
    return first;
}

} // namespace

bool isClosed(std::span<const Vertex> vertices, std::span<const std::uint32_t> indices) {
    if (indices.size() < 12 || indices.size() / 3 > kMaxTriangles)
        return false;
    Aabb bounds;
    for (const Vertex& vertex : vertices)
        bounds.include(positionOf(vertex));
    const std::vector<std::uint32_t> place = firstAtPlace(vertices, bounds);
    // Both ends, the smaller one first, and in the lowest bit which way the triangle runs along it.
    std::vector<std::uint64_t> edges;
    edges.reserve(indices.size());
    for (std::size_t i = 0; i + 2 < indices.size(); i += 3) {
        for (std::size_t side = 0; side < 3; ++side) {
            const std::uint64_t a = place[indices[i + side]];
            const std::uint64_t b = place[indices[i + (side + 1) % 3]];
            if (a != b)
                edges.push_back(std::min(a, b) << 33U | std::max(a, b) << 1U | (a < b ? 1U : 0U));
        }
    }
    std::ranges::sort(edges);
    std::size_t open = 0;
    float openLength = 0.0F;
    for (std::size_t from = 0, to = 0; from < edges.size(); from = to) {
        std::ptrdiff_t balance = 0;
        for (to = from; to < edges.size() && edges[to] >> 1U == edges[from] >> 1U; ++to)
            balance += (edges[to] & 1U) != 0 ? 1 : -1;
        if (balance == 0)
            continue;
        const auto times = static_cast<std::size_t>(balance < 0 ? -balance : balance);
        const Vec3 a = positionOf(vertices[edges[from] >> 33U]);
        const Vec3 b = positionOf(vertices[edges[from] >> 1U & 0xFFFFFFFFU]);
        open += times;
        openLength += glm::distance(a, b) * static_cast<float>(times);
    }
    return !edges.empty() && open * kOpenShare <= edges.size() &&
           openLength <= kOpenLength * glm::length(bounds.size());
}

} // namespace halls::model
