// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "audience/AudienceView.h"
#include "base/Result.h"
#include "museum/WebVtt.h"
#include "recording/RecordedVoices.h"
#include "tours/TourPlayer.h"

#include <functional>
#include <string>
#include <vector>

namespace halls::app {

struct RecordingWish {
    int framesPerSecond = 30;
    Size2 size{1280, 720};
    std::string language;
    int first = 0; ///< frames before this one are played and not drawn: a recording that was cut off goes on
    std::vector<RecordedVoice> voices; ///< by step; empty: none speaks
};

/// When a step is seen, in frames: [first, end).
struct RecordedStep {
    std::size_t index = 0; ///< of the tour
    int first = 0;
    int end = 0;
    /// Nobody can ask for the answer: it is shown when the greater part of the step is over.
    int answerAt() const { return first + (end - first) * 3 / 5; }
};

/// One frame of a recording: when it is, and what the audience sees then beside the picture.
struct RecordedFrame {
    int number = 0; ///< from 0
    int count = 0;  ///< of the whole recording
    AudienceView view;
};

/// Which steps are seen when. Empty where none can be shown.
std::vector<RecordedStep> recordedSteps(session::Session& session, const Tour& tour, const RecordingWish& wish);

/// Plays a tour from its start to its end, frame by frame, whatever the machine's speed: the same frames each time.
/// `draw` is told each frame after the session has moved; its Error ends the recording.
Status recordTour(session::Session& session, const Tour& tour, const RecordingWish& wish,
                  const std::function<Status(const RecordedFrame&)>& draw);

/// All that is read during the recording, as captions for a player of videos: sentence by sentence where no captions
/// file says more.
std::vector<Cue> recordedCues(const Tour& tour, const RecordingWish& wish, const std::vector<RecordedStep>& steps);

} // namespace halls::app
