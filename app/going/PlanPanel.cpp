// SPDX-License-Identifier: MPL-2.0
#include "going/PlanPanel.h"

#include "words/PlainWords.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace halls::app {
namespace {

constexpr qreal kMargin = 10.0;
constexpr float kStorey = 2.0F; ///< metres: halls whose floors differ by less lie on one floor

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
            m_bounds = {};
            for (const Hall& hall : m_link.museum().halls)
                m_bounds.include(hall.extent());
        }
        if (changes.has(Change::Hall) || changes.has(Change::Settings))
            describe();
        update();
    });
    describe();
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
qreal scaleFor(const Aabb& bounds, QSize space) {
    const Vec3 extent = glm::max(bounds.size(), Vec3(1.0F));
    return std::min((space.width() - 2 * kMargin) / qreal{extent.x}, (space.height() - 2 * kMargin) / qreal{extent.z});
}

} // namespace

// North is up and east is right in every language: a map is not mirrored.
QPointF PlanPanel::toWidget(Vec3 place) const {
    const qreal scale = scaleFor(m_bounds, size());
    const Vec3 from = place - m_bounds.centre();
    return QRectF(rect()).center() + QPointF(qreal{from.x} * scale, qreal{from.z} * scale);
}

Vec3 PlanPanel::toMuseum(QPointF place) const {
    const qreal scale = scaleFor(m_bounds, size());
    const QPointF from = (place - QRectF(rect()).center()) / scale;
    const Vec3 centre = m_bounds.centre();
    return {centre.x + static_cast<float>(from.x()), 0.0F, centre.z + static_cast<float>(from.y())};
}

const Hall* PlanPanel::hallUnder(QPointF place) const {
    if (m_bounds.empty())
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

void PlanPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().base());
    if (m_link.session() == nullptr || m_bounds.empty())
        return;
    drawHalls(painter);
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
    const float ground = here != nullptr ? here->bounds.min.y : 0.0F;
    for (const Hall* hall : order) {
        const QRectF box = QRectF(toWidget(hall->bounds.min), toWidget(hall->bounds.max)).normalized();
        const bool sameFloor = std::abs(hall->bounds.min.y - ground) < kStorey;
        QColor fill = hall == here ? palette().highlight().color() : palette().button().color();
        fill.setAlpha(hall == here ? 90 : sameFloor ? 255 : 0);
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
        if (!sameFloor)
            continue;
        QColor words = palette().text().color();
        words.setAlpha(170);
        painter.setPen(words);
        QFont small = font();
        small.setPointSizeF(std::max(7.0, small.pointSizeF() * 0.78));
        painter.setFont(small);
        painter.drawText(box.adjusted(3, 3, -3, -3), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                         m_link.text(hall->title));
    }
}

void PlanPanel::drawExhibits(QPainter& painter) const {
    const auto& session = *m_link.session();
    const Hall* here = session.hall();
    const float ground = here != nullptr ? here->bounds.min.y : 0.0F;
    for (const Exhibit& exhibit : m_link.museum().exhibits) {
        const auto found = exhibit.states.find(session.state().id);
        if (found == exhibit.states.end() || std::abs(found->second.placement.position.y - ground) > kStorey)
            continue;
        // Filled: something stands there. A ring: the place of what is gone.
        const bool drawn = !found->second.model.empty();
        const QColor colour = palette().placeholderText().color();
        painter.setPen(QPen(colour, 1.0));
        painter.setBrush(drawn ? QBrush(colour) : QBrush(Qt::NoBrush));
        painter.drawEllipse(toWidget(found->second.placement.position), 1.8, 1.8);
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
    m_link.act([&](session::Session& session) { session.goToSpot(spot); });
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
