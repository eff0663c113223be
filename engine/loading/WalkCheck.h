// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "loading/Loader.h"
#include "physics/RandomWalk.h"

namespace halls::loading {

/// Fuzzed walks through one state of a loaded museum, from every named view and from the middle of every hall where one
/// can stand: the proof that walls hold. Preconditions: `state` < loaded.states.size().
/// **Errors** Invalid when there is nowhere to stand.
Result<physics::RandomWalkReport> checkWalks(const LoadedMuseum& loaded, std::size_t state,
                                             const physics::RandomWalkOptions& options, std::stop_token stop = {});

} // namespace halls::loading
