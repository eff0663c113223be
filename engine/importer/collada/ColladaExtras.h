// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/collada/ColladaDocument.h"

#include <optional>

namespace halls::importer::collada {

/// What an <instance_camera>'s camera sees; nothing where it says no angle and no height.
std::optional<RawCamera> cameraOf(Node camera, const Document& document);

/// What an <instance_light>'s light gives. Nothing for ambient ones: what comes from all sides is this program's own.
/// Angles of cones are whole ones, and their edge is soft where the file has any exponent for it.
std::optional<RawLight> lightOf(Node light, const Document& document);

} // namespace halls::importer::collada
