// SPDX-License-Identifier: MPL-2.0
#pragma once

// What stands in a PLY's body, before it is a scene: numbers as the file has them, faces as polygons.

#include "importer/ply/PlyHeader.h"
#include "importer/text/Unread.h"

#include <array>

namespace halls::importer::ply {

/// A colour as the file has it, alpha last.
using RawColour = std::array<float, 4>;

/// Colours with what one is worth: 1 / 255 for bytes.
struct Colours {
    std::vector<RawColour> values; ///< empty: the file has none
    std::array<Type, 4> types{Type::Uint8, Type::Uint8, Type::Uint8, Type::Uint8};
};

struct Vertices {
    std::vector<DVec3> positions;
    std::vector<Vec3> normals;          ///< empty or as many as positions, as the rest
    std::vector<Vec2> uvs;              ///< as the file has them: from the lower left
    std::vector<std::int32_t> textures; ///< of VCG: for faces that have none of their own
    std::vector<Rgba8> bytes;           ///< colours that are bytes already: of most scans
    Colours colours;                    ///< other ones
};

/// Polygons, and triangles of strips, in the file's order.
struct Faces {
    std::vector<std::uint32_t> corners; ///< kNone: no number of a vertex
    std::vector<std::uint32_t> sizes;   ///< corners of each face
    std::vector<Vec2> uvs;              ///< empty or one for each corner, from the lower left
    std::vector<std::int32_t> textures; ///< empty or one for each face
    Colours colours;                    ///< empty or one for each face
    std::uint64_t triangles = 0;        ///< that they will be, at most
};

struct Body {
    Vertices vertices;
    Faces faces;
    Unread lostVertices; ///< of a text
};

/// Reads all that the header tells of. Rows that are missing, or cannot be read, are left out with a note, where
/// something can be shown without them. Damaged with line or byte: nothing can, or more than half of the rows of
/// vertices or faces cannot be read; TooLarge, Cancelled.
Result<Body> readBody(std::string_view file, const Header& header, const Job& job);

} // namespace halls::importer::ply
