// SPDX-License-Identifier: MPL-2.0
#include "help/KeysSheet.h"

#include "help/KeysTable.h"
#include "look/OverPicture.h"
#include "look/PlainWidgets.h"
#include "words/Words.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace halls::app {
namespace {

// Logical pixels.
constexpr int kWide = 640;
constexpr int kHigh = 640;
constexpr int kRoom = 24; ///< of the picture, around it
constexpr int kFinger = 44;

} // namespace

KeysSheet::KeysSheet(const Commands& commands, QWidget* over)
    : QFrame(over), m_title(plainLabel(this)), m_signs(new QPushButton(this)), m_close(new QPushButton(this)),
      m_search(new QLineEdit(this)), m_nothing(plainLabel(this)),
      m_table(new KeysTable(commands, KeysTable::Kind::Sheet, this)) {
    setObjectName(QStringLiteral("keysSheet"));
    setAttribute(Qt::WA_NoMousePropagation); // a click beside the table is none into the picture
    m_title->setObjectName(QStringLiteral("sheetTitle"));
    m_search->setObjectName(QStringLiteral("sheetSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_table->setObjectName(QStringLiteral("sheetKeys"));
    m_nothing->setObjectName(QStringLiteral("sheetNothing"));
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();
    m_signs->setObjectName(QStringLiteral("sheetSigns"));
    m_close->setObjectName(QStringLiteral("sheetClose"));
    for (QPushButton* each : {m_signs, m_close}) {
        each->setMinimumHeight(kFinger);
        each->setFocusPolicy(Qt::TabFocus);
    }
    connect(m_signs, &QPushButton::clicked, this, &KeysSheet::signsAsked);
    connect(m_close, &QPushButton::clicked, this, &KeysSheet::closeAsked);
    connect(m_search, &QLineEdit::textChanged, this, &KeysSheet::filter);
    auto* top = new QHBoxLayout(); // owned by the column
    top->addWidget(m_title, 1);
    top->addWidget(m_signs);
    top->addWidget(m_close);
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(16, 10, 16, 14);
    column->addLayout(top);
    column->addWidget(m_search);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_table, 1);
    setTabOrder(m_search, m_table);
    setTabOrder(m_table, m_signs);
    setTabOrder(m_signs, m_close);
    retranslate();
    hide();
    OverPicture::of(*over).add(this, {.hold = OverPicture::Hold::Middle, .size = [](QSize picture) {
                                          return (picture - QSize(kRoom, kRoom)).boundedTo(QSize(kWide, kHigh));
                                      }});
}

void KeysSheet::show() {
    m_search->clear();
    m_table->fill();
    filter({});
    m_table->scrollToTop();
    QFrame::show();
    raise();
    m_search->setFocus(Qt::ShortcutFocusReason);
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

/// Who finds nothing is told so, also by ear.
void KeysSheet::filter(const QString& words) {
    const bool any = m_table->filter(words) > 0;
    m_table->setVisible(any);
    m_nothing->setVisible(!any);
    m_nothing->setText(any ? QString()
                           : tr("Nothing is found by these words. Try another, or F1: what one may want to do."));
    if (!any) {
        QAccessibleEvent told(m_nothing, QAccessible::Alert);
        QAccessible::updateAccessibility(&told);
    }
}

/// Nobody searches for a question mark here.
bool KeysSheet::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent*>(event)->text() != QLatin1String("?"))
        return QFrame::eventFilter(watched, event);
    if (!m_held.repeated())
        Q_EMIT closeAsked();
    return true;
}

void KeysSheet::retranslate() {
    m_title->setText(tr("Keys"));
    setAccessibleName(m_title->text());
    m_signs->setText(tr("What the signs mean"));
    m_close->setText(Words::close());
    m_search->setPlaceholderText(tr("Search the keys"));
    m_search->setAccessibleName(tr("Search the keys"));
    if (isVisible()) {
        m_table->fill();
        filter(m_search->text());
    }
}

void KeysSheet::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace halls::app
