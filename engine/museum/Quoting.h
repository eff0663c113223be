// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"

namespace halls {

/// Whether the words of a quotation stand where it says. Exact or visibly broken, never "close enough".
enum class QuotationFit {
    Exact,         ///< hash, position, words, prefix and suffix all agree
    SourceChanged, ///< the source's hash is another, or the words do not stand at the position
    Ambiguous, ///< the source is the one that was cited, but position and words disagree and the words stand elsewhere
    NoSource,  ///< there is no such text in the package
};

struct ResolvedQuotation {
    QuotationFit fit = QuotationFit::NoSource;
    const SourceText* source = nullptr; ///< borrowed from the museum; null for NoSource
    std::size_t start = 0;              ///< code points to mark; only for Exact, else 0..0: nothing is marked
    std::size_t end = 0;
};

/// Nothing is marked unless everything agrees: SHA-256 of the source, the exact words at [start, end), and
/// prefix and suffix around them (W3C Web Annotation Data Model, 4.2.4 and 4.2.5; offsets in code points).
ResolvedQuotation resolve(const Museum& museum, const Quotation& quotation);

/// The passages of `source` that [start, end) touches, in order.
std::vector<const Passage*> passagesIn(const SourceText& source, std::size_t start, std::size_t end);

/// The pins that quote a part of this passage exactly, in the package's order.
std::vector<const Pin*> pinsCiting(const Museum& museum, const SourceText& source, const Passage& passage);

} // namespace halls
