// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/RawScene.h"

namespace halls::importer {

/// All bytes of a file that the source names (SourceFiles), up to the job's limit. MissingPart when it is not there.
Result<std::vector<std::byte>> readPart(const std::string& name, const Job& job);

/// Tells in one line that a picture is left out, and why.
void leaveOut(const std::string& picture, const Error& why, const Job& job);

/// Adds a picture that a format names loosely: when it is not there or cannot be decoded, that is a note, and the model
/// is imported without it (kNone).
std::uint32_t addNamedPicture(RawScene& scene, const std::string& name, const Job& job);

/// The same for bytes that are already here.
std::uint32_t addPicture(RawScene& scene, RawImage image, const Job& job);

/// "%20" becomes a space.
std::string percentDecoded(std::string_view uri);

} // namespace halls::importer
