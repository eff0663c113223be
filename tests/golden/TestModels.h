// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "model/Model.h"

#include <array>
#include <functional>
#include <string>

namespace halls::test {

/// Builds models in code: every mesh has normals, tangents and both UV sets.
class ModelMaker {
public:
    /// What follows has this material. Returns its index.
    std::uint32_t material(const model::Material& material);
    /// What follows has this colour at its corners: sRGB, alpha.
    void colour(std::array<std::uint8_t, 4> rgba) { m_colour = rgba; }
    /// Colour of a texel at 0..1, alpha in w; bytes as they shall lie in the file.
    std::uint32_t image(model::PixelFormat format, int side, const std::function<Vec4(Vec2)>& texel);

    /// Corners a, b, c, d counter-clockwise as seen from the front. `tile` is its part of the lightmap (scale, offset).
    void quad(Vec3 a, Vec3 b, Vec3 c, Vec3 d, Vec2 repeat = Vec2(1.0F), Vec4 tile = {1.0F, 1.0F, 0.0F, 0.0F});
    void box(Vec3 centre, Vec3 size);
    void sphere(Vec3 centre, float radius, int rings = 24);
    /// Ends a part and shows it once, in place.
    void endPart(const std::string& name);
    /// Shows the last part once more.
    void placeAgain(const Mat4& transform);

    const model::ModelData& finish();

private:
    void vertex(Vec3 position, Vec3 normal, Vec3 tangent, Vec2 uv0, Vec2 uv1);

    model::ModelData m_data;
    std::uint32_t m_material = 0;
    std::array<std::uint8_t, 4> m_colour{255, 255, 255, 255};
    std::uint32_t m_firstVertex = 0;
    std::uint32_t m_firstIndex = 0;
};

/// A lightmap of `side` texels: light at 0..1.
model::ModelData makeLightmap(int side, const std::function<Vec3(Vec2)>& light);

/// A probe: radiance by direction, one level per roughness step (blurred by sampling), and its irradiance.
model::ModelData makeProbe(int side, const std::function<Vec3(Vec3)>& radiance);

} // namespace halls::test
