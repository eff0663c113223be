// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "io/Reading.h"
#include "loading/Loader.h"

#include <filesystem>
#include <memory>

namespace halls::app {

/// The words of the museum that comes with the program, and of its tours: no model is read or drawn. Null: it cannot be
/// read.
inline std::shared_ptr<loading::LoadedMuseum> shippedWords() {
    const std::filesystem::path source(HALLS_SOURCE_DIR);
    const io::Reading reading = io::readPackage(source / "scenes/mosul-museum", source / "assets");
    if (!reading.check.museum)
        return nullptr;
    auto loaded = std::make_shared<loading::LoadedMuseum>();
    loaded->states.resize(reading.check.museum->states.size());
    loaded->objects = {Subject{}};
    loaded->made.museum = std::make_shared<const Museum>(*reading.check.museum);
    loaded->made.tours = reading.check.tours;
    return loaded;
}

} // namespace halls::app
