// SPDX-License-Identifier: MPL-2.0
#include "model/Check.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <fmt/format.h>

namespace halls::model {
namespace {

constexpr std::uint64_t kMaxShown = 1U << 24;  ///< parts times nodes: keeps one walk over all instances short
constexpr std::uint32_t kMaxImageSide = 16384; ///< what OpenGL 4.1 machines take

Error damaged(const char* what, std::size_t index, const char* detail) {
    return {ErrorCode::Damaged, {}, fmt::format("{} {}", what, index), detail};
}

bool inside(std::uint64_t first, std::uint64_t count, std::uint64_t size) {
    return first <= size && count <= size - first;
}

bool finite(std::span<const float> numbers) {
    return std::ranges::all_of(numbers, [](float number) { return std::isfinite(number); });
}

/// One pass without branches, which the compiler vectorises: an infinity or NaN has all exponent bits set.
bool verticesFinite(std::span<const Vertex> vertices) {
    std::uint32_t worst = 0;
    const auto exponent = [](float number) { return std::bit_cast<std::uint32_t>(number) & 0x7F800000U; };
    for (const Vertex& vertex : vertices) {
        worst = std::max({worst, exponent(vertex.position[0]), exponent(vertex.position[1]),
                          exponent(vertex.position[2]), exponent(vertex.uv0[0]), exponent(vertex.uv0[1])});
    }
    return worst != 0x7F800000U;
}

std::uint32_t largest(std::span<const std::uint32_t> indices) {
    std::uint32_t result = 0;
    for (const std::uint32_t index : indices)
        result = std::max(result, index);
    return result;
}

bool runSound(const Model& model, const Part& part, std::uint32_t first, std::uint32_t count) {
    return (part.points() || count % 3 == 0) && inside(first, count, model.indices.size()) &&
           (count == 0 || largest(model.indices.subspan(first, count)) < part.vertexCount);
}

bool boundsSound(const Part& part) {
    for (int axis = 0; axis < 3; ++axis) {
        if (!(part.boundsMin[axis] <= part.boundsMax[axis]))
            return false;
    }
    return finite(part.boundsMin) && finite(part.boundsMax);
}

Status checkParts(const Model& model) {
    std::uint64_t used = 0; // index runs never overlap, so that checking them all is one pass over the array
    for (std::size_t i = 0; i < model.parts.size(); ++i) {
        const Part& part = model.parts[i];
        used += std::uint64_t{part.indexCount} + part.lodIndexCount[0] + part.lodIndexCount[1] + part.lodIndexCount[2];
        if (used > model.indices.size())
            return damaged("part", i, "the index runs overlap");
        if (!inside(part.firstVertex, part.vertexCount, model.vertices.size()))
            return damaged("part", i, "its vertices lie outside of the array");
        if (!runSound(model, part, part.firstIndex, part.indexCount))
            return damaged("part", i, "an index is out of range");
        for (int level = 0; level < 3; ++level) {
            if (!runSound(model, part, part.lodFirstIndex[level], part.lodIndexCount[level]))
                return damaged("part", i, "an index of a coarser level is out of range");
        }
        if (part.material >= model.materials.size())
            return damaged("part", i, "its material does not exist");
        if (part.node != kNone && part.node >= model.nodes.size())
            return damaged("part", i, "its node does not exist");
        if (!boundsSound(part) || !finite(part.lodError))
            return damaged("part", i, "its bounds are not numbers");
        if (!(part.pointSize >= 0.0F) || !std::isfinite(part.pointSize) || (part.points() && part.closed != 0))
            return damaged("part", i, "the size of its points is not sensible");
    }
    return Done{};
}

Status checkNodes(const Model& model) {
    std::uint64_t shown = 0;
    for (std::size_t i = 0; i < model.nodes.size(); ++i) {
        const Node& node = model.nodes[i];
        shown += node.partCount;
        if (shown > kMaxShown)
            return damaged("node", i, "more parts are shown than the limit of 16 million");
        if (!inside(node.firstPart, node.partCount, model.parts.size()))
            return damaged("node", i, "its parts lie outside of the array");
        if (node.parent != kNone && node.parent >= i)
            return damaged("node", i, "its parent does not stand before it");
        if (!inside(node.nameOffset, node.nameLength, model.names.size()))
            return damaged("node", i, "its name lies outside of the array");
        if (!finite(node.transform))
            return damaged("node", i, "its transform is not made of numbers");
    }
    return Done{};
}

bool factorsFinite(const Material& material) {
    const float factors[] = {
        material.baseColour.x,  material.baseColour.y,  material.baseColour.z,      material.baseColour.w,
        material.emissive.x,    material.emissive.y,    material.emissive.z,        material.reflectance.x,
        material.reflectance.y, material.reflectance.z, material.reflectance.w,     material.metallic,
        material.roughness,     material.normalScale,   material.occlusionStrength, material.alphaCutoff};
    return finite(factors);
}

bool placesSound(const Material& material) {
    for (const Placing* place : {&material.baseColourPlace, &material.normalPlace, &material.ormPlace,
                                 &material.emissivePlace, &material.occlusionPlace}) {
        if (place->set > 1 || !finite(place->u) || !finite(place->v))
            return false;
    }
    return true;
}

Status checkMaterials(const Model& model) {
    const auto known = [&](std::uint32_t image) { return image == kNone || image < model.images.size(); };
    for (std::size_t i = 0; i < model.materials.size(); ++i) {
        const Material& material = model.materials[i];
        if (!known(material.baseColourImage) || !known(material.normalImage) || !known(material.ormImage) ||
            !known(material.emissiveImage) || !known(material.occlusionImage))
            return damaged("material", i, "its image does not exist");
        if (static_cast<std::uint32_t>(material.alphaMode) > 2 || material.doubleSided > 1 ||
            material.hasOcclusion > 1 || material.unlit > 1)
            return damaged("material", i, "a switch has an unknown value");
        if (!inside(material.nameOffset, material.nameLength, model.names.size()))
            return damaged("material", i, "its name lies outside of the array");
        if (!factorsFinite(material))
            return damaged("material", i, "a factor is not a number");
        if (!placesSound(material))
            return damaged("material", i, "it does not say where its images lie");
    }
    return Done{};
}

Status checkImages(const Model& model) {
    for (std::size_t i = 0; i < model.images.size(); ++i) {
        const Image& image = model.images[i];
        const std::uint64_t bytes = pixelBytes(image);
        if (bytes == 0 || bytes != image.size)
            return damaged("image", i, "its size does not fit its format");
        if (image.wrapS > Wrap::Mirror || image.wrapT > Wrap::Mirror || image.nearest > 1)
            return damaged("image", i, "a switch has an unknown value");
        if (image.offset % 4 != 0 || !inside(image.offset, image.size, model.pixels.size()))
            return damaged("image", i, "its pixels lie outside of the array");
    }
    return Done{};
}

Status checkViewpoints(const Model& model) {
    for (std::size_t i = 0; i < model.viewpoints.size(); ++i) {
        const Viewpoint& view = model.viewpoints[i];
        const float turns[] = {view.yaw, view.pitch, view.verticalFov};
        if (!finite(view.position) || !finite(turns) || !(view.verticalFov > 0.0F) || view.verticalFov >= kPi)
            return damaged("viewpoint", i, "it is not made of numbers");
        if (!inside(view.nameOffset, view.nameLength, model.names.size()))
            return damaged("viewpoint", i, "its name lies outside of the array");
    }
    return Done{};
}

Status checkLights(const Model& model) {
    for (std::size_t i = 0; i < model.lights.size(); ++i) {
        const Light& light = model.lights[i];
        const float amounts[] = {light.intensity, light.range, light.innerCone, light.outerCone};
        if (static_cast<std::uint32_t>(light.kind) > 2 || !finite(light.colour) || !finite(amounts) ||
            !finite(light.position) || !finite(light.direction))
            return damaged("light", i, "it is not made of numbers");
        if (!inside(light.nameOffset, light.nameLength, model.names.size()))
            return damaged("light", i, "its name lies outside of the array");
    }
    return Done{};
}

Status checkVariants(const Model& model) {
    for (std::size_t i = 0; i < model.variants.size(); ++i) {
        if (!inside(model.variants[i].nameOffset, model.variants[i].nameLength, model.names.size()))
            return damaged("variant", i, "its name lies outside of the array");
    }
    for (std::size_t i = 0; i < model.variantParts.size(); ++i) {
        const VariantPart& part = model.variantParts[i];
        if (part.variant >= model.variants.size() || part.part >= model.parts.size() ||
            part.material >= model.materials.size())
            return damaged("part of a variant", i, "it names what does not exist");
    }
    return Done{};
}

} // namespace

std::uint64_t pixelBytes(const Image& image) {
    if (static_cast<std::uint32_t>(image.format) > 2 || image.width == 0 || image.height == 0 ||
        image.width > kMaxImageSide || image.height > kMaxImageSide)
        return 0;
    if (image.faces != 1 && !(image.faces == 6 && image.width == image.height))
        return 0;
    const auto fullChain = static_cast<std::uint32_t>(std::bit_width(std::max(image.width, image.height)));
    if (image.levels == 0 || image.levels > fullChain)
        return 0;
    std::uint64_t pixels = 0;
    for (std::uint32_t level = 0; level < image.levels; ++level)
        pixels += std::uint64_t{std::max(image.width >> level, 1U)} * std::max(image.height >> level, 1U);
    return pixels * image.faces * 4;
}

Status check(const Model& model) {
    if (!verticesFinite(model.vertices))
        return Error{ErrorCode::Damaged, {}, "vertices", "a position or texture coordinate is not a number"};
    for (const auto& rule :
         {checkParts, checkNodes, checkMaterials, checkImages, checkViewpoints, checkLights, checkVariants}) {
        if (Status status = rule(model); !status)
            return status;
    }
    const float box[] = {model.bounds.min.x, model.bounds.min.y, model.bounds.min.z,
                         model.bounds.max.x, model.bounds.max.y, model.bounds.max.z};
    if (!finite(box))
        return Error{ErrorCode::Damaged, {}, "bounds", "not a number"};
    if (!std::isfinite(model.origin.x) || !std::isfinite(model.origin.y) || !std::isfinite(model.origin.z))
        return Error{ErrorCode::Damaged, {}, "origin", "not a number"};
    for (const Vec3& band : model.irradiance) {
        if (!std::isfinite(band.x) || !std::isfinite(band.y) || !std::isfinite(band.z))
            return Error{ErrorCode::Damaged, {}, "irradiance", "not a number"};
    }
    return Done{};
}

} // namespace halls::model
