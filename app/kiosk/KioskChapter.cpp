// SPDX-License-Identifier: MPL-2.0
#include "kiosk/KioskChapter.h"

#include "evidence/ChapterPage.h"
#include "kiosk/KioskClose.h"
#include "words/Words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScroller>
#include <QVBoxLayout>

namespace halls::app {
namespace {

constexpr int kWidest = 1000; ///< pixels of a line that is read well, on a screen of 720

} // namespace

KioskChapter::KioskChapter(SessionLink& link, QWidget* parent)
    : QFrame(parent), m_link(link), m_close(new QPushButton(this)), m_page(new ChapterPage(link, this)) {
    setObjectName(QStringLiteral("kioskChapter"));
    setAutoFillBackground(true);
    setContextMenuPolicy(Qt::PreventContextMenu);
    m_close->setObjectName(QStringLiteral("kioskCloseChapter"));
    m_close->setFocusPolicy(Qt::TabFocus);
    m_page->setWayBack(false);
    m_page->setContextMenuPolicy(Qt::NoContextMenu);
    m_page->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_page->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QScroller::grabGesture(m_page->viewport(), QScroller::LeftMouseButtonGesture);
    auto* head = new QHBoxLayout(); // layouts are owned by the column
    head->addStretch(1);
    head->addWidget(m_close);
    auto* middle = new QHBoxLayout();
    middle->addStretch(1);
    middle->addWidget(m_page, 1000);
    middle->addStretch(1);
    auto* column = new QVBoxLayout(this); // owned by this
    middle->setContentsMargins(16, 0, 16, 0);
    column->setContentsMargins(KioskClose::kFromCorner, KioskClose::kFromCorner, KioskClose::kFromCorner, 16);
    column->addLayout(head);
    column->addLayout(middle, 1);
    connect(m_close, &QPushButton::clicked, this, [this] { m_link.setSubject({}); });
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        if (changes.has(session::Change::Settings) && isVisible())
            m_page->showChapter({m_link.subject().chapter, m_link.subject().entry}); // in another language
    });
    retranslate();
    hide();
}

void KioskChapter::setSize(const KioskSize& size) {
    m_page->setMaximumWidth(size.scaled(kWidest));
}

bool KioskChapter::showChapter(const Id& chapter) {
    return m_page->showChapter({chapter, 0});
}

void KioskChapter::retranslate() {
    m_close->setText(Words::close());
}

void KioskChapter::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace halls::app
