// SPDX-License-Identifier: MPL-2.0
#include "golden/TestModels.h"

#include "base/Hash.h"
#include "model/Closed.h"

#include <algorithm>
#include <cstring>
#include <glm/gtc/packing.hpp>
#include <glm/gtc/type_ptr.hpp>

namespace halls::test {

namespace {

std::uint8_t byteOf(float value) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0F, 1.0F) * 255.0F));
}

void append(model::ModelData& data, const void* bytes, std::size_t size) {
    const auto* from = static_cast<const std::byte*>(bytes);
    data.pixels.insert(data.pixels.end(), from, from + size);
}

Vec3 cubeDirection(int face, float s, float t) {
    switch (face) {
    case 0:
        return glm::normalize(Vec3(1.0F, -t, -s));
    case 1:
        return glm::normalize(Vec3(-1.0F, -t, s));
    case 2:
        return glm::normalize(Vec3(s, 1.0F, t));
    case 3:
        return glm::normalize(Vec3(s, -1.0F, -t));
    case 4:
        return glm::normalize(Vec3(s, -t, 1.0F));
    default:
        return glm::normalize(Vec3(-s, -t, -1.0F));
    }
}

/// Directions evenly over the sphere (Fibonacci).
Vec3 spread(int index, int count) {
    const float y = 1.0F - 2.0F * (static_cast<float>(index) + 0.5F) / static_cast<float>(count);
    const float angle = 2.39996323F * static_cast<float>(index);
    const float r = std::sqrt(1.0F - y * y);
    return {r * std::cos(angle), y, r * std::sin(angle)};
}

} // namespace

std::uint32_t ModelMaker::material(const model::Material& material) {
    m_material = static_cast<std::uint32_t>(m_data.materials.size());
    m_data.materials.push_back(material);
    return m_material;
}

std::uint32_t ModelMaker::image(model::PixelFormat format, int side, const std::function<Vec4(Vec2)>& texel) {
    model::Image image;
    image.format = format;
    image.width = image.height = static_cast<std::uint32_t>(side);
    image.offset = m_data.pixels.size();
    std::vector<Vec4> level;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            level.push_back(texel((Vec2(x, y) + 0.5F) / static_cast<float>(side)));
    for (int width = side; width >= 1; width /= 2) {
        ++image.levels;
        for (const Vec4& value : level) {
            const std::uint8_t bytes[4] = {byteOf(value.x), byteOf(value.y), byteOf(value.z), byteOf(value.w)};
            append(m_data, bytes, sizeof(bytes));
        }
        std::vector<Vec4> next;
        for (int y = 0; y + 1 < width; y += 2)
            for (int x = 0; x + 1 < width; x += 2) {
                const auto at = [&](int dx, int dy) {
                    return level[static_cast<std::size_t>((y + dy) * width + x + dx)];
                };
                next.push_back((at(0, 0) + at(1, 0) + at(0, 1) + at(1, 1)) * 0.25F);
            }
        level = std::move(next);
    }
    image.size = m_data.pixels.size() - image.offset;
    image.contentHash = fastHash(std::span(m_data.pixels).subspan(image.offset));
    m_data.images.push_back(image);
    return static_cast<std::uint32_t>(m_data.images.size() - 1);
}

void ModelMaker::vertex(Vec3 position, Vec3 normal, Vec3 tangent, Vec2 uv0, Vec2 uv1) {
    model::Vertex vertex{};
    std::memcpy(vertex.position, &position, sizeof(vertex.position));
    vertex.normal = model::packDirection(normal);
    vertex.tangent = model::packDirection(tangent, 1.0F);
    std::memcpy(vertex.uv0, &uv0, sizeof(vertex.uv0));
    vertex.uv1[0] = static_cast<std::uint16_t>(std::clamp(uv1.x, 0.0F, 1.0F) * 65535.0F);
    vertex.uv1[1] = static_cast<std::uint16_t>(std::clamp(uv1.y, 0.0F, 1.0F) * 65535.0F);
    std::ranges::copy(m_colour, vertex.colour);
    m_data.vertices.push_back(vertex);
    m_data.bounds.include(position);
}

void ModelMaker::quad(Vec3 a, Vec3 b, Vec3 c, Vec3 d, Vec2 repeat, Vec4 tile) {
    const auto first = static_cast<std::uint32_t>(m_data.vertices.size()) - m_firstVertex;
    const Vec3 normal = glm::normalize(glm::cross(b - a, d - a));
    const Vec3 tangent = glm::normalize(b - a);
    const Vec2 scale(tile.x, tile.y);
    const Vec2 offset(tile.z, tile.w);
    const Vec3 corners[4] = {a, b, c, d};
    const Vec2 uvs[4] = {{0, 1}, {1, 1}, {1, 0}, {0, 0}};
    for (int i = 0; i < 4; ++i)
        vertex(corners[i], normal, tangent, uvs[i] * repeat, uvs[i] * scale + offset);
    for (const std::uint32_t index : {0U, 1U, 2U, 0U, 2U, 3U})
        m_data.indices.push_back(first + index);
}

void ModelMaker::box(Vec3 centre, Vec3 size) {
    const Vec3 h = size * 0.5F;
    // Each face: its normal, and the direction of its lower edge; the six lie in a grid of three by two in the
    // lightmap.
    const Vec3 faces[6][2] = {{{0, 0, 1}, {1, 0, 0}},  {{0, 0, -1}, {-1, 0, 0}}, {{1, 0, 0}, {0, 0, -1}},
                              {{-1, 0, 0}, {0, 0, 1}}, {{0, 1, 0}, {1, 0, 0}},   {{0, -1, 0}, {1, 0, 0}}};
    for (int face = 0; face < 6; ++face) {
        const Vec3 normal = faces[face][0];
        const Vec3 right = faces[face][1];
        const Vec3 up = glm::cross(normal, right);
        const Vec3 middle = centre + normal * h;
        const Vec2 at(static_cast<float>(face % 3) / 3.0F, static_cast<float>(face / 3) / 2.0F);
        const Vec4 tile(0.98F / 3.0F, 0.98F / 2.0F, at.x + 0.003F, at.y + 0.005F);
        quad(middle - (right + up) * h, middle + (right - up) * h, middle + (right + up) * h, middle - (right - up) * h,
             Vec2(1.0F), tile);
    }
}

void ModelMaker::sphere(Vec3 centre, float radius, int rings) {
    const auto first = static_cast<std::uint32_t>(m_data.vertices.size()) - m_firstVertex;
    const int columns = 2 * rings;
    for (int row = 0; row <= rings; ++row)
        for (int column = 0; column <= columns; ++column) {
            const Vec2 uv = Vec2(column, row) / Vec2(columns, rings);
            const float polar = uv.y * kPi;
            const float angle = uv.x * 2.0F * kPi;
            const Vec3 n(std::sin(polar) * std::sin(angle), std::cos(polar), std::sin(polar) * std::cos(angle));
            vertex(centre + n * radius, n, Vec3(std::cos(angle), 0.0F, -std::sin(angle)), uv, uv);
        }
    const auto stride = static_cast<std::uint32_t>(columns + 1);
    for (std::uint32_t row = 0; row < static_cast<std::uint32_t>(rings); ++row)
        for (std::uint32_t column = 0; column + 1 < stride; ++column) {
            const std::uint32_t at = first + row * stride + column;
            for (const std::uint32_t index : {at, at + stride, at + 1, at + 1, at + stride, at + stride + 1})
                m_data.indices.push_back(index);
        }
}

void ModelMaker::endPart(const std::string& name) {
    model::Part part;
    part.firstVertex = m_firstVertex;
    part.vertexCount = static_cast<std::uint32_t>(m_data.vertices.size()) - m_firstVertex;
    part.firstIndex = m_firstIndex;
    part.indexCount = static_cast<std::uint32_t>(m_data.indices.size()) - m_firstIndex;
    part.material = m_material;
    std::vector<std::uint32_t> indices; // as they are counted from the first vertex of the part
    indices.assign(m_data.indices.begin() + static_cast<std::ptrdiff_t>(m_firstIndex), m_data.indices.end());
    part.closed =
        model::isClosed(std::span<const model::Vertex>(m_data.vertices).subspan(m_firstVertex), indices) ? 1 : 0;
    part.node = static_cast<std::uint32_t>(m_data.nodes.size());
    Aabb bounds;
    for (std::size_t i = m_firstVertex; i < m_data.vertices.size(); ++i)
        bounds.include(glm::make_vec3(m_data.vertices[i].position));
    std::memcpy(part.boundsMin, &bounds.min, sizeof(part.boundsMin));
    std::memcpy(part.boundsMax, &bounds.max, sizeof(part.boundsMax));
    m_firstVertex = static_cast<std::uint32_t>(m_data.vertices.size());
    m_firstIndex = static_cast<std::uint32_t>(m_data.indices.size());
    m_data.parts.push_back(part);
    placeAgain(Mat4(1.0F));
    m_data.nodes.back().nameOffset = static_cast<std::uint32_t>(m_data.names.size());
    m_data.nodes.back().nameLength = static_cast<std::uint32_t>(name.size());
    m_data.names.insert(m_data.names.end(), name.begin(), name.end());
}

void ModelMaker::placeAgain(const Mat4& transform) {
    model::Node node{};
    std::memcpy(node.transform, glm::value_ptr(transform), sizeof(node.transform));
    node.parent = model::kNone;
    node.firstPart = static_cast<std::uint32_t>(m_data.parts.size() - 1);
    node.partCount = 1;
    m_data.nodes.push_back(node);
}

const model::ModelData& ModelMaker::finish() {
    return m_data;
}

model::ModelData makeLightmap(int side, const std::function<Vec3(Vec2)>& light) {
    model::ModelData data;
    model::Image image;
    image.format = model::PixelFormat::Rgb9e5;
    image.width = image.height = static_cast<std::uint32_t>(side);
    image.levels = 1;
    image.wrapS = image.wrapT = model::Wrap::Clamp;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const std::uint32_t texel = glm::packF3x9_E1x5(light((Vec2(x, y) + 0.5F) / static_cast<float>(side)));
            append(data, &texel, sizeof(texel));
        }
    image.size = data.pixels.size();
    data.images.push_back(image);
    return data;
}

model::ModelData makeProbe(int side, const std::function<Vec3(Vec3)>& radiance) {
    constexpr int kSpread = 192;
    model::ModelData data;
    model::Image image;
    image.format = model::PixelFormat::Rgb9e5;
    image.width = image.height = static_cast<std::uint32_t>(side);
    image.faces = 6;
    image.wrapS = image.wrapT = model::Wrap::Clamp;
    for (int width = side; width >= 4; width /= 2)
        ++image.levels;
    int level = 0;
    for (int width = side; width >= 4; width /= 2, ++level) {
        const float roughness = static_cast<float>(level) / static_cast<float>(image.levels - 1);
        // A cone as wide as the lobe, roughly: enough for a picture that shows levels being chosen.
        const float power = roughness > 0.0F ? 2.0F / std::pow(roughness, 4.0F) : 0.0F;
        for (int face = 0; face < 6; ++face)
            for (int y = 0; y < width; ++y)
                for (int x = 0; x < width; ++x) {
                    const Vec2 st = 2.0F * (Vec2(x, y) + 0.5F) / static_cast<float>(width) - 1.0F;
                    const Vec3 way = cubeDirection(face, st.x, st.y);
                    Vec3 sum = radiance(way);
                    float weights = 1.0F;
                    for (int i = 0; level > 0 && i < kSpread; ++i) {
                        const Vec3 other = spread(i, kSpread);
                        const float weight = std::pow(std::max(glm::dot(way, other), 0.0F), power);
                        sum += radiance(other) * weight;
                        weights += weight;
                    }
                    const std::uint32_t texel = glm::packF3x9_E1x5(sum / weights);
                    append(data, &texel, sizeof(texel));
                }
    }
    image.size = data.pixels.size();
    data.images.push_back(image);
    constexpr int kSamples = 2048;
    const float kept[3] = {1.0F, 2.0F / 3.0F, 0.25F}; // of each band, by the cosine, divided by pi
    for (int i = 0; i < kSamples; ++i) {
        const Vec3 n = spread(i, kSamples);
        const float basis[9] = {0.282095F,
                                0.488603F * n.y,
                                0.488603F * n.z,
                                0.488603F * n.x,
                                1.092548F * n.x * n.y,
                                1.092548F * n.y * n.z,
                                0.315392F * (3.0F * n.z * n.z - 1.0F),
                                1.092548F * n.x * n.z,
                                0.546274F * (n.x * n.x - n.y * n.y)};
        for (int band = 0; band < 9; ++band) {
            const int order = band == 0 ? 0 : band < 4 ? 1 : 2;
            data.irradiance[band] += radiance(n) * (basis[band] * kept[order] * 4.0F * kPi / kSamples);
        }
    }
    return data;
}

} // namespace halls::test
