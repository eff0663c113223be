// SPDX-License-Identifier: MPL-2.0
#include "importer/build/ModelExtras.h"

#include "importer/text/PlainLine.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>

namespace halls::importer {
namespace {

constexpr std::size_t kMostNames = 10'000; ///< of cameras, of lights
constexpr std::size_t kShown = 60;         ///< bytes of a name, in a note

/// Puts a text behind the names; sets offset and length.
template <class Item>
void setName(model::ModelData& data, const std::string& text, Item& item) {
    item.nameOffset = static_cast<std::uint32_t>(data.names.size());
    item.nameLength = static_cast<std::uint32_t>(text.size());
    data.names.insert(data.names.end(), text.begin(), text.end());
}

bool finite(Vec3 value) {
    return std::isfinite(value.x) && std::isfinite(value.y) && std::isfinite(value.z);
}

/// Where a node stands, and the way of its -Z.
struct Place {
    Vec3 position{0.0F};
    Vec3 direction{0.0F, 0.0F, -1.0F};
    Vec3 up{0.0F, 1.0F, 0.0F};
};

std::optional<Place> placeOf(const DMat4& global) {
    const Place place{Vec3(global[3]), glm::normalize(Vec3(-global[2])), glm::normalize(Vec3(global[1]))};
    if (!finite(place.position) || !finite(place.direction) || !finite(place.up))
        return std::nullopt;
    return place;
}

void addCamera(model::ModelData& data, const RawCamera& camera, const Place& place, const Job& job) {
    constexpr float kSteep = 0.9999F;
    constexpr float kTilted = 0.05F; // sine: three degrees
    const std::string name = plainLine(camera.name, kShown);
    model::Viewpoint view;
    std::copy_n(&place.position.x, 3, view.position);
    const Vec3 d = place.direction;
    view.pitch = std::asin(std::clamp(d.y, -1.0F, 1.0F));
    const Vec3 level = std::abs(d.y) < kSteep ? d : place.up * (d.y < 0.0F ? 1.0F : -1.0F);
    view.yaw = std::atan2(-level.x, -level.z);
    const Vec3 right = glm::cross(d, place.up);
    if (std::abs(d.y) < kSteep && (std::abs(right.y) > kTilted || place.up.y < 0.0F))
        job.note(fmt::format("the camera \"{}\" is tilted to one side; its view is upright", name));
    view.verticalFov = camera.verticalFov;
    if (camera.height > 0.0F) {
        const float distance = std::max(glm::dot(data.bounds.centre() - place.position, d), camera.height * 0.1F);
        view.verticalFov = 2.0F * std::atan(camera.height * 0.5F / distance);
        job.note(fmt::format("the camera \"{}\" has no perspective; its view has one", name));
    }
    constexpr float kNarrowest = 0.01F;
    view.verticalFov = std::clamp(view.verticalFov, kNarrowest, kPi - kNarrowest);
    setName(data, camera.name, view);
    data.viewpoints.push_back(view);
}

void addLight(model::ModelData& data, const RawLight& from, const Place& place) {
    model::Light light;
    light.kind = from.kind;
    std::copy_n(&from.colour.x, 3, light.colour);
    light.intensity = from.intensity;
    light.range = from.range;
    light.innerCone = from.innerCone;
    light.outerCone = from.outerCone;
    if (from.kind != model::LightKind::Directional && from.fading != Vec3(0.0F, 0.0F, 1.0F)) {
        const float distance = glm::distance(place.position, data.bounds.centre());
        const float falls = glm::dot(from.fading, Vec3(1.0F, distance, distance * distance));
        light.intensity *= distance > 0.0F && falls > 0.0F ? distance * distance / falls : 1.0F;
        light.intensity = std::isfinite(light.intensity) ? light.intensity : 0.0F;
    }
    std::copy_n(&place.position.x, 3, light.position);
    std::copy_n(&place.direction.x, 3, light.direction);
    setName(data, from.name, light);
    data.lights.push_back(light);
}

void addVariants(model::ModelData& data, const RawScene& scene) {
    for (const std::string& name : scene.variants) {
        model::Variant variant;
        setName(data, name, variant);
        data.variants.push_back(variant);
    }
    for (std::size_t part = 0; part < scene.meshes.size(); ++part) {
        for (const VariantMaterial& other : scene.meshes[part].variantMaterials)
            data.variantParts.push_back({other.variant, static_cast<std::uint32_t>(part), other.material});
    }
}

} // namespace

void addExtras(model::ModelData& data, const RawScene& scene, std::span<const DMat4> globals, const Job& job) {
    for (const RawCamera& camera : scene.cameras) {
        if (const auto place = placeOf(globals[camera.node]); place && data.viewpoints.size() < kMostNames)
            addCamera(data, camera, *place, job);
    }
    for (const RawLight& light : scene.lights) {
        if (const auto place = placeOf(globals[light.node]); place && data.lights.size() < kMostNames)
            addLight(data, light, *place);
    }
    addVariants(data, scene);
}

} // namespace halls::importer
