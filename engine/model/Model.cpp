// SPDX-License-Identifier: MPL-2.0
#include "model/Model.h"

#include "base/Assert.h"

#include <algorithm>
#include <cmath>

namespace halls::model {
namespace {

std::uint32_t signedTenBits(float value) {
    const float scaled = std::round(std::clamp(value, -1.0F, 1.0F) * 511.0F);
    return static_cast<std::uint32_t>(static_cast<std::int32_t>(scaled)) & 0x3FFU;
}

float fromTenBits(std::uint32_t bits) {
    const auto value = static_cast<std::int32_t>((bits & 0x3FFU) ^ 0x200U) - 0x200; // sign of bit 9
    return std::max(static_cast<float>(value) / 511.0F, -1.0F);
}

/// -1 is written as -2: both rules of OpenGL for signed normalised numbers (before and since 4.2) make -1 of it.
std::uint32_t signedTwoBits(float value) {
    if (value < -0.5F)
        return 2;
    return value > 0.5F ? 1 : 0;
}

} // namespace

std::uint32_t packDirection(Vec3 direction, float w) {
    return signedTenBits(direction.x) | signedTenBits(direction.y) << 10 | signedTenBits(direction.z) << 20 |
           signedTwoBits(w) << 30;
}

Vec3 unpackDirection(std::uint32_t packed) {
    return {fromTenBits(packed), fromTenBits(packed >> 10), fromTenBits(packed >> 20)};
}

std::string_view Model::name(std::uint32_t offset, std::uint32_t length) const {
    HALLS_ASSERT(offset <= names.size() && length <= names.size() - offset);
    return {names.data() + offset, length};
}

std::span<const std::byte> Model::pixelsOf(const Image& image) const {
    HALLS_ASSERT(image.offset <= pixels.size() && image.size <= pixels.size() - image.offset);
    return pixels.subspan(image.offset, image.size);
}

std::uint64_t Model::triangleCount() const {
    std::uint64_t corners = 0;
    for (const Node& node : nodes) {
        for (const Part& part : parts.subspan(node.firstPart, node.partCount))
            corners += part.points() ? 0 : part.indexCount;
    }
    return corners / 3;
}

std::uint64_t Model::pointCount() const {
    std::uint64_t count = 0;
    for (const Node& node : nodes) {
        for (const Part& part : parts.subspan(node.firstPart, node.partCount))
            count += part.points() ? part.indexCount : 0;
    }
    return count;
}

Model ModelData::view() const {
    Model model;
    model.vertices = vertices;
    model.indices = indices;
    model.parts = parts;
    model.nodes = nodes;
    model.materials = materials;
    model.images = images;
    model.pixels = pixels;
    model.names = names;
    model.viewpoints = viewpoints;
    model.lights = lights;
    model.variants = variants;
    model.variantParts = variantParts;
    model.bounds = bounds;
    model.origin = origin;
    std::ranges::copy(irradiance, model.irradiance);
    return model;
}

} // namespace halls::model
