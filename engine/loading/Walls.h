// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "model/Model.h"
#include "physics/CollisionWorld.h"

#include <cstddef>
#include <cstdint>
#include <stop_token>

namespace halls::loading {

/// Metres from the origin beyond which nothing is placed: ten times the circumference of the earth, where numbers of
/// single precision are 32 m apart. What is said to stand farther away is an error in its numbers.
inline constexpr float kFarthest = 4e8F;

/// Whether all corners of a box are numbers and lie within kFarthest once they are placed. An empty box is.
bool placeable(const Aabb& bounds, const Mat4& transform);

/// Puts every part of a model, where its nodes show it, into the way of the visitor. Triangles that are not placeable
/// are left out; how many is returned. Ends early once `stop` was asked: the world is of no use then.
std::size_t addWalls(physics::CollisionWorld& world, const model::Model& model, const Mat4& transform,
                     std::uint32_t tag, const std::stop_token& stop = {});

} // namespace halls::loading
