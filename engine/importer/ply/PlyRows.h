// SPDX-License-Identifier: MPL-2.0
#pragma once

// Rows of one element, through a source of numbers (PlyValues.h). Each function returns how many rows were passed:
// fewer than asked for where the text ended, where it is not clear where the next row begins, where it was told to
// stop, and where there are more triangles than may be. A vertex that cannot be read has no place; such a face is left
// out.

#include "importer/ply/PlyBody.h"
#include "importer/ply/PlyValues.h"

namespace halls::importer::ply {

/// Asked once in some thousand rows.
struct Watched {
    const Job& job;
    bool tells = false; ///< progress: from one thread only

    bool stops(std::uint64_t row, std::uint64_t of) const {
        if ((row & 0x3FFFU) != 0)
            return false;
        if (tells && of != 0)
            job.tell(0.02F + 0.3F * static_cast<float>(row) / static_cast<float>(of));
        return job.stop.stop_requested();
    }
};

enum class Role { Skipped, Vertices, Polygons, Strips };
Role roleOf(const Element& element);

/// Where a property of a vertex or face goes: number of a value in the row of kSlots.
enum Slot : std::uint8_t { X, Y, Z, Nx, Ny, Nz, U, V, Red, Green, Blue, Alpha, Texture, kSlots, Nowhere = 255 };
Slot slotOf(const Property& property);

/// Slots of an element's properties, and which are there.
struct Plan {
    explicit Plan(const Element& element);
    std::vector<Slot> slots; ///< one for each property
    std::size_t indices;     ///< the list that names vertices
    std::array<bool, kSlots> has{};
    std::array<Type, kSlots> types{};

    bool coloured() const { return has[Red] && has[Green] && has[Blue]; }
    bool colouredByBytes() const; ///< all of them
};

/// The list of an element's rows that names vertices; none: the number of its properties.
std::size_t indexList(const Element& element);

/// Texture coordinates of a face's corners.
bool isCornerUvs(const Property& property);

/// As many vertices as `count`, with all that the element has of them.
void makeRoom(Vertices& vertices, const Element& element, std::size_t count);
void reserve(Faces& faces, std::uint64_t rows);
void append(Faces& faces, const Faces& more);
/// Faces of several elements, of which some have colours or textures and others none: all have them then, or none.
void level(Faces& faces);

using Row = std::array<double, kSlots>;
void storeVertex(Vertices& vertices, const Plan& plan, const Row& row, std::size_t at);
void addPolygon(Faces& faces, const std::vector<std::uint32_t>& polygon, const std::vector<double>& uvs,
                const Plan& plan, const Row& row);
void addStrips(Faces& faces, const std::vector<std::uint32_t>& list);

template <class Values>
bool skipList(Values& values, const Property& property) {
    std::uint64_t length = 0;
    return values.count(property.countType, length) && values.skip(property.type, length);
}

template <class Values>
bool readVertexRow(Values& values, const Element& element, const Plan& plan, Row& row) {
    for (std::size_t p = 0; p < element.properties.size(); ++p) {
        const Property& property = element.properties[p];
        const Slot slot = plan.slots[p];
        const bool read = property.list     ? skipList(values, property)
                          : slot == Nowhere ? values.skip(property.type, 1)
                                            : values.number(property.type, row[slot]);
        if (!read)
            return false;
    }
    return true;
}

template <class Values>
std::uint64_t readVertexRows(Values& values, const Element& element, Vertices& vertices, std::size_t first,
                             std::uint64_t count, const Watched& watched) {
    const Plan plan(element);
    Row row{};
    Row unread;
    unread.fill(std::numeric_limits<double>::quiet_NaN());
    for (std::uint64_t i = 0; i < count; ++i) {
        if (watched.stops(i, count) || !values.startRow())
            return i;
        const bool read = readVertexRow(values, element, plan, row);
        if (values.spoilt() && std::isnan(row[X] + row[Y] + row[Z]))
            values.lose();
        if (!(read ? values.endRow() : values.dropRow()) || first + i >= vertices.positions.size())
            return i;
        storeVertex(vertices, plan, read ? row : unread, first + i);
    }
    return count;
}

inline constexpr std::uint64_t kMaxCorners = 1 << 16; ///< of one polygon

/// A list of numbers into `list`. False: no list, or longer than the file.
template <class Values, class List, class Read>
bool readList(Values& values, const Property& property, std::uint64_t longest, List& list, Read read) {
    std::uint64_t length = 0;
    if (!values.count(property.countType, length))
        return false;
    if (length > longest)
        values.refuse();
    if (length > longest || !values.fits(property.type, length))
        return false;
    list.resize(length);
    for (auto& value : list) {
        if (!read(value))
            return false;
    }
    return true;
}

/// What a face's row has, but for its numbers.
struct FaceLists {
    std::vector<std::uint32_t> polygon;
    std::vector<double> uvs;
};

template <class Values>
bool readFaceRow(Values& values, const Element& element, const Plan& plan, Role role, FaceLists& lists, Row& row) {
    const std::uint64_t longest = role == Role::Strips ? std::uint64_t{1} << 32 : kMaxCorners;
    lists.polygon.clear();
    lists.uvs.clear();
    for (std::size_t p = 0; p < element.properties.size(); ++p) {
        const Property& property = element.properties[p];
        const Slot slot = plan.slots[p];
        bool read = false;
        if (!property.list)
            read = slot == Nowhere ? values.skip(property.type, 1) : values.number(property.type, row[slot]);
        else if (p == plan.indices)
            read = readList(values, property, longest, lists.polygon,
                            [&](std::uint32_t& index) { return values.index(property.type, index); });
        else if (isCornerUvs(property))
            read = readList(values, property, 2 * kMaxCorners, lists.uvs,
                            [&](double& value) { return values.number(property.type, value); });
        else
            read = skipList(values, property);
        if (!read)
            return false;
    }
    return true;
}

template <class Values>
std::uint64_t readFaceRows(Values& values, const Element& element, Role role, std::uint64_t count, Faces& faces,
                           const Watched& watched) {
    const Plan plan(element);
    FaceLists lists;
    Row row{};
    for (std::uint64_t i = 0; i < count; ++i) {
        if (watched.stops(i, count == UINT64_MAX ? 0 : count) || !values.startRow() ||
            faces.triangles > watched.job.options.maxTriangles)
            return i;
        const bool read = readFaceRow(values, element, plan, role, lists, row);
        const bool lost = read && values.spoilt() && std::ranges::count(lists.polygon, kNone) > 0;
        if (lost)
            values.lose();
        if (!(read ? values.endRow() : values.dropRow()))
            return i;
        if (!read || lost)
            continue;
        if (role == Role::Strips)
            addStrips(faces, lists.polygon);
        else
            addPolygon(faces, lists.polygon, lists.uvs, plan, row);
    }
    return count;
}

template <class Values>
std::uint64_t skipRows(Values& values, const Element& element, std::uint64_t count, const Watched& watched) {
    for (std::uint64_t i = 0; i < count; ++i) {
        if (watched.stops(i, count) || !values.startRow())
            return i;
        for (const Property& property : element.properties) {
            if (property.list ? !skipList(values, property) : !values.skip(property.type, 1))
                return i;
        }
        if (!values.endRow())
            return i;
    }
    return count;
}

} // namespace halls::importer::ply
