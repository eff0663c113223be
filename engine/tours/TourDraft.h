// SPDX-License-Identifier: MPL-2.0
#pragma once

// Steps of a tour made of what somebody sees, or of a walk that was recorded.

#include "museum/RecordedWalk.h"
#include "museum/Tour.h"

#include <vector>

namespace halls::session {
class Session;
}

namespace halls::tours {

/// "step-1", or the first number that no step of the tour has.
Id freeStepId(const Tour& tour);
/// `stem`, or `stem` and the first number that no tour has.
Id freeTourId(const std::vector<Tour>& tours, const Id& stem);
/// `title`, or `title` with the first number from 2 on that makes it another than those of the tour's steps.
LocalText freeStepTitle(const Tour& tour, const LocalText& title);

/// A step that shows just this. Its title, in each of the museum's languages, is that of the open pin, else of the
/// named view that it is seen from, else of the hall, until somebody writes another; it has no text. It says whether it
/// shows a state that the museum's notice is about.
TourStep stepOf(const Museum& museum, const WalkPose& where, const WalkShown& what);
/// A step that shows what the session shows now.
TourStep stepFrom(const session::Session& session);

/// A pose as a file may have it: turned by less than a whole turn, looking up or down at most straight.
Pose tidyPose(const Pose& pose);
/// The event at `changed` goes where its time belongs; a move that would begin before the one before it has ended
/// begins then, and so on. Returns where the event is now.
std::size_t putInOrder(std::vector<TourEvent>& events, std::size_t changed);

/// `tour` with a step for each place of the walk where the visitor stood still for some seconds, changed the state,
/// opened a pin, compared or coloured the picture; at least one. A step is held as long as the visitor stayed, within
/// bounds; a divider that was moved meanwhile moves in the step. All texts await review.
Tour draftOf(const RecordedWalk& walk, const Museum& museum, Tour tour);

} // namespace halls::tours
