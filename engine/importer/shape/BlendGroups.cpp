// SPDX-License-Identifier: MPL-2.0
#include "importer/shape/BlendGroups.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <numeric>
#include <unordered_map>

namespace halls::importer {
namespace {

using Index = std::uint32_t;
using Triangles = std::vector<Index>; ///< numbers of triangles

constexpr std::size_t kMostGroups = 64;
constexpr std::size_t kMostMeshes = 4096; ///< of a file: each is a draw call
constexpr std::size_t kSmall = 32;        ///< triangles

struct SamePlace {
    std::size_t operator()(const Vec3& place) const {
        std::uint32_t words[3];
        std::memcpy(words, &place, sizeof(words));
        return (std::size_t{words[0]} * 73856093U) ^ (std::size_t{words[1]} * 19349663U) ^
               (std::size_t{words[2]} * 83492791U);
    }
    bool operator()(const Vec3& a, const Vec3& b) const { return std::memcmp(&a, &b, sizeof(Vec3)) == 0; }
};

/// For each vertex the first one at its place: corners of flat faces hang together, too.
std::vector<Index> placesOf(const RawMesh& mesh) {
    std::unordered_map<Vec3, Index, SamePlace, SamePlace> first;
    std::vector<Index> places(mesh.positions.size());
    for (Index i = 0; i < places.size(); ++i)
        places[i] = first.try_emplace(mesh.positions[i] + 0.0F, i).first->second; // -0 is 0
    return places;
}

/// Which triangles hang together (union-find with halved paths).
std::vector<Triangles> connected(const RawMesh& mesh, const std::vector<Index>& places) {
    std::vector<Index> above(mesh.positions.size());
    std::iota(above.begin(), above.end(), Index{0});
    const auto rootOf = [&](Index at) {
        while (above[at] != at)
            at = above[at] = above[above[at]];
        return at;
    };
    const std::size_t count = mesh.indices.size() / 3;
    for (std::size_t i = 0; i < count; ++i) {
        const Index root = rootOf(places[mesh.indices[3 * i]]);
        above[rootOf(places[mesh.indices[3 * i + 1]])] = root;
        above[rootOf(places[mesh.indices[3 * i + 2]])] = root;
    }
    std::unordered_map<Index, std::size_t> numbers;
    std::vector<Triangles> groups;
    for (std::size_t i = 0; i < count; ++i) {
        const auto [found, isNew] = numbers.try_emplace(rootOf(places[mesh.indices[3 * i]]), groups.size());
        if (isNew)
            groups.emplace_back();
        groups[found->second].push_back(static_cast<Index>(i));
    }
    return groups;
}

/// Whether each edge has as many triangles on its one side as on its other.
bool isSolid(const RawMesh& mesh, const std::vector<Index>& places, const Triangles& group) {
    std::map<std::pair<Index, Index>, int> edges;
    for (const Index triangle : group) {
        for (std::size_t corner = 0; corner < 3; ++corner) {
            const Index a = places[mesh.indices[3 * std::size_t{triangle} + corner]];
            const Index b = places[mesh.indices[3 * std::size_t{triangle} + (corner + 1) % 3]];
            edges[std::minmax(a, b)] += a < b ? 1 : -1;
        }
    }
    return std::ranges::all_of(edges, [](const auto& edge) { return edge.second == 0; });
}

Vec3 middleOf(const RawMesh& mesh, Index triangle) {
    const Index* corner = mesh.indices.data() + 3 * std::size_t{triangle};
    return (mesh.positions[corner[0]] + mesh.positions[corner[1]] + mesh.positions[corner[2]]) * (1.0F / 3.0F);
}

int longestAxis(const RawMesh& mesh, const Triangles& group) {
    Aabb box;
    for (const Index triangle : group)
        box.include(middleOf(mesh, triangle));
    const Vec3 size = box.size();
    return size.x >= size.y && size.x >= size.z ? 0 : size.y >= size.z ? 1 : 2;
}

void halve(const RawMesh& mesh, Triangles group, std::size_t most, std::vector<Triangles>& groups) {
    if (group.size() <= most) {
        groups.push_back(std::move(group));
        return;
    }
    const int axis = longestAxis(mesh, group);
    const auto half = group.begin() + static_cast<std::ptrdiff_t>(group.size() / 2);
    std::nth_element(group.begin(), half, group.end(), [&](Index a, Index b) {
        return std::pair(middleOf(mesh, a)[axis], a) < std::pair(middleOf(mesh, b)[axis], b);
    });
    halve(mesh, Triangles(group.begin(), half), most, groups);
    halve(mesh, Triangles(half, group.end()), most, groups);
}

/// Where there are too many, neighbours along the longest axis go together.
std::vector<Triangles> fewer(const RawMesh& mesh, std::vector<Triangles> groups) {
    if (groups.size() <= kMostGroups)
        return groups;
    Triangles firsts;
    for (const Triangles& group : groups)
        firsts.push_back(group.front());
    const int axis = longestAxis(mesh, firsts);
    std::ranges::stable_sort(groups, {}, [&](const Triangles& group) { return middleOf(mesh, group.front())[axis]; });
    std::vector<Triangles> result(kMostGroups);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        Triangles& into = result[i * kMostGroups / groups.size()];
        into.insert(into.end(), groups[i].begin(), groups[i].end());
    }
    return result;
}

/// The triangles of a group with the vertices that they use.
RawMesh meshOf(const RawMesh& from, Triangles group) {
    std::ranges::sort(group); // as the file has them
    RawMesh mesh;
    mesh.name = from.name;
    mesh.material = from.material;
    mesh.variantMaterials = from.variantMaterials;
    std::unordered_map<Index, Index> numbers;
    const auto repeat = [](const auto& list, auto& into, Index index, std::size_t count) {
        if (list.size() == count)
            into.push_back(list[index]);
    };
    const std::size_t count = from.positions.size();
    for (const Index triangle : group) {
        for (std::size_t corner = 0; corner < 3; ++corner) {
            const Index index = from.indices[3 * std::size_t{triangle} + corner];
            const auto [found, isNew] = numbers.try_emplace(index, static_cast<Index>(mesh.positions.size()));
            mesh.indices.push_back(found->second);
            if (!isNew)
                continue;
            mesh.positions.push_back(from.positions[index]);
            repeat(from.normals, mesh.normals, index, count);
            repeat(from.tangents, mesh.tangents, index, count);
            repeat(from.uv0, mesh.uv0, index, count);
            repeat(from.uv1, mesh.uv1, index, count);
            repeat(from.colours, mesh.colours, index, count);
        }
    }
    return mesh;
}

/// Empty where the mesh is to stay whole.
std::vector<Triangles> groupsOf(const RawMesh& mesh) {
    const auto known = [&](Index index) { return index < mesh.positions.size(); };
    const bool sound = mesh.indices.size() % 3 == 0 && std::ranges::all_of(mesh.indices, known) &&
                       std::ranges::none_of(mesh.positions, [](const Vec3& p) { return std::isnan(p.x + p.y + p.z); });
    if (!sound || mesh.indices.size() < 6) // what is wrong is told by who builds it
        return {};
    const std::vector<Index> places = placesOf(mesh);
    const std::size_t most = std::max(kSmall, mesh.indices.size() / 3 / kMostGroups + 1);
    std::vector<Triangles> groups;
    for (Triangles& group : connected(mesh, places)) {
        if (group.size() <= most || isSolid(mesh, places, group))
            groups.push_back(std::move(group));
        else
            halve(mesh, std::move(group), most, groups);
    }
    return groups.size() > 1 ? fewer(mesh, std::move(groups)) : std::vector<Triangles>();
}

} // namespace

void splitBlended(RawScene& scene, std::span<const model::Material> materials) {
    std::vector<RawMesh> meshes;
    std::vector<std::vector<std::uint32_t>> numbers; // of each mesh, in the new list
    for (RawMesh& mesh : scene.meshes) {
        std::vector<Triangles> groups;
        if (materials[mesh.material].alphaMode == model::AlphaMode::Blend && meshes.size() < kMostMeshes)
            groups = groupsOf(mesh);
        std::vector<std::uint32_t>& its = numbers.emplace_back();
        for (Triangles& group : groups) {
            its.push_back(static_cast<std::uint32_t>(meshes.size()));
            meshes.push_back(meshOf(mesh, std::move(group)));
        }
        if (groups.empty()) {
            its.push_back(static_cast<std::uint32_t>(meshes.size()));
            meshes.push_back(std::move(mesh));
        }
    }
    scene.meshes = std::move(meshes);
    for (RawNode& node : scene.nodes) {
        std::vector<std::uint32_t> shown;
        for (const std::uint32_t mesh : node.meshes)
            shown.insert(shown.end(), numbers[mesh].begin(), numbers[mesh].end());
        node.meshes = std::move(shown);
    }
}

} // namespace halls::importer
