// SPDX-License-Identifier: MPL-2.0
#include "touring/TourBar.h"

#include "look/FlowLayout.h"
#include "look/OverPicture.h"
#include "look/PlainWidgets.h"
#include "look/Theme.h"
#include "words/Colours.h"
#include "words/PlainWords.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace halls::app {
namespace {

constexpr int kWidest = 1100;           ///< logical pixels of a line that is read well
constexpr double kBackRow = 1.0 / 34.0; ///< of the picture's height: letters that the back row reads
constexpr int kFinger = 44;             ///< logical pixels: a tool that is hit without aiming
constexpr int kIcon = 26;               ///< logical pixels
constexpr double kMostHigh = 0.5;       ///< of the picture
constexpr double kAboveHigh = 0.4;      ///< likewise, of words above: what is looked at mostly stands below the middle
constexpr double kSideWide = 0.34;      ///< of the picture: words at its side,
constexpr double kSideNarrow = 0.31;    ///< and where it has less than kNarrow: what they speak of is beside them
constexpr int kNarrow = 1000;           ///< logical pixels
constexpr double kSideHigh = 0.86;      ///< likewise
constexpr int kSmallest = 15;           ///< pixels of a letter
constexpr int kLargest = 96;            ///< likewise

OverPicture::Hold holdOf(CaptionPlace place) {
    switch (place) {
    case CaptionPlace::Above:
        return OverPicture::Hold::Top;
    case CaptionPlace::Side:
        return OverPicture::Hold::BottomBegin;
    case CaptionPlace::Below:
        break;
    }
    return OverPicture::Hold::Bottom;
}

} // namespace

TourBar::TourBar(QWidget* over)
    : QWidget(over), m_title(plainLabel(this)), m_text(markedLabel(this)), m_over(markedLabel(this)),
      m_head(new QHBoxLayout()), m_tools(new QWidget(this)) {
    setObjectName(QStringLiteral("tourBar"));
    setAttribute(Qt::WA_StyledBackground);
    m_title->setObjectName(QStringLiteral("tourTitle"));
    m_text->setObjectName(QStringLiteral("tourText"));
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_over->setObjectName(QStringLiteral("tourOver"));
    m_over->setWordWrap(true);
    connect(m_over, &QLabel::linkActivated, this, &TourBar::chapterAsked); // a finger has no other way to it
    m_over->hide();
    m_back = tool("tourBack", "previous", &TourBar::backAsked);
    m_play = tool("tourPlay", "play", &TourBar::playAsked);
    m_next = tool("tourNext", "next", &TourBar::nextAsked);
    m_answer = tool("tourAnswer", "", &TourBar::answerAsked);
    m_resume = tool("tourResume", "", &TourBar::resumeAsked);
    m_chapter = tool("tourChapter", "", &TourBar::chapterAsked);
    m_end = tool("tourEnd", "close", &TourBar::endAsked);
    m_head->addWidget(m_title, 1);
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(22, 10, 22, 14);
    column->addLayout(m_head);
    column->addWidget(m_text);
    column->addWidget(m_over);
    layTools(false);
    retranslate();
    hide();
    OverPicture::of(*over).add(
        this, {.hold = OverPicture::Hold::Bottom, .size = [this](QSize picture) { return sizeIn(picture); }});
}

QToolButton* TourBar::tool(const char* name, const char* icon, void (TourBar::*asked)()) {
    auto* button = new QToolButton(m_tools); // owned by the tools
    button->setObjectName(QLatin1String(name));
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumHeight(kFinger);
    if (*icon != '\0') // words ask for what they need
        button->setMinimumWidth(kFinger);
    button->setIconSize({kIcon, kIcon});
    button->setIcon(themeIcon(QLatin1String(icon)));
    connect(button, &QToolButton::clicked, this, asked);
    return button;
}

void TourBar::layTools(bool below) {
    if (m_tools->layout() != nullptr && m_below == below)
        return;
    m_below = below;
    delete m_tools->layout();
    QLayout* row = below ? static_cast<QLayout*>(new FlowLayout()) : new QHBoxLayout(); // owned by the tools
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    m_tools->setLayout(row);
    for (QToolButton* button : {m_back, m_play, m_next, m_answer, m_resume, m_chapter, m_end})
        row->addWidget(button);
    if (below)
        static_cast<QBoxLayout*>(layout())->addWidget(m_tools);
    else
        m_head->addWidget(m_tools);
}

void TourBar::setTouched(int letter) {
    if (m_letter == 0) {
        layTools(true);
        for (QToolButton* button : {m_back, m_play, m_next, m_answer, m_resume, m_chapter, m_end})
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    m_letter = letter;
    setProperty("touched", true);
    restyle(*this);
    const int icon = letter * kIcon / kSmallest / 2;
    for (QToolButton* button : {m_back, m_play, m_next, m_end})
        button->setIconSize({icon, icon});
    retranslate();
}

/// Words for who has no pointer that rests on a sign.
void TourBar::nameTouched() {
    if (m_letter == 0)
        return;
    m_back->setText(tr("Back"));
    m_next->setText(tr("Next"));
    m_play->setText(m_shown.playing ? tr("Pause") : tr("Go on"));
    m_end->setText(tr("End"));
    m_chapter->setText(tr("Read on"));
}

void TourBar::show(const Shown& shown) {
    const AudienceView::Words& words = shown.words;
    const AudienceView::Words& before = m_shown.words;
    // A caption that follows a voice is heard already.
    const bool another =
        words.step != before.step || (words.text != before.text && !words.followsVoice) || !isVisible();
    m_shown = shown;
    m_title->setText(tr("%1 of %2 — %3", "step, count, title")
                         .arg(QString::number(words.step), QString::number(words.count), words.title));
    QString html = words.text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    if (!words.question.isEmpty())
        html += QStringLiteral("%1<b>%2</b>")
                    .arg(html.isEmpty() ? QString() : QStringLiteral("<br>"), words.question.toHtmlEscaped());
    if (!words.answer.isEmpty())
        html += QStringLiteral("<br>%1").arg(words.answer.toHtmlEscaped());
    m_text->setText(html);
    m_text->setVisible(words.followsVoice || !html.isEmpty());
    const QString end = tr("The tour ends here.");
    const QString chapter = QStringLiteral("<a href=\"chapter:\" style=\"%1\">%2</a>")
                                .arg(colours::ink(colours::kAccent), shown.chapter.toHtmlEscaped());
    m_over->setText(tr("%1 Read on: %2").arg(end, chapter));
    const bool reads = shown.over && !shown.chapter.isEmpty(); // the end itself has a card
    const bool ended = reads && !m_over->isVisibleTo(this);
    m_over->setVisible(reads);
    m_play->setIcon(themeIcon(shown.playing ? QStringLiteral("pause") : QStringLiteral("play")));
    m_play->setToolTip(shown.playing ? tr("Pause (F5)") : tr("Play by itself (F5)"));
    m_play->setAccessibleName(m_play->toolTip());
    nameTouched();
    m_back->setEnabled(words.step > 1);
    m_answer->setVisible(words.hasAnswer && words.answer.isEmpty());
    m_resume->setVisible(shown.astray);
    m_chapter->setVisible(!shown.chapter.isEmpty());
    if (m_letter == 0)
        m_chapter->setText(PlainWords::keyless(shown.chapter));
    m_chapter->setAccessibleName(tr("Read on: %1 (O)").arg(shown.chapter));
    m_chapter->setToolTip(PlainWords::tip(m_chapter->accessibleName()));
    layTools(m_letter > 0 || words.place == CaptionPlace::Side); // at a side a line is narrow
    QWidget::show();
    OverPicture::of(*parentWidget()).setHold(this, holdOf(words.place));
    raise();
    if (another || ended) {
        setAccessibleName(ended ? tr("%1 Read on: %2").arg(end, shown.chapter)
                                : words.title + QStringLiteral(". ") + words.text);
        QAccessibleEvent told(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&told);
    }
}

void TourBar::setToolsShown(bool shown) {
    m_tools->setVisible(shown);
}

bool TourBar::toolsInUse() const {
    const QWidget* focused = QApplication::focusWidget();
    return m_tools->isVisible() && (m_tools->underMouse() || (focused != nullptr && m_tools->isAncestorOf(focused)));
}

void TourBar::focusTools() {
    setToolsShown(true);
    (m_back->isEnabled() ? m_back : m_next)->setFocus(Qt::TabFocusReason);
}

/// Enter presses the tool that has the keyboard; else it would go to the tour.
void TourBar::keyPressEvent(QKeyEvent* event) {
    auto* tool = qobject_cast<QToolButton*>(QApplication::focusWidget());
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && tool != nullptr && m_tools->isAncestorOf(tool))
        tool->click();
    else
        QWidget::keyPressEvent(event);
}

QSize TourBar::sizeIn(QSize picture) {
    const bool side = m_shown.words.place == CaptionPlace::Side;
    int wide = std::min(picture.width() - 24, std::max(kWidest, picture.width() * 2 / 3));
    if (side) // the widest tool needs what it needs
        wide = std::max(static_cast<int>(picture.width() * (picture.width() < kNarrow ? kSideNarrow : kSideWide)),
                        m_tools->isHidden() ? 0 : m_tools->minimumSizeHint().width() + kFinger);
    const bool above = m_shown.words.place == CaptionPlace::Above;
    const int high = fitted(wide, static_cast<int>(picture.height() * (side    ? kSideHigh
                                                                       : above ? kAboveHigh
                                                                               : kMostHigh)));
    setFixedWidth(wide);
    return {wide, high};
}

/// As large as the back row wants it, smaller where all the words would not fit; the height that they take.
int TourBar::fitted(int wide, int most) {
    int high = 0;
    const int wanted =
        m_letter > 0 ? m_letter : static_cast<int>(parentWidget()->height() * kBackRow * overPictureScale());
    for (int size = std::clamp(wanted, kSmallest, kLargest);; --size) {
        QFont font = m_text->font();
        font.setPixelSize(size);
        m_text->setFont(font);
        // A bar that jumps with each caption would tire the eye.
        m_text->setMinimumHeight(m_shown.words.followsVoice ? 2 * QFontMetrics(font).lineSpacing() : 0);
        QFont title = m_title->font();
        title.setPixelSize(std::max(kSmallest, size * 4 / 5));
        title.setBold(true);
        m_title->setFont(title);
        m_over->setFont(title);
        layout()->activate();
        high = heightForWidth(wide);
        if (high <= most)
            return high;
        if (size <= kSmallest) // all of the words, rather than all of what they speak of
            return std::min(high, std::max(most, static_cast<int>(parentWidget()->height() * kMostHigh)));
    }
}

void TourBar::retranslate() {
    const auto name = [](QToolButton* button, const QString& words) {
        button->setToolTip(PlainWords::tip(words));
        button->setAccessibleName(words);
    };
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft; // back is where the line begins
    m_back->setIcon(themeIcon(rightToLeft ? QStringLiteral("next") : QStringLiteral("previous")));
    m_next->setIcon(themeIcon(rightToLeft ? QStringLiteral("previous") : QStringLiteral("next")));
    name(m_back, tr("Back (Page Up)"));
    name(m_next, tr("Next (Page Down)"));
    name(m_end, tr("End the tour (hold Escape)"));
    m_answer->setText(tr("Answer"));
    name(m_answer, tr("Show the answer (A)"));
    m_resume->setText(tr("Back to the tour"));
    name(m_resume, tr("Back to where the tour stands (R)"));
    nameTouched();
    if (isVisible())
        show(m_shown); // its number and title are words, too
}

void TourBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LayoutDirectionChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace halls::app
