// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

namespace halls::app {

/// Where the names of halls stand on a floor plan: each within its hall, as large as it has room, never over a dot or
/// over another. A hall without that room gets a number, and its name stands below the plan.
///
///     const PlanLayout layout(wish);   // pixels in, pixels out
///     for (const PlanLayout::Word& word : layout.words()) painter.drawText(word.place, …, word.text);
class PlanLayout {
public:
    struct Hall {
        QRectF box; ///< pixels of the widget
        QString name;
        bool numbered = false; ///< from the beginning on: there was no room before
    };
    struct Wish {
        std::vector<Hall> halls;
        std::vector<QPointF> dots;
        qreal dotRadius = 2.0;
        QRectF visitor; ///< null: elsewhere
        QFont font;     ///< of the widget
    };
    struct Word {
        QRectF place;
        QString text;
        QFont font;
        std::size_t hall = 0; ///< of the wish
        bool isNumber = false;
    };

    explicit PlanLayout(const Wish& wish);

    const std::vector<Word>& words() const { return m_words; }
    /// Halls that have a number, and the number of the first is 1.
    const std::vector<std::size_t>& numbered() const { return m_numbered; }

    /// Pixels of a letter that is still read.
    static int smallest(const QFont& font);

private:
    bool putName(const Wish& wish, std::size_t hall);
    bool putNumber(const Wish& wish, std::size_t hall);
    bool put(const Wish& wish, std::size_t hall, const QString& text, const QFont& font, QSizeF size);
    bool isFree(const Wish& wish, const QRectF& place) const;

    std::vector<Word> m_words;
    std::vector<std::size_t> m_numbered;
};

} // namespace halls::app
