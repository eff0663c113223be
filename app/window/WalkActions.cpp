// SPDX-License-Identifier: MPL-2.0
// The rows of the action table on recorded walks and on the editor of tours.
#include "walks/WalkLead.h"
#include "window/ActionTable.h"
#include "window/MainWindow.h"

namespace halls::app {
namespace {

bool packageOpen(const MainWindow& window) {
    return window.link().session() != nullptr && window.link().session()->loaded().package.has_value();
}

} // namespace

std::vector<ActionRow> walkRows() {
    return {
        {.id = "record-walk",
         .text = QT_TRANSLATE_NOOP("Actions", "&Record my walk"),
         .help = QT_TRANSLATE_NOOP("Actions", "Notes where you go and what you show, until the same command ends it; "
                                              "then it asks where to save the walk."),
         .keys = "Ctrl+R",
         .icon = "",
         .menu = Menu::Tour,
         .run = [](MainWindow& window) { window.toggleRecording(); },
         .checked = [](const MainWindow& window) { return window.walks().recording(); },
         .enabled = packageOpen},
        {.id = "replay-walk",
         .text = QT_TRANSLATE_NOOP("Actions", "Re&play a walk…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Leads you along a walk that was recorded; Escape ends it."),
         .keys = "",
         .icon = "",
         .menu = Menu::Tour,
         .run = [](MainWindow& window) { window.askForReplay(); },
         .checked = [](const MainWindow& window) { return window.walks().replaying(); },
         .enabled = [](const MainWindow& window) { return packageOpen(window) && !window.walks().recording(); }},
        {.id = "tour-of-walk",
         .text = QT_TRANSLATE_NOOP("Actions", "&Make a tour of a walk…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Where you stood still or showed something becomes a step of a new tour, "
                                              "to be edited."),
         .keys = "",
         .icon = "",
         .menu = Menu::Tour,
         .run = [](MainWindow& window) { window.askForTourOfWalk(); },
         .enabled = packageOpen},
        {.id = "tour-editor",
         .text = QT_TRANSLATE_NOOP("Actions", "Tour e&ditor"),
         .help = QT_TRANSLATE_NOOP("Actions", "Makes and changes tours, step by step, out of what you see."),
         .keys = "Ctrl+E",
         .icon = "",
         .menu = Menu::Tour,
         .run = [](MainWindow& window) { window.toggleTourEditor(); },
         .checked = [](const MainWindow& window) { return window.panelShown(Panel::TourEditor); },
         .enabled = packageOpen},
    };
}

} // namespace halls::app
