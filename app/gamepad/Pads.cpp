// SPDX-License-Identifier: MPL-2.0
// The only file that knows SDL.
#include "gamepad/Pads.h"

#include "base/Log.h"

#include <SDL.h>

#include <algorithm>
#include <map>

namespace halls::app {
namespace {

// Milliseconds from one look to the next.
constexpr int kNone = 1000; ///< while there is no pad
constexpr int kLies = 50;   ///< while nobody touches it
constexpr int kHeld = 10;
constexpr int kUntilItLies = 500; ///< looks without a movement
constexpr float kMost = 32767.0F; ///< that SDL says of an axis

PadButton buttonOf(SDL_GameControllerButton button) {
    static const std::map<SDL_GameControllerButton, PadButton> s_all{
        {SDL_CONTROLLER_BUTTON_A, PadButton::South},
        {SDL_CONTROLLER_BUTTON_B, PadButton::East},
        {SDL_CONTROLLER_BUTTON_X, PadButton::West},
        {SDL_CONTROLLER_BUTTON_Y, PadButton::North},
        {SDL_CONTROLLER_BUTTON_BACK, PadButton::View},
        {SDL_CONTROLLER_BUTTON_START, PadButton::Menu},
        {SDL_CONTROLLER_BUTTON_LEFTSTICK, PadButton::LeftStick},
        {SDL_CONTROLLER_BUTTON_RIGHTSTICK, PadButton::RightStick},
        {SDL_CONTROLLER_BUTTON_LEFTSHOULDER, PadButton::LeftShoulder},
        {SDL_CONTROLLER_BUTTON_RIGHTSHOULDER, PadButton::RightShoulder},
        {SDL_CONTROLLER_BUTTON_DPAD_UP, PadButton::Up},
        {SDL_CONTROLLER_BUTTON_DPAD_DOWN, PadButton::Down},
        {SDL_CONTROLLER_BUTTON_DPAD_LEFT, PadButton::Left},
        {SDL_CONTROLLER_BUTTON_DPAD_RIGHT, PadButton::Right}};
    return s_all.at(button);
}

bool isOurs(SDL_GameControllerButton button) {
    return button >= SDL_CONTROLLER_BUTTON_A && button <= SDL_CONTROLLER_BUTTON_DPAD_RIGHT &&
           button != SDL_CONTROLLER_BUTTON_GUIDE;
}

struct Close {
    void operator()(SDL_GameController* pad) const { SDL_GameControllerClose(pad); }
};

PadState stateOf(SDL_GameController* pad) {
    const auto axis = [pad](SDL_GameControllerAxis which) {
        return std::clamp(static_cast<float>(SDL_GameControllerGetAxis(pad, which)) / kMost, -1.0F, 1.0F);
    };
    PadState state;
    state.left = {axis(SDL_CONTROLLER_AXIS_LEFTX), -axis(SDL_CONTROLLER_AXIS_LEFTY)};
    state.right = {axis(SDL_CONTROLLER_AXIS_RIGHTX), -axis(SDL_CONTROLLER_AXIS_RIGHTY)};
    state.leftTrigger = std::max(0.0F, axis(SDL_CONTROLLER_AXIS_TRIGGERLEFT));
    state.rightTrigger = std::max(0.0F, axis(SDL_CONTROLLER_AXIS_TRIGGERRIGHT));
    for (int each = SDL_CONTROLLER_BUTTON_A; each <= SDL_CONTROLLER_BUTTON_DPAD_RIGHT; ++each) {
        const auto button = static_cast<SDL_GameControllerButton>(each);
        if (isOurs(button) && SDL_GameControllerGetButton(pad, button) != 0)
            state.press(buttonOf(button));
    }
    return state;
}

} // namespace

/// The subsystem, and what of it is open.
class Pads::Open {
public:
    Open() {
        SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1"); // ours are our own
        // There is no window of SDL's that could have the keyboard: who may be led is decided by us.
        SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");
        SDL_SetHint(SDL_HINT_ACCELEROMETER_AS_JOYSTICK, "0");
        m_begun = SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER) == 0;
        if (!m_begun)
            logWarning("gamepads cannot be read: {}", SDL_GetError());
    }
    ~Open() {
        m_pads.clear();
        if (m_begun)
            SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
    }
    Open(const Open&) = delete;
    Open& operator=(const Open&) = delete;

    bool begun() const { return m_begun; }
    int count() const { return static_cast<int>(m_pads.size()); }

    PadState read() {
        SDL_GameControllerUpdate();
        m_tapped = {};
        SDL_Event event;
        while (SDL_PeepEvents(&event, 1, SDL_GETEVENT, SDL_CONTROLLERBUTTONDOWN, SDL_CONTROLLERBUTTONDOWN) > 0) {
            const auto button = static_cast<SDL_GameControllerButton>(event.cbutton.button);
            if (isOurs(button) && m_pads.contains(event.cbutton.which))
                m_tapped.press(buttonOf(button));
        }
        SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT); // all else is read as it stands now
        std::erase_if(m_pads, [](const auto& each) { return SDL_GameControllerGetAttached(each.second.get()) == 0; });
        openNew();
        PadState all;
        for (const auto& [id, pad] : m_pads)
            all = together(all, stateOf(pad.get()));
        return all;
    }

    /// What was pressed since the look before, and may be let go again: where frames take long fingers are quicker.
    const PadState& tapped() const { return m_tapped; }

private:
    void openNew() {
        for (int index = 0; index < SDL_NumJoysticks(); ++index) {
            const SDL_JoystickID id = SDL_JoystickGetDeviceInstanceID(index);
            if (SDL_IsGameController(index) == 0 || m_pads.contains(id) || id < 0)
                continue;
            if (SDL_GameController* pad = SDL_GameControllerOpen(index))
                m_pads[id].reset(pad);
        }
    }

    bool m_begun = false;
    PadState m_tapped;
    std::map<SDL_JoystickID, std::unique_ptr<SDL_GameController, Close>> m_pads;
};

Pads::Pads(QObject* parent) : QObject(parent), m_clock(this) {
    m_clock.setInterval(kNone);
    connect(&m_clock, &QTimer::timeout, this, &Pads::look);
    m_clock.start();
}

Pads::~Pads() = default;

int Pads::count() const {
    return m_open ? m_open->count() : 0;
}

void Pads::look() {
    if (m_open == nullptr)
        m_open = std::make_unique<Open>();
    if (!m_open->begun()) {
        m_clock.stop();
        return;
    }
    const PadState now = m_open->read();
    m_still = now == m_last ? std::min(m_still + 1, kUntilItLies) : 0;
    const bool lies = m_still >= kUntilItLies && now.buttons.none() && sticksOf(now).rest();
    const int wait = m_open->count() == 0 ? kNone : lies ? kLies : kHeld;
    if (m_clock.interval() != wait)
        m_clock.start(wait);
    PadState first = now;
    first.buttons |= m_open->tapped().buttons;
    for (const PadState& each : {first, now}) {
        if (each != m_last) {
            m_last = each;
            Q_EMIT moved(each);
        }
    }
}

} // namespace halls::app
