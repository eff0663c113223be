// SPDX-License-Identifier: MPL-2.0
#include "look/TallDialog.h"

#include <QDialog>
#include <QScreen>
#include <QScrollBar>

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

} // namespace halls::app
