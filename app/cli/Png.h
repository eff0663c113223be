// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "render/Renderer.h"

#include <filesystem>

namespace halls::app {

/// Writes an 8-bit sRGB picture as PNG, opaque; whole or not at all.
Status writePng(const std::filesystem::path& file, const render::Picture& picture);

} // namespace halls::app
