// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Aabb.h"
#include "math/Camera.h"
#include "math/Math.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace halls::render {

/// A part of a model where it stands in a scene: what is culled, sorted and drawn. Items that one draw can show
/// together (same part, same textures) follow each other and have the same batch.
struct DrawItem {
    Aabb bounds; ///< world
    std::uint32_t batch = 0;
    std::uint32_t object = 0;
    std::uint16_t group = 0;
    bool blended = false;
    std::array<float, 3> lodError{}; ///< metres in the world; 0: there is no such level
};

/// A draw call: `count` items from `first`, at one level of detail (0: full).
struct DrawRun {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    std::uint32_t lod = 0;
    float distance = 0.0F; ///< by which it is sorted, metres
};

struct DrawView {
    Mat4 clipFromWorld{1.0F};
    Vec3 eye{0.0F};
    float pixelsPerMetre = 0.0F; ///< at a distance of one metre; in a parallel view at any
    bool parallel = false;
    std::vector<Vec4> cuts{};          ///< half spaces that are kept, see CutPlane
    std::vector<bool> visibleGroups{}; ///< empty: all
    std::vector<std::uint32_t> only{}; ///< these objects, in rising order; empty: all
};

struct DrawList {
    std::vector<DrawRun> opaque;  ///< near to far, so that what is hidden is not shaded
    std::vector<DrawRun> blended; ///< far to near
};

/// The coarsest level whose error is under a pixel.
std::uint32_t levelOfDetail(const DrawItem& item, const DrawView& view);

/// What of `items` is seen. Touches no GL.
DrawList selectVisible(std::span<const DrawItem> items, const DrawView& view);

/// As the two matrices of the camera, for a picture `height` pixels high.
DrawView drawViewOf(const Camera& camera, float aspect, int height);

} // namespace halls::render
