// SPDX-License-Identifier: MPL-2.0
#pragma once

// What the readers hand to the builder: the file's content, already in metres and Y up, not yet in our layout.

#include "importer/source/Job.h"
#include "math/Math.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace halls::importer {

using model::kNone;

/// A picture as the file has it: either still encoded (PNG, JPEG ...) or RGBA bytes.
struct RawImage {
    std::string name;               ///< file or place, for messages
    std::vector<std::byte> encoded; ///< empty where rgba is given
    std::vector<std::byte> rgba;
    std::uint32_t width = 0; ///< of rgba
    std::uint32_t height = 0;
};

/// Use of a picture by a material.
struct RawTexture {
    std::uint32_t image = kNone; ///< into RawScene::images
    model::Wrap wrapS = model::Wrap::Repeat;
    model::Wrap wrapT = model::Wrap::Repeat;
    bool nearest = false; ///< seen larger, its pixels have hard edges
    model::Placing place; ///< set 0: RawMesh::uv0; 1: uv1

    /// Whether two pictures lie on each other, pixel by pixel.
    bool liesAs(const RawTexture& other) const {
        return place == other.place && wrapS == other.wrapS && wrapT == other.wrapT && nearest == other.nearest;
    }
};

/// What a picture of surfaces holds.
enum class SurfaceMap : std::uint8_t {
    MetallicRoughness,  ///< G roughness, B metallic
    SpecularGlossiness, ///< RGB reflectance (sRGB), A glossiness; RawMaterial::roughness is 1 - the factor of A
};

/// As glTF means it: metallic-roughness, linear factors.
struct RawMaterial {
    std::string name;
    Vec4 baseColour{1.0F};
    Vec4 reflectance{0.04F, 0.04F, 0.04F, 1.0F}; ///< of what is no metal: at right angles; a: at grazing ones
    Vec3 emissive{0.0F};
    float metallic = 0.0F;
    float roughness = 1.0F;
    float normalScale = 1.0F;
    float occlusionStrength = 1.0F;
    float alphaCutoff = 0.5F;
    model::AlphaMode alphaMode = model::AlphaMode::Opaque;
    bool doubleSided = false;
    bool unlit = false; ///< shown as it is: base colour, its texture and colours of vertices, and no other
    RawTexture baseColourTexture;
    RawTexture normalTexture;
    RawTexture metallicRoughnessTexture;
    SurfaceMap surfaceMap = SurfaceMap::MetallicRoughness; ///< of that texture, or of the factors where there is none
    RawTexture occlusionTexture;                           ///< R
    RawTexture emissiveTexture;
};

/// A colour of a vertex: sRGB as a picture has it, so that dark colours keep their steps; alpha linear.
using Rgba8 = std::array<std::uint8_t, 4>;

/// What a mesh is made of in one of RawScene::variants.
struct VariantMaterial {
    std::uint32_t variant = 0;
    std::uint32_t material = 0;
};

/// Triangles, or points, with one material. Each array of a vertex but `positions` is empty or as long as `positions`.
struct RawMesh {
    std::string name;
    std::vector<Vec3> positions;
    std::vector<Vec3> normals;
    std::vector<Vec4> tangents; ///< w = handedness
    std::vector<Vec2> uv0;
    std::vector<Vec2> uv1;
    std::vector<Rgba8> colours; ///< sRGB, see VertexColour.h
    std::vector<std::uint32_t> indices;
    std::uint32_t material = kNone;                ///< kNone: a plain one is given
    std::vector<VariantMaterial> variantMaterials; ///< where it has another one
    bool points = false;                           ///< each position is a point of its own; there are no indices
};

struct RawNode {
    std::string name;
    DMat4 local{1.0};             ///< in double precision: nodes carry what is too far away for vertices
    std::uint32_t parent = kNone; ///< stands before its children
    std::vector<std::uint32_t> meshes;
};

/// Looks along -Z of its node.
struct RawCamera {
    std::string name;
    std::uint32_t node = 0;   ///< into RawScene::nodes
    float verticalFov = 1.0F; ///< radians
    float height = 0.0F;      ///< of a picture without perspective; 0: with one
};

/// Shines along -Z of its node.
struct RawLight {
    std::string name;
    std::uint32_t node = 0; ///< into RawScene::nodes
    model::LightKind kind = model::LightKind::Point;
    Vec3 colour{1.0F};
    float intensity = 1.0F; ///< as model::Light
    float range = 0.0F;     ///< metres; 0: without end
    float innerCone = 0.0F; ///< as model::Light
    float outerCone = 0.785398F;
    /// It is divided by x + y * d + z * d², with the distance d in metres. What falls otherwise than with the square is
    /// taken to give in the middle of the model what it gives there.
    Vec3 fading{0.0F, 0.0F, 1.0F};
};

struct RawScene {
    bool zUp = false; ///< whether the file has Z up: for words about its coordinates, the positions here are Y up
    std::vector<RawMesh> meshes;
    std::vector<RawNode> nodes;
    std::vector<RawMaterial> materials;
    std::vector<RawImage> images;
    std::vector<RawCamera> cameras;
    std::vector<RawLight> lights;
    std::vector<std::string> variants;
    /// What the reader took off every position (after the change of axes and unit) before it became 32 bit: Origin.h.
    DVec3 origin{0.0};
};

} // namespace halls::importer
