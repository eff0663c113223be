// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "model/Model.h"
#include "physics/CollisionWorld.h"

namespace halls::loading {

/// Puts every part of a model, where its nodes show it, into the way of the visitor.
void addWalls(physics::CollisionWorld& world, const model::Model& model, const Mat4& transform, std::uint32_t tag);

} // namespace halls::loading
