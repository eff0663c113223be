// SPDX-License-Identifier: MPL-2.0
#include "look/FingerScrolling.h"

#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPointingDevice>
#include <QScrollBar>
#include <QScroller>
#include <QSplitterHandle>
#include <QWindow>

#include <cmath>
#include <utility>

namespace halls::app {
namespace {

constexpr double kMoves = 10.0; ///< logical pixels: less is a finger that is put down

bool canMove(const QScrollBar* bar) {
    return bar != nullptr && bar->maximum() > bar->minimum();
}

/// Draws itself what a finger draws over it.
bool isDrawn(const QWidget& widget) {
    const auto* line = qobject_cast<const QLineEdit*>(&widget);
    return qobject_cast<const QAbstractSlider*>(&widget) != nullptr ||
           qobject_cast<const QSplitterHandle*>(&widget) != nullptr ||
           qobject_cast<const QHeaderView*>(&widget) != nullptr || (line != nullptr && line->hasFocus());
}

/// The innermost thing round `widget` that scrolls that way; null: none does. `way` is null as long as a finger has not
/// moved: anything that scrolls.
QAbstractScrollArea* areaOf(QWidget* widget, QPointF way) {
    for (QWidget* at = widget; at != nullptr && !at->isWindow(); at = at->parentWidget()) {
        if (isDrawn(*at))
            return nullptr;
        auto* area = qobject_cast<QAbstractScrollArea*>(at->parentWidget());
        if (area == nullptr || area->viewport() != at)
            continue;
        if (QScroller::hasScroller(at) && QScroller::grabbedGesture(at) > Qt::CustomGesture)
            return nullptr; // it sees to that itself
        const bool upright = canMove(area->verticalScrollBar());
        const bool across = canMove(area->horizontalScrollBar());
        const bool fits = way.isNull() ? upright || across : std::abs(way.y()) >= std::abs(way.x()) ? upright : across;
        if (fits)
            return area;
    }
    return nullptr;
}

/// By pixels: lists that jump from line to line do not follow a finger.
void byPixels(QObject* object, bool on) {
    constexpr const char* kBefore = "scrolledBefore";
    auto* view = qobject_cast<QAbstractItemView*>(object);
    if (view == nullptr || qobject_cast<QHeaderView*>(object) != nullptr)
        return;
    if (on && !view->property(kBefore).isValid()) {
        view->setProperty(kBefore, static_cast<int>(view->verticalScrollMode()));
        view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    } else if (!on && view->property(kBefore).isValid()) {
        view->setVerticalScrollMode(static_cast<QAbstractItemView::ScrollMode>(view->property(kBefore).toInt()));
        view->setProperty(kBefore, {});
    }
}

QScroller* scrollerOf(QAbstractScrollArea& area) {
    QScroller* scroller = QScroller::scroller(area.viewport());
    QScrollerProperties how = scroller->scrollerProperties();
    how.setScrollMetric(QScrollerProperties::DragStartDistance, 0.0); // it has moved by then
    for (const auto edge :
         {QScrollerProperties::VerticalOvershootPolicy, QScrollerProperties::HorizontalOvershootPolicy})
        how.setScrollMetric(edge, QScrollerProperties::OvershootAlwaysOff);
    scroller->setScrollerProperties(how);
    return scroller;
}

} // namespace

FingerScrolling::FingerScrolling(QObject* application) : QObject(application), m_rests(this) {
    m_rests.setSingleShot(true);
    m_rests.setInterval(kRests);
    connect(&m_rests, &QTimer::timeout, this, &FingerScrolling::handOn);
    application->installEventFilter(this);
}

FingerScrolling::~FingerScrolling() = default;

void FingerScrolling::setOn(bool on) {
    if (std::exchange(m_on, on) == on)
        return;
    m_rests.stop();
    m_finger = Finger::Away;
    for (QWidget* widget : QApplication::allWidgets())
        byPixels(widget, on);
}

bool FingerScrolling::eventFilter(QObject* watched, QEvent* event) {
    if (!m_on || m_handing)
        return false;
    switch (event->type()) {
    case QEvent::Polish:
        byPixels(watched, true);
        return false;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
        break;
    default:
        return false;
    }
    auto* window = qobject_cast<QWindow*>(watched); // before it goes to a widget, and once
    const auto& mouse = static_cast<const QMouseEvent&>(*event);
    const auto* device = mouse.pointingDevice();
    const bool finger = (device != nullptr && device->type() == QInputDevice::DeviceType::TouchScreen) ||
                        mouse.source() != Qt::MouseEventNotSynthesized;
    if (window == nullptr || !finger)
        return false;
    if (mouse.type() == QEvent::MouseMove)
        return move(mouse);
    return mouse.type() == QEvent::MouseButtonRelease ? release(mouse) : press(*window, mouse);
}

bool FingerScrolling::press(QWindow& window, const QMouseEvent& event) {
    QWidget* target = QApplication::widgetAt(event.globalPosition().toPoint());
    QWidget* popup = QApplication::activePopupWidget();
    m_finger = Finger::Away;
    m_area = target != nullptr && (popup == nullptr || target->window() == popup) ? areaOf(target, {}) : nullptr;
    if (m_area == nullptr)
        return false;
    m_press.reset(event.clone());
    m_window = &window;
    if (QScroller::hasScroller(m_area->viewport()) &&
        QScroller::scroller(m_area->viewport())->state() == QScroller::Scrolling) { // it holds what still runs
        m_finger = Finger::Scrolls;
        scroll(event.globalPosition(), QScroller::InputPress, event.timestamp());
        return true;
    }
    m_finger = Finger::Down;
    m_rests.start();
    return true;
}

bool FingerScrolling::move(const QMouseEvent& event) {
    if (m_finger == Finger::Down) {
        const QPointF way = event.globalPosition() - m_press->globalPosition();
        if (std::hypot(way.x(), way.y()) < kMoves)
            return true;
        m_area = areaOf(QApplication::widgetAt(m_press->globalPosition().toPoint()), way);
        if (m_area == nullptr) {
            handOn();
            return false;
        }
        m_rests.stop();
        m_finger = Finger::Scrolls;
        m_from = m_area->verticalScrollBar()->value();
        scroll(m_press->globalPosition(), QScroller::InputPress, m_press->timestamp());
    }
    if (m_finger != Finger::Scrolls)
        return false;
    scroll(event.globalPosition(), QScroller::InputMove, event.timestamp());
    return true;
}

bool FingerScrolling::release(const QMouseEvent& event) {
    const Finger was = m_finger;
    if (was == Finger::Down)
        handOn(); // a tap
    m_finger = Finger::Away;
    if (was != Finger::Scrolls)
        return false;
    scroll(event.globalPosition(), QScroller::InputRelease, event.timestamp());
    return true;
}

/// The press becomes a mouse's, a little late.
void FingerScrolling::handOn() {
    m_rests.stop();
    if (m_finger != Finger::Down || m_window == nullptr)
        return;
    m_finger = Finger::HandedOn;
    m_handing = true;
    // As the system told it: what takes the keyboard by a press takes it by this one.
    QCoreApplication::instance()->notify(m_window, m_press.get());
    m_handing = false;
}

void FingerScrolling::scroll(QPointF global, int input, quint64 time) {
    if (m_area == nullptr)
        return;
    if (auto* text = qobject_cast<QPlainTextEdit*>(m_area.data())) { // whose bar counts lines
        const double lines = (m_press->globalPosition().y() - global.y()) / text->fontMetrics().lineSpacing();
        text->verticalScrollBar()->setValue(static_cast<int>(std::lround(m_from + lines)));
        return;
    }
    scrollerOf(*m_area)->handleInput(static_cast<QScroller::Input>(input), m_area->viewport()->mapFromGlobal(global),
                                     static_cast<qint64>(time));
}

} // namespace halls::app
