// SPDX-License-Identifier: MPL-2.0
#include "cutting/SectionHandle.h"

#include "look/OverPicture.h"
#include "look/PlainWidgets.h"
#include "session/SectionPlace.h"
#include "viewport/PickTool.h"
#include "words/Colours.h"
#include "words/PlainWords.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace halls::app {
namespace {

using Kind = session::Section::Kind;

constexpr int kSize = 40;           ///< logical pixels
constexpr float kAhead = 2.5F;      ///< metres from the eye, of the handle of a level section
constexpr float kBelowEye = 0.35F;  ///< of the way to an upright one: seen from above it can be dragged
constexpr float kNear = 0.3F;       ///< metres before the eye that a place is held at least
constexpr float kFarthest = 12.0F;  ///< metres at which a place is held at most
constexpr float kEndOn = 0.002F;    ///< of the square of the sine: more nearly along the gaze nothing can be dragged
constexpr float kPerPixel = 0.01F;  ///< metres, where the mouse cannot follow the axis
constexpr float kMostAtOnce = 3.0F; ///< metres per movement of the mouse

QString metres(float value) {
    return QLocale::c().toString(qreal{value}, 'f', 2);
}

Vec3 level(Vec3 direction) {
    direction.y = 0.0F;
    return glm::length(direction) > 1.0e-4F ? glm::normalize(direction) : Vec3(0.0F, 0.0F, -1.0F);
}

Vec3 alongYaw(float yaw) {
    return {-std::sin(yaw), 0.0F, -std::cos(yaw)};
}

} // namespace

SectionHandle::SectionHandle(SessionLink& link, QWidget* over)
    : QWidget(over), m_link(link), m_words(plainLabel(over)) {
    setObjectName(QStringLiteral("sectionHandle"));
    setFocusPolicy(Qt::StrongFocus);
    setFixedSize(kSize, kSize);
    hide();
    m_words->setObjectName(QStringLiteral("sectionPlace"));
    m_words->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_words->setWordWrap(true);
    m_words->hide();
    OverPicture& places = OverPicture::of(*over);
    places.add(m_words, {.hold = OverPicture::Hold::BottomEnd, .rank = 2, .margin = 16, .size = [this](QSize picture) {
                             const int wide = std::min(m_words->sizeHint().width(), picture.width() - 32);
                             return QSize(wide, m_words->heightForWidth(wide));
                         }});
    places.keepClearOf(this);
    connect(&places, &OverPicture::pictureChanged, this, &SectionHandle::refresh);
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes) { refresh(); });
}

session::ShownSide SectionHandle::side() const {
    const auto* session = m_link.session();
    const auto sides = session->sides({parentWidget()->width(), parentWidget()->height()});
    const auto leads = std::ranges::find(sides, session->leadingSide(), &session::ShownSide::side);
    return leads == sides.end() ? sides.front() : *leads;
}

SectionHandle::Axis SectionHandle::axis() const {
    const auto* session = m_link.session();
    const session::Section& section = session->section();
    const Camera& camera = session->camera();
    const Vec3 eye = camera.pose.position;
    const bool looksOn = session->mode() == Mode::Orbit || session->mode() == Mode::Plan;
    const Vec3 gaze = level(camera.direction());
    const Vec3 facing = alongYaw(section.yaw);
    Axis held{.place = section.through, .along = facing};
    switch (section.kind) {
    case Kind::Lying:
        held.along = kUp;
        if (!looksOn)
            held.place = Vec3(eye.x, section.through.y, eye.z) + gaze * kAhead;
        break;
    case Kind::Upright:
        if (!looksOn) { // where one looks at it, below the eyes
            const float slope = glm::dot(gaze, facing);
            const float away = glm::dot(section.through - eye, facing);
            const float ahead = std::abs(slope) > 0.05F ? away / slope : kFarthest;
            held.place = eye + gaze * std::clamp(ahead, kNear, kFarthest);
            held.place += facing * glm::dot(section.through - held.place, facing);
            held.place.y = eye.y - kBelowEye * glm::distance(held.place, eye);
        }
        break;
    default: { // a side of the box that one sees from the side
        const Vec3 right = glm::cross(gaze, kUp);
        const Vec3 across = glm::cross(facing, kUp);
        const std::array<Vec3, 4> sides{facing, -facing, across, -across};
        held.along = *std::ranges::max_element(sides, {}, [&](Vec3 way) { return glm::dot(way, right); });
        held.place = section.through + held.along * section.half;
    }
    }
    return held;
}

float SectionHandle::reading() const {
    const session::Section& section = m_link.session()->section();
    if (section.kind == Kind::Box)
        return section.half;
    return glm::dot(section.through, section.kind == Kind::Lying ? kUp : alongYaw(section.yaw));
}

void SectionHandle::refresh() {
    const auto* session = m_link.session();
    const bool cut = session != nullptr && session->section().kind != Kind::Off;
    m_words->setVisible(cut);
    if (!cut) {
        m_drag.reset();
        hide();
        return;
    }
    if (const QString now = words(); now != m_words->text()) {
        m_words->setText(now);
        setAccessibleName(now);
        setAccessibleDescription(tr("Drag it, or move it with the arrow keys; with Shift in larger steps."));
        setToolTip(PlainWords::tip(accessibleDescription()));
    }
    const session::ShownSide shown = side();
    const Axis held =
        m_drag ? Axis{m_drag->axis.place + m_drag->axis.along * m_drag->moved, m_drag->axis.along} : axis();
    const QRectF seen(shown.visibleCorner.x, shown.visibleCorner.y, shown.visibleSize.x, shown.visibleSize.y);
    // One that lies outside of the picture waits at its edge.
    const QRectF room = seen.adjusted(0.5 * kSize, 0.5 * kSize, -0.5 * kSize, -0.5 * kSize);
    QPointF at = onScreen(session->camera(), shown, held.place).value_or(QPointF(seen.center().x(), seen.bottom()));
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right())));
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom())));
    QWidget::move(static_cast<int>(at.x()) - kSize / 2, static_cast<int>(at.y()) - kSize / 2);
    setCursor(session->section().kind == Kind::Box ? Qt::SizeHorCursor : Qt::SizeVerCursor);
    show();
    raise();
    update();
}

// -- Words

QString SectionHandle::wordsOfPlane() const {
    const auto* session = m_link.session();
    const session::SectionPlace place =
        session::placeOf(session->section(), session->hall(), session->camera().pose.position);
    if (session->section().kind == Kind::Lying)
        return place.aboveFloor ? tr("%1 m above the floor").arg(metres(*place.aboveFloor))
                                : tr("at a height of %1 m").arg(metres(place.offset));
    QString words = tr("%1 m along its axis").arg(metres(place.offset));
    if (place.beforeEnd && place.square)
        words = tr("%1 m before the far wall of the hall").arg(metres(*place.beforeEnd));
    else if (place.beforeEnd)
        words = tr("%1 m before the farthest corner of the hall").arg(metres(*place.beforeEnd));
    return place.behind ? tr("%1; it lies behind you", "where a section is").arg(words) : words;
}

QString SectionHandle::words() const {
    const auto* session = m_link.session();
    const session::Section& section = session->section();
    if (section.kind != Kind::Box)
        return tr("Section in the model: %1", "where it is").arg(wordsOfPlane());
    const session::SectionPlace place = session::placeOf(section, session->hall(), session->camera().pose.position);
    const QString middle = place.aboveFloor ? tr("its middle %1 m above the floor").arg(metres(*place.aboveFloor))
                                            : tr("its middle at a height of %1 m").arg(metres(place.offset));
    return tr("Section box in the model: %1 m wide, %2", "width, where its middle is")
        .arg(metres(2.0F * section.half), middle);
}

// -- Mouse and keys

/// The place on the axis that comes nearest to the line of sight through the pointer.
float SectionHandle::wanted(QPointF inPicture) const {
    const auto* session = m_link.session();
    const session::ShownSide shown = side();
    const QPointF at = inPicture - m_drag->grabbed;
    const Vec2 pixel(static_cast<float>(at.x()), static_cast<float>(at.y()));
    const Ray ray = session->camera().rayThrough((pixel - shown.corner) / shown.size, shown.size.x / shown.size.y);
    const Axis& held = m_drag->axis;
    const Vec3 between = held.place - ray.origin;
    const float slope = glm::dot(held.along, ray.direction);
    const float endOn = 1.0F - slope * slope;
    if (endOn < kEndOn) // looked along: up is farther, as everywhere
        return static_cast<float>(m_drag->pressed.y() - inPicture.y()) * kPerPixel;
    return (slope * glm::dot(between, ray.direction) - glm::dot(between, held.along)) / endOn;
}

void SectionHandle::move(float metres) {
    m_link.act([metres](session::Session& session) { session.moveSection(metres); });
}

void SectionHandle::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_drag = Drag{.axis = axis(),
                  .grabbed = event->position() - QPointF(rect().center()),
                  .pressed = mapToParent(event->position()),
                  .atPress = reading()};
    // One that waited at the edge is taken where it waits.
    if (const auto at = onScreen(m_link.session()->camera(), side(), m_drag->axis.place))
        m_drag->grabbed = m_drag->pressed - *at;
    event->accept();
}

void SectionHandle::mouseMoveEvent(QMouseEvent* event) {
    if (!m_drag)
        return;
    const float by = wanted(mapToParent(event->position())) - m_drag->moved;
    move(std::clamp(by, -kMostAtOnce, kMostAtOnce));
    m_drag->moved = reading() - m_drag->atPress; // it does not leave the museum
    refresh();
}

void SectionHandle::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_drag.reset();
    refresh();
}

void SectionHandle::keyPressEvent(QKeyEvent* event) {
    const float step = (event->modifiers() & Qt::ShiftModifier) != 0 ? kCoarse : kFine;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Right:
        return move(step);
    case Qt::Key_Down:
    case Qt::Key_Left:
        return move(-step);
    case Qt::Key_PageUp:
        return move(kFar);
    case Qt::Key_PageDown:
        return move(-kFar);
    default:
        QWidget::keyPressEvent(event);
    }
}

void SectionHandle::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void SectionHandle::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF middle = QRectF(rect()).center();
    painter.setPen(QPen(hasFocus() || m_drag ? colours::kAccent : colours::kInkOverPicture, hasFocus() ? 2.5 : 1.5));
    painter.setBrush(colours::sheer(colours::kDeep, 220));
    painter.drawEllipse(middle, 0.5 * kSize - 3.0, 0.5 * kSize - 3.0);
    painter.translate(middle);
    if (m_link.session() != nullptr && m_link.session()->section().kind == Kind::Box)
        painter.rotate(90.0);
    // Two arrows, and the plane between them.
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours::kInkOverPicture);
    for (const double way : {-1.0, 1.0})
        painter.drawPolygon(QPolygonF({{-6.0, way * 5.0}, {6.0, way * 5.0}, {0.0, way * 12.0}}));
    painter.setPen(QPen(colours::kAccent, 2.0));
    painter.drawLine(QPointF(-9.0, 0.0), QPointF(9.0, 0.0));
}

} // namespace halls::app
