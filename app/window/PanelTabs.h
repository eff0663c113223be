// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QToolButton>

class QTabBar;

namespace halls::app {

/// Where the tabs of panels have no room beside each other: a button in the place of those that would be cut, with the
/// names of all. It hides what Qt has there, two arrows.
///
///     PanelTabs::of(bar); // once or again
///
/// **Ownership** A child of the bar.
class PanelTabs : public QToolButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PanelTabs)
public:
    static PanelTabs& of(QTabBar& bar);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    explicit PanelTabs(QTabBar& bar);
    void fill();
    void place();
    void placeSoon();
    void retranslate();

    QTabBar& m_bar;
    bool m_soon = false; ///< it is placed after what is under way
};

} // namespace halls::app
