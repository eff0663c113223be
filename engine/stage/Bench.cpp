// SPDX-License-Identifier: MPL-2.0
#include "stage/Bench.h"

#include "gl/Framebuffer.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <epoxy/gl.h>
#include <sys/resource.h>

namespace halls::stage {
namespace {

constexpr int kSwaps = 20;
constexpr int kOrdinary = 3; ///< frames that a swapping frame is compared with

/// Draws and waits. Frames of the same pose are not skipped: the renderer draws whatever it is told to.
class FrameClock {
public:
    FrameClock(Stage& stage, const gl::Api& api, Size2 size)
        : m_stage(stage), m_colour(api, GL_RGBA8, size, 0, "bench: colour"),
          m_framebuffer(api, {.colour = &m_colour}, "bench: target"), m_size(size) {}

    /// Milliseconds of one frame.
    double draw() {
        const auto begin = std::chrono::steady_clock::now();
        m_stage.draw({.framebuffer = m_framebuffer.id(), .size = m_size});
        glFinish();
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
    }

private:
    Stage& m_stage;
    gl::Renderbuffer m_colour;
    gl::Framebuffer m_framebuffer;
    Size2 m_size;
};

std::vector<Pose> posesOf(const session::Session& session) {
    std::vector<Pose> poses;
    for (const View& view : session.museum().views)
        poses.push_back(view.pose);
    if (poses.empty())
        poses.push_back(session.camera().pose);
    return poses;
}

void measureFrames(BenchReport& report, FrameClock& clock, Stage& stage, session::Session& session, int frames) {
    const std::vector<Pose> poses = posesOf(session);
    const int perPose = std::max(1, (frames + static_cast<int>(poses.size()) - 1) / static_cast<int>(poses.size()));
    std::vector<double> times;
    for (const Pose& view : poses) {
        Pose pose = view;
        for (int i = 0; i < perPose; ++i) {
            if (!session.loaded().bareModel)
                session.setPose(pose);
            times.push_back(clock.draw());
            pose.yaw = wrapAngle(pose.yaw + radiansOf(2.0F));
            const render::RenderStatistics now = stage.renderer().statistics();
            report.triangles = std::max(report.triangles, now.triangles);
            report.drawCalls = std::max(report.drawCalls, now.drawCalls);
        }
    }
    report.frameMs = percentilesOf(std::move(times));
}

void measureSwaps(BenchReport& report, FrameClock& clock, Stage& stage, session::Session& session) {
    if (session.museum().states.size() < 2)
        return;
    const render::RenderStatistics before = stage.renderer().statistics();
    const std::vector<Pose> poses = posesOf(session);
    std::vector<double> extra;
    for (int swap = 0; swap < kSwaps; ++swap) {
        session.setPose(poses[static_cast<std::size_t>(swap) % poses.size()]);
        clock.draw();
        session.swapState();
        const double swapping = clock.draw();
        std::vector<double> ordinary;
        ordinary.reserve(kOrdinary);
        for (int i = 0; i < kOrdinary; ++i)
            ordinary.push_back(clock.draw());
        extra.push_back(swapping - percentilesOf(std::move(ordinary)).p50);
    }
    const render::RenderStatistics after = stage.renderer().statistics();
    report.swapExtraMs = percentilesOf(std::move(extra));
    report.swapUploads = (after.uploads - before.uploads) + (after.compiles - before.compiles);
}

/// From the question "how do we know this?" to the picture that answers it, less the words that the window lays out.
void measureAsking(BenchReport& report, FrameClock& clock, Stage& stage, session::Session& session, Size2 size) {
    std::vector<double> times;
    for (const Pose& pose : posesOf(session)) {
        if (!session.loaded().bareModel)
            session.setPose(pose);
        clock.draw();
        const auto begin = std::chrono::steady_clock::now();
        const bool found = stage.seenAt(Vec2(size) * 0.5F, size).has_value();
        const double looked =
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
        if (found)
            times.push_back(looked + clock.draw());
    }
    report.howKnownMs = percentilesOf(std::move(times));
}

/// The median of three frames, each turned a little farther, as when somebody looks round.
double turningFrame(FrameClock& clock, session::Session& session, Pose pose) {
    std::vector<double> times;
    for (int i = 0; i < kOrdinary; ++i) {
        pose.yaw = wrapAngle(pose.yaw + radiansOf(0.2F));
        session.setPose(pose);
        times.push_back(clock.draw());
    }
    return percentilesOf(std::move(times)).p50;
}

void measureComparing(BenchReport& report, FrameClock& clock, session::Session& session) {
    if (session.museum().states.size() < 2)
        return;
    constexpr std::array kModes{CompareMode::Swipe, CompareMode::SideBySide, CompareMode::Blend, CompareMode::Ghost};
    std::array<std::vector<double>, kModes.size()> ratios;
    for (const Pose& pose : posesOf(session)) {
        double alone = 0.0;
        for (const std::size_t state : {0U, 1U}) {
            session.setState(session.museum().states[state].id);
            clock.draw();
            alone += 0.5 * turningFrame(clock, session, pose);
        }
        for (std::size_t i = 0; i < kModes.size(); ++i) {
            session.setComparison({.mode = kModes[i], .first = 0, .second = 1});
            clock.draw();
            ratios[i].push_back(turningFrame(clock, session, pose) / alone);
        }
        session.setComparison({});
    }
    for (std::size_t i = 0; i < kModes.size(); ++i)
        report.compareRatio.emplace_back(kModes[i], percentilesOf(std::move(ratios[i])).p50);
}

} // namespace

Percentiles percentilesOf(std::vector<double> milliseconds) {
    if (milliseconds.empty())
        return {};
    std::ranges::sort(milliseconds);
    // Nearest rank: the smallest value that at least this share does not exceed.
    const auto at = [&](double share) {
        const double rank = std::ceil(share * static_cast<double>(milliseconds.size()));
        return milliseconds[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
    };
    return {.p50 = at(0.50), .p95 = at(0.95), .p99 = at(0.99), .max = milliseconds.back()};
}

Result<BenchReport> bench(Stage& stage, session::Session& session, const BenchOptions& options) {
    const Result<gl::Api> api = gl::Api::read();
    if (!api)
        return api.error();
    FrameClock clock(stage, api.value(), options.size);
    BenchReport report;
    report.state = session.state().id;
    report.firstFrameMs = clock.draw();
    measureFrames(report, clock, stage, session, options.frames);
    report.floorMs = stage.renderer().measureFloor(options.size, 20) * 1000.0;
    measureSwaps(report, clock, stage, session);
    measureAsking(report, clock, stage, session, options.size);
    measureComparing(report, clock, session);
    const render::RenderStatistics statistics = stage.renderer().statistics();
    report.renderer = statistics.device;
    report.texturesBytes = statistics.textureBytes;
    report.gpuBytes = statistics.textureBytes + statistics.bufferBytes;
    report.peakRssBytes = peakMemory();
    return report;
}

std::uint64_t peakMemory() {
    struct rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024U; // Linux counts in KiB
}

} // namespace halls::stage
