// SPDX-License-Identifier: MPL-2.0
#include "stage/ClearedLight.h"

#include "model/Rgb9e5.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <glm/gtc/type_ptr.hpp>

namespace halls::stage {
namespace {

constexpr float kRim = 0.10F;       ///< metres round the foot: there a work leaves hardly any light
constexpr float kRound = 0.50F;     ///< metres round that, whose light is taken
constexpr float kGround = 0.03F;    ///< metres: a work stands on what is so near to its underside
constexpr float kUpright = 0.9F;    ///< a normal's Y: the ground is level
constexpr std::size_t kMost = 4000; ///< texels whose light is looked at: of more each second, third ...

struct Sample {
    std::size_t texel;
    Vec2 place; ///< x and z in the world
};

/// The texels of the ground below one box: those to be lit anew, and those that say how.
class Ground {
public:
    Ground(const Aabb& box, Size2 size)
        : m_box(box), m_size(size), m_low(box.min.x - kRim, box.min.z - kRim),
          m_high(box.max.x + kRim, box.max.z + kRim) {}

    void look(const Vec3 (&corners)[3], const Vec2 (&uvs)[3]) {
        const Vec3 normal = glm::cross(corners[1] - corners[0], corners[2] - corners[0]);
        const float length = glm::length(normal);
        if (!(length > 0.0F) || normal.y < kUpright * length || !near(corners))
            return;
        const Vec2 scale(static_cast<float>(m_size.x), static_cast<float>(m_size.y));
        const Vec2 a = uvs[0] * scale;
        const Vec2 b = uvs[1] * scale;
        const Vec2 c = uvs[2] * scale;
        const float whole = cross(b - a, c - a);
        if (whole == 0.0F)
            return;
        const Vec2 low = glm::max(glm::min(glm::min(a, b), c), Vec2(0.0F));
        const Vec2 high = glm::min(glm::max(glm::max(a, b), c), scale - 1.0F);
        for (int y = static_cast<int>(low.y); y <= static_cast<int>(high.y); ++y) {
            for (int x = static_cast<int>(low.x); x <= static_cast<int>(high.x); ++x) {
                const Vec2 at(static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F);
                const float second = cross(at - a, c - a) / whole;
                const float third = cross(b - a, at - a) / whole;
                // A texel that the triangle's edge cuts belongs to it: its light is seen there.
                if (second < -kEdge || third < -kEdge || second + third > 1.0F + kEdge)
                    continue;
                const Vec3 place = corners[0] + (corners[1] - corners[0]) * second + (corners[2] - corners[0]) * third;
                take({static_cast<std::size_t>(y) * static_cast<std::size_t>(m_size.x) + static_cast<std::size_t>(x),
                      {place.x, place.z}});
            }
        }
    }

    void light(std::span<std::uint32_t> texels) const {
        const std::size_t step = 1 + m_round.size() / kMost;
        std::vector<std::pair<std::size_t, std::uint32_t>> lit;
        for (const Sample& dark : m_within) {
            Vec3 sum(0.0F);
            float weights = 0.0F;
            for (std::size_t i = 0; i < m_round.size(); i += step) {
                const Vec2 off = m_round[i].place - dark.place;
                const float near2 = std::max(glm::dot(off, off), 1.0e-6F);
                const float weight = 1.0F / (near2 * near2);
                sum += weight * model::unpackRgb9e5(texels[m_round[i].texel]);
                weights += weight;
            }
            if (weights > 0.0F)
                lit.emplace_back(dark.texel, model::packRgb9e5(sum / weights));
        }
        for (const auto& [texel, colour] : lit)
            texels[texel] = colour;
    }

private:
    static constexpr float kEdge = 0.02F; ///< of a triangle's width

    static float cross(Vec2 a, Vec2 b) { return a.x * b.y - a.y * b.x; }

    bool near(const Vec3 (&corners)[3]) const {
        Aabb box;
        for (const Vec3 corner : corners)
            box.include(corner);
        return std::abs(box.max.y - m_box.min.y) < kGround && box.max.x > m_low.x - kRound &&
               box.min.x < m_high.x + kRound && box.max.z > m_low.y - kRound && box.min.z < m_high.y + kRound;
    }
    void take(const Sample& sample) {
        const Vec2 off = glm::max(glm::max(m_low - sample.place, sample.place - m_high), Vec2(0.0F));
        const float distance = glm::length(off);
        if (distance == 0.0F)
            m_within.push_back(sample);
        else if (distance < kRound)
            m_round.push_back(sample);
    }

    Aabb m_box;
    Size2 m_size;
    Vec2 m_low;
    Vec2 m_high;
    std::vector<Sample> m_within;
    std::vector<Sample> m_round;
};

void lookAt(Ground& ground, const model::Model& hall, const Mat4& worldFromHall) {
    for (const model::Node& node : hall.nodes) {
        const Mat4 place = worldFromHall * glm::make_mat4(node.transform);
        for (std::uint32_t index = node.firstPart; index < node.firstPart + node.partCount; ++index) {
            const model::Part& part = hall.parts[index];
            if (part.points())
                continue;
            for (std::uint32_t i = part.firstIndex; i + 2 < part.firstIndex + part.indexCount; i += 3) {
                Vec3 corners[3];
                Vec2 uvs[3];
                for (std::uint32_t corner = 0; corner < 3; ++corner) {
                    const model::Vertex& vertex = hall.vertices[part.firstVertex + hall.indices[i + corner]];
                    corners[corner] =
                        Vec3(place * Vec4(vertex.position[0], vertex.position[1], vertex.position[2], 1.0F));
                    uvs[corner] = Vec2(vertex.uv1[0], vertex.uv1[1]) / 65535.0F;
                }
                ground.look(corners, uvs);
            }
        }
    }
}

} // namespace

model::ModelData clearedLight(const model::Model& lightmap, const model::Model& hall, const Mat4& worldFromHall,
                              std::span<const Aabb> boxes) {
    model::ModelData made;
    made.images.assign(lightmap.images.begin(), lightmap.images.end());
    made.pixels.assign(lightmap.pixels.begin(), lightmap.pixels.end());
    if (made.images.empty() || made.images[0].format != model::PixelFormat::Rgb9e5)
        return made;
    const model::Image& image = made.images[0];
    std::vector<std::uint32_t> texels(std::size_t{image.width} * image.height);
    std::memcpy(texels.data(), made.pixels.data() + image.offset, texels.size() * sizeof(std::uint32_t));
    for (const Aabb& box : boxes) {
        Ground ground(box, Size2(image.width, image.height));
        lookAt(ground, hall, worldFromHall);
        ground.light(texels);
    }
    std::memcpy(made.pixels.data() + image.offset, texels.data(), texels.size() * sizeof(std::uint32_t));
    return made;
}

} // namespace halls::stage
