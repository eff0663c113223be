// SPDX-License-Identifier: MPL-2.0
#include "touring/Touring.h"

#include "look/PlainWidgets.h"
#include "touring/AudienceScreen.h"
#include "touring/Narration.h"
#include "touring/PresenterWindow.h"
#include "touring/TourDialog.h"
#include "touring/TourKeys.h"
#include "touring/TourLead.h"
#include "viewport/Viewport.h"

#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace halls::app {
namespace {

constexpr int kHoldToEnd = 1000; ///< milliseconds

} // namespace

Touring::Touring(Frame& frame) : QObject(&frame), m_frame(frame), m_lead(new TourLead(frame.link, &frame.picture)) {
    m_lead->narration().setReadAloud(m_frame.store.readToursAloud());
    m_lead->narration().setCaptions(m_frame.store.tourCaptions());
    m_frame.picture.addLeader([this](double seconds) { return m_lead->tick(seconds); });
    connect(m_lead, &TourLead::stepShown, this, &Touring::onStep);
    connect(m_lead, &TourLead::ended, this, &Touring::onEnded);
    connect(&m_lead->narration(), &Narration::told, this, [this](const QString& line) {
        // Who leads without a window of their own reads it below the picture; an audience does not.
        if (!m_frame.window.isFullScreen() && (m_presenter == nullptr || !m_presenter->isVisible()))
            Q_EMIT m_frame.toldQuietly(line);
    });
    connect(&m_frame, &Frame::museumOpened, this, &Touring::onOpened);
    addCommands();
    new TourKeys(m_frame, *m_lead, [this] { return m_previewing ? 0 : kHoldToEnd; }); // owned by the frame
    addPresenting();
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
         .enabled = [this] { return m_frame.museumOpen() && !m_frame.session()->loaded().tours().empty(); }},
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

void Touring::preview(const Id& tour, std::size_t step) {
    start(tour, step);
    m_previewing = m_lead->running();
}

void Touring::choose() {
    auto* dialog = new TourDialog(m_frame.link, m_frame.store.tourFullScreen(), m_left.tour, m_left.step,
                                  &m_frame.window); // deletes itself
    connect(dialog, &TourDialog::chosen, this, [this, dialog](const QString& id, int step) {
        m_frame.store.setTourFullScreen(dialog->fullScreen());
        start(id.toStdString(), static_cast<std::size_t>(std::max(0, step)));
        if (dialog->fullScreen())
            fillScreen();
    });
    dialog->open();
}

void Touring::goOn() {
    start(m_left.tour.toStdString(), static_cast<std::size_t>(std::max(0, m_left.step)));
    if (m_frame.store.tourFullScreen())
        fillScreen();
}

bool Touring::wasLeft() const {
    return m_frame.museumOpen() && !m_left.tour.isEmpty() && !m_lead->running() &&
           m_left.package == QString::fromStdString(m_frame.session()->loaded().folder().string());
}

/// Kept at each step: one that is cut off goes on there.
void Touring::onStep() {
    m_frame.store.setTourPlace({QString::fromStdString(m_frame.session()->loaded().folder().string()),
                                QString::fromStdString(m_lead->player()->tour().id),
                                static_cast<int>(m_lead->player()->index())});
    m_frame.commands.refresh();
}

/// Where it was left is kept: one who comes back goes on there.
void Touring::onEnded() {
    m_left = m_frame.store.tourPlace();
    m_frame.store.setTourPlace({});
    m_frame.setAudience(false);
    m_frame.commands.refresh();
    if (std::exchange(m_previewing, false))
        Q_EMIT previewEnded();
}

void Touring::fillScreen() {
    if (m_lead->running())
        m_frame.setAudience(true);
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
        m_presenter = new PresenterWindow(m_frame.link, *m_lead, &m_frame.window,
                                          [this](const Camera& camera, std::size_t state, QSize size) {
                                              return m_frame.photograph(camera, state, size);
                                          }); // owned by the window
        connect(m_presenter, &PresenterWindow::howKnownAsked, this,
                [this] { m_frame.commands.run(QLatin1String("how-known")); });
        m_frame.tools.watch(m_presenter);
    }
    if (QGuiApplication::screens().size() > 1)
        fillScreen(); // the audience's screen is its picture alone
    m_presenter->showBeside();
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
                                      .arg(m_frame.link.text(tour->title), QString::number(place.step + 1))},
                         &m_frame.window); // deletes itself when closed
    auto* goOn = box->addButton(tr("Go on there"), QMessageBox::AcceptRole);
    box->addButton(tr("Leave it"), QMessageBox::RejectRole);
    connect(goOn, &QAbstractButton::clicked, this,
            [this, place] { start(place.tour.toStdString(), static_cast<std::size_t>(std::max(0, place.step))); });
    connect(box, &QMessageBox::rejected, this, [this] { m_frame.store.setTourPlace({}); });
    box->open();
}

} // namespace halls::app
