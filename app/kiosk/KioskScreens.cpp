// SPDX-License-Identifier: MPL-2.0
#include "kiosk/KioskScreens.h"

#include "words/Colours.h"

#include <QCloseEvent>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPainter>
#include <QScreen>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace halls::app {
namespace {

constexpr int kLeastPause = 33; ///< milliseconds between two pictures of the mirror
constexpr int kMostLoad = 4;    ///< pauses are this many times as long as taking a picture: the kiosk comes first

/// All of another screen: dark, or what the kiosk shows.
class Cover : public QWidget {
public:
    explicit Cover(QScreen* screen) {
        setObjectName(QStringLiteral("kioskCover"));
        setWindowFlags(Qt::Window | Qt::FramelessWindowHint | Qt::WindowDoesNotAcceptFocus);
        setAttribute(Qt::WA_ShowWithoutActivating);
        setCursor(Qt::BlankCursor);
        setGeometry(screen->geometry());
        showFullScreen();
        setGeometry(screen->geometry()); // where no window manager does it
    }
    void setPicture(const QPixmap& picture) {
        m_picture = picture;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), colours::kUnlit);
        if (m_picture.isNull())
            return;
        const QSize fitted = m_picture.size().scaled(size(), Qt::KeepAspectRatio);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(QRect(QPoint((width() - fitted.width()) / 2, (height() - fitted.height()) / 2), fitted),
                           m_picture);
    }
    void closeEvent(QCloseEvent* event) override { event->ignore(); }

private:
    QPixmap m_picture;
};

} // namespace

KioskScreens::KioskScreens(QWidget& kiosk, QString wanted, Others others)
    : m_kiosk(kiosk), m_wanted(std::move(wanted)), m_others(others), m_mirroring(this) {
    m_mirroring.setSingleShot(true);
    connect(&m_mirroring, &QTimer::timeout, this, &KioskScreens::mirror);
    connect(qApp, &QGuiApplication::screenAdded, this, [this](QScreen* screen) {
        connect(screen, &QScreen::geometryChanged, this, &KioskScreens::arrange);
        arrange();
    });
    // It is in the list until all have heard of it.
    connect(qApp, &QGuiApplication::screenRemoved, this, &KioskScreens::arrange, Qt::QueuedConnection);
    for (const QScreen* screen : QGuiApplication::screens())
        connect(screen, &QScreen::geometryChanged, this, &KioskScreens::arrange);
}

KioskScreens::~KioskScreens() = default;

QScreen* KioskScreens::named() const {
    const QList<QScreen*> screens = QGuiApplication::screens();
    bool isNumber = false;
    const int number = m_wanted.toInt(&isNumber);
    if (isNumber && number >= 1 && number <= screens.size())
        return screens[number - 1];
    const auto found = std::ranges::find_if(screens, [&](const QScreen* each) { return each->name() == m_wanted; });
    return found == screens.end() ? nullptr : *found;
}

bool KioskScreens::wantedIsThere() const {
    return m_wanted.isEmpty() || named() != nullptr;
}

QScreen* KioskScreens::own() const {
    QScreen* screen = named();
    return screen != nullptr ? screen : QGuiApplication::primaryScreen();
}

QString KioskScreens::names() {
    QStringList names;
    for (const QScreen* screen : QGuiApplication::screens())
        names << QStringLiteral("%1 %2").arg(names.size() + 1).arg(screen->name());
    return names.join(QStringLiteral(", "));
}

void KioskScreens::arrange() {
    const QScreen* screen = own();
    if (screen == nullptr)
        return; // the last one went: until one comes
    if (m_kiosk.geometry() != screen->geometry() || !m_kiosk.isFullScreen()) {
        if (m_kiosk.isVisible() && m_kiosk.screen() != screen)
            m_kiosk.showNormal(); // a window that is all of one screen does not move to another
        m_kiosk.setGeometry(screen->geometry());
        m_kiosk.showFullScreen();
        m_kiosk.setGeometry(screen->geometry()); // where no window manager does it
    }
    cover();
}

void KioskScreens::cover() {
    m_covers.clear();
    if (m_others == Others::Leave)
        return;
    for (QScreen* screen : QGuiApplication::screens()) {
        if (screen != own())
            m_covers.push_back(std::make_unique<Cover>(screen));
    }
    if (m_others == Others::Mirror && !m_covers.empty())
        m_mirroring.start(kLeastPause);
}

void KioskScreens::mirror() {
    QElapsedTimer clock;
    clock.start();
    const QPixmap picture = m_kiosk.grab();
    for (const auto& cover : m_covers)
        static_cast<Cover&>(*cover).setPicture(picture);
    if (!m_covers.empty())
        m_mirroring.start(std::max(kLeastPause, kMostLoad * static_cast<int>(clock.elapsed())));
}

} // namespace halls::app
