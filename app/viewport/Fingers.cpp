// SPDX-License-Identifier: MPL-2.0
#include "viewport/Fingers.h"

#include <QCoreApplication>
#include <QLineF>
#include <QMouseEvent>
#include <QTouchEvent>
#include <QWidget>

#include <cmath>
#include <utility>

namespace halls::app {
namespace {

constexpr double kLeastApart = 20.0; ///< logical pixels: nearer fingers tell nothing by how far apart they are

} // namespace

Fingers::Fingers(QWidget& picture, Does does) : QObject(&picture), m_picture(picture), m_does(std::move(does)) {
    m_picture.setAttribute(Qt::WA_AcceptTouchEvents);
    m_picture.installEventFilter(this);
}

bool Fingers::eventFilter(QObject* watched, QEvent* event) {
    const QEvent::Type type = event->type();
    const bool touches = type == QEvent::TouchBegin || type == QEvent::TouchUpdate || type == QEvent::TouchEnd ||
                         type == QEvent::TouchCancel;
    if (!touches)
        return QObject::eventFilter(watched, event);
    const auto& touch = *static_cast<QTouchEvent*>(event);
    // Refused here it comes to what lies there, as a mouse.
    if (type == QEvent::TouchBegin && m_picture.childAt(touch.points().front().position().toPoint()) != nullptr) {
        event->ignore();
        return true;
    }
    event->accept();
    if (type == QEvent::TouchBegin)
        m_several = false;
    if (touch.points().size() > 1)
        two(touch);
    else if (!m_several)
        one(touch);
    if (type == QEvent::TouchEnd || type == QEvent::TouchCancel) {
        m_pressed = m_several = false;
        m_apart = 0.0;
    }
    return true;
}

void Fingers::one(const QTouchEvent& touch) {
    const QPointF place = touch.points().front().position();
    switch (touch.type()) {
    case QEvent::TouchBegin:
        m_pressed = true;
        send(QEvent::MouseButtonPress, place);
        break;
    case QEvent::TouchUpdate:
        send(QEvent::MouseMove, place);
        break;
    case QEvent::TouchCancel:
        m_does.letGo();
        break;
    default:
        if (m_pressed)
            send(QEvent::MouseButtonRelease, place);
        break;
    }
}

void Fingers::two(const QTouchEvent& touch) {
    if (std::exchange(m_pressed, false))
        m_does.letGo();
    const QLineF between(touch.points()[0].position(), touch.points()[1].position());
    const bool began = !std::exchange(m_several, true) || m_apart == 0.0;
    if (!began)
        m_does.turn(between.center() - m_middle);
    if (!began && m_apart > kLeastApart && between.length() > kLeastApart)
        m_does.zoom(static_cast<float>(std::log2(between.length() / m_apart)));
    m_middle = between.center();
    m_apart = between.length();
}

void Fingers::send(QEvent::Type type, QPointF place) {
    const bool down = type != QEvent::MouseButtonRelease;
    QMouseEvent mouse(type, place, m_picture.mapToGlobal(place),
                      type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, down ? Qt::LeftButton : Qt::NoButton,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(&m_picture, &mouse);
}

} // namespace halls::app
