// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"
#include "paper/Facts.h"

#include <QImage>
#include <QPageSize>

#include <filesystem>
#include <functional>

namespace halls::app {

/// A report on paper: title page, a page or more for each exhibit with two pictures from the same camera, the legend of
/// the evidence, and the works that are cited.
struct ReportPaper {
    QPageSize::PageSizeId page = QPageSize::A4;
    /// Both states of an exhibit, in this size; null pictures where there is nothing to see.
    std::function<std::pair<QImage, QImage>(const Id& exhibit, QSize size)> pictures;
    /// Told after each exhibit; false: stop, and leave no file.
    std::function<bool(int done, int all)> progress;
};

/// Writes the file whole or not at all. Precondition: a QGuiApplication exists.
/// **Errors** Cancelled; Unwritable with the cause.
Status writeReportPdf(const Museum& museum, const ReportWish& wish, const ReportPaper& paper,
                      const std::filesystem::path& file);

} // namespace halls::app
