// SPDX-License-Identifier: MPL-2.0
#include "stage/Lights.h"

#include <glm/gtc/type_ptr.hpp>

namespace halls::stage {
namespace {

constexpr float kEndless = 1.0e6F; ///< metres: the range of what has none

/// The renderer has one sun: another light without a place is a lamp so far away that its rays are all but parallel.
render::Lamp farLamp(const model::Light& from, Vec3 intensity, const Aabb& bounds) {
    const float away = std::max(100.0F * glm::length(bounds.size()), 1.0F);
    return {.position = bounds.centre() - glm::make_vec3(from.direction) * away,
            .intensity = intensity * (away * away),
            .range = kEndless * away};
}

render::Lamp lamp(const model::Light& from, Vec3 intensity) {
    render::Lamp made{.position = glm::make_vec3(from.position),
                      .intensity = intensity,
                      .range = from.range > 0.0F ? from.range : kEndless};
    if (from.kind == model::LightKind::Spot)
        made.cone = render::Lamp::Cone{glm::make_vec3(from.direction), from.innerCone, from.outerCone};
    return made;
}

} // namespace

void light(render::Scene& scene, const loading::LoadedState& state, const Aabb& bounds) {
    const render::Sun plain;
    if (state.lights.empty())
        scene.sun = plain;
    for (const model::Light& from : state.lights) {
        const Vec3 intensity = glm::make_vec3(from.colour) * from.intensity * plain.radiance;
        if (from.kind != model::LightKind::Directional)
            scene.lamps.push_back(lamp(from, intensity));
        else if (!scene.sun)
            scene.sun = render::Sun{glm::make_vec3(from.direction), intensity};
        else
            scene.lamps.push_back(farLamp(from, intensity, bounds));
    }
}

} // namespace halls::stage
