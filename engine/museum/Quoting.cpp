// SPDX-License-Identifier: MPL-2.0
#include "museum/Quoting.h"

#include "base/Utf8.h"

namespace halls {
namespace {

/// Whether `quotation`'s prefix ends at byte `from` and its suffix begins at byte `to`.
bool fitsAround(std::string_view text, const Quotation& quotation, std::size_t from, std::size_t to) {
    return text.substr(0, from).ends_with(quotation.prefix) && text.substr(to).starts_with(quotation.suffix);
}

bool standsAtItsPlace(const SourceText& source, const Quotation& quotation) {
    if (quotation.start >= quotation.end)
        return false; // nothing can be marked
    const CodePointIndex index(source.text);
    const auto words = index.slice(quotation.start, quotation.end);
    if (!words || *words != quotation.exact)
        return false;
    return fitsAround(source.text, quotation, *index.byteOf(quotation.start), *index.byteOf(quotation.end));
}

} // namespace

ResolvedQuotation resolve(const Museum& museum, const Quotation& quotation) {
    const SourceText* source = museum.text(quotation.source);
    if (source == nullptr)
        return {};
    if (quotation.sha256.empty() || quotation.sha256 != source->actualSha || quotation.sha256 != source->sha256)
        return {QuotationFit::SourceChanged, source, 0, 0};
    if (standsAtItsPlace(*source, quotation))
        return {QuotationFit::Exact, source, quotation.start, quotation.end};
    const bool somewhere = !quotation.exact.empty() && source->text.find(quotation.exact) != std::string::npos;
    return {somewhere ? QuotationFit::Ambiguous : QuotationFit::SourceChanged, source, 0, 0};
}

std::vector<const Passage*> passagesIn(const SourceText& source, std::size_t start, std::size_t end) {
    std::vector<const Passage*> touched;
    for (const Passage& passage : source.passages) {
        if (start < end && passage.start < end && start < passage.end)
            touched.push_back(&passage);
    }
    return touched;
}

std::vector<const Pin*> pinsCiting(const Museum& museum, const SourceText& source, const Passage& passage) {
    std::vector<const Pin*> citing;
    for (const Pin& pin : museum.pins) {
        for (const Quotation& quotation : pin.quotations) {
            const ResolvedQuotation found = resolve(museum, quotation);
            if (found.source == &source && found.start < passage.end && passage.start < found.end) {
                citing.push_back(&pin);
                break;
            }
        }
    }
    return citing;
}

} // namespace halls
