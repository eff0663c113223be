// SPDX-License-Identifier: MPL-2.0
#include "kiosk/KioskClose.h"

#include "look/OverPicture.h"
#include "words/Words.h"

#include <QEvent>

#include <algorithm>

namespace halls::app {

KioskClose::KioskClose(std::vector<QWidget*> cards, QWidget* picture, const std::function<void()>& close)
    : QPushButton(Words::close(), picture), m_cards(std::move(cards)) {
    setObjectName(QStringLiteral("kioskCloseCard"));
    setFocusPolicy(Qt::TabFocus);
    hide();
    OverPicture::of(*picture).add(this, {.hold = OverPicture::Hold::TopEnd, .margin = kFromCorner});
    for (QWidget* card : m_cards)
        card->installEventFilter(this);
    connect(this, &QPushButton::clicked, this, [this, close] {
        close();
        for (QWidget* card : m_cards)
            card->hide();
    });
}

bool KioskClose::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide) {
        setVisible(std::ranges::any_of(m_cards, [](const QWidget* card) { return !card->isHidden(); }));
        raise();
    }
    return QPushButton::eventFilter(watched, event);
}

void KioskClose::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        setText(Words::close());
    QPushButton::changeEvent(event);
}

} // namespace halls::app
