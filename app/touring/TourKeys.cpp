// SPDX-License-Identifier: MPL-2.0
#include "touring/TourKeys.h"

#include "touring/AudienceScreen.h"
#include "touring/Drawing.h"
#include "touring/TourLead.h"
#include "words/Colours.h"

#include <algorithm>
#include <utility>

namespace halls::app {
namespace {

constexpr int kTypingOver = 3000; ///< milliseconds
constexpr std::size_t kMaxTyped = 10'000;

} // namespace

TourKeys::TourKeys(Frame& frame, TourLead& lead, std::function<int()> hold)
    : QObject(&frame), m_lead(lead), m_press(this), m_typing(this) {
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingOver);
    connect(&m_typing, &QTimer::timeout, this, [this] { m_typed = 0; });
    connect(&m_lead, &TourLead::ended, this, [this] { m_typed = 0; });
    frame.tools.add({.id = "tour",
                     .layer = Layer::Lead,
                     .active = [this] { return m_lead.running(); },
                     .leave = [this] { m_lead.end(); },
                     .hold = std::move(hold),
                     .close = [this] { m_lead.closeOpened(); },
                     .scope = Scope::Tour});
    addLeading(frame);
    addAudience(frame);
    addNumbers(frame);
}

Command TourKeys::row(const char* id, const char* text, const char* help, const char* keys,
                      std::function<void()> run) const {
    return {.id = id,
            .text = text,
            .help = help,
            .keys = keys,
            .icon = "",
            .run = std::move(run),
            .scope = Scope::Tour,
            .enabled = [this] { return m_lead.running(); }};
}

void TourKeys::addLeading(Frame& frame) {
    const auto touring = [this] { return m_lead.running(); };
    const auto stepping = [this](void (TourLead::*step)()) {
        return [this, step] {
            if (m_press.counts())
                (m_lead.*step)();
        };
    };
    frame.commands.add({
        {.id = "tour-next",
         .text = QT_TRANSLATE_NOOP("Actions", "&Next step"),
         .help = QT_TRANSLATE_NOOP("Actions", "Shows the answer, where the step has one, then goes on to the next "
                                              "step: Page Down, Right, Down or Space."),
         .keys = "PgDown; Right; Down; Space",
         .icon = "next",
         .menu = Menu::Tour,
         .run = stepping(&TourLead::next),
         .scope = Scope::Tour,
         .enabled = touring},
        {.id = "tour-back",
         .text = QT_TRANSLATE_NOOP("Actions", "Step &back"),
         .help = QT_TRANSLATE_NOOP(
             "Actions", "The same way back: the answer goes, then the step before comes: Page Up, Left or Up."),
         .keys = "PgUp; Left; Up",
         .icon = "previous",
         .menu = Menu::Tour,
         .run = stepping(&TourLead::back),
         .scope = Scope::Tour,
         .enabled = touring},
        {.id = "tour-play",
         .text = QT_TRANSLATE_NOOP("Actions", "&Play by itself"),
         .help = QT_TRANSLATE_NOOP("Actions", "The tour goes on by itself, or waits: F5."),
         .keys = "F5",
         .icon = "play",
         .menu = Menu::Tour,
         .run = [this] { m_lead.togglePlaying(); },
         .scope = Scope::Tour,
         .checked = [this] { return m_lead.running() && m_lead.player()->playing(); },
         .enabled = touring},
        {.id = "tour-end",
         .text = QT_TRANSLATE_NOOP("Actions", "&End the tour"),
         .help = QT_TRANSLATE_NOOP("Actions", "You stay where you are: Escape, held for a second."),
         .keys = "Escape",
         .icon = "close",
         .menu = Menu::Tour,
         .run = [this] { m_lead.end(); },
         .scope = Scope::Tour,
         .enabled = touring},
    });
    frame.commands.add({
        row("tour-first", QT_TRANSLATE_NOOP("Actions", "First step"),
            QT_TRANSLATE_NOOP("Actions", "While a tour runs: back to its beginning."), "Home",
            [this] { m_lead.goTo(0); }),
        row("tour-last", QT_TRANSLATE_NOOP("Actions", "Last step"),
            QT_TRANSLATE_NOOP("Actions", "While a tour runs: on to its end."), "End",
            [this] { m_lead.goTo(m_lead.player()->count() - 1); }),
        row("tour-answer", QT_TRANSLATE_NOOP("Actions", "Show the answer"),
            QT_TRANSLATE_NOOP("Actions", "While a tour runs: the answer to the question of the step."), "A",
            [this] { m_lead.showAnswer(); }),
        row("tour-chapter", QT_TRANSLATE_NOOP("Actions", "Read on"),
            QT_TRANSLATE_NOOP("Actions", "While a tour runs: the chapter that the step leads to; Escape closes it."),
            "O", [this] { m_lead.readChapter(); }),
        row("tour-resume", QT_TRANSLATE_NOOP("Actions", "Back to the step"),
            QT_TRANSLATE_NOOP(
                "Actions",
                "While a tour runs: to what the step shows, before you looked round, swapped or opened something."),
            "R", [this] { m_lead.resume(); }),
    });
}

void TourKeys::addAudience(Frame& frame) {
    frame.commands.add({
        row("tour-quotation", QT_TRANSLATE_NOOP("Actions", "Next quotation for the audience"),
            QT_TRANSLATE_NOOP("Actions", "While a tour runs: the next quotation of the pin that the audience reads."),
            "J", [this] { m_lead.leaf(+1); }),
        row("tour-quotation-back", QT_TRANSLATE_NOOP("Actions", "Previous quotation for the audience"),
            QT_TRANSLATE_NOOP("Actions", "While a tour runs: back to the quotation before."), "Shift+J",
            [this] { m_lead.leaf(-1); }),
        row("tour-black", QT_TRANSLATE_NOOP("Actions", "Black for the audience"),
            QT_TRANSLATE_NOOP("Actions", "While a tour runs: a black picture; again: the museum."), "B; .",
            [this] { m_lead.screen().blank(colours::kUnlit); }),
        row("tour-white", QT_TRANSLATE_NOOP("Actions", "White for the audience"),
            QT_TRANSLATE_NOOP("Actions", "While a tour runs: a white picture; again: the museum."), "W",
            [this] { m_lead.screen().blank(colours::kBright); }),
        row("tour-point", QT_TRANSLATE_NOOP("Actions", "Point with the mouse"),
            QT_TRANSLATE_NOOP("Actions", "While a tour runs: the mouse is a bright dot on the picture."), "L",
            [this] { m_lead.screen().setPointing(!m_lead.screen().pointing()); }),
        row("tour-draw", QT_TRANSLATE_NOOP("Actions", "Draw on the picture"),
            QT_TRANSLATE_NOOP("Actions",
                              "While a tour runs: the mouse, with its button held, draws; the next step clears "
                              "it."),
            "D", [this] { m_lead.screen().setDrawing(!m_lead.screen().drawing().drawing()); }),
    });
}

void TourKeys::addNumbers(Frame& frame) {
    Command number = row("tour-number", QT_TRANSLATE_NOOP("Actions", "Number of a step"),
                         QT_TRANSLATE_NOOP("Actions", "While a tour runs: a number, then Enter, goes to that step."),
                         "0; 1; 2; 3; 4; 5; 6; 7; 8; 9", {});
    number.typed = [this](int digit) { type(digit); };
    Command enter =
        row("tour-open", QT_TRANSLATE_NOOP("Actions", "Open what the step speaks of"),
            QT_TRANSLATE_NOOP("Actions", "While a tour runs: the pin of the step, and Escape closes it; behind the "
                                         "number of a step: to that step."),
            "Return; Enter", [this] { m_typed > 0 ? goToTyped() : m_lead.openPin(); });
    frame.commands.add({std::move(number), std::move(enter)});
}

void TourKeys::type(int key) {
    m_typed = std::min(m_typed * 10 + static_cast<std::size_t>(key - Qt::Key_0), kMaxTyped);
    m_typing.start();
}

void TourKeys::goToTyped() {
    m_lead.goTo(std::min(std::exchange(m_typed, 0), m_lead.player()->count()) - 1);
}

} // namespace halls::app
