// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <stdexcept>
#include <string>

/// The program is wrong (not the world): on in every build type. What the user gave us is never checked by this.
#define HALLS_ASSERT(condition)                                                                                        \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            ::halls::contractBroken(#condition, __FILE__, __LINE__);                                                   \
    } while (false)

namespace halls {

/// What HALLS_ASSERT throws. Not caught by the program except at the top of main(); tests expect it by EXPECT_THROW.
class ContractBroken : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

[[noreturn]] void contractBroken(const char* condition, const char* file, int line);

} // namespace halls
