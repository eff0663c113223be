// SPDX-License-Identifier: MPL-2.0
#include "look/Toast.h"

#include <QAccessible>

#include <algorithm>

namespace halls::app {
namespace {

constexpr int kToastMilliseconds = 6000;

} // namespace

Toast::Toast(QWidget* over) : QLabel(over), m_end(this) {
    setObjectName(QStringLiteral("toast"));
    setWordWrap(true);
    setAlignment(Qt::AlignCenter);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void Toast::say(const QString& words) {
    setText(words);
    setAccessibleName(words);
    place();
    show();
    raise();
    m_end.start(kToastMilliseconds);
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void Toast::place() {
    const QWidget* over = parentWidget();
    const int widest = std::max(200, over->width() - 80);
    const int wanted = fontMetrics().horizontalAdvance(text()) + 48;
    const int wide = std::min(widest, wanted);
    setGeometry((over->width() - wide) / 2, 0, wide, heightForWidth(wide));
    move(x(), over->height() - height() - 28);
}

} // namespace halls::app
