// SPDX-License-Identifier: MPL-2.0
#include "look/Toast.h"

#include "look/OverPicture.h"

#include <QAccessible>

#include <algorithm>

namespace halls::app {
namespace {

constexpr int kToastMilliseconds = 6000;

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

void Toast::takeBack(const QString& words) {
    if (text() == words)
        hide();
}

QSize Toast::sizeIn(QSize picture) const {
    const int widest = std::max(200, picture.width() - 80);
    const int wanted = fontMetrics().horizontalAdvance(text()) + 48;
    const int wide = std::min(widest, wanted);
    return {wide, heightForWidth(wide)};
}

} // namespace halls::app
