// SPDX-License-Identifier: MPL-2.0
#include "kiosk/KioskWindow.h"

#include "comparing/CompareLayer.h"
#include "comparing/ThereCard.h"
#include "desk/Languages.h"
#include "desk/Workplace.h"
#include "evidence/HowKnown.h"
#include "going/WalkingKeys.h"
#include "kiosk/KioskBar.h"
#include "kiosk/KioskChapter.h"
#include "kiosk/PinPad.h"
#include "look/OverPicture.h"
#include "look/PlainWidgets.h"
#include "pins/PassagePanel.h"
#include "touring/TourKeys.h"
#include "touring/TourLead.h"
#include "viewport/Viewport.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace halls::app {
namespace {

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
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    label->hide();
    return label;
}

bool isTouch(QEvent::Type type) {
    return type == QEvent::MouseButtonPress || type == QEvent::MouseMove || type == QEvent::KeyPress ||
           type == QEvent::Wheel || type == QEvent::TouchBegin;
}

} // namespace

KioskWindow::KioskWindow(Workplace& workplace, SettingsStore& store, Languages& languages, KioskWish wish)
    : m_wish(std::move(wish)), m_opener(workplace.loader()), m_idle(this), m_asking(this), m_noticeOver(this),
      m_corner(this), m_viewport(new Viewport(m_link, {.shaders = workplace.folders().shaders}, this)),
      m_frame(new Frame({workplace, store, languages, m_link, *this, *m_viewport})),
      m_tour(new TourLead(m_link, m_viewport)), m_bar(new KioskBar(m_link, this)),
      m_passage(new PassagePanel(m_link, this)), m_chapter(new KioskChapter(m_link, this)),
      m_noticeCard(new QFrame(this)), m_noticeWords(plainLabel(m_noticeCard)),
      m_noticeYes(new QPushButton(m_noticeCard)), m_noticeNo(new QPushButton(m_noticeCard)),
      m_invitation(caption("kioskInvitation", m_viewport)), m_question(caption("kioskQuestion", m_viewport)),
      m_pinPad(new PinPad(m_wish.staffPin, store, m_wish.haste, this)) {
    setObjectName(QStringLiteral("kiosk"));
    setContextMenuPolicy(Qt::PreventContextMenu);
    m_viewport->setContextMenuPolicy(Qt::PreventContextMenu);
    m_viewport->addLeader([this](double seconds) { return m_tour->tick(seconds); });
    new CompareLayer(m_link, m_viewport);            // owned by the picture
    auto* there = new ThereCard(m_link, m_viewport); // likewise
    connect(m_viewport, &Viewport::askedOf, there, &ThereCard::show);
    auto* howKnown = new HowKnown(m_link, m_viewport); // likewise
    howKnown->setPanel(false);
    connect(m_viewport, &Viewport::signClicked, howKnown, [this, howKnown](const stage::Stage::Seen& sign) {
        howKnown->show(sign.subject, m_link.museum().states[sign.state].id);
    });
    m_passage->setContextMenuPolicy(Qt::PreventContextMenu);
    m_passage->setAutoFillBackground(true);
    m_passage->setTouched();
    m_passage->hide();
    using Hold = OverPicture::Hold;
    for (QLabel* label : {m_invitation, m_question})
        OverPicture::of(*m_viewport).add(label, {.hold = Hold::Top, .rank = 1, .margin = 24});
    OverPicture::of(*this).add(m_noticeCard, {.hold = Hold::Middle, .size = [this](QSize screen) {
                                                  m_noticeCard->setFixedWidth(std::min(720, screen.width() - 40));
                                                  m_noticeCard->adjustSize();
                                                  return m_noticeCard->size();
                                              }});
    OverPicture::of(*this).add(m_pinPad, {.hold = Hold::Middle});
    buildNotice();
    addCommands();
    connectAll();
    connectBar();
    qApp->installEventFilter(this);
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
         .run = [this] { m_pinPad->begin(); }},
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

void KioskWindow::buildNotice() {
    m_noticeCard->setObjectName(QStringLiteral("kioskNotice"));
    m_noticeWords->setWordWrap(true);
    m_noticeYes->setObjectName(QStringLiteral("kioskYes"));
    m_noticeNo->setObjectName(QStringLiteral("kioskNo"));
    auto* row = new QHBoxLayout(); // owned by the column
    for (QPushButton* button : {m_noticeYes, m_noticeNo}) {
        button->setMinimumHeight(72);
        row->addWidget(button);
    }
    auto* column = new QVBoxLayout(m_noticeCard); // owned by the card
    column->setContentsMargins(28, 24, 28, 24);
    column->setSpacing(20);
    column->addWidget(m_noticeWords);
    column->addLayout(row);
    m_noticeCard->hide();
    connect(m_noticeYes, &QPushButton::clicked, &m_link.notice(), &Notice::give);
    connect(m_noticeNo, &QPushButton::clicked, this, [this] {
        m_link.notice().refuse();
        m_tour->end();
    });
    connect(&m_link.notice(), &Notice::asked, this, &KioskWindow::showNotice);
    connect(&m_link.notice(), &Notice::answered, this, &KioskWindow::hideNotice); // by a key, too
}

void KioskWindow::connectAll() {
    for (QTimer* timer : {&m_idle, &m_noticeOver, &m_corner})
        timer->setSingleShot(true);
    m_idle.setInterval(hasty(m_wish.idleSeconds * 1000));
    m_asking.setInterval(hasty(1000));
    m_noticeOver.setInterval(hasty(kNoticeAlone));
    m_corner.setInterval(hasty(kCornerHeld));
    connect(&m_idle, &QTimer::timeout, this, [this] {
        m_left = m_wish.askSeconds;
        m_asking.start();
        countDown();
    });
    connect(&m_asking, &QTimer::timeout, this, [this] {
        --m_left;
        countDown();
    });
    connect(&m_corner, &QTimer::timeout, m_pinPad, &PinPad::begin);
    connect(&m_noticeOver, &QTimer::timeout, m_noticeYes, &QPushButton::click);
    connect(m_pinPad, &PinPad::opened, this, [this] {
        m_leaving = true;
        Q_EMIT left();
        close();
    });
    connect(&m_link, &SessionLink::changed, this, &KioskWindow::onChanged);
    connect(&m_link, &SessionLink::subjectChanged, this, [this] {
        m_chapter->setVisible(m_chapter->showChapter(m_link.subject().chapter));
        place();
        m_frame->commands.refresh(); // Escape leaves a chapter
    });
    connect(&m_opener, &Opener::opened, this, [this](const Opener::Loaded& loaded) { onOpened(loaded); });
    connect(&m_opener, &Opener::failed, this, &KioskWindow::cannotBegin);
    connect(m_viewport, &Viewport::graphicsFailed, this, &KioskWindow::cannotBegin);
}

void KioskWindow::connectBar() {
    connect(m_bar, &KioskBar::homeAsked, this, [this] {
        m_tour->end();
        m_link.setSubject({});
        m_link.act([](session::Session& session) {
            session.closePin();
            session.home();
        });
    });
    connect(m_bar, &KioskBar::tourAsked, this, [this] {
        m_link.setSubject({});
        if (m_tour->running())
            m_tour->end();
        else
            m_tour->start(m_wish.tour, 0);
        m_bar->setTourRunning(m_tour->running());
    });
    connect(m_bar, &KioskBar::languageAsked, this, [this] {
        const auto& offered = m_link.museum().languages;
        const auto now = std::ranges::find(offered, m_link.settings().language);
        const bool last = now == offered.end() || now + 1 == offered.end();
        useLanguage(last ? offered.front() : *(now + 1));
    });
    connect(m_tour, &TourLead::ended, this, [this] { m_bar->setTourRunning(false); });
    connect(m_tour, &TourLead::stepShown, this, [this] { m_bar->setTourRunning(true); });
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
    showFullScreen();
    m_opener.open(m_wish.package);
}

void KioskWindow::onOpened(const Opener::Loaded& loaded) {
    const auto& tours = loaded->tours();
    if (std::ranges::find(tours, m_wish.tour, &Tour::id) == tours.end()) {
        Q_EMIT cannotBegin({ErrorCode::Invalid, m_wish.package.string(), "--tour",
                            "there is no tour '" + m_wish.tour + "' in this package"});
        return;
    }
    m_link.open(loaded);
    reset();
}

void KioskWindow::reset() {
    m_asking.stop();
    m_idle.stop();
    m_question->hide();
    m_pinPad->end();
    m_tour->end();
    forgetNotice();
    m_link.setSubject({});
    session::Settings settings; // a visitor's own are gone with them
    settings.notice = true;
    settings.language = m_link.museum().languages.empty() ? "en" : m_link.museum().languages.front();
    m_link.setSettings(settings);
    useLanguage(settings.language);
    m_link.act([&](session::Session& session) {
        session.closePin();
        session.setComparison({});
        session.setOverlay(session::Overlay::None);
        session.setSection(session::Section::Kind::Off);
        session.setState(session.museum().startState);
        session.setMode(Mode::Walk);
        session.home();
    });
    attract();
}

void KioskWindow::attract() {
    m_attracting = true;
    m_bar->hide();
    m_invitation->show();
    if (m_tour->start(m_wish.tour, 0))
        m_tour->playForEver();
    place();
    m_viewport->setFocus();
}

void KioskWindow::greet() {
    m_attracting = false;
    m_invitation->hide();
    m_tour->end();
    m_bar->show();
    m_bar->setTourRunning(false);
    // What was shown of destroyed works was shown to nobody: who is there now is asked first.
    m_link.act([](session::Session& session) {
        session.setState(session.museum().startState);
        session.home();
    });
    forgetNotice();
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

void KioskWindow::countDown() {
    if (m_left <= 0) {
        reset();
        return;
    }
    m_question->setText(tr("Is anybody there? Back to the beginning in %1.").arg(QString::number(m_left)));
    m_question->show();
    place();
}

void KioskWindow::showNotice() {
    m_noticeWords->setText(m_link.text(m_link.museum().notice->text));
    m_noticeCard->show();
    place();
    if (m_attracting)
        m_noticeOver.start();
}

void KioskWindow::hideNotice() {
    m_noticeCard->hide();
    m_noticeOver.stop();
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
    if (session == nullptr || !changes.has(Change::Passage))
        return;
    m_passage->setVisible(session->shownPassage().source != nullptr || session->openedPin() != nullptr);
    place();
}

void KioskWindow::useLanguage(const std::string& tag) {
    session::Settings settings = m_link.settings();
    settings.language = tag;
    m_link.setSettings(settings);
    m_frame->languages.use(QString::fromStdString(tag));
}

void KioskWindow::retranslate() {
    m_invitation->setText(tr("Touch the screen to walk by yourself"));
    m_noticeYes->setText(tr("Show it"));
    m_noticeNo->setText(tr("Stay here"));
    if (m_noticeCard->isVisible())
        m_noticeWords->setText(m_link.text(m_link.museum().notice->text));
}

void KioskWindow::place() {
    const int bar = m_bar->isVisible() ? m_bar->sizeHint().height() : 0;
    const int wide = m_passage->isVisible() ? std::max(kLeastPassage, width() * kPassageShare / 100) : 0;
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    m_viewport->setGeometry(rightToLeft ? wide : 0, 0, width() - wide, height() - bar);
    m_passage->setGeometry(rightToLeft ? 0 : width() - wide, 0, wide, height() - bar);
    m_chapter->setGeometry(0, 0, width(), height() - bar);
    m_chapter->raise();
    m_bar->place();
    m_invitation->raise();
    m_question->raise();
    m_noticeCard->raise();
    if (m_pinPad->isVisible())
        m_pinPad->raise();
}

// -- What comes from outside

namespace {

/// What Qt's own widgets do beside what they show: menus of texts and lists, what is dragged in or out, "What's this?".
bool leadsOut(QEvent::Type type) {
    return type == QEvent::ContextMenu || type == QEvent::DragEnter || type == QEvent::DragMove ||
           type == QEvent::Drop || type == QEvent::EnterWhatsThisMode || type == QEvent::QueryWhatsThis ||
           type == QEvent::WhatsThis || type == QEvent::WhatsThisClicked;
}

} // namespace

bool KioskWindow::eventFilter(QObject* watched, QEvent* event) {
    if (leadsOut(event->type())) {
        event->ignore();
        return true;
    }
    if (isTouch(event->type()) && watched->isWidgetType() && !m_leaving)
        touched();
    // The staff's corner, held; whatever lies there.
    if (event->type() == QEvent::MouseButtonPress) {
        const QPoint at = mapFromGlobal(static_cast<QMouseEvent*>(event)->globalPosition().toPoint());
        if (at.x() >= 0 && at.y() >= 0 && at.x() < kCorner && at.y() < kCorner)
            m_corner.start();
    } else if (event->type() == QEvent::MouseButtonRelease) {
        m_corner.stop();
    }
    return QWidget::eventFilter(watched, event);
}

void KioskWindow::keyPressEvent(QKeyEvent* event) {
    if (const Command* command = m_frame->commands.of(Scope::Window, QKeySequence(event->keyCombination())))
        command->run();
    event->accept(); // no other key does anything
}

void KioskWindow::closeEvent(QCloseEvent* event) {
    event->setAccepted(m_leaving);
}

void KioskWindow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void KioskWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LayoutDirectionChange)
        place();
    // A window manager's key may have made it small: a kiosk is all of the screen.
    if (event->type() == QEvent::WindowStateChange && !m_leaving && isVisible() && !isFullScreen())
        QTimer::singleShot(0, this, &QWidget::showFullScreen);
    QWidget::changeEvent(event);
}

} // namespace halls::app
