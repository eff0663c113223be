// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

namespace halls::importer {

/// COLLADA 1.4 and 1.5, read by ourselves: Assimp 5.2 falls on nodes that stand in each other and on short arrays, and
/// knows neither holes nor X_UP; to check all that before it is as long as to read it. Meshes of polygons (with holes),
/// fans and strips, texture coordinates, colours of vertices, nodes and their instances, materials of the common
/// profile with pictures. A skin is shown in its rest form. Unit and up axis become metres and Y up. What does not fit
/// is left out with a note. Damaged: no XML, no COLLADA, cut off; Invalid; TooLarge.
Result<RawScene> readCollada(std::span<const std::byte> bytes, const Job& job);

} // namespace halls::importer
