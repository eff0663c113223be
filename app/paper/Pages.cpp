// SPDX-License-Identifier: MPL-2.0
#include "paper/Pages.h"

#include <algorithm>

namespace halls::app::paper {

void Pages::begin(double lower) {
    if (!emptyPage())
        m_pages.emplace_back();
    m_top = lower;
}

double Pages::heightOf(const std::vector<Unit>& units) {
    double height = 0.0;
    for (const Unit& unit : units)
        height += (height == 0.0 ? 0.0 : unit.before) + unit.height;
    return height;
}

void Pages::place(const Unit& unit) {
    std::vector<Placed>& page = m_pages.back();
    if (page.empty() && unit.repeat != nullptr && unit.repeat.get() != &unit) {
        page.push_back({unit.repeat.get(), m_top});
        m_top += unit.repeat->height;
    }
    m_top += page.empty() ? 0.0 : unit.before;
    page.push_back({&unit, m_top});
    m_top += unit.height;
}

void Pages::add(std::vector<Unit> units) {
    if (m_pages.empty())
        begin(0.0);
    const std::size_t firstPage = m_pages.size() - 1;
    const std::size_t firstOnIt = m_pages.back().size();
    for (std::size_t first = 0; first < units.size();) {
        // A chain of what belongs together goes over as a whole, if a page holds it.
        std::size_t end = first;
        double height = 0.0;
        do {
            height += (m_pages.back().empty() && height == 0.0 ? 0.0 : units[end].before) + units[end].height;
        } while (units[end++].keepNext && end < units.size());
        if (height > room() && !emptyPage() && height <= m_high)
            begin(0.0);
        for (; first < end; ++first) {
            if (units[first].before + units[first].height > room() && !emptyPage())
                begin(0.0);
            place(*m_units.emplace_back(std::make_unique<Unit>(std::move(units[first]))));
        }
    }
    moveShortRest(firstPage, firstOnIt);
}

void Pages::moveShortRest(std::size_t firstPage, std::size_t firstOnIt) {
    if (m_pages.size() - 1 == firstPage || m_top >= kShortRest)
        return;
    std::vector<Placed>& from = m_pages[m_pages.size() - 2];
    const std::size_t stays = m_pages.size() - 2 == firstPage ? firstOnIt : 0;
    std::size_t cut = from.size();
    double moved = 0.0;
    while (cut > stays + 1 && m_top + moved < kShortRest) {
        // Back to a place where the page may end.
        do {
            --cut;
            moved += from[cut].unit->before + from[cut].unit->height;
        } while (cut > stays + 1 && from[cut - 1].unit->keepNext);
    }
    // Only where most of the page before stays, and it does not end with what belongs to its next.
    if (cut <= stays + 1 || from[cut - 1].unit->keepNext || from[cut].y < m_high / 2.0)
        return;
    std::vector<Placed> units(from.begin() + static_cast<std::ptrdiff_t>(cut), from.end());
    from.erase(from.begin() + static_cast<std::ptrdiff_t>(cut), from.end());
    for (const Placed& placed : m_pages.back()) {
        const bool head = std::ranges::any_of(
            m_pages.back(), [&](const Placed& other) { return other.unit->repeat.get() == placed.unit; });
        if (!head)
            units.push_back(placed);
    }
    m_pages.back().clear();
    m_top = 0.0;
    for (const Placed& placed : units)
        place(*placed.unit);
}

} // namespace halls::app::paper
