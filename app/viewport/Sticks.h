// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "session/Session.h"

#include <QObject>

namespace halls::app {

/// What sticks (of a gamepad, say) add to the keys that are held in the picture.
///
///     Sticks::of(picture).set({.move = {0.0F, 0.5F}}); // half as fast as a key walks
///     link.wake();                                      // the picture moves on until they are at rest again
///
/// **Ownership** A child of the picture.
class Sticks : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sticks)
public:
    /// Each number is -1..1; all at rest: nobody is moved.
    struct Out {
        Vec2 move{0.0F};   ///< x to the right, y forward; as long as 1 it is the walking speed
        Vec2 turn{0.0F};   ///< x to the right, y up
        float near = 0.0F; ///< positive comes nearer (round an object, in the plan)
        bool run = false;

        bool rest() const { return move == Vec2(0.0F) && turn == Vec2(0.0F) && near == 0.0F; }
    };

    /// The one of this picture.
    static Sticks& of(QObject& picture);

    void set(const Out& out);
    bool rest() const { return m_out.rest(); }

    /// Adds what they mean for the next `seconds`. Where turning goes in steps, a push is one step.
    void addTo(session::Input& input, double seconds, const session::Settings& settings);

private:
    explicit Sticks(QObject& picture);

    Out m_out;
    int m_steps = 0;       ///< to the right, not given out yet
    bool m_pushed = false; ///< far enough to the side for a step
};

} // namespace halls::app
