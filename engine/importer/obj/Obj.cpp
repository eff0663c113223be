// SPDX-License-Identifier: MPL-2.0
#include "importer/obj/Obj.h"

#include "importer/obj/ObjMaterials.h"
#include "importer/obj/ObjText.h"
#include "importer/shape/PointCloud.h"
#include "importer/shape/Polygons.h"
#include "importer/shape/VertexColour.h"
#include "importer/text/TextLines.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <numeric>
#include <set>

namespace halls::importer {
namespace {

using namespace obj;

constexpr std::size_t kMostMeshes = 4096; ///< with more objects than that, all are one

std::vector<Rgba8> coloursOf(const Content& content) {
    if (content.colours.empty() && content.painted.empty())
        return {};
    std::vector<Rgba8> colours(content.positions.size(), Rgba8{255, 255, 255, 255});
    std::copy_n(content.painted.begin(), std::min(content.painted.size(), colours.size()), colours.begin());
    ColourRange range;
    for (const auto& colour : content.colours)
        std::ranges::for_each(colour, [&](float value) { range.add(value); });
    const float scale = range.ofFloats();
    for (std::size_t i = 0; i < content.colours.size(); ++i) {
        const auto& colour = content.colours[i];
        colours[i] = colourOfSrgb({colour[0] * scale, colour[1] * scale, colour[2] * scale, 1.0F});
    }
    return colours;
}

/// Corners that agree in position, texture and normal become one vertex of a mesh. One table serves all meshes, one
/// after the other, so that its size is paid once.
class VertexTable {
public:
    explicit VertexTable(std::size_t positions) : m_heads(positions), m_stamps(positions, 0) {}

    void startMesh() {
        ++m_stamp;
        m_entries.clear();
    }
    /// The number of the vertex in the mesh, and whether it is new.
    std::pair<std::uint32_t, bool> numberOf(std::uint32_t position, std::uint32_t uv, std::uint32_t normal) {
        constexpr int kLongestChain = 32; // a point with thousands of textures must not cost their number squared
        const bool known = m_stamps[position] == m_stamp;
        std::uint32_t at = known ? m_heads[position] : kNone;
        for (int link = 0; at != kNone && link < kLongestChain; ++link, at = m_entries[at].next) {
            if (m_entries[at].uv == uv && m_entries[at].normal == normal)
                return {at, false};
        }
        const auto number = static_cast<std::uint32_t>(m_entries.size());
        m_entries.push_back({uv, normal, known ? m_heads[position] : kNone});
        m_heads[position] = number;
        m_stamps[position] = m_stamp;
        return {number, true};
    }

private:
    struct Entry {
        std::uint32_t uv;
        std::uint32_t normal;
        std::uint32_t next;
    };
    std::vector<std::uint32_t> m_heads;
    std::vector<std::uint32_t> m_stamps;
    std::vector<Entry> m_entries;
    std::uint32_t m_stamp = 0;
};

/// What becomes one mesh.
struct Key {
    std::uint32_t object = kNone; ///< or group
    std::uint32_t material = kNone;
    auto operator<=>(const Key&) const = default;
};

class Builder {
public:
    Builder(Content&& content, const Job& job) : m_content(std::move(content)), m_job(job), m_materials(m_scene, job) {}

    Result<RawScene> scene() {
        if (m_content.sizes.empty())
            return points();
        Result<Triangles> triangles =
            trianglesOf(m_content.positions, m_content.vertices, m_content.sizes, m_job, m_content.lostVertices);
        if (!triangles)
            return triangles.error();
        m_triangles = std::move(triangles).value();
        m_colours = coloursOf(m_content);
        m_content.colours = {};
        m_scene.origin = originFor(m_triangles.extent);
        m_positions = nearOrigin(m_content.positions, m_scene.origin);
        m_content.positions = {};
        m_materials.readLibraries(m_content.libraries, !m_content.materials.empty());
        if (m_job.stop.stop_requested())
            return m_job.cancelled();
        chooseNames();
        VertexTable table(m_positions.size());
        for (const auto& [key, ranges] : meshes()) {
            if (m_job.stop.stop_requested())
                return m_job.cancelled();
            addMesh(key, ranges, table);
        }
        addNodes();
        m_materials.tellUnseen();
        const auto wrong = std::ranges::count_if(
            m_content.cornerUvs, [&](std::uint32_t uv) { return uv != kNone && uv >= m_content.uvs.size(); });
        if (wrong > 0)
            m_job.note(fmt::format("{} corners name texture coordinates that are not there", wrong));
        return std::move(m_scene);
    }

private:
    /// A file without faces: its points, or all its vertices where it has nothing but them.
    Result<RawScene> points() {
        auto& points = m_content.points;
        if (points.empty() && (m_content.lines > 0 || m_content.curves > 0))
            return m_job.error(ErrorCode::Invalid, {},
                               m_content.curves > 0
                                   ? "empty: the file has curved surfaces only, which are not read: export it as "
                                     "triangles"
                                   : "empty: the file has lines only, which have no surface: export faces or points");
        if (points.empty()) {
            points.resize(m_content.positions.size());
            std::iota(points.begin(), points.end(), 0U);
        }
        std::ranges::sort(points);
        points.erase(std::unique(points.begin(), points.end()), points.end());
        PointCloud cloud;
        cloud.name = m_job.source.stem().string();
        const std::vector<Rgba8> colours = coloursOf(m_content);
        for (const std::uint32_t vertex : points) {
            if (vertex >= m_content.positions.size() || !Extent::sensible(m_content.positions[vertex]))
                continue;
            cloud.positions.push_back(m_content.positions[vertex]);
            if (!colours.empty())
                cloud.colours.push_back(colours[vertex]);
        }
        if (const std::size_t lost = points.size() - cloud.positions.size(); lost > 0)
            m_job.note(fmt::format("left out: {} points without a place", lost));
        std::vector<PointCloud> clouds;
        clouds.push_back(std::move(cloud));
        if (Status status = addPointClouds(m_scene, std::move(clouds), m_job); !status)
            return status.error();
        return std::move(m_scene);
    }

    struct Range {
        std::size_t first = 0; ///< triangle
        std::size_t end = 0;
    };

    /// Objects, or groups where there are none; neither where there are too many of them.
    void chooseNames() {
        m_byObject = !m_content.objects.empty();
        std::set<Key> keys;
        for (const Run& run : m_content.runs) {
            keys.insert(keyOf(run));
            if (keys.size() > kMostMeshes) {
                m_named = false;
                m_job.note(fmt::format("the file has more than {} objects: they are shown as one", kMostMeshes));
                return;
            }
        }
    }

    Key keyOf(const Run& run) const { return {!m_named ? kNone : m_byObject ? run.object : run.group, run.material}; }
    const std::string& nameOf(const Key& key) const {
        return m_byObject ? m_content.objects[key.object] : m_content.groups[key.object];
    }

    /// Triangles of each mesh, in the order of the file.
    std::map<Key, std::vector<Range>> meshes() const {
        std::map<Key, std::vector<Range>> meshes;
        std::size_t triangle = 0;
        const auto& faces = m_triangles.faces;
        for (std::size_t i = 0; i < m_content.runs.size(); ++i) {
            const std::size_t end = i + 1 < m_content.runs.size() ? m_content.runs[i + 1].firstFace : SIZE_MAX;
            const std::size_t first = triangle;
            while (triangle < faces.size() && faces[triangle] < end)
                ++triangle;
            if (triangle > first)
                meshes[keyOf(m_content.runs[i])].push_back({first, triangle});
        }
        return meshes;
    }

    void addMesh(const Key& key, const std::vector<Range>& ranges, VertexTable& table) {
        RawMesh mesh;
        std::uint32_t material =
            key.material == kNone ? kNone : m_materials.numberOf(m_content.materials[key.material]);
        const bool picture = material != kNone && m_scene.materials[material].baseColourTexture.image != kNone;
        const bool coloured = !m_colours.empty() && !picture;
        if (!m_colours.empty() && picture)
            m_job.note("the colours of vertices and faces are not shown where there is a picture");
        if (coloured)
            material = material == kNone ? m_materials.whiteOne() : m_materials.whiteOf(material);
        mesh.material = material;
        mesh.name = key.object == kNone || nameOf(key).empty() ? m_job.source.stem().string() : nameOf(key);
        table.startMesh();
        for (const Range& range : ranges) {
            for (std::size_t i = 3 * range.first; i < 3 * range.end; ++i)
                addCorner(mesh, m_triangles.corners[i], table, coloured);
        }
        m_keys.push_back(key);
        m_scene.meshes.push_back(std::move(mesh));
    }

    void addCorner(RawMesh& mesh, std::uint32_t corner, VertexTable& table, bool coloured) {
        const std::uint32_t position = m_content.vertices[corner];
        std::uint32_t uv = corner < m_content.cornerUvs.size() ? m_content.cornerUvs[corner] : kNone;
        std::uint32_t normal = corner < m_content.cornerNormals.size() ? m_content.cornerNormals[corner] : kNone;
        if (uv >= m_content.uvs.size())
            uv = kNone;
        if (normal >= m_content.normals.size())
            normal = kNone;
        const auto [number, fresh] = table.numberOf(position, uv, normal);
        mesh.indices.push_back(number);
        if (!fresh)
            return;
        mesh.positions.push_back(m_positions[position]);
        if (!m_content.uvs.empty()) {
            const Vec2 its = uv == kNone ? Vec2(0.0F) : m_content.uvs[uv];
            mesh.uv0.emplace_back(its.x, 1.0F - its.y); // from the upper left
        }
        if (!m_content.normals.empty()) // zero: made anew
            mesh.normals.push_back(normal == kNone ? Vec3(0.0F) : m_content.normals[normal]);
        if (coloured)
            mesh.colours.push_back(m_colours[position]);
    }

    /// One for each object, in the order of the file.
    void addNodes() {
        std::map<std::uint32_t, std::size_t> nodes;
        for (std::uint32_t i = 0; i < m_keys.size(); ++i) {
            const auto [at, fresh] = nodes.try_emplace(m_keys[i].object, m_scene.nodes.size());
            if (fresh)
                m_scene.nodes.push_back({m_scene.meshes[i].name, DMat4(1.0), kNone, {}});
            m_scene.nodes[at->second].meshes.push_back(i);
        }
    }

    Content m_content;
    const Job& m_job;
    RawScene m_scene;
    Materials m_materials;
    Triangles m_triangles;
    std::vector<Vec3> m_positions;
    std::vector<Rgba8> m_colours;
    std::vector<Key> m_keys; ///< of the scene's meshes
    bool m_byObject = false;
    bool m_named = true;
};

} // namespace

Result<RawScene> readObj(std::span<const std::byte> bytes, const Job& job) {
    Result<Content> content = [&] {
        const PlainText text(bytes);
        return readContent(text.view(), job);
    }();
    if (!content)
        return content.error();
    return Builder(std::move(content).value(), job).scene();
}

} // namespace halls::importer
