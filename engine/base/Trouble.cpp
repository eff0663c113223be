// SPDX-License-Identifier: MPL-2.0
#include "base/Trouble.h"

#include "base/Log.h"

#include <exception>
#include <new>
#include <stdexcept>
#include <utility>

namespace halls {

Error currentTrouble(std::string file) {
    const auto noMemory = [&] {
        return Error{ErrorCode::TooLarge, std::move(file), {}, "needs more memory than there is"};
    };
    const auto unexpected = [&](const char* what) {
        logWarning("{}{}{}", file, file.empty() ? "" : ": ", what);
        return Error{
            ErrorCode::Failed, std::move(file), {}, "the program met what it did not expect; the log says where"};
    };
    try {
        throw;
    } catch (const std::bad_alloc&) {
        return noMemory();
    } catch (const std::length_error&) {
        return noMemory();
    } catch (const std::exception& other) {
        return unexpected(other.what());
    } catch (...) {
        return unexpected("something of a kind that nobody knows was thrown");
    }
}

} // namespace halls
