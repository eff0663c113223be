// SPDX-License-Identifier: MPL-2.0
#include "window/PanelLayout.h"

#include "feature/PanelDock.h"

#include <QMainWindow>

#include <utility>

namespace halls::app {
namespace {

// Logical pixels at first.
constexpr int kBeginWidth = 250; ///< of the places and the plan
constexpr int kEndWidth = 350;   ///< of what is read
constexpr int kPlacesHeight = 360;
constexpr int kPlanHeight = 260;

} // namespace

PanelLayout::PanelLayout(QMainWindow& window, std::vector<PanelDock*> panels)
    : m_window(window), m_panels(std::move(panels)) {
    m_window.setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks | QMainWindow::AnimatedDocks);
    m_window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    for (PanelDock* panel : m_panels)
        QObject::connect(panel, &PanelDock::narrow, &m_window,
                         [this, panel](int wide) { m_window.resizeDocks({panel}, {wide}, Qt::Horizontal); });
    placeAll();
}

std::vector<PanelDock*> PanelLayout::at(int place) const {
    std::vector<PanelDock*> found;
    for (PanelDock* panel : m_panels) {
        if (static_cast<int>(panel->place()) == place)
            found.push_back(panel);
    }
    return found;
}

/// Where one begins to read are the halls, at the other side the texts: the sides change with the direction of reading.
void PanelLayout::placeAll() {
    const bool rightToLeft = m_window.layoutDirection() == Qt::RightToLeft;
    const auto begin = rightToLeft ? Qt::RightDockWidgetArea : Qt::LeftDockWidgetArea;
    const auto end = rightToLeft ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea;
    for (PanelDock* panel : m_panels)
        m_window.removeDockWidget(panel);
    const auto first = at(static_cast<int>(PanelPlace::Begin));
    const auto below = at(static_cast<int>(PanelPlace::BeginBelow));
    const auto others = at(static_cast<int>(PanelPlace::End));
    for (PanelDock* panel : first)
        m_window.addDockWidget(begin, panel);
    for (PanelDock* panel : below) {
        m_window.addDockWidget(begin, panel);
        m_window.splitDockWidget(first.front(), panel, Qt::Vertical);
    }
    for (PanelDock* panel : others) {
        if (panel == others.front())
            m_window.addDockWidget(end, panel);
        else
            m_window.tabifyDockWidget(others.front(), panel);
    }
    for (PanelDock* panel : m_panels)
        panel->setVisible(panel->atFirst());
    if (first.empty() || below.empty() || others.empty())
        return;
    m_window.resizeDocks({first.front(), others.front()}, {kBeginWidth, kEndWidth}, Qt::Horizontal);
    m_window.resizeDocks({first.front(), below.front()}, {kPlacesHeight, kPlanHeight}, Qt::Vertical);
}

void PanelLayout::showFront() {
    for (PanelDock* panel : m_panels) {
        if (panel->inFront())
            panel->raise();
    }
}

void PanelLayout::hideAll() {
    m_hidden = m_window.saveState();
    for (PanelDock* panel : m_panels)
        panel->hide();
}

void PanelLayout::restore() {
    m_window.restoreState(std::exchange(m_hidden, {}));
}

QByteArray PanelLayout::state() const {
    return m_hidden.isEmpty() ? m_window.saveState() : m_hidden;
}

} // namespace halls::app
