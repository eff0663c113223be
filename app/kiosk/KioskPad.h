// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>

namespace halls::app {

class Frame;

/// A gamepad at a kiosk: it walks, looks, swaps the state and leads tours, and has no way out of it.
struct KioskPad {
    std::function<void()> tour; ///< begins one
    /// Asked before something is done, each time: false where a use only wakes the screen, or belongs to the staff.
    std::function<bool()> mayAct;
};
void addPad(Frame& frame, const KioskPad& pad);

} // namespace halls::app
