// SPDX-License-Identifier: MPL-2.0
#include "measuring/MeasureLayer.h"

#include "look/OverPicture.h"
#include "look/PlainWidgets.h"
#include "words/Colours.h"
#include "words/Words.h"

#include <QLabel>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace halls::app {
namespace {

QString metres(float value) {
    return QLocale::c().toString(qreal{value}, 'f', 3);
}

} // namespace

MeasureLayer::MeasureLayer(SessionLink& link, QWidget* over) : QWidget(over), m_link(link), m_words(plainLabel(over)) {
    setObjectName(QStringLiteral("measureLayer"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_words->setObjectName(QStringLiteral("measure"));
    m_words->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_words->hide();
    hide();
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        if (changes.has(session::Change::Museum))
            setActive(false);
        else if (m_active)
            update();
    });
    OverPicture::of(*over).add(this, {.hold = OverPicture::Hold::Whole});
    OverPicture::of(*over).add(m_words, {.hold = OverPicture::Hold::Top, .rank = 1});
}

void MeasureLayer::setActive(bool active) {
    m_active = active;
    m_points.clear();
    m_residual = 0.0F;
    setVisible(active);
    showReading();
}

void MeasureLayer::pick(const stage::Stage::Seen& seen, float reach) {
    const loading::LoadedMuseum& museum = m_link.session()->loaded();
    const Vec3 place = session::snapped(museum, seen.state, seen.object, seen.point, reach);
    const session::MeasuredPoint point{.place = place,
                                       .subject = seen.subject,
                                       .state = seen.state,
                                       .aboveFloor = session::heightAboveFloor(museum, seen.state, place)};
    if (const QString why = add(point); !why.isEmpty()) {
        Q_EMIT told(why);
        return;
    }
    showReading();
}

QString MeasureLayer::add(const session::MeasuredPoint& point) {
    if (QString why = refusal(point); !why.isEmpty())
        return why;
    if (!m_points.empty())
        m_residual = std::max(m_residual, *session::residualBetween(m_link.museum(), m_points.back(), point));
    m_points.push_back(point);
    return {};
}

void MeasureLayer::show(const std::vector<session::MeasuredPoint>& places) {
    setActive(true);
    for (const session::MeasuredPoint& place : places) {
        if (const QString why = add(place); !why.isEmpty()) {
            Q_EMIT told(why);
            break;
        }
    }
    showReading();
}

/// Why a point is not taken; empty: it is.
QString MeasureLayer::refusal(const session::MeasuredPoint& point) const {
    switch (session::measurable(m_link.museum(), point)) {
    case session::Measurable::UnitNotStated:
        return tr("This scan is not measured: the unit of its file is not stated.");
    case session::Measurable::NotAligned:
        return tr("This scan is not measured: it has not been laid onto the museum.");
    case session::Measurable::Yes:
        break;
    }
    if (m_points.empty())
        return {};
    const auto residual = session::residualBetween(m_link.museum(), m_points.back(), point);
    if (!residual)
        return tr("These places are not measured against each other: how exactly the two fit is not known.");
    if (*residual > glm::distance(m_points.back().place, point.place))
        return tr("These places are nearer to each other than the two fit together (%1): there is no reading.")
            .arg(Words::millimetres(*residual));
    return {};
}

void MeasureLayer::removeLast() {
    if (!m_points.empty())
        m_points.pop_back();
    if (m_points.size() < 2)
        m_residual = 0.0F;
    showReading();
}

session::Measured MeasureLayer::reading() const {
    return session::measuredOf(m_link.museum(), m_points);
}

void MeasureLayer::showReading() {
    update();
    m_words->setVisible(m_active);
    if (!m_active)
        return;
    QStringList lines;
    const session::Measured now = reading();
    if (m_points.empty())
        lines << tr("Click the places to be measured. Backspace takes the last one back.");
    if (m_points.size() >= 2)
        lines << tr("Distance: %1 m").arg(metres(now.last));
    if (m_points.size() >= 3) {
        lines << tr("Whole line: %1 m").arg(metres(now.length));
        lines << tr("Angle: %1°").arg(QLocale::c().toString(qreal{*now.angle} * 180.0 / 3.14159265358979, 'f', 1));
        lines << tr("Area, closed: %1 m²").arg(QLocale::c().toString(qreal{*now.area}, 'f', 3));
    }
    if (m_residual > 0.0F)
        lines << tr("The states fit together to %1.").arg(Words::millimetres(m_residual));
    if (now.aboveFloor)
        lines << tr("Above the floor: %1 m").arg(metres(*now.aboveFloor));
    if (!m_points.empty())
        lines << whatItIsOf(now) << recordLines();
    m_words->setText(lines.join(QLatin1Char('\n')));
    m_words->setAccessibleName(m_words->text());
    m_words->raise();
}

QString MeasureLayer::whatItIsOf(const session::Measured& now) const {
    const auto onScan = [this](const session::MeasuredPoint& point) {
        return session::alignmentOf(m_link.museum(), point) != nullptr;
    };
    if (std::ranges::all_of(m_points, onScan))
        return now.worth <= EvidenceClass::One
                   ? tr("A dimension of the scan")
                   : tr("A dimension of the scan, whose measures are: %1").arg(Words::of(now.worth));
    if (std::ranges::any_of(m_points, onScan))
        return tr("Between a scan and this drawing: a dimension of neither");
    switch (now.worth) {
    case EvidenceClass::Several:
    case EvidenceClass::One:
    case EvidenceClass::Reported:
    case EvidenceClass::Inferred:
        return tr("A dimension of this drawing, whose measures are: %1").arg(Words::of(now.worth));
    case EvidenceClass::Invented:
        return tr("A dimension of this drawing, invented for it: not one of the original");
    case EvidenceClass::Unknown:
        break;
    }
    return tr("A dimension of this drawing: how it answers to the original is not known");
}

/// What the record says of the one work that is measured.
QStringList MeasureLayer::recordLines() const {
    const Subject& subject = m_points.front().subject;
    const Exhibit* exhibit = m_link.museum().exhibit(subject.exhibit);
    const bool one = std::ranges::all_of(m_points, [&](const auto& point) { return point.subject == subject; });
    QStringList lines;
    if (exhibit == nullptr || !one)
        return lines;
    for (const Measurement& measured : exhibit->record.measurements) {
        if (measured.confidence >= EvidenceClass::Invented)
            continue;
        lines << tr("Its record: %1 %2 m (%3)", "what was measured, how much, class of evidence")
                     .arg(Words::measured(measured.what), QLocale::c().toString(qreal{measured.metres}, 'g', 3),
                          Words::of(measured.confidence));
        if (!measured.note.empty())
            lines << m_link.text(measured.note);
    }
    if (lines.isEmpty())
        lines << tr("Its record has no documented measure.");
    return lines;
}

void MeasureLayer::paintEvent(QPaintEvent*) {
    const auto* session = m_link.session();
    if (session == nullptr || m_points.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool oneState = std::ranges::all_of(
        m_points, [&](const session::MeasuredPoint& point) { return point.state == m_points.front().state; });
    for (const session::ShownSide& side : session->sides({width(), height()})) {
        if (oneState && side.state != m_points.front().state)
            continue;
        painter.setClipRect(QRectF(side.visibleCorner.x, side.visibleCorner.y, side.visibleSize.x, side.visibleSize.y));
        std::optional<QPointF> before;
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            const std::optional<QPointF> here = onScreen(session->camera(), side, m_points[i].place);
            if (before && here) {
                painter.setPen(QPen(colours::kInkOnAccent, 4.0));
                painter.drawLine(*before, *here);
                painter.setPen(QPen(colours::kInkOverPicture, 2.0));
                painter.drawLine(*before, *here);
            }
            if (here) {
                painter.setPen(QPen(colours::kInkOnAccent, 1.5));
                painter.setBrush(i + 1 == m_points.size() ? colours::kAccent : colours::kInkOverPicture);
                painter.drawEllipse(*here, 4.5, 4.5);
            }
            before = here;
        }
    }
}

} // namespace halls::app
