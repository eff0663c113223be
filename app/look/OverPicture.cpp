// SPDX-License-Identifier: MPL-2.0
#include "look/OverPicture.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

namespace halls::app {
namespace {

using Hold = OverPicture::Hold;

constexpr int kBetween = 8; ///< logical pixels between two things
constexpr int kEdge = 4;    ///< of the picture, where there is little room
constexpr int kLowest = 40; ///< less says nothing

enum class Column { Left, Middle, Right };

bool shown(const QPointer<QWidget>& widget) {
    return !widget.isNull() && !widget->isHidden();
}

Column columnOf(Hold hold, bool rightToLeft) {
    if (hold == Hold::TopBegin || hold == Hold::BottomBegin)
        return rightToLeft ? Column::Right : Column::Left;
    if (hold == Hold::TopEnd || hold == Hold::BottomEnd)
        return rightToLeft ? Column::Left : Column::Right;
    return Column::Middle;
}

int leftIn(Column column, int wide, int within, int margin) {
    switch (column) {
    case Column::Left:
        return margin;
    case Column::Right:
        return within - wide - margin;
    case Column::Middle:
        break;
    }
    return (within - wide) / 2;
}

bool atTop(Hold hold) {
    return hold == Hold::Top || hold == Hold::TopBegin || hold == Hold::TopEnd;
}

int topOf(Hold hold, int high, int within, int margin) {
    if (hold == Hold::Middle)
        return (within - high) / 2;
    return atTop(hold) ? margin : within - high - margin;
}

} // namespace

OverPicture& OverPicture::of(QWidget& picture) {
    auto* its = picture.findChild<OverPicture*>(QString(), Qt::FindDirectChildrenOnly);
    return its != nullptr ? *its : *new OverPicture(picture); // owned by the picture
}

OverPicture::OverPicture(QWidget& picture) : QObject(&picture), m_picture(picture) {
    picture.installEventFilter(this);
}

void OverPicture::add(QWidget* thing, Rule rule) {
    const auto after =
        std::ranges::upper_bound(m_things, rule.rank, {}, [](const Thing& one) { return one.rule.rank; });
    m_things.insert(after, {thing, std::move(rule)});
}

void OverPicture::setHold(const QWidget* thing, Hold hold) {
    const auto found =
        std::ranges::find(m_things, thing, [](const Thing& one) -> const QWidget* { return one.widget; });
    if (found == m_things.end() || std::exchange(found->rule.hold, hold) == hold)
        return;
    place();
}

void OverPicture::keepClearOf(QWidget* thing, int from) {
    m_ownRules.insert(std::ranges::upper_bound(m_ownRules, from, {}, &OwnRule::from), {thing, from});
}

bool OverPicture::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::LanguageChange:
    case QEvent::LayoutDirectionChange:
        Q_EMIT pictureChanged();
        place();
        break;
    case QEvent::FontChange:
    case QEvent::StyleChange: // the things learn of it after the picture does
        QCoreApplication::postEvent(&m_picture, new QEvent(QEvent::LayoutRequest));
        break;
    case QEvent::Show:
    case QEvent::LayoutRequest:
        place();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void OverPicture::place() {
    m_taken.clear();
    auto own = m_ownRules.cbegin();
    const auto takeOwn = [&](int rank) {
        for (; own != m_ownRules.cend() && own->from <= rank; ++own) {
            if (shown(own->widget))
                m_taken.push_back(own->widget->geometry());
        }
    };
    for (const auto& [widget, rule] : m_things) {
        takeOwn(rule.rank);
        if (!shown(widget))
            continue;
        if (rule.hold == Hold::Whole) {
            widget->setGeometry(m_picture.rect());
            continue;
        }
        const QSize size = rule.size ? rule.size(m_picture.size()) : widget->sizeHint();
        QRect spot = spotFor(rule, size);
        if (rule.size && spot.height() < size.height()) // what fits its words to the picture says less
            spot = spotFor(rule, rule.size({m_picture.width(), spot.height() + 2 * kEdge}));
        m_taken.push_back(spot);
        widget->setGeometry(spot);
    }
    takeOwn(std::numeric_limits<int>::max());
    // Things that fit their words to their size ask for a placing that this one was.
    QCoreApplication::removePostedEvents(&m_picture, QEvent::LayoutRequest);
}

/// A thing that is nearer to `wanted` than two things may be; null: it is free.
const QRect* OverPicture::blocking(const QRect& wanted) const {
    const QRect around = wanted.adjusted(-kBetween, -kBetween, kBetween, kBetween);
    const auto found = std::ranges::find_if(m_taken, [&](const QRect& taken) { return taken.intersects(around); });
    return found == m_taken.end() ? nullptr : &*found;
}

QRect OverPicture::spotFor(const Rule& rule, QSize size) const {
    const QRect room = m_picture.rect();
    const Column own = columnOf(rule.hold, m_picture.layoutDirection() == Qt::RightToLeft);
    const int first = topOf(rule.hold, size.height(), room.height(), rule.margin);
    const auto in = [&](Column column) {
        return QRect(QPoint(leftIn(column, size.width(), room.width(), rule.margin), first), size);
    };
    for (const Column column : {own, Column::Middle, Column::Left, Column::Right}) {
        for (const bool down : {atTop(rule.hold), rule.hold == Hold::Middle}) { // from the middle both ways
            QRect spot = in(column);
            while (room.contains(spot)) {
                const QRect* before = blocking(spot);
                if (before == nullptr)
                    return spot;
                if (down)
                    spot.moveTop(before->bottom() + 1 + kBetween);
                else
                    spot.moveBottom(before->top() - 1 - kBetween);
            }
        }
    }
    return squeezed(in(own));
}

/// Where nothing fits: the highest room that is free in the column, and no more of it; so that what is there already
/// stays to be read.
QRect OverPicture::squeezed(const QRect& wanted) const {
    const QRect column(wanted.left() - kBetween, 0, wanted.width() + 2 * kBetween, m_picture.height());
    std::vector<QRect> inTheWay;
    std::ranges::copy_if(m_taken, std::back_inserter(inTheWay),
                         [&](const QRect& taken) { return taken.intersects(column); });
    std::ranges::sort(inTheWay, {}, [](const QRect& taken) { return taken.top(); });
    inTheWay.emplace_back(0, m_picture.height() + kBetween - kEdge, 1, 1); // the lower edge
    QRect best;
    int from = kEdge;
    for (const QRect& taken : inTheWay) {
        const int high = taken.top() - kBetween - from;
        if (high > best.height())
            best = QRect(wanted.left(), from, wanted.width(), high);
        from = std::max(from, taken.bottom() + 1 + kBetween);
    }
    return best.height() < kLowest           ? wanted
           : best.height() > wanted.height() ? QRect(best.topLeft(), wanted.size())
                                             : best;
}

QRect OverPicture::cleared(const QRect& wanted) const {
    if (blocking(wanted) == nullptr)
        return wanted;
    QRect nearest;
    int farthest = m_picture.height();
    for (const bool down : {true, false}) {
        QRect spot = wanted;
        while (const QRect* before = blocking(spot)) {
            if (down)
                spot.moveTop(before->bottom() + 1 + kBetween);
            else
                spot.moveBottom(before->top() - 1 - kBetween);
        }
        const int way = std::abs(spot.top() - wanted.top());
        if (m_picture.rect().contains(spot) && way < farthest) {
            nearest = spot;
            farthest = way;
        }
    }
    return nearest;
}

} // namespace halls::app
