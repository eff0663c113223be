// SPDX-License-Identifier: MPL-2.0
#include "cli/Commands.h"
#include "io/JsonText.h"
#include "loading/WalkCheck.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace halls::app {
namespace {

constexpr float kDeepestAllowed = 0.01F; ///< metres

Result<physics::RandomWalkOptions> optionsOf(const CommandLine& line) {
    physics::RandomWalkOptions options;
    const auto walks = numberValue(line, "--random", 100, 1, 1'000'000);
    const auto seconds = decimalValue(line, "--seconds", 60.0, 0.1, 86'400.0);
    const auto seed = numberValue(line, "--seed", 1, 0, UINT64_MAX);
    if (!walks)
        return walks.error();
    if (!seconds)
        return seconds.error();
    if (!seed)
        return seed.error();
    options.walks = static_cast<std::size_t>(walks.value());
    options.seconds = seconds.value();
    options.seed = seed.value();
    return options;
}

Result<std::size_t> stateOf(const CommandLine& line, const Museum& museum) {
    const Id wanted = line.value("--state", museum.startState);
    const auto at =
        std::find_if(museum.states.begin(), museum.states.end(), [&](const State& s) { return s.id == wanted; });
    if (at == museum.states.end())
        return Error{ErrorCode::Invalid, {}, "--state", "there is no state '" + wanted + "' in this package"};
    return static_cast<std::size_t>(at - museum.states.begin());
}

void print(const CommandLine& line, const physics::RandomWalkReport& report, const Id& state, std::uint64_t seed,
           double seconds) {
    if (!line.has("--json")) {
        fmt::print("{} walks of {} s in state {}: {} escapes, {} falls, deepest penetration {:.4f} m (seed {})\n",
                   report.walks, seconds, state, report.escapes, report.falls, report.deepestPenetration, seed);
        return;
    }
    nlohmann::ordered_json bad = nlohmann::ordered_json::array();
    for (const physics::WalkReport& walk : report.bad) {
        bad.push_back({{"seed", walk.seed},
                       {"escaped", walk.escaped},
                       {"fell", walk.fell},
                       {"feet", {walk.worstFeet.x, walk.worstFeet.y, walk.worstFeet.z}}});
    }
    const nlohmann::ordered_json object{{"walks", report.walks},
                                        {"seconds", seconds},
                                        {"state", state},
                                        {"escapes", report.escapes},
                                        {"falls", report.falls},
                                        {"deepest_penetration_m", report.deepestPenetration},
                                        {"seed", seed},
                                        {"recoveries", report.recoveries},
                                        {"metres", report.metres},
                                        {"bad", bad}};
    std::fputs(io::textOf(object).c_str(), stdout);
}

} // namespace

int runWalk(const CommandLine& line, Workplace& workplace) {
    const auto options = optionsOf(line);
    if (!options)
        return reportWrongCall(options.error());
    const std::filesystem::path package =
        line.positional.empty() ? workplace.defaultPackage() : std::filesystem::path(line.positional.front());
    loading::Loader::Options loading;
    loading.pictures = false;
    if (line.has("--state"))
        loading.states.insert(line.value("--state"));
    const auto loaded = workplace.loader().load(package, loading, {}, [](float) {});
    if (!loaded)
        return reportError(loaded.error());
    const auto state = stateOf(line, loaded.value()->museum());
    if (!state)
        return reportWrongCall(state.error());
    ToldErrors missing; // a wall that is not there proves nothing
    missing.tell(loaded.value()->missing);
    const auto report = loading::checkWalks(*loaded.value(), state.value(), options.value());
    if (!report)
        return reportError(report.error());
    print(line, report.value(), loaded.value()->museum().states[state.value()].id, options.value().seed,
          options.value().seconds);
    const bool held = report.value().escapes == 0 && report.value().falls == 0 &&
                      report.value().deepestPenetration <= kDeepestAllowed;
    return held && !missing.any() ? kDone : kContentWrong;
}

} // namespace halls::app
