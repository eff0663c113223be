// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QByteArray>

#include <vector>

class QMainWindow;

namespace halls::app {

class PanelDock;

/// Puts the panels where they stand at first, and away for the full screen.
class PanelLayout {
public:
    /// Borrows both; the panels are the window's children.
    PanelLayout(QMainWindow& window, std::vector<PanelDock*> panels);

    void placeAll();
    void showFront(); ///< of those behind each other the one that is seen at first
    void hideAll();   ///< they stand as they are until restore()
    void restore();
    QByteArray state() const; ///< as they stand, or stood before they were hidden

private:
    std::vector<PanelDock*> at(int place) const;

    QMainWindow& m_window;
    std::vector<PanelDock*> m_panels;
    QByteArray m_hidden; ///< empty: they are not hidden
};

} // namespace halls::app
