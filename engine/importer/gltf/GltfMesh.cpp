// SPDX-License-Identifier: MPL-2.0
#include "importer/gltf/GltfMesh.h"

#include "importer/gltf/GltfDraco.h"
#include "importer/gltf/GltfMorph.h"
#include "importer/shape/VertexColour.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>

namespace halls::importer::gltf {
namespace {

constexpr std::uint64_t kPoints = 0;
constexpr std::uint64_t kTriangles = 4;
constexpr std::uint64_t kFan = 6;

/// Reads attributes of a primitive for the chosen vertices, with what morph targets add to them.
class Streams {
public:
    Streams(Accessors& accessors, const Json& attributes, const Morph& morph, std::uint64_t vertices,
            const Indices& used, std::string place)
        : m_accessors(accessors), m_document(accessors.document()), m_attributes(attributes), m_morph(morph),
          m_vertices(vertices), m_used(used), m_place(std::move(place)) {}

    /// `store(i, values)` for each used vertex. False: the file has no such attribute, or a wrong one that the shape
    /// can do without.
    template <class Store>
    bool read(std::string_view name, std::uint32_t least, std::uint32_t most, const Store& store) const {
        const std::optional<Accessor> accessor = accessorOf(name, least, most);
        if (!accessor)
            return false;
        float values[16] = {0.0F, 0.0F, 0.0F, 1.0F};
        for (std::size_t i = 0; i < m_used.size(); ++i) {
            accessor->read(m_used[i], values);
            m_morph.add(name, m_used[i], accessor->components(), values);
            store(i, values);
        }
        return true;
    }

private:
    static bool isOfShape(std::string_view name) {
        return name == "POSITION" || name.starts_with("JOINTS_") || name.starts_with("WEIGHTS_");
    }

    std::optional<Accessor> accessorOf(std::string_view name, std::uint32_t least, std::uint32_t most) const {
        try {
            return checkedAccessor(name, least, most);
        } catch (const GltfTrouble& trouble) {
            if (isOfShape(name))
                throw;
            m_document.job().note(fmt::format("left out: {} of {}: {}", name, m_place, trouble.error.detail));
            return std::nullopt;
        }
    }

    std::optional<Accessor> checkedAccessor(std::string_view name, std::uint32_t least, std::uint32_t most) const {
        const auto number = m_document.uintOf(m_attributes, std::string(name).c_str(), m_place);
        if (!number)
            return std::nullopt;
        Accessor accessor = m_accessors.at(*number, fmt::format("{}/{}", m_place, name));
        const std::string here = fmt::format("/accessors/{}", *number);
        if (accessor.components() < least || accessor.components() > most)
            m_document.fail(ErrorCode::Invalid, here, fmt::format("has the wrong type for {}", name));
        if (accessor.count() != m_vertices)
            m_document.fail(ErrorCode::Invalid, here,
                            fmt::format("{} elements of {}, but {} positions", accessor.count(), name, m_vertices));
        if (name.starts_with("COLOR_")) // writers forget to say so, and a colour of 255 means nothing
            accessor.normalise();
        return accessor;
    }

    Accessors& m_accessors;
    const Document& m_document;
    const Json& m_attributes;
    const Morph& m_morph;
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

RawMesh readPrimitive(Accessors& accessors, const Json& primitive, const std::string& place,
                      const TexturePlace& texture, const Shape& shape, Budget& budget) {
    const Document& document = accessors.document();
    const std::uint64_t mode = document.uintOf(primitive, "mode", place).value_or(kTriangles);
    if (mode > kFan)
        document.fail(ErrorCode::Invalid, place + "/mode", fmt::format("{} is no kind of primitive", mode));
    if (mode < kTriangles && mode != kPoints) {
        document.job().note("left out: lines, which have no surface");
        return {};
    }
    if (const Json* draco = document.extensionOf(primitive, "KHR_draco_mesh_compression", place))
        return readDraco(accessors, primitive, *draco, place, texture, shape, budget);
    const Json* attributes = document.objectOf(primitive, "attributes", place);
    const auto positions = attributes != nullptr ? document.uintOf(*attributes, "POSITION", place) : std::nullopt;
    if (!positions) {
        document.job().note("left out: " + place + ", which has no positions");
        return {};
    }
    const std::uint64_t vertices = accessors.at(*positions, place + "/attributes/POSITION").count();
    if (vertices >= kNone)
        document.fail(ErrorCode::TooLarge, place, fmt::format("{} vertices", vertices));
    RawMesh mesh;
    mesh.points = mode == kPoints;
    if (!mesh.points)
        mesh.indices = trianglesOf(accessors, primitive, mode, vertices, place, budget);
    if (!mesh.points && mesh.indices.empty()) {
        document.job().note("left out: " + place + ", which has no triangles");
        return {};
    }
    const Indices used =
        mesh.points ? pointsOf(accessors, primitive, vertices, place, budget) : usedVertices(mesh.indices, vertices);
    spend(budget, used.size(), 0, document, place);
    const Morph morph(accessors, primitive, shape.weights, vertices, place);
    const Streams streams(accessors, *attributes, morph, vertices, used, place + "/attributes");
    readStreams(streams, texture, used.size(), mesh);
    if (!mesh.points)
        leaveOutEndless(mesh, document, place);
    if (shape.skin != nullptr) {
        const auto read = [&](const std::string& name, const auto& store) { return streams.read(name, 4, 4, store); };
        shape.skin->pose(mesh, influencesOf(used.size(), read), document, place);
    }
    if (mesh.points)
        leaveOutEndlessPoints(mesh, document);
    return mesh;
}

} // namespace halls::importer::gltf
