// SPDX-License-Identifier: MPL-2.0
#include "window/PanelTabs.h"

#include "words/PlainWords.h"

#include <QEvent>
#include <QMenu>
#include <QTabBar>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace halls::app {
namespace {

constexpr int kLeastWide = 32; ///< logical pixels, for who points

} // namespace

PanelTabs& PanelTabs::of(QTabBar& bar) {
    auto* had = bar.findChild<PanelTabs*>(QString(), Qt::FindDirectChildrenOnly);
    return had != nullptr ? *had : *new PanelTabs(bar); // owned by the bar
}

PanelTabs::PanelTabs(QTabBar& bar) : QToolButton(&bar), m_bar(bar) {
    setObjectName(QStringLiteral("allPanels"));
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu(this)); // owned by this
    connect(menu(), &QMenu::aboutToShow, this, &PanelTabs::fill);
    connect(&m_bar, &QTabBar::currentChanged, this, &PanelTabs::placeSoon);
    m_bar.installEventFilter(this);
    retranslate();
    hide();
    placeSoon();
}

void PanelTabs::fill() {
    menu()->clear();
    for (int at = 0; at < m_bar.count(); ++at) {
        QAction* entry = menu()->addAction(PlainWords::keyless(m_bar.tabText(at)));
        entry->setCheckable(true);
        entry->setChecked(at == m_bar.currentIndex());
        connect(entry, &QAction::triggered, this, [this, at] { m_bar.setCurrentIndex(at); });
    }
}

void PanelTabs::placeSoon() {
    if (!std::exchange(m_soon, true)) // after Qt has laid out the tabs
        QTimer::singleShot(0, this, [this] {
            m_soon = false;
            place();
        });
}

/// From the first tab that is cut there to the end; never over the one that is seen.
void PanelTabs::place() {
    QList<QToolButton*> arrows = m_bar.findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly);
    arrows.removeOne(this);
    const bool any = std::ranges::any_of(arrows, [](const QToolButton* arrow) { return !arrow->isHidden(); });
    setVisible(any);
    if (!any)
        return;
    const bool rightToLeft = m_bar.layoutDirection() == Qt::RightToLeft;
    int wide = std::max(kLeastWide, minimumSizeHint().width()); // from the end of the bar
    for (const QToolButton* arrow : arrows)
        wide = std::max(wide, rightToLeft ? arrow->geometry().right() + 1 : m_bar.width() - arrow->geometry().left());
    const int arrowsWide = wide;
    for (int at = 0; at < m_bar.count(); ++at) {
        const QRect tab = m_bar.tabRect(at);
        const int begins = rightToLeft ? tab.right() + 1 : m_bar.width() - tab.left(); // as far from the end
        const int ends = rightToLeft ? tab.left() : m_bar.width() - tab.right() - 1;
        if (at != m_bar.currentIndex() && ends < arrowsWide && begins > wide)
            wide = begins;
    }
    const QRect current = m_bar.tabRect(m_bar.currentIndex());
    wide = std::min(wide, std::max(arrowsWide, rightToLeft ? current.left() : m_bar.width() - current.right() - 1));
    setGeometry(rightToLeft ? 0 : m_bar.width() - wide, 0, wide, m_bar.height());
    raise();
}

void PanelTabs::retranslate() {
    setText(QString(QChar(0x00BB))); // mirrored by who reads from the right
    setAccessibleName(tr("All panels"));
    setToolTip(PlainWords::tip(tr("The names of all panels that lie behind each other")));
}

bool PanelTabs::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::LayoutRequest:
    case QEvent::LayoutDirectionChange:
    case QEvent::Wheel:
    case QEvent::FontChange:
        placeSoon();
        break;
    default:
        break;
    }
    return QToolButton::eventFilter(watched, event);
}

void PanelTabs::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

} // namespace halls::app
