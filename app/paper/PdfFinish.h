// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"

#include <QString>

#include <string>
#include <vector>

namespace halls::app::paper {

/// An element of the PDF's structure, and what cairo cannot write of it.
struct Element {
    std::string kind;    ///< "P", "Figure"
    QString words;       ///< in the order of reading: on the page, shapes stand in the order of drawing
    QString alternative; ///< for who cannot see it
};

struct Finish {
    std::string language; ///< BCP 47
    bool rightToLeft = false;
    std::vector<Element> elements; ///< all, each before what is in it
};

/// The language, the words for who listens, which cells name others; and letters that are there to be
/// searched become what PDF calls invisible (see Glyphs.h). Equal input gives equal bytes but for the date in it.
/// **Errors** Failed where the bytes are no PDF, or its structure is another.
Result<std::string> finishPdf(const std::string& bytes, const Finish& finish);

} // namespace halls::app::paper
