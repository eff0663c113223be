// SPDX-License-Identifier: MPL-2.0
#pragma once

// What can be drawn, as pure data. One layout in memory, in the cache file and on the graphics card:
// a mapped file is a Model without a copy.

#include "math/Aabb.h"
#include "math/Math.h"
#include "model/ImportRecord.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halls::model {

/// 36 bytes, as the vertex shader reads it.
struct Vertex {
    float position[3];      ///< metres, in the model's own frame
    std::uint32_t normal;   ///< 10:10:10:2 signed normalised, x in the lowest bits
    std::uint32_t tangent;  ///< as normal; w = handedness (-1 or 1)
    float uv0[2];           ///< origin top left, as glTF
    std::uint16_t uv1[2];   ///< unsigned normalised: the lightmap's
    std::uint8_t colour[4]; ///< sRGB, alpha linear, unsigned normalised; white where the file has none
};
static_assert(sizeof(Vertex) == 36);

std::uint32_t packDirection(Vec3 direction, float w = 0.0F);
Vec3 unpackDirection(std::uint32_t packed);

enum class AlphaMode : std::uint32_t { Opaque, Mask, Blend };

inline constexpr std::uint32_t kNone = 0xFFFFFFFFU; ///< "no image", "no parent"

/// Where on a picture a vertex lies: its coordinates of one of its two sets, moved as KHR_texture_transform says.
struct Placing {
    float u[3] = {1.0F, 0.0F, 0.0F}; ///< u = u[0] * x + u[1] * y + u[2]
    float v[3] = {0.0F, 1.0F, 0.0F};
    std::uint32_t set = 0; ///< 0: Vertex::uv0; 1: uv1
    bool operator==(const Placing&) const = default;
    Vec2 apply(Vec2 uv) const { return {u[0] * uv.x + u[1] * uv.y + u[2], v[0] * uv.x + v[1] * uv.y + v[2]}; }
};

/// Metallic-roughness, as glTF 2.0 section 3.9 defines it. Images are indices into Model::images.
struct Material {
    Vec4 baseColour{1.0F};                       ///< linear
    Vec4 reflectance{0.04F, 0.04F, 0.04F, 1.0F}; ///< of what is no metal, linear: at right angles; w: at grazing ones
    Vec3 emissive{0.0F};                         ///< linear
    float metallic = 0.0F;                       ///< glTF's default is 1: the importer writes what the file means
    float roughness = 1.0F;
    float normalScale = 1.0F;
    float occlusionStrength = 1.0F;
    float alphaCutoff = 0.5F;
    AlphaMode alphaMode = AlphaMode::Opaque;
    std::uint32_t doubleSided = 0; ///< 0 or 1
    std::uint32_t unlit = 0;       ///< 1: its colour is what the screen shows, without light and tone curve
    std::uint32_t baseColourImage = kNone;
    std::uint32_t normalImage = kNone;
    std::uint32_t ormImage = kNone; ///< R occlusion, G roughness, B metallic
    std::uint32_t emissiveImage = kNone;
    std::uint32_t occlusionImage = kNone; ///< R; only where it lies otherwise than ormImage, whose R is 1 then
    std::uint32_t hasOcclusion = 0;       ///< whether R of ormImage or of occlusionImage is meant
    Placing baseColourPlace;
    Placing normalPlace;
    Placing ormPlace;
    Placing emissivePlace;
    Placing occlusionPlace;
    std::uint32_t nameOffset = 0; ///< into Model::names
    std::uint32_t nameLength = 0;
};

/// A run of triangles, or of points, with one material. Indices are 32 bits and count from `firstVertex`.
struct Part {
    std::uint32_t firstVertex = 0;
    std::uint32_t vertexCount = 0;
    std::uint32_t firstIndex = 0;
    std::uint32_t indexCount = 0; ///< of the full detail
    std::uint32_t material = 0;
    std::uint32_t node = kNone; ///< first node that shows it: its name is the part's name
    float boundsMin[3] = {0, 0, 0};
    float boundsMax[3] = {0, 0, 0};
    /// Coarser index runs of the same vertices (meshoptimizer), none where count is 0. `lodError` in metres.
    std::uint32_t lodFirstIndex[3] = {0, 0, 0};
    std::uint32_t lodIndexCount[3] = {0, 0, 0};
    float lodError[3] = {0, 0, 0};
    std::uint32_t closed = 0; ///< 1: its triangles bound solids (Closed.h): a cut through it has a face
    /// Metres, how far neighbours lie apart: each index is a point of its own, drawn so large. 0: triangles.
    float pointSize = 0.0F;

    bool points() const { return pointSize > 0.0F; }
};

/// Where a part stands: a node may show several parts, a part may be shown by several nodes (instances).
struct Node {
    float transform[16]; ///< column-major, model from node
    std::uint32_t parent = kNone;
    std::uint32_t firstPart = 0;
    std::uint32_t partCount = 0;
    std::uint32_t nameOffset = 0;
    std::uint32_t nameLength = 0;
};

enum class PixelFormat : std::uint32_t {
    Rgba8Srgb,
    Rgba8Linear,
    Rgb9e5, ///< shared exponent (GL_RGB9_E5): light
};

/// What lies beyond the edges of a picture.
enum class Wrap : std::uint8_t { Repeat, Clamp, Mirror };

/// Levels from largest to smallest, each tightly packed; for cubes the six faces (+X -X +Y -Y +Z -Z) within each level.
struct Image {
    PixelFormat format = PixelFormat::Rgba8Srgb;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint32_t levels = 0;
    std::uint32_t faces = 1;       ///< 1, or 6 for a cube
    Wrap wrapS = Wrap::Repeat;     ///< across
    Wrap wrapT = Wrap::Repeat;     ///< downwards
    std::uint8_t nearest = 0;      ///< 1: seen larger, its pixels have hard edges
    std::uint8_t unused = 0;       ///< 0
    std::uint64_t contentHash = 0; ///< equal images in two models are uploaded once
    std::uint64_t offset = 0;      ///< into Model::pixels; images that differ by their edges alone share theirs
    std::uint64_t size = 0;        ///< bytes, all levels and faces
};

/// A camera of the file, as a view: upright, in the model's frame.
struct Viewpoint {
    float position[3] = {0, 0, 0}; ///< metres
    float yaw = 0.0F;              ///< radians, see directionOf()
    float pitch = 0.0F;            ///< radians
    float verticalFov = 1.0F;      ///< radians, more than 0 and less than pi
    std::uint32_t nameOffset = 0;  ///< into Model::names
    std::uint32_t nameLength = 0;
};

enum class LightKind : std::uint32_t { Directional, Point, Spot };

/// A light of the file. A bare model is lit by them, with their brightness fitted (loading/FileLights.h): units and
/// exposure differ from writer to writer.
struct Light {
    LightKind kind = LightKind::Point;
    float colour[3] = {1, 1, 1}; ///< linear
    float intensity = 1.0F;      ///< lux where it is directional, else candela
    float range = 0.0F;          ///< metres; 0: without end
    float position[3] = {0, 0, 0};
    float direction[3] = {0, 0, -1}; ///< the way the light travels
    float innerCone = 0.0F;          ///< of a spot: half of the angle within which it is as bright as can be, radians
    float outerCone = 0.785398F;     ///< half of the angle without which it is dark
    std::uint32_t nameOffset = 0;
    std::uint32_t nameLength = 0;
};

/// Another set of materials for the same shape (KHR_materials_variants).
struct Variant {
    std::uint32_t nameOffset = 0;
    std::uint32_t nameLength = 0;
};
/// What a part is made of in a variant; parts that are not named keep their material.
struct VariantPart {
    std::uint32_t variant = 0;
    std::uint32_t part = 0;
    std::uint32_t material = 0;
};

/// Views of a model's arrays; whoever made it says who owns them (ModelFile: the mapping; ModelData: its vectors).
struct Model {
    std::span<const Vertex> vertices;
    std::span<const std::uint32_t> indices;
    std::span<const Part> parts;
    std::span<const Node> nodes;
    std::span<const Material> materials;
    std::span<const Image> images;
    std::span<const std::byte> pixels;
    std::span<const char> names;
    std::span<const Viewpoint> viewpoints;
    std::span<const Light> lights;
    std::span<const Variant> variants;
    std::span<const VariantPart> variantParts;
    Aabb bounds;             ///< of all nodes, in the model's frame
    DVec3 origin{0.0};       ///< what was taken off every position: the file has it at `position + origin`. Metres
                             ///< (the file's unit where it says none), axes of the model's frame
    Vec3 irradiance[9] = {}; ///< of a probe: spherical harmonics, bands 0-2 (Ramamoorthi and Hanrahan 2001),
                             ///< cosine-convolved and divided by pi; zero for models. Order:
                             ///< 1, y, z, x, xy, yz, 3z²-1, xz, x²-y²

    std::string_view name(std::uint32_t offset, std::uint32_t length) const;
    std::span<const std::byte> pixelsOf(const Image& image) const;
    std::uint64_t triangleCount() const; ///< full detail, each instance counted
    std::uint64_t pointCount() const;    ///< likewise
};

/// The same, owning; what the importer fills and the writer flattens.
struct ModelData {
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> indices;
    std::vector<Part> parts;
    std::vector<Node> nodes;
    std::vector<Material> materials;
    std::vector<Image> images;
    std::vector<std::byte> pixels;
    std::vector<char> names;
    std::vector<Viewpoint> viewpoints;
    std::vector<Light> lights;
    std::vector<Variant> variants;
    std::vector<VariantPart> variantParts;
    Aabb bounds;
    DVec3 origin{0.0};
    Vec3 irradiance[9] = {};
    ImportRecord record; ///< what it was made of: beside the model, not seen in it

    Model view() const; ///< valid until a vector changes
};

} // namespace halls::model
