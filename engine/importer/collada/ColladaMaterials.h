// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/collada/ColladaDocument.h"

#include <map>
#include <string>

namespace halls::importer::collada {

/// Materials of the document as those of the scene, each once.
class Materials {
public:
    Materials(const Document& document, RawScene& scene) : m_document(document), m_scene(scene) {}

    /// The material that an <instance_material> binds; kNone where it is none.
    std::uint32_t take(Node instance);
    /// Which set of coordinates the picture of its surface has; 0 where nothing says.
    static int textureSet(Node instance, const std::string& semantic);
    /// What the picture of its surface calls its coordinates ("UV0"); empty: it has none.
    const std::string& semanticOf(std::uint32_t material) const;

private:
    RawMaterial read(Node material, std::string& semantic);
    RawTexture textureOf(Node texture, Node effect);
    std::uint32_t pictureOf(Node image);

    const Document& m_document;
    RawScene& m_scene;
    std::map<std::string, std::uint32_t> m_known; ///< by id
    std::map<std::uint32_t, std::string> m_semantics;
};

} // namespace halls::importer::collada
