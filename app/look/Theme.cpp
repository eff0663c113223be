// SPDX-License-Identifier: MPL-2.0
#include "look/Theme.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QStyle>
#include <QStyleFactory>
#include <QSvgRenderer>
#include <QWidget>

#include <algorithm>

namespace halls::app {
namespace {

constexpr QRgb kGround = 0xff1c1d20;
constexpr QRgb kDeep = 0xff141517;
constexpr QRgb kRaised = 0xff282a2e;
constexpr QRgb kLine = 0xff44474d;
constexpr QRgb kWords = 0xffe8e4da;
constexpr QRgb kQuiet = 0xffa9a497;
constexpr QRgb kFaint = 0xff6f6c65;
constexpr QRgb kAccent = 0xffd0a85c;
constexpr QRgb kOnAccent = 0xff17150f;

QPalette darkPalette() {
    QPalette palette;
    palette.setColor(QPalette::Window, kGround);
    palette.setColor(QPalette::WindowText, kWords);
    palette.setColor(QPalette::Base, kDeep);
    palette.setColor(QPalette::AlternateBase, kGround);
    palette.setColor(QPalette::Text, kWords);
    palette.setColor(QPalette::PlaceholderText, kQuiet);
    palette.setColor(QPalette::Button, kRaised);
    palette.setColor(QPalette::ButtonText, kWords);
    palette.setColor(QPalette::Light, kLine);
    palette.setColor(QPalette::Midlight, kRaised);
    palette.setColor(QPalette::Mid, kLine);
    palette.setColor(QPalette::Dark, kDeep);
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0));
    palette.setColor(QPalette::Highlight, kAccent);
    palette.setColor(QPalette::HighlightedText, kOnAccent);
    palette.setColor(QPalette::Link, kAccent);
    palette.setColor(QPalette::LinkVisited, kAccent);
    palette.setColor(QPalette::ToolTipBase, kRaised);
    palette.setColor(QPalette::ToolTipText, kWords);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, kFaint);
    return palette;
}

QPixmap drawn(const QByteArray& svg, QRgb colour, int side) {
    QByteArray coloured = svg;
    coloured.replace("currentColor", QColor(colour).name().toLatin1());
    QSvgRenderer renderer(coloured);
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

} // namespace

void applyTheme(QApplication& application) {
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(darkPalette());
    // One family for each script of the subject; what a machine lacks is replaced by what it has.
    QFont font = QApplication::font();
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Arabic"),
                      QStringLiteral("Noto Sans Cuneiform"), font.family()});
    font.setPointSizeF(std::max(10.0, font.pointSizeF()));
    QApplication::setFont(font);
    QFile sheet(QStringLiteral(":/theme/theme.qss"));
    if (sheet.open(QIODevice::ReadOnly))
        application.setStyleSheet(QString::fromUtf8(sheet.readAll()));
}

void restyle(QWidget& widget) {
    const auto anew = [](QWidget& one) {
        one.style()->unpolish(&one);
        one.style()->polish(&one);
        one.update();
    };
    anew(widget);
    for (QWidget* each : widget.findChildren<QWidget*>())
        anew(*each);
}

QIcon themeIcon(const QString& name) {
    QFile file(QStringLiteral(":/icons/") + name + QStringLiteral(".svg"));
    QIcon icon;
    if (name.isEmpty() || !file.open(QIODevice::ReadOnly))
        return icon;
    const QByteArray svg = file.readAll();
    for (const int side : {20, 24, 32, 40, 48}) {
        icon.addPixmap(drawn(svg, kWords, side), QIcon::Normal, QIcon::Off);
        icon.addPixmap(drawn(svg, kOnAccent, side), QIcon::Normal, QIcon::On);
        icon.addPixmap(drawn(svg, kFaint, side), QIcon::Disabled, QIcon::Off);
    }
    return icon;
}

} // namespace halls::app
