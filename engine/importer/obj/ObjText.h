// SPDX-License-Identifier: MPL-2.0
#pragma once

// What stands in an OBJ, before it is a scene.

#include "importer/shape/RawScene.h"
#include "importer/text/Unread.h"

#include <string_view>

namespace halls::importer::obj {

/// Faces of one material and object, one behind the other.
struct Run {
    std::size_t firstFace = 0;
    std::uint32_t material = kNone; ///< into Content::materials
    std::uint32_t object = kNone;   ///< into Content::objects
    std::uint32_t group = kNone;    ///< into Content::groups
};

struct Content {
    std::vector<DVec3> positions;
    std::vector<std::array<float, 3>> colours; ///< of vertices as the file has them; empty, or up to the last with one
    std::vector<Rgba8> painted;                ///< of ZBrush, by the order of vertices
    std::vector<Vec2> uvs;                     ///< from the lower left
    std::vector<Vec3> normals;
    std::vector<std::uint32_t> vertices;  ///< one for each corner, from 0; kNone: no vertex
    std::vector<std::uint32_t> cornerUvs; ///< likewise; kNone: the corner has none
    std::vector<std::uint32_t> cornerNormals;
    std::vector<std::uint32_t> sizes; ///< corners of each face
    std::vector<Run> runs;
    std::vector<std::string> materials; ///< names that faces use, each once
    std::vector<std::string> objects;   ///< names of "o", each once
    std::vector<std::string> groups;    ///< names of "g", each once
    std::vector<std::string> libraries; ///< what stands behind "mtllib"
    std::vector<std::uint32_t> points;  ///< vertices that "p" names; kNone: no vertex
    Unread lostVertices;
    std::size_t lines = 0;
    std::size_t curves = 0; ///< and curved surfaces
};

/// All grammar of polygons (Wavefront, Appendix B1): negative numbers, joined lines, comments at line ends, colours
/// behind positions. What cannot be read costs itself: of a vertex its place, which is NaN, of a corner its
/// coordinates, of a face that face; notes say so. Lines, curves, and points beside faces are left out with a note.
/// Damaged: more than half of the vertices or of the faces cannot be read, with the line of the first; TooLarge,
/// Cancelled.
Result<Content> readContent(std::string_view text, const Job& job);

} // namespace halls::importer::obj
