// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Tour.h"

#include <filesystem>
#include <map>
#include <optional>
#include <vector>

namespace halls::app {

class Workplace;

/// The museum that comes with the program and has this id, as its copies do; nothing: there is none.
std::optional<std::filesystem::path> shippedMuseum(const Workplace& workplace, const Id& museum);
bool isCopyOfOurs(const Workplace& workplace, const std::filesystem::path& folder, const Id& museum);
/// Of that museum; read anew each time.
std::optional<std::vector<Tour>> shippedTours(const Workplace& workplace, const Id& museum);
/// Wherever their files lie.
bool sameTour(Tour one, Tour other);

/// Which tours are a visitor's own: a copy of a museum that comes with the program has its tours too, and those are
/// nobody's own as long as nobody changed them.
///
/// **Ownership** Borrows the workplace. **Threads** The window's: each museum of the program is read once.
class OwnTours {
public:
    explicit OwnTours(const Workplace& workplace) : m_workplace(workplace) {}

    /// Whether a tour of a museum was made or changed by a visitor. `folder`, `museum`: where it lies and its id.
    bool isOwn(const std::filesystem::path& folder, const Id& museum, const Tour& tour);

private:
    const Workplace& m_workplace;
    std::map<Id, std::optional<std::vector<Tour>>> m_shipped; ///< those that were asked for
};

} // namespace halls::app
