// SPDX-License-Identifier: MPL-2.0
#include "importer/gltf/GltfExtensions.h"

#include "importer/text/PlainLine.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace halls::importer::gltf {
namespace {

constexpr std::array kExtensions{
    // Form and order.
    Extension{"KHR_draco_mesh_compression", Support::Read},
    Extension{"EXT_meshopt_compression", Support::Read},
    Extension{"KHR_meshopt_compression", Support::Read},
    Extension{"KHR_mesh_quantization", Support::Read},
    Extension{"KHR_node_visibility", Support::Read},
    Extension{"EXT_mesh_gpu_instancing", Support::Read},
    Extension{"KHR_materials_variants", Support::Read},
    Extension{"KHR_lights_punctual", Support::Read},
    // Pictures. No library of Debian reads Basis Universal; what has its form is shown without them.
    Extension{"KHR_texture_transform", Support::Read},
    Extension{"EXT_texture_webp", Support::Read},
    Extension{"KHR_texture_basisu", Support::Noted},
    Extension{"EXT_texture_avif", Support::Noted},
    Extension{"MSFT_texture_dds", Support::Noted},
    // Surfaces.
    Extension{"KHR_materials_unlit", Support::Read},
    Extension{"KHR_materials_emissive_strength", Support::Read},
    Extension{"KHR_materials_pbrSpecularGlossiness", Support::Read},
    Extension{"KHR_materials_ior", Support::Read},
    Extension{"KHR_materials_specular", Support::Read},
    Extension{"KHR_materials_transmission", Support::InPart, "is shown as something seen through, without refraction"},
    Extension{"KHR_materials_volume", Support::Noted},
    Extension{"KHR_materials_diffuse_transmission", Support::Noted},
    Extension{"KHR_materials_clearcoat", Support::Noted},
    Extension{"KHR_materials_sheen", Support::Noted},
    Extension{"KHR_materials_anisotropy", Support::Noted},
    Extension{"KHR_materials_dispersion", Support::Noted},
    // Its colours are the surface's own: without them it is another one.
    Extension{"KHR_materials_iridescence", Support::Unread},
    // Of no surface and no form.
    Extension{"KHR_xmp", Support::Unseen},
    Extension{"KHR_xmp_json_ld", Support::Unseen},
    Extension{"KHR_node_selectability", Support::Unseen},
    Extension{"KHR_node_hoverability", Support::Unseen},
    Extension{"KHR_interactivity", Support::Unseen},
    Extension{"KHR_animation_pointer", Support::Unseen},
    Extension{"KHR_audio_emitter", Support::Unseen},
    Extension{"EXT_structural_metadata", Support::Unseen},
    Extension{"EXT_mesh_features", Support::Unseen},
    Extension{"EXT_instance_features", Support::Unseen},
    Extension{"AGI_stk_metadata", Support::Unseen},
    Extension{"MSFT_packing_normalRoughnessMetallic", Support::Unseen},
    Extension{"MSFT_packing_occlusionRoughnessMetallic", Support::Unseen},
};

bool isOfMaterials(std::string_view name) {
    return name.find("_materials_") != std::string_view::npos || name.find("_texture_") != std::string_view::npos;
}

} // namespace

Extension extensionNamed(std::string_view name) {
    const auto* const found = std::ranges::find(kExtensions, name, &Extension::name);
    return found != kExtensions.end() ? *found : Extension{name};
}

bool mayBeRequired(std::string_view name) {
    return extensionNamed(name).support != Support::Unread;
}

std::string noteOfMaterial(std::string_view name) {
    const Extension extension = extensionNamed(name);
    switch (extension.support) {
    case Support::Read:
    case Support::Unseen:
        return {};
    case Support::InPart:
        return fmt::format("the material extension {} {}", name, extension.instead);
    default:
        return fmt::format("the material extension {} is not shown", plainLine(std::string(name), 80));
    }
}

void noteUnread(const Document& document) {
    for (const Json& name : Document::arrayOf(document.root(), "extensionsUsed")) {
        const std::string text = name.is_string() ? name.get<std::string>() : std::string();
        if (!text.empty() && !mayBeRequired(text) && !isOfMaterials(text))
            document.job().note(fmt::format("the glTF extension {} is not read", plainLine(text, 80)));
    }
}

} // namespace halls::importer::gltf
