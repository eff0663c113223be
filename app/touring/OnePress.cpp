// SPDX-License-Identifier: MPL-2.0
#include "touring/OnePress.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QTimer>

namespace halls::app {

OnePress::OnePress(QObject* parent) : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool OnePress::counts() {
    if (!m_byKey)
        return true;
    if (m_waits)
        return false;
    m_waits = true;
    // A window that was busy has more to read by then: a timer of 0 comes after all of it.
    QTimer::singleShot(kSeen, this, [this] { QTimer::singleShot(0, this, [this] { m_waits = false; }); });
    return true;
}

bool OnePress::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::ShortcutOverride: // comes first, also where a shortcut takes the key
    case QEvent::KeyPress:
        m_byKey = static_cast<const QKeyEvent*>(event)->timestamp() != 0; // none: made by a program
        break;
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        m_byKey = false;
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace halls::app
