// SPDX-License-Identifier: MPL-2.0
#include "window/ActionTable.h"

#include "touring/TourLead.h"
#include "window/MainWindow.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace halls::app {
namespace {

using session::Session;

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
         .text = QT_TRANSLATE_NOOP("Actions", "&Open a museum…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Opens a museum package: a folder, or the file museum.json in it."),
         .keys = "Ctrl+O",
         .icon = "open",
         .menu = Menu::File,
         .run = [](MainWindow& window) { window.askForPackage(); }},
        {.id = "open-model",
         .text = QT_TRANSLATE_NOOP("Actions", "Open a &model…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Opens a single 3D model: glTF, OBJ, PLY, STL, FBX, COLLADA and others."),
         .keys = "Ctrl+Shift+O",
         .icon = "model",
         .menu = Menu::File,
         .run = [](MainWindow& window) { window.askForModel(); }},
        {.id = "open-mosul",
         .text = QT_TRANSLATE_NOOP("Actions", "Open the Mosul &Museum"),
         .help = QT_TRANSLATE_NOOP("Actions", "Returns to the museum that comes with the program."),
         .keys = "Ctrl+M",
         .icon = "",
         .menu = Menu::File,
         .run = [](MainWindow& window) { window.openDefault(); }},
        {.id = "save-picture",
         .text = QT_TRANSLATE_NOOP("Actions", "Save a &picture…"),
         .help = QT_TRANSLATE_NOOP("Actions", "What is shown, at any size, with a caption; a file beside it opens this "
                                              "very view again."),
         .keys = "Ctrl+S",
         .icon = "",
         .menu = Menu::File,
         .run = [](MainWindow& window) { window.askForPicture(); },
         .enabled = museumOpen},
        {.id = "open-view",
         .text = QT_TRANSLATE_NOOP("Actions", "Open a saved &view…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Returns to the view of a saved picture."),
         .keys = "Ctrl+Shift+V",
         .icon = "",
         .menu = Menu::File,
         .run = [](MainWindow& window) { window.askForSavedView(); }},
        {.id = "cancel-opening",
         .text = QT_TRANSLATE_NOOP("Actions", "&Cancel opening"),
         .help = QT_TRANSLATE_NOOP("Actions", "Stops opening; what was open stays open."),
         .keys = "Ctrl+.",
         .icon = "close",
         .menu = Menu::File,
         .run = [](MainWindow& window) { window.cancelOpening(); },
         .enabled = [](const MainWindow& window) { return window.opening(); }},
        {.id = "settings",
         .text = QT_TRANSLATE_NOOP("Actions", "&Settings…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Languages, eye height, speed, and what makes walking comfortable."),
         .keys = "Ctrl+,",
         .icon = "settings",
         .menu = Menu::File,
         .run = [](MainWindow& window) { window.showSettings(); }},
        {.id = "quit",
         .text = QT_TRANSLATE_NOOP("Actions", "&Quit"),
         .help = QT_TRANSLATE_NOOP("Actions", "Ends the program."),
         .keys = "Ctrl+Q",
         .icon = "",
         .menu = Menu::File,
         .run = [](MainWindow& window) { window.close(); }},
    };
}

std::vector<ActionRow> goRows() {
    return {
        {.id = "home",
         .text = QT_TRANSLATE_NOOP("Actions", "To the &entrance"),
         .help = QT_TRANSLATE_NOOP("Actions", "Returns to the place where the visit began."),
         .keys = "Home",
         .icon = "home",
         .menu = Menu::Go,
         .run = [](MainWindow& window) { window.link().act([](Session& session) { session.home(); }); },
         .toolbar = true,
         .enabled = museumOpen},
        {.id = "mode-walk",
         .text = QT_TRANSLATE_NOOP("Actions", "&Walk"),
         .help = QT_TRANSLATE_NOOP("Actions", "Walk by keys, or click a spot on the floor to walk there."),
         .keys = "1",
         .icon = "walk",
         .menu = Menu::Go,
         .run = setMode<Mode::Walk>,
         .toolbar = true,
         .checked = inMode<Mode::Walk>,
         .enabled = modeAllowed<Mode::Walk>},
        {.id = "mode-look",
         .text = QT_TRANSLATE_NOOP("Actions", "&Look round"),
         .help = QT_TRANSLATE_NOOP("Actions", "Stand still and look round."),
         .keys = "2",
         .icon = "look",
         .menu = Menu::Go,
         .run = setMode<Mode::Look>,
         .toolbar = true,
         .checked = inMode<Mode::Look>,
         .enabled = modeAllowed<Mode::Look>},
        {.id = "mode-orbit",
         .text = QT_TRANSLATE_NOOP("Actions", "&Go round an object"),
         .help = QT_TRANSLATE_NOOP(
             "Actions", "Turns round what is in the middle of the picture; a double click on an object does so too."),
         .keys = "3",
         .icon = "orbit",
         .menu = Menu::Go,
         .run = setMode<Mode::Orbit>,
         .toolbar = true,
         .checked = inMode<Mode::Orbit>,
         .enabled = modeAllowed<Mode::Orbit>},
        {.id = "mode-plan",
         .text = QT_TRANSLATE_NOOP("Actions", "&Plan"),
         .help = QT_TRANSLATE_NOOP("Actions", "Look down on the halls; a click goes to that spot."),
         .keys = "4",
         .icon = "plan",
         .menu = Menu::Go,
         .run = setMode<Mode::Plan>,
         .toolbar = true,
         .checked = inMode<Mode::Plan>,
         .enabled = modeAllowed<Mode::Plan>},
        {.id = "swap-state",
         .text = QT_TRANSLATE_NOOP("Actions", "&Swap before and after"),
         .help = QT_TRANSLATE_NOOP("Actions", "Shows the other state of the museum; you stay where you are."),
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
         .text = QT_TRANSLATE_NOOP("Actions", "&Next pin"),
         .help = QT_TRANSLATE_NOOP("Actions", "Goes on to the next pin, those of this hall first."),
         .keys = "N",
         .icon = "next",
         .menu = Menu::Pins,
         .run = [](MainWindow& window) { window.stepPin(+1); },
         .enabled = museumOpen},
        {.id = "previous-pin",
         .text = QT_TRANSLATE_NOOP("Actions", "&Previous pin"),
         .help = QT_TRANSLATE_NOOP("Actions", "Goes back to the pin before."),
         .keys = "Shift+N",
         .icon = "previous",
         .menu = Menu::Pins,
         .run = [](MainWindow& window) { window.stepPin(-1); },
         .enabled = museumOpen},
        {.id = "open-pin",
         .text = QT_TRANSLATE_NOOP("Actions", "&Open the pin"),
         .help = QT_TRANSLATE_NOOP("Actions", "Opens the passage behind the chosen pin."),
         .keys = "Return; Enter",
         .icon = "passage",
         .menu = Menu::Pins,
         .run = openFocusedPin,
         .scope = Scope::Picture,
         .enabled = [](const MainWindow& w) { return museumOpen(w) && w.link().session()->focusedPin() != nullptr; }},
        {.id = "go-to-pin",
         .text = QT_TRANSLATE_NOOP("Actions", "&Go to the pin"),
         .help = QT_TRANSLATE_NOOP("Actions", "Goes to where the pin is well seen."),
         .keys = "G",
         .icon = "",
         .menu = Menu::Pins,
         .run = goToCurrentPin,
         .enabled = museumOpen},
        {.id = "close-pin",
         .text = QT_TRANSLATE_NOOP("Actions", "&Close the passage"),
         .help = QT_TRANSLATE_NOOP(
             "Actions", "Closes the passage and returns to where you stood; also leaves plan, orbit and full screen."),
         .keys = "Escape",
         .icon = "close",
         .menu = Menu::Pins,
         .run = [](MainWindow& window) { window.goBack(); }},
        {.id = "find-pin",
         .text = QT_TRANSLATE_NOOP("Actions", "&Find a pin…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Searches titles and words of all pins of this state."),
         .keys = "Ctrl+F",
         .icon = "search",
         .menu = Menu::Pins,
         .run = [](MainWindow& window) { window.findPin(); },
         .enabled = museumOpen},
        {.id = "pins-shown",
         .text = QT_TRANSLATE_NOOP("Actions", "&Show the pins"),
         .help = QT_TRANSLATE_NOOP("Actions", "Shows or hides the pins in the picture."),
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
         .text = QT_TRANSLATE_NOOP("Actions", "&Halls and views"),
         .help = QT_TRANSLATE_NOOP("Actions", "The list of halls and named views."),
         .keys = "F3",
         .icon = "places",
         .menu = Menu::View,
         .run = toggle<Panel::Places>,
         .checked = panelShown<Panel::Places>},
        {.id = "panel-plan",
         .text = QT_TRANSLATE_NOOP("Actions", "&Floor plan"),
         .help = QT_TRANSLATE_NOOP("Actions", "The floor plan, with the place where you are."),
         .keys = "F6",
         .icon = "plan",
         .menu = Menu::View,
         .run = toggle<Panel::Plan>,
         .checked = panelShown<Panel::Plan>},
        {.id = "panel-pins",
         .text = QT_TRANSLATE_NOOP("Actions", "&Pins"),
         .help = QT_TRANSLATE_NOOP("Actions", "The list of pins."),
         .keys = "F7",
         .icon = "pin",
         .menu = Menu::View,
         .run = toggle<Panel::Pins>,
         .checked = panelShown<Panel::Pins>},
        {.id = "panel-passage",
         .text = QT_TRANSLATE_NOOP("Actions", "Pa&ssage"),
         .help = QT_TRANSLATE_NOOP("Actions", "The source, word for word."),
         .keys = "F8",
         .icon = "passage",
         .menu = Menu::View,
         .run = toggle<Panel::Passage>,
         .checked = panelShown<Panel::Passage>},
        {.id = "panel-subject",
         .text = QT_TRANSLATE_NOOP("Actions", "&What is shown"),
         .help = QT_TRANSLATE_NOOP("Actions", "What is known of this hall or object, and how far to trust it."),
         .keys = "F9",
         .icon = "subject",
         .menu = Menu::View,
         .run = toggle<Panel::Subject>,
         .checked = panelShown<Panel::Subject>},
        {.id = "focus-picture",
         .text = QT_TRANSLATE_NOOP("Actions", "To the p&icture"),
         .help = QT_TRANSLATE_NOOP("Actions", "Gives the keyboard to the picture, for walking."),
         .keys = "F2",
         .icon = "",
         .menu = Menu::View,
         .run = [](MainWindow& window) { window.focusPicture(); }},
        {.id = "hold-pointer",
         .text = QT_TRANSLATE_NOOP("Actions", "&Turn with the mouse"),
         .help = QT_TRANSLATE_NOOP("Actions", "The mouse turns the view without a button; Escape ends it."),
         .keys = "M",
         .icon = "pointer",
         .menu = Menu::View,
         .run = [](MainWindow& window) { window.toggleHeldPointer(); },
         .checked = [](const MainWindow& window) { return window.pointerHeld(); }},
        {.id = "full-screen",
         .text = QT_TRANSLATE_NOOP("Actions", "F&ull screen"),
         .help = QT_TRANSLATE_NOOP("Actions", "The picture and its tools, on the whole screen."),
         .keys = "F11",
         .icon = "fullscreen",
         .menu = Menu::View,
         .run = [](MainWindow& window) { window.toggleFullScreen(); },
         .toolbar = true,
         .checked = [](const MainWindow& window) { return window.isFullScreen(); }},
        {.id = "reset-panels",
         .text = QT_TRANSLATE_NOOP("Actions", "&Reset the panels"),
         .help = QT_TRANSLATE_NOOP("Actions", "Puts all panels back to where they were at first."),
         .keys = "",
         .icon = "",
         .menu = Menu::View,
         .run = [](MainWindow& window) { window.resetPanels(); }},
    };
}

bool touring(const MainWindow& window) {
    return window.tour().running();
}

std::vector<ActionRow> tourRows() {
    return {
        {.id = "tours",
         .text = QT_TRANSLATE_NOOP("Actions", "&Guided tours…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Begins a tour; while one runs, F5 plays it by itself."),
         .keys = "F5",
         .icon = "tour",
         .menu = Menu::Tour,
         .run = [](MainWindow& window) { window.chooseTour(); },
         .toolbar = true,
         .enabled = [](const MainWindow& w) { return museumOpen(w) && !w.link().session()->loaded().tours.empty(); }},
        {.id = "tour-go-on",
         .text = QT_TRANSLATE_NOOP("Actions", "&Go on with the tour"),
         .help = QT_TRANSLATE_NOOP("Actions", "At the step where you left it."),
         .keys = "Shift+F5",
         .icon = "",
         .menu = Menu::Tour,
         .run = [](MainWindow& window) { window.resumeTour(); },
         .enabled = [](const MainWindow& w) { return museumOpen(w) && w.tourLeft(); }},
        {.id = "tour-next",
         .text = QT_TRANSLATE_NOOP("Actions", "&Next step"),
         .help = QT_TRANSLATE_NOOP("Actions", "On to the next step of the tour: Page Down, Right, Down or Space."),
         .keys = "",
         .icon = "next",
         .menu = Menu::Tour,
         .run = [](MainWindow& window) { window.tour().next(); },
         .enabled = touring},
        {.id = "tour-back",
         .text = QT_TRANSLATE_NOOP("Actions", "Step &back"),
         .help = QT_TRANSLATE_NOOP("Actions", "To the step before: Page Up, Left or Up."),
         .keys = "",
         .icon = "previous",
         .menu = Menu::Tour,
         .run = [](MainWindow& window) { window.tour().back(); },
         .enabled = touring},
        {.id = "tour-play",
         .text = QT_TRANSLATE_NOOP("Actions", "&Play by itself"),
         .help = QT_TRANSLATE_NOOP("Actions", "The tour goes on by itself, or waits: F5."),
         .keys = "",
         .icon = "play",
         .menu = Menu::Tour,
         .run = [](MainWindow& window) { window.tour().togglePlaying(); },
         .checked = [](const MainWindow& w) { return touring(w) && w.tour().player()->playing(); },
         .enabled = touring},
        {.id = "presenter",
         .text = QT_TRANSLATE_NOOP("Actions", "Presenter &window"),
         .help = QT_TRANSLATE_NOOP("Actions", "Notes, the next step, the time and all steps, for the one who leads: on "
                                              "the other screen, where there is one."),
         .keys = "Ctrl+F5",
         .icon = "",
         .menu = Menu::Tour,
         .run = [](MainWindow& window) { window.showPresenter(); },
         .enabled = touring},
        {.id = "tour-read-aloud",
         .text = QT_TRANSLATE_NOOP("Actions", "&Read aloud"),
         .help = QT_TRANSLATE_NOOP("Actions", "Speaks the steps for which no voice was recorded, by the voices of this "
                                              "computer."),
         .keys = "Ctrl+Shift+R",
         .icon = "",
         .menu = Menu::Tour,
         .run = [](MainWindow& window) { window.setReadAloud(!window.tour().readAloud()); },
         .checked = [](const MainWindow& window) { return window.tour().readAloud(); }},
        {.id = "tour-captions",
         .text = QT_TRANSLATE_NOOP("Actions", "Show the w&ords"),
         .help = QT_TRANSLATE_NOOP("Actions", "What the tour says, to be read over the picture."),
         .keys = "Ctrl+Shift+W",
         .icon = "",
         .menu = Menu::Tour,
         .run = [](MainWindow& window) { window.setTourCaptions(!window.tour().captions()); },
         .checked = [](const MainWindow& window) { return window.tour().captions(); }},
        {.id = "tour-end",
         .text = QT_TRANSLATE_NOOP("Actions", "&End the tour"),
         .help = QT_TRANSLATE_NOOP("Actions", "You stay where you are: Escape, held for a second."),
         .keys = "",
         .icon = "close",
         .menu = Menu::Tour,
         .run = [](MainWindow& window) { window.tour().end(); },
         .enabled = touring},
        {.id = "handout",
         .text = QT_TRANSLATE_NOOP("Actions", "&Handout…"),
         .help = QT_TRANSLATE_NOOP("Actions", "A tour on paper for a class: pictures, questions with room to write, "
                                              "words of the sources, answers (PDF)."),
         .keys = "Ctrl+Shift+P",
         .icon = "",
         .menu = Menu::Tour,
         .run = [](MainWindow& window) { window.writeHandout(); },
         .enabled = [](const MainWindow& w) { return museumOpen(w) && !w.link().session()->loaded().tours.empty(); }},
    };
}

std::vector<ActionRow> helpRows() {
    return {
        {.id = "help",
         .text = QT_TRANSLATE_NOOP("Actions", "&Keys and help"),
         .help = QT_TRANSLATE_NOOP("Actions", "All that can be done, with its keys."),
         .keys = "F1",
         .icon = "help",
         .menu = Menu::Help,
         .run = [](MainWindow& window) { window.showHelp(); },
         .toolbar = true},
        {.id = "about",
         .text = QT_TRANSLATE_NOOP("Actions", "&About and sources"),
         .help = QT_TRANSLATE_NOOP("Actions", "What this program shows and does not claim, its sources and licences."),
         .keys = "",
         .icon = "",
         .menu = Menu::Help,
         .run = [](MainWindow& window) { window.showAbout(); }},
    };
}

std::vector<ActionRow> heldRows() {
    return {
        held("walk-forward", QT_TRANSLATE_NOOP("Actions", "Walk forward"),
             QT_TRANSLATE_NOOP("Actions", "In the picture, as long as the key is held."), "W; Up", Move::Forward),
        held("walk-back", QT_TRANSLATE_NOOP("Actions", "Walk back"),
             QT_TRANSLATE_NOOP("Actions", "In the picture, as long as the key is held."), "S; Down", Move::Back),
        held("walk-left", QT_TRANSLATE_NOOP("Actions", "Step to the left"),
             QT_TRANSLATE_NOOP("Actions", "In the picture, as long as the key is held."), "A", Move::Left),
        held("walk-right", QT_TRANSLATE_NOOP("Actions", "Step to the right"),
             QT_TRANSLATE_NOOP("Actions", "In the picture, as long as the key is held."), "D", Move::Right),
        held("turn-left", QT_TRANSLATE_NOOP("Actions", "Turn left"),
             QT_TRANSLATE_NOOP("Actions", "In the picture, as long as the key is held."), "Left; Q", Move::TurnLeft),
        held("turn-right", QT_TRANSLATE_NOOP("Actions", "Turn right"),
             QT_TRANSLATE_NOOP("Actions", "In the picture, as long as the key is held."), "Right; E", Move::TurnRight),
        held("look-up", QT_TRANSLATE_NOOP("Actions", "Look up"),
             QT_TRANSLATE_NOOP("Actions", "In the picture, as long as the key is held."), "PgUp", Move::LookUp),
        held("look-down", QT_TRANSLATE_NOOP("Actions", "Look down"),
             QT_TRANSLATE_NOOP("Actions", "In the picture, as long as the key is held."), "PgDown", Move::LookDown),
        held("run", QT_TRANSLATE_NOOP("Actions", "Walk fast"),
             QT_TRANSLATE_NOOP("Actions", "Together with a walking key."), "Shift", Move::Run),
        held("peek", QT_TRANSLATE_NOOP("Actions", "See the other state"),
             QT_TRANSLATE_NOOP("Actions", "In the picture, as long as the key or the middle mouse button is held."),
             "V", Move::Peek),
        held("nearer", QT_TRANSLATE_NOOP("Actions", "Come nearer"),
             QT_TRANSLATE_NOOP("Actions", "Round an object and in the plan; the mouse wheel does so too."),
             "+; =", Move::Nearer),
        held("farther", QT_TRANSLATE_NOOP("Actions", "Go farther away"),
             QT_TRANSLATE_NOOP("Actions", "Round an object and in the plan; the mouse wheel does so too."), "-",
             Move::Farther),
    };
}

std::vector<ActionRow> allRows() {
    std::vector<ActionRow> all;
    for (const auto& rows : {fileRows(), editRows(), goRows(), compareRows(), tourRows(), walkRows(), pinRows(),
                             viewRows(), helpRows(), heldRows()})
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
    case Menu::Edit:
        return QCoreApplication::translate("Actions", "&Edit");
    case Menu::Go:
        return QCoreApplication::translate("Actions", "&Go");
    case Menu::State:
        return QCoreApplication::translate("Actions", "&State");
    case Menu::Compare:
        return QCoreApplication::translate("Actions", "&Compare");
    case Menu::Tour:
        return QCoreApplication::translate("Actions", "&Tours");
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
