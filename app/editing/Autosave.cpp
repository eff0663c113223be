// SPDX-License-Identifier: MPL-2.0
#include "editing/Autosave.h"

#include <QKeyEvent>
#include <QWidget>

#include <utility>

namespace halls::app {
namespace {

constexpr int kRest = 2000; ///< milliseconds

} // namespace

Autosave::Autosave(QObject* parent) : QObject(parent), m_rest(this) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &Autosave::flush);
}

void Autosave::watch(QWidget* field) {
    field->installEventFilter(this);
}

void Autosave::typed(QWidget* field, const std::function<bool()>& change) {
    if (m_field != field)
        flush();
    m_field = field;
    m_change = change;
    m_rest.start();
}

bool Autosave::flush() {
    m_rest.stop();
    if (!m_change || m_flushing)
        return true;
    m_flushing = true; // what it tells may take the keyboard away
    const auto change = std::exchange(m_change, nullptr);
    const bool made = change();
    if (!made && !m_change)
        m_change = change;
    m_flushing = false;
    return made;
}

void Autosave::forget() {
    m_rest.stop();
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
