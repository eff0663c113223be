// SPDX-License-Identifier: MPL-2.0
#include "window/PanelLayout.h"

#include "feature/PanelDock.h"
#include "look/Theme.h"
#include "window/PanelTabs.h"

#include <QEvent>
#include <QMainWindow>
#include <QTabBar>
#include <QTimer>

#include <algorithm>
#include <iterator>
#include <utility>

namespace halls::app {
namespace {

// Logical pixels at first.
constexpr int kBeginWidth = 250; ///< of the places and the plan
constexpr int kEndWidth = 350;   ///< of what is read
constexpr int kPlacesHeight = 360;
constexpr int kPlanHeight = 260;
constexpr int kFoldBelow = 1100; ///< of the window, with words as large as at first

} // namespace

PanelLayout::PanelLayout(QMainWindow& window, std::vector<PanelDock*> panels)
    : m_window(window), m_panels(std::move(panels)) {
    m_window.setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks | QMainWindow::AnimatedDocks);
    m_window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    for (PanelDock* panel : m_panels) {
        connect(panel, &PanelDock::narrow, this, [this, panel](int wide) { widen(panel, wide); });
        connect(panel, &QDockWidget::visibilityChanged, this, [this, panel] {
            if (panel == m_widened && panel->isHidden() && m_hidden.isEmpty() && !m_moving)
                narrowAgain();
        });
    }
    placeAll();
    m_window.installEventFilter(this);
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
    m_folded = false;
    m_unfolded.clear();
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
    setWidths();
    if (!first.empty() && !below.empty())
        m_window.resizeDocks({first.front(), below.front()}, {kPlacesHeight, kPlanHeight}, Qt::Vertical);
    fitToWindow();
}

void PanelLayout::setWidths() {
    const auto first = at(static_cast<int>(PanelPlace::Begin));
    const auto others = at(static_cast<int>(PanelPlace::End));
    const auto wide = [](int atFirst) { return static_cast<int>(atFirst * textScale()); };
    if (!first.empty() && !others.empty())
        m_window.resizeDocks({first.front(), others.front()}, {wide(kBeginWidth), wide(kEndWidth)}, Qt::Horizontal);
}

void PanelLayout::fitToWindow() {
    if (m_moving || !m_hidden.isEmpty() || !m_window.isVisible())
        return;
    m_moving = true;
    const bool narrow = m_window.width() < kFoldBelow * textScale();
    if (narrow && !m_folded)
        fold();
    else if (!narrow && m_folded)
        unfold();
    if (m_folded)
        keepPicture();
    m_moving = false;
}

/// All at the side where the texts are.
void PanelLayout::fold() {
    const auto others = at(static_cast<int>(PanelPlace::End));
    if (others.empty())
        return;
    m_unfolded = m_window.saveState();
    m_folded = true;
    const auto front = std::ranges::find_if(others, [](const PanelDock* panel) { return panel->shown(); });
    for (PanelDock* panel : m_panels) {
        if (panel->isFloating() || panel->place() == PanelPlace::End)
            continue;
        const bool shown = !panel->isHidden();
        m_window.tabifyDockWidget(others.front(), panel);
        panel->setVisible(shown);
    }
    showTabsWhole();
    if (front != others.end())
        QTimer::singleShot(0, *front, [front = *front] { front->raise(); });
}

/// As they stood, but for those that were opened or closed meanwhile.
void PanelLayout::unfold() {
    std::vector<PanelDock*> shown;
    std::ranges::copy_if(m_panels, std::back_inserter(shown),
                         [](const PanelDock* panel) { return !panel->isHidden(); });
    m_folded = false;
    m_window.restoreState(std::exchange(m_unfolded, {}));
    for (PanelDock* panel : m_panels)
        panel->setVisible(std::ranges::find(shown, panel) != shown.end());
    // What was kept of a narrow window is too wide for its panels in a wide one.
    if (m_window.centralWidget()->width() < m_window.width() / 2)
        setWidths();
}

void PanelLayout::keepPicture() {
    const QWidget* picture = m_window.centralWidget();
    const int most = static_cast<int>(m_window.width() * (1.0 - kPicture));
    for (PanelDock* panel : m_panels) {
        if (!panel->isHidden() && !panel->isFloating() && picture->width() < m_window.width() * kPicture &&
            panel->width() > most) {
            m_window.resizeDocks({panel}, {most}, Qt::Horizontal);
            return;
        }
    }
}

void PanelLayout::widen(PanelDock* panel, int wide) {
    const int most = static_cast<int>(m_window.width() * (1.0 - kPicture));
    m_window.resizeDocks({panel}, {m_folded ? std::min(wide, most) : wide}, Qt::Horizontal);
    m_widened = panel;
}

void PanelLayout::narrowAgain() {
    m_widened = nullptr;
    if (!m_folded)
        setWidths();
}

/// Rather a few whole names and a list of all than a row of beginnings.
void PanelLayout::showTabsWhole() {
    for (auto* tabs : m_window.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        PanelTabs::of(*tabs);
        if (tabs->elideMode() == Qt::ElideNone && tabs->usesScrollButtons())
            continue; // to say it again would lay the window out again, and that would ask here again
        tabs->setElideMode(Qt::ElideNone);
        tabs->setUsesScrollButtons(true);
    }
}

bool PanelLayout::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Show:
        fitToWindow();
        break;
    case QEvent::FontChange:
        QTimer::singleShot(0, this, &PanelLayout::fitToWindow);
        break;
    case QEvent::LayoutRequest:
        showTabsWhole(); // bars come and go with their panels
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void PanelLayout::showFront() {
    for (PanelDock* panel : m_panels) {
        if (panel->inFront())
            panel->raise();
    }
}

void PanelLayout::hideAll() {
    m_hidden = state();
    m_folded = false;
    m_unfolded.clear();
    for (PanelDock* panel : m_panels)
        panel->hide();
}

void PanelLayout::restore() {
    setState(std::exchange(m_hidden, {}));
}

QByteArray PanelLayout::state() {
    if (!m_hidden.isEmpty())
        return m_hidden;
    if (m_folded)
        unfold();
    return m_window.saveState();
}

bool PanelLayout::setState(const QByteArray& state) {
    if (m_folded)
        unfold();
    const bool said = m_window.restoreState(state);
    fitToWindow();
    return said;
}

} // namespace halls::app
