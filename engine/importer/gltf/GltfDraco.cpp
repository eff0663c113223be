// SPDX-License-Identifier: MPL-2.0
#include "importer/gltf/GltfDraco.h"

#include "importer/gltf/GltfMorph.h"
#include "importer/shape/VertexColour.h"

#include <algorithm>
#include <array>
#include <draco/compression/decode.h>
#include <fmt/format.h>
#include <memory>

namespace halls::importer::gltf {
namespace {

/// Attributes of an unpacked mesh by their glTF names.
class Unpacked {
public:
    Unpacked(const Document& document, const draco::Mesh& mesh, const Json& attributes, const Morph& morph,
             std::string place)
        : m_document(document), m_mesh(mesh), m_attributes(attributes), m_morph(morph), m_place(std::move(place)) {}

    template <std::size_t N, class Store>
    bool read(const std::string& name, const Store& store) const {
        const auto id = m_document.uintOf(m_attributes, name.c_str(), m_place);
        if (!id)
            return false;
        const draco::PointAttribute* attribute =
            *id < 0xFFFFFFFFU ? m_mesh.GetAttributeByUniqueId(static_cast<std::uint32_t>(*id)) : nullptr;
        if (attribute == nullptr && name != "POSITION") {
            m_document.job().note(
                fmt::format("left out: {} of {}: the Draco data has no such attribute", name, m_place));
            return false;
        }
        if (attribute == nullptr)
            m_document.fail(ErrorCode::Invalid, m_place, fmt::format("has no Draco attribute {} for {}", *id, name));
        std::array<float, N> values{};
        for (std::uint32_t i = 0; i < m_mesh.num_points(); ++i) {
            values.fill(1.0F); // the alpha that a colour of three numbers lacks
            const auto index = attribute->mapped_index(draco::PointIndex(i));
            const int count = std::min<int>(static_cast<int>(N), attribute->num_components());
            if (!attribute->ConvertValue<float>(index, static_cast<std::int8_t>(count), values.data()))
                m_document.fail(ErrorCode::Damaged, m_place, fmt::format("a value of {} cannot be unpacked", name));
            m_morph.add(name, i, static_cast<std::uint32_t>(count), values.data());
            store(i, values);
        }
        return true;
    }

private:
    const Document& m_document;
    const draco::Mesh& m_mesh;
    const Json& m_attributes;
    const Morph& m_morph;
    std::string m_place;
};

std::unique_ptr<draco::Mesh> unpack(const Document& document, Bytes bytes, const std::string& place) {
    draco::DecoderBuffer buffer;
    buffer.Init(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const auto kind = draco::Decoder::GetEncodedGeometryType(&buffer);
    if (!kind.ok() || kind.value() != draco::TRIANGULAR_MESH)
        document.fail(ErrorCode::Damaged, place, "the Draco data is no mesh");
    draco::Decoder decoder;
    auto mesh = decoder.DecodeMeshFromBuffer(&buffer);
    if (!mesh.ok())
        document.fail(ErrorCode::Damaged, place,
                      fmt::format("the Draco data cannot be unpacked ({})", mesh.status().error_msg_string()));
    return std::move(mesh).value();
}

template <std::size_t N>
Vec3 vec3(const std::array<float, N>& v) {
    return {v[0], v[1], v[2]};
}

void readStreams(const Unpacked& unpacked, const TexturePlace& texture, std::size_t count, RawMesh& mesh) {
    mesh.positions.resize(count);
    unpacked.read<3>("POSITION", [&](std::size_t i, const auto& v) { mesh.positions[i] = vec3(v); });
    std::vector<Vec3> normals(count);
    if (unpacked.read<3>("NORMAL", [&](std::size_t i, const auto& v) { normals[i] = vec3(v); }))
        mesh.normals = std::move(normals);
    std::vector<Vec4> tangents(count);
    if (unpacked.read<4>("TANGENT", [&](std::size_t i, const auto& v) { tangents[i] = {v[0], v[1], v[2], v[3]}; }))
        mesh.tangents = std::move(tangents);
    std::vector<Vec2> uvs(count);
    const std::string set = fmt::format("TEXCOORD_{}", texture.set);
    if (unpacked.read<2>(set, [&](std::size_t i, const auto& v) { uvs[i] = {v[0], v[1]}; }))
        mesh.uv0 = uvs;
    if (unpacked.read<2>(fmt::format("TEXCOORD_{}", texture.second), [&](std::size_t i, const auto& v) {
            uvs[i] = {v[0], v[1]};
        }))
        mesh.uv1 = std::move(uvs);
    std::vector<Rgba8> colours(count);
    if (unpacked.read<4>("COLOR_0", [&](std::size_t i, const auto& v) {
            colours[i] = colourOfLight({v[0], v[1], v[2], v[3]});
        }))
        mesh.colours = std::move(colours);
}

} // namespace

RawMesh readDraco(Accessors& accessors, const Json& primitive, const Json& draco, const std::string& place,
                  const TexturePlace& texture, const Shape& shape, Budget& budget) {
    const Document& document = accessors.document();
    const std::string here = place + "/extensions/KHR_draco_mesh_compression";
    const Bytes bytes = accessors.buffers().view(document.needUint(draco, "bufferView", here), here).bytes;
    const Json* attributes = document.objectOf(draco, "attributes", here);
    if (attributes == nullptr || !attributes->contains("POSITION"))
        document.fail(ErrorCode::Invalid, here, "lacks its positions");
    const std::unique_ptr<draco::Mesh> data = unpack(document, bytes, here);
    const std::uint32_t count = data->num_points();
    spend(budget, count, std::uint64_t{3} * data->num_faces(), document, here);
    const Morph morph(accessors, primitive, shape.weights, count, place); // targets are not packed
    const Unpacked unpacked(document, *data, *attributes, morph, here);
    RawMesh mesh;
    readStreams(unpacked, texture, count, mesh);
    mesh.indices.reserve(std::size_t{3} * data->num_faces());
    for (std::uint32_t face = 0; face < data->num_faces(); ++face) {
        const auto& corners = data->face(draco::FaceIndex(face));
        if (std::ranges::all_of(corners, [&](draco::PointIndex corner) { return corner.value() < count; })) {
            for (const draco::PointIndex& corner : corners)
                mesh.indices.push_back(corner.value());
        }
    }
    leaveOutEndless(mesh, document, place);
    if (shape.skin != nullptr) {
        const auto read = [&](const std::string& name, const auto& store) {
            return unpacked.read<4>(name, [&](std::size_t i, const auto& v) { store(i, v.data()); });
        };
        shape.skin->pose(mesh, influencesOf(count, read), document, place);
    }
    return mesh;
}

} // namespace halls::importer::gltf
