// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace halls {

/// Where the first byte sequence stands that is not well-formed UTF-8 (Unicode 15, table 3-7); none: all is well.
std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

/// The text as one line that may be shown anywhere: control characters, line ends, marks that turn the direction of
/// what follows (bidi embeddings, overrides, isolates) and bytes that are no UTF-8 are written out, as \x1b or \u202e.
/// What comes from a file, a name above all, goes through this before it is printed.
std::string printable(std::string_view text);

/// A text with its code points counted once, so that offsets of annotations (code points, 0-based, in logical order)
/// and offsets in bytes can be exchanged in constant time. Borrowed: `text` must outlive it.
/// Precondition of the constructor: `text` is well-formed UTF-8.
class CodePointIndex {
public:
    explicit CodePointIndex(std::string_view text);

    std::size_t codePoints() const { return m_starts.size() - 1; }

    /// The code points [start, end). Nothing when start > end or end > codePoints().
    std::optional<std::string_view> slice(std::size_t start, std::size_t end) const;

    /// Byte offset of a code point, 0..codePoints(); and back: nothing when `byte` is inside a code point.
    std::optional<std::size_t> byteOf(std::size_t codePoint) const;
    std::optional<std::size_t> codePointOf(std::size_t byte) const;

private:
    std::string_view m_text;
    std::vector<std::size_t> m_starts; ///< byte offset of each code point, and the text's size at the end
};

/// UTF-8 to code points and back. Precondition: well-formed text; code points are Unicode scalar values.
std::u32string toCodePoints(std::string_view text);
std::string toUtf8(std::u32string_view codePoints);

} // namespace halls
