// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "loading/Loader.h"

#include <QImage>

#include <optional>

namespace halls::app {

/// How large a scan is by its own numbers and what it looks like from its front: enough to show it beside a person.
struct ScanShape {
    Aabb bounds;     ///< in the unit of its file
    QImage front[2]; ///< its outline (look/Outline.h) where the file's Y points up, and where its Z does

    const QImage& outline(bool zUp) const { return front[zUp ? 1 : 0]; }
};

ScanShape scanShapeOf(const model::Model& model);

/// The scan of a file, imported where it was not yet. Errors: those of the loader.
Result<ScanShape> readScanShape(const std::filesystem::path& scan, loading::Loader& loader, std::stop_token stop);

/// How large the thing is drawn in a state, metres: an exhibit, or, where that is empty, a hall. Nothing where nothing
/// is drawn of it.
std::optional<Vec3> drawnSize(const loading::LoadedMuseum& museum, const Subject& subject, const Id& state);

} // namespace halls::app
