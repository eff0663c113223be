// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/gltf/GltfBasics.h"

namespace halls::importer::gltf {

/// The two halves of a glTF file, borrowed from its bytes.
struct Container {
    std::string_view json; ///< from its first brace on
    Bytes binary;
    bool hasBinary = false;
};

/// Tells GLB from text by the bytes, whatever the file is called. Lengths that are a little wrong (JSON or binary chunk
/// not padded, or padded with anything; a total that does not fit the file; bytes behind the end), chunks named in
/// small letters, chunks of unknown kinds and byte order marks are read past, each with a note where something is
/// wrong. Throws GltfTrouble: Damaged where the meaning is not clear, Unsupported for other versions.
Container openContainer(Bytes bytes, const Job& job);

} // namespace halls::importer::gltf
