// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "paper/TourPages.h"

namespace halls::app {

/// The teacher's key to a tour's worksheet: of each step its time, its text, question and answer, the notes, and the
/// sources by author and year. The works in full are in the handout.
class KeyPages : public TourPages {
    Q_DECLARE_TR_FUNCTIONS(KeyPages)
public:
    KeyPages(const Museum& museum, const Tour& tour, const HandoutWish& wish) : TourPages(museum, tour, wish) {}

    paper::Part top() const;
    paper::Part step(std::size_t index) const;
    /// Below it, on the next page too: with a long list of them few steps would fit below another. May be empty.
    paper::Part sources(std::size_t index) const;
    paper::Part end() const;

private:
    QString sources(const TourStep& step) const;
    double secondsOf(const LocalText& words) const;
};

} // namespace halls::app
