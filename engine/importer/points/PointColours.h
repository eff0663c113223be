// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace halls::importer {

/// From the least to the most of some numbers, so that scanners' intensities of any scale become grey: include() all of
/// them, then grey() each.
struct GreyRange {
    double least = std::numeric_limits<double>::max();
    double most = std::numeric_limits<double>::lowest();

    void include(double value) {
        if (!std::isfinite(value))
            return;
        least = std::min(least, value);
        most = std::max(most, value);
    }
    bool tellsApart() const { return most > least; }
    Rgba8 grey(double value) const {
        const double unit = std::isfinite(value) ? std::clamp((value - least) / (most - least), 0.0, 1.0) : 0.0;
        const auto level = static_cast<std::uint8_t>(std::lround(unit * 255.0));
        return {level, level, level, 255};
    }
};

} // namespace halls::importer
