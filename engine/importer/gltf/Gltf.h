// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

namespace halls::importer {

/// glTF 2.0 and GLB by our own code: every offset, count and index is checked before memory is taken or read.
/// Read: KHR_draco_mesh_compression, EXT_meshopt_compression, KHR_mesh_quantization, KHR_texture_transform,
/// KHR_materials_unlit, KHR_materials_emissive_strength, KHR_node_visibility, EXT_mesh_gpu_instancing, sparse
/// accessors, strips and fans. Skins stand in the pose of their nodes, morph targets have their default weights;
/// animations are not played, with a note. What else a file uses is told in notes; what it needs and is not read is
/// refused by name, and so is glTF 1.0. What is a little wrong is read where its meaning is clear (GltfBasics.h,
/// GltfContainer.h, GltfDataUri.h).
Result<RawScene> readGltf(std::span<const std::byte> bytes, const Job& job);

} // namespace halls::importer
