// SPDX-License-Identifier: MPL-2.0
#include "touring/Cover.h"

#include "words/Colours.h"

#include <QEvent>
#include <QPainter>

namespace halls::app {

Cover::Cover(const char* name, QWidget* picture) : QWidget(picture), m_picture(picture) {
    setObjectName(QLatin1String(name));
    hide();
}

void Cover::cover(const QColor& colour) {
    m_colour = colour;
    m_seen = {};
    lie();
}

void Cover::cover(const QPixmap& seen) {
    m_colour = {};
    m_seen = seen;
    lie();
}

/// Beside the picture, not in it: what is raised there stays below.
void Cover::lie() {
    QWidget* window = m_picture->window();
    if (parentWidget() != window)
        setParent(window);
    window->installEventFilter(this);
    for (QWidget* each : window->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) // panels, and the picture
        each->installEventFilter(this);
    show();
    follow();
    update();
}

void Cover::follow() {
    const QWidget* window = parentWidget();
    setGeometry(window->isFullScreen() ? window->rect() : QRect(m_picture->mapTo(window, QPoint()), m_picture->size()));
    raise();
}

bool Cover::eventFilter(QObject* watched, QEvent* event) {
    if (isHidden() || qobject_cast<Cover*>(watched) != nullptr)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Move:
    case QEvent::ZOrderChange:
    case QEvent::ShowToParent:
    case QEvent::WindowStateChange:
        follow();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

/// A picture keeps its shape: where the window has another by now, there is nothing beside it.
void Cover::paintEvent(QPaintEvent*) {
    if (m_lifted)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), m_colour.isValid() ? m_colour : colours::kUnlit);
    if (m_seen.isNull())
        return;
    const QSizeF wanted = QSizeF(m_seen.size()).scaled(QSizeF(size()), Qt::KeepAspectRatio);
    const QPointF corner((width() - wanted.width()) / 2.0, (height() - wanted.height()) / 2.0);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(QRectF(corner, wanted), m_seen, QRectF(m_seen.rect()));
}

} // namespace halls::app
