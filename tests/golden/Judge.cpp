// SPDX-License-Identifier: MPL-2.0
#include "golden/Judge.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace halls::test {

namespace {

std::string keep(const std::filesystem::path& file, const render::Picture& picture) {
    std::error_code failure;
    std::filesystem::create_directories(file.parent_path(), failure);
    const Status written = render::writePng(file, picture);
    return written ? file.string() : toLine(written.error());
}

} // namespace

Verdict compare(const render::Picture& expected, const render::Picture& actual, Tolerance tolerance) {
    Verdict verdict;
    if (expected.size != actual.size || expected.rgba.size() != actual.rgba.size()) {
        verdict.share = 1.0;
        verdict.why = fmt::format("the baseline has {}x{} pixels, the picture {}x{}", expected.size.x, expected.size.y,
                                  actual.size.x, actual.size.y);
        return verdict;
    }
    verdict.difference = {expected.size, std::vector<std::uint8_t>(expected.rgba.size(), 255)};
    std::size_t over = 0;
    const std::size_t pixels = expected.rgba.size() / 4;
    for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
        int step = 0;
        for (std::size_t channel = 0; channel < 4; ++channel) {
            const std::size_t at = pixel * 4 + channel;
            const int apart = std::abs(static_cast<int>(expected.rgba[at]) - static_cast<int>(actual.rgba[at]));
            step = std::max(step, apart);
            if (channel < 3)
                verdict.difference.rgba[at] = static_cast<std::uint8_t>(std::min(255, 8 * apart));
        }
        verdict.largestStep = std::max(verdict.largestStep, step);
        if (step > tolerance.step)
            ++over;
    }
    verdict.share = pixels == 0 ? 1.0 : static_cast<double>(over) / static_cast<double>(pixels);
    verdict.same = verdict.share <= tolerance.share;
    if (!verdict.same)
        verdict.why = fmt::format("{} of {} pixels differ by more than {} of 255 (largest {})", over, pixels,
                                  tolerance.step, verdict.largestStep);
    return verdict;
}

Verdict judge(const std::filesystem::path& folder, const std::filesystem::path& artifacts, const std::string& name,
              const render::Picture& actual, Tolerance tolerance) {
    const auto baseline = render::readPng(folder / (name + ".png"));
    if (!baseline) {
        Verdict verdict;
        verdict.share = 1.0;
        verdict.why = fmt::format("no baseline: {}; the picture is {}", toLine(baseline.error()),
                                  keep(artifacts / (name + ".actual.png"), actual));
        return verdict;
    }
    Verdict verdict = compare(baseline.value(), actual, tolerance);
    if (!verdict.same) {
        verdict.why += "; see " + keep(artifacts / (name + ".actual.png"), actual);
        if (!verdict.difference.rgba.empty())
            verdict.why += ", " + keep(artifacts / (name + ".diff.png"), verdict.difference);
    }
    return verdict;
}

} // namespace halls::test
