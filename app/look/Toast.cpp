// SPDX-License-Identifier: MPL-2.0
#include "look/Toast.h"

#include "look/OverPicture.h"
#include "look/Theme.h"

#include <QAccessible>
#include <QApplication>

#include <algorithm>

namespace halls::app {
namespace {

constexpr int kToastMilliseconds = 6000;
constexpr double kBeside = 48.0; ///< logical pixels round the words in a line
constexpr int kOver = 8;         ///< logical pixels of the room that stay free above and below
constexpr qreal kSmallest = 8.0; ///< points

} // namespace

Toast::Toast(QWidget* over) : QLabel(over), m_end(this) {
    setObjectName(QStringLiteral("toast"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignCenter);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &QWidget::hide);
    hide();
    OverPicture::of(*over).add(
        this, {.hold = OverPicture::Hold::Bottom, .rank = 3, .margin = 28, .size = [this](QSize picture) {
                   return sizeIn(picture);
               }});
}

void Toast::say(const QString& words) {
    setText(words);
    setAccessibleName(words);
    show();
    raise();
    m_end.start(kToastMilliseconds);
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

/// Where there is no room beside what else lies there it lies over that, rather than to cut its words.
void Toast::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    const int high = heightForWidth(width());
    if (high > height() && high <= parentWidget()->height())
        setGeometry(x(), std::min(y(), parentWidget()->height() - high), width(), high);
}

void Toast::takeBack(const QString& words) {
    if (text() == words)
        hide();
}

/// In the letters of the window; in smaller ones where all the words would not fit beside what else lies there.
QSize Toast::sizeIn(QSize picture) {
    const int widest = std::max(200, picture.width() - 80);
    for (qreal points = QApplication::font().pointSizeF();; points -= 1.0) {
        QFont font = this->font();
        font.setPointSizeF(points);
        setFont(font);
        const int wanted = fontMetrics().horizontalAdvance(text()) + static_cast<int>(kBeside * textScale());
        const int wide = std::min(widest, wanted);
        const int high = heightForWidth(wide);
        if (high <= picture.height() - kOver || points - 1.0 < kSmallest)
            return {wide, high};
    }
}

} // namespace halls::app
