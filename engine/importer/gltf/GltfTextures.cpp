// SPDX-License-Identifier: MPL-2.0
#include "importer/gltf/GltfTextures.h"

#include "importer/pictures/Resources.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace halls::importer::gltf {
namespace {

constexpr std::uint64_t kMostSets = 8; ///< TEXCOORD_0 to TEXCOORD_7: more is nobody's

model::Wrap wrapOf(std::uint64_t word) {
    constexpr std::uint64_t kClampToEdge = 33071;
    constexpr std::uint64_t kMirroredRepeat = 33648;
    if (word == kClampToEdge)
        return model::Wrap::Clamp;
    return word == kMirroredRepeat ? model::Wrap::Mirror : model::Wrap::Repeat;
}

/// Where a texture says that its picture is, if not in "source". In the order of preference.
struct OtherSource {
    const char* extension;
    const char* format; ///< that is not read; nullptr: it is
};
constexpr std::array kOtherSources{OtherSource{"EXT_texture_webp", nullptr}, OtherSource{"KHR_texture_basisu", "KTX2"},
                                   OtherSource{"EXT_texture_avif", "AVIF"}, OtherSource{"MSFT_texture_dds", "DDS"}};

} // namespace

model::Placing placingOf(Vec2 offset, Vec2 scale, float rotation) {
    const float sine = std::sin(rotation);
    const float cosine = std::cos(rotation);
    return {.u = {cosine * scale.x, sine * scale.y, offset.x}, .v = {-sine * scale.x, cosine * scale.y, offset.y}};
}

RawTexture TextureReader::read(const Json& owner, const char* key, const std::string& place) {
    const Json* info = m_document.objectOf(owner, key, place);
    if (info == nullptr)
        return {};
    const std::string here = place + "/" + key;
    try {
        return textureOf(*info, here);
    } catch (const GltfTrouble& trouble) {
        if (trouble.error.code == ErrorCode::Cancelled)
            throw;
        m_document.leftOut(here, trouble);
        return {};
    }
}

RawTexture TextureReader::textureOf(const Json& info, const std::string& here) {
    const std::uint64_t number = m_document.needUint(info, "index", here);
    const Json& texture = m_document.item("textures", number, here);
    RawTexture result;
    result.place = placeOf(info, here);
    const std::string there = fmt::format("/textures/{}", number);
    readSampler(texture, there, result);
    result.image = pictureOf(texture, there);
    return result;
}

void TextureReader::readSampler(const Json& texture, const std::string& place, RawTexture& result) const {
    constexpr std::uint64_t kNearest = 9728;
    const auto number = m_document.uintOf(texture, "sampler", place);
    if (!number)
        return;
    if (*number >= m_document.count("samplers")) {
        m_document.wrong(place + "/sampler");
        return;
    }
    const Json& sampler = m_document.item("samplers", *number, place);
    const std::string here = fmt::format("/samplers/{}", *number);
    result.wrapS = wrapOf(m_document.uintOf(sampler, "wrapS", here).value_or(0));
    result.wrapT = wrapOf(m_document.uintOf(sampler, "wrapT", here).value_or(0));
    result.nearest = m_document.uintOf(sampler, "magFilter", here) == kNearest;
}

model::Placing TextureReader::placeOf(const Json& info, const std::string& place) const {
    std::uint64_t set = m_document.uintOf(info, "texCoord", place).value_or(0);
    model::Placing result;
    if (const Json* moved = m_document.extensionOf(info, "KHR_texture_transform", place)) {
        std::array<float, 2> offset{};
        std::array<float, 2> scale{1.0F, 1.0F};
        m_document.numbersOf(*moved, "offset", offset, place);
        m_document.numbersOf(*moved, "scale", scale, place);
        result = placingOf({offset[0], offset[1]}, {scale[0], scale[1]},
                           m_document.numberOf(*moved, "rotation", 0.0F, place));
        set = m_document.uintOf(*moved, "texCoord", place).value_or(set);
    }
    result.set = static_cast<std::uint32_t>(std::min(set, kMostSets - 1));
    return result;
}

std::uint32_t TextureReader::pictureOf(const Json& texture, const std::string& place) {
    if (const auto source = m_document.uintOf(texture, "source", place))
        return imageOf(*source, place);
    for (const auto& [extension, format] : kOtherSources) {
        const Json* other = m_document.extensionOf(texture, extension, place);
        if (other == nullptr)
            continue;
        if (format == nullptr)
            return imageOf(m_document.needUint(*other, "source", place), place);
        m_document.job().note(
            fmt::format("left out: a picture that is only there as {} ({}), which is not read", format, extension));
        return kNone;
    }
    m_document.job().note(fmt::format("left out: the texture {} has no picture", place));
    return kNone;
}

std::uint32_t TextureReader::imageOf(std::uint64_t number, const std::string& from) {
    if (const auto known = m_images.find(number); known != m_images.end())
        return known->second;
    const Json& json = m_document.item("images", number, from);
    return m_images[number] = readImage(json, fmt::format("/images/{}", number));
}

std::uint32_t TextureReader::readImage(const Json& json, const std::string& place) {
    const std::string uri = m_document.textOf(json, "uri", place);
    RawImage image;
    image.name = m_document.textOf(json, "name", place);
    if (image.name.empty())
        image.name = uri.empty() || uri.starts_with("data:") ? place : uri;
    try {
        if (!uri.empty()) {
            image.encoded = m_document.load(uri, place, "picture");
        } else {
            const Bytes bytes = m_buffers.view(m_document.needUint(json, "bufferView", place), place).bytes;
            image.encoded.assign(bytes.begin(), bytes.end());
        }
        if (image.encoded.empty())
            m_document.fail(ErrorCode::Damaged, place, "it has no bytes");
    } catch (const GltfTrouble& trouble) {
        if (trouble.error.code == ErrorCode::Cancelled)
            throw;
        leaveOut(image.name, trouble.error, m_document.job());
        return kNone;
    }
    m_scene.images.push_back(std::move(image));
    return static_cast<std::uint32_t>(m_scene.images.size() - 1);
}

} // namespace halls::importer::gltf
