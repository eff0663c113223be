// SPDX-License-Identifier: MPL-2.0
#include "welcome/WelcomeCard.h"

#include "desk/Languages.h"
#include "look/OverPicture.h"
#include "look/PlainWidgets.h"
#include "look/Theme.h"
#include "words/Words.h"

#include <QAccessible>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace halls::app {
namespace {

// Logical pixels.
constexpr int kFinger = 44; ///< a button that is hit without aiming
constexpr int kWide = 780;
constexpr int kRows = 600;   ///< wide enough for things beside each other
constexpr int kRoom = 24;    ///< of the picture, beside the card
constexpr int kDrawing = 32; ///< a hint's
constexpr int kTooLow = 16;  ///< of the picture, above and below
constexpr int kLine = 17;    ///< a line of words as large as they are at first
constexpr int kHint = 150;   ///< a hint beside others, its drawing with it
constexpr int kSeen = 45;    ///< percent of the picture that shall be seen above the card

bool presses(int key) {
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
}

} // namespace

WelcomeCard::WelcomeCard(QWidget* over)
    : QFrame(over), m_title(plainLabel(this)), m_about(plainLabel(this)), m_hintBox(new QWidget(this)),
      m_hintRow(new QBoxLayout(QBoxLayout::TopToBottom, m_hintBox)), m_never(new QCheckBox(this)) {
    setObjectName(QStringLiteral("welcomeCard"));
    setAttribute(Qt::WA_NoMousePropagation); // a click beside a button is none into the picture
    build();
    retranslate();
    hide();
    connect(&m_held, &HeldDown::letGo, this, &WelcomeCard::letGo);
    OverPicture::of(*over).add(this, {.hold = OverPicture::Hold::Bottom, .margin = 24, .size = [this](QSize picture) {
                                          return sizeIn(picture);
                                      }});
}

void WelcomeCard::build() {
    m_title->setObjectName(QStringLiteral("welcomeTitle"));
    m_title->setWordWrap(true);
    m_about->setObjectName(QStringLiteral("welcomeAbout"));
    m_about->setWordWrap(true);
    m_choices = new QBoxLayout(QBoxLayout::TopToBottom); // this and the following: owned by the column
    m_tour = addButton("welcomeTour", *m_choices);
    m_walk = addButton("welcomeWalk", *m_choices);
    m_compare = addButton("welcomeCompare", *m_choices);
    connect(m_tour, &QPushButton::clicked, this, &WelcomeCard::tourAsked);
    connect(m_walk, &QPushButton::clicked, this, &WelcomeCard::walkAsked);
    connect(m_compare, &QPushButton::clicked, this, &WelcomeCard::compareAsked);
    m_hintRow->setContentsMargins(0, 0, 0, 0);
    for (const char* icon : {"walk", "swap", "pin"})
        addHint(icon);
    m_never->setObjectName(QStringLiteral("welcomeNever"));
    m_never->setMinimumHeight(kFinger);
    m_never->installEventFilter(this);
    m_order.push_back(m_never);
    m_foot = new QBoxLayout(QBoxLayout::LeftToRight);
    m_foot->addWidget(m_never, 1);
    auto* languages = new QHBoxLayout();
    languages->addStretch(1);
    m_foot->addLayout(languages);
    for (const QString& tag : Languages::offered()) {
        QPushButton* button = addButton("welcomeLanguage", *languages);
        button->setText(Words::language(tag.toStdString()));
        button->setProperty("narrow", true);
        button->setCheckable(true);
        connect(button, &QPushButton::clicked, this, [this, tag] { Q_EMIT languageChosen(tag); });
        m_languages[tag] = button;
    }
    for (std::size_t i = 1; i < m_order.size(); ++i)
        setTabOrder(m_order[i - 1], m_order[i]);
    connect(m_never, &QCheckBox::clicked, this, [this](bool never) { Q_EMIT atStartChanged(!never); });
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(18, 8, 18, 10);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_about);
    column->addLayout(m_choices);
    column->addWidget(m_hintBox);
    column->addLayout(m_foot);
}

QPushButton* WelcomeCard::addButton(const char* name, QBoxLayout& row) {
    auto* made = new QPushButton(this); // owned by this
    made->setObjectName(QLatin1String(name));
    made->setFocusPolicy(Qt::TabFocus);
    made->setMinimumHeight(kFinger);
    made->installEventFilter(this);
    m_order.push_back(made);
    row.addWidget(made);
    return made;
}

void WelcomeCard::addHint(const char* icon) {
    auto* line = new QHBoxLayout(); // owned by the row, the labels by the box
    Hint hint{icon, plainLabel(m_hintBox), plainLabel(m_hintBox)};
    hint.picture->setFixedSize(kDrawing, kDrawing);
    hint.words->setObjectName(QStringLiteral("welcomeHint"));
    hint.words->setWordWrap(true);
    line->addWidget(hint.picture, 0);
    line->addWidget(hint.words, 1);
    m_hintRow->addLayout(line, 1);
    m_hints.push_back(hint);
}

void WelcomeCard::drawHints() {
    for (const Hint& hint : m_hints)
        hint.picture->setPixmap(themeIcon(QLatin1String(hint.icon)).pixmap(QSize(kDrawing, kDrawing)));
}

void WelcomeCard::show(const Offers& offers) {
    m_offers = offers;
    m_tour->setEnabled(offers.tours);
    m_compare->setEnabled(offers.states);
    m_never->setChecked(!offers.atStart);
    retranslate();
    drawHints();
    QFrame::show();
    raise();
    (offers.tours ? m_tour : m_walk)->setFocus(Qt::TabFocusReason); // so that it is seen where one is
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void WelcomeCard::showLanguage(const QString& current) {
    for (const auto& [tag, button] : m_languages)
        button->setChecked(tag == current);
}

/// What a layout says of itself does not tell of what is hidden.
int WelcomeCard::heightAt(int wide, Parts parts) const {
    const QMargins edges = layout()->contentsMargins() + contentsMargins(); // with the frame
    const int within = wide - edges.left() - edges.right();
    int high = edges.top() + edges.bottom() - layout()->spacing();
    for (int i = 0; i < layout()->count(); ++i) {
        QLayoutItem* item = layout()->itemAt(i);
        const bool isTitle = item->widget() == m_title;
        const bool isAbout = item->widget() == m_about;
        const bool isHints = item->widget() == m_hintBox;
        if ((isHints && !parts.hints) || (isTitle && !parts.title) || (isAbout && !parts.about))
            continue;
        if (isHints)
            item = m_hintRow;
        const bool wraps = item->hasHeightForWidth();
        high += (isTitle || isAbout ? item->widget()->heightForWidth(within)
                 : wraps            ? item->heightForWidth(within)
                                    : item->sizeHint().height()) +
                layout()->spacing();
    }
    return high;
}

/// Beside each other where there is room for the words, else below each other; hints, then the title, then what
/// happened, are left out where the picture is too low for them: what can be begun comes first.
QSize WelcomeCard::sizeIn(QSize picture) {
    const int wide = std::min(kWide, picture.width() - kRoom);
    const QMargins edges = layout()->contentsMargins() + contentsMargins();
    const int within = wide - edges.left() - edges.right();
    const auto arrange = [within](QBoxLayout& row, std::initializer_list<const QWidget*> things) {
        int needed = row.spacing() * static_cast<int>(things.size() - 1);
        for (const QWidget* thing : things)
            needed += thing->sizeHint().width();
        row.setDirection(needed <= within ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    };
    arrange(*m_choices, {m_tour, m_walk, m_compare});
    arrange(*m_foot, {m_never, m_languages.begin()->second, m_languages.rbegin()->second});
    m_hintRow->setDirection(wide >= kRows ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int room = picture.height() - kTooLow;
    Parts parts{.about = !m_offers.about.isEmpty()};
    // The view that was chosen for the start is to be seen: hints stand beside each other, and what is told names the
    // museum as its title does.
    const int most = picture.height() * (100 - kSeen) / 100;
    const int hint = kHint * fontMetrics().height() / kLine;
    if (heightAt(wide, parts) > most && within >= static_cast<int>(m_hints.size()) * hint)
        m_hintRow->setDirection(QBoxLayout::LeftToRight);
    parts.title = !parts.about || heightAt(wide, parts) <= most;
    parts.hints = heightAt(wide, parts) <= room;
    parts.title = parts.title && heightAt(wide, parts) <= room;
    parts.about = parts.about && heightAt(wide, parts) <= room;
    m_about->setVisible(parts.about);
    m_hintBox->setVisible(parts.hints);
    m_title->setVisible(parts.title);
    return {wide, heightAt(wide, parts)};
}

bool WelcomeCard::eventFilter(QObject* watched, QEvent* event) {
    auto* button = qobject_cast<QAbstractButton*>(watched);
    const QEvent::Type type = event->type();
    if (button == nullptr || (type != QEvent::KeyPress && type != QEvent::KeyRelease))
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (type == QEvent::KeyPress && key >= Qt::Key_Left && key <= Qt::Key_Down) {
        const bool next = key == Qt::Key_Down || key == (isRightToLeft() ? Qt::Key_Left : Qt::Key_Right);
        goOn(*button, next ? 1 : -1);
        return true;
    }
    if (!presses(key))
        return QFrame::eventFilter(watched, event);
    if (type == QEvent::KeyPress && m_pressed == nullptr && !m_held.repeated() && button->isEnabled()) {
        m_pressed = button;
        m_key = key;
        button->setDown(true);
    }
    return true;
}

/// Arrows go round all that can be pressed.
void WelcomeCard::goOn(QAbstractButton& from, int step) {
    const auto count = static_cast<int>(m_order.size());
    int at = static_cast<int>(std::ranges::find(m_order, &from) - m_order.begin());
    for (int tries = 0; tries < count; ++tries) {
        at = (at + step + count) % count;
        QAbstractButton* next = m_order[static_cast<std::size_t>(at)];
        if (next->isEnabled())
            return next->setFocus(Qt::TabFocusReason);
    }
}

void WelcomeCard::letGo(int key) {
    if (m_pressed == nullptr || key != m_key)
        return;
    QAbstractButton* button = std::exchange(m_pressed, nullptr);
    button->setDown(false);
    if (isVisible() && isActiveWindow() && button->hasFocus())
        button->click();
}

void WelcomeCard::retranslate() {
    m_title->setText(m_offers.title);
    m_about->setText(m_offers.about);
    setAccessibleName(tr("Welcome: %1").arg(m_offers.title));
    m_tour->setText(tr("Take a tour"));
    m_walk->setText(tr("Walk by yourself"));
    m_compare->setText(tr("Compare the two states"));
    const QString hints[] = {tr("Walk: arrow keys or a click. Look: drag."), tr("Swap before and after: X"),
                             tr("Pins: a click shows what a source says.")};
    for (std::size_t i = 0; i < m_hints.size(); ++i)
        m_hints[i].words->setText(hints[i]);
    m_never->setText(tr("Do not show this at the start"));
}

void WelcomeCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange && isVisible())
        drawHints();
    QFrame::changeEvent(event);
}

} // namespace halls::app
