// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "loading/Facets.h"

#include <span>
#include <string>
#include <vector>

namespace halls::loading {

/// As many lights as a bare model is lit by.
constexpr std::size_t kMaxFileLights = 8;

/// The lights of a model's file, to light it by. Units and exposure differ from writer to writer, so that the brightest
/// of what they light gets the light that the program's own plain light would give it; all else (what each gives beside
/// the others, colours, cones, ranges) is as the file has it.
struct FileLights {
    /// In the world, the strongest first. `intensity` is fitted: 1 is the plain light's, at a metre where the light has
    /// a place. Empty: none of them lights anything.
    std::vector<model::Light> lights;
    std::string note; ///< one line; empty where the file has none
};
FileLights fileLights(const model::Model& model, const Mat4& worldFromModel, std::span<const Facet> facets);

/// Of a model that stands in a museum, which has lights of its own. Empty where the file has none.
std::string noteOfUnusedLights(const model::Model& model);

} // namespace halls::loading
