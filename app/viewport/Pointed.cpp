// SPDX-License-Identifier: MPL-2.0
#include "viewport/Pointed.h"

#include "look/OverPicture.h"
#include "look/PlainWidgets.h"
#include "museum/Differences.h"
#include "viewport/PickTool.h"
#include "words/Colours.h"
#include "words/PinWords.h"
#include "words/Words.h"

#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QRectF>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <utility>
#include <vector>

namespace halls::app {
namespace {

constexpr int kRestMilliseconds = 120;
constexpr int kPinGap = 23;          ///< logical pixels between a pin and its title
constexpr int kPointerGap = 20;      ///< between the pointer and a name: its arrow lies between
constexpr float kRingRadius = 0.22F; ///< metres: a visitor's half width
constexpr int kRingCorners = 48;
constexpr int kMostNames = 6; ///< of those that lie under one number

Vec2 pixelAt(QPointF place) {
    return {static_cast<float>(place.x()), static_cast<float>(place.y())};
}

} // namespace

/// Lies over the picture and takes no clicks, so that a ring costs no frame.
class Pointed::Ring : public QWidget {
public:
    Ring(SessionLink& link, QWidget& picture) : QWidget(&picture), m_link(link) {
        setObjectName(QStringLiteral("walkRing"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        OverPicture::of(picture).add(this, {.hold = OverPicture::Hold::Whole});
        hide();
    }

    void show(Vec3 spot, session::Side side) {
        m_spot = spot;
        m_side = side;
        setVisible(true);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const auto* session = m_link.session();
        if (session == nullptr)
            return;
        QPolygonF ring;
        for (const session::ShownSide& side : session->sides({width(), height()})) {
            if (side.side == m_side)
                ring = outline(session->camera(), side);
        }
        if (ring.size() < kRingCorners)
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colours::kDeep, 4.0));
        painter.drawPolygon(ring);
        painter.setPen(QPen(colours::kAccent, 2.0));
        painter.drawPolygon(ring);
    }

private:
    QPolygonF outline(const Camera& camera, const session::ShownSide& side) const {
        QPolygonF ring;
        for (int i = 0; i < kRingCorners; ++i) {
            const float angle = 2.0F * std::numbers::pi_v<float> * static_cast<float>(i) / kRingCorners;
            const Vec3 corner = m_spot + Vec3(std::cos(angle), 0.01F, std::sin(angle)) * kRingRadius;
            if (const auto at = onScreen(camera, side, corner))
                ring << *at;
        }
        return ring;
    }

    SessionLink& m_link;
    Vec3 m_spot{0.0F};
    session::Side m_side = session::Side::Second;
};

Pointed::Pointed(SessionLink& link, QWidget& picture, MarkAt markAt, Marks marks)
    : QObject(&picture), m_link(link), m_picture(picture), m_markAt(std::move(markAt)), m_marks(std::move(marks)),
      m_rests(this), m_name(plainLabel(&picture)), m_ring(new Ring(link, picture)) {
    m_name->setObjectName(QStringLiteral("pinTitle"));
    m_name->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_name->hide();
    m_rests.setSingleShot(true);
    m_rests.setInterval(kRestMilliseconds);
    connect(&m_rests, &QTimer::timeout, this, &Pointed::look);
}

void Pointed::rest(QPointF place) {
    m_place = place;
    m_rests.start();
}

void Pointed::leave() {
    m_rests.stop();
    if (!m_focused)
        hideName();
    const auto* session = m_link.session();
    if (session == nullptr || !session->walking())
        m_ring->hide();
}

void Pointed::setSilent(bool silent) {
    m_silent = silent;
    if (silent)
        hideName();
}

void Pointed::refresh() {
    const auto* session = m_link.session();
    if (session == nullptr || !session->walking())
        m_ring->hide();
    else if (m_ring->isVisible())
        m_ring->update();
    if (!m_focused)
        hideName();
}

void Pointed::look() {
    const auto* session = m_link.session();
    if (session == nullptr || m_focused)
        return;
    if (const auto mark = m_markAt(m_place)) {
        QStringList names;
        for (const stage::Stage::Mark::One& one : mark->members)
            names << nameOf(one);
        if (names.size() > kMostNames)
            names = names.mid(0, kMostNames - 1) << QString(QChar(0x2026));
        m_ring->hide();
        showName(names.join(QLatin1Char('\n')), m_place, kPointerGap);
        return;
    }
    if (!nameWork(m_place))
        hideName();
}

QString Pointed::nameOf(const stage::Stage::Mark::One& mark) const {
    if (mark.pin != nullptr)
        return PinWords::named(*mark.pin, m_link.text(mark.pin->label));
    const Exhibit* exhibit = m_link.museum().exhibit(mark.seen.subject.exhibit);
    return exhibit == nullptr ? QString() : nameOf(*exhibit, mark.seen.state);
}

QString Pointed::nameOf(const Exhibit& exhibit, std::size_t state) const {
    return tr("%1: %2", "work: what became of it")
        .arg(m_link.text(exhibit.title), Words::becoming(fateOf(exhibit, state)));
}

/// What its sign says: of a work of which nothing was recorded then that, else what became of it.
Fate Pointed::fateOf(const Exhibit& exhibit, std::size_t state) const {
    const auto its = exhibit.states.find(m_link.museum().states[state].id);
    return its != exhibit.states.end() && its->second.fate == Fate::NotRecorded
               ? Fate::NotRecorded
               : whatBecameOf(m_link.museum(), exhibit);
}

/// The name of the work at a place, or a ring on the floor there. False: no work.
bool Pointed::nameWork(QPointF place) {
    const auto* session = m_link.session();
    const Size2 size{m_picture.width(), m_picture.height()};
    const auto hit = session->hitAt(pixelAt(place), size);
    const Exhibit* exhibit = hit ? m_link.museum().exhibit(hit->object) : nullptr;
    const bool goes = hit && hit->floor && exhibit == nullptr && session->overlay() == session::Overlay::None &&
                      session->comparison().mode != CompareMode::Blend && !session->walking();
    const auto spot = goes ? session->walkEnd(hit->point) : std::nullopt;
    if (spot)
        m_ring->show(*spot, session->sideAt(pixelAt(place), size).side);
    else if (!session->walking())
        m_ring->hide();
    if (exhibit == nullptr)
        return false;
    showName(m_link.text(exhibit->title), place, kPointerGap);
    return true;
}

void Pointed::showFocused(const QString& name, std::optional<QPointF> place) {
    m_focused = place.has_value();
    if (m_focused)
        showName(name, *place, kPinGap);
    else
        hideName();
}

void Pointed::hideName() {
    m_name->hide();
}

/// Behind the place in the direction of reading, before it, below or above: the first where all of it is seen and no
/// mark but that of the place is covered, else where the fewest are.
QPoint Pointed::cornerFor(QPointF place, int gap) const {
    const QPoint at = place.toPoint();
    const QSize size = m_name->size();
    const auto within = [](int value, int most) { return std::clamp(value, 0, std::max(0, most)); };
    const int x = within(at.x() - size.width() / 2, m_picture.width() - size.width());
    const int y = within(at.y() - size.height() / 2, m_picture.height() - size.height());
    std::array<QPoint, 4> corners{QPoint(at.x() + gap, y), QPoint(at.x() - gap - size.width(), y),
                                  QPoint(x, at.y() + gap), QPoint(x, at.y() - gap - size.height())};
    if (m_picture.layoutDirection() == Qt::RightToLeft)
        std::swap(corners[0], corners[1]);
    std::vector<QRectF> marks;
    const qreal ratio = m_picture.devicePixelRatioF();
    for (const stage::Stage::Mark& mark : m_marks()) {
        const QPointF reach(qreal{mark.radius}, qreal{mark.radius});
        const QPointF middle(qreal{mark.pixel.x}, qreal{mark.pixel.y});
        const QRectF its((middle - reach) / ratio, (middle + reach) / ratio);
        if (!its.contains(place))
            marks.push_back(its);
    }
    const auto cost = [&](QPoint corner) {
        const QRect spot(corner, size);
        const auto covered = std::ranges::count_if(marks, [&](const QRectF& mark) { return mark.intersects(spot); });
        return m_picture.rect().contains(spot) ? covered : static_cast<std::ptrdiff_t>(marks.size()) + 1;
    };
    const QPoint best = *std::ranges::min_element(corners, {}, cost);
    return {within(best.x(), m_picture.width() - size.width()), within(best.y(), m_picture.height() - size.height())};
}

void Pointed::showName(const QString& name, QPointF place, int gap) {
    if (m_silent)
        return;
    const int most = std::max(160, m_picture.width() * 2 / 5);
    m_name->setText(name);
    m_name->setWordWrap(false);
    m_name->setMaximumWidth(QWIDGETSIZE_MAX);
    if (m_name->sizeHint().width() > most) { // none is cut
        m_name->setWordWrap(true);
        m_name->setMaximumWidth(most);
        m_name->resize(most, m_name->heightForWidth(most));
    } else {
        m_name->adjustSize();
    }
    const QRect spot = OverPicture::of(m_picture).cleared({cornerFor(place, gap), m_name->size()});
    m_name->move(spot.topLeft());
    m_name->setVisible(!spot.isNull()); // rather not read than over other words
}

} // namespace halls::app
