// SPDX-License-Identifier: MPL-2.0
#include "look/Theme.h"

#include "words/Colours.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>
#include <QSvgRenderer>
#include <QWidget>

#include <algorithm>
#include <array>
#include <utility>

namespace halls::app {
namespace {

/// By the names that theme.qss calls them.
constexpr std::array kOfTheSheet{
    std::pair("edge", colours::kEdge),
    std::pair("deep", colours::kDeep),
    std::pair("page", colours::kPage),
    std::pair("ground", colours::kGround),
    std::pair("menu", colours::kMenu),
    std::pair("raised", colours::kRaised),
    std::pair("hovered", colours::kHovered),
    std::pair("line", colours::kLine),
    std::pair("ink", colours::kInk),
    std::pair("quietInk", colours::kQuietInk),
    std::pair("faintInk", colours::kFaintInk),
    std::pair("boxEdge", colours::kBoxEdge),
    std::pair("inkOverPicture", colours::kInkOverPicture),
    std::pair("accent", colours::kAccent),
    std::pair("inkOnAccent", colours::kInkOnAccent),
    std::pair("focusOnAccent", colours::kFocusOnAccent),
    std::pair("selected", colours::kSelected),
    std::pair("selectedActive", colours::kSelectedActive),
    std::pair("inkOnSelected", colours::kInkOnSelected),
    std::pair("grave", colours::kGrave),
    std::pair("inkOnGrave", colours::kInkOnGrave),
};

QPalette darkPalette() {
    QPalette palette;
    palette.setColor(QPalette::Window, colours::kGround);
    palette.setColor(QPalette::WindowText, colours::kInk);
    palette.setColor(QPalette::Base, colours::kDeep);
    palette.setColor(QPalette::AlternateBase, colours::kGround);
    palette.setColor(QPalette::Text, colours::kInk);
    palette.setColor(QPalette::PlaceholderText, colours::kQuietInk);
    palette.setColor(QPalette::Button, colours::kRaised);
    palette.setColor(QPalette::ButtonText, colours::kInk);
    palette.setColor(QPalette::Light, colours::kLine);
    palette.setColor(QPalette::Midlight, colours::kRaised);
    palette.setColor(QPalette::Mid, colours::kLine);
    palette.setColor(QPalette::Dark, colours::kDeep);
    palette.setColor(QPalette::Shadow, colours::kUnlit);
    palette.setColor(QPalette::Highlight, colours::kAccent);
    palette.setColor(QPalette::HighlightedText, colours::kInkOnAccent);
    palette.setColor(QPalette::Link, colours::kAccent);
    palette.setColor(QPalette::LinkVisited, colours::kAccent);
    palette.setColor(QPalette::ToolTipBase, colours::kRaised);
    palette.setColor(QPalette::ToolTipText, colours::kInk);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colours::kFaintInk);
    return palette;
}

QPixmap drawn(const QByteArray& svg, const QColor& colour, int side) {
    QByteArray coloured = svg;
    coloured.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(coloured);
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

} // namespace

QString coloured(const QString& sheet) {
    static const QRegularExpression kName(QStringLiteral("@([A-Za-z]+)(?:\\((\\d+)\\))?"));
    QString made;
    qsizetype done = 0;
    for (auto found = kName.globalMatch(sheet); found.hasNext();) {
        const QRegularExpressionMatch one = found.next();
        const auto* known = std::ranges::find(kOfTheSheet, one.captured(1),
                                              [](const auto& named) { return QLatin1String(named.first); });
        if (known == kOfTheSheet.end())
            continue;
        const QColor& colour = known->second;
        made += sheet.mid(done, one.capturedStart() - done);
        made += one.capturedLength(2) == 0 ? colour.name()
                                           : QStringLiteral("rgba(%1, %2, %3, %4)")
                                                 .arg(QString::number(colour.red()), QString::number(colour.green()),
                                                      QString::number(colour.blue()), one.captured(2));
        done = one.capturedEnd();
    }
    return made + sheet.mid(done);
}

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
        application.setStyleSheet(coloured(QString::fromUtf8(sheet.readAll())));
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
        icon.addPixmap(drawn(svg, colours::kInk, side), QIcon::Normal, QIcon::Off);
        icon.addPixmap(drawn(svg, colours::kInkOnAccent, side), QIcon::Normal, QIcon::On);
        icon.addPixmap(drawn(svg, colours::kFaintInk, side), QIcon::Disabled, QIcon::Off);
    }
    return icon;
}

} // namespace halls::app
