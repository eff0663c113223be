// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

class QScreen;

namespace halls::app {

/// Which window of a talk is on which screen. The one who leads has the first screen (the laptop's own), the audience
/// all of another one. Where a screen goes away, the show goes on: the audience's picture is on the screen that is
/// left, the presenter's window behind it; where one comes back, both are as before.
class ShowScreens : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShowScreens)
public:
    /// Borrows both windows; its own parent is the presenter's.
    ShowScreens(QWidget* audience, QWidget* presenter);

    /// Puts both where they belong.
    void arrange();
    /// Each goes where the other was. Nothing with one screen.
    void swap();
    bool two() const; ///< whether there is a screen for each

private:
    void fill(QScreen* screen);  ///< the audience has all of it
    void stand(QScreen* screen); ///< the presenter's window is a window there
    QScreen* leaderScreen() const;
    QScreen* audienceScreen() const;

    QPointer<QWidget> m_audience;
    QWidget* m_presenter;
    bool m_swapped = false;
};

} // namespace halls::app
