// SPDX-License-Identifier: MPL-2.0
#pragma once

// Material libraries of OBJ (Wavefront's MTL 1.0 with the PBR words of Clara.io and Blender), before they are
// materials.

#include "importer/shape/RawScene.h"

#include <optional>
#include <string_view>

namespace halls::importer::mtl {

/// A picture with the options that stand before (or behind) its name.
struct Map {
    std::string name; ///< as it is written, without blanks and quotes round it; empty: no picture
    Vec2 offset{0.0F};
    Vec2 scale{1.0F};
    float strength = 1.0F; ///< -bm
    bool clamp = false;
    bool turned = false; ///< -t, -mm and others that are not shown
};

struct Material {
    std::string name;
    std::optional<Vec3> diffuse;
    std::optional<Vec3> emissive;
    std::optional<float> opacity;      ///< d
    std::optional<float> transparency; ///< Tr
    std::optional<float> shininess;    ///< Ns
    std::optional<float> roughness;    ///< Pr
    std::optional<float> metallic;     ///< Pm
    Map diffuseMap, ambientMap, emissiveMap, opacityMap, roughnessMap, metallicMap, normalMap, bumpMap;
    Map ormMap; ///< occlusion, roughness, metal in one picture
};

struct Library {
    std::vector<Material> materials;
    std::vector<std::string> unseen; ///< words that say something which is not shown, each once
};

/// Words in small or capital letters. What is not known is passed over, as the format asks for; what is no number too.
/// A material that stands there twice is one, of what either says, the later before the earlier.
Library readLibrary(std::string_view text);

} // namespace halls::importer::mtl
