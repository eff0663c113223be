// SPDX-License-Identifier: MPL-2.0
#include "pins/Pins.h"

#include "pins/PassagePanel.h"
#include "pins/PinsPanel.h"
#include "pins/SignLegend.h"
#include "viewport/Pointed.h"
#include "words/PlainWords.h"

#include <QMenu>

#include <algorithm>
#include <utility>

namespace halls::app {
namespace {

constexpr int kAudienceReads = 38; ///< percent of the width, for the passage that an audience reads

} // namespace

using session::Session;

Pins::Pins(Frame& frame) : QObject(&frame), m_frame(frame), m_legend(new SignLegend(frame.link, &frame.picture)) {
    addPanels();
    addCommands();
    addLegend();
    m_frame.tools.add({.id = "passage",
                       .layer = Layer::View,
                       .active = [this] { return reading(); },
                       .leave =
                           [this] {
                               m_frame.link.act([](Session& session) { session.closePin(); });
                               m_frame.picture.setFocus();
                           }});
    m_frame.tools.add({.id = "focused-mark",
                       .layer = Layer::View,
                       .active = [this] { return m_frame.museumOpen() && !reading() && focused() == m_last && m_last; },
                       .leave = [this] { leaveFocus(); }});
    connect(&m_frame.picture, &Viewport::crowdClicked, this, &Pins::showCrowd);
    connect(&m_frame.link, &SessionLink::changed, this, [this](session::Changes changes) {
        if (changes.has(session::Change::Passage)) {
            showPassage();
            leaveMarks();
        }
    });
    // A name and a ring that the pointer left behind are of no use to who measures.
    if (auto* pointed = m_frame.picture.findChild<Pointed*>())
        connect(&m_frame.commands, &Commands::changed, pointed, [this, pointed] {
            const auto stack = m_frame.tools.stack();
            if (std::ranges::any_of(stack, [](const Tool* tool) { return tool->layer == Layer::Hand; }))
                pointed->leave();
        });
    connect(&m_frame, &Frame::audienceChanged, m_passage, &PassagePanel::setAudience);
}

void Pins::addPanels() {
    m_pins = new PinsPanel(m_frame.link, &m_frame.window);
    m_passage = new PassagePanel(m_frame.link, &m_frame.window);
    m_pinsDock = new PanelDock({.name = "dockPins", .title = [] { return tr("Pins"); }}, m_pins, &m_frame.window);
    m_passageDock =
        new PanelDock({.name = "dockPassage", .title = [] { return tr("Passage"); }}, m_passage, &m_frame.window);
    m_frame.addPanel(m_pinsDock);
    m_frame.addPanel(m_passageDock);
}

bool Pins::reading() const {
    const Session* session = m_frame.session();
    return session != nullptr && (session->openedPin() != nullptr || session->shownPassage().source != nullptr);
}

void Pins::showPassage() {
    if (reading()) {
        m_passageDock->bringUp();
        if (m_frame.audience())
            Q_EMIT m_passageDock->narrow(m_frame.window.width() * kAudienceReads / 100);
    } else if (m_frame.audience()) {
        m_passageDock->hide(); // it was there for the step before
    }
}

std::optional<Stop> Pins::focused() const {
    const Session* session = m_frame.session();
    if (session != nullptr && session->focusedPin() != nullptr)
        return Stop{.pin = session->focusedPin()->id, .exhibit = {}};
    const Id& sign = m_frame.picture.focusedSign();
    return sign.empty() ? std::nullopt : std::optional(Stop{.pin = {}, .exhibit = sign});
}

void Pins::step(int by) {
    const Session& session = *m_frame.session();
    const Museum& museum = session.museum();
    std::vector<Id> signs;
    for (const stage::Stage::Seen& sign : m_frame.picture.signs())
        signs.push_back(sign.subject.exhibit);
    const Hall* here = session.hall();
    const auto now = focused();
    m_last = nextStop(museum, stopsOf(museum, session.pins(), signs), now ? now : m_last,
                      here != nullptr ? here->id : Id{}, by);
    if (!m_last)
        return;
    const Stop to = *m_last;
    m_frame.picture.focusSign(to.exhibit);
    m_frame.link.act([&](Session& s) {
        if (to.pin.empty()) {
            s.goToExhibit(to.exhibit);
        } else {
            s.focusPin(to.pin);
            s.goToPin(to.pin);
        }
    });
    m_frame.commands.refresh(); // Enter opens it
}

void Pins::leaf(int by) {
    m_frame.link.act([by](Session& session) { session.leafQuotations(by); });
}

void Pins::openFocused() {
    const Id sign = m_frame.picture.focusedSign();
    for (const stage::Stage::Seen& seen : m_frame.picture.signs()) {
        if (!sign.empty() && seen.subject.exhibit == sign)
            m_frame.picture.open({.pin = nullptr, .seen = seen});
    }
    m_frame.link.act([](Session& session) {
        if (const Pin* pin = session.focusedPin())
            session.openPin(pin->id);
    });
}

/// What lies under one number, by name: each can be chosen, by the mouse and by keys.
void Pins::showCrowd(const std::vector<stage::Stage::Mark::One>& marks, QPoint place) {
    auto* menu = new QMenu(&m_frame.picture); // deletes itself when closed
    menu->setObjectName(QStringLiteral("crowd"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const stage::Stage::Mark::One& mark : marks) {
        const QString name = PlainWords::keyless(m_frame.picture.nameOf(mark));
        connect(menu->addAction(name), &QAction::triggered, this, [this, mark] { m_frame.picture.open(mark); });
    }
    menu->popup(m_frame.picture.mapToGlobal(place));
    if (!menu->actions().isEmpty())
        menu->setActiveAction(menu->actions().constFirst());
}

void Pins::leaveFocus() {
    m_frame.picture.focusSign({});
    m_frame.link.act([](Session& session) { session.focusPin({}); });
}

/// With a pin that was closed its ring, its name and the line round its work go; not what others have pointed out
/// since.
void Pins::leaveMarks() {
    const bool read = std::exchange(m_reads, reading());
    const Id outlined = m_outlined;
    const Pin* pin = m_frame.session()->openedPin();
    m_outlined = pin != nullptr ? pin->exhibit : Id{};
    if (!read || m_reads)
        return;
    leaveFocus();
    m_frame.link.act([&](Session& session) {
        if (!outlined.empty() && session.highlighted() == std::vector<Id>{outlined})
            session.setHighlighted({});
    });
}

void Pins::goToCurrent() {
    m_frame.link.act([](Session& session) {
        const Pin* pin = session.openedPin() != nullptr ? session.openedPin() : session.focusedPin();
        if (pin != nullptr)
            session.goToPin(pin->id);
    });
}

void Pins::find() {
    m_pinsDock->bringUp();
    m_pins->focusSearch();
}

void Pins::togglePins() {
    session::Settings settings = m_frame.link.settings();
    settings.pinsShown = !settings.pinsShown;
    m_frame.link.setSettings(settings);
}

void Pins::addLegend() {
    m_frame.commands.add({
        {.id = "signs-explained",
         .text = QT_TRANSLATE_NOOP("Actions", "What the signs &mean"),
         .help = QT_TRANSLATE_NOOP("Actions", "Shows or hides, over the picture, what each sign in it means."),
         .keys = "I",
         .icon = "",
         .menu = Menu::Pins,
         .run = [this] { m_legend->setShown(!m_legend->isVisible()); },
         .checked = [this] { return m_legend->isVisible(); }},
    });
    m_frame.tools.add({.id = "signs-explained",
                       .layer = Layer::View,
                       .active = [this] { return m_legend->isVisible(); },
                       .leave = [this] { m_legend->setShown(false); }});
}

void Pins::addCommands() {
    const auto open = [this] { return m_frame.museumOpen(); };
    const auto several = [this] { return m_frame.museumOpen() && m_frame.session()->shownPassage().count > 1; };
    m_frame.commands.add({
        {.id = "next-pin",
         .text = QT_TRANSLATE_NOOP("Actions", "&Next pin"),
         .help = QT_TRANSLATE_NOOP("Actions",
                                   "Goes on to the next pin, or sign of a work that is not there, hall by hall."),
         .keys = "N",
         .icon = "next",
         .menu = Menu::Pins,
         .run = [this] { step(+1); },
         .enabled = open},
        {.id = "previous-pin",
         .text = QT_TRANSLATE_NOOP("Actions", "&Previous pin"),
         .help = QT_TRANSLATE_NOOP("Actions", "Goes back to the pin or sign before."),
         .keys = "Shift+N",
         .icon = "previous",
         .menu = Menu::Pins,
         .run = [this] { step(-1); },
         .enabled = open},
        {.id = "open-pin",
         .text = QT_TRANSLATE_NOOP("Actions", "&Open the pin"),
         .help = QT_TRANSLATE_NOOP("Actions",
                                   "Opens the passage behind the chosen pin; of a sign, what is known of the work."),
         .keys = "Return; Enter",
         .icon = "passage",
         .menu = Menu::Pins,
         .run = [this] { openFocused(); },
         .scope = Scope::Picture,
         .enabled = [this] { return m_frame.museumOpen() && focused().has_value(); }},
        {.id = "next-quotation",
         .text = QT_TRANSLATE_NOOP("Actions", "Ne&xt quotation"),
         .help = QT_TRANSLATE_NOOP("Actions", "A pin may quote several places of its sources: on to the next one. You "
                                              "stay where you are."),
         .keys = "J",
         .icon = "",
         .menu = Menu::Pins,
         .run = [this] { leaf(+1); },
         .enabled = several},
        {.id = "previous-quotation",
         .text = QT_TRANSLATE_NOOP("Actions", "P&revious quotation"),
         .help = QT_TRANSLATE_NOOP("Actions", "Back to the quotation before."),
         .keys = "Shift+J",
         .icon = "",
         .menu = Menu::Pins,
         .run = [this] { leaf(-1); },
         .enabled = several},
        {.id = "go-to-pin",
         .text = QT_TRANSLATE_NOOP("Actions", "&Go to the pin"),
         .help = QT_TRANSLATE_NOOP("Actions", "Goes to where the pin is well seen."),
         .keys = "G",
         .icon = "",
         .menu = Menu::Pins,
         .run = [this] { goToCurrent(); },
         .enabled = open},
        {.id = "close-pin",
         .text = QT_TRANSLATE_NOOP("Actions", "&Close the passage"),
         .help = QT_TRANSLATE_NOOP(
             "Actions", "Leaves what you are in, the last first: the passage (you return to where you stood), plan, "
                        "comparison, colours, section, full screen."),
         .keys = "Escape",
         .icon = "close",
         .menu = Menu::Pins,
         .run =
             [this] {
                 if (!m_frame.tools.leaveTop())
                     m_frame.picture.setFocus();
             }},
        {.id = "find-pin",
         .text = QT_TRANSLATE_NOOP("Actions", "&Find a pin…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Searches titles and words of all pins of this state."),
         .keys = "Ctrl+F",
         .icon = "search",
         .menu = Menu::Pins,
         .run = [this] { find(); },
         .enabled = open},
        {.id = "pins-shown",
         .text = QT_TRANSLATE_NOOP("Actions", "&Show the pins"),
         .help = QT_TRANSLATE_NOOP("Actions", "Shows or hides the pins in the picture."),
         .keys = "P",
         .icon = "pin",
         .menu = Menu::Pins,
         .run = [this] { togglePins(); },
         .bar = Bar::Begin,
         .checked = [this] { return m_frame.link.settings().pinsShown; }},
    });
    m_frame.commands.add({
        {.id = "panel-pins",
         .text = QT_TRANSLATE_NOOP("Actions", "&Pins"),
         .help = QT_TRANSLATE_NOOP("Actions", "The list of pins."),
         .keys = "F7",
         .icon = "pin",
         .menu = Menu::View,
         .run = [this] { m_pinsDock->toggle(); },
         .checked = [this] { return m_pinsDock->shown(); }},
        {.id = "panel-passage",
         .text = QT_TRANSLATE_NOOP("Actions", "Pa&ssage"),
         .help = QT_TRANSLATE_NOOP("Actions", "The source, word for word."),
         .keys = "F8",
         .icon = "passage",
         .menu = Menu::View,
         .run = [this] { m_passageDock->toggle(); },
         .checked = [this] { return m_passageDock->shown(); }},
    });
}

} // namespace halls::app
