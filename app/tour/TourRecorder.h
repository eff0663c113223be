// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"
#include "render/Picture.h"
#include "viewer/TourPlayer.h"

#include <QImage>

#include <filesystem>
#include <functional>
#include <string>

namespace halls::app {

/// One frame of a recording: when it is, and what the audience reads then.
struct RecordedFrame {
    int number = 0; ///< from 0
    int count = 0;  ///< of the whole recording
    std::string title;
    std::string text;
};

struct RecordingWish {
    int framesPerSecond = 30;
    std::string language;
    int first = 0; ///< frames before this one are played and not drawn: a recording that was cut off goes on
};

/// Plays a tour from its start to its end, frame by frame, whatever the machine's speed: the same frames each time.
/// `draw` is told each frame after the session has moved; its Error ends the recording.
Status recordTour(viewer::Session& session, const Tour& tour, const RecordingWish& wish,
                  const std::function<Status(const RecordedFrame&)>& draw);

/// How many frames a recording has.
int frameCount(viewer::Session& session, const Tour& tour, const RecordingWish& wish);

/// Puts title and text at the lower edge of a picture, as the window shows them. Precondition: a QGuiApplication.
void paintCaption(QImage& picture, const QString& title, const QString& text, bool rightToLeft);

} // namespace halls::app
