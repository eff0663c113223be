// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "stage/Stage.h"

#include <optional>
#include <string>
#include <vector>

namespace halls::stage {

/// Of a list of times, milliseconds.
struct Percentiles {
    double p50 = 0.0;
    double p95 = 0.0;
    double p99 = 0.0;
    double max = 0.0;
};
Percentiles percentilesOf(std::vector<double> milliseconds);

struct BenchOptions {
    Size2 size{1280, 720};
    int frames = 60;
};

/// What `mosul-halls bench` prints, less the times of loading, which its caller has measured.
struct BenchReport {
    std::string renderer;
    std::string state;
    std::uint64_t triangles = 0; ///< of the heaviest frame
    std::uint32_t drawCalls = 0; ///< of the heaviest frame
    std::uint64_t texturesBytes = 0;
    std::uint64_t gpuBytes = 0;
    std::uint64_t peakRssBytes = 0;
    double firstFrameMs = 0.0;     ///< the first frame after everything was brought onto the card
    Percentiles frameMs;           ///< a slow look round from every named view in turn
    double floorMs = 0.0;          ///< one plain textured full-screen pass
    Percentiles swapExtraMs;       ///< a frame that swaps the state over an ordinary one at the same pose
    std::uint64_t swapUploads = 0; ///< uploads and compiles during all swaps
    Percentiles howKnownMs;        ///< what is in the middle of the picture is looked up, and the next frame drawn
    /// By mode: a frame that compares the first two states while the view turns, over the mean of one frame of each at
    /// the same pose; median over the named views. Empty where there is one state only.
    std::vector<std::pair<CompareMode, double>> compareRatio;
};

/// Draws into a framebuffer of its own, waits for each frame (glFinish) and counts. The context must be current; the
/// stage must be prepared.
Result<BenchReport> bench(Stage& stage, session::Session& session, const BenchOptions& options);

/// Highest memory that this process ever had, bytes.
std::uint64_t peakMemory();

} // namespace halls::stage
