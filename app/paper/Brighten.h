// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QImage>

#include <optional>

namespace halls::app {

/// A dark picture made lighter for paper, on which dark tones run together; none where it is light enough. By how much
/// follows from the picture's own tones alone, and all its parts are treated alike: nothing is added or taken away.
std::optional<QImage> brightenedForPaper(const QImage& picture);

/// For a photocopier, which makes one black of all that is dark: grey, stretched over the tones from this one to the
/// white of the paper. The order of tones stays.
inline constexpr int kDarkestCopied = 80;
QImage lightenedForCopier(const QImage& picture);

} // namespace halls::app
