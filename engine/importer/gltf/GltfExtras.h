// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/gltf/GltfDocument.h"

#include <optional>

namespace halls::importer::gltf {

/// The camera of a node; nothing, counted as wrong, where the file has none of that number or a kind that it is not.
/// The caller sets RawCamera::node.
std::optional<RawCamera> cameraOf(const Document& document, std::uint64_t number, const std::string& place);

/// The same of a light (KHR_lights_punctual).
std::optional<RawLight> lightOf(const Document& document, std::uint64_t number, const std::string& place);

/// Names of the file's variants (KHR_materials_variants): "Variant 2" where it has none.
std::vector<std::string> variantNames(const Document& document);

/// The materials of a primitive in those of `variants` variants in which it has another one.
std::vector<VariantMaterial> variantMaterials(const Document& document, const Json& primitive, const std::string& place,
                                              std::size_t variants);

} // namespace halls::importer::gltf
