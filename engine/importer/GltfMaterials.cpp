// SPDX-License-Identifier: MPL-2.0
#include "importer/GltfMaterials.h"

#include <array>
#include <fmt/format.h>

namespace halls::importer::gltf {
namespace {

class MaterialReader {
public:
    MaterialReader(Document& document, RawScene& scene) : m_document(document), m_scene(scene) {}

    /// Reads one material; returns how its texture coordinates are taken.
    TexturePlace read(const Json& json, const std::string& place) {
        m_first.reset();
        m_differs = false;
        RawMaterial material;
        material.name = m_document.textOf(json, "name", place);
        material.metallic = 1.0F;
        readMetallicRoughness(json, place, material);
        readRest(json, place, material);
        if (m_document.extensionOf(json, "KHR_materials_unlit", place) != nullptr)
            makeUnlit(material);
        if (m_differs)
            m_document.job().note(place + ": all textures are placed as the first one is");
        m_scene.materials.push_back(std::move(material));
        return m_first.value_or(TexturePlace{});
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
        material.baseColourTexture = textureOf(*surface, "baseColorTexture", here);
        material.metallicRoughnessTexture = textureOf(*surface, "metallicRoughnessTexture", here);
    }

    void readRest(const Json& json, const std::string& place, RawMaterial& material) {
        material.normalTexture = textureOf(json, "normalTexture", place);
        if (const Json* normal = m_document.objectOf(json, "normalTexture", place))
            material.normalScale = m_document.numberOf(*normal, "scale", 1.0F, place + "/normalTexture");
        material.occlusionTexture = textureOf(json, "occlusionTexture", place);
        if (const Json* occlusion = m_document.objectOf(json, "occlusionTexture", place))
            material.occlusionStrength = m_document.numberOf(*occlusion, "strength", 1.0F, place + "/occlusionTexture");
        material.emissiveTexture = textureOf(json, "emissiveTexture", place);
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

    /// Light that it gives off by itself, and none that falls on it.
    static void makeUnlit(RawMaterial& material) {
        material.emissive = Vec3(material.baseColour);
        material.emissiveTexture = material.baseColourTexture;
        material.baseColour = Vec4(0.0F, 0.0F, 0.0F, material.baseColour.a);
        material.metallic = 0.0F;
        material.roughness = 1.0F;
    }

    RawTexture textureOf(const Json& owner, const char* key, const std::string& place) {
        const Json* info = m_document.objectOf(owner, key, place);
        if (info == nullptr)
            return {};
        const std::string here = place + "/" + key;
        const std::uint64_t number = m_document.needUint(*info, "index", here);
        const Json& texture = m_document.item("textures", number, here);
        notePlace(*info, here);
        const std::string there = fmt::format("/textures/{}", number);
        RawTexture result;
        if (const auto sampler = m_document.uintOf(texture, "sampler", there)) {
            const Json& wrap = m_document.item("samplers", *sampler, there);
            constexpr std::uint64_t kClamp = 33071;
            result.repeat = m_document.uintOf(wrap, "wrapS", there).value_or(0) != kClamp;
        }
        const auto source = m_document.uintOf(texture, "source", there);
        if (!source)
            m_document.fail(ErrorCode::Unsupported, there, foreignSource(texture, there));
        result.image = imageOf(*source, there);
        return result;
    }

    std::string foreignSource(const Json& texture, const std::string& place) const {
        if (m_document.extensionOf(texture, "KHR_texture_basisu", place) != nullptr)
            return "the picture is only there as KTX2 (KHR_texture_basisu), which is not read";
        if (m_document.extensionOf(texture, "EXT_texture_webp", place) != nullptr)
            return "the picture is only there as WebP (EXT_texture_webp), which is not read";
        return "the texture has no picture that can be read";
    }

    void notePlace(const Json& info, const std::string& place) {
        TexturePlace texture;
        texture.set = static_cast<std::uint32_t>(
            std::min<std::uint64_t>(m_document.uintOf(info, "texCoord", place).value_or(0), 7));
        if (const Json* moved = m_document.extensionOf(info, "KHR_texture_transform", place)) {
            m_document.numbersOf(*moved, "offset", std::span(&texture.offset[0], 2), place);
            m_document.numbersOf(*moved, "scale", std::span(&texture.scale[0], 2), place);
            texture.rotation = m_document.numberOf(*moved, "rotation", 0.0F, place);
            if (const auto set = m_document.uintOf(*moved, "texCoord", place))
                texture.set = static_cast<std::uint32_t>(std::min<std::uint64_t>(*set, 7));
        }
        if (!m_first)
            m_first = texture;
        m_differs = m_differs || !(*m_first == texture);
    }

    std::uint32_t imageOf(std::uint64_t number, const std::string& from) {
        if (const auto known = m_images.find(number); known != m_images.end())
            return known->second;
        const Json& json = m_document.item("images", number, from);
        const std::string place = fmt::format("/images/{}", number);
        RawImage image;
        const std::string uri = m_document.textOf(json, "uri", place);
        image.name = m_document.textOf(json, "name", place);
        if (image.name.empty())
            image.name = uri.empty() || uri.starts_with("data:") ? place : uri;
        if (!uri.empty()) {
            image.encoded = m_document.load(uri, place, "picture");
        } else {
            const Bytes bytes = m_document.view(m_document.needUint(json, "bufferView", place), place).bytes;
            image.encoded.assign(bytes.begin(), bytes.end());
        }
        if (image.encoded.empty())
            m_document.fail(ErrorCode::Damaged, place, "the picture has no bytes");
        m_scene.images.push_back(std::move(image));
        const auto result = static_cast<std::uint32_t>(m_scene.images.size() - 1);
        m_images.emplace(number, result);
        return result;
    }

    Document& m_document;
    RawScene& m_scene;
    std::map<std::uint64_t, std::uint32_t> m_images;
    std::optional<TexturePlace> m_first; ///< of the material that is being read
    bool m_differs = false;
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
