// SPDX-License-Identifier: MPL-2.0
#include "touring/AudienceScreen.h"

#include "look/OverPicture.h"
#include "look/PlainWidgets.h"
#include "touring/LaserDot.h"
#include "touring/TourBar.h"

#include <QCursor>
#include <QLabel>
#include <QMouseEvent>
#include <QOpenGLWidget>
#include <QPixmap>

namespace halls::app {
namespace {

constexpr int kToolsGoAfter = 2000; ///< milliseconds without the mouse, in full screen

} // namespace

AudienceScreen::AudienceScreen(QOpenGLWidget* picture)
    : QObject(picture), m_picture(picture), m_bar(new TourBar(picture)), m_blank(new QWidget(picture)),
      m_frozen(plainLabel(picture)), m_dot(new LaserDot(picture)), m_hideTools(this) {
    m_blank->setObjectName(QStringLiteral("tourBlank"));
    m_blank->hide();
    m_frozen->setObjectName(QStringLiteral("tourFrozen"));
    m_frozen->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_frozen->setScaledContents(true);
    m_frozen->hide();
    m_hideTools.setSingleShot(true);
    m_hideTools.setInterval(kToolsGoAfter);
    connect(&m_hideTools, &QTimer::timeout, this, [this] {
        const bool full = m_picture->window()->isFullScreen();
        m_bar->setToolsShown(!full);
        if (full && m_leads)
            m_picture->setCursor(Qt::BlankCursor);
    });
    for (QWidget* whole : {m_blank, static_cast<QWidget*>(m_frozen)})
        OverPicture::of(*picture).add(whole, {.hold = OverPicture::Hold::Whole});
    picture->installEventFilter(this); // the mouse
}

void AudienceScreen::begin() {
    m_leads = true;
    m_blank->hide();
    m_hideTools.start();
}

void AudienceScreen::end() {
    m_leads = false;
    m_bar->hide();
    m_blank->hide();
    m_frozen->hide();
    setPointing(false);
    m_picture->unsetCursor();
}

void AudienceScreen::setFrozen(bool frozen) {
    if (frozen) {
        m_frozen->setPixmap(QPixmap::fromImage(m_picture->grabFramebuffer()));
        m_frozen->setGeometry(m_picture->rect());
        m_frozen->raise();
    }
    m_frozen->setVisible(frozen);
    m_bar->raise();
}

bool AudienceScreen::frozen() const {
    return !m_frozen->isHidden();
}

void AudienceScreen::blank(const QString& colour) {
    if (m_blank->isVisible() && m_blank->styleSheet().contains(colour)) {
        m_blank->hide();
        return;
    }
    m_blank->setStyleSheet(QStringLiteral("background: %1;").arg(colour));
    m_blank->setGeometry(m_picture->rect());
    m_blank->show();
    m_blank->raise();
}

void AudienceScreen::pointAt(std::optional<QPointF> share) {
    if (share && m_leads)
        m_dot->showAt({share->x() * m_picture->width(), share->y() * m_picture->height()});
    else
        m_dot->hide();
}

void AudienceScreen::setPointing(bool pointing) {
    m_pointing = pointing && m_leads;
    if (m_pointing) {
        m_picture->setCursor(Qt::BlankCursor);
        moved(m_picture->mapFromGlobal(QCursor::pos()));
    } else {
        m_dot->hide();
        m_picture->unsetCursor();
    }
}

/// The mouse, over the audience's picture.
void AudienceScreen::moved(QPointF place) {
    if (m_pointing && QRectF(m_picture->rect()).contains(place)) {
        m_dot->showAt(place);
        return;
    }
    m_bar->setToolsShown(true);
    m_picture->unsetCursor();
    m_hideTools.start();
}

QImage AudienceScreen::seen(QSize within) const {
    const QImage whole = m_picture->grab().toImage();
    return whole.scaled(within * m_picture->devicePixelRatioF(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

bool AudienceScreen::eventFilter(QObject* watched, QEvent* event) {
    if (!m_leads)
        return false;
    if (event->type() == QEvent::MouseMove) {
        moved(static_cast<QMouseEvent*>(event)->position());
    } else if (event->type() == QEvent::Leave) {
        m_dot->hide();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace halls::app
