// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/RawScene.h"

namespace halls::importer {

/// glTF 2.0 and GLB by our own code: every offset, count and index is checked before memory is taken or read.
/// Read: KHR_draco_mesh_compression, EXT_meshopt_compression, KHR_mesh_quantization, KHR_texture_transform (of the base
/// colour), KHR_materials_unlit, KHR_materials_emissive_strength, KHR_node_visibility, EXT_mesh_gpu_instancing, sparse
/// accessors, strips and fans. Other required extensions are refused by name. Skins and morphs are shown in their rest
/// pose, animations and lights are left out, each with a note.
Result<RawScene> readGltf(std::span<const std::byte> bytes, const Job& job);

/// Whether this is glTF 1.0 (text or binary), which is another format.
bool isGltfOne(std::span<const std::byte> bytes);

} // namespace halls::importer
