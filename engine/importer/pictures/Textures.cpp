// SPDX-License-Identifier: MPL-2.0
#include "importer/pictures/Textures.h"

#include "base/Hash.h"
#include "importer/pictures/Levels.h"
#include "importer/pictures/Resources.h"
#include "math/Colour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <tuple>

namespace halls::importer {
namespace {

/// What is done to the red of a picture for roughness and metallic.
enum class Red : std::uint8_t { Kept, Full };

/// What is made of which pictures. `second`: the occlusion that is packed into the first.
struct Use {
    RawTexture first;
    std::uint32_t second = kNone;
    Filter filter = Filter::Colour;
    Red red = Red::Kept;
    SurfaceMap map = SurfaceMap::MetallicRoughness;
    float glossiness = 0.0F; ///< of SpecularGlossiness: the factor of its A

    auto pixels() const { return std::tuple(first.image, second, filter, red, map, glossiness); }
    auto key() const { return std::tuple(pixels(), first.wrapS, first.wrapT, first.nearest); }
};

/// Red at the place (x, y) of a picture of the size of `to`, between the four nearest pixels.
std::uint8_t redAt(const DecodedImage& from, std::uint32_t x, std::uint32_t y, const DecodedImage& to) {
    const auto axis = [](std::uint32_t at, std::uint32_t size, std::uint32_t sourceSize) {
        const float place = (static_cast<float>(at) + 0.5F) * static_cast<float>(sourceSize) / static_cast<float>(size);
        return std::clamp(place - 0.5F, 0.0F, static_cast<float>(sourceSize - 1));
    };
    const float fx = axis(x, to.width, from.width);
    const float fy = axis(y, to.height, from.height);
    const auto x0 = static_cast<std::uint32_t>(fx);
    const auto y0 = static_cast<std::uint32_t>(fy);
    const std::uint32_t x1 = std::min(x0 + 1, from.width - 1);
    const std::uint32_t y1 = std::min(y0 + 1, from.height - 1);
    const auto red = [&](std::uint32_t px, std::uint32_t py) {
        return static_cast<float>(from.rgba[4 * (std::size_t{py} * from.width + px)]);
    };
    const float tx = fx - static_cast<float>(x0);
    const float ty = fy - static_cast<float>(y0);
    const float top = red(x0, y0) * (1.0F - tx) + red(x1, y0) * tx;
    const float bottom = red(x0, y1) * (1.0F - tx) + red(x1, y1) * tx;
    return static_cast<std::uint8_t>(std::lround(top * (1.0F - ty) + bottom * ty));
}

void packOcclusion(DecodedImage& orm, const DecodedImage& occlusion) {
    for (std::uint32_t y = 0; y < orm.height; ++y) {
        for (std::uint32_t x = 0; x < orm.width; ++x)
            orm.rgba[4 * (std::size_t{y} * orm.width + x)] = redAt(occlusion, x, y, orm);
    }
}

/// Occlusion alone: roughness and metallic come from the factors, which 1 leaves as they are.
void keepOnlyRed(DecodedImage& picture) {
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4)
        picture.rgba[i + 1] = picture.rgba[i + 2] = 255;
}

/// Occlusion lies elsewhere: what exporters leave in its place here is not meant.
void fillRed(DecodedImage& picture) {
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4)
        picture.rgba[i] = 255;
}

/// The mean of its colours, as light.
Vec3 meanLight(const DecodedImage& picture) {
    std::array<std::array<std::uint64_t, 256>, 3> counts{};
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4) {
        for (std::size_t channel = 0; channel < 3; ++channel)
            ++counts[channel][picture.rgba[i + channel]];
    }
    Vec3 sum(0.0F);
    for (std::size_t value = 0; value < 256; ++value) {
        const float light = linearOfSrgb(static_cast<float>(value) / 255.0F);
        for (int channel = 0; channel < 3; ++channel)
            sum[channel] += light * static_cast<float>(counts[static_cast<std::size_t>(channel)][value]);
    }
    return sum / (static_cast<float>(picture.rgba.size()) / 4.0F);
}

/// Glossiness in A becomes roughness in G; no metal.
void glossinessToRoughness(DecodedImage& picture, float factor) {
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4) {
        const float gloss = factor * static_cast<float>(picture.rgba[i + 3]);
        picture.rgba[i] = picture.rgba[i + 3] = 255;
        picture.rgba[i + 1] = static_cast<std::uint8_t>(std::lround(std::clamp(255.0F - gloss, 0.0F, 255.0F)));
        picture.rgba[i + 2] = 0;
    }
}

class TextureSet {
public:
    TextureSet(model::ModelData& data, const RawScene& scene, const Job& job)
        : m_data(data), m_scene(scene), m_job(job) {}

    Result<std::uint32_t> add(const Use& use) {
        if (use.first.image == kNone)
            return std::uint32_t{kNone};
        if (const auto known = m_known.find(use.key()); known != m_known.end())
            return known->second;
        Result<model::Image> image = imageOf(use);
        if (!image) {
            if (image.error().code == ErrorCode::Cancelled)
                return image.error();
            leaveOut(m_scene.images[use.first.image].name, image.error(), m_job);
            m_known.emplace(use.key(), kNone);
            return std::uint32_t{kNone};
        }
        image.value().wrapS = use.first.wrapS;
        image.value().wrapT = use.first.wrapT;
        image.value().nearest = use.first.nearest ? 1 : 0;
        m_data.images.push_back(image.value());
        const auto number = static_cast<std::uint32_t>(m_data.images.size() - 1);
        m_known.emplace(use.key(), number);
        return number;
    }

    /// Of a picture of reflectance and glossiness that was added: the mean of its reflectance. 1: there is none.
    Vec3 meanReflectance(std::uint32_t image) const {
        const auto known = m_reflectances.find(image);
        return known != m_reflectances.end() ? known->second : Vec3(1.0F);
    }

private:
    /// Its pixels, stored once however many edges they are given.
    Result<model::Image> imageOf(const Use& use) {
        if (const auto known = m_stored.find(use.pixels()); known != m_stored.end())
            return known->second;
        Result<DecodedImage> picture = pictureFor(use);
        if (!picture)
            return picture.error();
        model::Image image;
        image.format = use.filter == Filter::Colour ? model::PixelFormat::Rgba8Srgb : model::PixelFormat::Rgba8Linear;
        std::vector<std::byte> pixels;
        makeLevels(std::move(picture).value(), use.filter, m_job.options.maxImageSide, image, pixels);
        if (m_data.pixels.size() + pixels.size() > m_job.options.maxTextureBytes)
            return m_job.error(
                ErrorCode::TooLarge, {},
                fmt::format("all pictures together have more than {} MiB", m_job.options.maxTextureBytes >> 20U));
        image.offset = m_data.pixels.size();
        image.size = pixels.size();
        image.contentHash = fastHash(pixels, (std::uint64_t{image.width} << 32) ^ (std::uint64_t{image.height} << 8) ^
                                                 (static_cast<std::uint64_t>(image.format) << 4));
        if (m_data.pixels.empty())
            m_data.pixels = std::move(pixels);
        else
            m_data.pixels.insert(m_data.pixels.end(), pixels.begin(), pixels.end());
        m_stored.emplace(use.pixels(), image);
        return image;
    }

    Result<DecodedImage> pictureFor(const Use& use) {
        Result<DecodedImage> picture = decodeImage(m_scene.images[use.first.image], m_job);
        if (!picture)
            return picture;
        if (use.map == SurfaceMap::SpecularGlossiness) {
            m_reflectances[use.first.image] = meanLight(picture.value());
            glossinessToRoughness(picture.value(), use.glossiness);
        }
        if (use.red == Red::Full)
            fillRed(picture.value());
        else if (use.filter == Filter::Data && use.second == kNone)
            keepOnlyRed(picture.value());
        else if (use.second != kNone && use.second != use.first.image) {
            const RawImage& second = m_scene.images[use.second];
            const Result<DecodedImage> occlusion = decodeImage(second, m_job);
            if (occlusion) {
                packOcclusion(picture.value(), occlusion.value());
            } else {
                leaveOut(second.name, occlusion.error(), m_job);
                fillRed(picture.value());
            }
        }
        return picture;
    }

    model::ModelData& m_data;
    const RawScene& m_scene;
    const Job& m_job;
    std::map<decltype(Use().key()), std::uint32_t> m_known;
    std::map<decltype(Use().pixels()), model::Image> m_stored;
    std::map<std::uint32_t, Vec3> m_reflectances;
};

/// Occlusion is packed beside roughness and metallic where the two lie on each other; else it stays a texture of its
/// own.
struct OrmUses {
    Use orm{.filter = Filter::Data};
    Use occlusion{.filter = Filter::Data};
};

OrmUses ormUsesOf(const RawMaterial& material) {
    const RawTexture& surface = material.metallicRoughnessTexture;
    const RawTexture& occlusion = material.occlusionTexture;
    OrmUses uses;
    if (surface.image == kNone) {
        uses.orm.first = occlusion;
    } else if (occlusion.image == kNone || !occlusion.liesAs(surface)) {
        uses.orm.first = surface;
        uses.orm.red = Red::Full;
        uses.occlusion.first = occlusion;
    } else {
        uses.orm.first = surface;
        uses.orm.second = occlusion.image;
    }
    if (surface.image != kNone && material.surfaceMap == SurfaceMap::SpecularGlossiness) {
        uses.orm.map = material.surfaceMap;
        uses.orm.glossiness = 1.0F - material.roughness;
    }
    return uses;
}

/// What is mirrored is not seen as the surface's own colour (appendix B of KHR_materials_pbrSpecularGlossiness).
void settleReflectance(const RawMaterial& raw, const TextureSet& set, model::Material& material) {
    if (raw.surfaceMap != SurfaceMap::SpecularGlossiness)
        return;
    const Vec3 mirrored = Vec3(material.reflectance) * set.meanReflectance(raw.metallicRoughnessTexture.image);
    const float most = std::max({mirrored.r, mirrored.g, mirrored.b});
    material.reflectance = Vec4(mirrored, material.reflectance.a);
    material.baseColour = Vec4(Vec3(material.baseColour) * (1.0F - most), material.baseColour.a);
    if (material.ormImage != kNone && raw.metallicRoughnessTexture.image != kNone)
        material.roughness = 1.0F; // it is all in the picture
}

bool isFinite(const model::Placing& place) {
    const auto finite = [](float number) { return std::isfinite(number); };
    return std::ranges::all_of(place.u, finite) && std::ranges::all_of(place.v, finite);
}

} // namespace

Status addTextures(model::ModelData& data, const RawScene& scene, const Job& job, float from, float to) {
    TextureSet set(data, scene, job);
    for (std::size_t i = 0; i < scene.materials.size(); ++i) {
        const RawMaterial& raw = scene.materials[i];
        model::Material& material = data.materials[i];
        const OrmUses orm = ormUsesOf(raw);
        const std::tuple<Use, std::uint32_t*, model::Placing*> uses[] = {
            {{raw.baseColourTexture, kNone, Filter::Colour}, &material.baseColourImage, &material.baseColourPlace},
            {{raw.normalTexture, kNone, Filter::Normals}, &material.normalImage, &material.normalPlace},
            {orm.orm, &material.ormImage, &material.ormPlace},
            {orm.occlusion, &material.occlusionImage, &material.occlusionPlace},
            {{raw.emissiveTexture, kNone, Filter::Colour}, &material.emissiveImage, &material.emissivePlace},
        };
        for (const auto& [use, target, place] : uses) {
            if (job.stop.stop_requested())
                return job.cancelled();
            Result<std::uint32_t> image = set.add(use);
            if (!image)
                return image.error();
            *target = image.value();
            if (image.value() != kNone && isFinite(use.first.place))
                *place = use.first.place;
        }
        const bool packed = orm.occlusion.first.image == kNone && raw.occlusionTexture.image != kNone;
        material.hasOcclusion = material.occlusionImage != kNone || (packed && material.ormImage != kNone) ? 1 : 0;
        settleReflectance(raw, set, material);
        job.tell(from + (to - from) * static_cast<float>(i + 1) / static_cast<float>(scene.materials.size()));
    }
    return Done{};
}

} // namespace halls::importer
