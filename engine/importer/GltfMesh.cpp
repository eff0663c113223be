// SPDX-License-Identifier: MPL-2.0
#include "importer/GltfMesh.h"

#include "importer/VertexColour.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace halls::importer::gltf {
namespace {

using Indices = std::vector<std::uint32_t>;

constexpr std::uint64_t kTriangles = 4;
constexpr std::uint64_t kFan = 6;

/// Corners of the primitive as the file lists them.
Indices listedIndices(Document& document, const Json& primitive, std::uint64_t vertices, const std::string& place,
                      Budget& budget) {
    const auto number = document.uintOf(primitive, "indices", place);
    Indices indices;
    if (!number) {
        spend(budget, 0, vertices, document, place);
        indices.resize(vertices);
        for (std::uint64_t i = 0; i < vertices; ++i)
            indices[i] = static_cast<std::uint32_t>(i);
        return indices;
    }
    const Accessor accessor = document.accessor(*number, place + "/indices");
    const std::string here = fmt::format("/accessors/{}", *number);
    if (!accessor.isUnsigned() || accessor.components() != 1)
        document.fail(ErrorCode::Invalid, here, "indices must be whole numbers without sign");
    spend(budget, 0, accessor.count(), document, place);
    indices.resize(accessor.count());
    for (std::uint64_t i = 0; i < accessor.count(); ++i) {
        indices[i] = accessor.index(i);
        if (indices[i] >= vertices)
            document.fail(ErrorCode::Invalid, here,
                          fmt::format("index {} at {}, but there are {} vertices", indices[i], i, vertices));
    }
    return indices;
}

Indices asTriangles(Indices listed, std::uint64_t mode) {
    if (mode == kTriangles) {
        listed.resize(listed.size() / 3 * 3);
        return listed;
    }
    Indices triangles;
    for (std::size_t i = 2; i < listed.size(); ++i) {
        const bool odd = i % 2 != 0;
        const std::uint32_t a = mode == kFan ? listed[0] : listed[odd ? i - 1 : i - 2];
        const std::uint32_t b = mode == kFan ? listed[i - 1] : listed[odd ? i - 2 : i - 1];
        triangles.insert(triangles.end(), {a, b, listed[i]});
    }
    return triangles;
}

/// Several primitives often share one large vertex array: only the used ones are taken. Renumbers `indices` and
/// returns which vertices they were.
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

/// Reads attributes of a primitive for the chosen vertices.
class Streams {
public:
    Streams(Document& document, const Json& attributes, std::uint64_t vertices, const Indices& used, std::string place)
        : m_document(document), m_attributes(attributes), m_vertices(vertices), m_used(used),
          m_place(std::move(place)) {}

    /// `store(i, values)` for each used vertex. False: the file has no such attribute.
    template <class Store>
    bool read(const char* name, std::uint32_t least, std::uint32_t most, const Store& store) const {
        const auto number = m_document.uintOf(m_attributes, name, m_place);
        if (!number)
            return false;
        const Accessor accessor = m_document.accessor(*number, m_place + "/" + name);
        const std::string here = fmt::format("/accessors/{}", *number);
        if (accessor.components() < least || accessor.components() > most)
            m_document.fail(ErrorCode::Invalid, here, fmt::format("has the wrong type for {}", name));
        if (accessor.count() != m_vertices)
            m_document.fail(ErrorCode::Invalid, here,
                            fmt::format("{} elements of {}, but {} positions", accessor.count(), name, m_vertices));
        float values[16] = {0.0F, 0.0F, 0.0F, 1.0F};
        for (std::size_t i = 0; i < m_used.size(); ++i) {
            accessor.read(m_used[i], values);
            store(i, values);
        }
        return true;
    }

private:
    Document& m_document;
    const Json& m_attributes;
    std::uint64_t m_vertices;
    const Indices& m_used;
    std::string m_place;
};

void readStreams(const Streams& streams, const TexturePlace& texture, std::size_t count, RawMesh& mesh) {
    mesh.positions.resize(count);
    streams.read("POSITION", 3, 3, [&](std::size_t i, const float* v) { mesh.positions[i] = {v[0], v[1], v[2]}; });
    std::vector<Vec3> normals(count);
    if (streams.read("NORMAL", 3, 3, [&](std::size_t i, const float* v) { normals[i] = {v[0], v[1], v[2]}; }))
        mesh.normals = std::move(normals);
    std::vector<Vec4> tangents(count);
    if (streams.read("TANGENT", 4, 4, [&](std::size_t i, const float* v) { tangents[i] = {v[0], v[1], v[2], v[3]}; }))
        mesh.tangents = std::move(tangents);
    std::vector<Vec2> uvs(count);
    const std::string set = fmt::format("TEXCOORD_{}", texture.set);
    if (streams.read(set.c_str(), 2, 2, [&](std::size_t i, const float* v) { uvs[i] = {v[0], v[1]}; }))
        mesh.uv0 = uvs;
    const std::string second = fmt::format("TEXCOORD_{}", texture.second);
    if (streams.read(second.c_str(), 2, 2, [&](std::size_t i, const float* v) { uvs[i] = {v[0], v[1]}; }))
        mesh.uv1 = std::move(uvs);
    std::vector<Rgba8> colours(count);
    if (streams.read("COLOR_0", 3, 4, [&](std::size_t i, const float* v) {
            colours[i] = colourOfLight({v[0], v[1], v[2], v[3]});
        }))
        mesh.colours = std::move(colours);
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

RawMesh readPrimitive(Document& document, const Json& primitive, const std::string& place, const TexturePlace& texture,
                      Budget& budget) {
    const std::uint64_t mode = document.uintOf(primitive, "mode", place).value_or(kTriangles);
    if (mode > kFan)
        document.fail(ErrorCode::Invalid, place + "/mode", fmt::format("{} is no kind of primitive", mode));
    if (mode < kTriangles) {
        document.job().note(place + ": points and lines are left out");
        return {};
    }
    if (const Json* draco = document.extensionOf(primitive, "KHR_draco_mesh_compression", place))
        return readDraco(document, *draco, place, texture, budget);
    const Json* attributes = document.objectOf(primitive, "attributes", place);
    const auto positions = attributes != nullptr ? document.uintOf(*attributes, "POSITION", place) : std::nullopt;
    if (!positions) {
        document.job().note(place + ": a primitive without positions is left out");
        return {};
    }
    const std::uint64_t vertices = document.accessor(*positions, place + "/attributes/POSITION").count();
    if (vertices >= kNone)
        document.fail(ErrorCode::TooLarge, place, fmt::format("{} vertices", vertices));
    RawMesh mesh;
    Indices listed = listedIndices(document, primitive, vertices, place, budget);
    mesh.indices = asTriangles(std::move(listed), mode);
    const Indices used = usedVertices(mesh.indices, vertices);
    spend(budget, used.size(), 0, document, place);
    readStreams(Streams(document, *attributes, vertices, used, place + "/attributes"), texture, used.size(), mesh);
    return mesh;
}

} // namespace halls::importer::gltf
