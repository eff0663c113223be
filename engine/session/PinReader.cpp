// SPDX-License-Identifier: MPL-2.0
#include "session/PinReader.h"

#include <algorithm>

namespace halls::session {
namespace {

ShownPassage shownBy(const Museum& museum, const Quotation& quotation) {
    const ResolvedQuotation resolved = resolve(museum, quotation);
    ShownPassage shown{.source = resolved.source,
                       .passage = nullptr,
                       .fit = resolved.fit,
                       .start = resolved.start,
                       .end = resolved.end};
    if (resolved.fit == QuotationFit::Exact) {
        const std::vector<const Passage*> touched = passagesIn(*resolved.source, resolved.start, resolved.end);
        shown.passage = touched.empty() ? nullptr : touched.front();
    }
    return shown;
}

} // namespace

std::vector<const Pin*> PinReader::pins(const Id& stateId) const {
    std::vector<const Pin*> shown;
    for (const Pin& pin : m_museum->pins) {
        if (pin.states.empty() || std::ranges::find(pin.states, stateId) != pin.states.end())
            shown.push_back(&pin);
    }
    return shown;
}

bool PinReader::focus(const Id& pinId) {
    const Pin* pin = m_museum->pin(pinId);
    const bool known = pin != nullptr || pinId.empty();
    if (known)
        m_focused = pin;
    return known;
}

const Pin* PinReader::next(const Id& stateId, const Id& hallId, int step) const {
    std::vector<const Pin*> list = pins(stateId);
    std::stable_partition(list.begin(), list.end(), [&](const Pin* pin) { return pin->hall == hallId; });
    if (list.empty())
        return nullptr;
    const auto count = static_cast<std::ptrdiff_t>(list.size());
    const auto at = std::ranges::find(list, m_focused) - list.begin();
    if (at == count) // none is focused, or one of another state
        return step > 0 ? list.front() : list.back();
    return list[static_cast<std::size_t>(((at + step) % count + count) % count)];
}

bool PinReader::open(const Id& pinId) {
    const Pin* pin = m_museum->pin(pinId);
    if (pin == nullptr)
        return false;
    m_opened = m_focused = pin;
    m_leafed = false;
    m_shown = {};
    openQuotation(1);
    return true;
}

bool PinReader::openQuotation(std::size_t number) {
    if (m_opened == nullptr || number == 0 || number > m_opened->quotations.size())
        return false;
    m_leafed = false;
    m_shown = shownBy(*m_museum, m_opened->quotations[number - 1]);
    m_shown.number = number;
    m_shown.count = m_opened->quotations.size();
    return true;
}

std::size_t PinReader::numberAfter(int step) const {
    const auto count = m_opened == nullptr ? 0 : static_cast<std::ptrdiff_t>(m_opened->quotations.size());
    const auto now = static_cast<std::ptrdiff_t>(m_shown.number);
    if (step == 0 || count == 0 || (count == 1 && now == 1))
        return 0;
    if (now == 0) // a passage that is not the pin's own
        return static_cast<std::size_t>(step > 0 ? 1 : count);
    return static_cast<std::size_t>(((now - 1 + step) % count + count) % count) + 1;
}

void PinReader::takeOver(const PinReader& other) {
    if (other.m_opened != nullptr && open(other.m_opened->id))
        openQuotation(other.m_shown.number);
    m_focused = other.m_focused != nullptr ? m_museum->pin(other.m_focused->id) : nullptr;
    if (other.m_leafed)
        openPassage(other.m_shown.source->id, other.m_shown.passage->id);
}

void PinReader::close() {
    m_opened = nullptr;
    m_shown = {};
    m_leafed = false;
}

bool PinReader::openPassage(const Id& sourceId, const Id& passageId) {
    const auto source = std::ranges::find(m_museum->texts, sourceId, &SourceText::id);
    if (source == m_museum->texts.end())
        return false;
    const auto passage = std::ranges::find(source->passages, passageId, &Passage::id);
    if (passage == source->passages.end())
        return false;
    m_leafed = true;
    const bool same = source->sha256 == source->actualSha;
    m_shown = {.source = &*source,
               .passage = &*passage,
               .fit = same ? QuotationFit::Exact : QuotationFit::SourceChanged,
               .start = same ? passage->start : 0,
               .end = same ? passage->end : 0,
               .number = 0,
               .count = m_opened == nullptr ? 0 : m_opened->quotations.size()};
    return true;
}

} // namespace halls::session
