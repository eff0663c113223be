// SPDX-License-Identifier: MPL-2.0
#include "welcome/Welcome.h"

#include "commands/HeldDown.h"
#include "desk/Languages.h"
#include "desk/SettingsStore.h"
#include "desk/Workplace.h"
#include "viewport/Viewport.h"
#include "welcome/FirstView.h"
#include "welcome/WelcomeCard.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace halls::app {
namespace {

/// Nothing but the museum is asked for.
bool wishesNothing(const StartWish& wish) {
    return wish.state.empty() && wish.hall.empty() && wish.view.empty() && wish.tour.empty() && !wish.then;
}

constexpr qsizetype kMostAbout = 400; ///< letters of the card's words

/// The first paragraph of what a museum says of itself: whole sentences of it, where it is long.
QString beginningOf(const QString& description) {
    const QString first = description.section(QStringLiteral("\n\n"), 0, 0).simplified();
    if (first.size() <= kMostAbout)
        return first;
    const qsizetype end = first.lastIndexOf(QStringLiteral(". "), kMostAbout - 1);
    return end < 0 ? QString() : first.left(end + 1);
}

bool isArrow(int key) {
    return key >= Qt::Key_Left && key <= Qt::Key_Down;
}

} // namespace

Welcome::Welcome(Frame& frame)
    : QObject(&frame), m_frame(frame), m_memory(frame.store.file()), m_card(new WelcomeCard(&frame.picture)) {
    addCommand();
    connectCard();
    m_frame.tools.add({.id = "welcome",
                       .layer = Layer::View,
                       .active = [this] { return m_card->isVisible(); },
                       .leave = [this] { leave(); }});
    m_frame.picture.installEventFilter(this);
    m_card->installEventFilter(this);
    connect(&m_frame, &Frame::museumOpened, this, &Welcome::onOpened);
    connect(&m_frame.picture, &Viewport::preparing, this, [this](float done) {
        // Not from within the drawing of a frame.
        if (done >= 1.0F && std::exchange(m_waiting, false))
            QTimer::singleShot(0, this, [this] {
                if (QApplication::activeModalWidget() == nullptr && !m_frame.audience())
                    show();
            });
    });
    connect(&m_frame, &Frame::audienceChanged, m_card, &QWidget::hide);
    connect(&m_frame.link.notice(), &Notice::asked, m_card, &QWidget::hide);
    // Who leads, or works in the picture, needs all of it.
    connect(&m_frame.commands, &Commands::changed, this, [this] {
        const auto stack = m_card->isVisible() ? m_frame.tools.stack() : std::vector<const Tool*>();
        if (std::ranges::any_of(stack, [](const Tool* tool) { return tool->layer != Layer::View; }))
            m_card->hide();
    });
}

void Welcome::addCommand() {
    m_frame.commands.add({
        {.id = "welcome",
         .text = QT_TRANSLATE_NOOP("Actions", "&Welcome"),
         .help = QT_TRANSLATE_NOOP("Actions", "What one can begin with: a tour, a walk of one's own, a comparison."),
         .keys = "",
         .icon = "",
         .menu = Menu::Help,
         .run = [this] { show(); },
         .enabled = [this] { return m_frame.packageOpen() && !m_frame.audience(); }},
    });
}

void Welcome::connectCard() {
    connect(m_card, &WelcomeCard::tourAsked, this, [this] {
        leave();
        m_frame.commands.run(QLatin1String("tours"));
    });
    connect(m_card, &WelcomeCard::walkAsked, this, [this] {
        leave();
        m_frame.link.act([](session::Session& session) { session.setMode(Mode::Walk); });
    });
    connect(m_card, &WelcomeCard::compareAsked, this, &Welcome::compare);
    connect(m_card, &WelcomeCard::languageChosen, this, &Welcome::use);
    connect(m_card, &WelcomeCard::atStartChanged, this, [this](bool wanted) { m_memory.setWelcome(wanted); });
}

void Welcome::onOpened(const StartWish& wish) {
    m_card->hide();
    m_waiting = false;
    const bool first = std::exchange(m_first, false);
    if (!first || !wishesNothing(wish) || !m_frame.packageOpen() ||
        !m_frame.workplace.comesWithUs(m_frame.session()->loaded().folder()))
        return;
    m_frame.link.act([](session::Session& session) {
        if (const View* view = firstView(session.museum(), session.state().id))
            session.setPose(view->pose, view->verticalFov);
    });
    m_waiting = m_memory.welcome();
}

void Welcome::show() {
    m_card->showLanguage(m_frame.languages.current());
    m_card->show({.title = m_frame.link.text(m_frame.link.museum().title),
                  .about = beginningOf(m_frame.link.text(m_frame.link.museum().description)),
                  .tours = m_frame.commands.find(QLatin1String("tours"))->possible(),
                  .states = m_frame.link.severalStates(),
                  .atStart = m_memory.welcome()});
    m_frame.commands.refresh(); // Escape leaves it
}

void Welcome::leave() {
    m_card->hide();
    m_frame.picture.setFocus();
}

void Welcome::compare() {
    leave();
    if (m_frame.session()->comparison().mode == CompareMode::Off)
        m_frame.commands.run(QLatin1String("compare-swipe"));
}

/// One choice for the window and for the museum's texts.
void Welcome::use(const QString& language) {
    m_frame.store.setInterfaceLanguage(language);
    session::Settings settings = m_frame.link.settings();
    settings.language = language.toStdString();
    m_frame.link.setSettings(settings);
    m_frame.languages.use(language);
    QTimer::singleShot(0, this, [this] { // when all has been said anew
        if (!m_card->isVisible())
            return;
        const QPointer<QWidget> focused = QApplication::focusWidget();
        show();
        if (focused != nullptr && m_card->isAncestorOf(focused))
            focused->setFocus(Qt::TabFocusReason);
    });
}

/// Whoever walks or clicks has seen enough of it; arrows go round the card as long as it has the keyboard.
bool Welcome::eventFilter(QObject* watched, QEvent* event) {
    if (!m_card->isVisible())
        return QObject::eventFilter(watched, event);
    const bool inPicture = watched == &m_frame.picture;
    if (inPicture && event->type() == QEvent::MouseButtonPress)
        leave();
    if (event->type() == QEvent::KeyPress) {
        const auto& pressed = *static_cast<QKeyEvent*>(event);
        const int key = HeldDown::keyOf(pressed);
        const auto walks = m_frame.commands.heldKeys();
        const bool plain = (pressed.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
        if (plain && key != Qt::Key_Shift && walks.contains(key) && (inPicture || !isArrow(key)))
            leave();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace halls::app
