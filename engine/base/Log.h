// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>

namespace halls {

enum class LogLevel { Info, Warning };

/// One line on standard error, from any thread. For people who look for the cause, in English; never for visitors.
/// Warnings alone are printed, unless the environment says otherwise: HALLS_LOG=info|warning|error|off.
void logLine(LogLevel level, std::string_view text);

template <class... Args>
void logInfo(fmt::format_string<Args...> format, Args&&... args) {
    logLine(LogLevel::Info, fmt::format(format, std::forward<Args>(args)...));
}
template <class... Args>
void logWarning(fmt::format_string<Args...> format, Args&&... args) {
    logLine(LogLevel::Warning, fmt::format(format, std::forward<Args>(args)...));
}

} // namespace halls
