// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "loading/Loader.h"

namespace halls::loading {

/// A museum of one hall and one state round a single file, so that everything else need not know the difference.
/// Rooms of a walkable size get walls; statues and coins are looked at from outside. The cameras of the file become
/// views: "camera-1", "camera-2" ... in the file's order. It is lit by the lights of its file (FileLights.h), and
/// looked at from where its front is seen (FirstLook.h).
std::shared_ptr<const LoadedMuseum> bareModel(const std::filesystem::path& file, model::ModelFile model,
                                              const BareWish& wish = {});

/// The names of a model's variants, in the file's order.
std::vector<std::string> variantNames(const model::Model& model);

/// A bare model in one of its variants, by name; where none has that name, by number from 1. NotFound, with the names
/// that there are. Precondition: `museum` is a bare model.
Result<std::shared_ptr<const LoadedMuseum>> withVariant(const LoadedMuseum& museum, const std::string& variant);
/// The same without any: as the file shows itself.
std::shared_ptr<const LoadedMuseum> withoutVariant(const LoadedMuseum& museum);

} // namespace halls::loading
