// SPDX-License-Identifier: MPL-2.0
#include "touring/Touring.h"

#include "desk/NoticeRefusal.h"
#include "desk/OtherTours.h"
#include "desk/Workplace.h"
#include "look/PlainWidgets.h"
#include "touring/AudienceScreen.h"
#include "touring/ClickerKeys.h"
#include "touring/Narration.h"
#include "touring/PresenterWindow.h"
#include "touring/StepGrid.h"
#include "touring/TourDialog.h"
#include "touring/TourKeys.h"
#include "touring/TourLead.h"
#include "viewport/Viewport.h"

#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace halls::app {
namespace {

constexpr int kHoldToEnd = 1000; ///< milliseconds

/// Of these states, or destroyed works.
bool showsAnyOf(const Tour& tour, const std::vector<Id>& states) {
    const auto among = [&](const Id& state) { return std::ranges::find(states, state) != states.end(); };
    return std::ranges::any_of(tour.steps, [&](const TourStep& step) {
        return step.destruction || among(step.state) ||
               (step.comparison && (among(step.comparison->first) || among(step.comparison->second)));
    });
}

} // namespace

Touring::Touring(Frame& frame)
    : QObject(&frame), m_frame(frame), m_memory(frame.store.file()), m_lead(new TourLead(frame.link, &frame.picture)),
      m_pictures(frame.link, *m_lead,
                 [this](const Camera& camera, std::size_t state, QSize size) {
                     return m_frame.photograph(camera, state, size);
                 }),
      m_others(new OtherTours(frame.workplace.folders().assets, this)) {
    m_clock.setAim(m_memory.aim());
    m_lead->narration().setReadAloud(m_frame.store.readToursAloud());
    m_lead->narration().setCaptions(m_frame.store.tourCaptions());
    m_frame.picture.addLeader([this](double seconds) { return m_lead->tick(seconds); });
    connect(m_lead, &TourLead::stepShown, this, &Touring::onStep);
    connect(m_lead, &TourLead::ended, this, &Touring::onEnded);
    connect(m_lead, &TourLead::tourAsked, this, &Touring::goOnWith);
    connect(m_lead, &TourLead::quizAsked, this, [this](const Id& tour) {
        m_lead->end(); // the questions have a window of their own
        Q_EMIT quizAsked(tour);
    });
    connect(m_lead, &TourLead::told, this, &Touring::tell);
    connect(&m_frame, &Frame::audienceChanged, this, &Touring::keepScreens);
    connect(&m_lead->narration(), &Narration::told, this, [this](const QString& line) {
        // Who leads without a window of their own reads it below the picture; an audience does not.
        if (!m_frame.window.isFullScreen() && (m_presenter == nullptr || !m_presenter->isVisible()))
            Q_EMIT m_frame.toldQuietly(line);
    });
    connect(&m_frame, &Frame::museumOpened, this, &Touring::onOpened);
    addCommands();
    new TourKeys(m_frame, *m_lead, [this] { return m_previewing ? 0 : kHoldToEnd; }); // owned by the frame
    addPresenting();
    const auto presents = [this] { return m_presenter != nullptr && m_presenter->isVisible(); };
    new ClickerKeys( // the picture's
        &m_frame.picture,
        [this, presents] { return m_lead->running() && !m_previewing && (m_frame.audience() || presents()); },
        [this](const QWidget& window) { return &window == m_presenter; });
}

void Touring::addCommands() {
    m_frame.commands.add({
        {.id = "tours",
         .text = QT_TRANSLATE_NOOP("Actions", "&Guided tours…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Begins a tour; while one runs, F5 plays it by itself."),
         .keys = "F5",
         .icon = "tour",
         .menu = Menu::Tour,
         .run = [this] { choose(); },
         .bar = Bar::Begin,
         .enabled = [this] { return m_frame.museumOpen(); }},
        {.id = "tour-go-on",
         .text = QT_TRANSLATE_NOOP("Actions", "&Go on with the tour"),
         .help = QT_TRANSLATE_NOOP("Actions", "At the step where you left it."),
         .keys = "Shift+F5",
         .icon = "",
         .menu = Menu::Tour,
         .run = [this] { goOn(); },
         .enabled = [this] { return wasLeft(); }},
    });
}

void Touring::addPresenting() {
    m_frame.commands.add({
        {.id = "presenter",
         .text = QT_TRANSLATE_NOOP("Actions", "Presenter &window"),
         .help = QT_TRANSLATE_NOOP("Actions", "Notes, the next step, the time and all steps, for the one who leads: on "
                                              "the other screen, where there is one."),
         .keys = "Ctrl+F5",
         .icon = "",
         .menu = Menu::Tour,
         .run = [this] { showPresenter(); },
         .enabled = [this] { return m_lead->running(); }},
        {.id = "tour-grid",
         .text = QT_TRANSLATE_NOOP("Actions", "All steps, with pictures"),
         .help = QT_TRANSLATE_NOOP("Actions", "While a tour runs: all its steps; the one that you choose is shown."),
         .keys = "G",
         .icon = "",
         .run = [this] { showGrid(); },
         .scope = Scope::Tour,
         .enabled = [this] { return m_lead->running(); }},
        {.id = "tour-read-aloud",
         .text = QT_TRANSLATE_NOOP("Actions", "&Read aloud"),
         .help = QT_TRANSLATE_NOOP("Actions", "Speaks the steps for which no voice was recorded, by the voices of this "
                                              "computer."),
         .keys = "Ctrl+Shift+R",
         .icon = "",
         .menu = Menu::Tour,
         .run = [this] { setReadAloud(!m_lead->narration().readAloud()); },
         .checked = [this] { return m_lead->narration().readAloud(); }},
        {.id = "tour-captions",
         .text = QT_TRANSLATE_NOOP("Actions", "Show the w&ords"),
         .help = QT_TRANSLATE_NOOP("Actions", "What the tour says, to be read over the picture."),
         .keys = "Ctrl+Shift+W",
         .icon = "",
         .menu = Menu::Tour,
         .run = [this] { setCaptions(!m_lead->narration().captions()); },
         .checked = [this] { return m_lead->narration().captions(); }},
    });
}

// -- Beginning and ending

Id Touring::running() const {
    return m_lead->running() ? m_lead->player()->tour().id : Id{};
}

Id Touring::lately() const {
    return wasLeft() ? m_left.tour.toStdString() : running();
}

void Touring::start(const Id& tour, std::size_t step) {
    if (!m_lead->start(tour, step)) {
        m_frame.tell(tr("None of the steps of this tour can be shown."));
        return;
    }
    m_frame.commands.refresh();
    const auto& skipped = m_lead->player()->skipped();
    if (!skipped.empty())
        m_frame.tell(tr("%n step(s) of this tour are left out: %1", nullptr, static_cast<int>(skipped.size()))
                         .arg(QString::fromStdString(skipped.front().why)));
}

/// The screen stays as it is.
void Touring::goOnWith(const Id& tour) {
    if (m_previewing) { // who makes a tour goes back to it
        m_lead->end();
        return;
    }
    m_goesOn = true;
    start(tour);
    m_goesOn = false;
    if (!m_lead->running())
        leaveScreens();
}

/// Every window is where it was before.
void Touring::leaveScreens() {
    m_clock.end();
    m_frame.setAudience(false);
    if (m_presenter != nullptr)
        m_presenter->leave();
}

void Touring::preview(const Id& tour, std::size_t step) {
    start(tour, step);
    m_previewing = m_lead->running();
}

void Touring::choose() {
    QStringList recent = m_frame.store.recent();
    recent << QString::fromStdString(m_frame.workplace.defaultPackage().string());
    auto* dialog = new TourDialog(
        m_frame.link,
        {.asBefore = {.fullScreen = m_frame.store.tourFullScreen(), .noticeFirst = m_memory.noticeFirst()},
         .left = m_left.tour,
         .leftAt = m_left.step,
         .others = *m_others,
         .recent = recent,
         .workplace = m_frame.workplace},
        &m_frame.window); // deletes itself
    connect(dialog, &TourDialog::chosen, this, [this, dialog](const QString& id, int step, const QString& museum) {
        m_frame.store.setTourFullScreen(dialog->start().fullScreen);
        m_memory.setNoticeFirst(dialog->start().noticeFirst);
        const auto go = [this, tour = id.toStdString(), at = static_cast<std::size_t>(std::max(0, step))] {
            begin(tour, at);
        };
        if (museum.isEmpty())
            go();
        else // once all that follows an opening is done
            m_frame.open(museum.toStdString(), {.then = [this, go] { QTimer::singleShot(0, this, go); }});
    });
    connect(dialog, &TourDialog::giveAsked, this, &Touring::giveAsked);
    connect(dialog, &TourDialog::quizAsked, this, [this](const QString& id, const QString& museum) {
        const auto ask = [this, tour = id.toStdString()] { Q_EMIT quizAsked(tour); };
        if (museum.isEmpty())
            ask();
        else
            m_frame.open(museum.toStdString(), {.then = [this, ask] { QTimer::singleShot(0, this, ask); }});
    });
    dialog->open();
}

/// The show: with a second screen all at once, the picture there and the presenter's window here.
void Touring::begin(const Id& tour, std::size_t step) {
    const bool full = m_frame.store.tourFullScreen();
    const auto go = [this, tour, step, full] {
        start(tour, step);
        if (full)
            arrange(QGuiApplication::screens().size() > 1);
    };
    const auto& all = m_frame.session()->loaded().tours();
    const auto its = std::ranges::find(all, tour, &Tour::id);
    if (!m_memory.noticeFirst() || its == all.end() || !showsAnyOf(*its, m_frame.link.notice().states())) {
        go();
        return;
    }
    m_frame.setAudience(full); // where it is asked, too
    if (full && QGuiApplication::screens().size() > 1)
        showPresenter();
    NoticeRefusal::of(m_frame.link.notice())
        .before(
            m_frame.link.notice().states(), NoticeRefusal::To::NothingBegun, go,
            [this] {
                leaveScreens();
                m_frame.tell(tr("The tour was not begun: the museum's notice was not given. F5 lists the tours."));
            },
            m_frame.link.text(its->title));
}

void Touring::arrange(bool presenter) {
    if (!m_lead->running())
        return;
    m_frame.setAudience(true);
    if (presenter)
        showPresenter();
}

void Touring::goOn() {
    begin(m_left.tour.toStdString(), static_cast<std::size_t>(std::max(0, m_left.step)));
}

bool Touring::wasLeft() const {
    return m_frame.museumOpen() && !m_left.tour.isEmpty() && !m_lead->running() &&
           m_left.package == QString::fromStdString(m_frame.session()->loaded().folder().string());
}

/// Kept at each step: one that is cut off goes on there, on the same screens.
void Touring::onStep() {
    m_frame.store.setTourPlace({QString::fromStdString(m_frame.session()->loaded().folder().string()),
                                QString::fromStdString(m_lead->player()->tour().id),
                                static_cast<int>(m_lead->player()->index())});
    m_clock.begin();
    keepScreens();
    m_frame.commands.refresh();
}

void Touring::keepScreens() {
    const ShowMemory::Screens now{.audience = m_frame.audience(),
                                  .presenter = m_presenter != nullptr && m_presenter->isVisible()};
    if (m_lead->running() && m_memory.screens() != now)
        m_memory.setScreens(now);
}

/// To the one who leads: an audience need not read it where there is a window of their own.
void Touring::tell(const QString& words) {
    m_told = words;
    if (m_presenter != nullptr && m_presenter->isVisible())
        m_presenter->tell(words);
    else
        m_frame.tell(words);
}

/// Where it was left is kept: one who comes back goes on there.
void Touring::onEnded() {
    m_frame.takeBack(m_told);
    m_left = m_frame.store.tourPlace();
    m_frame.store.setTourPlace({});
    if (!m_goesOn)
        leaveScreens();
    m_frame.commands.refresh();
    if (std::exchange(m_previewing, false))
        Q_EMIT previewEnded();
}

void Touring::setReadAloud(bool wanted) {
    m_frame.store.setReadToursAloud(wanted);
    m_lead->narration().setReadAloud(wanted);
    m_frame.commands.refresh();
}

void Touring::setCaptions(bool shown) {
    m_frame.store.setTourCaptions(shown);
    m_lead->narration().setCaptions(shown);
    m_frame.commands.refresh();
}

void Touring::showPresenter() {
    if (m_presenter == nullptr) {
        m_presenter = new PresenterWindow({.link = m_frame.link,
                                           .lead = *m_lead,
                                           .clock = m_clock,
                                           .pictures = m_pictures,
                                           .audience = &m_frame.window}); // owned by the window
        connect(m_presenter, &PresenterWindow::gridAsked, this, &Touring::showGrid);
        connect(m_presenter, &PresenterWindow::aimChanged, this, [this](int minutes) { m_memory.setAim(minutes); });
        connect(m_presenter, &PresenterWindow::howKnownAsked, this,
                [this] { m_frame.commands.run(QLatin1String("how-known")); });
        connect(m_presenter, &PresenterWindow::shownOrClosed, this, &Touring::keepScreens);
        m_frame.tools.watch(m_presenter);
    }
    if (QGuiApplication::screens().size() > 1)
        arrange(false); // the audience's screen is its picture alone
    m_presenter->showBeside();
}

/// On the presenter's screen, where there is such a window.
void Touring::showGrid() {
    const bool presents = m_presenter != nullptr && m_presenter->isVisible();
    auto* grid = new StepGrid(
        m_frame.link, *m_lead, [this](std::size_t step, QSize size) { return m_pictures.of(step, size); },
        presents ? static_cast<QWidget*>(m_presenter) : &m_frame.window); // deletes itself
    grid->open();
}

// -- When a museum is opened

void Touring::onOpened(const StartWish& wish) {
    if (wish.tour.empty()) {
        if (!wish.then)
            offerInterrupted();
        return;
    }
    const auto& all = m_frame.session()->loaded().tours();
    if (std::ranges::find(all, wish.tour, &Tour::id) == all.end())
        m_frame.showProblem({ErrorCode::Invalid, m_frame.session()->loaded().folder().string(), "--tour",
                             fmt::format("there is no '{}' in this package", wish.tour)});
    else
        start(wish.tour);
}

void Touring::offerInterrupted() {
    const SettingsStore::TourPlace place = m_frame.store.tourPlace();
    const auto& loaded = m_frame.session()->loaded();
    const auto tour = std::ranges::find(loaded.tours(), place.tour.toStdString(), &Tour::id);
    if (place.package != QString::fromStdString(loaded.folder().string()) || tour == loaded.tours().end())
        return;
    auto* box = plainBox("interruptedTour",
                         {.icon = QMessageBox::Question,
                          .title = tr("Guided tour"),
                          .text = tr("The tour “%1” was cut off at step %2.")
                                      .arg(m_frame.link.text(tour->title), QString::number(place.step + 1)),
                          .more = tr("Page Down or F5 goes on there. Who leaves it can go on later (Shift+F5).")},
                         &m_frame.window); // deletes itself when closed
    auto* goOn = box->addButton(tr("Go on there"), QMessageBox::AcceptRole);
    box->addButton(tr("Leave it"), QMessageBox::RejectRole);
    for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_F5}) { // who leads has a clicker in his hand, and no Enter
        auto* shortcut = new QShortcut(key, box);              // owned by the box
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, goOn, &QAbstractButton::click);
    }
    connect(goOn, &QAbstractButton::clicked, this, [this, place, screens = m_memory.screens()] {
        start(place.tour.toStdString(), static_cast<std::size_t>(std::max(0, place.step)));
        if (screens.audience)
            arrange(screens.presenter);
        else if (screens.presenter && m_lead->running())
            showPresenter();
    });
    connect(box, &QMessageBox::rejected, this, [this, place] {
        m_frame.store.setTourPlace({});
        m_left = place;
        m_frame.commands.refresh();
        m_frame.tell(tr("The tour was left at step %1. Shift+F5 goes on there.").arg(QString::number(place.step + 1)));
    });
    box->open();
}

} // namespace halls::app
