// SPDX-License-Identifier: MPL-2.0
#include "look/Theme.h"
#include "words/Colours.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <utility>

namespace halls::app {
namespace {

/// Draws when it is asked, so that it follows the theme and is sharp at any size.
class ThemedIcon : public QIconEngine {
public:
    ThemedIcon(QString name, QByteArray svg) : m_name(std::move(name)), m_svg(std::move(svg)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        QByteArray drawn = m_svg;
        drawn.replace("currentColor", colourOf(mode, state).name().toLatin1());
        QSvgRenderer renderer(drawn);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        const QString key = QStringLiteral("%1 %2 %3x%4")
                                .arg(m_name, colourOf(mode, state).name(), QString::number(size.width()),
                                     QString::number(size.height()));
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    bool isNull() override { return false; }
    QIconEngine* clone() const override { return new ThemedIcon(m_name, m_svg); } // owned by the icon that asks

private:
    static const QColor& colourOf(QIcon::Mode mode, QIcon::State state) {
        if (mode == QIcon::Disabled)
            return colours::kFaintInk;
        return state == QIcon::On ? colours::kInkOnAccent : colours::kInk;
    }

    QString m_name;
    QByteArray m_svg;
};

} // namespace

QIcon themeIcon(const QString& name) {
    QFile file(QStringLiteral(":/icons/") + name + QStringLiteral(".svg"));
    if (name.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new ThemedIcon(name, file.readAll())); // which it owns
}

} // namespace halls::app
