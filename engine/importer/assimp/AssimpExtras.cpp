// SPDX-License-Identifier: MPL-2.0
#include "importer/assimp/AssimpExtras.h"

#include <algorithm>
#include <assimp/scene.h>
#include <cmath>
#include <optional>

namespace halls::importer {
namespace {

bool finite(Vec3 v) {
    return std::isfinite(v.x) && std::isfinite(v.y) && std::isfinite(v.z);
}

/// A node below the one of that name, whose -Z is `direction`.
std::optional<std::uint32_t> nodeFor(RawScene& scene, const aiString& name, const aiVector3D& at,
                                     const aiVector3D& direction, const aiVector3D& up) {
    const auto found = std::ranges::find(scene.nodes, std::string(name.C_Str()), &RawNode::name);
    const Vec3 back = -Vec3(direction.x, direction.y, direction.z);
    const Vec3 place(at.x, at.y, at.z);
    if (found == scene.nodes.end() || !finite(place) || !finite(back))
        return std::nullopt;
    const Vec3 z = glm::length(back) > 1e-6F ? glm::normalize(back) : Vec3(0.0F, 0.0F, 1.0F);
    Vec3 x = glm::cross(Vec3(up.x, up.y, up.z), z);
    if (!(glm::length(x) > 1e-4F))
        x = glm::cross(std::abs(z.y) < 0.9F ? kUp : Vec3(0.0F, 0.0F, 1.0F), z);
    x = glm::normalize(x);
    const Vec3 y = glm::cross(z, x);
    RawNode node{.name = found->name};
    node.local = DMat4(glm::dvec4(x, 0.0), glm::dvec4(y, 0.0), glm::dvec4(z, 0.0), glm::dvec4(place, 1.0));
    node.parent = static_cast<std::uint32_t>(found - scene.nodes.begin());
    scene.nodes.push_back(std::move(node));
    return static_cast<std::uint32_t>(scene.nodes.size() - 1);
}

std::optional<RawLight> lightOf(const aiLight& from) {
    RawLight light{.name = from.mName.C_Str()};
    switch (from.mType) {
    case aiLightSource_DIRECTIONAL:
        light.kind = model::LightKind::Directional;
        break;
    case aiLightSource_POINT:
        light.kind = model::LightKind::Point;
        break;
    case aiLightSource_SPOT:
        light.kind = model::LightKind::Spot;
        break;
    default:
        return std::nullopt;
    }
    const Vec3 colour(from.mColorDiffuse.r, from.mColorDiffuse.g, from.mColorDiffuse.b);
    const Vec3 fading(from.mAttenuationConstant, from.mAttenuationLinear, from.mAttenuationQuadratic);
    if (!finite(colour) || std::min({colour.x, colour.y, colour.z}) < 0.0F)
        return std::nullopt;
    light.intensity = std::max({colour.x, colour.y, colour.z, 1e-30F});
    light.colour = colour / light.intensity;
    const bool falls = finite(fading) && std::min({fading.x, fading.y, fading.z}) >= 0.0F && fading != Vec3(0.0F);
    light.fading = falls ? fading : Vec3(1.0F, 0.0F, 0.0F);
    if (light.kind == model::LightKind::Spot) { // Assimp's angles are whole ones, as FBX and 3DS have them
        const float outer = 0.5F * from.mAngleOuterCone;
        light.outerCone = outer > 0.001F && outer <= 0.5F * kPi ? outer : 0.25F * kPi;
        light.innerCone = std::clamp(0.5F * from.mAngleInnerCone, 0.0F, light.outerCone);
    }
    return light;
}

} // namespace

void addAssimpExtras(const aiScene& from, RawScene& scene) {
    const float scale = scene.nodes.empty() ? 1.0F : glm::length(Vec3(scene.nodes.front().local[0]));
    const float metres =
        scale > 0.0F && std::isfinite(scale) ? scale : 1.0F; // of the file's unit, where the root says it
    for (unsigned int i = 0; i < from.mNumLights; ++i) {
        const aiLight& its = *from.mLights[i];
        auto light = lightOf(its);
        const auto node = light ? nodeFor(scene, its.mName, its.mPosition, its.mDirection, its.mUp) : std::nullopt;
        if (!node)
            continue;
        light->node = *node;
        light->fading /= Vec3(1.0F, metres, metres * metres);
        scene.lights.push_back(std::move(*light));
    }
    for (unsigned int i = 0; i < from.mNumCameras; ++i) {
        const aiCamera& its = *from.mCameras[i];
        const float wide = its.mHorizontalFOV; // the whole of it
        const float aspect = its.mAspect > 0.0F ? its.mAspect : 1.0F;
        RawCamera camera{.name = its.mName.C_Str()};
        camera.verticalFov = 2.0F * std::atan(std::tan(wide * 0.5F) / aspect);
        if (!(wide > 0.0F && wide < kPi && camera.verticalFov > 0.0F && camera.verticalFov < kPi))
            continue;
        if (const auto node = nodeFor(scene, its.mName, its.mPosition, its.mLookAt, its.mUp)) {
            camera.node = *node;
            scene.cameras.push_back(std::move(camera));
        }
    }
}

} // namespace halls::importer
