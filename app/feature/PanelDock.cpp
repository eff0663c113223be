// SPDX-License-Identifier: MPL-2.0
#include "feature/PanelDock.h"

#include "look/PlainWidgets.h"

#include <QEvent>
#include <QLabel>

#include <utility>

namespace halls::app {

PanelDock::PanelDock(Says says, QWidget* content, QWidget* window) : QDockWidget(window), m_says(std::move(says)) {
    setObjectName(QLatin1String(m_says.name));
    setWidget(content);
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
        hide();
        return;
    }
    bringUp();
    widget()->setFocus(Qt::ShortcutFocusReason);
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
