// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/gltf/GltfAccessor.h"

namespace halls::importer::gltf {

using Indices = std::vector<std::uint32_t>;

/// What all meshes of one file may take together: meshes that share accessors would else grow without bound.
struct Budget {
    std::uint64_t vertices = 0;
    std::uint64_t corners = 0;
};

/// Adds to the budget, or fails as TooLarge. Called before memory is taken.
void spend(Budget& budget, std::uint64_t vertices, std::uint64_t corners, const Document& document,
           const std::string& place);

/// The corners of a primitive's triangles; each is below `vertices`. Strips and fans are taken apart, also where the
/// largest value of the type begins a new one (which glTF forbids, and writers do). Triangles with a corner that does
/// not exist are left out, with a note. Precondition: mode 4, 5 or 6.
Indices trianglesOf(Accessors& accessors, const Json& primitive, std::uint64_t mode, std::uint64_t vertices,
                    const std::string& place, Budget& budget);

/// Which vertices a primitive of points shows, each once and below `vertices`; what does not exist is left out, with a
/// note.
Indices pointsOf(Accessors& accessors, const Json& primitive, std::uint64_t vertices, const std::string& place,
                 Budget& budget);

/// Leaves out the points whose position is no number, with a note.
void leaveOutEndlessPoints(RawMesh& points, const Document& document);

/// Leaves out the triangles with a corner whose position is no finite number, with a note. Vertices stay.
void leaveOutEndless(RawMesh& mesh, const Document& document, const std::string& place);

/// Several primitives often share one large vertex array: only the used ones are taken. Renumbers `indices` and
/// returns which vertices they were.
Indices usedVertices(Indices& indices, std::uint64_t vertices);

} // namespace halls::importer::gltf
