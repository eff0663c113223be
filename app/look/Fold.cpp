// SPDX-License-Identifier: MPL-2.0
#include "look/Fold.h"

#include <QEvent>

namespace halls::app {

Fold::Fold(QWidget* folded, QWidget* parent) : QToolButton(parent), m_folded(folded) {
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::StrongFocus);
    m_folded->setVisible(false);
    connect(this, &QToolButton::clicked, this, [this] { setUnfolded(!m_unfolded); });
}

void Fold::setWords(const QString& words) {
    m_words = words;
    say();
}

void Fold::setUnfolded(bool unfolded) {
    m_unfolded = unfolded;
    m_folded->setVisible(unfolded);
    say();
}

void Fold::say() {
    const QChar closed(isRightToLeft() ? 0x25C2 : 0x25B8);
    setText((m_unfolded ? QChar(0x25BE) : closed) + QLatin1Char(' ') + m_words);
    setAccessibleName(m_words);
}

void Fold::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LayoutDirectionChange)
        say();
    QToolButton::changeEvent(event);
}

} // namespace halls::app
