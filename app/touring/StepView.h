// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "session/Session.h"

namespace halls::app {

/// What a step put before the audience, beside where the camera stands: state, comparison, colours and the open pin.
/// Whoever leads may change any of it; a tour brings it back.
struct StepView {
    Id state;
    session::Comparison comparison;
    session::Overlay overlay = session::Overlay::None;
    Id pin; ///< that is open; empty: none

    static StepView of(const session::Session& session);
    /// Takes over what the tour itself changed, from `before` to `after`.
    void follow(const StepView& before, const StepView& after);
    /// Whether it is what is seen; a divider may stand anywhere.
    bool seenIn(const session::Session& session) const;
    void bringBack(session::Session& session) const;
};

} // namespace halls::app
