// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

namespace halls::importer {

/// All bytes of a file that is named in the source, or in the file `namedBy` (an MTL, as a name of its own), up to the
/// job's limit. The name is given as it is written: percent-encoded, in other letters, with the path of another machine
/// (model::FileFinder); a note tells when not the very name was taken. MissingPart: it is not there; OutsidePackage: it
/// leads out of where files may be read from.
Result<std::vector<std::byte>> readPart(const std::string& name, const Job& job, const std::string& namedBy = {});

/// Tells in one line that a picture is left out, and why.
void leaveOut(const std::string& picture, const Error& why, const Job& job);

/// Adds a picture that a format names loosely, by the same rule: when it is not there or cannot be decoded, that is a
/// note, and the model is imported without it (kNone).
std::uint32_t addNamedPicture(RawScene& scene, const std::string& name, const Job& job,
                              const std::string& namedBy = {});

/// The same for bytes that are already here.
std::uint32_t addPicture(RawScene& scene, RawImage image, const Job& job);

} // namespace halls::importer
