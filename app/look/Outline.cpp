// SPDX-License-Identifier: MPL-2.0
#include "look/Outline.h"

#include <algorithm>
#include <cmath>
#include <glm/gtc/type_ptr.hpp>

namespace halls::app {
namespace {

/// Filled triangle by triangle. `corner` is where the picture's lower left is.
class Filling {
public:
    Filling(Vec2 corner, Vec2 size) : m_corner(corner) {
        const float longest = std::max({size.x, size.y, 1.0e-30F});
        m_perUnit = static_cast<float>(kOutline) / longest;
        const auto pixels = [&](float length) { return std::max(1, static_cast<int>(std::ceil(length * m_perUnit))); };
        image = QImage(pixels(size.x), pixels(size.y), QImage::Format_Alpha8);
        image.fill(0);
    }

    void fill(Vec2 a, Vec2 b, Vec2 c) {
        a = (a - m_corner) * m_perUnit;
        b = (b - m_corner) * m_perUnit;
        c = (c - m_corner) * m_perUnit;
        set(a); // a triangle may be smaller than a pixel
        const Vec2 low = glm::min(glm::min(a, b), c);
        const Vec2 high = glm::max(glm::max(a, b), c);
        const float area = (high.x - low.x) * (high.y - low.y);
        if (area > m_budget)
            return;
        m_budget -= area;
        for (int y = static_cast<int>(low.y); y <= static_cast<int>(high.y); ++y) {
            for (int x = static_cast<int>(low.x); x <= static_cast<int>(high.x); ++x) {
                if (within({static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F}, a, b, c))
                    set({static_cast<float>(x), static_cast<float>(y)});
            }
        }
    }

    void point(Vec2 place) { set((place - m_corner) * m_perUnit); }

    QImage image;

private:
    static float side(Vec2 from, Vec2 to, Vec2 point) {
        return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
    }
    static bool within(Vec2 point, Vec2 a, Vec2 b, Vec2 c) {
        const float one = side(a, b, point);
        const float two = side(b, c, point);
        const float three = side(c, a, point);
        return (one >= 0 && two >= 0 && three >= 0) || (one <= 0 && two <= 0 && three <= 0);
    }
    void set(Vec2 pixel) {
        const int x = std::clamp(static_cast<int>(pixel.x), 0, image.width() - 1);
        const int y = std::clamp(static_cast<int>(pixel.y), 0, image.height() - 1);
        image.scanLine(image.height() - 1 - y)[x] = 255;
    }

    Vec2 m_corner;
    float m_perUnit = 1.0F;
    float m_budget = 1.0e8F; ///< pixels: a model of a million leaves on top of each other has an outline by then
};

constexpr std::uint64_t kMostTriangles = 1'000'000; ///< of a larger model each second, third ... is looked at

} // namespace

QImage outlineOf(const model::Model& model, const Mat3& turn) {
    const Aabb bounds = model.bounds.transformed(Mat4(turn));
    const auto step = static_cast<std::uint32_t>(1 + model.triangleCount() / kMostTriangles);
    Filling filling(Vec2(bounds.min), Vec2(bounds.size()));
    for (const model::Node& node : model.nodes) {
        const Mat4 place = Mat4(turn) * glm::make_mat4(node.transform);
        for (std::uint32_t index = node.firstPart; index < node.firstPart + node.partCount; ++index) {
            const model::Part& part = model.parts[index];
            const auto corner = [&](std::uint32_t at) {
                const float* position = model.vertices[part.firstVertex + model.indices[at]].position;
                return Vec2(place * Vec4(position[0], position[1], position[2], 1.0F));
            };
            const std::uint32_t end = part.firstIndex + part.indexCount;
            for (std::uint32_t i = part.firstIndex; part.points() && i < end; i += step)
                filling.point(corner(i));
            for (std::uint32_t i = part.firstIndex; !part.points() && i + 2 < end; i += 3 * step)
                filling.fill(corner(i), corner(i + 1), corner(i + 2));
        }
    }
    return filling.image;
}

} // namespace halls::app
