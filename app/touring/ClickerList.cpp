// SPDX-License-Identifier: MPL-2.0
#include "touring/ClickerList.h"

#include "commands/HeldDown.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>

namespace halls::app {

ClickerList::ClickerList(QDialog& dialog, QListWidget& list)
    : QObject(&dialog), m_dialog(dialog), m_list(list), m_holding(this) {
    m_holding.setSingleShot(true);
    m_holding.setInterval(kHeld);
    // Before that of the keys that are held: those are told first.
    QApplication::instance()->installEventFilter(this);
    m_held = new HeldDown(this);
    // A press that moves at once would have moved where it is held to begin.
    connect(m_held, &HeldDown::letGo, this, [this](int key) {
        if (key == Qt::Key_PageDown && m_holding.isActive()) {
            m_holding.stop();
            move(+1);
        }
    });
    connect(&m_holding, &QTimer::timeout, this, &ClickerList::beginAsked);
}

bool ClickerList::takes(const QKeyEvent& key, const QObject* watched) const {
    const auto* widget = qobject_cast<const QWidget*>(watched);
    if (widget == nullptr || widget->window() != &m_dialog)
        return false;
    const Qt::KeyboardModifiers held = key.modifiers() & ~Qt::KeypadModifier;
    switch (key.key()) {
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        return held == 0;
    case Qt::Key_F5:
        return held == 0 || held == Qt::ShiftModifier;
    case Qt::Key_B:
    case Qt::Key_Period:
        return held == 0 && qobject_cast<const QLineEdit*>(watched) == nullptr;
    default:
        return false;
    }
}

void ClickerList::act(const QKeyEvent& key) {
    if (key.key() == Qt::Key_PageDown)
        m_holding.start();
    else if (key.key() == Qt::Key_PageUp)
        move(-1);
    else if (key.modifiers().testFlag(Qt::ShiftModifier))
        Q_EMIT goOnAsked();
    else
        Q_EMIT beginAsked();
}

/// Over lines that cannot be chosen, such as titles between them.
void ClickerList::move(int by) {
    for (int row = m_list.currentRow() + by; row >= 0 && row < m_list.count(); row += by) {
        const QListWidgetItem* item = m_list.item(row);
        if (item->isHidden() || !item->flags().testFlag(Qt::ItemIsSelectable))
            continue;
        m_list.setCurrentRow(row);
        return;
    }
}

bool ClickerList::eventFilter(QObject* watched, QEvent* event) {
    const QEvent::Type type = event->type();
    if (type != QEvent::KeyPress && type != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto& key = static_cast<const QKeyEvent&>(*event);
    if (!takes(key, watched))
        return QObject::eventFilter(watched, event);
    event->accept();
    if (type == QEvent::KeyPress && !m_held->repeated()) // F5 that opened the list may be held still
        act(key);
    return true;
}

} // namespace halls::app
