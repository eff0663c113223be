// SPDX-License-Identifier: MPL-2.0
#include "touring/EndCard.h"

#include "look/OverPicture.h"
#include "look/PlainWidgets.h"
#include "words/PlainWords.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace halls::app {
namespace {

constexpr int kFinger = 44; ///< logical pixels: a button that is hit without aiming
constexpr int kWide = 420;  ///< logical pixels
constexpr int kAround = 24; ///< logical pixels of the picture that stay free on both sides together
constexpr int kOver = 8;    ///< likewise, above and below
constexpr QMargins kMargins(18, 12, 18, 14);
constexpr QMargins kTightMargins(18, 6, 18, 6); ///< where there is no room for the title
constexpr int kBetween = 6;                     ///< logical pixels
constexpr int kLine = 1;                        ///< likewise, round the card
constexpr qreal kSmallest = 8.0;                ///< points

/// Logical pixels beside the words of a button.
int edgesOf(const QPushButton& button) {
    return button.sizeHint().width() - button.fontMetrics().horizontalAdvance(button.text());
}

} // namespace

EndCard::EndCard(QWidget* over) : QFrame(over), m_grid(new QGridLayout(this)), m_title(plainLabel(this)) {
    setObjectName(QStringLiteral("endCard"));
    m_title->setObjectName(QStringLiteral("endTitle"));
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_again = button("endAgain", &EndCard::againAsked);
    m_next = button("endNext", &EndCard::nextAsked);
    m_quiz = button("endQuiz", &EndCard::quizAsked);
    m_walk = button("endWalk", &EndCard::walkAsked);
    m_grid->setSpacing(kBetween);
    retranslate();
    hide();
    OverPicture::of(*over).add(this, {.hold = OverPicture::Hold::Middle, .rank = 1, .size = [this](QSize picture) {
                                          return sizeIn(picture);
                                      }});
}

std::vector<QPushButton*> EndCard::offered() const {
    std::vector<QPushButton*> shown;
    for (QPushButton* each : {m_again, m_next, m_quiz, m_walk}) {
        if (!each->isHidden())
            shown.push_back(each);
    }
    return shown;
}

/// That its words need, no wider than `widest`. Nothing changes: a placing asks more than once.
QSize EndCard::sizeOf(Laid laid, int widest) const {
    const int columns = laid == Laid::OneColumn ? 1 : 2;
    const QMargins around = laid == Laid::Untitled ? kTightMargins : kMargins;
    const int sides = around.left() + around.right() + 2 * kLine;
    const QFontMetrics letters(QApplication::font()); // whatever they are made smaller to
    int button = kWide - sides;
    int high = kFinger;
    const std::vector<QPushButton*> shown = offered();
    for (const QPushButton* each : shown) {
        button =
            std::max(button, letters.horizontalAdvance(each == m_next ? m_offered : each->text()) + edgesOf(*each));
        high = std::max(high, each->sizeHint().height() - each->fontMetrics().height() + letters.height());
    }
    const int wide = std::min(widest, columns * button + (columns - 1) * kBetween + sides);
    const int rows = (static_cast<int>(shown.size()) + columns - 1) / columns;
    const int title = std::max(m_title->heightForWidth(wide - sides), m_title->minimumSizeHint().height());
    const int above = laid == Laid::Untitled ? -kBetween : title; // a layout gives it both
    return {wide, around.top() + above + rows * (kBetween + high) + around.bottom() + 2 * kLine};
}

EndCard::Laid EndCard::laidIn(QSize room) const {
    for (const Laid laid : {Laid::OneColumn, Laid::TwoColumns}) {
        if (sizeOf(laid, room.width()).height() <= room.height())
            return laid;
    }
    return Laid::Untitled;
}

QSize EndCard::sizeIn(QSize picture) const {
    const QSize room = picture - QSize(kAround, kOver);
    return sizeOf(laidIn(room), room.width());
}

void EndCard::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    lay(laidIn(size()));
}

void EndCard::lay(Laid laid) {
    const int columns = laid == Laid::OneColumn ? 1 : 2;
    const int first = laid == Laid::Untitled ? 0 : 1; // row of the buttons
    if (m_laid != laid || m_grid->count() != static_cast<int>(offered().size()) + first) {
        m_laid = laid;
        while (m_grid->count() > 0)
            delete m_grid->takeAt(0);
        m_grid->setContentsMargins(laid == Laid::Untitled ? kTightMargins : kMargins);
        m_title->setVisible(laid != Laid::Untitled);
        if (laid != Laid::Untitled)
            m_grid->addWidget(m_title, 0, 0, 1, columns);
        int at = 0;
        for (QPushButton* each : offered()) {
            m_grid->addWidget(each, first + at / columns, at % columns);
            ++at;
        }
        m_grid->setColumnStretch(0, 1);
        m_grid->setColumnStretch(1, columns - 1);
    }
    const int sides = kMargins.left() + kMargins.right() + 2 * kLine;
    const int cell = (width() - sides - (columns - 1) * kBetween) / columns;
    m_next->setText(PlainWords::keyless(
        QFontMetrics(QApplication::font()).elidedText(m_offered, Qt::ElideRight, cell - edgesOf(*m_next))));
    for (QPushButton* each : offered()) { // no word is cut: in smaller letters
        QFont font = QApplication::font();
        const int room = cell - edgesOf(*each);
        while (font.pointSizeF() > kSmallest && QFontMetrics(font).horizontalAdvance(each->text()) > room)
            font.setPointSizeF(font.pointSizeF() - 0.5);
        each->setFont(font);
    }
}

QPushButton* EndCard::button(const char* name, void (EndCard::*asked)()) {
    auto* made = new QPushButton(this); // owned by this
    made->setObjectName(QLatin1String(name));
    made->setFocusPolicy(Qt::TabFocus);
    made->setMinimumHeight(kFinger);
    connect(made, &QPushButton::clicked, this, asked);
    return made;
}

void EndCard::show(const QString& next, bool asks) {
    const bool isNew = isHidden();
    m_offered = next.isEmpty() ? QString() : tr("Next tour: %1").arg(next);
    m_next->setVisible(!next.isEmpty());
    m_quiz->setVisible(asks);
    m_next->setAccessibleName(m_offered);
    m_next->setToolTip(PlainWords::tip(m_offered));
    QFrame::show();
    lay(m_laid);
    updateGeometry(); // another title
    raise();
    if (!isNew)
        return;
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

/// Enter presses what has the keyboard; else it would go to the tour.
void EndCard::keyPressEvent(QKeyEvent* event) {
    auto* focused = qobject_cast<QPushButton*>(focusWidget());
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && focused != nullptr && focused->hasFocus())
        focused->click();
    else
        QFrame::keyPressEvent(event);
}

void EndCard::retranslate() {
    m_title->setText(tr("The tour is over"));
    setAccessibleName(m_title->text());
    m_again->setText(tr("Again from the beginning"));
    m_quiz->setText(tr("The questions of this tour"));
    m_walk->setText(tr("Walk by yourself"));
}

void EndCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace halls::app
