// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "feature/Frame.h"
#include "gamepad/PadState.h"

#include <QTimer>

namespace halls::app {

class Pads;

/// A gamepad: sticks walk and look, buttons do what commands/PadTable says, through the same commands as keys. Where a
/// notice waits, a dialog, a menu or a card over the picture has the keyboard, the direction pad moves in it, A
/// chooses and B closes.
///
/// **Ownership** The frame's.
class Gamepad : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Gamepad)
public:
    /// `listens` is asked each time before something is done; empty: while one of our windows has the keyboard.
    explicit Gamepad(Frame& frame, std::function<bool()> listens = {});

    const Pads& pads() const { return *m_pads; }

private:
    void follow(const PadState& now);
    void press(PadButton button);
    void release(PadButton button);
    bool answer(PadButton button);
    bool pressAside(PadButton button);
    QWidget* aside() const;
    void endHeld();
    const Tool* leader() const;
    bool touring() const;
    void run(const char* id);

    Frame& m_frame;
    std::function<bool()> m_listens;
    Pads* m_pads; ///< owned by this
    PadState m_last;
    QTimer m_holding; ///< runs while the button is down that ends a tour
};

} // namespace halls::app
