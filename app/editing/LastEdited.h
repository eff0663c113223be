// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Tour.h"

#include <filesystem>

namespace halls::app {

class SettingsStore;

/// The tour of a museum that was changed last; empty: none was.
Id lastEdited(const SettingsStore& store, const std::filesystem::path& museum);
void setLastEdited(const SettingsStore& store, const std::filesystem::path& museum, const Id& tour);

} // namespace halls::app
