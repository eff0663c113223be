// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "session/Movement.h"
#include "session/Session.h"

#include <optional>
#include <vector>

namespace halls::session {

/// Which pin is open or focused and what the passage panel shows. Knows the museum's words; moves nobody.
class PinReader {
public:
    explicit PinReader(const Museum& museum) : m_museum(&museum) {}

    std::vector<const Pin*> pins(const Id& stateId) const; ///< of one state, in the package's order

    const Pin* opened() const { return m_opened; }
    const Pin* focused() const { return m_focused; }
    bool focus(const Id& pinId);
    /// The pin `step` places on in the list of this state: the pins of `hallId` first, then the others.
    const Pin* next(const Id& stateId, const Id& hallId, int step) const;

    bool open(const Id& pinId);
    /// What was open and focused in another edit of the museum, as far as it still exists.
    void takeOver(const PinReader& other);
    void close();
    bool openPassage(const Id& sourceId, const Id& passageId);
    bool openQuotation(std::size_t number); ///< of the open pin, from 1
    /// The number that is `step` places on; 0: there is no other.
    std::size_t numberAfter(int step) const;
    const ShownPassage& shown() const { return m_shown; }

private:
    const Museum* m_museum;
    const Pin* m_opened = nullptr;
    const Pin* m_focused = nullptr;
    ShownPassage m_shown;
    bool m_leafed = false; ///< to a passage that is not the pin's own
};

} // namespace halls::session
