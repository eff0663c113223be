// SPDX-License-Identifier: MPL-2.0
#include "kiosk/KioskNotice.h"

#include "look/OverPicture.h"
#include "look/PlainWidgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace halls::app {
namespace {

constexpr int kWide = 860;     ///< pixels on a screen of 720
constexpr int kFromSides = 40; ///< logical pixels that the screen keeps
constexpr int kFromEdges = 8;  ///< likewise, above and below

} // namespace

KioskNotice::KioskNotice(SessionLink& link, QWidget* over)
    : QFrame(over), m_link(link), m_words(plainLabel(this)), m_yes(new QPushButton(this)), m_no(new QPushButton(this)) {
    setObjectName(QStringLiteral("kioskNotice"));
    m_words->setWordWrap(true);
    m_yes->setObjectName(QStringLiteral("kioskYes"));
    m_no->setObjectName(QStringLiteral("kioskNo"));
    auto* row = new QHBoxLayout(); // owned by the column
    row->addWidget(m_yes);
    row->addWidget(m_no);
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(28, 24, 28, 24);
    column->setSpacing(20);
    column->addWidget(m_words);
    column->addLayout(row);
    hide();
    OverPicture::of(*over).add(this, {.hold = OverPicture::Hold::Middle, .rank = kRank, .size = [this](QSize screen) {
                                          return sizeIn(screen);
                                      }});
    connect(m_yes, &QPushButton::clicked, &m_link.notice(), &Notice::give);
    connect(m_no, &QPushButton::clicked, this, [this] {
        m_link.notice().refuse();
        Q_EMIT refused();
    });
    connect(&m_link.notice(), &Notice::answered, this, &QWidget::hide); // by a key, too
    retranslate();
}

void KioskNotice::begin() {
    retranslate();
    m_words->setText(m_link.text(m_link.museum().notice->text));
    show();
}

/// All of its words, in letters that the style has given it by now: in longer lines where the room is low.
QSize KioskNotice::sizeIn(QSize screen) {
    int keys = 0;
    for (const QPushButton* each : {m_yes, m_no}) {
        each->ensurePolished();
        keys = std::max(keys, each->sizeHint().expandedTo(each->minimumSize()).height());
    }
    m_words->ensurePolished();
    const QMargins round = layout()->contentsMargins() + contentsMargins();
    const int beside = round.top() + round.bottom() + layout()->spacing() + keys;
    const int room = screen.height() - kFromEdges - beside;
    const int widest = screen.width() - kFromSides;
    int wide = std::min(m_size.scaled(kWide), widest);
    int words = m_words->heightForWidth(wide - round.left() - round.right());
    if (words > room) {
        wide = widest;
        words = std::min(room, m_words->heightForWidth(wide - round.left() - round.right())); // no key is cut
    }
    m_words->setMinimumHeight(words);
    return {wide, beside + words};
}

void KioskNotice::retranslate() {
    m_yes->setText(tr("Show it"));
    m_no->setText(tr("Stay here"));
}

void KioskNotice::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && isVisible())
        begin();
    QFrame::changeEvent(event);
}

} // namespace halls::app
