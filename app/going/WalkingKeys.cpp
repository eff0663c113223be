// SPDX-License-Identifier: MPL-2.0
#include "going/WalkingKeys.h"

namespace halls::app {
namespace {

Command held(const char* id, const char* text, const char* help, const char* keys, Move move) {
    return {.id = id, .text = text, .help = help, .keys = keys, .icon = "", .scope = Scope::Picture, .held = move};
}

} // namespace

std::vector<Command> walkingKeys() {
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

} // namespace halls::app
