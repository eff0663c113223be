// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "model/Formats.h"

#include <QString>

namespace halls::app {

/// What a dialog of files lists as models: "*.gltf *.glb …", each ending of the table of formats.
inline QString modelPatterns() {
    QString patterns;
    for (const model::Format& format : model::formats())
        patterns += QLatin1Char(' ') + QString::fromLatin1(format.endings.data(), qsizetype(format.endings.size()));
    return patterns.trimmed().replace(QLatin1String("."), QLatin1String("*."));
}

} // namespace halls::app
