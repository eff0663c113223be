// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Error.h"

#include <QByteArray>

#include <optional>
#include <string>

namespace halls::app {

/// An error as one program tells it another: one line of JSON on standard error,
///
///     {"code":"disk-full","file":"/tmp/film.mp4","place":"","detail":"No space left on device"}
///
/// as halls-import writes it too. Codes by their names (codeName()); one that nobody knows is ErrorCode::Failed.
std::string errorLine(const Error& error); ///< UTF-8, without the end of the line
/// Null: this line is none of them. What it says is foreign: see words/PlainWords.h before it is shown.
std::optional<Error> errorOfLine(const QByteArray& line);

} // namespace halls::app
