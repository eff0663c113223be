// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"

#include <QSize>
#include <QString>

#include <optional>

namespace halls::app {

/// What a video is made of.
struct FilmChoices {
    Id tour;
    QSize size; ///< pixels
    std::string language;
    bool words = true; ///< of the steps, in the picture

    bool operator==(const FilmChoices&) const = default;
};

/// Of a recording that was cut off, whose pieces wait beside `file` to be gone on with; null: none waits, or nobody can
/// read of what. Reads a file of a few lines.
std::optional<FilmChoices> unfinishedAt(const QString& file);

} // namespace halls::app
