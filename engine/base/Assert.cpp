// SPDX-License-Identifier: MPL-2.0
#include "base/Assert.h"

#include <fmt/format.h>

namespace halls {

void contractBroken(const char* condition, const char* file, int line) {
    throw ContractBroken(fmt::format("{}:{}: contract broken: {}", file, line, condition));
}

} // namespace halls
