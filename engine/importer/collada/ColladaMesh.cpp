// SPDX-License-Identifier: MPL-2.0
#include "importer/collada/ColladaMesh.h"

#include "importer/shape/CutPolygon.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>

namespace halls::importer::collada {
namespace {

/// An array of tuples, as an accessor shows it: value `c` of tuple `i` is at offset + i * stride + places[c].
struct Source {
    std::vector<float> values;
    std::size_t offset = 0;
    std::size_t stride = 1;
    std::vector<std::size_t> places;

    bool has(std::int32_t index) const {
        const auto last = places.empty() ? 0 : *std::ranges::max_element(places);
        const auto tuple = static_cast<std::size_t>(index);
        return index >= 0 && !places.empty() && tuple < values.size() && offset + tuple * stride + last < values.size();
    }
    float at(std::int32_t index, std::size_t component, float otherwise) const {
        return component < places.size() ? values[offset + static_cast<std::size_t>(index) * stride + places[component]]
                                         : otherwise;
    }
};

/// One column of corners: what the number at `offset` of each of them means.
struct Column {
    const Source* source = nullptr;
    std::size_t offset = 0;
};

/// What corners of a part have.
struct Columns {
    Column position;
    Column normal;
    Column colour;
    Column uv0;
    Column uv1;
    std::size_t width = 1; ///< numbers of each corner
};

/// A part's corners: `width` numbers each.
using Corners = std::span<const std::int32_t>;

class GeometryReader {
public:
    GeometryReader(Node geometry, const Document& document) : m_geometry(geometry), m_document(document) {}

    std::vector<RawMesh> read(const Bindings& bindings, Materials& materials) {
        std::vector<RawMesh> meshes;
        for (const Node& part : m_geometry.child("mesh").children()) {
            const std::string_view kind = part.name();
            if (kind == "lines" || kind == "linestrips")
                m_document.note("left out: lines, which have no surface");
            if (kind != "triangles" && kind != "polylist" && kind != "polygons" && kind != "trifans" &&
                kind != "tristrips")
                continue;
            const auto bound = bindings.find(part.attribute("material").value());
            const Node instance = bound == bindings.end() ? Node() : bound->second;
            const std::uint32_t material = instance ? materials.take(instance) : kNone;
            const int set = material == kNone ? -1 : Materials::textureSet(instance, materials.semanticOf(material));
            if (const auto columns = columnsOf(part, set)) {
                m_mesh = RawMesh{.name = nameOf(m_geometry), .material = material};
                addPart(part, kind, *columns);
                if (!m_mesh.indices.empty())
                    meshes.push_back(std::move(m_mesh));
            }
        }
        tellOfLeftOut();
        return meshes;
    }

private:
    const Source* sourceOf(const char* url) {
        const auto known = m_sources.find(url);
        if (known != m_sources.end())
            return &known->second;
        const Node node = m_document.find(url, "source");
        if (!node)
            return nullptr;
        Node array = node.child("float_array");
        const Node accessor = node.child("technique_common").child("accessor");
        if (const Node named = m_document.known(accessor.attribute("source").value(), "float_array"))
            array = named;
        Source source;
        source.values = m_document.floats(array, array.attribute("count").as_ullong());
        std::size_t parameters = 0;
        std::vector<std::size_t> unnamed;
        for (const Node& parameter : accessor.children("param")) {
            (*parameter.attribute("name").value() != '\0' ? source.places : unnamed).push_back(parameters);
            ++parameters;
        }
        if (source.places.empty())
            source.places = unnamed;
        source.offset = accessor.attribute("offset").as_ullong();
        source.stride = std::max<std::size_t>({accessor.attribute("stride").as_ullong(1), parameters, 1});
        if (source.offset > source.values.size() || source.stride > source.values.size() + 1)
            source.values.clear(); // nothing is there, and nothing overflows
        return &m_sources.emplace(url, std::move(source)).first->second;
    }

    void take(Columns& columns, std::string_view semantic, Column column, int set, int wanted) {
        if (semantic == "POSITION")
            columns.position = column;
        else if (semantic == "NORMAL")
            columns.normal = column;
        else if (semantic == "COLOR" && columns.colour.source == nullptr)
            columns.colour = column;
        else if ((semantic == "TEXCOORD" || semantic == "UV") && (set == wanted || columns.uv0.source == nullptr)) {
            if (columns.uv0.source != nullptr)
                columns.uv1 = columns.uv0;
            columns.uv0 = column;
        } else if ((semantic == "TEXCOORD" || semantic == "UV") && columns.uv1.source == nullptr)
            columns.uv1 = column;
    }

    /// Nothing, and a note, where there are no positions. `set`: the texture coordinates that come first.
    std::optional<Columns> columnsOf(Node part, int set) {
        Columns columns;
        for (const Node& input : part.children("input")) {
            const std::string_view semantic = input.attribute("semantic").value();
            const std::size_t offset = input.attribute("offset").as_uint();
            const char* url = input.attribute("source").value();
            if (offset > 64)
                return std::nullopt;
            columns.width = std::max(columns.width, offset + 1);
            if (semantic != "VERTEX") {
                take(columns, semantic, {sourceOf(url), offset}, input.attribute("set").as_int(), set);
                continue;
            }
            for (const Node& vertex : m_document.find(url, "vertices").children("input"))
                take(columns, vertex.attribute("semantic").value(),
                     {sourceOf(vertex.attribute("source").value()), offset}, vertex.attribute("set").as_int(), set);
        }
        if (columns.position.source != nullptr && columns.position.source->places.size() >= 3)
            return columns;
        m_document.note(fmt::format("left out: a part of \"{}\" has no positions", nameOf(m_geometry)));
        return std::nullopt;
    }

    void addPart(Node part, std::string_view kind, const Columns& columns) {
        if (kind == "polylist") {
            const std::vector<std::int32_t> all = m_document.integers(part.child("p"));
            Corners rest(all);
            for (const std::int32_t count : m_document.integers(part.child("vcount"))) {
                const std::size_t length = static_cast<std::size_t>(std::max(count, 0)) * columns.width;
                if (length > rest.size() || count < 0) {
                    ++m_leftOut; // all that follows stands at unknown places
                    break;
                }
                addPolygon({rest.first(length)}, columns);
                rest = rest.subspan(length);
            }
            return;
        }
        for (const Node& child : part.children()) {
            const std::string_view name = child.name();
            if (name == "p")
                addRun(m_document.integers(child), kind, columns);
            else if (name == "ph" && kind == "polygons")
                addWithHoles(child, columns);
        }
    }

    void addRun(const std::vector<std::int32_t>& all, std::string_view kind, const Columns& columns) {
        const std::size_t width = columns.width;
        const std::size_t count = all.size() / width;
        const auto corner = [&](std::size_t i) { return Corners(all).subspan(i * width, width); };
        const auto triangle = [&](std::size_t a, std::size_t b, std::size_t c) {
            std::vector<std::int32_t> three;
            for (const std::size_t i : {a, b, c})
                three.insert(three.end(), corner(i).begin(), corner(i).end());
            addPolygon({Corners(three)}, columns);
        };
        if (kind == "polygons") {
            addPolygon({Corners(all).first(count * width)}, columns);
        } else if (kind == "triangles") {
            for (std::size_t i = 0; i + 2 < count; i += 3)
                addPolygon({Corners(all).subspan(i * width, 3 * width)}, columns);
            m_leftOut += count % 3 != 0 || all.size() % width != 0 ? 1U : 0U;
        } else {
            for (std::size_t i = 2; i < count; ++i) {
                const bool odd = i % 2 != 0; // each second triangle of a strip turns the other way
                if (kind == "trifans")
                    triangle(0, i - 1, i);
                else
                    triangle(odd ? i - 1 : i - 2, odd ? i - 2 : i - 1, i);
            }
        }
    }

    void addWithHoles(Node polygon, const Columns& columns) {
        std::vector<std::vector<std::int32_t>> loops{m_document.integers(polygon.child("p"))};
        for (const Node& hole : polygon.children("h"))
            loops.push_back(m_document.integers(hole));
        addPolygon({loops.begin(), loops.end()}, columns);
    }

    static Vec3 positionOf(Corners corner, const Columns& columns) {
        const Source& source = *columns.position.source;
        const std::int32_t index = corner[columns.position.offset];
        return {source.at(index, 0, 0), source.at(index, 1, 0), source.at(index, 2, 0)};
    }

    /// Corners of a polygon: its outline, then its holes. One that stands nowhere costs the polygon.
    void addPolygon(const std::vector<Corners>& loops, const Columns& columns) {
        std::vector<Corners>& corners = m_corners;
        std::vector<Vec3>& positions = m_positions;
        std::vector<std::size_t> ends;
        corners.clear();
        positions.clear();
        for (const Corners& loop : loops) {
            for (std::size_t i = 0; i + columns.width <= loop.size(); i += columns.width) {
                corners.push_back(loop.subspan(i, columns.width));
                if (!columns.position.source->has(corners.back()[columns.position.offset])) {
                    ++m_leftOut;
                    return;
                }
                positions.push_back(positionOf(corners.back(), columns));
            }
            ends.push_back(corners.size());
        }
        const std::vector<std::uint32_t> triangles = cutPolygon(positions, ends);
        m_leftOut += triangles.empty() ? 1U : 0U;
        const auto first = static_cast<std::uint32_t>(m_mesh.positions.size());
        if (first + corners.size() > m_document.job().options.maxVertices)
            m_document.refuse(ErrorCode::TooLarge, nameOf(m_geometry),
                              fmt::format("more than {} vertices", m_document.job().options.maxVertices));
        for (const std::uint32_t corner : triangles)
            m_mesh.indices.push_back(first + corner);
        for (std::size_t i = 0; i < corners.size() && !triangles.empty(); ++i)
            addCorner(corners[i], positions[i], columns);
    }

    void addCorner(Corners corner, Vec3 position, const Columns& columns) {
        const auto value = [&](const Column& column, std::size_t component, float otherwise = 0.0F) {
            const std::int32_t index = corner[column.offset];
            if (column.source->has(index))
                return column.source->at(index, component, otherwise);
            m_strays += component == 0 ? 1U : 0U;
            return column.source->has(0) ? column.source->at(0, component, otherwise) : otherwise;
        };
        m_mesh.positions.push_back(position);
        if (const Column& its = columns.normal; its.source != nullptr)
            m_mesh.normals.emplace_back(value(its, 0), value(its, 1), value(its, 2));
        if (const Column& its = columns.uv0; its.source != nullptr)
            m_mesh.uv0.emplace_back(value(its, 0), 1.0F - value(its, 1));
        if (const Column& its = columns.uv1; its.source != nullptr)
            m_mesh.uv1.emplace_back(value(its, 0), 1.0F - value(its, 1));
        if (const Column& its = columns.colour; its.source != nullptr) {
            const auto byte = [&](std::size_t component) {
                const float unit = value(its, component, 1.0F);
                return static_cast<std::uint8_t>(
                    std::lround(std::clamp(std::isfinite(unit) ? unit : 1.0F, 0.0F, 1.0F) * 255.0F));
            };
            m_mesh.colours.push_back({byte(0), byte(1), byte(2), byte(3)});
        }
    }

    void tellOfLeftOut() const {
        if (m_leftOut > 0)
            m_document.note(fmt::format("left out: {} polygon(s) of \"{}\" whose corners are not in the file",
                                        m_leftOut, nameOf(m_geometry)));
        if (m_strays > 0)
            m_document.note(fmt::format(
                "{} corner(s) name normals or coordinates that are not in the file: they have the first", m_strays));
    }

    Node m_geometry;
    const Document& m_document;
    std::map<std::string, Source> m_sources; ///< stay where they are
    RawMesh m_mesh;
    std::size_t m_leftOut = 0;
    std::size_t m_strays = 0;       ///< what corners name besides their place, and is not there
    std::vector<Corners> m_corners; ///< of one polygon
    std::vector<Vec3> m_positions;  ///< likewise
};

} // namespace

std::vector<RawMesh> meshesOf(Node geometry, const Bindings& bindings, Materials& materials, const Document& document) {
    if (!geometry.child("mesh"))
        document.note(fmt::format("left out: \"{}\" is no mesh of polygons", nameOf(geometry)));
    return GeometryReader(geometry, document).read(bindings, materials);
}

} // namespace halls::importer::collada
