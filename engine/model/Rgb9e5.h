// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Math.h"

#include <cstdint>

namespace halls::model {

/// A colour of light in 32 bits (GL_RGB9_E5). Largest error 1/511 of the brightest channel; negative becomes 0, more
/// than 65408 becomes that.
std::uint32_t packRgb9e5(Vec3 colour);
Vec3 unpackRgb9e5(std::uint32_t packed);

} // namespace halls::model
