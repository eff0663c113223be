// SPDX-License-Identifier: MPL-2.0
#pragma once

// What all parts of the glTF reader share. Inside of it a failure is thrown as GltfTrouble and caught in readGltf(),
// which keeps the checks readable; nothing is thrown beyond it.
//
// One rule for what is wrong in a file: it costs what hangs on it, with a note. A wrong thing that a shape needs costs
// that primitive; only where nothing is left, or a limit is passed, it costs the file.

#include "importer/shape/RawScene.h"

#include <nlohmann/json.hpp>
#include <span>

namespace halls::importer::gltf {

using Json = nlohmann::json;
using Bytes = std::span<const std::byte>;

struct GltfTrouble {
    Error error;
};

/// The message for the other format of the same name, text or binary.
inline constexpr const char* kGltfOne =
    "this is glTF 1.0, an older format, which is not read; export it again as glTF 2.0";

inline std::string_view textIn(Bytes bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

} // namespace halls::importer::gltf
