// SPDX-License-Identifier: MPL-2.0
#include "editing/ScanShape.h"

#include <algorithm>
#include <cmath>
#include <glm/gtc/type_ptr.hpp>
#include <utility>

namespace halls::app {
namespace {

/// An outline that is filled triangle by triangle. `corner` is where the picture's lower left is.
class Outline {
public:
    Outline(Vec2 corner, Vec2 size) : m_corner(corner) {
        const float longest = std::max({size.x, size.y, 1.0e-30F});
        m_perUnit = static_cast<float>(ScanShape::kOutline) / longest;
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

ScanShape scanShapeOf(const model::Model& model) {
    ScanShape shape{.bounds = model.bounds, .front = {}};
    const Vec3 size = model.bounds.size();
    const auto step = static_cast<std::uint32_t>(3 * (1 + model.triangleCount() / kMostTriangles));
    Outline yUp({model.bounds.min.x, model.bounds.min.y}, {size.x, size.y});
    Outline zUp({model.bounds.min.x, model.bounds.min.z}, {size.x, size.z});
    for (const model::Node& node : model.nodes) {
        const Mat4 place = glm::make_mat4(node.transform);
        for (std::uint32_t index = node.firstPart; index < node.firstPart + node.partCount; ++index) {
            const model::Part& part = model.parts[index];
            const auto corner = [&](std::uint32_t at) {
                const float* position = model.vertices[part.firstVertex + model.indices[at]].position;
                return Vec3(place * Vec4(position[0], position[1], position[2], 1.0F));
            };
            for (std::uint32_t i = part.firstIndex; i + 2 < part.firstIndex + part.indexCount; i += step) {
                const Vec3 a = corner(i);
                const Vec3 b = corner(i + 1);
                const Vec3 c = corner(i + 2);
                yUp.fill({a.x, a.y}, {b.x, b.y}, {c.x, c.y});
                zUp.fill({a.x, a.z}, {b.x, b.z}, {c.x, c.z});
            }
        }
    }
    shape.front[0] = yUp.image;
    shape.front[1] = zUp.image;
    return shape;
}

Result<ScanShape> readScanShape(const std::filesystem::path& scan, loading::Loader& loader, std::stop_token stop) {
    const Result<model::ModelFile> file = loader.model(scan, std::move(stop), [](float) {});
    if (!file)
        return file.error();
    return scanShapeOf(file.value().model());
}

std::optional<Vec3> drawnSize(const loading::LoadedMuseum& museum, const Subject& subject, const Id& state) {
    const Hall* hall = museum.museum().hall(subject.hall);
    if (subject.exhibit.empty())
        return hall == nullptr ? std::nullopt : std::optional(hall->bounds.size());
    for (std::size_t i = 0; i < museum.museum().states.size(); ++i) {
        if (museum.museum().states[i].id != state)
            continue;
        for (const loading::StandingModel& standing : museum.states[i].models) {
            const auto file = museum.files.find(standing.model);
            if (museum.objects[standing.object].exhibit == subject.exhibit && file != museum.files.end())
                return file->second.model().bounds.transformed(standing.transform).size();
        }
    }
    return std::nullopt;
}

} // namespace halls::app
