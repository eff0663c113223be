// SPDX-License-Identifier: MPL-2.0
#include "cli/Commands.h"
#include "io/Package.h"

#include <cstdio>

namespace halls::app {

int runValidate(const CommandLine& line, Workplace& workplace) {
    const io::PackageCheck check = io::checkPackage(line.positional.front(), workplace.folders().assets);
    if (line.has("--json")) {
        std::fputs(io::toJson(check).c_str(), stdout);
    } else {
        // What is wrong belongs to standard error, as every error of the program does.
        std::fputs(io::toText(check).c_str(), check.valid() ? stdout : stderr);
    }
    return check.valid() ? kDone : kContentWrong;
}

} // namespace halls::app
