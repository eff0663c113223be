// SPDX-License-Identifier: MPL-2.0
#include "importer/Textures.h"

#include "base/Hash.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace halls::importer {
namespace {

/// What is made of which pictures. `second`: the occlusion that is packed into the first.
struct Use {
    std::uint32_t first = kNone;
    std::uint32_t second = kNone;
    Filter filter = Filter::Colour;
    bool repeat = true;
    auto key() const { return std::make_tuple(first, second, static_cast<int>(filter), repeat); }
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

class TextureSet {
public:
    TextureSet(model::ModelData& data, const RawScene& scene, const Job& job)
        : m_data(data), m_scene(scene), m_job(job) {}

    Result<std::uint32_t> add(const Use& use) {
        if (use.first == kNone && use.second == kNone)
            return std::uint32_t{kNone};
        const auto known = m_known.find(use.key());
        if (known != m_known.end())
            return known->second;
        Result<DecodedImage> picture = pictureFor(use);
        if (!picture)
            return picture.error();
        model::Image image;
        image.format = use.filter == Filter::Colour ? model::PixelFormat::Rgba8Srgb : model::PixelFormat::Rgba8Linear;
        image.repeat = use.repeat ? 1 : 0;
        std::vector<std::byte> pixels;
        makeLevels(std::move(picture).value(), use.filter, m_job.options.maxImageSide, image, pixels);
        image.offset = m_data.pixels.size();
        image.size = pixels.size();
        image.contentHash = fastHash(pixels, (std::uint64_t{image.width} << 32) ^ (std::uint64_t{image.height} << 8) ^
                                                 (static_cast<std::uint64_t>(image.format) << 4) ^ image.repeat);
        if (m_data.pixels.empty())
            m_data.pixels = std::move(pixels);
        else
            m_data.pixels.insert(m_data.pixels.end(), pixels.begin(), pixels.end());
        m_data.images.push_back(image);
        const auto number = static_cast<std::uint32_t>(m_data.images.size() - 1);
        m_known.emplace(use.key(), number);
        return number;
    }

private:
    Result<DecodedImage> pictureFor(const Use& use) const {
        if (use.second == kNone || use.second == use.first)
            return decodeImage(m_scene.images[use.first], m_job);
        Result<DecodedImage> occlusion = decodeImage(m_scene.images[use.second], m_job);
        if (!occlusion)
            return occlusion;
        if (use.first == kNone) {
            keepOnlyRed(occlusion.value());
            return occlusion;
        }
        Result<DecodedImage> orm = decodeImage(m_scene.images[use.first], m_job);
        if (orm)
            packOcclusion(orm.value(), occlusion.value());
        return orm;
    }

    model::ModelData& m_data;
    const RawScene& m_scene;
    const Job& m_job;
    std::map<std::tuple<std::uint32_t, std::uint32_t, int, bool>, std::uint32_t> m_known;
};

Use useOf(const RawTexture& texture, Filter filter) {
    return {texture.image, kNone, filter, texture.repeat};
}

Use ormUseOf(const RawMaterial& material) {
    const bool own = material.metallicRoughnessTexture.image != kNone;
    return {material.metallicRoughnessTexture.image, material.occlusionTexture.image, Filter::Data,
            own ? material.metallicRoughnessTexture.repeat : material.occlusionTexture.repeat};
}

} // namespace

Status addTextures(model::ModelData& data, const RawScene& scene, const Job& job, float from, float to) {
    TextureSet set(data, scene, job);
    for (std::size_t i = 0; i < scene.materials.size(); ++i) {
        const RawMaterial& raw = scene.materials[i];
        model::Material& material = data.materials[i];
        const std::pair<Use, std::uint32_t*> uses[] = {
            {useOf(raw.baseColourTexture, Filter::Colour), &material.baseColourImage},
            {useOf(raw.normalTexture, Filter::Normals), &material.normalImage},
            {ormUseOf(raw), &material.ormImage},
            {useOf(raw.emissiveTexture, Filter::Colour), &material.emissiveImage},
        };
        for (const auto& [use, target] : uses) {
            if (job.stop.stop_requested())
                return job.cancelled();
            Result<std::uint32_t> image = set.add(use);
            if (!image)
                return image.error();
            *target = image.value();
        }
        material.hasOcclusion = raw.occlusionTexture.image != kNone ? 1 : 0;
        job.tell(from + (to - from) * static_cast<float>(i + 1) / static_cast<float>(scene.materials.size()));
    }
    return Done{};
}

} // namespace halls::importer
