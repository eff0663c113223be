// SPDX-License-Identifier: MPL-2.0
#include "comparing/Compare.h"

#include "base/MappedFile.h"
#include "comparing/ChangesPanel.h"
#include "comparing/CompareLayer.h"
#include "comparing/ThereCard.h"
#include "paper/FactsTable.h"
#include "saving/SaveFile.h"
#include "viewport/Viewport.h"

#include <utility>

namespace halls::app {
namespace {

constexpr float kStep = 0.05F; ///< of the divider or the blend, per press

} // namespace

using session::Session;
using session::Side;

Compare::Compare(Frame& frame)
    : QObject(&frame), m_frame(frame), m_there(new ThereCard(m_frame.link, &m_frame.picture)) {
    new CompareLayer(m_frame.link, &m_frame.picture); // owned by the picture
    connect(&m_frame.picture, &Viewport::askedOf, m_there, &ThereCard::show);
    connect(&m_frame.link, &SessionLink::changed, this, [this](session::Changes changes) {
        if (changes.has(session::Change::Comparison) || changes.has(session::Change::Museum))
            forgetHelp();
    });
    addPanel();
    addModes();
    addDivider();
    m_frame.commands.add({
        {.id = "panel-changes",
         .text = QT_TRANSLATE_NOOP("Actions", "W&hat changed"),
         .help = QT_TRANSLATE_NOOP("Actions", "The list of all objects with their condition in two states."),
         .keys = "F4",
         .icon = "changes",
         .menu = Menu::Compare,
         .run = [this] { m_dock->toggle(); },
         .checked = [this] { return m_dock->shown(); }},
    });
    m_frame.tools.add({.id = "comparison",
                       .layer = Layer::View,
                       .active = [this] { return modeNow() != CompareMode::Off; },
                       .leave = [this] { m_frame.link.askForComparison(CompareMode::Off); }});
    m_frame.tools.add({.id = "there",
                       .layer = Layer::View,
                       .active = [this] { return m_there->isVisible(); },
                       .leave = [this] { m_there->hide(); }});
}

void Compare::addPanel() {
    m_changes = new ChangesPanel(m_frame.link, &m_frame.window);
    connect(m_changes, &ChangesPanel::saveAsked, this, &Compare::saveChanges);
    // One reads object after object out of it: no other panel comes before it by itself.
    m_dock = new PanelDock({.name = "dockChanges", .title = [] { return tr("What changed"); }, .keepsFront = true},
                           m_changes, &m_frame.window);
    m_frame.addPanel(m_dock);
}

Compare::Listed Compare::listed() const {
    return {m_changes->firstState(), m_changes->secondState(), m_changes->shownExhibits()};
}

CompareMode Compare::modeNow() const {
    return m_frame.museumOpen() ? m_frame.session()->comparison().mode : CompareMode::Off;
}

/// The same key leaves the mode again; each way to compare says in one line how it is used.
void Compare::toggle(CompareMode mode, const char* id) {
    m_frame.link.askForComparison(modeNow() == mode ? CompareMode::Off : mode);
    if (modeNow() != mode)
        return;
    m_helped = mode;
    m_help = helpOf(*m_frame.commands.find(QLatin1String(id)));
    m_frame.tell(m_help);
}

/// How a mode is used says nothing about the next.
void Compare::forgetHelp() {
    if (!m_help.isEmpty() && modeNow() != m_helped)
        m_frame.takeBack(std::exchange(m_help, {}));
}

bool Compare::alone(Side side) const {
    return modeNow() != CompareMode::Off && m_frame.session()->comparison().alone == side;
}

void Compare::toggleAlone(Side side) {
    const bool now = alone(side);
    m_frame.link.act([&](Session& session) { session.setAlone(now ? std::nullopt : std::optional(side)); });
}

void Compare::moveDivider(float by) {
    m_frame.link.act([by](Session& session) {
        const session::Comparison& now = session.comparison();
        session.setSplit((now.mode == CompareMode::Blend ? now.blend : now.split) + by);
    });
}

void Compare::saveChanges() {
    const QString file = askWhereToSave(&m_frame.window, m_frame.store,
                                        {.kind = FileKind::List,
                                         .title = tr("Save the list"),
                                         .name = QStringLiteral("changes"),
                                         .ending = QStringLiteral(".csv"),
                                         .kinds = {}});
    if (file.isEmpty())
        return;
    const Listed shown = listed();
    const ReportWish wish{.first = shown.first,
                          .second = shown.second,
                          .exhibits = shown.exhibits,
                          .language = m_frame.link.settings().language};
    const Status written =
        writeAtomically(file.toStdString(), std::string_view(factsAsCsv(m_frame.link.museum(), wish)));
    if (written)
        m_frame.tell(tr("The list is saved."));
    else
        m_frame.tell(written.error());
}

void Compare::addModes() {
    const auto several = [this] { return m_frame.link.severalStates(); };
    m_frame.commands.add({
        {.id = "compare-swipe",
         .text = QT_TRANSLATE_NOOP("Actions", "S&wipe"),
         .help = QT_TRANSLATE_NOOP("Actions", "Two states side by side in one picture: drag the divider, or move it by "
                                              "Ctrl and the arrow keys."),
         .keys = "5",
         .icon = "swipe",
         .menu = Menu::Compare,
         .run = [this] { toggle(CompareMode::Swipe, "compare-swipe"); },
         .bar = Bar::Middle,
         .checked = [this] { return modeNow() == CompareMode::Swipe; },
         .enabled = several},
        {.id = "compare-side-by-side",
         .text = QT_TRANSLATE_NOOP("Actions", "Side &by side"),
         .help = QT_TRANSLATE_NOOP("Actions", "Two pictures from the same place: walk in one, and both move."),
         .keys = "6",
         .icon = "side-by-side",
         .menu = Menu::Compare,
         .run = [this] { toggle(CompareMode::SideBySide, "compare-side-by-side"); },
         .bar = Bar::Middle,
         .checked = [this] { return modeNow() == CompareMode::SideBySide; },
         .enabled = several},
        {.id = "compare-blend",
         .text = QT_TRANSLATE_NOOP("Actions", "B&lend"),
         .help =
             QT_TRANSLATE_NOOP("Actions", "Two states on top of each other: the slider, or Ctrl and the arrow keys, "
                                          "say how much of each."),
         .keys = "7",
         .icon = "blend",
         .menu = Menu::Compare,
         .run = [this] { toggle(CompareMode::Blend, "compare-blend"); },
         .bar = Bar::Middle,
         .checked = [this] { return modeNow() == CompareMode::Blend; },
         .enabled = several},
        {.id = "compare-ghost",
         .text = QT_TRANSLATE_NOOP("Actions", "&Ghosts"),
         .help = QT_TRANSLATE_NOOP(
             "Actions", "What stood in the first state is a pale form in the second; what is new has an outline."),
         .keys = "8",
         .icon = "ghost",
         .menu = Menu::Compare,
         .run = [this] { toggle(CompareMode::Ghost, "compare-ghost"); },
         .bar = Bar::Middle,
         .checked = [this] { return modeNow() == CompareMode::Ghost; },
         .enabled = several},
        {.id = "peek-moment",
         .text = QT_TRANSLATE_NOOP("Actions", "See the other state for a &moment"),
         .help = QT_TRANSLATE_NOOP("Actions", "For three seconds; hold V or the middle mouse button in the picture to "
                                              "see it longer."),
         .keys = "",
         .icon = "",
         .menu = Menu::Compare,
         .run = [this] { m_frame.picture.peekForAMoment(); },
         .enabled = several},
        {.id = "compare-off",
         .text = QT_TRANSLATE_NOOP("Actions", "&One state again"),
         .help = QT_TRANSLATE_NOOP("Actions", "Ends the comparison: back to the state from before, or to the one that "
                                              "you chose since."),
         .keys = "0",
         .icon = "",
         .menu = Menu::Compare,
         .run = [this] { m_frame.link.askForComparison(CompareMode::Off); },
         .enabled = [this] { return modeNow() != CompareMode::Off; }},
    });
}

void Compare::addDivider() {
    const auto comparing = [this] { return modeNow() != CompareMode::Off; };
    const auto divided = [this] { return modeNow() == CompareMode::Swipe || modeNow() == CompareMode::Blend; };
    m_frame.commands.add({
        {.id = "divider-back",
         .text = QT_TRANSLATE_NOOP("Actions", "Divider to the &left, or up"),
         .help = QT_TRANSLATE_NOOP("Actions", "Moves the divider; in a blend, more of the first state."),
         .keys = "Ctrl+Left; Ctrl+Up",
         .icon = "",
         .menu = Menu::Compare,
         .run = [this] { moveDivider(-kStep); },
         .enabled = divided},
        {.id = "divider-on",
         .text = QT_TRANSLATE_NOOP("Actions", "Divider to the &right, or down"),
         .help = QT_TRANSLATE_NOOP("Actions", "Moves the divider; in a blend, more of the second state."),
         .keys = "Ctrl+Right; Ctrl+Down",
         .icon = "",
         .menu = Menu::Compare,
         .run = [this] { moveDivider(kStep); },
         .enabled = divided},
        {.id = "divider-turn",
         .text = QT_TRANSLATE_NOOP("Actions", "&Turn the divider"),
         .help = QT_TRANSLATE_NOOP("Actions", "Upright or lying."),
         .keys = "H",
         .icon = "",
         .menu = Menu::Compare,
         .run =
             [this] {
                 m_frame.link.act([](Session& session) {
                     session::Comparison next = session.comparison();
                     next.horizontal = !next.horizontal;
                     session.setComparison(next);
                 });
             },
         .checked = [this] { return m_frame.museumOpen() && m_frame.session()->comparison().horizontal; },
         .enabled = [this] { return modeNow() == CompareMode::Swipe; }},
        {.id = "first-alone",
         .text = QT_TRANSLATE_NOOP("Actions", "&First state alone"),
         .help = QT_TRANSLATE_NOOP("Actions", "Shows the first of the two states alone; again: both."),
         .keys = "Ctrl+1",
         .icon = "",
         .menu = Menu::Compare,
         .run = [this] { toggleAlone(Side::First); },
         .checked = [this] { return alone(Side::First); },
         .enabled = comparing},
        {.id = "second-alone",
         .text = QT_TRANSLATE_NOOP("Actions", "&Second state alone"),
         .help = QT_TRANSLATE_NOOP("Actions", "Shows the second of the two states alone; again: both."),
         .keys = "Ctrl+2",
         .icon = "",
         .menu = Menu::Compare,
         .run = [this] { toggleAlone(Side::Second); },
         .checked = [this] { return alone(Side::Second); },
         .enabled = comparing},
    });
}

} // namespace halls::app
