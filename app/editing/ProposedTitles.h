// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"
#include "museum/Tour.h"

#include <string>

namespace halls::app {

/// Titles that tours and steps have when they are made, in each of the museum's languages, until somebody writes a
/// better one.
///
/// Who does so in one language writes what all are to read: a title that nobody touched in another would be read in
/// its place, as if it were the author's. So it goes with the first one that is written.
struct ProposedTitles {
    /// The museum's title and the day.
    static LocalText ofTour(const Museum& museum);

    /// Of the languages beside `language`: the titles that are still what was proposed, where that of `language` is too
    /// or is none.
    static LocalText beside(const Museum& museum, const Tour& tour, const std::string& language);
    static LocalText beside(const Museum& museum, const TourStep& step, const std::string& language);
};

} // namespace halls::app
