// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>

#include <cstddef>
#include <vector>

namespace halls::app {

/// A QString (UTF-16) with its code points counted once. Annotations count code points, Qt counts UTF-16 units:
/// outside of the basic plane (cuneiform, U+12000 and on) the two differ. A lone surrogate counts as one code point, as
/// QString has it.
class CodePoints {
public:
    explicit CodePoints(const QString& text);

    std::size_t count() const { return m_units.size() - 1; }

    /// Where the code point begins in UTF-16 units, 0..count() -> 0..text.size(). Precondition: index <= count().
    qsizetype unitOf(std::size_t index) const;

    /// The code point that the unit belongs to; the text's size gives count(). Precondition: 0 <= unit <= text.size().
    std::size_t indexOf(qsizetype unit) const;

private:
    std::vector<qsizetype> m_units; ///< begin of each code point, and the text's size at the end
};

/// The code points [start, end) of `text`; empty where the range does not lie in it.
QString sliceOf(const QString& text, std::size_t start, std::size_t end);

} // namespace halls::app
