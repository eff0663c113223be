// SPDX-License-Identifier: MPL-2.0
#include "feature/PanelDock.h"

#include "look/PlainWidgets.h"
#include "look/RoomyWindows.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QMainWindow>

#include <utility>

namespace halls::app {
namespace {

/// What Tab would reach first within it; null: nothing there takes the keyboard.
QWidget* firstIn(QWidget& content) {
    const auto takes = [&](const QWidget& widget) {
        return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.isEnabled() && widget.isVisibleTo(&content);
    };
    if (content.focusProxy() != nullptr || takes(content))
        return &content;
    for (QWidget* next = content.nextInFocusChain(); next != &content; next = next->nextInFocusChain()) {
        if (content.isAncestorOf(next) && takes(*next))
            return next;
    }
    return nullptr;
}

} // namespace

PanelDock::PanelDock(Says says, QWidget* content, QWidget* window)
    : QDockWidget(window), m_says(std::move(says)), m_content(content) {
    setObjectName(QLatin1String(m_says.name));
    setWidget(scrolled(content, this));
    setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
    // Tabs name those that lie behind each other. The others have a label: the style's own title cuts tall letters.
    if (m_says.place != PanelPlace::End)
        m_title = plainLabel(this);
    QWidget* bar = m_title != nullptr ? m_title : new QWidget(this);
    bar->setObjectName(QStringLiteral("dockTitle"));
    setTitleBarWidget(bar);
    retranslate();
}

bool PanelDock::shown() const {
    return isVisible() && !visibleRegion().isEmpty();
}

void PanelDock::bringUp() {
    show();
    raise();
    if (width() < m_says.wide)
        Q_EMIT narrow(m_says.wide);
}

void PanelDock::toggle() {
    if (shown()) {
        const QWidget* focused = QApplication::focusWidget();
        const bool within = focused != nullptr && isAncestorOf(focused);
        hide();
        const auto* window = qobject_cast<const QMainWindow*>(parentWidget());
        if (within && window != nullptr && window->centralWidget() != nullptr)
            window->centralWidget()->setFocus(Qt::ShortcutFocusReason); // and not to whatever stands beside it
        return;
    }
    bringUp();
    if (QWidget* first = firstIn(*m_content))
        first->setFocus(Qt::ShortcutFocusReason);
}

void PanelDock::retranslate() {
    setWindowTitle(m_says.title());
    if (m_title != nullptr)
        m_title->setText(windowTitle());
}

void PanelDock::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDockWidget::changeEvent(event);
}

} // namespace halls::app
