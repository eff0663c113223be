// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Camera.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <vector>

namespace halls::stage {

/// By how much each state is lightened for a projector (Projector.h) while one walks through it: measured again where
/// one looks elsewhere, and followed as eyes do, without a jump.
class Lifts {
public:
    /// Stops that a state needs as it is seen now, of a picture of it without a lift.
    using Measure = std::function<float(std::size_t state)>;

    float of(std::size_t state) const; ///< stops; 0 where none was measured
    void clear() { m_lifts.clear(); }
    /// At once what is wanted: a picture that is kept does not depend on what was seen before.
    void settle(const std::vector<std::size_t>& states, const Measure& measure);
    /// A frame on; true while what is wanted is not reached.
    bool move(const std::vector<std::size_t>& states, const Pose& eye, const Measure& measure);

private:
    struct Lift {
        float shown = 0.0F;  ///< stops
        float wanted = 0.0F; ///< likewise, as it was measured from `pose`
        Pose pose;
        std::chrono::steady_clock::time_point measured;
    };
    std::map<std::size_t, Lift> m_lifts; ///< by state
};

} // namespace halls::stage
