// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"
#include "render/Scene.h"

namespace halls::stage {

/// How a class of evidence, or a fate, is shown on a surface and in its legend. Colours after Okabe and Ito (2008),
/// which stay apart for the colour-blind; each with a pattern of its own, so that they stay apart in grey too.
render::Tint tintOf(EvidenceClass value);
render::Tint tintOf(Fate value);

/// The same for who prints in grey: the pattern alone, dark on white.
render::Tint hatched(render::Tint tint);

/// What was not recorded then is drawn pale.
render::Tint paleTint();

/// Class numbers within a render::Tinting: 0 is what has none.
std::uint8_t classOf(EvidenceClass value);
std::uint8_t classOf(Fate value);

} // namespace halls::stage
