// SPDX-License-Identifier: MPL-2.0
#include "going/PlanPanel.h"

#include "words/PlainWords.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace halls::app {
namespace {

constexpr qreal kMargin = 10.0;
constexpr qreal kDot = 0.14;           ///< of a letter: the radius of a dot
constexpr qreal kLeastDot = 1.8;       ///< pixels
constexpr qreal kMostBelow = 0.75;     ///< of the height: names by number
constexpr qreal kArrow = 10.0;         ///< pixels from the visitor's place to the tip
constexpr qreal kVisitorLetter = 16.0; ///< pixels of a letter beside which it is so large
constexpr int kTries = 6;              ///< with less room for the plan each time
constexpr float kStorey = 2.0F;        ///< metres: halls whose floors differ by less lie on one floor

float area(const Hall& hall) {
    return hall.bounds.size().x * hall.bounds.size().z;
}

} // namespace

PlanPanel::PlanPanel(SessionLink& link, QWidget* parent) : QWidget(parent), m_link(link) {
    setObjectName(QStringLiteral("plan"));
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        using session::Change;
        if (changes.has(Change::Museum)) {
            measure();
        }
        if (changes.has(Change::Hall) || changes.has(Change::Settings))
            describe();
        update();
    });
    if (m_link.session() != nullptr)
        measure();
    describe();
}

void PlanPanel::measure() {
    m_arranged.reset();
    m_bounds = {};
    for (const Hall& hall : m_link.museum().halls)
        m_bounds.include(hall.extent());
}

void PlanPanel::describe() {
    const auto* session = m_link.session();
    const Hall* here = session != nullptr ? session->hall() : nullptr;
    setAccessibleName(tr("Floor plan"));
    setAccessibleDescription(here != nullptr ? tr("You are here: %1").arg(m_link.text(here->title))
                                             : tr("You are outside of all halls"));
}

namespace {

/// Pixels per metre that let the bounds fit.
qreal scaleFor(const Aabb& bounds, QSizeF space) {
    const Vec3 extent = glm::max(bounds.size(), Vec3(1.0F));
    return std::min((space.width() - 2 * kMargin) / qreal{extent.x}, (space.height() - 2 * kMargin) / qreal{extent.z});
}

} // namespace

// North is up and east is right in every language: a map is not mirrored.
QPointF PlanPanel::toWidget(Vec3 place) const {
    const qreal scale = scaleFor(m_bounds, m_map.size());
    const Vec3 from = place - m_bounds.centre();
    return m_map.center() + QPointF(qreal{from.x} * scale, qreal{from.z} * scale);
}

Vec3 PlanPanel::toMuseum(QPointF place) const {
    const qreal scale = scaleFor(m_bounds, m_map.size());
    const QPointF from = (place - m_map.center()) / scale;
    const Vec3 centre = m_bounds.centre();
    return {centre.x + static_cast<float>(from.x()), 0.0F, centre.z + static_cast<float>(from.y())};
}

const Hall* PlanPanel::hallUnder(QPointF place) {
    if (m_link.session() != nullptr && !m_bounds.empty())
        arrange();
    for (const PlanLayout::Word& name : m_below) { // its name leads there, too
        if (name.place.contains(place))
            return onThisFloor()[name.hall];
    }
    if (m_bounds.empty() || !m_map.contains(place))
        return nullptr;
    const Vec3 at = toMuseum(place);
    const auto* session = m_link.session();
    const Hall* here = session != nullptr ? session->hall() : nullptr;
    const float floor = here != nullptr ? here->bounds.min.y : 0.0F;
    const Hall* best = nullptr;
    for (const Hall& hall : m_link.museum().halls) {
        if (!hall.holds({at.x, hall.bounds.centre().y, at.z}))
            continue;
        // Where two lie above each other: the one on the visitor's floor.
        const bool nearer =
            best != nullptr && std::abs(hall.bounds.min.y - floor) < std::abs(best->bounds.min.y - floor);
        if (best == nullptr || nearer)
            best = &hall;
    }
    return best;
}

// -- Where words stand

float PlanPanel::ground() const {
    const Hall* here = m_link.session()->hall();
    return here != nullptr ? here->bounds.min.y : 0.0F;
}

QRectF PlanPanel::boxOf(const Hall& hall) const {
    return QRectF(toWidget(hall.bounds.min), toWidget(hall.bounds.max)).normalized();
}

std::vector<const Hall*> PlanPanel::onThisFloor() const {
    std::vector<const Hall*> halls;
    for (const Hall& hall : m_link.museum().halls) {
        if (std::abs(hall.bounds.min.y - ground()) < kStorey)
            halls.push_back(&hall);
    }
    return halls;
}

std::vector<QPointF> PlanPanel::dots() const {
    std::vector<QPointF> dots;
    const auto& session = *m_link.session();
    for (const Exhibit& exhibit : m_link.museum().exhibits) {
        const auto found = exhibit.states.find(session.state().id);
        if (found != exhibit.states.end() && std::abs(found->second.placement.position.y - ground()) <= kStorey)
            dots.push_back(toWidget(found->second.placement.position));
    }
    return dots;
}

qreal PlanPanel::dotRadius() const {
    return std::max(kLeastDot, QFontInfo(font()).pixelSize() * kDot);
}

qreal PlanPanel::visitorScale() const {
    return std::max(1.0, QFontInfo(font()).pixelSize() / kVisitorLetter);
}

/// What the visitor's arrow covers, however it is turned.
QRectF PlanPanel::visitorBox() const {
    const qreal half = kArrow * visitorScale();
    const QPointF at = toWidget(m_link.session()->camera().pose.position);
    return {at.x() - half, at.y() - half, 2 * half, 2 * half};
}

PlanLayout::Wish PlanPanel::wish(const std::vector<const Hall*>& halls) const {
    PlanLayout::Wish wish{.dots = dots(), .dotRadius = dotRadius(), .visitor = visitorBox(), .font = font()};
    for (const Hall* hall : halls)
        wish.halls.push_back({.box = boxOf(*hall), .name = m_link.text(hall->title)});
    return wish;
}

/// Pixels of names below the plan.
int PlanPanel::roomBelow(const std::vector<const Hall*>& halls, const std::vector<std::size_t>& numbered) const {
    const QFontMetricsF metrics(font());
    const qreal number = metrics.horizontalAdvance(QStringLiteral("00 "));
    qreal high = numbered.empty() ? 0.0 : kMargin;
    for (const std::size_t each : numbered)
        high += metrics
                    .boundingRect(QRectF(0, 0, width() - 2 * kMargin - number, height()), Qt::TextWordWrap,
                                  m_link.text(halls[each]->title))
                    .height();
    return static_cast<int>(std::ceil(high));
}

void PlanPanel::putBelow(const std::vector<const Hall*>& halls, const std::vector<std::size_t>& numbered) {
    m_below.clear();
    qreal top = m_map.bottom();
    for (const std::size_t each : numbered) {
        const int high = roomBelow(halls, {each}) - static_cast<int>(kMargin);
        m_below.push_back(
            {QRectF(kMargin, top, width() - 2 * kMargin, high), m_link.text(halls[each]->title), font(), each});
        top += high;
    }
}

/// Once for all that is drawn so: a visitor who walks moves no word, before another hall. Halls that find no room for
/// their names get numbers, and the plan leaves them room below; on what is then smaller others may find none.
void PlanPanel::arrange() {
    const auto& session = *m_link.session();
    const Arranged now{size(),
                       font(),
                       layoutDirection(),
                       m_link.settings().language,
                       session.state().id,
                       session.hall() != nullptr ? session.hall()->id : Id(),
                       ground()};
    if (m_arranged == now)
        return;
    m_arranged = now;
    const std::vector<const Hall*> halls = onThisFloor();
    std::vector<std::size_t> numbered;
    for (int tries = 0; tries < kTries; ++tries) {
        const int below = std::min(roomBelow(halls, numbered), static_cast<int>(height() * kMostBelow));
        m_map = QRectF(rect()).adjusted(0, 0, 0, -below);
        PlanLayout::Wish wanted = wish(halls);
        for (const std::size_t each : numbered)
            wanted.halls[each].numbered = true;
        const PlanLayout layout(wanted);
        m_words = layout.words();
        putBelow(halls, layout.numbered());
        if (layout.numbered().size() == numbered.size())
            return;
        numbered = layout.numbered();
    }
}

PlanPanel::Drawn PlanPanel::drawn() {
    if (m_link.session() == nullptr || m_bounds.empty())
        return {};
    arrange();
    Drawn drawn{m_words, m_below, {}, visitorBox()};
    for (const QPointF& dot : dots())
        drawn.dots.push_back(QRectF(dot.x() - dotRadius(), dot.y() - dotRadius(), 2 * dotRadius(), 2 * dotRadius()));
    return drawn;
}

/// Who opens it finds no word under the arrow.
void PlanPanel::showEvent(QShowEvent* event) {
    m_arranged.reset();
    QWidget::showEvent(event);
}

void PlanPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().base());
    if (m_link.session() == nullptr || m_bounds.empty())
        return;
    arrange();
    drawHalls(painter);
    drawWords(painter);
    drawExhibits(painter);
    drawVisitor(painter);
    if (hasFocus()) {
        painter.setPen(QPen(palette().highlight(), 2.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void PlanPanel::drawHalls(QPainter& painter) const {
    std::vector<const Hall*> order;
    for (const Hall& hall : m_link.museum().halls)
        order.push_back(&hall);
    std::stable_sort(order.begin(), order.end(), [](const Hall* a, const Hall* b) { return area(*a) > area(*b); });
    const Hall* here = m_link.session()->hall();
    for (const Hall* hall : order) {
        const QRectF box = boxOf(*hall);
        const bool sameFloor = std::abs(hall->bounds.min.y - ground()) < kStorey;
        QColor fill = hall == here ? palette().highlight().color() : palette().button().color();
        fill.setAlpha(hall == here ? kHereOpacity : sameFloor ? 255 : 0);
        QPen pen(palette().mid().color(), 1.5);
        pen.setStyle(sameFloor ? Qt::SolidLine : Qt::DashLine);
        painter.setPen(pen);
        painter.setBrush(fill);
        QPainterPath rooms;
        rooms.addRect(box);
        for (const Aabb& annex : hall->annexes) {
            QPainterPath room;
            room.addRect(QRectF(toWidget(annex.min), toWidget(annex.max)).normalized());
            rooms = rooms.united(room);
        }
        painter.drawPath(rooms);
    }
}

void PlanPanel::drawWords(QPainter& painter) const {
    painter.setPen(palette().text().color());
    for (const PlanLayout::Word& word : m_words) {
        painter.setFont(word.font);
        painter.drawText(word.place, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, word.text);
    }
    for (std::size_t i = 0; i < m_below.size(); ++i) {
        const PlanLayout::Word& word = m_below[i];
        const Qt::Alignment begin = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
        const qreal number = QFontMetricsF(word.font).horizontalAdvance(QStringLiteral("00 "));
        const QRectF name =
            isRightToLeft() ? word.place.adjusted(0, 0, -number, 0) : word.place.adjusted(number, 0, 0, 0);
        painter.setFont(word.font);
        painter.drawText(word.place, static_cast<int>(begin | Qt::AlignTop | Qt::AlignAbsolute),
                         QString::number(i + 1));
        painter.drawText(name, static_cast<int>(begin | Qt::AlignTop | Qt::AlignAbsolute) | Qt::TextWordWrap,
                         word.text);
    }
}

void PlanPanel::drawExhibits(QPainter& painter) const {
    const auto& session = *m_link.session();
    for (const Exhibit& exhibit : m_link.museum().exhibits) {
        const auto found = exhibit.states.find(session.state().id);
        if (found == exhibit.states.end() || std::abs(found->second.placement.position.y - ground()) > kStorey)
            continue;
        // Filled: something stands there. A ring: the place of what is gone.
        const bool drawn = !found->second.model.empty();
        const QColor colour = palette().placeholderText().color();
        painter.setPen(QPen(colour, 1.0));
        painter.setBrush(drawn ? QBrush(colour) : QBrush(Qt::NoBrush));
        painter.drawEllipse(toWidget(found->second.placement.position), dotRadius(), dotRadius());
    }
}

void PlanPanel::drawVisitor(QPainter& painter) const {
    const auto& session = *m_link.session();
    const Pose& pose = session.camera().pose;
    const bool plan = session.camera().orthographicHeight > 0.0F;
    painter.save();
    painter.translate(toWidget(pose.position));
    // Yaw grows counter-clockwise seen from above; the painter's angles grow clockwise.
    painter.rotate(-qreal{degreesOf(pose.yaw)});
    painter.scale(visitorScale(), visitorScale());
    painter.setPen(QPen(palette().base(), 1.0));
    painter.setBrush(palette().highlight());
    if (plan) {
        painter.drawEllipse(QPointF(0, 0), 5.0, 5.0);
    } else {
        QPainterPath arrow;
        arrow.moveTo(0, -9);
        arrow.lineTo(6, 7);
        arrow.lineTo(0, 4);
        arrow.lineTo(-6, 7);
        arrow.closeSubpath();
        painter.drawPath(arrow);
    }
    painter.restore();
}

void PlanPanel::mousePressEvent(QMouseEvent* event) {
    const Hall* hall = event->button() == Qt::LeftButton ? hallUnder(event->position()) : nullptr;
    if (hall == nullptr)
        return;
    Vec3 spot = toMuseum(event->position());
    spot.y = hall->bounds.min.y;
    m_link.act([&](session::Session& session) {
        if (m_map.contains(event->position()))
            session.goToSpot(spot);
        else // its name below
            session.goToHall(hall->id);
    });
    Q_EMIT went();
}

bool PlanPanel::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const Hall* hall = hallUnder(help->pos()))
            QToolTip::showText(help->globalPos(), PlainWords::tip(tr("Go here: %1").arg(m_link.text(hall->title))),
                               this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void PlanPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace halls::app
