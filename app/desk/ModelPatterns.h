// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>

namespace halls::app {

/// What a dialog of files lists as models: the endings of importer/Formats.cpp, which the app cannot ask (a test holds
/// them against each other).
inline QString modelPatterns() {
    return QStringLiteral("*.glb *.gltf *.vrm *.obj *.ply *.stl *.fbx *.dae *.e57 *.pts *.xyz *.asc *.3ds *.off *.x3d "
                          "*.dxf");
}

} // namespace halls::app
