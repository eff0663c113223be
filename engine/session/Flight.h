// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Camera.h"

namespace halls::session {

/// How the eye comes from one pose to another: flown where the way is free, faded through black where it is not or
/// where the visitor asked for less motion. Ends exactly at `to`, bit by bit.
class Flight {
public:
    enum class Kind { Fly, Fade };

    Flight(const Pose& from, const Pose& to, Kind kind);

    void advance(double seconds);
    bool done() const { return m_elapsed >= m_duration; }
    const Pose& target() const { return m_to; }
    Pose pose() const;
    float fade() const; ///< 0: picture as it is, 1: black

private:
    Pose m_from;
    Pose m_to;
    Kind m_kind;
    double m_duration; ///< seconds
    double m_elapsed = 0.0;
};

} // namespace halls::session
