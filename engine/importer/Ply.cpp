// SPDX-License-Identifier: MPL-2.0
#include "importer/Ply.h"

#include "importer/PlyHeader.h"
#include "importer/PlyValues.h"
#include "importer/Resources.h"
#include "importer/VertexColour.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fmt/format.h>
#include <future>
#include <optional>

namespace halls::importer {
namespace {

using namespace ply;

/// Where a property of a vertex goes: number of a float in the row of kSlots.
enum Slot : std::uint8_t { X, Y, Z, Nx, Ny, Nz, U, V, Red, Green, Blue, Alpha, kSlots, Nowhere = 255 };

Slot slotFor(const std::string& name) {
    static const std::pair<const char*, Slot> s_names[] = {{"x", X},
                                                           {"y", Y},
                                                           {"z", Z},
                                                           {"nx", Nx},
                                                           {"ny", Ny},
                                                           {"nz", Nz},
                                                           {"s", U},
                                                           {"t", V},
                                                           {"u", U},
                                                           {"v", V},
                                                           {"texture_u", U},
                                                           {"texture_v", V},
                                                           {"texcoord_u", U},
                                                           {"texcoord_v", V},
                                                           {"red", Red},
                                                           {"green", Green},
                                                           {"blue", Blue},
                                                           {"alpha", Alpha},
                                                           {"r", Red},
                                                           {"g", Green},
                                                           {"b", Blue},
                                                           {"a", Alpha},
                                                           {"diffuse_red", Red},
                                                           {"diffuse_green", Green},
                                                           {"diffuse_blue", Blue}};
    for (const auto& [known, slot] : s_names) {
        if (name == known)
            return slot;
    }
    return Nowhere;
}

/// What of a vertex element is meant, and how colours are scaled to 0..1.
struct VertexPlan {
    std::vector<Slot> slots; ///< one for each property
    std::array<bool, kSlots> has{};
    std::array<float, kSlots> scale{};
};

VertexPlan planFor(const Element& element) {
    VertexPlan plan;
    plan.scale.fill(1.0F);
    for (const Property& property : element.properties) {
        const Slot slot = property.list ? Nowhere : slotFor(property.name);
        plan.slots.push_back(slot);
        if (slot == Nowhere)
            continue;
        plan.has[slot] = true;
        if (slot >= Red && (property.type == Type::Uint8 || property.type == Type::Int8))
            plan.scale[slot] = 1.0F / 255.0F;
        else if (slot >= Red && property.type == Type::Uint16)
            plan.scale[slot] = 1.0F / 65535.0F;
    }
    return plan;
}

void makeRoom(RawMesh& mesh, const VertexPlan& plan, std::size_t count) {
    mesh.positions.resize(count);
    if (plan.has[Nx] && plan.has[Ny] && plan.has[Nz])
        mesh.normals.resize(count);
    if (plan.has[U] && plan.has[V])
        mesh.uv0.resize(count);
    if (plan.has[Red] && plan.has[Green] && plan.has[Blue])
        mesh.colours.resize(count);
}

void storeVertex(RawMesh& mesh, const VertexPlan& plan, const std::array<float, kSlots>& row, std::size_t at) {
    mesh.positions[at] = {row[X], row[Y], row[Z]};
    if (!mesh.normals.empty())
        mesh.normals[at] = {row[Nx], row[Ny], row[Nz]};
    if (!mesh.uv0.empty())
        mesh.uv0[at] = {row[U], 1.0F - row[V]}; // pictures start at the lower left in PLY, at the upper left with us
    if (!mesh.colours.empty()) {
        const auto value = [&](Slot slot) { return row[slot] * plan.scale[slot]; };
        mesh.colours[at] = colourOfSrgb({value(Red), value(Green), value(Blue), plan.has[Alpha] ? value(Alpha) : 1.0F});
    }
}

/// Faces as they come: polygons flattened to triangles; texture coordinates of corners where the file has them.
struct Faces {
    std::vector<std::uint32_t> indices;
    std::vector<Vec2> cornerUvs; ///< empty, or one for each index
    std::vector<std::uint32_t> polygon;
    std::vector<float> texcoords;
};

constexpr std::uint64_t kMaxCorners = 1 << 16; ///< of one polygon

void addPolygon(Faces& faces) {
    const std::size_t corners = faces.polygon.size();
    const bool textured = !faces.texcoords.empty() && faces.texcoords.size() == 2 * corners;
    const auto uv = [&](std::size_t corner) {
        return Vec2(faces.texcoords[2 * corner], 1.0F - faces.texcoords[2 * corner + 1]);
    };
    if (textured && faces.cornerUvs.size() < faces.indices.size())
        faces.cornerUvs.resize(faces.indices.size(), Vec2(0.0F));
    for (std::size_t i = 2; i < corners; ++i) {
        faces.indices.insert(faces.indices.end(), {faces.polygon[0], faces.polygon[i - 1], faces.polygon[i]});
        if (textured)
            faces.cornerUvs.insert(faces.cornerUvs.end(), {uv(0), uv(i - 1), uv(i)});
    }
    if (!textured && !faces.cornerUvs.empty())
        faces.cornerUvs.resize(faces.indices.size(), Vec2(0.0F));
}

/// A run of strips in one list, parted by -1.
void addStrips(Faces& faces) {
    std::size_t start = 0;
    const auto& list = faces.polygon;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i] == kNone) {
            start = i + 1;
        } else if (i >= start + 2) {
            const bool odd = (i - start) % 2 != 0;
            faces.indices.insert(faces.indices.end(), {list[odd ? i - 1 : i - 2], list[odd ? i - 2 : i - 1], list[i]});
        }
    }
}

enum class Role { Skipped, Vertices, Polygons, Strips };

Role roleOf(const Element& element) {
    if (element.name == "vertex")
        return Role::Vertices;
    if (element.name == "face")
        return Role::Polygons;
    return element.name == "tristrips" ? Role::Strips : Role::Skipped;
}

bool isIndexList(const Property& property) {
    return property.list && (property.name == "vertex_indices" || property.name == "vertex_index");
}

/// Reads rows of one element through a source of numbers (text or binary). False: the text ended or is no number.
template <class Values>
bool readVertexRows(Values& values, const Element& element, const VertexPlan& plan, RawMesh& mesh, std::size_t first,
                    std::size_t count) {
    std::array<float, kSlots> row{};
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t p = 0; p < element.properties.size(); ++p) {
            const Property& property = element.properties[p];
            if (property.list) {
                std::uint64_t length = 0;
                if (!values.count(property.countType, length) || !values.skip(property.type, length))
                    return false;
            } else if (plan.slots[p] == Nowhere) {
                if (!values.skip(property.type, 1))
                    return false;
            } else if (!values.number(property.type, row[plan.slots[p]])) {
                return false;
            }
        }
        if (!values.endRow())
            return false;
        storeVertex(mesh, plan, row, first + i);
    }
    return true;
}

template <class Values>
bool readList(Values& values, const Property& property, std::uint64_t maxCorners, Faces& faces) {
    std::uint64_t length = 0;
    if (!values.count(property.countType, length))
        return false;
    if (isIndexList(property)) {
        if (length > maxCorners || !values.fits(property.type, length))
            return false;
        faces.polygon.resize(length);
        for (std::uint32_t& index : faces.polygon) {
            if (!values.index(property.type, index))
                return false;
        }
        return true;
    }
    if (property.name == "texcoord" && length <= 2 * kMaxCorners && values.fits(property.type, length)) {
        faces.texcoords.resize(length);
        return std::ranges::all_of(faces.texcoords, [&](float& value) { return values.number(property.type, value); });
    }
    return values.skip(property.type, length);
}

template <class Values>
bool readFaceRows(Values& values, const Element& element, Role role, std::uint64_t maxTriangles, std::size_t count,
                  Faces& faces) {
    const std::uint64_t maxCorners = role == Role::Strips ? std::uint64_t{1} << 32 : kMaxCorners;
    for (std::size_t i = 0; i < count; ++i) {
        faces.polygon.clear();
        faces.texcoords.clear();
        for (const Property& property : element.properties) {
            if (property.list ? !readList(values, property, maxCorners, faces) : !values.skip(property.type, 1))
                return false;
        }
        if (!values.endRow())
            return false;
        if (role == Role::Strips)
            addStrips(faces);
        else
            addPolygon(faces);
        if (faces.indices.size() / 3 > maxTriangles)
            return true; // told by the builder as too large
    }
    return true;
}

template <class Values>
bool skipRows(Values& values, const Element& element, std::size_t count) {
    Faces nothing;
    for (std::size_t i = 0; i < count; ++i) {
        for (const Property& property : element.properties) {
            std::uint64_t length = 1;
            if ((property.list && !values.count(property.countType, length)) || !values.skip(property.type, length))
                return false;
        }
        if (!values.endRow())
            return false;
    }
    return true;
}

class Reader {
public:
    Reader(std::span<const std::byte> bytes, const Job& job)
        : m_text(reinterpret_cast<const char*>(bytes.data()), bytes.size()), m_job(job) {}

    Result<RawScene> read() {
        Result<Header> header = readHeader(m_text, m_job);
        if (!header)
            return header.error();
        m_header = std::move(header).value();
        if (Status status = checkCounts(); !status)
            return status.error();
        Status status = m_header.encoding == Encoding::Ascii ? readAscii() : readBinary();
        if (!status)
            return status.error();
        return scene();
    }

private:
    /// A count that the file is too short for is found before memory is taken.
    Status checkCounts() const {
        const std::uint64_t body = m_text.size() - m_header.bodyStart;
        for (const Element& element : m_header.elements) {
            const std::uint64_t least = leastBytesOf(element);
            if (least == 0 && element.count > 0 && roleOf(element) == Role::Skipped)
                continue;
            if (element.count > body / std::max<std::uint64_t>(least, 1) + 1)
                return damaged(fmt::format("{} \"{}\" elements do not fit into the file", element.count, element.name));
            if (roleOf(element) == Role::Vertices && element.count > m_job.options.maxVertices)
                return m_job.error(
                    ErrorCode::TooLarge, {},
                    fmt::format("{} vertices; at most {} are read", element.count, m_job.options.maxVertices));
        }
        return Done{};
    }

    std::uint64_t leastBytesOf(const Element& element) const {
        std::uint64_t bytes = 0;
        for (const Property& property : element.properties)
            bytes +=
                m_header.encoding == Encoding::Ascii ? 2 : sizeOf(property.list ? property.countType : property.type);
        return bytes;
    }

    Error damaged(std::string detail, std::string place = {}) const {
        return m_job.error(ErrorCode::Damaged, std::move(place), std::move(detail));
    }

    Status readBinary() {
        BinaryValues values(m_text.substr(m_header.bodyStart), m_header.encoding == Encoding::Big);
        for (const Element& element : m_header.elements) {
            if (!readRows(values, element))
                return damaged(fmt::format("the file ends or is not sensible in element \"{}\"", element.name),
                               fmt::format("byte {}", m_header.bodyStart + values.position()));
        }
        return Done{};
    }

    template <class Values>
    bool readRows(Values& values, const Element& element) {
        const Role role = roleOf(element);
        if (role == Role::Skipped)
            return element.properties.empty() || skipRows(values, element, element.count);
        if (role != Role::Vertices)
            return readFaceRows(values, element, role, m_job.options.maxTriangles, element.count, m_faces);
        const VertexPlan plan = planFor(element);
        makeRoom(m_mesh, plan, element.count);
        return readVertexRows(values, element, plan, m_mesh, 0, element.count);
    }

    Status readAscii() {
        std::string_view rest = m_text.substr(m_header.bodyStart);
        std::size_t line = m_header.bodyLine;
        for (const Element& element : m_header.elements) {
            if (element.properties.empty() || element.count == 0)
                continue;
            if (m_job.stop.stop_requested())
                return m_job.cancelled();
            const std::optional<Lines> lines = takeLines(rest, element.count);
            if (!lines)
                return damaged(fmt::format("the file ends in element \"{}\"", element.name));
            if (const std::size_t bad = readLines(*lines, element); bad != 0)
                return damaged(fmt::format("not a row of element \"{}\"", element.name),
                               fmt::format("line {}", line + bad - 1));
            line += lines->count;
        }
        return Done{};
    }

    /// In two halves at once. Returns 0, or which line of these (from 1) is wrong.
    std::size_t readLines(const Lines& lines, const Element& element) {
        const auto [front, back] = halves(lines);
        const Role role = roleOf(element);
        if (role == Role::Skipped)
            return 0;
        TextValues first(front.text);
        TextValues second(back.text);
        bool firstGood = true;
        bool secondGood = true;
        if (role == Role::Vertices) {
            const VertexPlan plan = planFor(element);
            makeRoom(m_mesh, plan, element.count);
            auto other = std::async(std::launch::async, [&, rows = front.rows] {
                return readVertexRows(second, element, plan, m_mesh, rows, element.count - rows);
            });
            firstGood = readVertexRows(first, element, plan, m_mesh, 0, front.rows);
            secondGood = other.get();
        } else {
            Faces more;
            const std::uint64_t most = m_job.options.maxTriangles;
            auto other = std::async(std::launch::async, [&, rows = front.rows] {
                more.indices.reserve((element.count - rows) * 3);
                return readFaceRows(second, element, role, most, element.count - rows, more);
            });
            m_faces.indices.reserve(m_faces.indices.size() + element.count * 3);
            firstGood = readFaceRows(first, element, role, most, front.rows, m_faces);
            secondGood = other.get();
            append(more);
        }
        if (!firstGood)
            return first.line();
        return secondGood ? 0 : front.count + second.line();
    }

    void append(const Faces& more) {
        if (!more.cornerUvs.empty() || !m_faces.cornerUvs.empty()) {
            m_faces.cornerUvs.resize(m_faces.indices.size(), Vec2(0.0F));
            m_faces.cornerUvs.insert(m_faces.cornerUvs.end(), more.cornerUvs.begin(), more.cornerUvs.end());
        }
        m_faces.indices.insert(m_faces.indices.end(), more.indices.begin(), more.indices.end());
        if (!m_faces.cornerUvs.empty())
            m_faces.cornerUvs.resize(m_faces.indices.size(), Vec2(0.0F));
    }

    /// Each corner its own vertex, as its texture says; the builder merges equal ones.
    Status unroll() {
        if (m_faces.indices.size() > m_job.options.maxVertices)
            return m_job.error(ErrorCode::TooLarge, {}, "too many corners with textures of their own");
        RawMesh flat;
        const std::size_t count = m_mesh.positions.size();
        for (std::size_t i = 0; i < m_faces.indices.size(); ++i) {
            const std::uint32_t index = m_faces.indices[i];
            if (index >= count)
                return m_job.error(ErrorCode::Invalid, {}, fmt::format("index {} of {} vertices", index, count));
            flat.positions.push_back(m_mesh.positions[index]);
            if (!m_mesh.normals.empty())
                flat.normals.push_back(m_mesh.normals[index]);
            if (!m_mesh.colours.empty())
                flat.colours.push_back(m_mesh.colours[index]);
            flat.indices.push_back(static_cast<std::uint32_t>(i));
        }
        flat.uv0 = std::move(m_faces.cornerUvs);
        m_mesh = std::move(flat);
        return Done{};
    }

    Result<RawScene> scene() {
        if (m_faces.indices.empty())
            return m_job.error(ErrorCode::Invalid, {},
                               fmt::format("empty: the file has {} points and no triangles", m_mesh.positions.size()));
        RawScene scene;
        if (!m_faces.cornerUvs.empty()) {
            if (Status status = unroll(); !status)
                return status.error();
        } else {
            m_mesh.indices = std::move(m_faces.indices);
        }
        RawMaterial material;
        material.name = "surface";
        const bool coloured = !m_mesh.colours.empty() || !m_header.texture.empty();
        material.baseColour = coloured ? Vec4(1.0F) : Vec4(0.8F, 0.8F, 0.8F, 1.0F);
        material.roughness = 0.8F;
        if (!m_header.texture.empty() && !m_mesh.uv0.empty())
            material.baseColourTexture.image = addNamedPicture(scene, m_header.texture, m_job);
        scene.materials.push_back(material);
        m_mesh.material = 0;
        m_mesh.name = m_job.source.stem().string();
        scene.meshes.push_back(std::move(m_mesh));
        scene.nodes.push_back({scene.meshes.front().name, Mat4(1.0F), kNone, {0}});
        return scene;
    }

    std::string_view m_text;
    const Job& m_job;
    Header m_header;
    RawMesh m_mesh;
    Faces m_faces;
};

} // namespace

Result<RawScene> readPly(std::span<const std::byte> bytes, const Job& job) {
    return Reader(bytes, job).read();
}

} // namespace halls::importer
