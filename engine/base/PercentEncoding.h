// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace halls {

/// "%20" becomes a space (RFC 3986). What only looks like it ("50%", "%zz") stays; the bytes may be no UTF-8.
std::string percentDecoded(std::string_view text);

} // namespace halls
