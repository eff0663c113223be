// SPDX-License-Identifier: MPL-2.0
#include "importer/collada/ColladaExtras.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace halls::importer::collada {
namespace {

float within(float value, float least, float most, float otherwise) {
    return value >= least && value <= most ? value : otherwise;
}

/// Of a picture that is `aspect` times as wide as high; 0 where the file says neither.
float verticalFov(Node lens, const Document& document) {
    const float high = document.number(lens.child("yfov"), 0.0F);
    if (high > 0.0F)
        return radiansOf(high);
    const float wide = document.number(lens.child("xfov"), 0.0F);
    const float aspect = document.number(lens.child("aspect_ratio"), 0.0F);
    return wide > 0.0F && wide < 180.0F ? 2.0F * std::atan(std::tan(radiansOf(wide) * 0.5F) / std::max(aspect, 1.0F))
                                        : 0.0F;
}

} // namespace

std::optional<RawCamera> cameraOf(Node camera, const Document& document) {
    const Node optics = camera.child("optics").child("technique_common");
    RawCamera result{.name = nameOf(camera)};
    if (const Node flat = optics.child("orthographic")) {
        const float half = document.number(flat.child("ymag"), document.number(flat.child("xmag"), 0.0F));
        result.height = 2.0F * std::abs(half);
        return result.height > 0.0F && std::isfinite(result.height) ? std::optional(result) : std::nullopt;
    }
    result.verticalFov = verticalFov(optics.child("perspective"), document);
    return result.verticalFov > 0.0F && result.verticalFov < kPi ? std::optional(result) : std::nullopt;
}

std::optional<RawLight> lightOf(Node light, const Document& document) {
    const Node common = light.child("technique_common");
    const Node directional = common.child("directional");
    const Node spot = common.child("spot");
    const Node its = directional ? directional : spot ? spot : common.child("point");
    if (!its)
        return std::nullopt;
    RawLight result{.name = nameOf(light)};
    result.kind = directional ? model::LightKind::Directional : spot ? model::LightKind::Spot : model::LightKind::Point;
    const std::vector<float> colour = document.floats(its.child("color"), 3);
    for (std::size_t i = 0; i < 3 && i < colour.size(); ++i)
        result.colour[static_cast<int>(i)] = colour[i];
    const float most = 1e6F;
    result.fading = {within(document.number(its.child("constant_attenuation"), 1.0F), 0.0F, most, 1.0F),
                     within(document.number(its.child("linear_attenuation"), 0.0F), 0.0F, most, 0.0F),
                     within(document.number(its.child("quadratic_attenuation"), 0.0F), 0.0F, most, 0.0F)};
    if (spot) {
        constexpr float kWidest = 180.0F; // degrees, COLLADA's default
        const float whole = within(document.number(spot.child("falloff_angle"), kWidest), 0.01F, kWidest, kWidest);
        result.outerCone = radiansOf(whole) * 0.5F;
        result.innerCone = document.number(spot.child("falloff_exponent"), 0.0F) > 0.0F ? 0.0F : result.outerCone;
    }
    const float least = std::min({result.colour.x, result.colour.y, result.colour.z});
    return least >= 0.0F && std::isfinite(result.colour.x + result.colour.y + result.colour.z) ? std::optional(result)
                                                                                               : std::nullopt;
}

} // namespace halls::importer::collada
