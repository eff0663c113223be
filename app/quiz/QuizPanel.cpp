// SPDX-License-Identifier: MPL-2.0
#include "quiz/QuizPanel.h"

#include "look/PlainWidgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace halls::app {

QuizPanel::QuizPanel(QWidget* parent)
    : QWidget(parent), m_count(plainLabel(this)), m_title(plainLabel(this)), m_question(plainLabel(this)),
      m_own(new QPlainTextEdit(this)), m_show(button("quizShow", &QuizPanel::answerAsked)),
      m_answer(new PlainBrowser(this)), m_back(button("quizBack", &QuizPanel::backAsked)),
      m_next(button("quizNext", &QuizPanel::nextAsked)), m_again(button("quizAgain", &QuizPanel::againAsked)),
      m_end(button("quizEnd", &QuizPanel::endAsked)) {
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
    m_own->setMinimumHeight(m_own->fontMetrics().lineSpacing() * 3);
    m_answer->setObjectName(QStringLiteral("quizAnswer"));
    m_answer->setOpenLinks(false);
    auto* ways = new QHBoxLayout(); // owned by the column
    ways->addWidget(m_back);
    ways->addWidget(m_next);
    ways->addStretch(1);
    ways->addWidget(m_again);
    ways->addWidget(m_end);
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(6);
    column->addWidget(m_count);
    column->addWidget(m_title);
    column->addWidget(m_question);
    column->addWidget(m_own, 1);
    column->addWidget(m_show);
    column->addWidget(m_answer, 2);
    column->addLayout(ways);
    setFocusProxy(m_own);
    retranslate();
}

QPushButton* QuizPanel::button(const char* name, void (QuizPanel::*asked)()) {
    auto* made = new QPushButton(this); // owned by this
    made->setObjectName(QLatin1String(name));
    made->setProperty("narrow", true);
    connect(made, &QPushButton::clicked, this, asked);
    return made;
}

void QuizPanel::show(const Shown& shown) {
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
    for (QWidget* each : std::initializer_list<QWidget*>{m_title, m_own})
        each->setVisible(true);
    m_show->setVisible(!shown.answered && m_hasAnswer);
    m_answer->setVisible(shown.answered || (!m_hasAnswer && !shown.passages.isEmpty()));
    m_back->setEnabled(shown.number > 1);
    m_next->setVisible(true);
    m_again->setVisible(false);
    retranslate();
}

void QuizPanel::showEnd(int looked, int all) {
    m_over = true;
    m_number = looked;
    m_all = all;
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
    m_own->setPlaceholderText(tr("Write your answer, or think it. It is kept nowhere."));
    m_show->setText(tr("Show the answer"));
    m_show->setToolTip(tr("Page Down does it too, and then goes on"));
    m_answer->setAccessibleName(tr("Answer"));
    m_back->setText(tr("Back"));
    m_next->setText(tr("Next"));
    m_again->setText(tr("Again"));
    m_end->setText(tr("End"));
}

void QuizPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace halls::app
