// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "loading/BareWish.h"
#include "museum/Museum.h"

#include <functional>

namespace halls::app {

/// Where a visit begins, as the command line or somebody in the window wishes. Empty: as the package says.
struct StartWish {
    Id state;
    Id hall;
    Id view;
    Id tour;
    loading::BareWish bare{};     ///< of a single model
    bool bareIsSettled = false;   ///< somebody was asked for it, and answered
    std::function<void()> then{}; ///< to be done when the museum is open
};

} // namespace halls::app
