// SPDX-License-Identifier: MPL-2.0
#include "importer/gltf/GltfMaterials.h"

#include "importer/gltf/GltfExtensions.h"
#include "importer/gltf/GltfTextures.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <set>

namespace halls::importer::gltf {
namespace {

class MaterialReader {
public:
    MaterialReader(Buffers& buffers, RawScene& scene)
        : m_document(buffers.document()), m_scene(scene), m_textures(buffers, scene) {}

    /// Reads one material; returns which sets of coordinates its textures use.
    TexturePlace read(const Json& json, const std::string& place) {
        RawMaterial material;
        material.name = m_document.textOf(json, "name", place);
        material.metallic = 1.0F;
        readMetallicRoughness(json, place, material);
        readRest(json, place, material);
        readExtensions(json, place, material);
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
            m_document.wrong(place + "/alphaMode");
    }

    void readExtensions(const Json& json, const std::string& place, RawMaterial& material) {
        const Json* extensions = m_document.objectOf(json, "extensions", place);
        if (extensions == nullptr)
            return;
        for (const auto& [name, value] : extensions->items()) {
            if (const std::string note = noteOfMaterial(name); !note.empty())
                m_document.job().note(note);
        }
        const std::string here = place + "/extensions";
        if (const Json* gloss = m_document.objectOf(*extensions, "KHR_materials_pbrSpecularGlossiness", here))
            readGlossiness(*gloss, here + "/KHR_materials_pbrSpecularGlossiness", material);
        else
            readReflectance(*extensions, here, material);
        if (const Json* through = m_document.objectOf(*extensions, "KHR_materials_transmission", here))
            readTransmission(*through, here + "/KHR_materials_transmission", material);
    }

    /// KHR_materials_pbrSpecularGlossiness (archived) takes the place of metallic and roughness. A file that says
    /// nothing of what is mirrored would, by the letter, be a black mirror: it is taken to be of plain matter.
    void readGlossiness(const Json& gloss, const std::string& here, RawMaterial& material) {
        material.baseColour = Vec4(1.0F);
        m_document.numbersOf(gloss, "diffuseFactor", std::span(&material.baseColour[0], 4), here);
        material.baseColourTexture = m_textures.read(gloss, "diffuseTexture", here);
        material.metallicRoughnessTexture = m_textures.read(gloss, "specularGlossinessTexture", here);
        material.surfaceMap = SurfaceMap::SpecularGlossiness;
        material.metallic = 0.0F;
        material.roughness = 1.0F - std::clamp(m_document.numberOf(gloss, "glossinessFactor", 1.0F, here), 0.0F, 1.0F);
        Vec3 specular(1.0F);
        if (m_document.numbersOf(gloss, "specularFactor", std::span(&specular[0], 3), here) ||
            material.metallicRoughnessTexture.image != kNone)
            material.reflectance = Vec4(specular, 1.0F);
    }

    /// KHR_materials_ior and KHR_materials_specular say how much is mirrored of what is no metal.
    void readReflectance(const Json& extensions, const std::string& here, RawMaterial& material) {
        float ior = 1.5F;
        if (const Json* given = m_document.objectOf(extensions, "KHR_materials_ior", here))
            ior = m_document.numberOf(*given, "ior", ior, here + "/KHR_materials_ior");
        const float root = ior > 0.0F ? (ior - 1.0F) / (ior + 1.0F) : 1.0F; // 0: "infinite", says the extension
        Vec3 colour(1.0F);
        float strength = 1.0F;
        if (const Json* specular = m_document.objectOf(extensions, "KHR_materials_specular", here)) {
            const std::string there = here + "/KHR_materials_specular";
            strength = m_document.numberOf(*specular, "specularFactor", strength, there);
            m_document.numbersOf(*specular, "specularColorFactor", std::span(&colour[0], 3), there);
            if (specular->contains("specularTexture") || specular->contains("specularColorTexture"))
                m_document.job().note("the pictures of KHR_materials_specular are not shown");
        }
        material.reflectance = Vec4(glm::min(colour * (root * root), Vec3(1.0F)) * strength, strength);
    }

    /// What is behind a pane is seen through it, darkened as the pane's own colour darkens; a little of it stays there
    /// to mirror. Where a picture says which parts are glass, the factor alone would make glass of all.
    void readTransmission(const Json& through, const std::string& here, RawMaterial& material) {
        constexpr float kLeast = 0.06F; // of cover
        const float share = m_document.numberOf(through, "transmissionFactor", 0.0F, here);
        if (through.contains("transmissionTexture")) {
            m_document.job().note(
                "the picture of KHR_materials_transmission is not shown: the surface is not seen through");
            return;
        }
        if (share <= 0.0F || material.alphaMode == model::AlphaMode::Mask)
            return;
        const float lightest = std::max({material.baseColour.r, material.baseColour.g, material.baseColour.b});
        if (material.alphaMode == model::AlphaMode::Opaque)
            material.baseColour.a = 1.0F;
        material.baseColour.a *= 1.0F - (1.0F - kLeast) * std::clamp(share * lightest, 0.0F, 1.0F);
        material.alphaMode = model::AlphaMode::Blend;
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

    const Document& m_document;
    RawScene& m_scene;
    TextureReader m_textures;
};

} // namespace

std::vector<TexturePlace> readMaterials(Buffers& buffers, RawScene& scene) {
    std::vector<TexturePlace> places;
    const Document& document = buffers.document();
    MaterialReader reader(buffers, scene);
    const std::size_t count = document.count("materials");
    for (std::size_t i = 0; i < count; ++i) {
        const std::string place = fmt::format("/materials/{}", i);
        places.push_back(reader.read(document.item("materials", i, "/materials"), place));
    }
    return places;
}

} // namespace halls::importer::gltf
