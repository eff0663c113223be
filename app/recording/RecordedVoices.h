// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"
#include "io/Package.h"
#include "museum/WebVtt.h"
#include "recording/Beside.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace halls::app {

struct RecordedStep;

/// What is heard during a step of a recording.
struct RecordedVoice {
    double seconds = 0.0; ///< 0: nobody speaks
    std::optional<WebVtt> captions;
    std::filesystem::path samples; ///< kSampleRate, stereo, 16 bits, little-endian, without a head
};

constexpr int kSampleRate = 48'000;

/// Decodes the sound files of a tour's steps into `folder`, through the installed ffmpeg: so that lengths are those
/// that are heard, whatever the files say. What cannot be had is told, and silent.
std::vector<RecordedVoice> recordedVoices(const Tour& tour, const io::Package& package, const std::string& language,
                                          const std::filesystem::path& folder,
                                          const std::function<void(const Error&)>& tell);

/// For those steps that nobody speaks in yet, the step's text and question, read by the computer's own voice:
/// espeak-ng, which Speech Dispatcher uses too.
std::vector<RecordedVoice> spokenVoices(std::vector<RecordedVoice> voices, const Tour& tour,
                                        const std::string& language, const std::filesystem::path& folder,
                                        const std::function<void(const Error&)>& tell);

/// Hands on the sound of the whole recording, as RecordedVoice::samples have it. False: `write` took no more.
bool streamSound(const std::vector<RecordedVoice>& voices, const std::vector<RecordedStep>& steps, int framesPerSecond,
                 const std::function<bool(const char*, std::size_t)>& write);
/// One WAV file for the whole recording, each voice from the first frame of its step on; to the sample. `wish`: for
/// another one that is there.
Status writeSound(const std::vector<RecordedVoice>& voices, const std::vector<RecordedStep>& steps, int framesPerSecond,
                  const std::filesystem::path& file, IfThere wish);

} // namespace halls::app
