// SPDX-License-Identifier: MPL-2.0
#include "going/Going.h"

#include "going/PlacesPanel.h"
#include "going/PlanPanel.h"
#include "going/SaysAloud.h"
#include "going/SeenCard.h"
#include "going/SeenWords.h"
#include "going/WalkingKeys.h"
#include "look/StateSwitch.h"
#include "viewport/Viewport.h"

#include <QEvent>

#include <utility>

namespace halls::app {

using session::Session;

namespace {

/// The picture is named by where one is, for who hears it.
class NamesPicture : public QObject {
public:
    explicit NamesPicture(Frame& frame) : QObject(&frame.picture), m_frame(frame) {
        connect(&frame.link, &SessionLink::changed, this, &NamesPicture::follow);
        frame.picture.installEventFilter(this);
    }

protected:
    /// Who comes back to the picture may have turned since: its name says in which direction the ways out are.
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::FocusIn)
            name();
        return QObject::eventFilter(watched, event);
    }

private:
    void follow(session::Changes changes) {
        using session::Change;
        if (!changes.has(Change::Hall) && !changes.has(Change::State) && !changes.has(Change::Settings))
            return;
        const QString where = SeenWords::ofHall(m_frame.link);
        if (std::exchange(m_where, where) != where)
            name();
    }
    void name() { m_frame.picture.setWhere(SeenWords::onEntering(m_frame.link)); }

    Frame& m_frame;
    QString m_where; ///< by which it was named, without directions
};

} // namespace

Going::Going(Frame& frame) : QObject(&frame), m_frame(frame), m_seen(new SeenCard(frame.link, &frame.picture)) {
    addPanels();
    addCommands();
    m_frame.commands.add(walkingKeys());
    m_frame.picture.setKeys(m_frame.commands.heldKeys());
    m_frame.tools.add({.id = "plan-or-orbit",
                       .layer = Layer::View,
                       .active = [this] { return inMode(Mode::Orbit) || inMode(Mode::Plan); },
                       .leave = [this] { setMode(Mode::Walk); }});
    m_frame.tools.add({.id = "held-pointer",
                       .layer = Layer::Pointer,
                       .active = [this] { return m_frame.picture.pointerHeld(); },
                       .leave = [this] { m_frame.picture.holdPointer(false); }});
    m_frame.tools.add({.id = "seen",
                       .layer = Layer::View,
                       .active = [this] { return m_seen->isVisible(); },
                       .leave = [this] { m_seen->end(); }});
    connect(m_seen, &SeenCard::shownChanged, &m_frame.commands, &Commands::refresh);
    auto* aloud = new SaysAloud(frame); // owned by the frame
    connect(m_seen, &SeenCard::described, aloud, &SaysAloud::say);
    connect(m_seen, &SeenCard::shownChanged, aloud, [this, aloud] {
        if (!m_seen->isVisible())
            aloud->hush();
    });
    new NamesPicture(m_frame); // owned by the picture
    connect(&m_frame.picture, &Viewport::pointerHeldChanged, &m_frame.commands, &Commands::refresh);
}

void Going::addPanels() {
    m_places =
        new PanelDock({.name = "dockPlaces", .title = [] { return tr("Halls and views"); }, .place = PanelPlace::Begin},
                      new PlacesPanel(m_frame.link, &m_frame.window), &m_frame.window);
    m_plan =
        new PanelDock({.name = "dockPlan", .title = [] { return tr("Floor plan"); }, .place = PanelPlace::BeginBelow},
                      new PlanPanel(m_frame.link, &m_frame.window), &m_frame.window);
    m_frame.addPanel(m_places);
    m_frame.addPanel(m_plan);
}

void Going::setMode(Mode mode) {
    m_frame.link.act([mode](Session& session) { session.setMode(mode); });
}

bool Going::inMode(Mode mode) const {
    return m_frame.museumOpen() && m_frame.session()->mode() == mode;
}

void Going::addCommands() {
    const auto open = [this] { return m_frame.museumOpen(); };
    m_frame.commands.add({
        {.id = "home",
         .text = QT_TRANSLATE_NOOP("Actions", "To the &entrance"),
         .help = QT_TRANSLATE_NOOP("Actions", "Returns to the place where the visit began."),
         .keys = "Home",
         .icon = "home",
         .menu = Menu::Go,
         .run = [this] { m_frame.link.act([](Session& session) { session.home(); }); },
         .bar = Bar::Begin,
         .enabled = open},
    });
    m_frame.commands.add({
        {.id = "mode-walk",
         .text = QT_TRANSLATE_NOOP("Actions", "&Walk"),
         .help = QT_TRANSLATE_NOOP("Actions", "Walk by keys, or click a spot on the floor to walk there."),
         .keys = "1",
         .icon = "walk",
         .menu = Menu::Go,
         .run = [this] { setMode(Mode::Walk); },
         .bar = Bar::Begin,
         .checked = [this] { return inMode(Mode::Walk); },
         .enabled = [this] { return m_frame.museumOpen() && m_frame.session()->allowed(Mode::Walk); }},
        {.id = "mode-look",
         .text = QT_TRANSLATE_NOOP("Actions", "&Look round"),
         .help = QT_TRANSLATE_NOOP("Actions", "Stand still and look round."),
         .keys = "2",
         .icon = "look",
         .menu = Menu::Go,
         .run = [this] { setMode(Mode::Look); },
         .bar = Bar::Begin,
         .checked = [this] { return inMode(Mode::Look); },
         .enabled = [this] { return m_frame.museumOpen() && m_frame.session()->allowed(Mode::Look); }},
        {.id = "mode-orbit",
         .text = QT_TRANSLATE_NOOP("Actions", "&Go round an object"),
         .help = QT_TRANSLATE_NOOP(
             "Actions", "Turns round what is in the middle of the picture; a double click on an object does so too."),
         .keys = "3",
         .icon = "orbit",
         .menu = Menu::Go,
         .run = [this] { setMode(Mode::Orbit); },
         .bar = Bar::Begin,
         .checked = [this] { return inMode(Mode::Orbit); },
         .enabled = [this] { return m_frame.museumOpen() && m_frame.session()->allowed(Mode::Orbit); }},
        {.id = "mode-plan",
         .text = QT_TRANSLATE_NOOP("Actions", "&Plan"),
         .help = QT_TRANSLATE_NOOP("Actions", "Look down on the halls; a click goes to that spot."),
         .keys = "4",
         .icon = "plan",
         .menu = Menu::Go,
         .run = [this] { setMode(Mode::Plan); },
         .bar = Bar::Begin,
         .checked = [this] { return inMode(Mode::Plan); },
         .enabled = [this] { return m_frame.museumOpen() && m_frame.session()->allowed(Mode::Plan); }},
    });
    m_frame.commands.add({
        {.id = "swap-state",
         .text = QT_TRANSLATE_NOOP("Actions", "&Swap before and after"),
         .help = QT_TRANSLATE_NOOP("Actions", "Shows the other state of the museum; you stay where you are."),
         .keys = "X; Ctrl+T",
         .icon = "swap",
         .menu = Menu::State,
         .run = [this] { m_frame.link.askForOtherState(); },
         .bar = Bar::Middle,
         .enabled = [this] { return m_frame.link.severalStates(); },
         .beside = [this](QWidget* toolbar) -> QWidget* { return new StateSwitch(m_frame.link, toolbar); }},
        {.id = "states",
         .text = QT_TRANSLATE_NOOP("Actions", "S&tates of the museum"),
         .help = QT_TRANSLATE_NOOP("Actions", "All states, each with its dates; the chosen one is shown."),
         .keys = "",
         .icon = "",
         .menu = Menu::State,
         .enabled = [this] { return m_frame.link.severalStates(); },
         .fill = [this](QMenu& menu) { StateSwitch::fillMenu(m_frame.link, menu); }},
    });
    m_frame.commands.add({
        {.id = "panel-places",
         .text = QT_TRANSLATE_NOOP("Actions", "&Halls and views"),
         .help = QT_TRANSLATE_NOOP("Actions", "The list of halls and named views."),
         .keys = "F3",
         .icon = "places",
         .menu = Menu::View,
         .run = [this] { m_places->toggle(); },
         .checked = [this] { return m_places->shown(); }},
        {.id = "panel-plan",
         .text = QT_TRANSLATE_NOOP("Actions", "&Floor plan"),
         .help = QT_TRANSLATE_NOOP("Actions", "The floor plan, with the place where you are."),
         .keys = "F6",
         .icon = "plan",
         .menu = Menu::View,
         .run = [this] { m_plan->toggle(); },
         .checked = [this] { return m_plan->shown(); }},
        {.id = "focus-picture",
         .text = QT_TRANSLATE_NOOP("Actions", "To the p&icture"),
         .help = QT_TRANSLATE_NOOP("Actions", "Gives the keyboard to the picture, for walking."),
         .keys = "F2",
         .icon = "",
         .menu = Menu::View,
         .run = [this] { m_frame.picture.setFocus(Qt::ShortcutFocusReason); }},
        {.id = "describe",
         .text = QT_TRANSLATE_NOOP("Actions", "&Describe what I see"),
         .help =
             QT_TRANSLATE_NOOP("Actions", "Lists what is in the picture, where and how far, and the ways out of the "
                                          "hall; Enter goes there, Escape closes the list."),
         .keys = "Ctrl+D",
         .icon = "",
         .menu = Menu::Go,
         .run = [this] { m_seen->isVisible() ? m_seen->end() : m_seen->describe(); },
         .checked = [this] { return m_seen->isVisible(); },
         .enabled = [this] { return m_frame.museumOpen(); }},
        {.id = "hold-pointer",
         .text = QT_TRANSLATE_NOOP("Actions", "&Turn with the mouse"),
         .help = QT_TRANSLATE_NOOP("Actions", "The mouse turns the view without a button; Escape ends it."),
         .keys = "M",
         .icon = "pointer",
         .menu = Menu::View,
         .run = [this] { m_frame.picture.holdPointer(!m_frame.picture.pointerHeld()); },
         .checked = [this] { return m_frame.picture.pointerHeld(); }},
    });
}

} // namespace halls::app
