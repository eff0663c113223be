// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"

#include <cstdint>
#include <string_view>

namespace halls::app {

/// Whether somebody set how much memory this process may take (ulimit -v). Libraries of the graphics driver, and Qt's
/// threads, then crash or wait for ever where they get none.
bool memoryIsLimited();

/// For calls that draw, and for the window, where memory is limited: what falls over ends with one line and status 3,
/// without a core; what else was told on standard error is then left out, and comes at the end of a process that ends
/// in its own way. Nothing where memory is not limited.
void endInWordsWhereMemoryEnds();

/// Whether what a window takes at least, whatever it shows, can still be had: looked at before the first library waits
/// for it. **Errors** NoGraphics, with what is lacking.
Status enoughMemoryForAWindow();

/// The end where there is nothing to go on with: one line, status 3, and nothing is torn down that is half made.
[[noreturn]] void endWith(std::string_view words);

} // namespace halls::app
