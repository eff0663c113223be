// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/GltfDocument.h"

namespace halls::importer::gltf {

/// One note for each extension that the file uses and this reader does not know, but for those that change nothing
/// that is seen. Those of materials and textures are told where they are met.
void noteUnread(const Document& document);

/// Whether a file that needs the extension can be read: it is read, or changes nothing that is seen.
bool isRead(const std::string& extension);

} // namespace halls::importer::gltf
