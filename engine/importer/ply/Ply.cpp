// SPDX-License-Identifier: MPL-2.0
#include "importer/ply/Ply.h"

#include "importer/pictures/Resources.h"
#include "importer/ply/PlyBody.h"
#include "importer/ply/PlyRows.h"
#include "importer/shape/Origin.h"
#include "importer/shape/PointCloud.h"
#include "importer/shape/Polygons.h"
#include "importer/shape/VertexColour.h"
#include "importer/text/TextLines.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace halls::importer {
namespace {

using namespace ply;

/// What 1 of a colour is worth. Bytes by their type; where a type is wider than what it holds, and for floats, the
/// colours say it: writers put 0..1, 0..255 and 0..65535 into all of them.
std::array<float, 4> scalesOf(const Colours& colours) {
    ColourRange range;
    for (const RawColour& colour : colours.values)
        std::for_each_n(colour.begin(), 3, [&](float value) { range.add(value); });
    std::array<float, 4> scales{};
    for (std::size_t channel = 0; channel < 4; ++channel) {
        switch (colours.types[channel]) {
        case Type::Int8:
        case Type::Uint8:
            scales[channel] = 1.0F / 255.0F;
            break;
        case Type::Int16:
        case Type::Uint16:
            scales[channel] = range.anyWide() ? 1.0F / 65535.0F : 1.0F / 255.0F;
            break;
        case Type::Int32:
        case Type::Uint32:
        case Type::Int64:
        case Type::Uint64:
            scales[channel] = range.ofWhole();
            break;
        case Type::Float:
        case Type::Double:
            scales[channel] = range.ofFloats();
            break;
        }
    }
    return scales;
}

std::vector<Rgba8> bytesOf(const Colours& colours) {
    const std::array<float, 4> scales = scalesOf(colours);
    std::vector<Rgba8> bytes;
    bytes.reserve(colours.values.size());
    for (RawColour colour : colours.values) {
        for (std::size_t channel = 0; channel < 4; ++channel) {
            if (colours.types[channel] == Type::Int8 && colour[channel] < 0.0F)
                colour[channel] += 256.0F;
            colour[channel] *= scales[channel];
        }
        bytes.push_back(colourOfSrgb({colour[0], colour[1], colour[2], colour[3]}));
    }
    return bytes;
}

Vec2 fromUpperLeft(Vec2 uv) { // pictures start at the lower left in PLY, at the upper left with us
    return {uv.x, 1.0F - uv.y};
}

bool hasFloatPositions(const Element& element) {
    return std::ranges::any_of(element.properties, [](const Property& property) {
        return property.name == "x" && property.type == Type::Float;
    });
}

/// Gaussian splats, which have their colours as light of all directions.
bool hasSplats(const Header& header) {
    return std::ranges::any_of(header.elements, [](const Element& element) {
        const auto has = [&](std::string_view name) {
            return std::ranges::count(element.properties, name, &Property::name) > 0;
        };
        return roleOf(element) == Role::Vertices && has("f_dc_0") && !has("red");
    });
}

/// The part that is the same from all sides: the constant of the first spherical harmonic (Kerbl et al. 2023).
void readAsSplats(Colours& colours) {
    constexpr float kConstant = 0.28209479F;
    for (RawColour& colour : colours.values)
        std::for_each_n(colour.begin(), 3,
                        [](float& value) { value = std::clamp(0.5F + kConstant * value, 0.0F, 1.0F); });
}

class Builder {
public:
    Builder(Body&& body, const Header& header, const Job& job)
        : m_vertices(std::move(body.vertices)), m_faces(std::move(body.faces)), m_lostVertices(body.lostVertices),
          m_header(header), m_job(job) {}

    Result<RawScene> scene() {
        if (m_faces.triangles == 0)
            return points();
        takeTexturesOfVertices();
        m_colours = m_vertices.colours.values.empty() ? std::move(m_vertices.bytes) : bytesOf(m_vertices.colours);
        m_vertices.colours = {};
        m_faceColours = bytesOf(m_faces.colours);
        m_faces.colours = {};
        for (Vec2& uv : m_vertices.uvs)
            uv = fromUpperLeft(uv);
        Result<Triangles> triangles =
            trianglesOf(m_vertices.positions, m_faces.corners, m_faces.sizes, m_job, m_lostVertices);
        if (!triangles)
            return triangles.error();
        place(triangles.value());
        if (Status status = addMaterials(); !status)
            return status.error();
        const bool one = m_faces.uvs.empty() && m_faceColours.empty() && !severalPictures();
        if (one)
            addWhole(std::move(triangles).value());
        else if (Status status = addUnrolled(triangles.value()); !status)
            return status.error();
        RawNode node{m_job.source.stem().string(), DMat4(1.0), kNone, {}};
        for (std::uint32_t i = 0; i < m_scene.meshes.size(); ++i)
            node.meshes.push_back(i);
        m_scene.nodes.push_back(std::move(node));
        return std::move(m_scene);
    }

private:
    /// A file without faces is a cloud. Where it has some, what no face uses is not meant to be seen.
    Result<RawScene> points() {
        PointCloud cloud;
        cloud.name = m_job.source.stem().string();
        if (hasSplats(m_header)) {
            readAsSplats(m_vertices.colours);
            m_job.note("Gaussian splats are shown as points");
        }
        std::vector<Rgba8> colours =
            m_vertices.colours.values.empty() ? std::move(m_vertices.bytes) : bytesOf(m_vertices.colours);
        const auto black = [](const Rgba8& its) { return its[0] == 0 && its[1] == 0 && its[2] == 0; };
        if (std::ranges::all_of(colours, black)) // never set: lit, so that one sees a form
            colours.clear();
        for (std::size_t i = 0; i < m_vertices.positions.size(); ++i) {
            if (!Extent::sensible(m_vertices.positions[i]))
                continue;
            cloud.positions.push_back(m_vertices.positions[i]);
            if (!colours.empty())
                cloud.colours.push_back(colours[i]);
        }
        if (const std::size_t lost = m_vertices.positions.size() - cloud.positions.size(); lost > 0)
            m_job.note(fmt::format("left out: {} points without a place", lost));
        for (const Element& element : m_header.elements) {
            if ((element.name == "edge" || element.name == "edges") && element.count > 0)
                m_job.note(fmt::format("left out: {} lines", element.count));
        }
        std::vector<PointCloud> clouds;
        clouds.push_back(std::move(cloud));
        if (Status status = addPointClouds(m_scene, std::move(clouds), m_job); !status)
            return status.error();
        return std::move(m_scene);
    }

    /// A face has the picture of its first corner.
    void takeTexturesOfVertices() {
        if (!m_faces.textures.empty() || m_vertices.textures.empty())
            return;
        std::size_t first = 0;
        for (const std::uint32_t size : m_faces.sizes) {
            const std::uint32_t vertex = size > 0 ? m_faces.corners[first] : kNone;
            m_faces.textures.push_back(vertex < m_vertices.textures.size() ? m_vertices.textures[vertex] : -1);
            first += size;
        }
    }

    bool severalPictures() const {
        return !m_header.textures.empty() &&
               std::ranges::any_of(m_faces.textures, [](std::int32_t number) { return number != 0; });
    }
    bool hasUvs() const { return !m_vertices.uvs.empty() || !m_faces.uvs.empty(); }

    void place(const Triangles& triangles) {
        m_scene.origin = originFor(triangles.extent);
        if (m_header.encoding != Encoding::Ascii && std::ranges::any_of(m_header.elements, hasFloatPositions))
            noteCoarseSource(triangles.extent, m_job);
        m_positions = nearOrigin(m_vertices.positions, m_scene.origin);
        m_vertices.positions = {};
    }
    /// One for each picture, and a last one for faces without.
    Status addMaterials() {
        const bool used = hasUvs();
        if (!used && !m_header.textures.empty())
            m_job.note("left out: the pictures, as the file has no texture coordinates");
        const std::size_t pictures = !used               ? 0
                                     : severalPictures() ? m_header.textures.size()
                                                         : std::min<std::size_t>(m_header.textures.size(), 1);
        if (used && m_header.textures.size() > pictures)
            m_job.note(fmt::format("left out: {} further pictures, as no face says which one is its own",
                                   m_header.textures.size() - pictures));
        for (std::size_t i = 0; i <= pictures; ++i) {
            if (m_job.stop.stop_requested())
                return m_job.cancelled();
            RawMaterial material;
            material.name = pictures > 1 && i < pictures ? fmt::format("surface {}", i + 1) : "surface";
            material.roughness = 0.8F;
            if (i < pictures)
                material.baseColourTexture.image = addNamedPicture(m_scene, m_header.textures[i], m_job);
            const bool coloured = !m_colours.empty() || !m_faceColours.empty() || (i < pictures);
            material.baseColour = coloured ? Vec4(1.0F) : Vec4(0.8F, 0.8F, 0.8F, 1.0F);
            m_scene.materials.push_back(std::move(material));
        }
        return Done{};
    }

    bool hasPicture(std::uint32_t material) const {
        return m_scene.materials[material].baseColourTexture.image != kNone;
    }

    /// A scan's colours are those of its picture over again, coarser, or black where the writer left them unset.
    void finish(RawMesh&& mesh) {
        mesh.name = m_job.source.stem().string();
        if (hasPicture(mesh.material) && !mesh.colours.empty()) {
            mesh.colours.clear();
            m_job.note("the colours of vertices and faces are not shown where there is a picture");
        }
        m_scene.meshes.push_back(std::move(mesh));
    }

    void addWhole(Triangles&& triangles) {
        RawMesh mesh;
        mesh.positions = std::move(m_positions);
        mesh.normals = std::move(m_vertices.normals);
        mesh.uv0 = std::move(m_vertices.uvs);
        mesh.colours = std::move(m_colours);
        mesh.indices.reserve(triangles.corners.size());
        for (const std::uint32_t corner : triangles.corners)
            mesh.indices.push_back(m_faces.corners[corner]);
        if (m_scene.materials.size() > 1)
            m_scene.materials.pop_back();
        mesh.material = 0;
        finish(std::move(mesh));
    }

    /// Each corner its own vertex, as its face says; the builder merges equal ones.
    Status addUnrolled(const Triangles& triangles) {
        if (triangles.corners.size() > m_job.options.maxVertices)
            return m_job.error(ErrorCode::TooLarge, {}, "too many corners with textures or colours of their own");
        std::map<std::uint32_t, RawMesh> meshes;
        const auto last = static_cast<std::uint32_t>(m_scene.materials.size() - 1);
        for (std::size_t i = 0; i < triangles.corners.size(); ++i) {
            if ((i & 0xFFFFU) == 0 && m_job.stop.stop_requested())
                return m_job.cancelled();
            const std::uint32_t face = triangles.faces[i / 3];
            std::uint32_t material = 0;
            if (severalPictures()) {
                const std::int32_t number = m_faces.textures[face];
                material = number >= 0 && static_cast<std::uint32_t>(number) < last ? static_cast<std::uint32_t>(number)
                                                                                    : last;
            }
            addCorner(meshes[material], triangles.corners[i], face);
        }
        if (last > 0 && !meshes.contains(last))
            m_scene.materials.pop_back();
        for (auto& [material, mesh] : meshes) {
            mesh.material = material;
            finish(std::move(mesh));
        }
        return Done{};
    }

    void addCorner(RawMesh& mesh, std::uint32_t corner, std::uint32_t face) const {
        const std::uint32_t vertex = m_faces.corners[corner];
        mesh.indices.push_back(static_cast<std::uint32_t>(mesh.positions.size()));
        mesh.positions.push_back(m_positions[vertex]);
        if (!m_vertices.normals.empty())
            mesh.normals.push_back(m_vertices.normals[vertex]);
        if (!m_faces.uvs.empty())
            mesh.uv0.push_back(fromUpperLeft(m_faces.uvs[corner]));
        else if (!m_vertices.uvs.empty())
            mesh.uv0.push_back(m_vertices.uvs[vertex]);
        if (!m_faceColours.empty())
            mesh.colours.push_back(m_faceColours[face]);
        else if (!m_colours.empty())
            mesh.colours.push_back(m_colours[vertex]);
    }

    Vertices m_vertices;
    Faces m_faces;
    Unread m_lostVertices;
    const Header& m_header;
    const Job& m_job;
    std::vector<Rgba8> m_colours;
    std::vector<Rgba8> m_faceColours;
    std::vector<Vec3> m_positions;
    RawScene m_scene;
};

} // namespace

Result<RawScene> readPly(std::span<const std::byte> bytes, const Job& job) {
    const bool wide = PlainText::isWide(bytes);
    const PlainText text(wide ? bytes : std::span<const std::byte>());
    const std::string_view file =
        wide ? text.view() : std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const Result<Header> header = readHeader(file, job);
    if (!header)
        return header.error();
    Result<Body> body = readBody(file, header.value(), job);
    if (!body)
        return body.error();
    return Builder(std::move(body).value(), header.value(), job).scene();
}

} // namespace halls::importer
