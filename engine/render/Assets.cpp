// SPDX-License-Identifier: MPL-2.0
#include "render/Assets.h"

#include "render/Blocks.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fmt/format.h>
#include <glm/gtc/packing.hpp>
#include <glm/gtc/type_ptr.hpp>

namespace halls::render {

namespace {

/// Rougher than this, a surface mirrors a lobe so wide that the diffuse light stands for it.
constexpr float kRoughestGloss = 0.6F;

std::size_t roundedUp(std::size_t size, std::size_t step) {
    return (size + step - 1) / step * step;
}

gl::TexelFormat texelsOf(model::PixelFormat format) {
    switch (format) {
    case model::PixelFormat::Rgba8Srgb:
        return {GL_SRGB8_ALPHA8, GL_RGBA, GL_UNSIGNED_BYTE};
    case model::PixelFormat::Rgb9e5:
        return {GL_RGB9_E5, GL_RGB, GL_UNSIGNED_INT_5_9_9_9_REV};
    default:
        return {GL_RGBA8, GL_RGBA, GL_UNSIGNED_BYTE};
    }
}

gl::Wrap wrapOf(model::Wrap wrap) {
    switch (wrap) {
    case model::Wrap::Clamp:
        return gl::Wrap::Clamp;
    case model::Wrap::Mirror:
        return gl::Wrap::Mirror;
    default:
        return gl::Wrap::Repeat;
    }
}

bool isPlaced(const model::Material& material) {
    const std::pair<std::uint32_t, const model::Placing*> uses[] = {
        {material.baseColourImage, &material.baseColourPlace},
        {material.normalImage, &material.normalPlace},
        {material.ormImage, &material.ormPlace},
        {material.emissiveImage, &material.emissivePlace},
        {material.occlusionImage, &material.occlusionPlace},
    };
    return std::ranges::any_of(
        uses, [](const auto& use) { return use.first != model::kNone && *use.second != model::Placing{}; });
}

void place(MaterialBlock& block, int slot, const model::Placing& place) {
    Vec4* rows = block.places + std::ptrdiff_t{2} * slot;
    rows[0] = Vec4(place.u[0], place.u[1], place.u[2], static_cast<float>(place.set));
    rows[1] = Vec4(place.v[0], place.v[1], place.v[2], 0.0F);
}

MaterialBlock blockOf(const model::Material& material) {
    MaterialBlock block;
    block.baseColour = material.baseColour;
    block.emissive = Vec4(material.emissive, 0.0F);
    block.reflectance = material.reflectance;
    block.metallic = material.metallic;
    block.roughness = material.roughness;
    block.normalScale = material.normalScale;
    block.occlusionStrength = material.hasOcclusion != 0 ? material.occlusionStrength : 0.0F;
    block.cutOff = material.alphaMode == model::AlphaMode::Mask ? material.alphaCutoff : 0.0F;
    place(block, slots::kPlaceBaseColour, material.baseColourPlace);
    place(block, slots::kPlaceNormal, material.normalPlace);
    place(block, slots::kPlaceOrm, material.ormPlace);
    place(block, slots::kPlaceEmissive, material.emissivePlace);
    place(block, slots::kPlaceOcclusion, material.occlusionPlace);
    return block;
}

/// Mean roughness and metalness of a texture (0..1): its smallest level is the mean of all.
Vec2 meanRoughMetal(const model::Model& model, const model::Image& image) {
    const auto pixels = model.pixelsOf(image);
    const std::size_t width = std::max(1U, image.width >> (image.levels - 1));
    const std::size_t height = std::max(1U, image.height >> (image.levels - 1));
    const std::size_t count = width * height;
    const std::byte* texel = pixels.data() + (pixels.size() - count * 4);
    Vec2 sum(0.0F);
    for (std::size_t i = 0; i < count; ++i, texel += 4)
        sum += Vec2(std::to_integer<int>(texel[1]), std::to_integer<int>(texel[2]));
    return sum / (255.0F * static_cast<float>(count));
}

ProbeBlock probeBlock(const Vec3 (&irradiance)[9], int levels) {
    const auto luminance = [](Vec3 colour) { return glm::dot(colour, Vec3(0.2126F, 0.7152F, 0.0722F)); };
    ProbeBlock block;
    for (int band = 0; band < 9; ++band)
        block.irradiance[band] = Vec4(irradiance[band], 0.0F);
    // Bands 1 are y, z, x; the factors are those of the spherical harmonics.
    block.brightness =
        Vec4(0.488603F * Vec3(luminance(irradiance[3]), luminance(irradiance[1]), luminance(irradiance[2])),
             0.282095F * luminance(irradiance[0]));
    block.levels.x = static_cast<float>(levels - 1);
    return block;
}

gl::VertexArray makeVertexArray(const gl::Api& api, const GpuModel& model, const std::string& label) {
    using model::Vertex;
    const std::array<gl::Attribute, 6> attributes{{
        {slots::kAttributePosition, 3, GL_FLOAT, false, offsetof(Vertex, position)},
        {slots::kAttributeNormal, 4, GL_INT_2_10_10_10_REV, true, offsetof(Vertex, normal)},
        {slots::kAttributeTangent, 4, GL_INT_2_10_10_10_REV, true, offsetof(Vertex, tangent)},
        {slots::kAttributeUv0, 2, GL_FLOAT, false, offsetof(Vertex, uv0)},
        {slots::kAttributeUv1, 2, GL_UNSIGNED_SHORT, true, offsetof(Vertex, uv1)},
        {slots::kAttributeColour, 4, GL_UNSIGNED_BYTE, true, offsetof(Vertex, colour)},
    }};
    return {api, model.vertices, sizeof(Vertex), attributes, kInstanceAttributes, model.indices, label};
}

} // namespace

const std::array<gl::Attribute, 6> kInstanceAttributes{{
    {slots::kAttributeRow0, 4, GL_FLOAT, false, offsetof(InstanceData, rows[0]), false, true},
    {slots::kAttributeRow1, 4, GL_FLOAT, false, offsetof(InstanceData, rows[1]), false, true},
    {slots::kAttributeRow2, 4, GL_FLOAT, false, offsetof(InstanceData, rows[2]), false, true},
    {slots::kAttributeTile, 4, GL_FLOAT, false, offsetof(InstanceData, lightmapTile), false, true},
    {slots::kAttributeExposure, 1, GL_FLOAT, false, offsetof(InstanceData, exposure), false, true},
    {slots::kAttributeObject, 1, GL_UNSIGNED_INT, false, offsetof(InstanceData, object), true, true},
}};

Assets::Assets(const gl::Api& api, Counters& counters, float anisotropy)
    : m_api(api), m_counters(counters), m_anisotropy(anisotropy),
      m_materialStride(
          roundedUp(sizeof(MaterialBlock), static_cast<std::size_t>(std::max(1, api.caps().uniformOffsetAlignment)))) {
    const std::array<std::uint8_t, 4> white{255, 255, 255, 255};
    const std::array<std::uint8_t, 4> flat{128, 128, 255, 255};
    m_white = upload({.pixels = std::as_bytes(std::span(white))}, {}, "neutral white");
    m_flat = upload({.pixels = std::as_bytes(std::span(flat))}, {}, "neutral normal");
}

gl::Texture Assets::upload(const gl::Texture::Storage& storage, const gl::Sampling& sampling,
                           const std::string& label) {
    gl::Texture texture(m_api, storage, sampling, label);
    m_counters.textureBytes += texture.bytes();
    ++m_counters.uploads;
    return texture;
}

gl::Buffer Assets::makeBuffer(std::span<const std::byte> bytes, const std::string& label) {
    m_counters.bufferBytes += bytes.size();
    ++m_counters.uploads;
    return {m_api, bytes, label};
}

Status Assets::checkImage(const model::Image& image, const std::string& label) const {
    const auto limit = static_cast<std::uint32_t>(m_api.caps().maxTextureSize);
    if (image.width > limit || image.height > limit)
        return Error{ErrorCode::TooLarge,
                     label,
                     {},
                     fmt::format("an image of {}x{} pixels; {} takes {}", image.width, image.height,
                                 m_api.caps().renderer, limit)};
    return Done{};
}

Result<const gl::Texture*> Assets::texture(const model::Model& model, std::uint32_t index, const gl::Texture& neutral,
                                           const std::string& label) {
    if (index == model::kNone)
        return &neutral;
    const model::Image& image = model.images[index];
    if (Status fits = checkImage(image, label); !fits)
        return fits.error();
    // The same pixels may be wanted in another format or with other edges.
    const std::uint64_t edges = static_cast<std::uint64_t>(image.wrapS) |
                                static_cast<std::uint64_t>(image.wrapT) << 2U | std::uint64_t{image.nearest} << 4U;
    const std::uint64_t key = image.contentHash ^ (static_cast<std::uint64_t>(image.format) << 1U) ^ (edges << 8U);
    if (const auto known = m_textures.find(key); known != m_textures.end())
        return known->second.get();
    const gl::Sampling sampling{.filter = gl::Filter::Mipmap,
                                .wrapS = wrapOf(image.wrapS),
                                .wrapT = wrapOf(image.wrapT),
                                .hardTexels = image.nearest != 0,
                                .anisotropy = m_anisotropy};
    auto made = std::make_unique<gl::Texture>(upload({.texels = texelsOf(image.format),
                                                      .size = Size2(image.width, image.height),
                                                      .levels = static_cast<int>(image.levels),
                                                      .pixels = model.pixelsOf(image)},
                                                     sampling, label));
    return (m_textures[key] = std::move(made)).get();
}

Result<GpuMaterial> Assets::makeMaterial(const model::Model& model, std::uint32_t index, const std::string& label) {
    const model::Material& material = model.materials[index];
    const std::string name = fmt::format("{}: {}", label, model.name(material.nameOffset, material.nameLength));
    GpuMaterial result;
    const auto set = [&](const gl::Texture*& slot, std::uint32_t image, const gl::Texture& neutral,
                         Variant::Bit bit) -> Status {
        auto found = texture(model, image, neutral, name);
        if (!found)
            return found.error();
        slot = found.value();
        if (image != model::kNone)
            result.variant.bits |= bit;
        return Done{};
    };
    for (const Status& status : {set(result.baseColour, material.baseColourImage, m_white, Variant::BaseMap),
                                 set(result.normal, material.normalImage, m_flat, Variant::NormalMap),
                                 set(result.orm, material.ormImage, m_white, Variant::OrmMap),
                                 set(result.emissive, material.emissiveImage, m_white, Variant::EmissiveMap),
                                 set(result.occlusion, material.occlusionImage, m_white, Variant::OcclusionMap)})
        if (!status)
            return status.error();
    Vec2 roughMetal(material.roughness, material.metallic);
    if (material.ormImage != model::kNone)
        roughMetal *= meanRoughMetal(model, model.images[material.ormImage]);
    if (roughMetal.x < kRoughestGloss || roughMetal.y > 0.3F || material.alphaMode == model::AlphaMode::Blend)
        result.variant.bits |= Variant::Gloss;
    if (isPlaced(material))
        result.variant.bits |= Variant::Placed;
    if (material.unlit != 0)
        result.variant.bits = Variant::Unlit | (result.variant.bits & (Variant::BaseMap | Variant::Placed));
    if (material.alphaMode == model::AlphaMode::Mask)
        result.variant.bits |= Variant::Mask;
    if (material.alphaMode == model::AlphaMode::Blend)
        result.variant.bits |= Variant::Blend;
    result.doubleSided = material.doubleSided != 0;
    result.blockOffset = static_cast<GLintptr>(index * m_materialStride);
    return result;
}

Result<ModelId> Assets::addModel(const model::Model& model, const std::string& label) {
    auto result = std::make_unique<GpuModel>();
    std::vector<std::byte> blocks(std::max<std::size_t>(1, model.materials.size()) * m_materialStride);
    for (std::uint32_t index = 0; index < model.materials.size(); ++index) {
        auto made = makeMaterial(model, index, label);
        if (!made)
            return made.error();
        result->materials.push_back(made.value());
        const MaterialBlock block = blockOf(model.materials[index]);
        std::memcpy(blocks.data() + index * m_materialStride, &block, sizeof(block));
    }
    result->materialBlocks = makeBuffer(blocks, label + ": materials");
    result->vertices = makeBuffer(std::as_bytes(model.vertices), label + ": vertices");
    result->indices = makeBuffer(std::as_bytes(model.indices), label + ": indices");
    result->vertexArray = makeVertexArray(m_api, *result, label);
    result->parts.assign(model.parts.begin(), model.parts.end());
    for (std::uint32_t index = 0; index < model.nodes.size(); ++index) {
        const model::Node& node = model.nodes[index];
        for (std::uint32_t part = node.firstPart; part < node.firstPart + node.partCount; ++part)
            result->places.push_back({part, index, glm::make_mat4(node.transform)});
    }
    m_models.push_back(std::move(result));
    return static_cast<ModelId>(m_models.size());
}

Result<LightmapId> Assets::addLightmap(const model::Model& lightmap, const std::string& label) {
    if (lightmap.images.empty())
        return Error{ErrorCode::Invalid, label, {}, "a lightmap without an image"};
    const model::Image& image = lightmap.images[0];
    if (Status fits = checkImage(image, label); !fits)
        return fits.error();
    // The largest level only: the smaller ones mix the light of tiles that lie side by side by chance.
    const auto texels = texelsOf(image.format);
    const std::size_t bytes = gl::texelBytes(texels) * image.width * image.height;
    auto made = std::make_unique<gl::Texture>(upload(
        {.texels = texels, .size = Size2(image.width, image.height), .pixels = lightmap.pixelsOf(image).first(bytes)},
        {}, label));
    auto free = std::find(m_lightmaps.begin(), m_lightmaps.end(), nullptr);
    if (free == m_lightmaps.end())
        free = m_lightmaps.insert(free, nullptr);
    *free = std::move(made);
    return static_cast<LightmapId>(free - m_lightmaps.begin() + 1);
}

void Assets::removeLightmap(LightmapId id) {
    m_counters.textureBytes -= lightmap(id).bytes();
    m_lightmaps[static_cast<std::size_t>(id) - 1].reset();
}

Result<ProbeId> Assets::addProbe(const model::Model& probe, const std::string& label) {
    if (probe.images.empty() || probe.images[0].faces != 6)
        return Error{ErrorCode::Invalid, label, {}, "a probe without a cube"};
    const model::Image& image = probe.images[0];
    if (Status fits = checkImage(image, label); !fits)
        return fits.error();
    auto result = std::make_unique<GpuProbe>();
    result->cube = upload({.texels = texelsOf(image.format),
                           .size = Size2(image.width, image.height),
                           .levels = static_cast<int>(image.levels),
                           .faces = 6,
                           .pixels = probe.pixelsOf(image)},
                          {.filter = gl::Filter::Mipmap}, label);
    result->block = makeBuffer(bytesOf(probeBlock(probe.irradiance, static_cast<int>(image.levels))), label);
    m_probes.push_back(std::move(result));
    return static_cast<ProbeId>(m_probes.size());
}

GpuProbe Assets::makeAmbientProbe(Vec3 sky, Vec3 ground, const std::string& label) {
    constexpr int kSide = 16;
    std::vector<std::uint32_t> texels;
    for (int face = 0; face < 6; ++face) {
        for (int row = 0; row < kSide; ++row) {
            for (int column = 0; column < kSide; ++column) {
                const float s = 2.0F * (static_cast<float>(column) + 0.5F) / kSide - 1.0F;
                const float t = 2.0F * (static_cast<float>(row) + 0.5F) / kSide - 1.0F;
                // Faces 2 and 3 are up and down; on the others rows run downwards.
                const float up = face == 2 ? 1.0F : face == 3 ? -1.0F : -t;
                const float side = face == 2 || face == 3 ? std::hypot(s, t) : std::hypot(1.0F, s);
                const float height = up / std::hypot(up, side);
                const Vec3 colour = glm::mix(ground, sky, 0.5F + 0.5F * height);
                texels.push_back(glm::packF3x9_E1x5(colour));
            }
        }
    }
    GpuProbe probe;
    probe.cube = upload({.texels = texelsOf(model::PixelFormat::Rgb9e5),
                         .size = Size2(kSide),
                         .faces = 6,
                         .pixels = std::as_bytes(std::span(texels))},
                        {}, label);
    // Of light that grows evenly from ground to sky, (sky + ground)/2 + (sky - ground)/2 * y, a white surface shows
    // (sky + ground)/2 + (sky - ground)/3 * y.
    Vec3 irradiance[9] = {};
    irradiance[0] = (sky + ground) * (0.5F / 0.282095F);
    irradiance[1] = (sky - ground) * (1.0F / 3.0F / 0.488603F);
    probe.block = makeBuffer(bytesOf(probeBlock(irradiance, 1)), label);
    return probe;
}

void Assets::clear() {
    m_models.clear();
    m_lightmaps.clear();
    m_probes.clear();
    m_textures.clear();
    m_counters.textureBytes = m_white.bytes() + m_flat.bytes();
    m_counters.bufferBytes = 0;
}

const GpuModel& Assets::model(ModelId id) const {
    const auto index = static_cast<std::size_t>(id) - 1;
    HALLS_ASSERT(index < m_models.size());
    return *m_models[index];
}

const gl::Texture& Assets::lightmap(LightmapId id) const {
    const auto index = static_cast<std::size_t>(id) - 1;
    HALLS_ASSERT(index < m_lightmaps.size() && m_lightmaps[index] != nullptr);
    return *m_lightmaps[index];
}

const GpuProbe& Assets::probe(ProbeId id) const {
    const auto index = static_cast<std::size_t>(id) - 1;
    HALLS_ASSERT(index < m_probes.size());
    return *m_probes[index];
}

} // namespace halls::render
