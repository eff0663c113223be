// SPDX-License-Identifier: MPL-2.0
#pragma once

// The tours of a museum that is not open, for a list of them:
//
//     const auto list = io::tourListOf(folder, assetsFolder);
//     if (!list)
//         tell(folder, list.error());          // gone, or damaged
//
// Of museum.json the title and the names of the tours' files are read, and those files; neither pins nor sources nor
// models. Threads: any. Errors: NotFound, NoMuseum, Unreadable, TooLarge, Damaged, Invalid; nothing is thrown.

#include "base/Result.h"
#include "museum/Tour.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace halls::io {

constexpr std::size_t kMaxListedMuseumBytes = std::size_t{16} * 1024 * 1024;
constexpr std::size_t kMaxListedTourBytes = std::size_t{4} * 1024 * 1024;
constexpr std::size_t kMaxListedTours = 100;

struct TourList {
    std::filesystem::path folder; ///< of the museum
    Id museum;
    LocalText title;
    std::vector<Tour> tours; ///< those whose files could be read, in the museum's order
    std::size_t broken = 0;  ///< files of tours that could not
};

/// `package`: its folder or its museum.json.
Result<TourList> tourListOf(const std::filesystem::path& package, const std::filesystem::path& assetsFolder);

} // namespace halls::io
