// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/gltf/GltfDocument.h"

namespace halls::importer::gltf {

/// glTF's order: w last.
DMat4 placed(const DVec3& translation, const std::array<double, 4>& rotation, const DVec3& scale);

/// The tree of nodes, checked where it is asked: numbers, and where each stands. In double precision, because nodes
/// carry what is too far away for vertices.
class Nodes {
public:
    explicit Nodes(const Document& document) : m_document(document) {}

    /// The nodes of the scene that is shown. Without a scene: all that are nobody's child.
    std::vector<std::uint64_t> roots() const;
    /// What is no number of a node is left out, and told.
    std::vector<std::uint64_t> children(std::uint64_t node) const;
    DMat4 local(std::uint64_t node) const;
    /// In the scene's frame. Fails where the node stands below itself.
    DMat4 global(std::uint64_t node);

    /// Numbers in a list of nodes; see children().
    std::vector<std::uint64_t> numbersIn(const Json& owner, const char* key, const std::string& place) const;

private:
    void findParents();

    const Document& m_document;
    std::vector<std::uint64_t> m_parents; ///< made on first need; kNobody: a root
    std::map<std::uint64_t, DMat4> m_globals;
};

} // namespace halls::importer::gltf
