// SPDX-License-Identifier: MPL-2.0
#include "quiz/QuizPanel.h"

#include "look/FlowLayout.h"
#include "look/PlainWidgets.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace halls::app {
namespace {

constexpr int kLines = 3; ///< of the field, at least

/// As high as what is written in it, and more where there is room: it has no bar of its own.
class Field : public QPlainTextEdit {
public:
    explicit Field(QWidget* parent) : QPlainTextEdit(parent) {
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    }
    QSize sizeHint() const override { return {QPlainTextEdit::sizeHint().width(), minimumHeight()}; }
    QSize minimumSizeHint() const override { return {0, minimumHeight()}; }
};

} // namespace

QuizPanel::QuizPanel(QWidget* parent)
    : QWidget(parent), m_scroll(new QScrollArea(this)), m_ways(new FlowLayout()), m_count(plainLabel(this)),
      m_title(plainLabel(this)), m_question(plainLabel(this)), m_own(new Field(this)),
      m_show(button("quizShow", &QuizPanel::answerAsked)), m_answer(new PlainBrowser(this)),
      m_back(button("quizBack", &QuizPanel::backAsked)), m_next(button("quizNext", &QuizPanel::nextAsked)),
      m_again(button("quizAgain", &QuizPanel::againAsked)), m_end(button("quizEnd", &QuizPanel::endAsked)) {
    setObjectName(QStringLiteral("quiz"));
    m_count->setObjectName(QStringLiteral("quizCount"));
    m_count->setProperty("quiet", true);
    m_title->setObjectName(QStringLiteral("quizTitle"));
    m_question->setObjectName(QStringLiteral("quizQuestion"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setBold(true);
    m_question->setFont(large);
    for (QLabel* label : {m_count, m_title, m_question})
        label->setWordWrap(true);
    m_own->setObjectName(QStringLiteral("quizOwn"));
    m_own->setTabChangesFocus(true);
    m_answer->setObjectName(QStringLiteral("quizAnswer"));
    m_answer->setOpenLinks(false);
    m_answer->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_answer->installEventFilter(this);
    build();
    m_own->installEventFilter(this);
    connect(m_answer->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &QuizPanel::fitAnswer);
    connect(m_own, &QPlainTextEdit::textChanged, this, &QuizPanel::fitOwn);
    connect(m_own, &QPlainTextEdit::cursorPositionChanged, this, [this] { // what one writes is seen
        const QPoint at = m_own->viewport()->mapTo(m_scroll->widget(), m_own->cursorRect().center());
        if (m_own->hasFocus())
            m_scroll->ensureVisible(0, at.y(), 0, 2 * m_own->fontMetrics().lineSpacing());
    });
    setFocusProxy(m_own);
    fitOwn();
    retranslate();
}

void QuizPanel::build() {
    auto* page = new QWidget(); // owned by what scrolls it
    auto* said = new QVBoxLayout(page);
    said->setContentsMargins(10, 8, 10, 0);
    said->setSpacing(6);
    said->addWidget(m_count);
    said->addWidget(m_title);
    said->addWidget(m_question);
    said->addWidget(m_own, 1);
    said->addWidget(m_show);
    said->addWidget(m_answer);
    said->addStretch(0);
    m_scroll->setObjectName(QStringLiteral("quizScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(page);
    m_scroll->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false); // which being scrolled has set
    m_ways->setContentsMargins(10, 0, 10, 0);
    m_ways->setSpacing(6);
    for (QPushButton* each : {m_back, m_next, m_again, m_end})
        m_ways->addWidget(each);
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(6);
    column->addWidget(m_scroll, 1);
    column->addLayout(m_ways);
}

QWidget* QuizPanel::answer() {
    return m_answer;
}

int QuizPanel::heightForWidth(int width) const {
    const QMargins round = layout()->contentsMargins();
    return m_scroll->minimumSizeHint().height() + layout()->spacing() + m_ways->heightForWidth(width) + round.top() +
           round.bottom();
}

void QuizPanel::fitOwn() {
    const double words = kLines * m_own->fontMetrics().lineSpacing();
    double written = 0.0;
    for (QTextBlock block = m_own->document()->begin(); block.isValid(); block = block.next())
        written += m_own->document()->documentLayout()->blockBoundingRect(block).height();
    const double round = 2.0 * m_own->document()->documentMargin() + m_own->height() - m_own->viewport()->height();
    m_own->setMinimumHeight(static_cast<int>(std::ceil(std::max(words, written) + round)) + 2);
}

void QuizPanel::fitAnswer() {
    const int round = m_answer->height() - m_answer->viewport()->height();
    m_answer->setFixedHeight(static_cast<int>(std::ceil(m_answer->document()->size().height())) + round);
}

/// The keyboard goes on to the key that comes next, not to whatever stands first in the window, where one that has it
/// goes.
void QuizPanel::handOn(const QWidget* going, bool stays) {
    if (!stays && going->hasFocus())
        (m_over ? m_end : m_next)->setFocus(Qt::OtherFocusReason);
}

/// When what was shown or hidden has its place.
void QuizPanel::showFrom(const QWidget* first) {
    QTimer::singleShot(0, this, [this, first] {
        layout()->activate();
        m_scroll->widget()->layout()->activate();
        m_scroll->verticalScrollBar()->setValue(first == nullptr || first->isHidden() ? 0 : first->y());
    });
}

QPushButton* QuizPanel::button(const char* name, void (QuizPanel::*asked)()) {
    auto* made = new QPushButton(this); // owned by this
    made->setObjectName(QLatin1String(name));
    made->setProperty("narrow", true);
    connect(made, &QPushButton::clicked, this, asked);
    return made;
}

void QuizPanel::show(const Shown& shown) {
    const bool another = m_over || m_number != shown.number;
    const bool answered = shown.answered && m_answer->isHidden();
    m_over = false;
    m_number = shown.number;
    m_all = shown.all;
    m_hasAnswer = !shown.answer.isEmpty();
    m_title->setText(shown.title);
    m_question->setText(shown.question);
    m_question->setAccessibleName(shown.question);
    if (m_own->toPlainText() != shown.own)
        m_own->setPlainText(shown.own);
    m_answer->setHtml(QStringLiteral("<p>") +
                      shown.answer.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")) +
                      QStringLiteral("</p>") + shown.passages);
    for (QWidget* each : std::initializer_list<QWidget*>{m_title, m_own, m_next})
        each->setVisible(true);
    const bool offered = !shown.answered && m_hasAnswer;
    const bool read = shown.answered || (!m_hasAnswer && !shown.passages.isEmpty());
    handOn(m_show, offered);
    handOn(m_answer, read);
    handOn(m_back, shown.number > 1);
    handOn(m_again, false);
    m_show->setVisible(offered);
    m_answer->setVisible(read);
    m_back->setEnabled(shown.number > 1);
    m_again->setVisible(false);
    retranslate();
    if (another || answered)
        showFrom(another ? nullptr : m_answer);
}

void QuizPanel::showEnd(int looked, int all) {
    m_over = true;
    m_number = looked;
    m_all = all;
    for (QWidget* each : std::initializer_list<QWidget*>{m_own, m_show, m_answer, m_next})
        handOn(each, false);
    for (QWidget* each : std::initializer_list<QWidget*>{m_title, m_own, m_show, m_answer, m_next})
        each->setVisible(false);
    m_back->setEnabled(true);
    m_again->setVisible(true);
    retranslate();
}

QString QuizPanel::own() const {
    return m_own->toPlainText();
}

void QuizPanel::retranslate() {
    m_count->setText(m_over ? QString() : tr("Question %1 of %2").arg(m_number).arg(m_all));
    if (m_over)
        m_question->setText(tr("You looked at %1 of %2 questions.").arg(m_number).arg(m_all));
    m_own->setAccessibleName(tr("Your own answer"));
    m_own->setPlaceholderText(tr("Write your answer, or think it. It is kept in no file."));
    m_show->setText(tr("Show the answer"));
    m_show->setToolTip(tr("Page Down does it too, and then goes on"));
    m_answer->setAccessibleName(tr("Answer"));
    m_back->setText(tr("Back"));
    m_next->setText(tr("Next"));
    m_again->setText(tr("Again"));
    m_end->setText(tr("End"));
}

/// The arrow keys move the page also where the keyboard is in the answer, which has no bar of its own.
bool QuizPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) // other lines, once they are laid out
        QTimer::singleShot(0, this, watched == m_answer ? &QuizPanel::fitAnswer : &QuizPanel::fitOwn);
    if (watched == m_answer && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            m_scroll->verticalScrollBar()->triggerAction(key == Qt::Key_Up ? QAbstractSlider::SliderSingleStepSub
                                                                           : QAbstractSlider::SliderSingleStepAdd);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void QuizPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        QTimer::singleShot(0, this, &QuizPanel::fitOwn);
    QWidget::changeEvent(event);
}

} // namespace halls::app
