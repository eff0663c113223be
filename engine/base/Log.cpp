// SPDX-License-Identifier: MPL-2.0
#include "base/Log.h"

#include "base/Utf8.h"

#include <cstdlib>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace halls {
namespace {

spdlog::logger& logger() {
    // Not registered with spdlog: a registered logger may die before the last static that logs.
    static const auto s_logger = [] {
        auto made = std::make_shared<spdlog::logger>("halls", std::make_shared<spdlog::sinks::stderr_sink_mt>());
        made->set_pattern("%l: %v");
        const char* wanted = std::getenv("HALLS_LOG");
        made->set_level(wanted != nullptr ? spdlog::level::from_str(wanted) : spdlog::level::warn);
        return made;
    }();
    return *s_logger;
}

} // namespace

void logLine(LogLevel level, std::string_view text) {
    logger().log(level == LogLevel::Warning ? spdlog::level::warn : spdlog::level::info, printable(text));
}

} // namespace halls
