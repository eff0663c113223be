// SPDX-License-Identifier: MPL-2.0
#include "tour/PresenterWindow.h"

#include "tour/TourLead.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <QWindow>

#include <algorithm>

namespace halls::app {
namespace {

constexpr int kSmallest = 10; ///< points
constexpr int kLargest = 40;

QString clock(double seconds) {
    const auto whole = static_cast<int>(std::max(seconds, 0.0));
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

QString paragraph(const QString& words, const char* style = "") {
    return words.isEmpty() ? QString()
                           : QStringLiteral("<p style=\"%1\">%2</p>").arg(QLatin1String(style), words.toHtmlEscaped());
}

} // namespace

PresenterWindow::PresenterWindow(SessionLink& link, TourLead& lead, QWidget* audience)
    : QWidget(audience, Qt::Window), m_link(link), m_lead(lead), m_audience(audience), m_clock(this),
      m_title(new QLabel(this)), m_time(new QLabel(this)), m_notes(new QTextBrowser(this)), m_next(new QLabel(this)),
      m_steps(new QListWidget(this)) {
    setObjectName(QStringLiteral("presenter"));
    m_title->setObjectName(QStringLiteral("presenterTitle"));
    m_title->setWordWrap(true);
    m_time->setObjectName(QStringLiteral("presenterTime"));
    m_notes->setObjectName(QStringLiteral("presenterNotes"));
    m_next->setObjectName(QStringLiteral("presenterNext"));
    m_next->setWordWrap(true);
    m_steps->setObjectName(QStringLiteral("presenterSteps"));
    m_backButton = button("presenterBack", &PresenterWindow::askBack);
    m_nextButton = button("presenterForward", &PresenterWindow::askNext);
    m_playButton = button("presenterPlay", &PresenterWindow::askPlay);
    m_answerButton = button("presenterAnswer", &PresenterWindow::askAnswer);
    m_blackButton = button("presenterBlack", &PresenterWindow::askBlack);
    m_freezeButton = button("presenterFreeze", &PresenterWindow::askFreeze);
    m_largerButton = button("presenterLarger", &PresenterWindow::larger);
    m_smallerButton = button("presenterSmaller", &PresenterWindow::smaller);
    m_swapButton = button("presenterSwap", &PresenterWindow::swapScreens);
    m_freezeButton->setCheckable(true);
    auto* head = new QHBoxLayout(); // layouts are owned by the window's
    head->addWidget(m_title, 1);
    head->addWidget(m_time);
    auto* middle = new QHBoxLayout();
    middle->addWidget(m_notes, 3);
    middle->addWidget(m_steps, 1);
    auto* tools = new QHBoxLayout();
    for (QPushButton* each : {m_backButton, m_nextButton, m_playButton, m_answerButton, m_blackButton, m_freezeButton})
        tools->addWidget(each);
    tools->addStretch(1);
    for (QPushButton* each : {m_smallerButton, m_largerButton, m_swapButton})
        tools->addWidget(each);
    auto* column = new QVBoxLayout(this); // owned by this
    column->addLayout(head);
    column->addLayout(middle, 1);
    column->addWidget(m_next);
    column->addLayout(tools);
    resize(1000, 640);
    connect(m_steps, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { m_lead.goTo(static_cast<std::size_t>(m_steps->row(item))); });
    connect(&m_lead, &TourLead::stepShown, this, &PresenterWindow::refresh);
    connect(&m_lead, &TourLead::ended, this, &QWidget::close);
    connect(&m_clock, &QTimer::timeout, this, &PresenterWindow::showTime);
    m_clock.start(1000);
    m_since.start();
    m_lead.watch(this);
    retranslate();
}

QPushButton* PresenterWindow::button(const char* name, void (PresenterWindow::*asked)()) {
    auto* made = new QPushButton(this); // owned by this
    made->setObjectName(QLatin1String(name));
    made->setFocusPolicy(Qt::TabFocus);
    connect(made, &QPushButton::clicked, this, asked);
    return made;
}

void PresenterWindow::showBeside() {
    const QScreen* theirs = m_audience->screen();
    for (QScreen* screen : QGuiApplication::screens()) {
        if (screen != theirs)
            setGeometry(screen->availableGeometry().adjusted(40, 40, -40, -40));
    }
    if (!isVisible())
        m_since.start();
    show();
    activateWindow();
    m_notes->setFocus();
    refresh();
}

void PresenterWindow::refresh() {
    if (!m_lead.running())
        return;
    const viewer::TourPlayer& player = *m_lead.player();
    const Tour& tour = player.tour();
    const TourStep& step = player.step();
    m_title->setText(
        QStringLiteral("<h2>%1</h2>")
            .arg(tr("%1 of %2 — %3", "step, count, title")
                     .arg(QString::number(player.index() + 1), QString::number(player.count()), m_link.text(step.title))
                     .toHtmlEscaped()));
    QString words = paragraph(m_link.text(step.notes), "color:#d0a85c") + paragraph(m_link.text(step.text));
    words += paragraph(m_link.text(step.question), "font-weight:bold") + paragraph(m_link.text(step.answer));
    for (const viewer::TourPlayer::Skipped& skipped : player.skipped())
        words += paragraph(tr("Step %1 is left out: %2")
                               .arg(static_cast<int>(skipped.index) + 1)
                               .arg(QString::fromStdString(skipped.why)),
                           "color:#e0796b");
    m_notes->setHtml(QStringLiteral("<div style=\"font-size:%1pt\">%2</div>").arg(m_points).arg(words));
    const bool last = player.index() + 1 >= tour.steps.size();
    m_next->setText(last ? tr("This is the last step.")
                         : tr("Next: %1").arg(m_link.text(tour.steps[player.index() + 1].title)));
    const QSignalBlocker quiet(m_steps);
    m_steps->clear();
    for (const TourStep& each : tour.steps)
        m_steps->addItem(m_link.text(each.title));
    m_steps->setCurrentRow(static_cast<int>(player.index()));
    m_answerButton->setEnabled(!step.answer.empty());
    showTime();
}

void PresenterWindow::showTime() {
    if (!m_lead.running())
        return;
    const viewer::TourPlayer& player = *m_lead.player();
    double left = 0.0;
    for (std::size_t i = player.index(); i < player.count(); ++i)
        left += double{player.tour().steps[i].hold};
    m_time->setText(
        tr("%1 passed, about %2 left").arg(clock(static_cast<double>(m_since.elapsed()) / 1000.0), clock(left)));
    m_playButton->setText(player.playing() ? tr("Pause") : tr("Play"));
    m_freezeButton->setChecked(m_lead.frozen());
}

void PresenterWindow::changeTextSize(int points) {
    m_points = std::clamp(m_points + points, kSmallest, kLargest);
    refresh();
}

void PresenterWindow::swapScreens() {
    QScreen* mine = screen();
    QScreen* theirs = m_audience->screen();
    if (mine == theirs)
        return;
    const bool full = m_audience->isFullScreen();
    m_audience->showNormal();
    m_audience->setGeometry(mine->availableGeometry().adjusted(40, 40, -40, -40));
    setGeometry(theirs->availableGeometry().adjusted(40, 40, -40, -40));
    if (full)
        m_audience->showFullScreen();
}

void PresenterWindow::askBack() {
    m_lead.back();
}
void PresenterWindow::askNext() {
    m_lead.next();
}
void PresenterWindow::askPlay() {
    m_lead.togglePlaying();
    showTime();
}
void PresenterWindow::askAnswer() {
    m_lead.showAnswer();
}
void PresenterWindow::askBlack() {
    m_lead.blank(QStringLiteral("black"));
}
void PresenterWindow::askFreeze() {
    m_lead.setFrozen(!m_lead.frozen());
    showTime();
}

void PresenterWindow::retranslate() {
    setWindowTitle(tr("Presenter – Mosul Halls"));
    m_notes->setAccessibleName(tr("Notes and text of this step"));
    m_steps->setAccessibleName(tr("Steps of the tour"));
    m_backButton->setText(tr("Back"));
    m_nextButton->setText(tr("Next"));
    m_answerButton->setText(tr("Answer"));
    m_blackButton->setText(tr("Black"));
    m_freezeButton->setText(tr("Freeze"));
    m_freezeButton->setToolTip(tr("The audience keeps seeing this picture while you walk on"));
    m_largerButton->setText(tr("Larger text"));
    m_smallerButton->setText(tr("Smaller text"));
    m_swapButton->setText(tr("Swap screens"));
    refresh();
}

void PresenterWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace halls::app
