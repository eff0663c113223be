// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Error.h"

#include <string>

namespace halls {

/// What went wrong, of the exception that is being handled: to be called within a `catch (...)`.
Error currentTrouble(std::string file = {});

} // namespace halls
