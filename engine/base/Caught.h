// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Log.h"
#include "base/Result.h"

#include <exception>
#include <new>
#include <stdexcept>

namespace halls {

/// What `work` gives, or an Error about `file` for what it throws: for the end of a worker thread, behind which an
/// exception would end the program. A broken contract is told in the log and is an Error here too: what was shown
/// before stays, and can be saved.
///
///     const auto loaded = caught(path.string(), [&] { return load(path); });
template <class Work>
auto caught(const std::string& file, const Work& work) -> decltype(work()) {
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::TooLarge, file, {}, "needs more memory than there is"};
    } catch (const std::length_error&) {
        return Error{ErrorCode::TooLarge, file, {}, "needs more memory than there is"};
    } catch (const std::exception& thrown) {
        logWarning("{}: {}", file, thrown.what());
        return Error{ErrorCode::Failed, file, {}, "the program met what it did not expect; the log says where"};
    }
}

} // namespace halls
