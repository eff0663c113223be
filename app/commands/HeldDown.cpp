// SPDX-License-Identifier: MPL-2.0
#include "commands/HeldDown.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QTimer>

namespace halls::app {

HeldDown::HeldDown(QObject* parent) : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

/// Scan codes are those of evdev plus 8, as X11 and Wayland give them.
int HeldDown::keyOf(const QKeyEvent& event) {
    if (event.key() < 0x100 || event.key() >= 0x01000000)
        return event.key();
    switch (event.nativeScanCode()) {
    case 24:
        return Qt::Key_Q;
    case 25:
        return Qt::Key_W;
    case 26:
        return Qt::Key_E;
    case 38:
        return Qt::Key_A;
    case 39:
        return Qt::Key_S;
    case 40:
        return Qt::Key_D;
    case 55:
        return Qt::Key_V;
    default:
        return event.key();
    }
}

bool HeldDown::down(int key) const {
    const auto at = m_keys.find(key);
    return at != m_keys.end() && at->second.down;
}

bool HeldDown::lettingGo(int key) const {
    const auto at = m_keys.find(key);
    return at != m_keys.end() && at->second.lettingGo;
}

quint64 HeldDown::heldFor(int key) const {
    const auto at = m_keys.find(key);
    if (at == m_keys.end() || at->second.pressedAt == 0 || at->second.releasedAt < at->second.pressedAt)
        return 0;
    return at->second.releasedAt - at->second.pressedAt;
}

/// The same event may come several times, on its way from a window to a widget and to those around it.
void HeldDown::press(const QKeyEvent& event) {
    Key& key = m_keys[keyOf(event)];
    const quint64 at = event.timestamp();
    const bool timed = at != 0 && key.releasedAt != 0;
    const bool pair = timed && at >= key.releasedAt && at - key.releasedAt <= quint64{kPair};
    m_repeated = event.isAutoRepeat() || pair;
    if (key.lettingGo && timed && !pair) // by a finger; only we were slow
        count(keyOf(event), key.round);
    if (!key.down)
        key.pressedAt = at;
    key.lettingGo = false;
    key.down = true;
    ++key.round;
}

void HeldDown::release(const QKeyEvent& event) {
    const int code = keyOf(event);
    Key& key = m_keys[code];
    key.releasedAt = event.timestamp();
    if (event.isAutoRepeat() || !key.down)
        return;
    key.lettingGo = true;
    const unsigned round = ++key.round;
    // Of a window that was busy the press may wait to be read still: a timer of 0 comes after all that waits.
    QTimer::singleShot(kPair, this, [=, this] { QTimer::singleShot(0, this, [=, this] { count(code, round); }); });
}

void HeldDown::count(int code, unsigned round) {
    Key& key = m_keys[code];
    if (!key.down || key.round != round)
        return;
    key.down = key.lettingGo = false;
    Q_EMIT letGo(code);
}

void HeldDown::letAllGo() {
    const std::map<int, Key> before = m_keys; // a listener may do anything
    for (const auto& [code, key] : before)
        count(code, key.round);
}

bool HeldDown::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyRelease:
        release(static_cast<const QKeyEvent&>(*event));
        break;
    case QEvent::ShortcutOverride: // comes first, also where a shortcut takes the key
    case QEvent::KeyPress:
        press(static_cast<const QKeyEvent&>(*event));
        break;
    case QEvent::MouseButtonPress: // what a menu or a button does is no key's
        m_repeated = false;
        break;
    case QEvent::WindowDeactivate: // their releases go elsewhere
        letAllGo();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace halls::app
