// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"
#include "paper/HandoutPages.h"
#include "paper/StepSights.h"

#include <QImage>
#include <QPageSize>

#include <filesystem>
#include <functional>

namespace halls::app {

/// A tour on paper, for a class: title page, each step with its pictures, its question with room to write, and the
/// words of its sources; then the answers; last the legend of the evidence and the works that are cited.
struct HandoutPaper {
    QPageSize::PageSizeId page = QPageSize::A4;
    /// One of the pictures of sightsOf() a step, in this size; a null picture where it cannot be drawn.
    std::function<QImage(std::size_t step, const Sight& sight, QSize size)> sight;
    /// Told after each step; false: stop, and leave no file.
    std::function<bool(int done, int all)> progress;
};

/// Writes the file whole or not at all. Precondition: a QGuiApplication exists.
/// **Errors** Cancelled; Unwritable with the cause.
Status writeHandoutPdf(const Museum& museum, const Tour& tour, const HandoutWish& wish, const HandoutPaper& paper,
                       const std::filesystem::path& file);

} // namespace halls::app
