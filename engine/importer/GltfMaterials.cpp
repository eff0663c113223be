// SPDX-License-Identifier: MPL-2.0
#include "importer/GltfMaterials.h"

#include "importer/GltfTextures.h"

#include <fmt/format.h>
#include <iterator>
#include <set>

namespace halls::importer::gltf {
namespace {

class MaterialReader {
public:
    MaterialReader(Document& document, RawScene& scene)
        : m_document(document), m_scene(scene), m_textures(document, scene) {}

    /// Reads one material; returns which sets of coordinates its textures use.
    TexturePlace read(const Json& json, const std::string& place) {
        RawMaterial material;
        material.name = m_document.textOf(json, "name", place);
        material.metallic = 1.0F;
        readMetallicRoughness(json, place, material);
        readRest(json, place, material);
        if (m_document.extensionOf(json, "KHR_materials_unlit", place) != nullptr)
            makeUnlit(material);
        const TexturePlace sets = settleSets(material);
        m_scene.materials.push_back(std::move(material));
        return sets;
    }

private:
    void readMetallicRoughness(const Json& json, const std::string& place, RawMaterial& material) {
        const Json* surface = m_document.objectOf(json, "pbrMetallicRoughness", place);
        if (surface == nullptr)
            return;
        const std::string here = place + "/pbrMetallicRoughness";
        m_document.numbersOf(*surface, "baseColorFactor", std::span(&material.baseColour[0], 4), here);
        material.metallic = m_document.numberOf(*surface, "metallicFactor", 1.0F, here);
        material.roughness = m_document.numberOf(*surface, "roughnessFactor", 1.0F, here);
        material.baseColourTexture = m_textures.read(*surface, "baseColorTexture", here);
        material.metallicRoughnessTexture = m_textures.read(*surface, "metallicRoughnessTexture", here);
    }

    void readRest(const Json& json, const std::string& place, RawMaterial& material) {
        material.normalTexture = m_textures.read(json, "normalTexture", place);
        if (const Json* normal = m_document.objectOf(json, "normalTexture", place))
            material.normalScale = m_document.numberOf(*normal, "scale", 1.0F, place + "/normalTexture");
        material.occlusionTexture = m_textures.read(json, "occlusionTexture", place);
        if (const Json* occlusion = m_document.objectOf(json, "occlusionTexture", place))
            material.occlusionStrength = m_document.numberOf(*occlusion, "strength", 1.0F, place + "/occlusionTexture");
        material.emissiveTexture = m_textures.read(json, "emissiveTexture", place);
        m_document.numbersOf(json, "emissiveFactor", std::span(&material.emissive[0], 3), place);
        if (const Json* strength = m_document.extensionOf(json, "KHR_materials_emissive_strength", place))
            material.emissive *= m_document.numberOf(*strength, "emissiveStrength", 1.0F, place);
        material.doubleSided = m_document.boolOf(json, "doubleSided", false, place);
        material.alphaCutoff = m_document.numberOf(json, "alphaCutoff", 0.5F, place);
        const std::string mode = m_document.textOf(json, "alphaMode", place);
        if (mode == "MASK")
            material.alphaMode = model::AlphaMode::Mask;
        else if (mode == "BLEND")
            material.alphaMode = model::AlphaMode::Blend;
        else if (!mode.empty() && mode != "OPAQUE")
            m_document.fail(ErrorCode::Invalid, place + "/alphaMode", fmt::format("\"{}\" is unknown", mode));
    }

    /// KHR_materials_unlit: what is said of light is not meant.
    static void makeUnlit(RawMaterial& material) {
        material.unlit = true;
        material.emissive = Vec3(0.0F);
        material.metallic = 0.0F;
        material.roughness = 1.0F;
        material.normalTexture = material.metallicRoughnessTexture = {};
        material.occlusionTexture = material.emissiveTexture = {};
    }

    /// A vertex has room for two sets. The lower ones that textures use are taken; where it is one alone, the second is
    /// TEXCOORD_1, as lightmaps want it.
    TexturePlace settleSets(RawMaterial& material) const {
        std::set<std::uint32_t> used;
        const auto textures = {&material.baseColourTexture, &material.metallicRoughnessTexture, &material.normalTexture,
                               &material.occlusionTexture, &material.emissiveTexture};
        for (const RawTexture* texture : textures) {
            if (texture->image != kNone)
                used.insert(texture->place.set);
        }
        TexturePlace sets;
        if (!used.empty())
            sets.set = *used.begin();
        if (used.size() > 1)
            sets.second = *std::next(used.begin());
        for (RawTexture* texture : textures) {
            const std::uint32_t set = texture->place.set;
            if (texture->image != kNone && set != sets.set && set != sets.second)
                m_document.job().note(
                    fmt::format("\"{}\": a picture lies by TEXCOORD_{} instead of TEXCOORD_{}: a vertex "
                                "has two sets of coordinates",
                                material.name, sets.set, set));
            texture->place.set = set == sets.second && set != sets.set ? 1 : 0;
        }
        return sets;
    }

    Document& m_document;
    RawScene& m_scene;
    TextureReader m_textures;
};

} // namespace

std::vector<TexturePlace> readMaterials(Document& document, RawScene& scene) {
    std::vector<TexturePlace> places;
    MaterialReader reader(document, scene);
    const std::size_t count = document.count("materials");
    for (std::size_t i = 0; i < count; ++i) {
        const std::string place = fmt::format("/materials/{}", i);
        places.push_back(reader.read(document.item("materials", i, "/materials"), place));
    }
    return places;
}

} // namespace halls::importer::gltf
