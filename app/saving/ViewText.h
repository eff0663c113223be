// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "saving/SavedView.h"

#include <string>
#include <string_view>

namespace halls::app {

/// A view as one short line that can be sent to somebody. It names the museum, not the folder where it lies, and needs
/// no quotes but those round it:
///
///     mosul-museum/after-2017?at=1.2,1.6,-3.45&yaw=92.5&pitch=-3&fov=65
///     mosul-museum/before?at=0,1.6,2&yaw=0&pitch=0&fov=65&compare=swipe&states=before,after-2017&split=0.3&horizontal
///
///     …&section=upright,0,1.6,2,90
///     …&measured=before/assyrian//lion/1.2,0.4,-3;before/assyrian/walls//1.2,3,-3
///
/// A section: its kind, a place of it, its yaw, and of a box the half of its width. Measured places: state, hall, part,
/// exhibit (each may be empty but the state) and where. Metres to the millimetre, degrees to the hundredth, shares to
/// the thousandth, in every locale alike; what is read and written again is the same text. Names are those of the
/// options of `mosul-halls render` where there are such. Pins, which each visitor shows or hides, are not in it.
/// Precondition: the museum is a package; the names of one are ids.
std::string toText(const SavedView& view);

/// Invalid, with the name in the text (`place`) and what was expected. Whether there are such a museum and such states
/// is said by apply(); `package` stays empty.
Result<SavedView> readViewText(std::string_view text);

} // namespace halls::app
