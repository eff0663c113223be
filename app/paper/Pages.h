// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "paper/Blocks.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace halls::app::paper {

class Canvas;

/// What a reader that reads aloud is told: the element that things on a page belong to. Equal tags one behind the other
/// are one element.
struct Tag {
    const char* name = ""; ///< of PDF: "P", "H1", "TR"
    int number = 0;        ///< tells elements of one name apart
    bool operator==(const Tag& other) const { return number == other.number && std::string_view(name) == other.name; }
};

inline constexpr Tag kDocument{"Document", 0}; ///< all else is in it

/// What is never cut: a line, a row of a table, a picture with its caption. Lengths in points.
struct Unit {
    double before = 0.0; ///< gap above; none at the top of a page
    double height = 0.0;
    bool keepNext = false;                       ///< stands on the page of the next one
    std::vector<Tag> tags;                       ///< from the outermost in
    std::function<void(Canvas&, double y)> draw; ///< from y down
    std::shared_ptr<const Unit> repeat;          ///< comes first where this one begins a page: the head of a table
    QString name;                                ///< where links lead
    QString outline;                             ///< its line in the outline of the PDF; empty: none
};

struct Placed {
    const Unit* unit = nullptr; ///< of the Pages
    double y = 0.0;
};

/// Puts units onto pages, so that nothing stands alone that belongs to its next, and no page ends a part with a few
/// lines only.
class Pages {
public:
    static constexpr double kShortRest = 90.0; ///< what is less moves more of its part over to its page

    explicit Pages(double high) : m_high(high) {}

    /// A new page, unless this one is empty.
    void begin(double lower);
    void skip(double gap) { m_top = m_pages.empty() ? 0.0 : m_top + gap; }
    /// Room below what stands on this page.
    double room() const { return m_pages.empty() ? 0.0 : m_high - m_top; }
    double high() const { return m_high; }
    bool emptyPage() const { return !m_pages.empty() && m_pages.back().empty(); }

    void add(std::vector<Unit> units);
    const std::vector<std::vector<Placed>>& all() const { return m_pages; }

    static double heightOf(const std::vector<Unit>& units);

private:
    using Iterator = std::vector<const Unit*>::const_iterator;
    void place(const Unit& unit);
    void moveShortRest(std::size_t firstPage, std::size_t firstOnIt);

    double m_high;
    double m_top = 0.0;
    std::vector<std::unique_ptr<Unit>> m_units;
    std::vector<std::vector<Placed>> m_pages;
};

} // namespace halls::app::paper
