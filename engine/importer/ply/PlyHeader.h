// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

#include <string_view>

namespace halls::importer::ply {

enum class Encoding { Ascii, Little, Big };
enum class Type : std::uint8_t { Int8, Uint8, Int16, Uint16, Int32, Uint32, Int64, Uint64, Float, Double };

constexpr std::size_t sizeOf(Type type) {
    constexpr std::size_t kSizes[] = {1, 1, 2, 2, 4, 4, 8, 8, 4, 8};
    return kSizes[static_cast<std::size_t>(type)];
}

struct Property {
    std::string name; ///< small letters, as those of elements
    Type type = Type::Float;
    bool list = false;
    Type countType = Type::Uint8; ///< of a list
};

struct Element {
    std::string name;
    std::uint64_t count = 0;
    std::vector<Property> properties;
};

struct Header {
    Encoding encoding = Encoding::Ascii;
    std::vector<Element> elements;
    std::vector<std::string> textures; ///< from "comment TextureFile NAME", in their order: "texnumber" counts them
    std::size_t bodyStart = 0;         ///< byte
    std::size_t bodyLine = 1;          ///< line number of the body's first line
    bool macLines = false;             ///< lines end with a carriage return alone
};

/// Words in small or capital letters, with blanks of any kind between them; lines that end with LF, CR LF or CR; a byte
/// order mark before all. A type that nobody knows does not matter in a text. Damaged, with the line as place.
Result<Header> readHeader(std::string_view text, const Job& job);

} // namespace halls::importer::ply
