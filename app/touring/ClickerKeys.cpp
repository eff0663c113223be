// SPDX-License-Identifier: MPL-2.0
#include "touring/ClickerKeys.h"

#include "commands/HeldDown.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>
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

bool isTypedInto(const QWidget& widget) {
    if (const auto* text = qobject_cast<const QTextEdit*>(&widget))
        return !text->isReadOnly();
    const auto* choices = qobject_cast<const QComboBox*>(&widget);
    return (choices != nullptr && choices->isEditable()) || qobject_cast<const QLineEdit*>(&widget) != nullptr ||
           qobject_cast<const QPlainTextEdit*>(&widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr;
}

bool isLetter(const QKeyEvent& key) {
    return key.key() == Qt::Key_B || key.key() == Qt::Key_Period;
}

} // namespace

ClickerKeys::ClickerKeys(QWidget* picture, std::function<bool()> on, std::function<bool(const QWidget& window)> hears)
    : QObject(picture), m_picture(picture), m_on(std::move(on)), m_hears(std::move(hears)) {
    // Before that of the keys that are held: those are told first.
    QApplication::instance()->installEventFilter(this);
    m_held = new HeldDown(this);
}

bool ClickerKeys::leads(const QWidget& widget, const QKeyEvent& key) const {
    const QWidget& window = *widget.window();
    if (!isClickers(key) || window.windowType() == Qt::Popup || m_hears(window) || !m_on())
        return false;
    if (key.key() == Qt::Key_Escape && QApplication::activeModalWidget() != nullptr)
        return false;
    return !isLetter(key) || !isTypedInto(widget);
}

bool ClickerKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto* widget = qobject_cast<const QWidget*>(watched);
    // Of a window, before it is a widget's; or what was sent on already.
    if (widget == nullptr || widget == m_picture || m_picture->isAncestorOf(widget))
        return QObject::eventFilter(watched, event);
    const auto& key = static_cast<const QKeyEvent&>(*event);
    if (!leads(*widget, key)) {
        if (m_held->repeated() && m_led.count(key.key()) != 0) {
            event->accept();
            return true;
        }
        m_led.erase(key.key());
        return QObject::eventFilter(watched, event);
    }
    m_led.insert(key.key());
    const std::unique_ptr<QEvent> same(event->clone());
    QCoreApplication::sendEvent(m_picture, same.get());
    event->accept();
    return true;
}

} // namespace halls::app
