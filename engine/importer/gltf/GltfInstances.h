// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/gltf/GltfAccessor.h"
#include "importer/gltf/GltfNodes.h"

namespace halls::importer::gltf {

/// Where the instances of EXT_mesh_gpu_instancing stand below their node: translation, rotation and scale of any type
/// of numbers that accessors have (rotations get their length back). Attributes of the writer's own (_ID and the like)
/// are not looked at, but for how many there are. `most`: more fail as TooLarge.
std::vector<DMat4> instancesOf(Accessors& accessors, const Json& instancing, const std::string& place,
                               std::uint64_t most);

} // namespace halls::importer::gltf
