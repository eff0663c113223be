// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "model/Model.h"

#include <cstdint>
#include <span>

namespace halls::model {

/// Whether triangles bound solids: at each edge as many run one way as the other, vertices at the same place (to a
/// hundred-thousandth of the size) being one. A fiftieth of the edges may be open, as simplified meshes have them, if
/// all of them together are no longer than the part is large: the rim of a finely divided sheet is longer.
/// Meshes of more than 200,000 triangles are not looked at and not called closed: scans of that size are sheets, and
/// the answer would cost seconds.
bool isClosed(std::span<const Vertex> vertices, std::span<const std::uint32_t> indices);

} // namespace halls::model
