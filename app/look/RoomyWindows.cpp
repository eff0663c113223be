// SPDX-License-Identifier: MPL-2.0
#include "look/RoomyWindows.h"

#include "look/Theme.h"

#include <QEvent>
#include <QFileDialog>
#include <QLayout>
#include <QMainWindow>
#include <QMessageBox>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace halls::app {
namespace {

constexpr QSize kLeast(200, 110); ///< logical pixels that are always seen of what may need more
constexpr QSize kRound(8, 46);    ///< logical pixels of the screen that a window's frame and title take

constexpr int kBesideBar = 4; ///< logical pixels

/// As large as its content wishes, and as small as there is room.
class Scrolled : public QScrollArea {
public:
    Scrolled(QWidget* content, QWidget* parent) : QScrollArea(parent) {
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        viewport()->setAutoFillBackground(false);
        const bool paints = content->autoFillBackground();
        setWidget(content);
        content->setAutoFillBackground(paints);
    }
    QSize sizeHint() const override { return widget()->sizeHint(); }
    /// With words as they were at first all panels together fit onto a small screen.
    QSize minimumSizeHint() const override {
        const QSize least = widget()->minimumSizeHint();
        return appearance() == Appearance() ? least : least.boundedTo(kLeast);
    }
};

bool sees(const QWidget& window) {
    const Qt::WindowType type = window.windowType();
    return window.isWindow() && (type == Qt::Window || type == Qt::Dialog) && !window.isFullScreen() &&
           qobject_cast<const QMainWindow*>(&window) == nullptr &&
           qobject_cast<const QMessageBox*>(&window) == nullptr &&
           qobject_cast<const QFileDialog*>(&window) == nullptr && window.layout() != nullptr &&
           window.screen() != nullptr;
}

/// All that a window holds, in what scrolls.
QScrollArea& scroll(QWidget& window) {
    const QMargins margins = window.layout()->contentsMargins();
    auto* content = new QWidget; // owned by what scrolls
    QLayout* layout = window.layout();
    content->setLayout(layout); // takes its widgets with it
    layout->setContentsMargins(margins);
    auto* outer = new QVBoxLayout(&window);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* area = new Scrolled(content, &window); // owned by the window
    outer->addWidget(area);
    content->show();
    return *area;
}

} // namespace

QWidget* scrolled(QWidget* content, QWidget* parent) {
    return new Scrolled(content, parent); // owned by the parent
}

RoomyWindows::RoomyWindows(QObject* application) : QObject(application) {
    application->installEventFilter(this);
}

bool RoomyWindows::eventFilter(QObject* watched, QEvent* event) {
    const bool asks = event->type() == QEvent::Show || event->type() == QEvent::LayoutRequest;
    auto* window = asks && watched->isWidgetType() ? static_cast<QWidget*>(watched) : nullptr;
    if (window == nullptr || m_fitting || !sees(*window))
        return false;
    m_fitting = true;
    const QSize room = window->screen()->availableSize() - kRound;
    QSize least = window->layout()->totalMinimumSize();
    const int wide = std::clamp(window->width(), least.width(), std::max(least.width(), room.width()));
    if (window->layout()->hasHeightForWidth()) // lines that are broken
        least.setHeight(std::max(least.height(), window->layout()->totalMinimumHeightForWidth(wide)));
    if (least.width() > room.width() || least.height() > room.height()) {
        QWidget* had = window->focusWidget();
        QScrollBar* bar = scroll(*window).verticalScrollBar();
        bar->ensurePolished();
        least.rwidth() += bar->sizeHint().width() + kBesideBar;
        if (had != nullptr)
            had->setFocus();
    }
    const QSize wanted = window->size().expandedTo(least).boundedTo(room);
    if (wanted != window->size())
        window->resize(wanted);
    m_fitting = false;
    return false;
}

} // namespace halls::app
