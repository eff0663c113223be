// SPDX-License-Identifier: MPL-2.0
#include "touring/ShowScreens.h"

#include <QGuiApplication>
#include <QScreen>
#include <QTimer>

#include <utility>

namespace halls::app {
namespace {

constexpr int kFromEdge = 24; ///< logical pixels round the presenter's window
constexpr int kSettled = 300; ///< milliseconds until the window system has said all of a screen that comes or goes

} // namespace

ShowScreens::ShowScreens(QWidget* audience, QWidget* presenter)
    : QObject(presenter), m_audience(audience), m_presenter(presenter) {
    const auto later = [this](QScreen*) {
        QTimer::singleShot(kSettled, this, [this] {
            if (m_presenter->isVisible())
                arrange();
            Q_EMIT changed();
        });
    };
    connect(qApp, &QGuiApplication::screenAdded, this, later);
    connect(qApp, &QGuiApplication::screenRemoved, this, later);
}

bool ShowScreens::two() const {
    return QGuiApplication::screens().size() > 1;
}

QScreen* ShowScreens::leaderScreen() const {
    const QList<QScreen*> screens = QGuiApplication::screens();
    QScreen* first = QGuiApplication::primaryScreen();
    if (!m_swapped)
        return first;
    for (QScreen* screen : screens) {
        if (screen != first)
            return screen;
    }
    return first;
}

QScreen* ShowScreens::audienceScreen() const {
    QScreen* leader = leaderScreen();
    for (QScreen* screen : QGuiApplication::screens()) {
        if (screen != leader)
            return screen;
    }
    return leader;
}

void ShowScreens::leave() {
    if (!std::exchange(m_arranged, false) || m_audience == nullptr || !m_audience->isFullScreen())
        return;
    QScreen* home = m_home != nullptr ? m_home.data() : QGuiApplication::primaryScreen();
    if (m_audience->screen() != home)
        fill(home); // it filled a screen before the show too
}

void ShowScreens::arrange() {
    if (!std::exchange(m_arranged, true) && m_audience != nullptr)
        m_home = m_audience->screen();
    stand(leaderScreen());
    if (two()) {
        fill(audienceScreen());
        m_presenter->raise();
        m_presenter->activateWindow();
    } else if (m_audience != nullptr && m_audience->isFullScreen()) {
        fill(audienceScreen()); // the audience's screen may be the one that went
        m_audience->raise();
        m_audience->activateWindow();
    }
}

void ShowScreens::swap() {
    if (!two())
        return;
    m_swapped = !m_swapped;
    arrange();
}

void ShowScreens::fill(QScreen* screen) {
    if (m_audience == nullptr)
        return;
    if (m_audience->screen() != screen || m_audience->geometry() != screen->geometry()) {
        m_audience->showNormal(); // a window that is all of one screen does not move to another
        m_audience->setGeometry(screen->geometry());
    }
    m_audience->showFullScreen();
}

void ShowScreens::stand(QScreen* screen) {
    if (m_presenter->isVisible() && m_presenter->screen() == screen &&
        screen->availableGeometry().contains(m_presenter->geometry()))
        return;
    m_presenter->setGeometry(screen->availableGeometry().adjusted(kFromEdge, kFromEdge, -kFromEdge, -kFromEdge));
}

} // namespace halls::app
