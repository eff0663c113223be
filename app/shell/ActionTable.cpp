// SPDX-License-Identifier: MPL-2.0
#include "shell/ActionTable.h"

#include "shell/MainWindow.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace halls::app {
namespace {

#define WORDS(text) QT_TRANSLATE_NOOP("Actions", text)

using viewer::Session;

bool museumOpen(const MainWindow& window) {
    return window.link().session() != nullptr;
}
bool severalStates(const MainWindow& window) {
    return window.link().museum().states.size() > 1;
}
template <Mode mode>
bool inMode(const MainWindow& window) {
    return museumOpen(window) && window.link().session()->mode() == mode;
}
template <Mode mode>
void setMode(MainWindow& window) {
    window.link().act([](Session& session) { session.setMode(mode); });
}
template <Mode mode>
bool modeAllowed(const MainWindow& window) {
    return museumOpen(window) && window.link().session()->allowed(mode);
}
template <Panel panel>
void toggle(MainWindow& window) {
    window.togglePanel(panel);
}
template <Panel panel>
bool panelShown(const MainWindow& window) {
    return window.panelShown(panel);
}

void openFocusedPin(MainWindow& window) {
    window.link().act([](Session& session) {
        if (const Pin* pin = session.focusedPin())
            session.openPin(pin->id);
    });
}

void goToCurrentPin(MainWindow& window) {
    window.link().act([](Session& session) {
        const Pin* pin = session.openedPin() != nullptr ? session.openedPin() : session.focusedPin();
        if (pin != nullptr)
            session.goToPin(pin->id);
    });
}

ActionRow held(const char* id, const char* text, const char* help, const char* keys, Move move) {
    ActionRow row{.id = id, .text = text, .help = help, .keys = keys, .icon = ""};
    row.scope = Scope::Picture;
    row.held = move;
    return row;
}

std::vector<ActionRow> fileRows() {
    return {
        {.id = "open-package",
         .text = WORDS("&Open a museum…"),
         .help = WORDS("Opens a museum package: a folder, or the file museum.json in it."),
         .keys = "Ctrl+O",
         .icon = "open",
         .menu = Menu::File,
         .run = [](MainWindow& window) { window.askForPackage(); }},
        {.id = "open-model",
         .text = WORDS("Open a &model…"),
         .help = WORDS("Opens a single 3D model: glTF, OBJ, PLY, STL, FBX, COLLADA and others."),
         .keys = "Ctrl+Shift+O",
         .icon = "model",
         .menu = Menu::File,
         .run = [](MainWindow& window) { window.askForModel(); }},
        {.id = "open-mosul",
         .text = WORDS("Open the Mosul &Museum"),
         .help = WORDS("Returns to the museum that comes with the program."),
         .keys = "Ctrl+M",
         .icon = "",
         .menu = Menu::File,
         .run = [](MainWindow& window) { window.openDefault(); }},
        {.id = "cancel-opening",
         .text = WORDS("&Cancel opening"),
         .help = WORDS("Stops opening; what was open stays open."),
         .keys = "Ctrl+.",
         .icon = "close",
         .menu = Menu::File,
         .run = [](MainWindow& window) { window.cancelOpening(); },
         .enabled = [](const MainWindow& window) { return window.opening(); }},
        {.id = "settings",
         .text = WORDS("&Settings…"),
         .help = WORDS("Languages, eye height, speed, and what makes walking comfortable."),
         .keys = "Ctrl+,",
         .icon = "settings",
         .menu = Menu::File,
         .run = [](MainWindow& window) { window.showSettings(); }},
        {.id = "quit",
         .text = WORDS("&Quit"),
         .help = WORDS("Ends the program."),
         .keys = "Ctrl+Q",
         .icon = "",
         .menu = Menu::File,
         .run = [](MainWindow& window) { window.close(); }},
    };
}

std::vector<ActionRow> goRows() {
    return {
        {.id = "home",
         .text = WORDS("To the &entrance"),
         .help = WORDS("Returns to the place where the visit began."),
         .keys = "Home",
         .icon = "home",
         .menu = Menu::Go,
         .run = [](MainWindow& window) { window.link().act([](Session& session) { session.home(); }); },
         .toolbar = true,
         .enabled = museumOpen},
        {.id = "mode-walk",
         .text = WORDS("&Walk"),
         .help = WORDS("Walk by keys, or click a spot on the floor to walk there."),
         .keys = "1",
         .icon = "walk",
         .menu = Menu::Go,
         .run = setMode<Mode::Walk>,
         .toolbar = true,
         .checked = inMode<Mode::Walk>,
         .enabled = modeAllowed<Mode::Walk>},
        {.id = "mode-look",
         .text = WORDS("&Look round"),
         .help = WORDS("Stand still and look round."),
         .keys = "2",
         .icon = "look",
         .menu = Menu::Go,
         .run = setMode<Mode::Look>,
         .toolbar = true,
         .checked = inMode<Mode::Look>,
         .enabled = modeAllowed<Mode::Look>},
        {.id = "mode-orbit",
         .text = WORDS("&Go round an object"),
         .help = WORDS("Turns round what is in the middle of the picture; a double click on an object does so too."),
         .keys = "3",
         .icon = "orbit",
         .menu = Menu::Go,
         .run = setMode<Mode::Orbit>,
         .toolbar = true,
         .checked = inMode<Mode::Orbit>,
         .enabled = modeAllowed<Mode::Orbit>},
        {.id = "mode-plan",
         .text = WORDS("&Plan"),
         .help = WORDS("Look down on the halls; a click goes to that spot."),
         .keys = "4",
         .icon = "plan",
         .menu = Menu::Go,
         .run = setMode<Mode::Plan>,
         .toolbar = true,
         .checked = inMode<Mode::Plan>,
         .enabled = modeAllowed<Mode::Plan>},
        {.id = "swap-state",
         .text = WORDS("&Swap before and after"),
         .help = WORDS("Shows the other state of the museum; you stay where you are."),
         .keys = "X; Ctrl+T",
         .icon = "swap",
         .menu = Menu::State,
         .run = [](MainWindow& window) { window.link().askForOtherState(); },
         .toolbar = true,
         .enabled = severalStates},
    };
}

std::vector<ActionRow> pinRows() {
    return {
        {.id = "next-pin",
         .text = WORDS("&Next pin"),
         .help = WORDS("Goes on to the next pin, those of this hall first."),
         .keys = "N",
         .icon = "next",
         .menu = Menu::Pins,
         .run = [](MainWindow& window) { window.stepPin(+1); },
         .enabled = museumOpen},
        {.id = "previous-pin",
         .text = WORDS("&Previous pin"),
         .help = WORDS("Goes back to the pin before."),
         .keys = "Shift+N",
         .icon = "previous",
         .menu = Menu::Pins,
         .run = [](MainWindow& window) { window.stepPin(-1); },
         .enabled = museumOpen},
        {.id = "open-pin",
         .text = WORDS("&Open the pin"),
         .help = WORDS("Opens the passage behind the chosen pin."),
         .keys = "Return; Enter",
         .icon = "passage",
         .menu = Menu::Pins,
         .run = openFocusedPin,
         .scope = Scope::Picture,
         .enabled = [](const MainWindow& w) { return museumOpen(w) && w.link().session()->focusedPin() != nullptr; }},
        {.id = "go-to-pin",
         .text = WORDS("&Go to the pin"),
         .help = WORDS("Goes to where the pin is well seen."),
         .keys = "G",
         .icon = "",
         .menu = Menu::Pins,
         .run = goToCurrentPin,
         .enabled = museumOpen},
        {.id = "close-pin",
         .text = WORDS("&Close the passage"),
         .help = WORDS("Closes the passage and returns to where you stood; also leaves plan, orbit and full screen."),
         .keys = "Escape",
         .icon = "close",
         .menu = Menu::Pins,
         .run = [](MainWindow& window) { window.goBack(); }},
        {.id = "find-pin",
         .text = WORDS("&Find a pin…"),
         .help = WORDS("Searches titles and words of all pins of this state."),
         .keys = "Ctrl+F",
         .icon = "search",
         .menu = Menu::Pins,
         .run = [](MainWindow& window) { window.findPin(); },
         .enabled = museumOpen},
        {.id = "pins-shown",
         .text = WORDS("&Show the pins"),
         .help = WORDS("Shows or hides the pins in the picture."),
         .keys = "P",
         .icon = "pin",
         .menu = Menu::Pins,
         .run = [](MainWindow& window) { window.togglePins(); },
         .toolbar = true,
         .checked = [](const MainWindow& window) { return window.link().settings().pinsShown; }},
    };
}

std::vector<ActionRow> viewRows() {
    return {
        {.id = "panel-places",
         .text = WORDS("&Halls and views"),
         .help = WORDS("The list of halls and named views."),
         .keys = "F5",
         .icon = "places",
         .menu = Menu::View,
         .run = toggle<Panel::Places>,
         .checked = panelShown<Panel::Places>},
        {.id = "panel-plan",
         .text = WORDS("&Floor plan"),
         .help = WORDS("The floor plan, with the place where you are."),
         .keys = "F6",
         .icon = "plan",
         .menu = Menu::View,
         .run = toggle<Panel::Plan>,
         .checked = panelShown<Panel::Plan>},
        {.id = "panel-pins",
         .text = WORDS("&Pins"),
         .help = WORDS("The list of pins."),
         .keys = "F7",
         .icon = "pin",
         .menu = Menu::View,
         .run = toggle<Panel::Pins>,
         .checked = panelShown<Panel::Pins>},
        {.id = "panel-passage",
         .text = WORDS("Pa&ssage"),
         .help = WORDS("The source, word for word."),
         .keys = "F8",
         .icon = "passage",
         .menu = Menu::View,
         .run = toggle<Panel::Passage>,
         .checked = panelShown<Panel::Passage>},
        {.id = "panel-subject",
         .text = WORDS("&What is shown"),
         .help = WORDS("What is known of this hall or object, and how far to trust it."),
         .keys = "F9",
         .icon = "subject",
         .menu = Menu::View,
         .run = toggle<Panel::Subject>,
         .checked = panelShown<Panel::Subject>},
        {.id = "focus-picture",
         .text = WORDS("To the p&icture"),
         .help = WORDS("Gives the keyboard to the picture, for walking."),
         .keys = "F2",
         .icon = "",
         .menu = Menu::View,
         .run = [](MainWindow& window) { window.focusPicture(); }},
        {.id = "hold-pointer",
         .text = WORDS("&Turn with the mouse"),
         .help = WORDS("The mouse turns the view without a button; Escape ends it."),
         .keys = "M",
         .icon = "pointer",
         .menu = Menu::View,
         .run = [](MainWindow& window) { window.toggleHeldPointer(); },
         .checked = [](const MainWindow& window) { return window.pointerHeld(); }},
        {.id = "full-screen",
         .text = WORDS("F&ull screen"),
         .help = WORDS("The picture alone, on the whole screen."),
         .keys = "F11",
         .icon = "fullscreen",
         .menu = Menu::View,
         .run = [](MainWindow& window) { window.toggleFullScreen(); },
         .toolbar = true,
         .checked = [](const MainWindow& window) { return window.isFullScreen(); }},
        {.id = "reset-panels",
         .text = WORDS("&Reset the panels"),
         .help = WORDS("Puts all panels back to where they were at first."),
         .keys = "",
         .icon = "",
         .menu = Menu::View,
         .run = [](MainWindow& window) { window.resetPanels(); }},
    };
}

std::vector<ActionRow> helpRows() {
    return {
        {.id = "help",
         .text = WORDS("&Keys and help"),
         .help = WORDS("All that can be done, with its keys."),
         .keys = "F1",
         .icon = "help",
         .menu = Menu::Help,
         .run = [](MainWindow& window) { window.showHelp(); },
         .toolbar = true},
        {.id = "about",
         .text = WORDS("&About and sources"),
         .help = WORDS("What this program shows and does not claim, its sources and licences."),
         .keys = "",
         .icon = "",
         .menu = Menu::Help,
         .run = [](MainWindow& window) { window.showAbout(); }},
    };
}

std::vector<ActionRow> heldRows() {
    return {
        held("walk-forward", WORDS("Walk forward"), WORDS("In the picture, as long as the key is held."), "W; Up",
             Move::Forward),
        held("walk-back", WORDS("Walk back"), WORDS("In the picture, as long as the key is held."), "S; Down",
             Move::Back),
        held("walk-left", WORDS("Step to the left"), WORDS("In the picture, as long as the key is held."), "A",
             Move::Left),
        held("walk-right", WORDS("Step to the right"), WORDS("In the picture, as long as the key is held."), "D",
             Move::Right),
        held("turn-left", WORDS("Turn left"), WORDS("In the picture, as long as the key is held."), "Left; Q",
             Move::TurnLeft),
        held("turn-right", WORDS("Turn right"), WORDS("In the picture, as long as the key is held."), "Right; E",
             Move::TurnRight),
        held("look-up", WORDS("Look up"), WORDS("In the picture, as long as the key is held."), "PgUp", Move::LookUp),
        held("look-down", WORDS("Look down"), WORDS("In the picture, as long as the key is held."), "PgDown",
             Move::LookDown),
        held("run", WORDS("Walk fast"), WORDS("Together with a walking key."), "Shift", Move::Run),
        held("nearer", WORDS("Come nearer"), WORDS("Round an object and in the plan; the mouse wheel does so too."),
             "+; =", Move::Nearer),
        held("farther", WORDS("Go farther away"),
             WORDS("Round an object and in the plan; the mouse wheel does so too."), "-", Move::Farther),
    };
}

#undef WORDS

std::vector<ActionRow> allRows() {
    std::vector<ActionRow> all;
    for (const auto& rows : {fileRows(), goRows(), pinRows(), viewRows(), helpRows(), heldRows()})
        all.insert(all.end(), rows.begin(), rows.end());
    return all;
}

QString translated(const char* text) {
    return QCoreApplication::translate("Actions", text);
}

} // namespace

std::span<const ActionRow> actionTable() {
    static const std::vector<ActionRow> s_rows = allRows();
    return s_rows;
}

QString textOf(const ActionRow& row) {
    return translated(row.text);
}
QString helpOf(const ActionRow& row) {
    return translated(row.help);
}

QString titleOf(Menu menu) {
    switch (menu) {
    case Menu::File:
        return QCoreApplication::translate("Actions", "&File");
    case Menu::Go:
        return QCoreApplication::translate("Actions", "&Go");
    case Menu::State:
        return QCoreApplication::translate("Actions", "&State");
    case Menu::Pins:
        return QCoreApplication::translate("Actions", "&Pins");
    case Menu::View:
        return QCoreApplication::translate("Actions", "&View");
    case Menu::Help:
        return QCoreApplication::translate("Actions", "&Help");
    case Menu::None:
        break;
    }
    return {};
}

QList<QKeySequence> keysOf(const ActionRow& row) {
    QList<QKeySequence> keys;
    for (const QString& key : QString::fromLatin1(row.keys).split(QStringLiteral("; "), Qt::SkipEmptyParts))
        keys.append(key == QLatin1String("Shift") ? QKeySequence(Qt::Key_Shift)
                                                  : QKeySequence(key, QKeySequence::PortableText));
    return keys;
}

std::map<int, Move> heldKeys() {
    std::map<int, Move> keys;
    for (const ActionRow& row : actionTable()) {
        for (const QKeySequence& sequence : keysOf(row)) {
            if (row.held)
                keys[sequence[0].key()] = *row.held;
        }
    }
    return keys;
}

} // namespace halls::app
