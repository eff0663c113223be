// SPDX-License-Identifier: MPL-2.0
#include "going/PlanLayout.h"

#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace halls::app {
namespace {

constexpr int kLeast = 12;                          ///< pixels of a letter
constexpr int kShrunk = 75;                         ///< percent of the widget's letters, at least
constexpr qreal kAround = 3.0;                      ///< pixels between words and walls, dots, other words
constexpr qreal kStep = 4.0;                        ///< pixels between two places that are tried
constexpr std::array kShares{1.0, 0.75, 0.5, 0.35}; ///< of a hall's width, in which its name is broken

QFont withPixels(QFont font, int pixels) {
    font.setPixelSize(pixels);
    return font;
}

int pixelsOf(const QFont& font) {
    return QFontInfo(font).pixelSize();
}

} // namespace

int PlanLayout::smallest(const QFont& font) {
    return std::max(kLeast, pixelsOf(font) * kShrunk / 100);
}

PlanLayout::PlanLayout(const Wish& wish) {
    for (std::size_t i = 0; i < wish.halls.size(); ++i) {
        if (!wish.halls[i].numbered && putName(wish, i))
            continue;
        m_numbered.push_back(i);
        putNumber(wish, i); // where not even that has room the name below the plan has to do
    }
}

bool PlanLayout::putName(const Wish& wish, std::size_t hall) {
    const QRectF room = wish.halls[hall].box.adjusted(kAround, kAround, -kAround, -kAround);
    const QString& name = wish.halls[hall].name;
    const int least = smallest(wish.font);
    for (int pixels = std::max(least, pixelsOf(wish.font)); pixels >= least; --pixels) {
        const QFont font = withPixels(wish.font, pixels);
        const QFontMetricsF metrics(font);
        for (const double share : kShares) {
            const QRectF within(0, 0, std::floor(room.width() * share), room.height());
            const QRectF words = metrics.boundingRect(within, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, name);
            const QSizeF size(std::ceil(words.width()) + 1.0, std::ceil(words.height()));
            if (words.width() <= within.width() && put(wish, hall, name, font, size))
                return true;
        }
    }
    return false;
}

bool PlanLayout::putNumber(const Wish& wish, std::size_t hall) {
    const QFont font = withPixels(wish.font, std::max(kLeast, pixelsOf(wish.font)));
    const QString number = QString::number(m_numbered.size());
    const QFontMetricsF metrics(font);
    if (!put(wish, hall, number, font, {std::ceil(metrics.horizontalAdvance(number)) + 2.0, metrics.height()}))
        return false;
    m_words.back().isNumber = true;
    return true;
}

/// At the free place that is nearest to the middle of the hall.
bool PlanLayout::put(const Wish& wish, std::size_t hall, const QString& text, const QFont& font, QSizeF size) {
    const QRectF room = wish.halls[hall].box.adjusted(kAround, kAround, -kAround, -kAround);
    if (size.width() > room.width() || size.height() > room.height())
        return false;
    std::optional<QRectF> best;
    qreal nearest = 0.0;
    for (qreal y = room.top(); y <= room.bottom() - size.height(); y += kStep) {
        for (qreal x = room.left(); x <= room.right() - size.width(); x += kStep) {
            const QRectF place(QPointF(x, y), size);
            const QPointF off = place.center() - room.center();
            const qreal far = QPointF::dotProduct(off, off);
            if ((!best || far < nearest) && isFree(wish, place)) {
                best = place;
                nearest = far;
            }
        }
    }
    if (best)
        m_words.push_back({*best, text, font, hall});
    return best.has_value();
}

bool PlanLayout::isFree(const Wish& wish, const QRectF& place) const {
    const qreal clear = wish.dotRadius + kAround;
    const QRectF round = place.adjusted(-clear, -clear, clear, clear);
    const auto holds = [&](QPointF dot) { return round.contains(dot); };
    const auto meets = [&](const Word& word) { return word.place.intersects(place); };
    return !wish.visitor.intersects(place) && std::ranges::none_of(wish.dots, holds) &&
           std::ranges::none_of(m_words, meets);
}

} // namespace halls::app
