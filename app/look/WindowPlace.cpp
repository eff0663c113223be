// SPDX-License-Identifier: MPL-2.0
#include "look/WindowPlace.h"

#include "look/TallDialog.h"

#include <QDataStream>
#include <QGuiApplication>
#include <QIODevice>
#include <QRect>
#include <QTimer>
#include <QWidget>

namespace halls::app {
namespace {

constexpr int kSettled = 350; ///< milliseconds until the window system has said where it has put a window

struct Place {
    QRect normal;
    bool maximized = false;
};

void put(QWidget& window, const Place& place) {
    window.showNormal();
    window.setGeometry(place.normal);
    keepOnScreen(window);
    if (place.maximized)
        window.showMaximized();
}

bool isAway(const QWidget& window, const Place& place) {
    const auto screenOf = [](const QRect& rect) { return QGuiApplication::screenAt(rect.center()); };
    return window.isMaximized() != place.maximized ||
           (screenOf(place.normal) != nullptr && screenOf(window.geometry()) != screenOf(place.normal)) ||
           (!place.maximized && window.size() != place.normal.size());
}

} // namespace

QByteArray placeOf(const QWidget& window) {
    const QRect normal = window.isMaximized() ? window.normalGeometry() : window.geometry();
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << normal << window.isMaximized();
    return bytes;
}

void bringBack(QWidget& window, const QByteArray& bytes) {
    Place place;
    QDataStream stream(bytes);
    stream >> place.normal >> place.maximized;
    if (stream.status() != QDataStream::Ok || !place.normal.isValid()) {
        window.showNormal();
        return keepOnScreen(window);
    }
    put(window, place);
    QTimer::singleShot(kSettled, &window, [&window, place] {
        const bool goesOn = window.isFullScreen() || window.isMinimized(); // somebody has asked for something else
        if (!goesOn && isAway(window, place))
            put(window, place);
    });
}

} // namespace halls::app
