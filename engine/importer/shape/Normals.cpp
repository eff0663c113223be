// SPDX-License-Identifier: MPL-2.0
#include "importer/shape/Normals.h"

#include <algorithm>
#include <cmath>
#include <meshoptimizer.h>

namespace halls::importer {
namespace {

constexpr float kCosSmooth = 0.5F; ///< cos 60°: faces that meet at more are an edge
constexpr float kCosSurelySmooth =
    0.8660254F; ///< cos 30°: all within this of one direction lie within 60° of each other

using Index = std::uint32_t;

Vec3 unit(Vec3 direction, Vec3 otherwise) {
    const float length = glm::length(direction);
    return length > 1e-30F ? direction / length : otherwise;
}

/// For each point of the mesh a number that points at the same place share.
std::vector<Index> weldedPoints(const RawMesh& mesh, std::size_t& count) {
    std::vector<Index> welded(mesh.positions.size());
    count = meshopt_generateVertexRemap(welded.data(), nullptr, mesh.positions.size(), mesh.positions.data(),
                                        mesh.positions.size(), sizeof(Vec3));
    return welded;
}

/// Which corners (positions in `indices`) touch each welded point: corners[starts[p] .. starts[p + 1]).
struct Fans {
    std::vector<Index> starts;
    std::vector<Index> corners;
};

Fans fansOf(const std::vector<Index>& indices, const std::vector<Index>& welded, std::size_t points) {
    Fans fans;
    fans.starts.assign(points + 1, 0);
    for (const Index index : indices)
        ++fans.starts[welded[index] + 1];
    for (std::size_t i = 0; i < points; ++i)
        fans.starts[i + 1] += fans.starts[i];
    fans.corners.resize(indices.size());
    std::vector<Index> next(fans.starts.begin(), fans.starts.end() - 1);
    for (std::size_t corner = 0; corner < indices.size(); ++corner)
        fans.corners[next[welded[indices[corner]]]++] = static_cast<Index>(corner);
    return fans;
}

/// Length = twice the area, at most kLongest: of what is larger only the direction counts.
Vec3 crossed(Vec3 a, Vec3 b) {
    constexpr float kLongest = 1e15F; // sums and squares of it are floats
    const Vec3 normal = glm::cross(a, b);
    if (glm::dot(normal, normal) <= kLongest * kLongest)
        return normal;
    const DVec3 exact = glm::cross(DVec3(a), DVec3(b));
    return Vec3(exact * (double{kLongest} / glm::length(exact)));
}

std::vector<Vec3> faceNormals(const RawMesh& mesh) {
    std::vector<Vec3> normals(mesh.indices.size() / 3);
    for (std::size_t face = 0; face < normals.size(); ++face) {
        const Vec3 a = mesh.positions[mesh.indices[3 * face]];
        const Vec3 b = mesh.positions[mesh.indices[3 * face + 1]];
        const Vec3 c = mesh.positions[mesh.indices[3 * face + 2]];
        normals[face] = crossed(b - a, c - a);
    }
    return normals;
}

/// Copies point `from` with another normal and returns its number.
class Splitter {
public:
    explicit Splitter(RawMesh& mesh) : m_mesh(mesh), m_taken(mesh.positions.size(), 0) {}

    /// The corner gets this normal: at its own point if that is still free or has the same one, else at a copy.
    void assign(std::size_t corner, Vec3 normal) {
        Index& index = m_mesh.indices[corner];
        if (m_taken[index] == 0) {
            m_mesh.normals[index] = normal;
            m_taken[index] = 1;
        } else if (m_mesh.normals[index] != normal) {
            index = copyOf(index);
            m_mesh.normals[index] = normal;
        }
    }

private:
    Index copyOf(Index from) {
        const auto repeat = [from](auto& list) {
            if (!list.empty()) {
                const auto value = list[from];
                list.push_back(value);
            }
        };
        repeat(m_mesh.positions);
        repeat(m_mesh.normals);
        repeat(m_mesh.uv0);
        repeat(m_mesh.uv1);
        repeat(m_mesh.colours);
        repeat(m_mesh.tangents);
        m_taken.push_back(1);
        return static_cast<Index>(m_mesh.positions.size() - 1);
    }

    RawMesh& m_mesh;
    std::vector<std::uint8_t> m_taken;
};

bool surelySmooth(std::span<const Index> corners, const std::vector<Vec3>& faces, Vec3 mean) {
    return std::ranges::all_of(corners, [&](Index corner) {
        const Vec3 face = faces[corner / 3];
        const float along = glm::dot(face, mean);
        return along >= 0.0F && along * along >= kCosSurelySmooth * kCosSurelySmooth * glm::dot(face, face);
    });
}

Vec3 creasedNormal(Index corner, std::span<const Index> fan, const std::vector<Vec3>& faces, Vec3 mean) {
    const Vec3 own = unit(faces[corner / 3], mean);
    Vec3 sum(0.0F);
    for (const Index other : fan) {
        const Vec3 face = faces[other / 3];
        if (glm::dot(own, face) >= kCosSmooth * glm::length(face))
            sum += face;
    }
    return unit(sum, own);
}

} // namespace

void makeNormals(RawMesh& mesh) {
    mesh.normals.resize(mesh.positions.size(), Vec3(0.0F));
    std::vector<std::uint8_t> missing(mesh.normals.size());
    std::ranges::transform(mesh.normals, missing.begin(), [](Vec3 normal) { return normal == Vec3(0.0F) ? 1 : 0; });
    std::size_t points = 0;
    const std::vector<Index> welded = weldedPoints(mesh, points);
    const Fans fans = fansOf(mesh.indices, welded, points);
    const std::vector<Vec3> faces = faceNormals(mesh);
    Splitter splitter(mesh);
    for (std::size_t point = 0; point < points; ++point) {
        const auto fan =
            std::span(fans.corners).subspan(fans.starts[point], fans.starts[point + 1] - fans.starts[point]);
        Vec3 sum(0.0F);
        for (const Index corner : fan)
            sum += faces[corner / 3];
        const Vec3 mean = unit(sum, kUp);
        // A point that hundreds of faces share (a badly welded file) would cost their number squared: smooth it.
        const bool smooth = fan.size() > 256 || surelySmooth(fan, faces, mean);
        for (const Index corner : fan) {
            if (missing[mesh.indices[corner]] != 0)
                splitter.assign(corner, smooth ? mean : creasedNormal(corner, fan, faces, mean));
        }
    }
    std::ranges::replace(mesh.normals, Vec3(0.0F), kUp); // of points without a face
}

namespace {

/// Direction of growing u in a triangle, not normalised, and whether its texture is mirrored.
struct FaceTangent {
    Vec3 direction{0.0F};
    bool mirrored = false;
};

FaceTangent tangentOf(const RawMesh& mesh, std::span<const Vec2> uvs, std::size_t face) {
    const Index a = mesh.indices[3 * face];
    const Index b = mesh.indices[3 * face + 1];
    const Index c = mesh.indices[3 * face + 2];
    const Vec3 e1 = mesh.positions[b] - mesh.positions[a];
    const Vec3 e2 = mesh.positions[c] - mesh.positions[a];
    const Vec2 d1 = uvs[b] - uvs[a];
    const Vec2 d2 = uvs[c] - uvs[a];
    const float area = d1.x * d2.y - d2.x * d1.y;
    const Vec3 direction = (e1 * d2.y - e2 * d1.y) * (area < 0.0F ? -1.0F : 1.0F);
    // v grows downwards in a picture: one that lies unmirrored on a face seen from the front has a negative area.
    return {unit(direction, Vec3(0.0F)) * glm::length(glm::cross(e1, e2)), area > 0.0F};
}

Vec3 anyPerpendicular(Vec3 normal) {
    const Vec3 axis = std::abs(normal.x) < 0.9F ? Vec3(1.0F, 0.0F, 0.0F) : Vec3(0.0F, 1.0F, 0.0F);
    return unit(glm::cross(axis, normal), Vec3(1.0F, 0.0F, 0.0F));
}

/// Gives points of mirrored faces that plain faces use as well a copy of their own. Returns which points are mirrored.
std::vector<std::uint8_t> splitMirrored(RawMesh& mesh, const std::vector<FaceTangent>& faces) {
    const std::size_t before = mesh.positions.size();
    std::vector<std::uint8_t> plain(before, 0);
    for (std::size_t corner = 0; corner < mesh.indices.size(); ++corner) {
        if (!faces[corner / 3].mirrored)
            plain[mesh.indices[corner]] = 1;
    }
    std::vector<std::uint8_t> mirrored(before, 0);
    std::vector<Index> copies(before, kNone);
    for (std::size_t corner = 0; corner < mesh.indices.size(); ++corner) {
        Index& index = mesh.indices[corner];
        if (!faces[corner / 3].mirrored)
            continue;
        if (plain[index] == 0) {
            mirrored[index] = 1;
            continue;
        }
        if (copies[index] == kNone) {
            copies[index] = static_cast<Index>(mesh.positions.size());
            const auto repeat = [&](auto& list) {
                if (!list.empty()) {
                    const auto value = list[index];
                    list.push_back(value);
                }
            };
            repeat(mesh.positions);
            repeat(mesh.normals);
            repeat(mesh.uv0);
            repeat(mesh.uv1);
            repeat(mesh.colours);
            mirrored.push_back(1);
        }
        index = copies[index];
    }
    return mirrored;
}

} // namespace

void makeTangents(RawMesh& mesh, std::span<const Vec2> uvs) {
    std::vector<FaceTangent> faces(mesh.indices.size() / 3);
    for (std::size_t face = 0; face < faces.size(); ++face)
        faces[face] = tangentOf(mesh, uvs, face);
    mesh.tangents.clear();
    const std::vector<std::uint8_t> mirrored = splitMirrored(mesh, faces);
    std::vector<Vec3> sums(mesh.positions.size(), Vec3(0.0F));
    for (std::size_t corner = 0; corner < mesh.indices.size(); ++corner)
        sums[mesh.indices[corner]] += faces[corner / 3].direction;
    mesh.tangents.resize(mesh.positions.size());
    for (std::size_t point = 0; point < sums.size(); ++point) {
        const Vec3 normal = mesh.normals[point];
        const Vec3 across = sums[point] - normal * glm::dot(normal, sums[point]);
        mesh.tangents[point] = Vec4(unit(across, anyPerpendicular(normal)), mirrored[point] != 0 ? -1.0F : 1.0F);
    }
}

} // namespace halls::importer
