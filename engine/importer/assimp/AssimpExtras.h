// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

struct aiScene;

namespace halls::importer {

/// Adds the lights and cameras of Assimp's scene, each below the node of its name. Ambient lights and those without a
/// node are left out. Precondition: the nodes of `scene` are those of `from`.
void addAssimpExtras(const aiScene& from, RawScene& scene);

} // namespace halls::importer
