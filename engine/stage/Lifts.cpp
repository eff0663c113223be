// SPDX-License-Identifier: MPL-2.0
#include "stage/Lifts.h"

#include <cmath>

namespace halls::stage {
namespace {

constexpr std::chrono::milliseconds kMeasureAgain(250);
constexpr float kLiftStep = 0.125F; ///< stops from one frame to the next

} // namespace

float Lifts::of(std::size_t state) const {
    const auto its = m_lifts.find(state);
    return its == m_lifts.end() ? 0.0F : its->second.shown;
}

void Lifts::settle(const std::vector<std::size_t>& states, const Measure& measure) {
    m_lifts.clear();
    for (const std::size_t state : states) {
        const float wanted = measure(state);
        m_lifts[state] = {.shown = wanted, .wanted = wanted};
    }
}

bool Lifts::move(const std::vector<std::size_t>& states, const Pose& eye, const Measure& measure) {
    const auto now = std::chrono::steady_clock::now();
    bool moving = false;
    for (const std::size_t state : states) {
        const bool known = m_lifts.contains(state);
        Lift& lift = m_lifts[state];
        const bool stale = !(lift.pose == eye);
        if (!known || (stale && now - lift.measured > kMeasureAgain)) {
            lift.wanted = measure(state);
            lift.pose = eye;
            lift.measured = now;
        }
        const float by = lift.wanted - lift.shown;
        lift.shown = !known || std::abs(by) <= kLiftStep ? lift.wanted : lift.shown + std::copysign(kLiftStep, by);
        moving = moving || lift.shown != lift.wanted || !(lift.pose == eye);
    }
    return moving;
}

} // namespace halls::stage
