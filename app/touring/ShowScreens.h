// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QScreen>
#include <QWidget>

namespace halls::app {

/// Which window of a talk is on which screen. The one who leads has the first screen (the laptop's own), the audience
/// all of another one. Where a screen goes away, the show goes on: the audience's picture is on the screen that is
/// left, the presenter's window behind it; where one comes back, both are as before. After the show the audience's
/// window is on the screen that it came from.
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
    void leave();     ///< the show is over

Q_SIGNALS:
    void changed(); ///< a screen came or went

private:
    void fill(QScreen* screen);  ///< the audience has all of it
    void stand(QScreen* screen); ///< the presenter's window is a window there
    QScreen* leaderScreen() const;
    QScreen* audienceScreen() const;

    QPointer<QWidget> m_audience;
    QWidget* m_presenter;
    QPointer<QScreen> m_home; ///< the audience's window was there before the show
    bool m_arranged = false;
    bool m_swapped = false;
};

} // namespace halls::app
