// SPDX-License-Identifier: MPL-2.0
#include "importer/gltf/GltfExtras.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace halls::importer::gltf {
namespace {

constexpr const char* kLights = "KHR_lights_punctual";
constexpr const char* kVariants = "KHR_materials_variants";

std::string named(const Document& document, const Json& object, const std::string& place, const char* otherwise,
                  std::uint64_t number) {
    const std::string name = document.textOf(object, "name", place);
    return name.empty() ? fmt::format("{} {}", otherwise, number + 1) : name;
}

/// KHR_lights_punctual: 0 <= inner < outer <= 90 degrees.
void readCone(const Document& document, const Json& spot, const std::string& place, RawLight& light) {
    const float inner = document.numberOf(spot, "innerConeAngle", light.innerCone, place);
    const float outer = document.numberOf(spot, "outerConeAngle", light.outerCone, place);
    if (!(inner >= 0.0F && inner <= outer && outer <= 0.5F * kPi + 1e-4F && outer > 0.0F)) {
        document.wrong(place);
        return;
    }
    light.innerCone = inner;
    light.outerCone = outer;
}

} // namespace

std::optional<RawCamera> cameraOf(const Document& document, std::uint64_t number, const std::string& place) {
    if (number >= document.count("cameras")) {
        document.wrong(place + "/camera");
        return std::nullopt;
    }
    const std::string here = fmt::format("/cameras/{}", number);
    const Json& json = document.item("cameras", number, here);
    RawCamera camera{.name = named(document, json, here, "Camera", number)};
    const Json* perspective = document.objectOf(json, "perspective", here);
    const Json* flat = document.objectOf(json, "orthographic", here);
    if (perspective != nullptr)
        camera.verticalFov = document.numberOf(*perspective, "yfov", 0.0F, here + "/perspective");
    else if (flat != nullptr)
        camera.height = 2.0F * std::abs(document.numberOf(*flat, "ymag", 0.0F, here + "/orthographic"));
    const bool good = perspective != nullptr ? camera.verticalFov > 0.0F && camera.verticalFov < kPi
                                             : camera.height > 0.0F && std::isfinite(camera.height);
    if (good)
        return camera;
    document.wrong(here);
    return std::nullopt;
}

std::optional<RawLight> lightOf(const Document& document, std::uint64_t number, const std::string& place) {
    const Json* extension = document.extensionOf(document.root(), kLights, "");
    static const std::vector<Json> s_none;
    const std::vector<Json>& lights = extension != nullptr ? Document::arrayOf(*extension, "lights") : s_none;
    const std::string here = fmt::format("/extensions/{}/lights/{}", kLights, number);
    const bool there = number < lights.size() && lights[number].is_object();
    const std::string type = there ? document.textOf(lights[number], "type", here) : std::string();
    if (type != "directional" && type != "point" && type != "spot") {
        document.wrong(there ? here + "/type" : place + "/light");
        return std::nullopt;
    }
    const Json& json = lights[number];
    RawLight light{.name = named(document, json, here, "Light", number)};
    light.kind = type == "point"  ? model::LightKind::Point
                 : type == "spot" ? model::LightKind::Spot
                                  : model::LightKind::Directional;
    document.numbersOf(json, "color", std::span(&light.colour.x, 3), here);
    light.intensity = document.numberOf(json, "intensity", 1.0F, here);
    light.range = document.numberOf(json, "range", 0.0F, here);
    if (const Json* spot = document.objectOf(json, "spot", here);
        spot != nullptr && light.kind == model::LightKind::Spot)
        readCone(document, *spot, here + "/spot", light);
    const float numbers[] = {light.colour.x, light.colour.y, light.colour.z, light.intensity, light.range};
    if (std::ranges::all_of(numbers, [](float value) { return std::isfinite(value) && value >= 0.0F; }))
        return light;
    document.wrong(here);
    return std::nullopt;
}

std::vector<std::string> variantNames(const Document& document) {
    std::vector<std::string> names;
    if (const Json* extension = document.extensionOf(document.root(), kVariants, "")) {
        for (const Json& variant : Document::arrayOf(*extension, "variants")) {
            const std::string place = fmt::format("/extensions/{}/variants/{}", kVariants, names.size());
            static const Json s_empty = Json::object();
            names.push_back(named(document, variant.is_object() ? variant : s_empty, place, "Variant", names.size()));
        }
    }
    return names;
}

std::vector<VariantMaterial> variantMaterials(const Document& document, const Json& primitive, const std::string& place,
                                              std::size_t variants) {
    std::vector<VariantMaterial> materials;
    const Json* extension = document.extensionOf(primitive, kVariants, place);
    if (extension == nullptr || variants == 0)
        return materials;
    const std::string here = place + "/extensions/" + kVariants;
    for (const Json& mapping : Document::arrayOf(*extension, "mappings")) {
        const auto material = mapping.is_object() ? document.uintOf(mapping, "material", here) : std::nullopt;
        if (!material || *material >= document.count("materials")) {
            document.wrong(here);
            continue;
        }
        for (const Json& variant : Document::arrayOf(mapping, "variants")) {
            if (!variant.is_number_unsigned() || variant.get<std::uint64_t>() >= variants) {
                document.wrong(here);
                continue;
            }
            materials.push_back({variant.get<std::uint32_t>(), static_cast<std::uint32_t>(*material)});
        }
    }
    return materials;
}

} // namespace halls::importer::gltf
