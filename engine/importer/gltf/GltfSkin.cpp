// SPDX-License-Identifier: MPL-2.0
#include "importer/gltf/GltfSkin.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <glm/gtc/matrix_transform.hpp>

namespace halls::importer::gltf {

Skin::Skin(Accessors& accessors, Nodes& nodes, std::uint64_t number) {
    const Document& document = accessors.document();
    constexpr double kFar = 1000.0;
    const std::string place = fmt::format("/skins/{}", number);
    const Json& json = document.item("skins", number, "/skins");
    const std::vector<std::uint64_t> joints = nodes.numbersIn(json, "joints", place);
    if (joints.empty() || joints.size() != Document::arrayOf(json, "joints").size())
        document.fail(ErrorCode::Invalid, place + "/joints", "is no list of nodes");
    Accessor inverse;
    const auto matrices = document.uintOf(json, "inverseBindMatrices", place);
    if (matrices) {
        inverse = accessors.at(*matrices, place + "/inverseBindMatrices");
        if (inverse.components() != 16 || inverse.count() < joints.size())
            document.fail(ErrorCode::Invalid, fmt::format("/accessors/{}", *matrices),
                          fmt::format("is no list of {} matrices", joints.size()));
    }
    for (std::size_t i = 0; i < joints.size(); ++i) {
        Mat4 bind(1.0F);
        if (matrices)
            inverse.read(i, &bind[0][0]);
        m_joints.push_back(nodes.global(joints[i]) * DMat4(bind));
    }
    if (const DVec3 first(m_joints.front()[3]); glm::length(first) > kFar && std::isfinite(glm::length(first)))
        m_origin = first;
    for (DMat4& joint : m_joints)
        joint = glm::translate(DMat4(1.0), -m_origin) * joint;
}

DMat4 Skin::matrixOf(const Influences& influences, std::size_t vertex, std::uint64_t& wrong) const {
    DMat4 sum(0.0);
    double total = 0.0;
    for (std::size_t i = 0; i < Influences::kMost; ++i) {
        const float joint = std::round(influences.joints[vertex][i]);
        const float weight = influences.weights[vertex][i];
        if (!std::isfinite(weight) || weight <= 0.0F)
            continue;
        if (!(joint >= 0.0F) || joint >= static_cast<float>(m_joints.size())) {
            ++wrong;
            continue;
        }
        sum += m_joints[static_cast<std::size_t>(joint)] * static_cast<double>(weight);
        total += static_cast<double>(weight);
    }
    if (total > 0.0)
        return sum / total;
    const float first = std::round(influences.joints[vertex][0]);
    const bool known = first >= 0.0F && first < static_cast<float>(m_joints.size());
    return m_joints[known ? static_cast<std::size_t>(first) : 0];
}

void Skin::pose(RawMesh& mesh, const Influences& influences, const Document& document, const std::string& place) const {
    std::uint64_t wrong = 0;
    std::vector<std::uint8_t> mirrored(mesh.positions.size(), 0);
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        const DMat4 matrix = matrixOf(influences, i, wrong);
        mesh.positions[i] = Vec3(matrix * glm::dvec4(mesh.positions[i], 1.0));
        const glm::dmat3 linear(matrix);
        // The matrix of cofactors: the inverse transposed times the determinant, also where there is no inverse.
        const glm::dmat3 cofactors(glm::cross(linear[1], linear[2]), glm::cross(linear[2], linear[0]),
                                   glm::cross(linear[0], linear[1]));
        const double side = glm::determinant(linear) < 0.0 ? -1.0 : 1.0;
        mirrored[i] = side < 0.0 ? 1 : 0;
        const auto unit = [](const DVec3& v) { return glm::length(v) > 1e-30 ? Vec3(glm::normalize(v)) : Vec3(0.0F); };
        if (i < mesh.normals.size())
            mesh.normals[i] = unit(cofactors * DVec3(mesh.normals[i]) * side);
        if (i < mesh.tangents.size()) {
            const float hand = mesh.tangents[i].w * static_cast<float>(side);
            mesh.tangents[i] = Vec4(unit(linear * DVec3(mesh.tangents[i])), hand);
        }
    }
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        if (mirrored[mesh.indices[i]] != 0)
            std::swap(mesh.indices[i + 1], mesh.indices[i + 2]);
    }
    if (wrong > 0)
        document.job().note(fmt::format("{}: {} weights name joints that do not exist; left out", place, wrong));
}

bool isSkinned(const Document& document, const Json& primitive, const std::string& place) {
    const Json* attributes = document.objectOf(primitive, "attributes", place);
    return attributes != nullptr && attributes->contains("JOINTS_0") && attributes->contains("WEIGHTS_0");
}

} // namespace halls::importer::gltf
