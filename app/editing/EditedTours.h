// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "feature/Frame.h"

#include <map>
#include <optional>

namespace halls::app {

/// Which tour somebody works at: the last that was changed, of each museum, kept between two visits; where none was
/// changed here, one of their own.
class EditedTours {
public:
    explicit EditedTours(const Frame& frame) : m_frame(frame) {}

    /// Of the museum that is open; empty: there is no tour of one's own in it.
    Id first();
    void remember(const std::filesystem::path& museum, const Id& tour);

private:
    Id remembered() const;
    /// Of the museum that comes with the program and that a copy has its id from; nothing: there is none.
    const std::optional<std::vector<Tour>>& shipped(const Id& museum);

    const Frame& m_frame;
    std::map<Id, std::optional<std::vector<Tour>>> m_shipped; ///< those that were asked for
};

} // namespace halls::app
