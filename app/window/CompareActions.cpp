// SPDX-License-Identifier: MPL-2.0
// The rows of the action table on two states at once.
#include "measuring/MeasureLayer.h"
#include "viewport/Viewport.h"
#include "window/ActionTable.h"
#include "window/MainWindow.h"

namespace halls::app {
namespace {

using session::Overlay;
using session::Session;
using session::Side;

constexpr float kCutStep = 0.1F; ///< metres per press
constexpr float kStep = 0.05F;   ///< of the divider or the blend, per press

bool severalStates(const MainWindow& window) {
    return window.link().museum().states.size() > 1;
}

CompareMode modeOf(const MainWindow& window) {
    const Session* session = window.link().session();
    return session == nullptr ? CompareMode::Off : session->comparison().mode;
}

bool comparing(const MainWindow& window) {
    return modeOf(window) != CompareMode::Off;
}
bool divided(const MainWindow& window) {
    return modeOf(window) == CompareMode::Swipe || modeOf(window) == CompareMode::Blend;
}

template <CompareMode mode>
bool inMode(const MainWindow& window) {
    return modeOf(window) == mode;
}
/// The same key leaves the mode again.
template <CompareMode mode>
void toggle(MainWindow& window) {
    window.compare(modeOf(window) == mode ? CompareMode::Off : mode);
}

template <Side side>
bool alone(const MainWindow& window) {
    return comparing(window) && window.link().session()->comparison().alone == side;
}
template <Side side>
void toggleAlone(MainWindow& window) {
    const bool now = alone<side>(window);
    window.link().act([now](Session& session) { session.setAlone(now ? std::nullopt : std::optional(side)); });
}

template <int direction>
void moveDivider(MainWindow& window) {
    window.link().act([](Session& session) {
        const session::Comparison& now = session.comparison();
        session.setSplit((now.mode == CompareMode::Blend ? now.blend : now.split) + kStep * float{direction});
    });
}

void turnDivider(MainWindow& window) {
    window.link().act([](Session& session) {
        session::Comparison next = session.comparison();
        next.horizontal = !next.horizontal;
        session.setComparison(next);
    });
}

template <Overlay overlay>
bool shows(const MainWindow& window) {
    return window.link().session() != nullptr && window.link().session()->overlay() == overlay;
}
template <Overlay overlay>
void toggleOverlay(MainWindow& window) {
    const bool now = shows<overlay>(window);
    window.link().act([now](Session& session) { session.setOverlay(now ? Overlay::None : overlay); });
}

bool museumOpen(const MainWindow& window) {
    return window.link().session() != nullptr;
}

std::vector<ActionRow> modeRows() {
    return {
        {.id = "compare-swipe",
         .text = QT_TRANSLATE_NOOP("Actions", "S&wipe"),
         .help = QT_TRANSLATE_NOOP("Actions", "Two states side by side in one picture: drag the divider, or move it by "
                                              "Ctrl and the arrow keys."),
         .keys = "5",
         .icon = "swipe",
         .menu = Menu::Compare,
         .run = toggle<CompareMode::Swipe>,
         .checked = inMode<CompareMode::Swipe>,
         .enabled = severalStates},
        {.id = "compare-side-by-side",
         .text = QT_TRANSLATE_NOOP("Actions", "Side &by side"),
         .help = QT_TRANSLATE_NOOP("Actions", "Two pictures from the same place: walk in one, and both move."),
         .keys = "6",
         .icon = "side-by-side",
         .menu = Menu::Compare,
         .run = toggle<CompareMode::SideBySide>,
         .checked = inMode<CompareMode::SideBySide>,
         .enabled = severalStates},
        {.id = "compare-blend",
         .text = QT_TRANSLATE_NOOP("Actions", "B&lend"),
         .help =
             QT_TRANSLATE_NOOP("Actions", "Two states on top of each other: the slider, or Ctrl and the arrow keys, "
                                          "say how much of each."),
         .keys = "7",
         .icon = "blend",
         .menu = Menu::Compare,
         .run = toggle<CompareMode::Blend>,
         .checked = inMode<CompareMode::Blend>,
         .enabled = severalStates},
        {.id = "compare-ghost",
         .text = QT_TRANSLATE_NOOP("Actions", "&Ghosts"),
         .help = QT_TRANSLATE_NOOP(
             "Actions", "What stood in the first state is a pale form in the second; what is new has an outline."),
         .keys = "8",
         .icon = "ghost",
         .menu = Menu::Compare,
         .run = toggle<CompareMode::Ghost>,
         .checked = inMode<CompareMode::Ghost>,
         .enabled = severalStates},
        {.id = "peek-moment",
         .text = QT_TRANSLATE_NOOP("Actions", "See the other state for a &moment"),
         .help = QT_TRANSLATE_NOOP("Actions", "For three seconds; hold V or the middle mouse button in the picture to "
                                              "see it longer."),
         .keys = "",
         .icon = "",
         .menu = Menu::Compare,
         .run = [](MainWindow& window) { window.viewport().peekForAMoment(); },
         .enabled = severalStates},
        {.id = "compare-off",
         .text = QT_TRANSLATE_NOOP("Actions", "&One state again"),
         .help = QT_TRANSLATE_NOOP("Actions", "Ends the comparison; the side that leads stays."),
         .keys = "0",
         .icon = "",
         .menu = Menu::Compare,
         .run = [](MainWindow& window) { window.compare(CompareMode::Off); },
         .enabled = comparing},
    };
}

std::vector<ActionRow> dividerRows() {
    return {
        {.id = "divider-back",
         .text = QT_TRANSLATE_NOOP("Actions", "Divider to the &left, or up"),
         .help = QT_TRANSLATE_NOOP("Actions", "Moves the divider; in a blend, more of the first state."),
         .keys = "Ctrl+Left; Ctrl+Up",
         .icon = "",
         .menu = Menu::Compare,
         .run = moveDivider<-1>,
         .enabled = divided},
        {.id = "divider-on",
         .text = QT_TRANSLATE_NOOP("Actions", "Divider to the &right, or down"),
         .help = QT_TRANSLATE_NOOP("Actions", "Moves the divider; in a blend, more of the second state."),
         .keys = "Ctrl+Right; Ctrl+Down",
         .icon = "",
         .menu = Menu::Compare,
         .run = moveDivider<+1>,
         .enabled = divided},
        {.id = "divider-turn",
         .text = QT_TRANSLATE_NOOP("Actions", "&Turn the divider"),
         .help = QT_TRANSLATE_NOOP("Actions", "Upright or lying."),
         .keys = "H",
         .icon = "",
         .menu = Menu::Compare,
         .run = turnDivider,
         .enabled = inMode<CompareMode::Swipe>},
        {.id = "first-alone",
         .text = QT_TRANSLATE_NOOP("Actions", "&First state alone"),
         .help = QT_TRANSLATE_NOOP("Actions", "Shows the first of the two states alone; again: both."),
         .keys = "Ctrl+1",
         .icon = "",
         .menu = Menu::Compare,
         .run = toggleAlone<Side::First>,
         .checked = alone<Side::First>,
         .enabled = comparing},
        {.id = "second-alone",
         .text = QT_TRANSLATE_NOOP("Actions", "&Second state alone"),
         .help = QT_TRANSLATE_NOOP("Actions", "Shows the second of the two states alone; again: both."),
         .keys = "Ctrl+2",
         .icon = "",
         .menu = Menu::Compare,
         .run = toggleAlone<Side::Second>,
         .checked = alone<Side::Second>,
         .enabled = comparing},
    };
}

using Kind = session::Section::Kind;

template <Kind kind>
bool cut(const MainWindow& window) {
    return museumOpen(window) && window.link().session()->section().kind == kind;
}
bool anyCut(const MainWindow& window) {
    return museumOpen(window) && !cut<Kind::Off>(window);
}
template <Kind kind>
void toggleCut(MainWindow& window) {
    const bool now = cut<kind>(window);
    window.link().act([now](Session& session) { session.setSection(now ? Kind::Off : kind); });
}
template <int direction>
void moveCut(MainWindow& window) {
    window.link().act([](Session& session) { session.moveSection(kCutStep * float{direction}); });
}

std::vector<ActionRow> sectionRows() {
    return {
        {.id = "section-upright",
         .text = QT_TRANSLATE_NOOP("Actions", "&Section ahead"),
         .help = QT_TRANSLATE_NOOP("Actions", "Cuts away what lies before an upright plane, in both states alike; the "
                                              "cut through walls and objects is hatched."),
         .keys = "C",
         .icon = "",
         .menu = Menu::Compare,
         .run = toggleCut<Kind::Upright>,
         .checked = cut<Kind::Upright>,
         .enabled = museumOpen},
        {.id = "section-lying",
         .text = QT_TRANSLATE_NOOP("Actions", "Section at eye &height"),
         .help = QT_TRANSLATE_NOOP("Actions", "Cuts away what lies above a level plane, in both states alike."),
         .keys = "Shift+C",
         .icon = "",
         .menu = Menu::Compare,
         .run = toggleCut<Kind::Lying>,
         .checked = cut<Kind::Lying>,
         .enabled = museumOpen},
        {.id = "section-box",
         .text = QT_TRANSLATE_NOOP("Actions", "Section &box"),
         .help =
             QT_TRANSLATE_NOOP("Actions", "Shows only what is within a box round what is ahead, in both states alike."),
         .keys = "Ctrl+Shift+C",
         .icon = "",
         .menu = Menu::Compare,
         .run = toggleCut<Kind::Box>,
         .checked = cut<Kind::Box>,
         .enabled = museumOpen},
        {.id = "section-on",
         .text = QT_TRANSLATE_NOOP("Actions", "Section farther, higher, or larger"),
         .help = QT_TRANSLATE_NOOP("Actions", "Moves the section by a tenth of a metre; a box grows."),
         .keys = ".",
         .icon = "",
         .menu = Menu::Compare,
         .run = moveCut<+1>,
         .enabled = anyCut},
        {.id = "section-back",
         .text = QT_TRANSLATE_NOOP("Actions", "Section nearer, lower, or smaller"),
         .help = QT_TRANSLATE_NOOP("Actions", "Moves the section back by a tenth of a metre; a box shrinks."),
         .keys = ",",
         .icon = "",
         .menu = Menu::Compare,
         .run = moveCut<-1>,
         .enabled = anyCut},
    };
}

std::vector<ActionRow> tintRows() {
    return {
        {.id = "tint-evidence",
         .text = QT_TRANSLATE_NOOP("Actions", "How far to trust it (&evidence)"),
         .help = QT_TRANSLATE_NOOP("Actions", "Colours and patterns say how well each surface is documented; click one "
                                              "to read who says so."),
         .keys = "T",
         .icon = "evidence",
         .menu = Menu::Compare,
         .run = toggleOverlay<Overlay::Evidence>,
         .checked = shows<Overlay::Evidence>,
         .enabled = museumOpen},
        {.id = "tint-fate",
         .text = QT_TRANSLATE_NOOP("Actions", "What &became of it (fate)"),
         .help = QT_TRANSLATE_NOOP("Actions", "Colours and patterns say what became of each object in this state."),
         .keys = "Shift+T",
         .icon = "",
         .menu = Menu::Compare,
         .run = toggleOverlay<Overlay::Fate>,
         .checked = shows<Overlay::Fate>,
         .enabled = museumOpen},
        {.id = "how-known",
         .text = QT_TRANSLATE_NOOP("Actions", "How do we &know this?"),
         .help = QT_TRANSLATE_NOOP("Actions", "Says how far to trust what is in the middle of the picture, and who "
                                              "says so; again: closes it."),
         .keys = "K",
         .icon = "help",
         .menu = Menu::Compare,
         .run = [](MainWindow& window) { window.toggleHowKnown(); },
         .enabled = museumOpen},
        {.id = "measure",
         .text = QT_TRANSLATE_NOOP("Actions", "&Measure"),
         .help = QT_TRANSLATE_NOOP("Actions", "Click places: distance, line, angle, area and height above the floor; "
                                              "corners and edges draw the pointer."),
         .keys = "L",
         .icon = "measure",
         .menu = Menu::Compare,
         .run = [](MainWindow& window) { window.toggleMeasuring(); },
         .checked = [](const MainWindow& window) { return window.measuring(); },
         .enabled = museumOpen},
        {.id = "measure-back",
         .text = QT_TRANSLATE_NOOP("Actions", "Take the last measured place back"),
         .help = QT_TRANSLATE_NOOP("Actions", "The line ends at the place before."),
         .keys = "Backspace",
         .icon = "",
         .menu = Menu::Compare,
         .run = [](MainWindow& window) { window.viewport().measuring().removeLast(); },
         .enabled = [](const MainWindow& window) { return window.measuring(); }},
        {.id = "panel-changes",
         .text = QT_TRANSLATE_NOOP("Actions", "W&hat changed"),
         .help = QT_TRANSLATE_NOOP("Actions", "The list of all objects with their condition in two states."),
         .keys = "F4",
         .icon = "changes",
         .menu = Menu::Compare,
         .run = [](MainWindow& window) { window.togglePanel(Panel::Changes); },
         .checked = [](const MainWindow& window) { return window.panelShown(Panel::Changes); }},
        {.id = "report",
         .text = QT_TRANSLATE_NOOP("Actions", "&Report…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Writes what became of the objects between two states, with pictures, "
                                              "evidence and sources: PDF, CSV or JSON."),
         .keys = "Ctrl+P",
         .icon = "",
         .menu = Menu::Compare,
         .run = [](MainWindow& window) { window.writeReport(); },
         .enabled = severalStates},
    };
}

} // namespace

std::vector<ActionRow> compareRows() {
    std::vector<ActionRow> all;
    for (const auto& rows : {modeRows(), dividerRows(), sectionRows(), tintRows()})
        all.insert(all.end(), rows.begin(), rows.end());
    return all;
}

} // namespace halls::app
