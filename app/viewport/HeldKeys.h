// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/Command.h"
#include "session/Session.h"

#include <map>
#include <set>

namespace halls::app {

/// What keys that are down mean for the next moment; when a finger lets one go, HeldDown says. Several keys may mean
/// one move (W and the up arrow).
class HeldKeys {
public:
    /// Qt::Key -> what it does.
    void setKeys(std::map<int, Move> keys) { m_moves = std::move(keys); }

    bool press(int key);   ///< false: the key means nothing here
    bool release(int key); ///< false: it was not down
    bool means(int key) const { return m_moves.count(key) != 0; }
    void clear(); ///< as when the window lost the keyboard: no key stays down

    /// Whether something is to be moved. Run and Peek alone move nobody.
    bool moving() const;
    bool peeking() const { return held(Move::Peek); }

    /// The input of the next `seconds`. Snap turns are given out once per press.
    session::Input input(double seconds, const session::Settings& settings);

private:
    bool held(Move move) const;
    float axis(Move positive, Move negative) const;

    std::map<int, Move> m_moves;
    std::set<int> m_down;
    int m_snaps = 0; ///< turns to the left that were pressed and not given out yet
};

} // namespace halls::app
