// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

#include <span>

namespace halls::importer {

/// Panes are drawn from far to near, part by part. Meshes that are seen through are cut into groups of triangles that
/// lie apart, each a mesh of its own: what hangs together and is a solid or small stays whole, larger sheets are halved
/// until they are small. At most 64 groups a mesh. Nodes show the groups in the place of the mesh.
/// Precondition: `materials` stand as scene.materials do, and say what is blended; each mesh has its material.
void splitBlended(RawScene& scene, std::span<const model::Material> materials);

} // namespace halls::importer
