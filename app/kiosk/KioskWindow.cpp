// SPDX-License-Identifier: MPL-2.0
#include "kiosk/KioskWindow.h"

#include "base/Log.h"
#include "comparing/CompareLayer.h"
#include "comparing/ThereCard.h"
#include "desk/Languages.h"
#include "desk/Workplace.h"
#include "evidence/HowKnown.h"
#include "going/WalkingKeys.h"
#include "kiosk/KioskBar.h"
#include "kiosk/KioskChapter.h"
#include "kiosk/KioskClose.h"
#include "kiosk/KioskCounts.h"
#include "kiosk/KioskEvents.h"
#include "kiosk/KioskMarks.h"
#include "kiosk/KioskNotice.h"
#include "kiosk/KioskPad.h"
#include "kiosk/PinPad.h"
#include "look/OverPicture.h"
#include "look/PlainWidgets.h"
#include "pins/PassagePanel.h"
#include "touring/AudienceScreen.h"
#include "touring/TourBar.h"
#include "touring/TourKeys.h"
#include "touring/TourLead.h"
#include "viewport/Viewport.h"

#include <QApplication>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QScreen>

#include <algorithm>

namespace halls::app {
namespace {

constexpr int kFromSides = 24;     ///< logical pixels that words over the picture keep from its sides
constexpr int kRoundWords = 64;    ///< and that their frame takes beside them, on a screen of 720
constexpr int kCorner = 90;        ///< logical pixels of the staff's corner, top left
constexpr int kCornerHeld = 3000;  ///< milliseconds
constexpr int kNoticeAlone = 8000; ///< milliseconds that a notice stands when nobody is there
constexpr int kPassageShare = 38;  ///< percent of the width
constexpr int kHoldToEnd = 1000;   ///< milliseconds that Escape is held to end a tour
constexpr int kLeastPassage = 360; ///< logical pixels

QLabel* caption(const char* name, QWidget* over) {
    QLabel* label = plainLabel(over); // owned by the picture
    label->setObjectName(QLatin1String(name));
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    label->hide();
    return label;
}

/// On one line where that has the room.
QSize withinWidth(const QLabel& label, int most, int round) {
    label.ensurePolished(); // in the letters that it will have
    const int wide = std::min(most, label.fontMetrics().horizontalAdvance(label.text()) + round);
    return {wide, label.heightForWidth(wide)};
}

} // namespace

KioskWindow::KioskWindow(Workplace& workplace, SettingsStore& store, Languages& languages, KioskWish wish)
    : m_wish(std::move(wish)), m_opener(workplace.loader()), m_idle(this), m_asking(this), m_noticeOver(this),
      m_corner(this), m_screens(*this, m_wish.screen, m_wish.others),
      m_viewport(new Viewport(m_link, {.shaders = workplace.folders().shaders}, this)),
      m_frame(new Frame({workplace, store, languages, m_link, *this, *m_viewport})),
      m_tour(new TourLead(m_link, m_viewport)), m_bar(new KioskBar(m_link, this)),
      m_passage(new PassagePanel(m_link, this)), m_chapter(new KioskChapter(m_link, this)),
      m_places(new KioskPlaces(m_link, this)), m_howKnown(new HowKnown(m_link, m_viewport)),
      m_marks(new KioskMarks(m_link, *m_tour, *m_howKnown, *m_viewport)), m_noticeCard(new KioskNotice(m_link, this)),
      m_invitation(caption("kioskInvitation", m_viewport)), m_question(caption("kioskQuestion", m_viewport)),
      m_pinPad(new PinPad(m_wish.staffPin, store, m_wish.haste, this)) {
    setObjectName(QStringLiteral("kiosk"));
    setContextMenuPolicy(Qt::PreventContextMenu);
    m_viewport->setContextMenuPolicy(Qt::PreventContextMenu);
    m_viewport->addLeader([this](double seconds) { return m_tour->tick(seconds); });
    new CompareLayer(m_link, m_viewport);            // owned by the picture
    auto* there = new ThereCard(m_link, m_viewport); // likewise
    connect(m_viewport, &Viewport::askedOf, there, &ThereCard::show);
    m_howKnown->setPanel(false);
    new KioskClose({m_howKnown, there}, m_viewport, [this] { m_marks->leaveCard(); }); // owned by the picture
    if (!m_wish.counts.empty())
        m_counts = std::make_unique<KioskCounts>(m_wish.counts);
    m_passage->setContextMenuPolicy(Qt::PreventContextMenu);
    m_passage->setAutoFillBackground(true);
    m_passage->setTouched();
    m_passage->hide();
    using Hold = OverPicture::Hold;
    for (QLabel* label : {m_invitation, m_question})
        OverPicture::of(*m_viewport)
            .add(label, {.hold = Hold::Top, .rank = 1, .margin = kFromSides, .size = [this, label](QSize picture) {
                             return withinWidth(*label, picture.width() - 2 * kFromSides,
                                                KioskSize::of(height()).scaled(kRoundWords));
                         }});
    OverPicture::of(*this).add(m_pinPad, {.hold = Hold::Middle});
    OverPicture::of(*this).keepClearOf(m_bar, KioskNotice::kRank); // the staff's pad may lie over it
    addCommands();
    addPad(*m_frame, {.tour = [this] { m_tour->running() ? m_tour->end() : startTour(m_wish.tour); },
                      .mayAct = [this] { return padMayAct(); }});
    connectAll();
    connectBar();
    qApp->installEventFilter(this);
    useSize();
    retranslate();
}

/// What keys do here; no other does anything.
void KioskWindow::addCommands() {
    new TourKeys(*m_frame, *m_tour, [] { return kHoldToEnd; }); // owned by the frame
    m_frame->commands.add(walkingKeys());
    m_viewport->setKeys(m_frame->commands.heldKeys());
    m_frame->tools.add({.id = "chapter",
                        .layer = Layer::View,
                        .active = [this] { return m_chapter->isVisible(); },
                        .leave = [this] { m_link.setSubject({}); }});
    m_frame->tools.add({.id = "passage",
                        .layer = Layer::View,
                        .active = [this] { return m_passage->isVisible(); },
                        .leave = [this] { m_link.act([](session::Session& session) { session.closePin(); }); }});
    m_frame->commands.add({
        {.id = "staff",
         .text = QT_TRANSLATE_NOOP("Actions", "Staff"),
         .help = QT_TRANSLATE_NOOP("Actions", "Asks for the PIN that ends the kiosk."),
         .keys = "Ctrl+Alt+Q",
         .icon = "",
         .run = [this] { askForPin(); }},
        {.id = "close-pin",
         .text = QT_TRANSLATE_NOOP("Actions", "&Close the passage"),
         .help = QT_TRANSLATE_NOOP(
             "Actions", "Leaves what you are in, the last first: the passage (you return to where you stood), plan, "
                        "comparison, colours, section, full screen."),
         .keys = "Escape",
         .icon = "",
         .run = [this] { m_frame->tools.leaveTop(); }},
    });
}

/// Whatever a visitor left open: the pad is seen whole, and nothing lies under it.
void KioskWindow::askForPin() {
    m_link.notice().refuse();
    m_places->hide();
    m_pinPad->begin();
}

void KioskWindow::connectAll() {
    for (QTimer* timer : {&m_idle, &m_noticeOver, &m_corner})
        timer->setSingleShot(true);
    m_idle.setInterval(hasty(m_wish.idleSeconds * 1000));
    m_asking.setInterval(hasty(1000));
    m_noticeOver.setInterval(hasty(kNoticeAlone));
    m_corner.setInterval(hasty(kCornerHeld));
    connect(&m_idle, &QTimer::timeout, this, [this] {
        if (plays()) { // who looks on touches nothing
            m_idle.start();
            return;
        }
        m_left = m_wish.askSeconds;
        m_asking.start();
        countDown();
    });
    connect(&m_asking, &QTimer::timeout, this, [this] {
        --m_left;
        countDown();
    });
    connect(&m_corner, &QTimer::timeout, this, &KioskWindow::askForPin);
    connect(&m_noticeOver, &QTimer::timeout, &m_link.notice(), &Notice::give);
    connect(&m_link.notice(), &Notice::asked, this, &KioskWindow::showNotice);
    connect(&m_link.notice(), &Notice::answered, &m_noticeOver, &QTimer::stop);
    // Who is there answers it, also where a tour plays by itself.
    connect(&m_link.notice(), &Notice::givesAfter, this, [this](int milliseconds) {
        if (milliseconds > 0 && !m_attracting)
            m_link.notice().giveAfter(0);
    });
    connect(m_noticeCard, &KioskNotice::refused, m_tour, &TourLead::end);
    connect(m_pinPad, &PinPad::opened, this, [this] {
        m_leaving = true;
        Q_EMIT left();
        close();
    });
    connect(&m_link, &SessionLink::changed, this, &KioskWindow::onChanged);
    connect(&m_link, &SessionLink::subjectChanged, this, &KioskWindow::onSubject);
    connect(m_viewport, &Viewport::signClicked, this, [this](const stage::Stage::Seen& sign) {
        m_howKnown->show(sign.subject, m_link.museum().states[sign.state].id);
    });
    connect(&m_opener, &Opener::opened, this, [this](const Opener::Loaded& loaded) { onOpened(loaded); });
    connect(&m_opener, &Opener::failed, this, &KioskWindow::cannotBegin);
    connect(m_viewport, &Viewport::graphicsFailed, this, &KioskWindow::cannotBegin);
}

void KioskWindow::connectBar() {
    connect(m_bar, &KioskBar::heightChanged, this, &KioskWindow::place, Qt::QueuedConnection);
    connect(m_bar, &KioskBar::homeAsked, this, [this] {
        m_tour->end();
        m_link.setSubject({});
        m_places->hide();
        m_link.act([](session::Session& session) { session.closePin(); });
        goToStart();
    });
    connect(m_bar, &KioskBar::tourAsked, this, [this] {
        m_link.setSubject({});
        m_places->hide();
        if (m_tour->running())
            m_tour->end();
        else if (m_link.session()->loaded().tours().size() > 1)
            choose(KioskPlaces::What::Tours);
        else
            startTour(m_wish.tour);
    });
    connect(m_bar, &KioskBar::stateAsked, this, [this] {
        if (m_counts)
            m_counts->count(KioskCounts::Swaps);
    });
    connect(m_bar, &KioskBar::placesAsked, this, [this] { choose(KioskPlaces::What::Halls); });
    connect(m_places, &KioskPlaces::closed, this, &KioskWindow::goOn);
    connect(m_places, &KioskPlaces::went, m_tour, &TourLead::end);
    connect(m_places, &KioskPlaces::tourAsked, this, &KioskWindow::startTour);
    connect(m_bar, &KioskBar::languageAsked, this, [this] {
        const auto& offered = m_link.museum().languages;
        const auto now = std::ranges::find(offered, m_link.settings().language);
        const bool last = now == offered.end() || now + 1 == offered.end();
        useLanguage(last ? offered.front() : *(now + 1));
    });
    connect(m_tour, &TourLead::ended, this, [this] {
        m_waitsForReader = false;
        m_bar->setTourRunning(false);
    });
    connect(m_tour, &TourLead::stepShown, this, [this] { m_bar->setTourRunning(true); });
    connect(m_tour, &TourLead::tourAsked, this, &KioskWindow::startTour);
}

/// Where to go, or which tour: one that is led waits meanwhile.
void KioskWindow::choose(KioskPlaces::What what) {
    m_link.setSubject({});
    if (m_tour->running() && m_tour->player()->playing()) {
        m_tour->togglePlaying();
        m_waitsForReader = true;
    }
    m_places->begin(what, m_tour->running());
    m_link.act([](session::Session& session) { session.closePin(); }); // now: from elsewhere it would lead back here
    place();
}

/// The tour that waited shows what it showed, where nobody went anywhere.
void KioskWindow::goOn() {
    m_viewport->setFocus();
    if (!m_tour->running())
        return;
    m_tour->resume();
    if (std::exchange(m_waitsForReader, false) && !m_tour->player()->playing())
        m_tour->togglePlaying();
}

/// Plays by itself, as for nobody: its keys are there for who wants it faster, or to stay.
void KioskWindow::startTour(const Id& tour) {
    m_link.setSubject({});
    m_places->hide();
    if (!m_tour->start(tour, 0))
        return;
    m_tour->togglePlaying();
    if (m_counts)
        m_counts->count(KioskCounts::Tours);
}

/// A visitor's tour goes on by itself.
bool KioskWindow::plays() const {
    return m_tour->running() && m_tour->player()->playing() && !m_tour->player()->waitsForNotice() &&
           !m_tour->strayed();
}

/// Who reads of what the tour did not open is not carried off; it goes on when that is closed.
void KioskWindow::waitForReader() {
    if (!m_tour->running() || m_attracting || m_places->isVisible())
        return;
    const bool reads = m_link.session()->openedPin() != nullptr && m_tour->strayed();
    if (reads && m_tour->player()->playing()) {
        m_waitsForReader = true;
        m_tour->togglePlaying();
    } else if (!reads && std::exchange(m_waitsForReader, false) && !m_tour->player()->playing()) {
        m_tour->resume(); // a pin that was opened on the way leads back to there
        m_tour->togglePlaying();
    }
}

KioskWindow::~KioskWindow() {
    qApp->removeEventFilter(this);
    m_leaving = true;
    hide();
    qDeleteAll(findChildren<QWidget*>(Qt::FindDirectChildrenOnly)); // they borrow the session, which goes first
}

int KioskWindow::hasty(int milliseconds) const {
    return std::max(1, static_cast<int>(milliseconds / m_wish.haste));
}

void KioskWindow::begin() {
    m_screens.arrange();
    if (!m_screens.wantedIsThere())
        logWarning("there is no screen '{}' (there is: {}): the kiosk is on {} until it comes",
                   m_wish.screen.toStdString(), KioskScreens::names().toStdString(),
                   m_screens.own()->name().toStdString());
    m_opener.open(m_wish.package);
}

void KioskWindow::onOpened(const Opener::Loaded& loaded) {
    if (const auto wrong = m_wish.wrongIn(*loaded)) {
        Q_EMIT cannotBegin(*wrong);
        return;
    }
    m_link.open(loaded);
    reset();
    m_watchdog.ready();
}

/// Where one begins to walk.
void KioskWindow::goToStart() {
    m_link.act([&](session::Session& session) {
        session.setState(m_wish.state.empty() ? session.museum().startState : m_wish.state);
        if (m_wish.view.empty() || !session.goToView(m_wish.view))
            session.home();
    });
}

/// Who touches a work wants to know of it: its words beside the picture where it has some, else how it is known.
void KioskWindow::onSubject() {
    const Subject& subject = m_link.subject();
    m_chapter->setVisible(m_chapter->showChapter(subject.chapter));
    if (subject == Subject{})
        m_howKnown->hide(); // a touch beside it
    if (m_link.session() != nullptr && !subject.exhibit.empty() && !m_attracting) {
        const Id state = m_link.session()->state().id;
        const auto& pins = m_link.museum().pins;
        const auto pin = std::ranges::find_if(pins, [&](const Pin& each) {
            return each.exhibit == subject.exhibit && std::ranges::find(each.states, state) != each.states.end();
        });
        if (pin == pins.end())
            m_howKnown->show(subject, state);
        else
            m_link.act([&](session::Session& session) { session.openPin(pin->id); });
    }
    place();
    m_frame->commands.refresh(); // Escape leaves a chapter
}

void KioskWindow::reset() {
    m_attracting = true; // what is done from here on is nobody's doing
    m_asking.stop();
    m_idle.stop();
    m_question->hide();
    m_pinPad->end();
    m_tour->end();
    forgetNotice();
    m_link.setSubject({});
    session::Settings settings; // a visitor's own are gone with them
    settings.notice = true;
    settings.language = !m_wish.language.empty()            ? m_wish.language
                        : m_link.museum().languages.empty() ? "en"
                                                            : m_link.museum().languages.front();
    m_link.setSettings(settings);
    useLanguage(settings.language);
    m_link.act([&](session::Session& session) {
        session.closePin();
        session.setComparison({});
        session.setOverlay(session::Overlay::None);
        session.setSection(session::Section::Kind::Off);
        session.setMode(Mode::Walk);
    });
    goToStart();
    m_places->hide();
    attract();
}

void KioskWindow::attract() {
    m_attracting = true;
    m_tour->screen().setTools(AudienceScreen::Tools::Never);
    m_bar->hide();
    m_invitation->show();
    if (m_tour->start(m_wish.tour, 0))
        m_tour->playForEver();
    place();
    m_viewport->setFocus();
}

void KioskWindow::greet() {
    m_invitation->hide();
    m_tour->end();
    // What was shown of destroyed works was shown to nobody: who is there now is asked first.
    goToStart();
    forgetNotice();
    m_attracting = false;
    m_tour->screen().setTools(AudienceScreen::Tools::Always);
    m_bar->show();
    m_bar->setTourRunning(false);
    if (m_counts)
        m_counts->count(KioskCounts::Visits);
    place();
}

void KioskWindow::touched() {
    if (m_link.session() == nullptr)
        return;
    if (m_attracting)
        greet();
    m_asking.stop();
    m_question->hide();
    m_idle.start();
}

/// As a finger: the first use only says that somebody is there. The staff's pad of numbers is the staff's.
bool KioskWindow::padMayAct() {
    const bool woke = m_attracting;
    touched();
    return !woke && !m_leaving && !m_pinPad->isVisible();
}

void KioskWindow::countDown() {
    if (m_left <= 0) {
        reset();
        return;
    }
    m_question->setText(
        tr("Is anybody there? Back to the beginning in %n second(s). Touch the screen to stay.", nullptr, m_left));
    m_question->show();
    place();
}

void KioskWindow::showNotice() {
    m_noticeCard->begin();
    place();
    if (m_attracting)
        m_noticeOver.start();
}

void KioskWindow::forgetNotice() {
    m_link.notice().refuse();
    m_link.act([](session::Session& session) { session.setNoticeRead({}); });
}

void KioskWindow::onChanged(session::Changes changes) {
    using session::Change;
    const auto* session = m_link.session();
    if (changes.has(Change::State) || changes.has(Change::Comparison))
        m_link.setSubject({}); // a chapter is of no state: who wants to see one has read it
    if (session != nullptr && m_counts)
        countOf();
    if (session == nullptr || !changes.has(Change::Passage))
        return;
    m_passage->setVisible(session->shownPassage().source != nullptr || session->openedPin() != nullptr);
    place();
    QTimer::singleShot(0, this, &KioskWindow::waitForReader); // when the tour knows whether it did it
}

/// What a visitor did; the tour that plays for nobody does nothing.
void KioskWindow::countOf() {
    const auto& session = *m_link.session();
    const Id pin = session.openedPin() != nullptr ? session.openedPin()->id : Id();
    const bool comparing = session.comparison().mode != CompareMode::Off;
    const bool counted = !m_attracting && !m_tour->running();
    if (counted && !pin.empty() && pin != m_before.pin)
        m_counts->count(KioskCounts::Pins);
    if (counted && comparing && !m_before.comparing)
        m_counts->count(KioskCounts::Comparisons);
    m_before = {pin, comparing};
}

void KioskWindow::useLanguage(const std::string& tag) {
    session::Settings settings = m_link.settings();
    settings.language = tag;
    m_link.setSettings(settings);
    m_frame->languages.use(QString::fromStdString(tag));
}

void KioskWindow::retranslate() {
    m_invitation->setText(tr("Touch the screen to walk by yourself"));
    if (m_asking.isActive())
        countDown();
}

/// Letters and keys for a screen of this height.
void KioskWindow::useSize() {
    const KioskSize size = KioskSize::of(height());
    if (m_size == size)
        return;
    m_size = size;
    setStyleSheet(size.sheet());
    m_noticeCard->setSize(size);
    m_chapter->setSize(size);
    m_howKnown->setTouched(size.letter());
    m_tour->screen().bar().setTouched(size.letter());
    m_bar->fitAnew();
}

void KioskWindow::place() {
    m_bar->place();
    const int bar = m_bar->isVisible() ? m_bar->height() : 0;
    const int wide = m_passage->isVisible() ? std::max(kLeastPassage, width() * kPassageShare / 100) : 0;
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    m_viewport->setGeometry(rightToLeft ? wide : 0, 0, width() - wide, height() - bar);
    m_passage->setGeometry(rightToLeft ? 0 : width() - wide, 0, wide, height() - bar);
    m_chapter->setGeometry(0, 0, width(), height() - bar);
    m_chapter->raise();
    m_places->setGeometry(0, 0, width(), height() - bar);
    m_places->raise();
    m_bar->raise();
    m_invitation->raise();
    m_question->raise();
    m_noticeCard->raise();
    m_noticeCard->updateGeometry(); // the bar's height may be another
    if (m_pinPad->isVisible())
        m_pinPad->raise();
}

// -- What comes from outside

/// What a visitor reads comes first: nothing behind it is walked through, opened or begun.
bool KioskWindow::isUnderNotice(const QWidget& widget) const {
    const auto within = [&](const QWidget* card) { return &widget == card || card->isAncestorOf(&widget); };
    return m_noticeCard->isVisible() && !m_attracting && isAncestorOf(&widget) && !within(m_noticeCard) &&
           !within(m_pinPad);
}

bool KioskWindow::eventFilter(QObject* watched, QEvent* event) {
    if (leadsOut(event->type())) {
        event->ignore();
        return true;
    }
    const bool woke = m_attracting && event->type() == QEvent::MouseButtonPress;
    if (isTouch(event->type()) && watched->isWidgetType() && !m_leaving)
        touched();
    if (woke && !m_attracting)
        m_waking = true; // the first touch only says that somebody is there
    // The staff's corner, held; whatever lies there.
    if (event->type() == QEvent::MouseButtonPress) {
        const QPoint at = mapFromGlobal(static_cast<QMouseEvent*>(event)->globalPosition().toPoint());
        if (at.x() >= 0 && at.y() >= 0 && at.x() < kCorner && at.y() < kCorner)
            m_corner.start();
    } else if (event->type() == QEvent::MouseButtonRelease) {
        m_corner.stop();
    }
    // A card of what is known goes by a touch on it.
    if (event->type() == QEvent::MouseButtonPress && watched == m_viewport && m_howKnown->isVisible() &&
        m_howKnown->geometry().contains(static_cast<QMouseEvent*>(event)->position().toPoint())) {
        m_marks->leaveCard();
        m_howKnown->hide();
        return true;
    }
    const auto* widget = watched->isWidgetType() ? static_cast<QWidget*>(watched) : nullptr;
    // Qt would pass the keyboard on to a key of the bar, and draw a frame on it that no finger has asked for.
    if (event->type() == QEvent::Hide && widget != nullptr && isAncestorOf(widget)) {
        const QWidget* has = focusWidget();
        if (has != nullptr && (has == widget || widget->isAncestorOf(has)))
            m_viewport->setFocus();
    }
    if (widget != nullptr && isFinger(event->type()) && (m_waking || isUnderNotice(*widget))) {
        m_waking = m_waking && event->type() != QEvent::MouseButtonRelease;
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void KioskWindow::keyPressEvent(QKeyEvent* event) {
    const Command* command = m_frame->commands.of(Scope::Window, QKeySequence(event->keyCombination()));
    if (command != nullptr && !m_held.repeated()) // a finger that stays is one press
        command->run();
    event->accept(); // no other key does anything
}

void KioskWindow::closeEvent(QCloseEvent* event) {
    event->setAccepted(m_leaving);
}

void KioskWindow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    useSize();
    place();
}

void KioskWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LayoutDirectionChange)
        place();
    // A window manager's key may have made it small: a kiosk is all of the screen.
    if (event->type() == QEvent::WindowStateChange && !m_leaving && isVisible() && !isFullScreen())
        QTimer::singleShot(0, &m_screens, &KioskScreens::arrange);
    QWidget::changeEvent(event);
}

} // namespace halls::app
