// SPDX-License-Identifier: MPL-2.0
#include "importer/shape/PointCloud.h"

#include "importer/shape/Origin.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numeric>

namespace halls::importer {
namespace {

constexpr std::size_t kRun = 65'536;       ///< points of a mesh
constexpr std::size_t kCoarserFrom = 4096; ///< points
constexpr float kSmallestSpacing = 1e-5F;  ///< metres
constexpr float kAlone = 0.01F;            ///< metres: of points that all lie in one place

/// The lowest 21 bits, each three apart.
std::uint64_t spread(std::uint64_t bits) {
    bits &= 0x1FFFFFU;
    bits = (bits | bits << 32U) & 0x1F00000000FFFFULL;
    bits = (bits | bits << 16U) & 0x1F0000FF0000FFULL;
    bits = (bits | bits << 8U) & 0x100F00F00F00F00FULL;
    bits = (bits | bits << 4U) & 0x10C30C30C30C30C3ULL;
    return (bits | bits << 2U) & 0x1249249249249249ULL;
}

/// Along Morton's curve (Morton 1966): what lies beside each other there lies near each other here.
template <class Place>
std::vector<std::uint32_t> alongCurve(const std::vector<Place>& points) {
    DVec3 least(points.front());
    DVec3 most(points.front());
    for (const Place& point : points) {
        least = glm::min(least, DVec3(point));
        most = glm::max(most, DVec3(point));
    }
    const DVec3 size = most - least;
    const double longest = std::max({size.x, size.y, size.z, 1e-9});
    constexpr double kCells = 2097151.0; // 2^21 - 1
    std::vector<std::pair<std::uint64_t, std::uint32_t>> coded(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        const DVec3 cell = (DVec3(points[i]) - least) / longest * kCells;
        coded[i] = {spread(static_cast<std::uint64_t>(cell.x)) | spread(static_cast<std::uint64_t>(cell.y)) << 1U |
                        spread(static_cast<std::uint64_t>(cell.z)) << 2U,
                    static_cast<std::uint32_t>(i)};
    }
    std::ranges::sort(coded);
    std::vector<std::uint32_t> order(points.size());
    std::ranges::transform(coded, order.begin(), [](const auto& pair) { return pair.second; });
    return order;
}

std::uint32_t plainMaterial(RawScene& scene, bool coloured) {
    RawMaterial material;
    material.name = "points";
    material.unlit = coloured;
    material.baseColour = coloured ? Vec4(1.0F) : Vec4(0.5F, 0.5F, 0.5F, 1.0F);
    scene.materials.push_back(material);
    return static_cast<std::uint32_t>(scene.materials.size() - 1);
}

/// What scanners write where nothing came back: among coordinates of a country it would stand thousands of kilometres
/// away, and take all others their detail.
void leaveOutZeros(std::vector<PointCloud>& clouds, const Job& job) {
    std::size_t left = 0;
    for (PointCloud& cloud : clouds) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < cloud.positions.size(); ++i) {
            if (cloud.positions[i] == DVec3(0.0))
                continue;
            cloud.positions[kept] = cloud.positions[i];
            if (!cloud.colours.empty())
                cloud.colours[kept] = cloud.colours[i];
            ++kept;
        }
        left += cloud.positions.size() - kept;
        cloud.positions.resize(kept);
        cloud.colours.resize(std::min(cloud.colours.size(), kept));
    }
    job.note(fmt::format("left out: {} points at zero, far from all others", left));
}

void addCloud(RawScene& scene, PointCloud&& cloud) {
    const std::vector<std::uint32_t> order = alongCurve(cloud.positions);
    const std::uint32_t material = plainMaterial(scene, !cloud.colours.empty());
    RawNode node;
    node.name = cloud.name;
    for (std::size_t first = 0; first < order.size(); first += kRun) {
        const auto run = std::span(order).subspan(first, std::min(kRun, order.size() - first));
        RawMesh mesh;
        mesh.name = cloud.name;
        mesh.points = true;
        mesh.material = material;
        for (const std::uint32_t index : run) {
            mesh.positions.emplace_back(cloud.positions[index] - scene.origin);
            if (!cloud.colours.empty())
                mesh.colours.push_back(cloud.colours[index]);
        }
        node.meshes.push_back(static_cast<std::uint32_t>(scene.meshes.size()));
        scene.meshes.push_back(std::move(mesh));
    }
    scene.nodes.push_back(std::move(node));
}

/// Those of a point that lie nearest to it among some before and after it along the curve, by distance: good enough to
/// tell how far neighbours lie apart, and how the surface lies that they are of.
class Neighbours {
public:
    explicit Neighbours(const std::vector<Vec3>& positions) : m_positions(positions) {}

    struct Near {
        float distance;
        std::uint32_t index;
        bool operator<(const Near& other) const { return distance < other.distance; }
    };
    std::span<const Near> of(std::size_t index) {
        constexpr std::size_t kWindow = 16;
        const std::size_t first = index < kWindow ? 0 : index - kWindow;
        const std::size_t last = std::min(m_positions.size(), index + kWindow + 1);
        m_near.clear();
        for (std::size_t i = first; i < last; ++i) {
            const float distance = glm::distance(m_positions[index], m_positions[i]);
            if (distance > 0.0F)
                m_near.push_back({distance, static_cast<std::uint32_t>(i)});
        }
        std::ranges::sort(m_near, {}, &Near::distance);
        return m_near;
    }

private:
    const std::vector<Vec3>& m_positions;
    std::vector<Near> m_near;
};

/// How far neighbours lie apart: the middle one of the distances of some points to their third neighbour, which is a
/// side's length in a grid and about that where points are strewn.
float spacingOf(const std::vector<Vec3>& positions) {
    constexpr std::size_t kAsked = 1024;
    std::vector<float> distances;
    Neighbours neighbours(positions);
    const std::size_t step = std::max<std::size_t>(1, positions.size() / kAsked);
    for (std::size_t i = 0; i < positions.size(); i += step) {
        const auto near = neighbours.of(i);
        if (!near.empty())
            distances.push_back(near[std::min<std::size_t>(near.size() - 1, 2)].distance);
    }
    if (distances.empty())
        return kAlone;
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
    std::nth_element(distances.begin(), middle, distances.end());
    return std::max(*middle, kSmallestSpacing);
}

/// Across the plane through each point's neighbours (Hoppe et al. 1992). Nobody says which side is out.
std::vector<Vec3> normalsOf(const std::vector<Vec3>& positions) {
    constexpr std::size_t kAsked = 10;
    std::vector<Vec3> normals(positions.size(), Vec3(0.0F, 1.0F, 0.0F));
    Neighbours neighbours(positions);
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const auto all = neighbours.of(i);
        const auto near = all.first(std::min(kAsked, all.size()));
        if (near.size() < 3)
            continue;
        Eigen::Matrix3f spread = Eigen::Matrix3f::Zero();
        for (const auto& one : near) {
            const Vec3 away = (positions[one.index] - positions[i]) / near.back().distance;
            const Eigen::Vector3f column(away.x, away.y, away.z);
            spread += column * column.transpose();
        }
        const Eigen::Vector3f across =
            Eigen::SelfAdjointEigenSolver<Eigen::Matrix3f>().computeDirect(spread).eigenvectors().col(0);
        const Vec3 normal(across.x(), across.y(), across.z());
        if (std::isfinite(normal.x + normal.y + normal.z) && glm::dot(normal, normal) > 0.5F)
            normals[i] = normal;
    }
    return normals;
}

/// 0, n/2, n/4, 3n/4 ...: each beginning of this order is spread over all of it (van der Corput 1935).
std::vector<std::uint32_t> spreadOrder(std::size_t count) {
    unsigned bits = 0;
    while ((std::size_t{1} << bits) < count)
        ++bits;
    std::vector<std::uint32_t> order;
    order.reserve(count);
    for (std::size_t i = 0; i < (std::size_t{1} << bits); ++i) {
        std::size_t turned = 0;
        for (unsigned bit = 0; bit < bits; ++bit)
            turned |= (i >> bit & 1U) << (bits - 1 - bit);
        if (turned < count)
            order.push_back(static_cast<std::uint32_t>(turned));
    }
    return order;
}

model::Vertex vertexAt(const RawMesh& mesh, std::uint32_t index) {
    model::Vertex vertex{};
    std::copy_n(&mesh.positions[index].x, 3, vertex.position);
    const Vec3 normal = mesh.normals.empty() ? Vec3(0.0F) : mesh.normals[index];
    const float length = glm::length(normal);
    vertex.normal = model::packDirection(length > 1e-6F && std::isfinite(length) ? normal / length : Vec3(0, 1, 0));
    vertex.tangent = model::packDirection(Vec3(1.0F, 0.0F, 0.0F), 1.0F);
    std::ranges::copy(mesh.colours.empty() ? Rgba8{255, 255, 255, 255} : mesh.colours[index], vertex.colour);
    return vertex;
}

} // namespace

Status addPointClouds(RawScene& scene, std::vector<PointCloud>&& clouds, const Job& job) {
    std::uint64_t count = 0;
    for (const PointCloud& cloud : clouds)
        count += cloud.positions.size();
    if (count == 0)
        return job.error(ErrorCode::Invalid, {}, "empty: the file has no points");
    if (count > job.options.maxVertices)
        return job.error(ErrorCode::TooLarge, {},
                         fmt::format("{} points; at most {} are read", count, job.options.maxVertices));
    Extent extent;
    Extent others;
    for (PointCloud& cloud : clouds) {
        scene.zUp = cloud.upAxis == PointCloud::Up::Z;
        for (DVec3& point : cloud.positions) {
            if (cloud.upAxis == PointCloud::Up::Z)
                point = {point.x, point.z, -point.y};
            extent.include(point);
            if (point != DVec3(0.0))
                others.include(point);
        }
    }
    if (originFor(extent) == DVec3(0.0) && originFor(others) != DVec3(0.0)) {
        leaveOutZeros(clouds, job);
        extent = others;
    }
    scene.origin = originFor(extent);
    for (PointCloud& cloud : clouds) {
        if (job.stop.stop_requested())
            return job.cancelled();
        if (!cloud.positions.empty())
            addCloud(scene, std::move(cloud));
        cloud = {};
    }
    return Done{};
}

std::vector<RawMesh> inRuns(RawMesh&& points) {
    std::vector<RawMesh> runs;
    const auto order = points.positions.empty() ? std::vector<std::uint32_t>() : alongCurve(points.positions);
    for (std::size_t first = 0; first < order.size(); first += kRun) {
        RawMesh run;
        run.name = points.name;
        run.points = true;
        run.material = points.material;
        run.variantMaterials = points.variantMaterials;
        for (const std::uint32_t index : std::span(order).subspan(first, std::min(kRun, order.size() - first))) {
            run.positions.push_back(points.positions[index]);
            if (!points.normals.empty())
                run.normals.push_back(points.normals[index]);
            if (!points.colours.empty())
                run.colours.push_back(points.colours[index]);
        }
        runs.push_back(std::move(run));
    }
    points = {};
    return runs;
}

BuiltMesh buildPoints(RawMesh&& mesh) {
    BuiltMesh built;
    built.pointSize = spacingOf(mesh.positions);
    if (mesh.colours.empty() && mesh.normals.empty()) // lit then, so that one sees a form
        mesh.normals = normalsOf(mesh.positions);
    for (const std::uint32_t index : spreadOrder(mesh.positions.size())) {
        built.vertices.push_back(vertexAt(mesh, index));
        built.bounds.include(mesh.positions[index]);
    }
    built.indices.resize(built.vertices.size());
    std::iota(built.indices.begin(), built.indices.end(), 0U);
    float spacing = built.pointSize;
    for (std::size_t left = built.indices.size() / 4; built.levels.size() < 3 && 4 * left >= kCoarserFrom; left /= 4) {
        spacing *= 2.0F; // a quarter of the points of a surface lie twice as far apart
        const auto end = built.indices.begin() + static_cast<std::ptrdiff_t>(left);
        built.levels.push_back({{built.indices.begin(), end}, spacing});
    }
    mesh = {};
    return built;
}

} // namespace halls::importer
