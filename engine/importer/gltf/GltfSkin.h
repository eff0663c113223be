// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/gltf/GltfAccessor.h"
#include "importer/gltf/GltfNodes.h"

namespace halls::importer::gltf {

/// Which joints move each vertex, and how much.
struct Influences {
    static constexpr std::size_t kMost = 8; ///< JOINTS_0 and JOINTS_1
    std::vector<std::array<float, kMost>> joints;
    std::vector<std::array<float, kMost>> weights;
};

/// `read(name, store)` has store(i, values) called with four values for each vertex, or returns false.
template <class Read>
Influences influencesOf(std::size_t count, const Read& read) {
    Influences result;
    result.joints.assign(count, {});
    result.weights.assign(count, {});
    for (std::size_t set = 0; set < 2; ++set) {
        const std::string number = std::to_string(set);
        const auto into = [set](auto& list) {
            return [set, &list](std::size_t i, const float* v) { std::copy_n(v, 4, list[i].begin() + 4 * set); };
        };
        if (!read("JOINTS_" + number, into(result.joints)) || !read("WEIGHTS_" + number, into(result.weights)))
            break;
    }
    return result;
}

/// A skin in the pose that the nodes have (glTF 2.0 section 3.7.3): joint's global transform times its inverse bind
/// matrix. The transform of the node that shows the mesh has no say.
class Skin {
public:
    Skin(Accessors& accessors, Nodes& nodes, std::uint64_t number);

    /// Puts the mesh into its pose, in the scene's frame less origin(). Normals and tangents turn as they must under
    /// matrices that are no rotations; triangles that are mirrored keep their front. Joints that do not exist have no
    /// weight; vertices without any weight follow the first joint of their list.
    void pose(RawMesh& mesh, const Influences& influences, const Document& document, const std::string& place) const;

    /// Zero, but for skeletons so far away that floats would be too coarse there.
    const DVec3& origin() const { return m_origin; }

private:
    DMat4 matrixOf(const Influences& influences, std::size_t vertex, std::uint64_t& wrong) const;

    std::vector<DMat4> m_joints;
    DVec3 m_origin{0.0};
};

/// Whether a primitive says which joints move it.
bool isSkinned(const Document& document, const Json& primitive, const std::string& place);

} // namespace halls::importer::gltf
