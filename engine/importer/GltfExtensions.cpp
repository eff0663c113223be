// SPDX-License-Identifier: MPL-2.0
#include "importer/GltfExtensions.h"

#include "importer/PlainLine.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace halls::importer::gltf {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 11> kRead{"KHR_draco_mesh_compression", "EXT_meshopt_compression",
                                                 "KHR_meshopt_compression",    "KHR_mesh_quantization",
                                                 "KHR_texture_transform",      "KHR_node_visibility",
                                                 "KHR_materials_unlit",        "EXT_mesh_gpu_instancing",
                                                 "KHR_lights_punctual",        "KHR_materials_emissive_strength",
                                                 "KHR_materials_variants"};

/// What says more about a model than can be seen of it.
constexpr std::array<std::string_view, 13> kUnseen{"KHR_xmp",
                                                   "KHR_xmp_json_ld",
                                                   "KHR_node_selectability",
                                                   "KHR_node_hoverability",
                                                   "KHR_interactivity",
                                                   "KHR_animation_pointer",
                                                   "KHR_audio_emitter",
                                                   "EXT_structural_metadata",
                                                   "EXT_mesh_features",
                                                   "EXT_instance_features",
                                                   "AGI_stk_metadata",
                                                   "MSFT_packing_normalRoughnessMetallic",
                                                   "MSFT_packing_occlusionRoughnessMetallic"};

bool isAmong(Names names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

bool isOfMaterials(std::string_view name) {
    return name.find("_materials_") != std::string_view::npos || name.find("_texture_") != std::string_view::npos;
}

} // namespace

bool isRead(const std::string& extension) {
    return isAmong(kRead, extension) || isAmong(kUnseen, extension);
}

void noteUnread(const Document& document) {
    for (const Json& name : Document::arrayOf(document.root(), "extensionsUsed")) {
        const std::string text = name.is_string() ? name.get<std::string>() : std::string();
        if (!text.empty() && !isRead(text) && !isOfMaterials(text))
            document.job().note(fmt::format("the glTF extension {} is not read", plainLine(text, 80)));
    }
}

} // namespace halls::importer::gltf
