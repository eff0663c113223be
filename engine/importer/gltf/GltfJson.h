// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/gltf/GltfBasics.h"

namespace halls::importer::gltf {

/// What a JSON text will take, found in one pass without memory.
struct JsonMeasure {
    std::size_t end = 0; ///< behind the brace that closes the first one; the text's end where none does
    bool closed = false;
    std::size_t depth = 0;    ///< of braces and brackets
    std::uint64_t memory = 0; ///< bytes, about what nlohmann::json takes for it, rather more than less
};

/// Where the first brace stands behind byte order marks and blanks; npos: something else comes first.
std::size_t startOfJson(std::string_view text);

/// Precondition: the text begins with a brace.
JsonMeasure measureJson(std::string_view text);

/// Parses within ImportOptions::maxJsonMemory and maxJsonDepth. What writers get wrong and nobody can mistake is
/// mended, with a note: NaN and Infinity (become null), names that are not UTF-8 (taken as Latin-1), control
/// characters in texts, comments, commas before a closing bracket. Throws GltfTrouble: Damaged, TooLarge.
Json parseJson(std::string_view text, const Job& job);

} // namespace halls::importer::gltf
