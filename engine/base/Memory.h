// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

namespace halls {

/// Gives back to the system what was freed: allocators keep it, each thread that loaded something its own share.
/// Takes some milliseconds: after a museum took the place of another, not in every frame.
void giveMemoryBack();

/// Bytes of this process that are in memory now; 0 where the system does not say.
std::uint64_t residentBytes();

} // namespace halls
