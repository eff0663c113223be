// SPDX-License-Identifier: MPL-2.0
#include "stage/Bench.h"

#include "base/StagedFile.h"
#include "base/Utf8.h"
#include "cli/HeadlessStage.h"
#include "io/JsonText.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <system_error>
#include <unistd.h>

namespace halls::app {
namespace {

/// A cache of its own, so that "cold" is cold and nobody's cache is emptied for it. Gone at the end.
class TemporaryFolder {
public:
    TemporaryFolder()
        : m_path(stagedName(std::filesystem::temp_directory_path() / "mosul-halls-bench")),
          m_made(std::filesystem::create_directory(m_path)) {}
    ~TemporaryFolder() {
        std::error_code ignored;
        if (m_made)
            std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
    bool m_made; ///< by us: else it is not ours to remove
};

struct LoadTimes {
    double cold = 0.0;
    double warm = 0.0;
    double prepare = 0.0; ///< from memory onto the graphics card
};

nlohmann::ordered_json toJson(const stage::BenchReport& report, const LoadTimes& load, Size2 size) {
    nlohmann::ordered_json comparing = nlohmann::ordered_json::object();
    for (const auto& [mode, ratio] : report.compareRatio)
        comparing[wordOf(mode)] = std::round(ratio * 1000.0) / 1000.0;
    return {{"renderer", report.renderer},
            {"size", fmt::format("{}x{}", size.x, size.y)},
            {"state", report.state},
            {"triangles", report.triangles},
            {"draw_calls", report.drawCalls},
            {"textures_bytes", report.texturesBytes},
            {"gpu_bytes", report.gpuBytes},
            {"peak_rss_bytes", report.peakRssBytes},
            {"load_ms", {{"cold", load.cold}, {"warm", load.warm}}},
            {"prepare_ms", load.prepare},
            {"first_frame_ms", report.firstFrameMs},
            {"frame_ms", {{"p50", report.frameMs.p50}, {"p95", report.frameMs.p95}, {"p99", report.frameMs.p99}}},
            {"floor_ms", report.floorMs},
            {"swap_ms", {{"p50", report.swapExtraMs.p50}, {"max", report.swapExtraMs.max}}},
            {"swap_uploads", report.swapUploads},
            {"how_known_ms", {{"p50", report.howKnownMs.p50}, {"max", report.howKnownMs.max}}},
            {"compare_over_one_state", comparing}};
}

void printPlain(const nlohmann::ordered_json& object) {
    for (const auto& [key, value] : object.items())
        fmt::print("{:<16} {}\n", key,
                   value.is_string() ? printable(value.get<std::string>())
                                     : value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

} // namespace

int runBench(const CommandLine& line, Workplace& workplace) {
    const auto size = sizeValue(line, "--size", {1280, 720});
    const auto frames = numberValue(line, "--frames", 300, 1, 1'000'000);
    if (!size)
        return reportWrongCall(size.error());
    if (!frames)
        return reportWrongCall(frames.error());
    auto headless = HeadlessStage::create();
    if (!headless)
        return reportError(headless.error());
    HeadlessStage& all = *headless.value();
    const std::filesystem::path package =
        line.positional.empty() ? workplace.defaultPackage() : std::filesystem::path(line.positional.front());

    const TemporaryFolder folder;
    model::ModelCache cache(folder.path(), UINT64_MAX);
    loading::Loader loader(cache, workplace.importer(), workplace.folders().assets);
    LoadTimes load;
    for (double* milliseconds : {&load.cold, &load.warm}) {
        if (const Status loaded = all.load(loader, package); !loaded)
            return reportError(loaded.error());
        *milliseconds = all.loadMilliseconds();
    }
    if (line.has("--state") && !all.session().setState(line.value("--state")))
        return reportWrongCall({ErrorCode::Invalid, {}, "--state", "there is no such state in this package"});
    if (const Status ready = all.prepare(workplace.folders().shaders); !ready)
        return reportError(ready.error());
    load.prepare = all.prepareMilliseconds();
    const auto report =
        stage::bench(all.stage(), all.session(), {.size = size.value(), .frames = static_cast<int>(frames.value())});
    if (!report)
        return reportError(report.error());
    const auto object = toJson(report.value(), load, size.value());
    if (line.has("--json"))
        std::fputs(io::textOf(object).c_str(), stdout);
    else
        printPlain(object);
    return all.end(Done{});
}

} // namespace halls::app
