// SPDX-License-Identifier: MPL-2.0
#include "cli/Commands.h"
#include "io/Package.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <unistd.h>

namespace halls::app {
namespace {

/// How far the models are, on standard error and only where somebody sits before it: one line, which goes again.
class ModelsLine {
public:
    ModelsLine() = default;
    ModelsLine(const ModelsLine&) = delete;
    ModelsLine& operator=(const ModelsLine&) = delete;
    ~ModelsLine() {
        if (m_shown >= 0)
            fmt::print(stderr, "\r\033[K");
    }

    void show(float done) {
        const int percent = static_cast<int>(100.0F * std::clamp(done, 0.0F, 1.0F));
        if (!m_seen || percent == m_shown)
            return;
        m_shown = percent;
        fmt::print(stderr, "\rlooking into the models: {} %", percent);
        std::fflush(stderr);
    }

private:
    bool m_seen = isatty(STDERR_FILENO) == 1;
    int m_shown = -1; ///< percent
};

Status lookIntoModels(io::PackageCheck& check, Workplace& workplace) {
    ModelsLine line;
    return workplace.loader().check(check, {}, [&line](float done) { line.show(done); });
}

} // namespace

int runValidate(const CommandLine& line, Workplace& workplace) {
    io::PackageCheck check = io::checkPackage(line.positional.front(), workplace.folders().assets);
    const Status looked = line.has("--no-models") ? Status(Done{}) : lookIntoModels(check, workplace);
    if (line.has("--json")) {
        std::fputs(io::toJson(check).c_str(), stdout);
    } else {
        // What is wrong belongs to standard error, as every error of the program does.
        std::fputs(io::toText(check).c_str(), check.valid() ? stdout : stderr);
    }
    if (!looked) { // nothing is promised of what nobody could look into
        reportError(looked.error());
        return kMachineCannot;
    }
    return check.valid() ? kDone : kContentWrong;
}

} // namespace halls::app
