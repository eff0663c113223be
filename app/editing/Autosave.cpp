// SPDX-License-Identifier: MPL-2.0
#include "editing/Autosave.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace halls::app {
namespace {

// Milliseconds.
constexpr int kRest = 350;
constexpr int kMost = 900;
constexpr int kLongest = 5000;
constexpr int kShare = 8; ///< writing takes no more than one part in so many of the time in which one types

} // namespace

Autosave::Autosave(QObject* parent) : QObject(parent), m_rest(this), m_most(this) {
    for (QTimer* timer : {&m_rest, &m_most})
        timer->setSingleShot(true);
    m_rest.setInterval(kRest);
    m_most.setInterval(kMost);
    connect(&m_rest, &QTimer::timeout, this, &Autosave::flush);
    connect(&m_most, &QTimer::timeout, this, &Autosave::make);
}

void Autosave::watch(QWidget* field) {
    field->installEventFilter(this);
}

void Autosave::typed(QWidget* field, const std::function<bool()>& change) {
    if (std::exchange(m_field, field) != field)
        flush(); // what was typed elsewhere
    m_change = change;
    m_rest.start();
    if (!m_most.isActive())
        m_most.start();
}

bool Autosave::flush() {
    const bool made = make();
    ++m_stretch;
    return made;
}

bool Autosave::make() {
    m_rest.stop();
    m_most.stop();
    if (!m_change || m_flushing)
        return true;
    m_flushing = true; // what it tells may take the keyboard away
    QElapsedTimer taken;
    taken.start();
    const auto change = std::exchange(m_change, nullptr);
    const bool made = change();
    if (!made && !m_change)
        m_change = change;
    m_flushing = false;
    const int slow = static_cast<int>(std::min<qint64>(taken.elapsed() * kShare, kLongest));
    m_rest.setInterval(std::max(kRest, slow / 2));
    m_most.setInterval(std::max(kMost, slow));
    return made;
}

void Autosave::forget() {
    m_rest.stop();
    m_most.stop();
    ++m_stretch;
    m_change = nullptr;
    m_field = nullptr;
}

bool Autosave::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut && watched == m_field) {
        const Qt::FocusReason why = static_cast<QFocusEvent*>(event)->reason();
        if (why != Qt::ActiveWindowFocusReason && why != Qt::PopupFocusReason && why != Qt::MenuBarFocusReason)
            flush();
    }
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool control = (key->modifiers() & Qt::ControlModifier) != 0;
        if (control && (key->key() == Qt::Key_Z || key->key() == Qt::Key_Y)) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace halls::app
