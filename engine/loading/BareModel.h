// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "loading/Loader.h"

namespace halls::loading {

/// A museum of one hall and one state round a single file, so that everything else need not know the difference.
/// Rooms of a walkable size get walls; statues and coins are looked at from outside.
std::shared_ptr<const LoadedMuseum> bareModel(const std::filesystem::path& file, model::ModelFile model);

} // namespace halls::loading
