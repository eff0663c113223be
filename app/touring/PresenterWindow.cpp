// SPDX-License-Identifier: MPL-2.0
#include "touring/PresenterWindow.h"

#include "look/PlainWidgets.h"
#include "touring/AudienceMirror.h"
#include "touring/AudienceScreen.h"
#include "touring/Narration.h"
#include "touring/ShowScreens.h"
#include "touring/StepTools.h"
#include "touring/TourLead.h"
#include "words/Colours.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QTextBrowser>
#include <QTime>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace halls::app {
namespace {

constexpr int kSmallest = 10; ///< points
constexpr int kLargest = 40;
constexpr int kMirrorEvery = 400; ///< milliseconds, at most so often: what is drawn twice slows the audience's picture
constexpr int kMirrorShare = 8;   ///< of the time, one part in so many
constexpr QSize kNextPicture{288, 162};
constexpr std::array kSpeeds{0.5F, 0.75F, 1.0F, 1.25F, 1.5F, 2.0F};

QString clock(double seconds) {
    const auto whole = static_cast<int>(std::max(seconds, 0.0));
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

QString paragraph(const QString& words, const QString& style = {}) {
    return words.isEmpty() ? QString() : QStringLiteral("<p style=\"%1\">%2</p>").arg(style, words.toHtmlEscaped());
}

} // namespace

PresenterWindow::PresenterWindow(SessionLink& link, TourLead& lead, QWidget* audience, Photographer photographer)
    : QWidget(audience, Qt::Window), m_link(link), m_lead(lead), m_photographer(std::move(photographer)), m_clock(this),
      m_mirrorClock(this), m_screens(new ShowScreens(audience, this)), m_title(markedLabel(this)),
      m_time(markedLabel(this)), m_mirror(new AudienceMirror(this)), m_stepTools(new StepTools(link, lead, this)),
      m_notes(new PlainBrowser(this)), m_nextPicture(plainLabel(this)), m_next(plainLabel(this)),
      m_steps(new QListWidget(this)), m_speedLabel(plainLabel(this)), m_speed(new QComboBox(this)),
      m_loop(new QCheckBox(this)) {
    setObjectName(QStringLiteral("presenter"));
    build();
    connect(m_steps, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { m_lead.goTo(static_cast<std::size_t>(m_steps->row(item))); });
    connect(m_speed, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_lead.setSpeed(kSpeeds[static_cast<std::size_t>(index)]); });
    connect(m_loop, &QCheckBox::toggled, &m_lead, &TourLead::setLooping);
    connect(m_mirror, &AudienceMirror::pointedAt, &m_lead.screen(), &AudienceScreen::pointAt);
    connect(&m_lead, &TourLead::stepShown, this, &PresenterWindow::refresh);
    connect(&m_lead, &TourLead::ended, this, &QWidget::close);
    connect(&m_lead.narration(), &Narration::told, this, &PresenterWindow::showNotes);
    connect(&m_clock, &QTimer::timeout, this, &PresenterWindow::showTime);
    connect(&m_mirrorClock, &QTimer::timeout, this, &PresenterWindow::mirror);
    m_clock.start(1000);
    m_mirrorClock.start(kMirrorEvery);
    m_since.start();
    retranslate();
}

void PresenterWindow::build() {
    m_title->setObjectName(QStringLiteral("presenterTitle"));
    m_title->setWordWrap(true);
    m_time->setObjectName(QStringLiteral("presenterTime"));
    m_notes->setObjectName(QStringLiteral("presenterNotes"));
    m_nextPicture->setObjectName(QStringLiteral("presenterNextPicture"));
    m_nextPicture->setFixedSize(kNextPicture);
    m_nextPicture->setAlignment(Qt::AlignCenter);
    m_next->setObjectName(QStringLiteral("presenterNext"));
    m_next->setWordWrap(true);
    m_steps->setObjectName(QStringLiteral("presenterSteps"));
    m_steps->setWordWrap(true);
    m_speed->setObjectName(QStringLiteral("presenterSpeed"));
    for (const float speed : kSpeeds)
        m_speed->addItem(QStringLiteral("%1×").arg(QLocale::c().toString(double{speed})));
    m_loop->setObjectName(QStringLiteral("presenterLoop"));
    auto* head = new QHBoxLayout(); // layouts are owned by the window's
    head->addWidget(m_title, 1);
    head->addWidget(m_time);
    auto* audience = new QVBoxLayout();
    audience->addWidget(m_mirror, 1);
    audience->addWidget(m_stepTools);
    auto* next = new QVBoxLayout();
    next->addWidget(m_nextPicture);
    next->addWidget(m_next);
    next->addWidget(m_steps, 1);
    auto* middle = new QHBoxLayout();
    middle->setSpacing(14);
    middle->addLayout(audience, 5);
    middle->addWidget(m_notes, 4);
    middle->addLayout(next);
    auto* tools = new QHBoxLayout();
    auto* setting = new QHBoxLayout();
    buildTools(*tools);
    setting->addWidget(m_speedLabel);
    setting->addWidget(m_speed);
    setting->addWidget(m_loop);
    setting->addStretch(1);
    for (QPushButton* each : {m_smallerButton, m_largerButton, m_swapButton, m_endButton})
        setting->addWidget(each);
    m_steps->setMaximumWidth(kNextPicture.width());
    m_next->setMaximumWidth(kNextPicture.width());
    auto* column = new QVBoxLayout(this); // owned by this
    column->addLayout(head);
    column->addLayout(middle, 1);
    column->addLayout(tools);
    column->addLayout(setting);
    resize(1240, 700);
}

void PresenterWindow::buildTools(QHBoxLayout& row) {
    m_backButton = button("presenterBack", [this] { m_lead.back(); });
    m_nextButton = button("presenterForward", [this] { m_lead.next(); });
    m_playButton = button("presenterPlay", [this] { m_lead.togglePlaying(); });
    m_resumeButton = button("presenterResume", [this] { m_lead.resume(); });
    m_answerButton = button("presenterAnswer", [this] { m_lead.showAnswer(); });
    m_howKnownButton = button("presenterHowKnown", [this] { Q_EMIT howKnownAsked(); });
    m_blackButton = button("presenterBlack", [this] { m_lead.screen().blank(QStringLiteral("black")); });
    m_freezeButton = button("presenterFreeze", [this] { m_lead.screen().setFrozen(!m_lead.screen().frozen()); });
    m_freezeButton->setCheckable(true);
    for (QPushButton* each : {m_backButton, m_nextButton, m_playButton, m_resumeButton, m_answerButton,
                              m_howKnownButton, m_blackButton, m_freezeButton})
        row.addWidget(each, each == m_nextButton ? 2 : 1);
    m_largerButton = button("presenterLarger", [this] { changeTextSize(+2); });
    m_smallerButton = button("presenterSmaller", [this] { changeTextSize(-2); });
    m_swapButton = button("presenterSwap", [this] { m_screens->swap(); });
    m_endButton = button("presenterEnd", [this] { m_lead.end(); });
}

QPushButton* PresenterWindow::button(const char* name, const std::function<void()>& asked) {
    auto* made = new QPushButton(this); // owned by this
    made->setObjectName(QLatin1String(name));
    made->setFocusPolicy(Qt::TabFocus);
    connect(made, &QPushButton::clicked, this, [this, asked] {
        asked();
        showTime();
        mirror();
    });
    return made;
}

void PresenterWindow::showBeside() {
    if (!isVisible())
        m_since.start();
    m_screens->arrange();
    show();
    raise();
    activateWindow();
    m_notes->setFocus();
    refresh();
}

// -- What is shown

void PresenterWindow::refresh() {
    if (!m_lead.running())
        return;
    const tours::TourPlayer& player = *m_lead.player();
    const Tour& tour = player.tour();
    m_title->setText(QStringLiteral("<h2>%1</h2>")
                         .arg(tr("%1 of %2 — %3", "step, count, title")
                                  .arg(QString::number(player.index() + 1), QString::number(player.count()),
                                       m_link.text(player.step().title))
                                  .toHtmlEscaped()));
    showNotes();
    showNext();
    const QSignalBlocker quiet(m_steps);
    m_steps->clear();
    for (std::size_t i = 0; i < tour.steps.size(); ++i)
        m_steps->addItem(QStringLiteral("%1  %2").arg(QString::number(i + 1), m_link.text(tour.steps[i].title)));
    m_steps->setCurrentRow(static_cast<int>(player.index()));
    m_steps->scrollToItem(m_steps->currentItem());
    m_answerButton->setEnabled(!player.step().answer.empty());
    m_swapButton->setEnabled(m_screens->two());
    showTime();
    mirror();
}

void PresenterWindow::showNotes() {
    const tours::TourPlayer& player = *m_lead.player();
    const TourStep& step = player.step();
    QString words =
        paragraph(m_link.text(step.notes), colours::ink(colours::kAccent)) + paragraph(m_link.text(step.text));
    words +=
        paragraph(m_link.text(step.question), QStringLiteral("font-weight:bold")) + paragraph(m_link.text(step.answer));
    for (const tours::TourPlayer::Skipped& skipped : player.skipped())
        words += paragraph(tr("Step %1 is left out: %2")
                               .arg(static_cast<int>(skipped.index) + 1)
                               .arg(QString::fromStdString(skipped.why)),
                           colours::ink(colours::kWarningInk));
    for (const QString& line : m_lead.narration().toldLines())
        words += paragraph(line, colours::ink(colours::kWarningInk));
    m_notes->setHtml(QStringLiteral("<div style=\"font-size:%1pt\">%2</div>").arg(m_points).arg(words));
}

void PresenterWindow::showNext() {
    const tours::TourPlayer& player = *m_lead.player();
    const auto next = player.following();
    m_next->setText(next ? tr("Next: %1").arg(m_link.text(player.tour().steps[*next].title))
                         : tr("This is the last step."));
    m_nextPicture->setPixmap(next ? QPixmap::fromImage(pictureOf(*next)) : QPixmap());
}

/// One that compares: the first state in one half, the second in the other.
QImage PresenterWindow::pictureOf(std::size_t index) const {
    const tours::TourPlayer& player = *m_lead.player();
    const TourStep& step = player.tour().steps[index];
    const auto& states = m_link.museum().states;
    const auto drawn = [&](const Id& state) {
        const auto at = std::ranges::find(states, state, &State::id);
        return m_photographer(player.cameraOf(*m_link.session(), index), static_cast<std::size_t>(at - states.begin()),
                              kNextPicture);
    };
    if (!step.comparison)
        return drawn(step.state);
    QImage first = drawn(step.comparison->first);
    const QImage second = drawn(step.comparison->second);
    if (first.isNull() || second.isNull())
        return first;
    QPainter painter(&first);
    const int half = first.width() / 2;
    painter.drawImage(half, 0, second, half, 0);
    painter.fillRect(half - 1, 0, 2, first.height(), colours::kAccent);
    return first;
}

void PresenterWindow::showTime() {
    if (!m_lead.running())
        return;
    const tours::TourPlayer& player = *m_lead.player();
    m_time->setText(
        QStringLiteral("<b>%1</b> · %2")
            .arg(QTime::currentTime().toString(QStringLiteral("HH:mm")),
                 tr("%1 passed, about %2 left")
                     .arg(clock(static_cast<double>(m_since.elapsed()) / 1000.0), clock(player.secondsLeft()))));
    m_playButton->setText(player.playing() ? tr("Pause") : tr("Play"));
    m_resumeButton->setEnabled(player.astray(*m_link.session()));
    m_freezeButton->setChecked(m_lead.screen().frozen());
    const QSignalBlocker quiet(m_speed);
    const auto speed = std::ranges::find(kSpeeds, player.speed());
    m_speed->setCurrentIndex(static_cast<int>(speed - kSpeeds.begin()));
    const QSignalBlocker quietToo(m_loop);
    m_loop->setChecked(player.looping());
}

void PresenterWindow::mirror() {
    if (!isVisible() || !m_lead.running())
        return;
    QElapsedTimer cost;
    cost.start();
    m_mirror->setPicture(m_lead.screen().seen(m_mirror->size()));
    m_mirrorClock.setInterval(std::max(kMirrorEvery, kMirrorShare * static_cast<int>(cost.elapsed())));
}

void PresenterWindow::changeTextSize(int points) {
    m_points = std::clamp(m_points + points, kSmallest, kLargest);
    if (m_lead.running())
        showNotes();
}

// -- Words

void PresenterWindow::retranslate() {
    setWindowTitle(tr("Presenter – Mosul Halls"));
    m_mirror->setAccessibleName(tr("What the audience sees"));
    m_mirror->setToolTip(tr("What the audience sees. Hold the mouse button here to point at something."));
    m_notes->setAccessibleName(tr("Notes and text of this step"));
    m_steps->setAccessibleName(tr("Steps of the tour"));
    m_backButton->setText(tr("Back"));
    m_nextButton->setText(tr("Next"));
    m_resumeButton->setText(tr("Back to the step"));
    m_answerButton->setText(tr("Answer"));
    m_howKnownButton->setText(tr("How do we know this?"));
    m_blackButton->setText(tr("Black"));
    m_freezeButton->setText(tr("Freeze"));
    m_freezeButton->setToolTip(tr("The audience keeps seeing this picture while you walk on"));
    m_speedLabel->setText(tr("Speed"));
    m_speed->setAccessibleName(tr("Speed"));
    m_loop->setText(tr("Again from the beginning"));
    m_largerButton->setText(tr("Larger text"));
    m_smallerButton->setText(tr("Smaller text"));
    m_swapButton->setText(tr("Swap screens"));
    m_endButton->setText(tr("End the tour"));
    refresh();
}

void PresenterWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace halls::app
