// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace halls::app {

/// A source text as it is shown: its own characters unchanged, with marks of ours put between them where words are
/// missing or a paragraph break was lost. Positions of the source (code points) stay what they are; this class says
/// where they lie in what is shown.
class PassageText {
public:
    enum class Kind { Source, Lacuna, UncertainLacuna, LostBreak };
    struct Run {
        Kind kind = Kind::Source;
        QString text;          ///< of the source, or our mark
        std::size_t start = 0; ///< code points of the source; a mark has start == end
        std::size_t end = 0;
        const Lacuna* lacuna = nullptr; ///< borrowed from the source
    };

    /// `source` must outlive this.
    explicit PassageText(const SourceText& source);

    const std::vector<Run>& runs() const { return m_runs; }
    QString shown() const; ///< all runs one after the other
    /// The code points [start, end) as they are shown: with the marks that lie between them, and lacunae at either end.
    /// Empty where the range does not lie in the source.
    std::vector<Run> runsOf(std::size_t start, std::size_t end) const;

    /// Where the code points [start, end) of the source lie in shown(), in UTF-16 units, as pieces without the marks
    /// between them. Empty where the range does not lie in the source.
    struct Piece {
        qsizetype from = 0;
        qsizetype length = 0;
    };
    std::vector<Piece> piecesOf(std::size_t start, std::size_t end) const;

    /// The mark that stands for missing words. No letters: it is not a word of the source.
    static QString lacunaMark();
    static QString uncertainLacunaMark();
    static QString lostBreakMark();

private:
    std::vector<Run> m_runs;
    std::size_t m_count = 0;
};

} // namespace halls::app
