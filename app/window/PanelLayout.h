// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QByteArray>
#include <QObject>

#include <vector>

class QMainWindow;

namespace halls::app {

class PanelDock;

/// Puts the panels where they stand at first, and away for the full screen. In a narrow window (or with large words)
/// all of them lie behind each other at one side, so that the picture keeps more than half of the window; as soon as
/// there is room they stand again as they did.
class PanelLayout : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PanelLayout)
public:
    /// Borrows both; the panels are the window's children.
    PanelLayout(QMainWindow& window, std::vector<PanelDock*> panels);

    static constexpr double kPicture = 0.56; ///< of a narrow window's width, at least

    void placeAll();
    void showFront(); ///< of those behind each other the one that is seen at first
    void hideAll();   ///< they stand as they are until restore()
    void restore();
    QByteArray state();                     ///< as they stand where there is room, or stood before they were hidden
    bool setState(const QByteArray& state); ///< false: it says nothing, and they stand as before
    bool folded() const { return m_folded; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::vector<PanelDock*> at(int place) const;
    void setWidths(); ///< as at first
    void fitToWindow();
    void fold();
    void unfold();
    void keepPicture();
    void widen(PanelDock* panel, int wide);
    void narrowAgain(); ///< when the one for which it was widened is gone
    void showTabsWhole();

    QMainWindow& m_window;
    std::vector<PanelDock*> m_panels;
    const PanelDock* m_widened = nullptr; ///< for which its side is wider than at first
    QByteArray m_hidden;                  ///< empty: they are not hidden
    QByteArray m_unfolded;                ///< how they stand where there is room; only while they are folded
    bool m_folded = false;
    bool m_moving = false; ///< panels are being moved: what the window tells meanwhile is no news
};

} // namespace halls::app
