// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "loading/Loader.h"

#include <filesystem>
#include <vector>

class QWidget;

namespace halls::app {

/// The files that a scan is shown with (loading::Loader::companions()). It is imported for that where it was not yet,
/// on a thread of its own, under a dialog that shows how far it is and can cancel it (ErrorCode::Cancelled); the window
/// stays alive meanwhile. Whoever calls is not called again before this has returned.
Result<std::vector<std::filesystem::path>> scanCompanions(const std::filesystem::path& scan, loading::Loader& loader,
                                                          QWidget* parent);

} // namespace halls::app
