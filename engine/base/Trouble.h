// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Error.h"

#include <string>

namespace halls {

/// What went wrong, of the exception that is being handled: to be called within a `catch (...)`. What nobody expected,
/// a broken contract too, is told in the log: what was shown before stays, and can be saved.
Error currentTrouble(std::string file = {});

/// What `work` gives, or an Error about `file` for what it throws: for the end of a worker thread, behind which an
/// exception would end the program.
///
///     const auto loaded = caught(path.string(), [&] { return load(path); });
template <class Work>
auto caught(const std::string& file, const Work& work) -> decltype(work()) {
    try {
        return work();
    } catch (...) {
        return currentTrouble(file);
    }
}

} // namespace halls
