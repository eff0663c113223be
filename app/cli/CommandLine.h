// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/CommandLine.h"
#include "loading/BareWish.h"
#include "math/Camera.h"

#include <string>

namespace halls::app {

// Values of pictures, checked: the Error names the option and what was expected.
Result<Size2> sizeValue(const CommandLine& line, const std::string& name, Size2 otherwise);
/// X,Y,Z,YAW,PITCH in metres and degrees. Precondition: the option was given.
Result<Pose> poseValue(const CommandLine& line, const std::string& name);

/// --up, --unit and --root, of a single model. Wrong where `what` is a package.
Result<loading::BareWish> bareWishOf(const CommandLine& line, const std::filesystem::path& what);

} // namespace halls::app
