// SPDX-License-Identifier: MPL-2.0
#include "editing/KeysRest.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace halls::app {
namespace {

constexpr int kRest = 1000; ///< milliseconds without a key

} // namespace

KeysRest::KeysRest(QObject* parent) : QObject(parent), m_rest(this) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (const auto what = std::exchange(m_what, nullptr))
            what();
    });
    QCoreApplication::instance()->installEventFilter(this);
}

void KeysRest::then(const std::function<void()>& what) {
    m_rest.stop();
    m_what = nullptr;
    if (!m_lastKey.isValid() || m_lastKey.hasExpired(kRest))
        return what();
    m_what = what;
    m_rest.start();
}

bool KeysRest::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        m_lastKey.start();
        if (m_rest.isActive())
            m_rest.start();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace halls::app
