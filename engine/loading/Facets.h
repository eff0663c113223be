// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "model/Model.h"

#include <vector>

namespace halls::loading {

/// A triangle of what a model shows, in the world.
struct Facet {
    Vec3 centre{0.0F};      ///< metres
    Vec3 area{0.0F};        ///< square metres, towards where its front looks
    bool bothSides = false; ///< seen from behind too
    bool unlit = false;
};

/// Triangles of the full detail, each instance with its own; of more than `most` every n-th, so that what is asked of
/// them holds for the whole. Clouds have none.
std::vector<Facet> facetsOf(const model::Model& model, const Mat4& worldFromModel, std::uint64_t most = 100'000);

} // namespace halls::loading
