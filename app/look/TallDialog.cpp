// SPDX-License-Identifier: MPL-2.0
#include "look/TallDialog.h"

#include <QDialog>
#include <QGuiApplication>
#include <QScreen>
#include <QScrollBar>

#include <algorithm>

namespace halls::app {
namespace {

constexpr int kLeast = 80;          ///< logical pixels that are seen of a column at least
constexpr QSize kRoundDialog(8, 8); ///< logical pixels of the screen that stay free beside a dialog

} // namespace

TallColumn::TallColumn(QWidget* content, QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(content);
}

QSize TallColumn::sizeHint() const {
    return widget()->sizeHint() + QSize(verticalScrollBar()->sizeHint().width(), 2);
}

QSize TallColumn::minimumSizeHint() const {
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), kLeast};
}

void fitToScreen(QDialog& dialog) {
    dialog.resize(dialog.sizeHint().boundedTo(dialog.screen()->availableSize() - kRoundDialog));
}

void keepOnScreen(QWidget& window) {
    // Of a window that was moved just now its own screen is not known yet.
    const QScreen* lies = window.isVisible() ? QGuiApplication::screenAt(window.geometry().center()) : nullptr;
    const QScreen* screen = lies != nullptr ? lies : window.screen();
    if (screen == nullptr || window.isMaximized() || window.isFullScreen())
        return;
    const QRect room = screen->availableGeometry();
    const QSize frame = window.frameGeometry().size() - window.size(); // of the window manager; none before it is shown
    window.resize(window.size().boundedTo(room.size() - frame));
    const QRect now(window.pos(), window.size() + frame);
    if (!room.contains(now))
        window.move(std::clamp(now.x(), room.left(), std::max(room.left(), room.right() + 1 - now.width())),
                    std::clamp(now.y(), room.top(), std::max(room.top(), room.bottom() + 1 - now.height())));
}

} // namespace halls::app
