// SPDX-License-Identifier: MPL-2.0
#include "session/Settings.h"

#include <algorithm>

namespace halls::session {

Settings withinLimits(Settings settings) {
    const auto limit = [](float& value, float low, float high, float normal) {
        value = std::isfinite(value) ? std::clamp(value, low, high) : normal;
    };
    const Settings normal;
    limit(settings.eyeHeight, 0.90F, 2.00F, normal.eyeHeight);
    limit(settings.walkSpeed, 0.5F, 3.0F, normal.walkSpeed);
    limit(settings.lookSensitivity, 0.1F, 5.0F, normal.lookSensitivity);
    limit(settings.verticalFov, radiansOf(50.0F), radiansOf(100.0F), normal.verticalFov);
    limit(settings.snapTurn, 0.0F, radiansOf(90.0F), normal.snapTurn);
    limit(settings.exposure, -4.0F, 4.0F, normal.exposure);
    if (settings.language.empty())
        settings.language = normal.language;
    return settings;
}

} // namespace halls::session
