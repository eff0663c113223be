// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

#include <span>

namespace halls::importer {

/// Gives a mesh without normals, and points of one whose normal is zero, their own: each corner has the mean, weighted
/// by area, of the faces round its point that lie within 60° of its own face, so that scans are smooth and boxes keep
/// their edges. Points are split where needed. Points that stand at the same place count as one. Precondition: indices
/// are in range.
void makeNormals(RawMesh& mesh);

/// Gives a mesh its tangents (along growing u of `uvs`, where its vertices lie on the normal map) and their handedness;
/// points where mirrored and plain texture meet are split. Precondition: normals are there, and a uv for each point.
void makeTangents(RawMesh& mesh, std::span<const Vec2> uvs);

} // namespace halls::importer
