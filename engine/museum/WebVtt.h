// SPDX-License-Identifier: MPL-2.0
#pragma once

// Captions: the W3C's WebVTT, as far as words and their times go. Where and in which colours they are shown is ours.

#include "base/Result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace halls {

/// A captions file may be this long (bytes) and hold this many cues; a cue's text may be this long (bytes).
constexpr std::size_t kMaxCaptionBytes = std::size_t{2} * 1024 * 1024;
constexpr std::size_t kMaxCues = 10'000;
constexpr std::size_t kMaxCueBytes = std::size_t{4} * 1024;

/// Words and the seconds during which they are shown: [start, end).
struct Cue {
    double start = 0.0;
    double end = 0.0;
    std::string text; ///< plain: no tags, no entities; lines are parted by '\n'
    bool operator==(const Cue&) const = default;
};

struct WebVtt {
    /// A cue that could not be read, and why.
    struct LeftOut {
        std::size_t line = 0; ///< from 1
        std::string why;      ///< plain English
    };
    std::vector<Cue> cues; ///< in the order of their starts
    std::vector<LeftOut> leftOut;

    /// All that is due then, one cue below the other; empty: nothing is.
    std::string textAt(double seconds) const;
};

/// Reads a captions file. Strict in what makes it WebVTT (the first line, UTF-8, the limits: an Error), forgiving in
/// the rest: a broken cue is left out and told. Any bytes may come.
Result<WebVtt> webVttOf(std::string_view bytes);

/// A captions file of these cues.
std::string toWebVtt(const std::vector<Cue>& cues);

} // namespace halls
