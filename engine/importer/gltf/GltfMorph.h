// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/gltf/GltfAccessor.h"

#include <map>

namespace halls::importer::gltf {

/// The morph targets of one primitive at given weights (glTF 2.0 section 3.7.2.2): what is added to each attribute,
/// whatever attribute it is. Targets of weight 0 are not read.
class Morph {
public:
    /// Nothing moves.
    Morph() = default;
    /// A target without an accessor of `vertices` elements moves nothing, and is told; a target beyond the weights, or
    /// a weight beyond the targets, is nothing.
    Morph(Accessors& accessors, const Json& primitive, std::span<const float> weights, std::uint64_t vertices,
          const std::string& place);

    /// Adds to the `components` values that the attribute has at a vertex.
    void add(std::string_view attribute, std::uint64_t vertex, std::uint32_t components, float* values) const;

private:
    struct Delta {
        float weight = 0.0F;
        Accessor accessor;
    };
    std::map<std::string, std::vector<Delta>, std::less<>> m_deltas; ///< by attribute
};

} // namespace halls::importer::gltf
