// SPDX-License-Identifier: MPL-2.0
#include "loading/FileLights.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <glm/gtc/type_ptr.hpp>

namespace halls::loading {
namespace {

using model::Light;
using model::LightKind;

constexpr float kNearest = 0.01F; ///< metres; the renderer's

Light placed(Light light, const Mat4& world) {
    const Vec3 position(world * Vec4(glm::make_vec3(light.position), 1.0F));
    const Vec3 direction = glm::normalize(Mat3(world) * glm::make_vec3(light.direction));
    std::copy_n(&position.x, 3, light.position);
    std::copy_n(&direction.x, 3, light.direction);
    light.range *= glm::length(Vec3(world[0]));
    return light;
}

double brightestChannel(DVec3 colour) {
    return std::max({colour.x, colour.y, colour.z});
}

/// What falls on a square metre, as the shader reckons (light.glsl).
DVec3 lightOn(const Facet& facet, const Light& light) {
    const Vec3 travels = glm::make_vec3(light.direction);
    const bool far = light.kind == LightKind::Directional;
    const Vec3 way = far ? -travels : glm::make_vec3(light.position) - facet.centre;
    const double distance = static_cast<double>(std::max(glm::length(way), kNearest));
    const Vec3 towards = way / static_cast<float>(distance);
    const float slope = glm::dot(glm::normalize(facet.area), towards);
    double share = static_cast<double>(facet.bothSides ? std::abs(slope) : std::max(slope, 0.0F));
    if (!far)
        share /= distance * distance;
    if (!far && light.range > 0.0F) {
        const double part = distance / static_cast<double>(light.range);
        const double window = std::max(1.0 - part * part * part * part, 0.0);
        share *= window * window;
    }
    if (light.kind == LightKind::Spot && glm::dot(travels, -towards) < std::cos(light.outerCone))
        share = 0.0;
    return DVec3(glm::make_vec3(light.colour)) * (share * static_cast<double>(light.intensity));
}

/// A light, and all that it gives to the surface.
struct Giver {
    Light light;
    double gives = 0.0;
};

/// What most of the lit surface has less of: the brightest value, but for places so near to a lamp that they would
/// leave all else in the dark. 0: nothing is lit.
double brightest(std::span<const Facet> facets, std::span<const Giver> givers) {
    constexpr double kMost = 0.95;
    std::vector<std::pair<double, double>> lit; // light, area
    double area = 0.0;
    for (const Facet& facet : facets) {
        DVec3 sum(0.0);
        for (const Giver& giver : givers)
            sum += lightOn(facet, giver.light);
        const double light = brightestChannel(sum);
        if (!(light > 0.0) || !std::isfinite(light))
            continue;
        lit.emplace_back(light, static_cast<double>(glm::length(facet.area)));
        area += lit.back().second;
    }
    std::ranges::sort(lit);
    double below = 0.0;
    for (const auto& [light, its] : lit) {
        below += its;
        if (below >= kMost * area)
            return light;
    }
    return 0.0;
}

std::vector<Giver> giversOf(const model::Model& model, const Mat4& world, std::span<const Facet> facets) {
    std::vector<Giver> givers;
    for (const Light& its : model.lights) {
        Giver giver{placed(its, world)};
        for (const Facet& facet : facets)
            giver.gives += brightestChannel(lightOn(facet, giver.light)) * static_cast<double>(glm::length(facet.area));
        if (giver.gives > 0.0 && std::isfinite(giver.gives))
            givers.push_back(giver);
    }
    std::ranges::stable_sort(givers, std::ranges::greater(), &Giver::gives);
    return givers;
}

std::vector<Facet> litOnes(std::span<const Facet> facets, std::size_t lights) {
    constexpr std::size_t kMostWork = 20'000'000; ///< facets times lights: less than a second
    const std::size_t step = std::max<std::size_t>(facets.size() * lights / kMostWork, 1);
    std::vector<Facet> lit;
    for (std::size_t i = 0; i < facets.size(); i += step) {
        if (!facets[i].unlit && glm::length(facets[i].area) > 0.0F)
            lit.push_back(facets[i]);
    }
    return lit;
}

} // namespace

FileLights fileLights(const model::Model& model, const Mat4& worldFromModel, std::span<const Facet> facets) {
    FileLights result;
    const std::size_t all = model.lights.size();
    if (all == 0)
        return result;
    const std::vector<Facet> lit = litOnes(facets, all);
    std::vector<Giver> givers = giversOf(model, worldFromModel, lit);
    const std::size_t reaching = givers.size();
    givers.resize(std::min(givers.size(), kMaxFileLights));
    const double most = brightest(lit, givers);
    if (!(most > 0.0)) {
        result.note = fmt::format(
            "the file's own lights ({}) light nothing of it: it is shown in the light of this program", all);
        return result;
    }
    for (Giver& giver : givers) {
        giver.light.intensity = static_cast<float>(static_cast<double>(giver.light.intensity) / most);
        result.lights.push_back(giver.light);
    }
    result.note = reaching > kMaxFileLights
                      ? fmt::format("lit by the strongest {} of the file's own lights ({}), brightness fitted",
                                    kMaxFileLights, all)
                      : fmt::format("lit by the file's own lights ({}), brightness fitted", reaching);
    return result;
}

std::string noteOfUnusedLights(const model::Model& model) {
    return model.lights.empty()
               ? std::string()
               : fmt::format("the file's own lights ({}) are not used: the model is shown in the light of this program",
                             model.lights.size());
}

} // namespace halls::loading
