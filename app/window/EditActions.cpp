// SPDX-License-Identifier: MPL-2.0
// The rows of the action table that change a museum.
#include "editing/Editing.h"
#include "window/ActionTable.h"
#include "window/MainWindow.h"

namespace halls::app {

std::vector<ActionRow> editRows() {
    const auto packageOpen = [](const MainWindow& window) {
        return window.link().session() != nullptr && window.link().session()->loaded().package.has_value();
    };
    return {
        {.id = "undo",
         .text = QT_TRANSLATE_NOOP("Actions", "&Undo"),
         .help = QT_TRANSLATE_NOOP("Actions", "Takes the last change of the museum back, in the file too."),
         .keys = "Ctrl+Z",
         .icon = "",
         .menu = Menu::Edit,
         .run = [](MainWindow& window) { window.undo(); },
         .enabled = [](const MainWindow& window) { return window.editing().steps().canUndo(); }},
        {.id = "redo",
         .text = QT_TRANSLATE_NOOP("Actions", "&Redo"),
         .help = QT_TRANSLATE_NOOP("Actions", "Makes the change again that was taken back."),
         .keys = "Ctrl+Shift+Z; Ctrl+Y",
         .icon = "",
         .menu = Menu::Edit,
         .run = [](MainWindow& window) { window.redo(); },
         .enabled = [](const MainWindow& window) { return window.editing().steps().canRedo(); }},
        {.id = "add-scan",
         .text = QT_TRANSLATE_NOOP("Actions", "&Add a scan as a state…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Your own scan of a hall or an object becomes a further state, in a copy "
                                              "of the museum, and is compared like any other."),
         .keys = "Ctrl+Shift+A",
         .icon = "",
         .menu = Menu::Edit,
         .run = [](MainWindow& window) { window.askForScan(); },
         .enabled = packageOpen},
        {.id = "align-scan",
         .text = QT_TRANSLATE_NOOP("Actions", "A&lign a scan"),
         .help =
             QT_TRANSLATE_NOOP("Actions", "Click the same places on the scan and in the museum; the residual says how "
                                          "far they are still apart."),
         .keys = "Ctrl+L",
         .icon = "",
         .menu = Menu::Edit,
         .run = [](MainWindow& window) { window.toggleAligning(); },
         .checked = [](const MainWindow& window) { return window.aligning(); },
         .enabled = packageOpen},
    };
}

} // namespace halls::app
