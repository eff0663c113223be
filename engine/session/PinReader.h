// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Quoting.h"

#include <cstddef>
#include <vector>

namespace halls::session {

/// The words behind a pin or a passage, ready to be shown. Pointers are borrowed from the museum.
struct ShownPassage {
    const SourceText* source = nullptr; ///< null: nothing is shown
    const Passage* passage = nullptr;   ///< null where only a quotation is known
    QuotationFit fit = QuotationFit::NoSource;
    std::size_t start = 0; ///< code points to mark; equal to end: mark nothing
    std::size_t end = 0;
    std::size_t number = 0; ///< of the open pin's quotations this one, from 1; 0: a passage that was leafed to
    std::size_t count = 0;  ///< quotations of the open pin; 0: it has none, or none is open
};

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
