// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "paper/HandoutPdf.h"

namespace halls::app {

/// What a class of pupils is given, and its teacher: a worksheet of two to four pages whatever the tour's length, and
/// the key to it. Each whole or not at all. Precondition: a QGuiApplication exists.
///
/// `paper.sight`: evidence is hatched, not coloured (stage::Stage::setHatched()), of two aspects where
/// WorksheetPages::showsHalves() says so.
/// **Errors** Cancelled; Unwritable with the cause.
Status writeWorksheetPdf(const Museum& museum, const Tour& tour, const HandoutWish& wish, const HandoutPaper& paper,
                         const std::filesystem::path& file);
/// Of `paper` the page counts.
Status writeKeyPdf(const Museum& museum, const Tour& tour, const HandoutWish& wish, const HandoutPaper& paper,
                   const std::filesystem::path& file);

} // namespace halls::app
