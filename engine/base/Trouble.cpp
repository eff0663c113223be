// SPDX-License-Identifier: MPL-2.0
#include "base/Trouble.h"

#include "base/Assert.h"

#include <exception>
#include <new>
#include <utility>

namespace halls {

Error currentTrouble(std::string file) {
    const auto because = [&](ErrorCode code, std::string why) {
        return Error{code, std::move(file), {}, std::move(why)};
    };
    try {
        throw;
    } catch (const std::bad_alloc&) {
        return because(ErrorCode::TooLarge, "there is not enough memory");
    } catch (const ContractBroken& broken) {
        return because(ErrorCode::Failed, std::string("the program is wrong: ") + broken.what());
    } catch (const std::exception& other) {
        return because(ErrorCode::Failed, other.what());
    } catch (...) {
        return because(ErrorCode::Failed, "something went wrong of a kind that nobody knows");
    }
}

} // namespace halls
