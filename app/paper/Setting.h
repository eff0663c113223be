// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "paper/Pages.h"
#include "paper/Typesetter.h"

namespace halls::app::paper {

/// Makes units of blocks: sets their texts, measures their pictures, and knows how to draw them.
class Setting {
public:
    Setting(double wide, bool rightToLeft) : m_wide(wide), m_rightToLeft(rightToLeft) {}

    /// What the table of contents lists, from all parts. Before units().
    void setContents(const std::vector<Part>& parts);
    /// Of a part that may have all of `room` points, for pictures that may shrink and lines that may become more.
    std::vector<Unit> units(const Part& part, double room);

private:
    void add(const Paragraph& paragraph);
    void add(const Table& table);
    void add(const Figures& figures);
    void add(const Key& key);
    void add(const Ruled& ruled);
    void add(const Contents& contents);
    void add(const Blanks& blanks);
    void add(const Asked& asked);
    void addRow(const Table& table, const Row& row, int number, std::shared_ptr<const Unit>& head);
    double figureWide(const Figures& figures) const;
    Qt::LayoutDirection direction() const { return m_rightToLeft ? Qt::RightToLeft : Qt::LeftToRight; }
    /// Where a box stands that begins `from` points behind the side where reading begins.
    double left(double from, double width) const { return m_rightToLeft ? m_wide - from - width : from; }
    std::vector<Unit> unitsOf(const std::vector<Block>& blocks);

    struct Listed {
        QString words;
        QString name;
        bool below = false; ///< of a lower rank
    };

    Typesetter m_typesetter;
    double m_wide;
    bool m_rightToLeft;
    double m_share = 1.0; ///< of the full size of pictures that may shrink
    int m_moreLines = 0;  ///< for each block of them
    int m_number = 0;     ///< of the last element
    std::vector<Listed> m_listed;
    std::vector<Unit> m_units;
};

} // namespace halls::app::paper
