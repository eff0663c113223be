// SPDX-License-Identifier: MPL-2.0
#include "touring/AudienceScreen.h"

#include "touring/Cover.h"
#include "touring/Drawing.h"
#include "touring/LaserDot.h"
#include "touring/TourBar.h"

#include <QCursor>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QOpenGLWidget>
#include <QPixmap>

#include <algorithm>

namespace halls::app {
namespace {

constexpr int kToolsGoAfter = 3000; ///< milliseconds without the mouse, in full screen

} // namespace

AudienceScreen::AudienceScreen(QOpenGLWidget* picture)
    : QObject(picture), m_picture(picture), m_bar(new TourBar(picture)), m_blank(new Cover("tourBlank", picture)),
      m_frozen(new Cover("tourFrozen", picture)), m_drawing(new Drawing(picture)), m_dot(new LaserDot(picture)),
      m_hideTools(this) {
    m_frozen->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_hideTools.setSingleShot(true);
    m_hideTools.setInterval(kToolsGoAfter);
    connect(&m_hideTools, &QTimer::timeout, this, [this] {
        const bool full = m_picture->window()->isFullScreen();
        if (full && m_bar->toolsInUse()) {
            m_hideTools.start();
            return;
        }
        m_bar->setToolsShown(m_tools == Tools::Always || (m_tools == Tools::Fleeting && !full));
        if (full && m_leads)
            m_picture->setCursor(Qt::BlankCursor);
    });
    connect(m_drawing, &Drawing::drawnAnew, this, &AudienceScreen::drawnAnew);
    connect(m_dot, &LaserDot::pointedAnew, this, &AudienceScreen::drawnAnew);
    // The mouse, also over what lies over the picture, and the Tab key.
    picture->installEventFilter(this);
    m_bar->setMouseTracking(true);
    m_bar->installEventFilter(this);
    for (QWidget* each : m_bar->findChildren<QWidget*>()) {
        each->setMouseTracking(true);
        each->installEventFilter(this);
    }
}

void AudienceScreen::begin() {
    m_leads = true;
    m_blank->hide();
    setDrawing(false);
    m_drawing->clear();
    Q_EMIT coveredAnew();
    m_hideTools.start();
}

void AudienceScreen::end() {
    m_leads = false;
    m_bar->hide();
    m_blank->hide();
    m_frozen->hide();
    setPointing(false);
    setDrawing(false);
    m_drawing->clear();
    m_picture->unsetCursor();
}

void AudienceScreen::setTools(Tools tools) {
    m_tools = tools;
    m_bar->setToolsShown(tools != Tools::Never);
}

/// Where the window fills the screen, panels are seen too.
void AudienceScreen::setFrozen(bool frozen) {
    QWidget* window = m_picture->window();
    if (frozen) {
        m_blank->setLifted(true);
        m_frozen->cover(window->isFullScreen() ? window->grab() : m_picture->grab());
        m_blank->setLifted(false);
    } else {
        m_frozen->hide();
    }
    Q_EMIT coveredAnew();
}

bool AudienceScreen::frozen() const {
    return !m_frozen->isHidden();
}

void AudienceScreen::blank(const QColor& colour) {
    if (blanked() && m_blank->colour() == colour)
        m_blank->hide();
    else
        m_blank->cover(colour);
    Q_EMIT coveredAnew();
}

bool AudienceScreen::blanked() const {
    return !m_blank->isHidden();
}

void AudienceScreen::setDrawing(bool drawing) {
    m_drawing->setDrawing(drawing && m_leads);
    m_bar->raise(); // its tools can be used still
    m_drawing->raiseLines();
    Q_EMIT coveredAnew();
}

void AudienceScreen::pointAt(std::optional<QPointF> share) {
    if (m_drawing->drawing() && m_leads) {
        share ? m_drawing->lineTo(*share) : m_drawing->endLine();
        return;
    }
    if (share && m_leads)
        m_dot->showAt(*share);
    else
        m_dot->clear();
}

void AudienceScreen::setPointing(bool pointing) {
    m_pointing = pointing && m_leads;
    if (m_pointing) {
        m_picture->setCursor(Qt::BlankCursor);
        moved(m_picture->mapFromGlobal(QCursor::pos()));
    } else {
        m_dot->clear();
        m_picture->unsetCursor();
    }
}

/// The mouse, over the audience's picture.
void AudienceScreen::moved(QPointF place) {
    if (m_pointing && QRectF(m_picture->rect()).contains(place)) {
        m_dot->showAt({place.x() / m_picture->width(), place.y() / m_picture->height()});
        return;
    }
    m_bar->setToolsShown(m_tools != Tools::Never);
    m_picture->unsetCursor();
    m_hideTools.start();
}

AudienceScreen::Seen AudienceScreen::seen(QSize within) const {
    QWidget* window = m_picture->window();
    QWidget* all = window->isFullScreen() ? window : m_picture;
    const auto lift = [this](bool lifted) {
        m_blank->setLifted(lifted);
        m_frozen->setLifted(lifted);
        m_drawing->setLifted(lifted);
        m_dot->setLifted(lifted);
    };
    lift(true);
    const QImage whole = all->grab().toImage();
    lift(false);
    const QPointF corner(m_picture->mapTo(all, QPoint()));
    const double wide = std::max(1, all->width());
    const double high = std::max(1, all->height());
    return {.image =
                whole.scaled(within * m_picture->devicePixelRatioF(), Qt::KeepAspectRatio, Qt::SmoothTransformation),
            .picture = {corner.x() / wide, corner.y() / high, m_picture->width() / wide, m_picture->height() / high}};
}

void AudienceScreen::paintDrawn(QPainter& painter, const QRectF& picture) const {
    m_drawing->paintOn(painter, picture);
    m_dot->paintOn(painter, picture);
}

/// A line may begin on the words too, beside the tools.
bool AudienceScreen::drawnOnWords(QObject* watched, QEvent* event) {
    if (!m_drawing->drawing() || (watched != m_bar && qobject_cast<QLabel*>(watched) == nullptr))
        return false;
    const bool pressed = event->type() == QEvent::MouseButtonPress;
    if (event->type() == QEvent::MouseButtonRelease) {
        m_drawing->endLine();
        return true;
    }
    if (!pressed && event->type() != QEvent::MouseMove)
        return false;
    const auto& mouse = *static_cast<QMouseEvent*>(event);
    if (!(pressed ? mouse.button() == Qt::LeftButton : mouse.buttons().testFlag(Qt::LeftButton)))
        return false;
    const QPointF place = m_picture->mapFromGlobal(mouse.globalPosition());
    m_drawing->lineTo({place.x() / m_picture->width(), place.y() / m_picture->height()});
    return true;
}

bool AudienceScreen::eventFilter(QObject* watched, QEvent* event) {
    if (!m_leads)
        return false;
    if (drawnOnWords(watched, event))
        return true;
    if (event->type() == QEvent::MouseMove) {
        const QPointF place = static_cast<QMouseEvent*>(event)->globalPosition();
        moved(m_picture->mapFromGlobal(place));
    } else if (event->type() == QEvent::Resize && watched == m_picture) {
        m_hideTools.start(); // it may fill the screen by now
    } else if (event->type() == QEvent::Leave && watched == m_picture) {
        m_dot->clear();
    } else if (event->type() == QEvent::KeyPress && watched == m_picture) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (key.key() == Qt::Key_Tab && m_picture->hasFocus()) {
            m_bar->focusTools();
            m_hideTools.start();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace halls::app
