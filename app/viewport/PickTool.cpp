// SPDX-License-Identifier: MPL-2.0
#include "viewport/PickTool.h"

namespace halls::app {

std::optional<QPointF> onScreen(const Camera& camera, const session::ShownSide& side, Vec3 place) {
    const Vec4 at = camera.projection(side.size.x / side.size.y) * camera.view() * Vec4(place, 1.0F);
    if (at.w <= 0.0F)
        return std::nullopt;
    const Vec2 pixel = side.corner + Vec2(0.5F + 0.5F * at.x / at.w, 0.5F - 0.5F * at.y / at.w) * side.size;
    return QPointF(pixel.x, pixel.y);
}

} // namespace halls::app
