// SPDX-License-Identifier: MPL-2.0
#include "look/Theme.h"

#include "look/FingerScrolling.h"
#include "look/OwnStyle.h"
#include "look/RoomyWindows.h"
#include "words/Colours.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFont>
#include <QPalette>
#include <QRegularExpression>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <array>
#include <utility>

namespace halls::app {
namespace {

/// By the names that theme.qss calls them.
constexpr std::array kOfTheSheet{
    std::pair("edge", &colours::Set::edge),
    std::pair("deep", &colours::Set::deep),
    std::pair("page", &colours::Set::page),
    std::pair("ground", &colours::Set::ground),
    std::pair("menu", &colours::Set::menu),
    std::pair("raised", &colours::Set::raised),
    std::pair("hovered", &colours::Set::hovered),
    std::pair("line", &colours::Set::line),
    std::pair("ink", &colours::Set::ink),
    std::pair("quietInk", &colours::Set::quietInk),
    std::pair("faintInk", &colours::Set::faintInk),
    std::pair("boxEdge", &colours::Set::boxEdge),
    std::pair("inkOverPicture", &colours::Set::inkOverPicture),
    std::pair("accent", &colours::Set::accent),
    std::pair("inkOnAccent", &colours::Set::inkOnAccent),
    std::pair("focusOnAccent", &colours::Set::focusOnAccent),
    std::pair("selected", &colours::Set::selected),
    std::pair("selectedActive", &colours::Set::selectedActive),
    std::pair("inkOnSelected", &colours::Set::inkOnSelected),
    std::pair("grave", &colours::Set::grave),
    std::pair("inkOnGrave", &colours::Set::inkOnGrave),
};

QPalette paletteNow() {
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

Appearance& inForce() {
    static Appearance now;
    return now;
}

/// The file of a sign that is seen on a ground.
QString signOn(const QColor& ground, const QString& name) {
    constexpr int kHalf = 128;
    return QStringLiteral(":/icons/%1-%2.svg")
        .arg(name, qGray(ground.rgb()) < kHalf ? QStringLiteral("light") : QStringLiteral("dark"));
}

/// What stands for a name of the sheet; null: it is none of ours.
QString meaningOf(const QString& name, const QString& inside) {
    if (name == QLatin1String("onField"))
        return signOn(colours::kDeep, inside);
    if (name == QLatin1String("onAccent"))
        return signOn(colours::kAccent, inside);
    const auto* known =
        std::ranges::find(kOfTheSheet, name, [](const auto& named) { return QLatin1String(named.first); });
    if (known == kOfTheSheet.end())
        return {};
    const QColor& colour = colours::shown.*(known->second);
    return inside.isEmpty() ? colour.name()
                            : QStringLiteral("rgba(%1, %2, %3, %4)")
                                  .arg(QString::number(colour.red()), QString::number(colour.green()),
                                       QString::number(colour.blue()), inside);
}

QString read(const QString& name) {
    QFile sheet(QStringLiteral(":/theme/") + name);
    return sheet.open(QIODevice::ReadOnly) ? QString::fromUtf8(sheet.readAll()) : QString();
}

/// Words with colours in them are made anew, as for another language.
void tellOpenWindows(QApplication& application) {
    QEvent anew(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&application, &anew);
}

} // namespace

QString coloured(const QString& sheet) {
    static const QRegularExpression kName(QStringLiteral("@([A-Za-z]+)(?:\\(([a-z0-9]+)\\))?"));
    QString made;
    qsizetype done = 0;
    for (auto found = kName.globalMatch(sheet); found.hasNext();) {
        const QRegularExpressionMatch one = found.next();
        const QString meaning = meaningOf(one.captured(1), one.captured(2));
        if (meaning.isEmpty())
            continue;
        made += sheet.mid(done, one.capturedStart() - done) + meaning;
        done = one.capturedEnd();
    }
    return made + sheet.mid(done);
}

QString sized(const QString& sheet, double scale) {
    constexpr int kHairline = 2;
    static const QRegularExpression kLength(QStringLiteral("(font-size: )?(?<![\\w.])(\\d+)(px|pt)"));
    QString made;
    qsizetype done = 0;
    for (auto found = kLength.globalMatch(sheet); found.hasNext();) {
        const QRegularExpressionMatch one = found.next();
        const int length = one.captured(2).toInt();
        const bool letters = one.capturedLength(1) > 0;
        const double grown = length * (letters ? scale : 1.0 + (scale - 1.0) / 2.0);
        made += sheet.mid(done, one.capturedStart(2) - done);
        made += QString::number(letters || length > kHairline ? static_cast<int>(grown) : length);
        made += one.captured(3);
        done = one.capturedEnd();
    }
    return made + sheet.mid(done);
}

const Appearance& appearance() {
    return inForce();
}

double textScale() {
    return inForce().text / 100.0;
}

double overPictureScale() {
    constexpr double kProjected = 1.3;
    return textScale() * (inForce().projector ? kProjected : 1.0);
}

void applyTheme(QApplication& application, const Appearance& appearance) {
    static const QFont kAtFirst = QApplication::font();
    static bool isFirst = true;
    static FingerScrolling* fingers = nullptr; // owned by the application, as what follows
    const Appearance before = std::exchange(inForce(), appearance);
    colours::shown = colours::of(appearance.theme);
    if (std::exchange(isFirst, false)) {
        QApplication::setStyle(new OwnStyle);
        fingers = new FingerScrolling(&application);
        new RoomyWindows(&application);
    }
    QApplication::setPalette(paletteNow());
    // One family for each script of the subject; what a machine lacks is replaced by what it has.
    QFont font = kAtFirst;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Arabic"),
                      QStringLiteral("Noto Sans Cuneiform"), font.family()});
    font.setPointSizeF(std::max(10.0, font.pointSizeF()) * textScale());
    QApplication::setFont(font);
    QString sheet = sized(read(QStringLiteral("theme.qss")), textScale());
    if (appearance.projector)
        sheet += sized(read(QStringLiteral("projector.qss")), textScale());
    if (appearance.touch)
        sheet += read(QStringLiteral("touch.qss"));
    application.setStyleSheet(coloured(sheet));
    fingers->setOn(appearance.touch);
    if (before.theme != appearance.theme)
        tellOpenWindows(application);
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

} // namespace halls::app
