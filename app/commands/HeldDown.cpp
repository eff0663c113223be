// SPDX-License-Identifier: MPL-2.0
#include "commands/HeldDown.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace halls::app {
namespace {

constexpr quint64 kAtOnce = 2; ///< milliseconds between the two of a pair

} // namespace

HeldDown::HeldDown(QObject* parent) : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool HeldDown::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyRelease: {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        m_released = key.key();
        m_releasedAt = key.timestamp();
        break;
    }
    case QEvent::ShortcutOverride: // comes first, also where a shortcut takes the key
    case QEvent::KeyPress: {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        const bool pair = m_releasedAt != 0 && key.key() == m_released && key.timestamp() >= m_releasedAt &&
                          key.timestamp() - m_releasedAt <= kAtOnce;
        m_repeated = key.isAutoRepeat() || pair;
        break;
    }
    case QEvent::MouseButtonPress: // what a menu or a button does is no key's
        m_repeated = false;
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace halls::app
