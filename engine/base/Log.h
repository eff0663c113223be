// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>

namespace halls {

enum class LogLevel { Debug, Info, Warning, Error };

/// One line on standard error, from any thread. For people who look for the cause, in English; never for visitors.
void logLine(LogLevel level, std::string_view text);

/// What is below is not printed. Default: Warning; the environment's HALLS_LOG=debug|info|warning|error overrides it.
void setLogLevel(LogLevel lowest);

template <class... Args>
void logInfo(fmt::format_string<Args...> format, Args&&... args) {
    logLine(LogLevel::Info, fmt::format(format, std::forward<Args>(args)...));
}
template <class... Args>
void logWarning(fmt::format_string<Args...> format, Args&&... args) {
    logLine(LogLevel::Warning, fmt::format(format, std::forward<Args>(args)...));
}
template <class... Args>
void logError(fmt::format_string<Args...> format, Args&&... args) {
    logLine(LogLevel::Error, fmt::format(format, std::forward<Args>(args)...));
}

} // namespace halls
