// SPDX-License-Identifier: MPL-2.0
#include "touring/ClickerKeys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QWidget>

#include <memory>
#include <utility>

namespace halls::app {
namespace {

/// What presentation remotes send.
bool isClickers(const QKeyEvent& key) {
    if ((key.modifiers() & ~Qt::KeypadModifier) != 0)
        return false;
    switch (key.key()) {
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
    case Qt::Key_F5:
    case Qt::Key_Escape:
    case Qt::Key_B:
    case Qt::Key_Period:
        return true;
    default:
        return false;
    }
}

} // namespace

ClickerKeys::ClickerKeys(QWidget* picture, std::function<bool()> on)
    : QObject(picture), m_picture(picture), m_on(std::move(on)) {
    QApplication::instance()->installEventFilter(this);
}

bool ClickerKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    auto* widget = qobject_cast<QWidget*>(watched);
    const bool elsewhere = widget != nullptr && widget != m_picture && widget->window() == m_picture->window() &&
                           !m_picture->isAncestorOf(widget) && qobject_cast<QLineEdit*>(widget) == nullptr;
    if (!elsewhere || !isClickers(static_cast<const QKeyEvent&>(*event)) || !m_on() ||
        QApplication::activeModalWidget() != nullptr)
        return QObject::eventFilter(watched, event);
    const std::unique_ptr<QEvent> same(event->clone());
    QCoreApplication::sendEvent(m_picture, same.get());
    event->accept();
    return true;
}

} // namespace halls::app
