// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "gl/Api.h"

#include <memory>
#include <string>
#include <vector>

namespace halls::gl {

/// Gathers what the driver complains about (KHR_debug), as long as it lives. Shader compilers speak through
/// Program::link() and are left out here: Mesa reports each failed compile as an error of the program.
/// The context must be current when it is made and when it goes.
class DebugLog {
public:
    explicit DebugLog(const Api& api);
    ~DebugLog();
    DebugLog(const DebugLog&) = delete;
    DebugLog& operator=(const DebugLog&) = delete;

    /// Errors since the last call, from callback and error flags.
    std::vector<std::string> takeErrors();

private:
    struct Messages;
    std::unique_ptr<Messages> m_messages; ///< has a fixed address: the driver holds it
    bool m_installed = false;
};

} // namespace halls::gl
