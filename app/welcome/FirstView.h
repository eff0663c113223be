// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"

namespace halls::app {

/// The named view from which most works of its hall are before the visitor in a state; of equals the one that is nearer
/// to them. Views of one work, and views of the floor or the ceiling, are none of them. Null where no view has a work
/// before it.
const View* firstView(const Museum& museum, const Id& state);

} // namespace halls::app
