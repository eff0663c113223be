// SPDX-License-Identifier: MPL-2.0
#include "kiosk/KioskPad.h"

#include "feature/Frame.h"
#include "gamepad/Gamepad.h"

namespace halls::app {

void addPad(Frame& frame, const KioskPad& pad) {
    // No keys have them: on the screen there is the bar.
    frame.commands.add({
        {.id = "swap-state",
         .text = QT_TRANSLATE_NOOP("Actions", "&Swap before and after"),
         .help = QT_TRANSLATE_NOOP("Actions", "Shows the other state of the museum; you stay where you are."),
         .keys = "",
         .icon = "",
         .run = [&frame] { frame.link.askForOtherState(); },
         .enabled = [&frame] { return frame.link.severalStates(); }},
        {.id = "tours",
         .text = QT_TRANSLATE_NOOP("Actions", "&Guided tours…"),
         .help = QT_TRANSLATE_NOOP("Actions", "Begins a tour; while one runs, F5 plays it by itself."),
         .keys = "",
         .icon = "",
         .run = pad.tour},
    });
    new Gamepad(frame, pad.mayAct); // owned by the frame
}

} // namespace halls::app
