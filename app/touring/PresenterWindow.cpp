// SPDX-License-Identifier: MPL-2.0
#include "touring/PresenterWindow.h"

#include "desk/NoticeRefusal.h"
#include "look/FlowLayout.h"
#include "look/PlainWidgets.h"
#include "look/RoomyWindows.h"
#include "touring/AudienceMirror.h"
#include "touring/AudienceScreen.h"
#include "touring/Drawing.h"
#include "touring/Narration.h"
#include "touring/ShowClock.h"
#include "touring/ShowScreens.h"
#include "touring/StepPictures.h"
#include "touring/StepTools.h"
#include "touring/TourLead.h"
#include "words/Colours.h"
#include "words/Isolates.h"

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTextBrowser>
#include <QTime>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace halls::app {
namespace {

constexpr int kSmallest = 10; ///< points
constexpr int kLargest = 40;
constexpr int kMirrorEvery = 400; ///< milliseconds, at most so often: what is drawn twice slows the audience's picture
constexpr int kMirrorShare = 8;   ///< of the time, one part in so many
constexpr int kMaxAim = 240;      ///< minutes
constexpr double kOnTime = 15.0;  ///< seconds behind or ahead that nobody need care for
constexpr int kWordStands = 6000; ///< milliseconds
constexpr QSize kNextPicture{288, 162};
constexpr QSize kLeastWindow{320, 160};
constexpr int kLeastRead = 60;    ///< logical pixels of what scrolls by itself
constexpr int kLeastNotes = 160;  ///< likewise, of a line
constexpr int kLargeButton = 150; ///< likewise: what is pressed most
constexpr std::array kSpeeds{0.5F, 0.75F, 1.0F, 1.25F, 1.5F, 2.0F};

QString clock(double seconds) {
    const auto whole = static_cast<int>(std::max(seconds, 0.0));
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

QString paragraph(const QString& words, const QString& style = {}) {
    return words.isEmpty() ? QString() : QStringLiteral("<p style=\"%1\">%2</p>").arg(style, words.toHtmlEscaped());
}

} // namespace

PresenterWindow::PresenterWindow(const Given& given)
    : QWidget(given.audience, Qt::Window), m_link(given.link), m_lead(given.lead), m_show(given.clock),
      m_pictures(given.pictures), m_clock(this), m_mirrorClock(this), m_wordOver(this),
      m_screens(new ShowScreens(given.audience, this)), m_title(markedLabel(this)), m_word(plainLabel(this)),
      m_time(markedLabel(this)), m_aimLabel(plainLabel(this)), m_aim(new QSpinBox(this)),
      m_mirror(new AudienceMirror(
          [this](QPainter& painter, const QRectF& picture) { m_lead.screen().paintDrawn(painter, picture); }, this)),
      m_reads(plainLabel(this)), m_stepTools(new StepTools(m_link, m_lead, this)), m_notes(new PlainBrowser(this)),
      m_nextPicture(plainLabel(this)), m_next(plainLabel(this)), m_steps(new QListWidget(this)),
      m_speedLabel(plainLabel(this)), m_speed(new QComboBox(this)), m_loop(new QCheckBox(this)) {
    setObjectName(QStringLiteral("presenter"));
    build();
    connect(m_steps, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { m_lead.goTo(static_cast<std::size_t>(m_steps->row(item))); });
    connect(m_speed, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_lead.setSpeed(kSpeeds[static_cast<std::size_t>(index)]); });
    connect(m_loop, &QCheckBox::toggled, &m_lead, &TourLead::setLooping);
    connect(m_mirror, &AudienceMirror::pointedAt, &m_lead.screen(), &AudienceScreen::pointAt);
    connect(&m_lead, &TourLead::stepShown, this, &PresenterWindow::refresh);
    connect(&m_lead, &TourLead::noticeStood, this, &PresenterWindow::refresh);
    connect(&m_link.notice(), &Notice::asked, this, &PresenterWindow::refresh);
    connect(&m_link.notice(), &Notice::answered, this, &PresenterWindow::refresh);
    connect(&m_link, &SessionLink::subjectChanged, this, &PresenterWindow::showPanel);
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        if (changes.has(session::Change::Pin) || changes.has(session::Change::Passage))
            showPanel();
    });
    connect(&m_lead.screen(), &AudienceScreen::drawnAnew, m_mirror, qOverload<>(&QWidget::update));
    connect(&m_lead.screen(), &AudienceScreen::coveredAnew, this, &PresenterWindow::showTime);
    connect(m_screens, &ShowScreens::changed, this, [this] { m_swapButton->setEnabled(m_screens->two()); });
    m_wordOver.setSingleShot(true);
    m_wordOver.setInterval(kWordStands);
    connect(&m_wordOver, &QTimer::timeout, m_word, &QLabel::clear);
    connect(&m_lead.narration(), &Narration::told, this, &PresenterWindow::showNotes);
    connect(&m_clock, &QTimer::timeout, this, &PresenterWindow::showTime);
    connect(&m_mirrorClock, &QTimer::timeout, this, &PresenterWindow::mirror);
    m_clock.start(1000);
    m_mirrorClock.start(kMirrorEvery);
    retranslate();
}

void PresenterWindow::build() {
    m_title->setObjectName(QStringLiteral("presenterTitle"));
    m_title->setWordWrap(true);
    m_word->setObjectName(QStringLiteral("presenterWord"));
    m_word->setWordWrap(true);
    m_time->setObjectName(QStringLiteral("presenterTime"));
    m_notes->setObjectName(QStringLiteral("presenterNotes"));
    m_nextPicture->setObjectName(QStringLiteral("presenterNextPicture"));
    m_nextPicture->setFixedSize(kNextPicture);
    m_nextPicture->setAlignment(Qt::AlignCenter);
    m_nextPicture->setWordWrap(true);
    m_next->setObjectName(QStringLiteral("presenterNext"));
    m_next->setWordWrap(true);
    m_steps->setObjectName(QStringLiteral("presenterSteps"));
    m_steps->setWordWrap(true);
    m_reads->setObjectName(QStringLiteral("presenterReads"));
    m_reads->setWordWrap(true);
    m_reads->hide();
    // As low as there is room for: what they hold scrolls, or shrinks.
    for (QWidget* each :
         {static_cast<QWidget*>(m_mirror), static_cast<QWidget*>(m_notes), static_cast<QWidget*>(m_steps)})
        each->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_notes->setMinimumSize(kLeastNotes, kLeastRead);
    m_steps->setMinimumHeight(kLeastRead);
    m_speed->setObjectName(QStringLiteral("presenterSpeed"));
    for (const float speed : kSpeeds)
        m_speed->addItem(Isolates::leftToRight(QStringLiteral("%1×").arg(QLocale::c().toString(double{speed}))));
    m_loop->setObjectName(QStringLiteral("presenterLoop"));
    auto* head = new QHBoxLayout(); // layouts are owned by the window's
    head->addWidget(m_title, 2);
    head->addWidget(m_word, 1);
    auto* time = new FlowLayout();
    buildTime(*time);
    auto* audience = new QVBoxLayout();
    audience->addWidget(m_mirror, 1);
    audience->addWidget(m_reads);
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
    auto* tools = new FlowLayout();
    buildTools(*tools);
    m_steps->setMaximumWidth(kNextPicture.width());
    m_next->setMaximumWidth(kNextPicture.width());
    auto* all = new QWidget; // owned by what scrolls
    auto* column = new QVBoxLayout(all);
    column->addLayout(head);
    column->addLayout(time);
    column->addLayout(middle, 1);
    column->addLayout(tools);
    auto* outer = new QVBoxLayout(this); // owned by this
    outer->setContentsMargins(0, 0, 0, 0);
    QWidget* area = scrolled(all, this); // nothing is where nobody gets to, however low the window is
    area->setMinimumSize(kLeastWindow);
    outer->addWidget(area);
    resize(1240, 700);
}

void PresenterWindow::buildTime(FlowLayout& row) {
    m_waitButton = button("presenterTimeWaits", [this] { m_show.setWaiting(!m_show.waiting()); });
    m_waitButton->setCheckable(true);
    m_resetButton = button("presenterTimeReset", [this] { m_show.reset(); });
    m_aim->setObjectName(QStringLiteral("presenterAim"));
    m_aim->setRange(0, kMaxAim);
    m_aim->setFocusPolicy(Qt::StrongFocus); // scrolling past it sets nothing
    connect(m_aim, &QSpinBox::valueChanged, this, [this](int minutes) {
        m_show.setAim(minutes);
        Q_EMIT aimChanged(minutes);
        showTime();
    });
    // Whoever has typed them leads on by keys.
    connect(m_aim->findChild<QLineEdit*>(), &QLineEdit::returnPressed, m_notes, qOverload<>(&QWidget::setFocus));
    row.addWidget(m_time);
    row.addWidget(m_waitButton);
    row.addWidget(m_resetButton);
    row.addWidget(together({m_aimLabel, m_aim}));
}

void PresenterWindow::buildTools(FlowLayout& row) {
    // A notice may stand before the tour begins.
    m_backButton = button("presenterBack", [this] { m_lead.running() ? m_lead.back() : m_link.notice().refuse(); });
    m_nextButton = button("presenterForward", [this] { m_lead.running() ? m_lead.next() : m_link.notice().give(); });
    m_playButton = button("presenterPlay", [this] { m_lead.togglePlaying(); });
    m_resumeButton = button("presenterResume", [this] { m_lead.resume(); });
    m_answerButton = button("presenterAnswer", [this] { m_lead.showAnswer(); });
    m_howKnownButton = button("presenterHowKnown", [this] { Q_EMIT howKnownAsked(); });
    m_blackButton = button("presenterBlack", [this] { m_lead.screen().blank(colours::kUnlit); });
    m_freezeButton = button("presenterFreeze", [this] { m_lead.screen().setFrozen(!m_lead.screen().frozen()); });
    m_freezeButton->setCheckable(true);
    m_drawButton =
        button("presenterDraw", [this] { m_lead.screen().setDrawing(!m_lead.screen().drawing().drawing()); });
    m_drawButton->setCheckable(true);
    m_gridButton = button("presenterGrid", [this] { Q_EMIT gridAsked(); });
    m_blackButton->setCheckable(true);
    m_nextButton->setMinimumWidth(kLargeButton);
    m_largerButton = button("presenterLarger", [this] { changeTextSize(+2); });
    m_smallerButton = button("presenterSmaller", [this] { changeTextSize(-2); });
    m_swapButton = button("presenterSwap", [this] { m_screens->swap(); });
    m_endButton = button("presenterEnd", [this] { m_lead.running() ? m_lead.end() : m_link.notice().refuse(); });
    for (QWidget* each : std::initializer_list<QWidget*>{
             m_backButton, m_nextButton, m_playButton, m_resumeButton, m_answerButton, m_howKnownButton, m_blackButton,
             m_freezeButton, m_drawButton, m_gridButton, m_swapButton, together({m_speedLabel, m_speed, m_loop}),
             m_smallerButton, m_largerButton, m_endButton})
        row.addWidget(each);
}

/// In one line, whatever stands in the next.
QWidget* PresenterWindow::together(std::initializer_list<QWidget*> parts) {
    auto* all = new QWidget(this); // owned by this
    auto* line = new QHBoxLayout(all);
    line->setContentsMargins(0, 0, 0, 0);
    for (QWidget* each : parts)
        line->addWidget(each);
    return all;
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
    m_screens->arrange();
    show();
    raise();
    activateWindow();
    m_notes->setFocus();
    refresh();
}

void PresenterWindow::leave() {
    close();
    m_screens->leave();
}

void PresenterWindow::tell(const QString& words) {
    m_word->setText(words);
    m_wordOver.start();
}

void PresenterWindow::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    Q_EMIT shownOrClosed();
}

void PresenterWindow::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    Q_EMIT shownOrClosed();
}

// -- What is shown

void PresenterWindow::refresh() {
    if (!m_lead.running()) {
        if (m_link.notice().pending())
            showFirstNotice();
        return;
    }
    const tours::TourPlayer& player = *m_lead.player();
    const Tour& tour = player.tour();
    const std::size_t at = player.waiting().value_or(player.index());
    QString title =
        tr("%1 of %2 — %3", "step, count, title")
            .arg(QString::number(at + 1), QString::number(player.count()), m_link.text(tour.steps[at].title));
    if (m_link.notice().pending())
        title = player.waitsForNotice() ? tr("The museum's notice, before %1").arg(title)
                                        : tr("The museum's notice, at %1").arg(title);
    m_title->setText(QStringLiteral("<h2>%1</h2>").arg(title.toHtmlEscaped()));
    showNotes();
    showNext();
    const QSignalBlocker quiet(m_steps);
    m_steps->clear();
    for (std::size_t i = 0; i < tour.steps.size(); ++i)
        m_steps->addItem(QStringLiteral("%1  %2").arg(QString::number(i + 1), m_link.text(tour.steps[i].title)));
    m_steps->setCurrentRow(static_cast<int>(at));
    m_steps->scrollToItem(m_steps->currentItem());
    m_answerButton->setEnabled(!player.waitsForNotice() && !player.step().answer.empty());
    m_swapButton->setEnabled(m_screens->two());
    showTime();
    mirror();
}

void PresenterWindow::showNotes() {
    const tours::TourPlayer& player = *m_lead.player();
    const TourStep& step = player.tour().steps[player.waiting().value_or(player.index())];
    // What the leader says comes first: a clicker cannot scroll.
    QString words = paragraph(m_link.text(step.notes), colours::ink(colours::kAccent)) +
                    paragraph(m_link.text(step.question), QStringLiteral("font-weight:bold")) +
                    paragraph(m_link.text(step.answer));
    words += aboutNotice();
    if (const QString text = m_link.text(step.text); !text.isEmpty())
        words += (words.isEmpty() ? QString() : QStringLiteral("<hr>")) + paragraph(text);
    for (const tours::TourPlayer::Skipped& skipped : player.skipped())
        words += paragraph(tr("Step %1 is left out: %2")
                               .arg(static_cast<int>(skipped.index) + 1)
                               .arg(QString::fromStdString(skipped.why)),
                           colours::ink(colours::kWarningInk));
    for (const QString& line : m_lead.narration().toldLines())
        words += paragraph(line, colours::ink(colours::kWarningInk));
    m_notes->setHtml(notesPage(words));
}

QString PresenterWindow::notesPage(const QString& paragraphs) const {
    return QStringLiteral("<div style=\"font-size:%1pt\">%2</div>").arg(m_points).arg(paragraphs);
}

/// What the audience sees while the notice waits, and what answers it; else nothing.
QString PresenterWindow::aboutNotice() const {
    using To = NoticeRefusal::To;
    Notice& notice = m_link.notice();
    if (!notice.pending())
        return {};
    const To to = NoticeRefusal::of(notice).to();
    const QString keys = to == To::StepBefore
                             ? tr("Next (Page Down) goes on; Back (Page Up) goes to the step before it.")
                         : to == To::Nowhere      ? tr("Next (Page Down) goes on; no step comes before it.")
                         : to == To::NothingBegun ? tr("Next (Page Down) begins the tour; Back (Page Up) does not.")
                                                  : tr("Next (Page Down) goes on; Back (Page Up) stays here.");
    const QString bold = QStringLiteral("font-weight:bold;") + colours::ink(colours::kAccent);
    const QString ends = m_lead.running() ? tr("Escape, held for a second, ends the tour.") : QString();
    QString words =
        paragraph(tr("The audience sees the museum's notice."), bold) + paragraph(keys + QLatin1Char(' ') + ends, bold);
    if (const auto& its = m_link.museum().notice)
        words += paragraph(m_link.text(its->text));
    const bool comes = m_lead.running() && m_lead.player()->waitsForNotice();
    return words + (comes ? paragraph(tr("Then comes:"), bold) : QString());
}

/// The tour begins when it was given.
void PresenterWindow::showFirstNotice() {
    m_title->setText(
        QStringLiteral("<h2>%1</h2>").arg(tr("The museum's notice, before the tour begins").toHtmlEscaped()));
    m_notes->setHtml(notesPage(aboutNotice()));
    m_next->clear();
    m_nextPicture->clear();
    m_steps->clear();
    m_time->clear();
    mirror();
}

/// In words: in the mirror a panel is too small to be read.
void PresenterWindow::showPanel() {
    const session::Session* session = m_link.session();
    QString title;
    if (session != nullptr && session->openedPin() != nullptr)
        title = m_link.text(session->openedPin()->label);
    else if (const Chapter* chapter = m_link.museum().chapter(m_link.subject().chapter))
        title = m_link.text(chapter->title);
    m_reads->setText(title.isEmpty() ? QString() : tr("The audience reads: %1").arg(title));
    m_reads->setVisible(!title.isEmpty());
}

void PresenterWindow::showNext() {
    const tours::TourPlayer& player = *m_lead.player();
    const auto next = player.waitsForNotice() ? player.waiting() : player.following();
    m_next->setText(next ? tr("Next: %1").arg(m_link.text(player.tour().steps[*next].title))
                         : tr("This is the last step."));
    const QImage picture = next ? m_pictures.of(*next, kNextPicture) : QImage();
    if (next && picture.isNull())
        m_nextPicture->setText(tr("Covered until the museum's notice was given"));
    else
        m_nextPicture->setPixmap(QPixmap::fromImage(picture));
}

/// How far one is behind or ahead of what the talk shall take; nothing where nobody said.
QString PresenterWindow::pace() const {
    const tours::TourPlayer& player = *m_lead.player();
    const double whole = player.secondsWhole();
    if (m_show.aim() == 0 || whole <= 0.0)
        return {};
    const double behind = m_show.behind(1.0 - player.secondsLeft() / whole);
    if (std::abs(behind) < kOnTime)
        return tr("on time");
    return behind > 0.0 ? tr("%1 behind").arg(clock(behind)) : tr("%1 ahead").arg(clock(-behind));
}

void PresenterWindow::showTime() {
    if (!m_lead.running())
        return;
    const tours::TourPlayer& player = *m_lead.player();
    QString time = QStringLiteral("<b>%1</b> · %2")
                       .arg(QTime::currentTime().toString(QStringLiteral("HH:mm")),
                            tr("%1 passed, about %2 left").arg(clock(m_show.passed()), clock(player.secondsLeft())));
    if (const QString how = pace(); !how.isEmpty())
        time += QStringLiteral(" · <b>%1</b>").arg(how);
    m_time->setText(time);
    m_time->setMinimumHeight(m_waitButton->sizeHint().height()); // in the middle of its line
    m_waitButton->setChecked(m_show.waiting());
    m_drawButton->setChecked(m_lead.screen().drawing().drawing());
    if (m_aim->value() != m_show.aim())
        m_aim->setValue(m_show.aim());
    m_playButton->setText(player.playing() ? tr("Pause") : tr("Play"));
    m_resumeButton->setEnabled(m_lead.strayed());
    const bool black = m_lead.screen().blanked();
    const bool frozen = m_lead.screen().frozen();
    m_freezeButton->setChecked(frozen);
    m_blackButton->setChecked(black);
    m_mirror->setInstead(black    ? tr("The audience sees one colour alone")
                         : frozen ? tr("The audience sees what was here when you froze it")
                                  : QString());
    const QSignalBlocker quiet(m_speed);
    const auto speed = std::ranges::find(kSpeeds, player.speed());
    m_speed->setCurrentIndex(static_cast<int>(speed - kSpeeds.begin()));
    const QSignalBlocker quietToo(m_loop);
    m_loop->setChecked(player.looping());
}

void PresenterWindow::mirror() {
    if (!isVisible() || !(m_lead.running() || m_link.notice().pending()))
        return;
    QElapsedTimer cost;
    cost.start();
    const AudienceScreen::Seen seen = m_lead.screen().seen(m_mirror->size());
    m_mirror->setPicture(seen.image, seen.picture);
    showPanel();
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
    m_drawButton->setText(tr("Draw"));
    m_drawButton->setToolTip(tr("The mouse draws on the picture, here or there; the next step clears it (D)"));
    m_gridButton->setText(tr("All steps"));
    m_gridButton->setToolTip(tr("All steps with their pictures (G)"));
    m_waitButton->setText(tr("Pause the time"));
    m_resetButton->setText(tr("Time to 0:00"));
    m_aimLabel->setText(tr("Shall take"));
    m_aim->setAccessibleName(tr("Minutes that the talk shall take"));
    m_aim->setSuffix(tr(" min", "minutes, behind a number"));
    m_aim->setSpecialValueText(tr("as long as it takes"));
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
