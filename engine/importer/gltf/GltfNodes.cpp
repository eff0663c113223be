// SPDX-License-Identifier: MPL-2.0
#include "importer/gltf/GltfNodes.h"

#include <algorithm>
#include <fmt/format.h>
#include <glm/gtc/matrix_transform.hpp>
#include <ranges>

namespace halls::importer::gltf {
namespace {

constexpr std::uint64_t kNobody = ~0ULL;

std::string placeOf(std::uint64_t node) {
    return fmt::format("/nodes/{}", node);
}

} // namespace

DMat4 placed(const DVec3& translation, const std::array<double, 4>& rotation, const DVec3& scale) {
    const glm::dquat quaternion(rotation[3], rotation[0], rotation[1], rotation[2]);
    const double length = glm::length(quaternion);
    const DMat4 turned = length > 1e-12 ? glm::mat4_cast(quaternion / length) : DMat4(1.0);
    return glm::scale(glm::translate(DMat4(1.0), translation) * turned, scale);
}

std::vector<std::uint64_t> Nodes::numbersIn(const Json& owner, const char* key, const std::string& place) const {
    std::vector<std::uint64_t> result;
    const std::string here = place + "/" + key;
    for (const Json& value : Document::arrayOf(owner, key)) {
        const auto number = Document::wholeNumber(value);
        if (number && *number < m_document.count("nodes"))
            result.push_back(*number);
        else
            m_document.wrong(here);
    }
    return result;
}

std::vector<std::uint64_t> Nodes::children(std::uint64_t node) const {
    return numbersIn(m_document.item("nodes", node, placeOf(node)), "children", placeOf(node));
}

std::vector<std::uint64_t> Nodes::roots() const {
    const std::size_t scenes = m_document.count("scenes");
    if (scenes > 0) {
        std::uint64_t number = m_document.uintOf(m_document.root(), "scene", "").value_or(0);
        if (number >= scenes) {
            m_document.wrong("/scene");
            number = 0;
        }
        const std::string place = fmt::format("/scenes/{}", number);
        return numbersIn(m_document.item("scenes", number, "/scene"), "nodes", place);
    }
    const std::size_t nodes = m_document.count("nodes");
    std::vector<std::uint8_t> child(nodes, 0);
    for (std::size_t i = 0; i < nodes; ++i) {
        for (const std::uint64_t number : children(i))
            child[number] = 1;
    }
    std::vector<std::uint64_t> result;
    for (std::size_t i = 0; i < nodes; ++i) {
        if (child[i] == 0)
            result.push_back(i);
    }
    return result;
}

DMat4 Nodes::local(std::uint64_t node) const {
    const std::string place = placeOf(node);
    const Json& json = m_document.item("nodes", node, place);
    std::array<double, 16> elements{};
    if (m_document.numbersOf(json, "matrix", elements, place)) {
        DMat4 matrix;
        std::copy_n(elements.begin(), 16, &matrix[0][0]);
        return matrix;
    }
    DVec3 translation(0.0);
    std::array<double, 4> rotation{0.0, 0.0, 0.0, 1.0};
    DVec3 scale(1.0);
    m_document.numbersOf(json, "translation", std::span(&translation.x, 3), place);
    m_document.numbersOf(json, "rotation", rotation, place);
    m_document.numbersOf(json, "scale", std::span(&scale.x, 3), place);
    return placed(translation, rotation, scale);
}

void Nodes::findParents() {
    m_parents.assign(m_document.count("nodes"), kNobody);
    for (std::uint64_t node = 0; node < m_parents.size(); ++node) {
        for (const std::uint64_t child : children(node))
            m_parents[child] = node;
    }
}

DMat4 Nodes::global(std::uint64_t node) {
    if (m_parents.empty())
        findParents();
    std::vector<std::uint64_t> chain; // up to one that is known
    for (std::uint64_t at = node; at != kNobody && !m_globals.contains(at); at = m_parents[at]) {
        if (chain.size() >= m_parents.size())
            m_document.fail(ErrorCode::Invalid, placeOf(node), "stands in the tree twice, or below itself");
        chain.push_back(at);
    }
    for (auto link = chain.rbegin(); link != chain.rend(); ++link) {
        const std::uint64_t at = *link;
        const std::uint64_t parent = m_parents[at];
        m_globals[at] = parent == kNobody ? local(at) : m_globals.at(parent) * local(at);
    }
    return m_globals.at(node);
}

} // namespace halls::importer::gltf
