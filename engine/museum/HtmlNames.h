// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace halls {

/// What a named character of HTML stands for.
struct NamedCharacter {
    std::string_view text;  ///< UTF-8; empty: the text begins with none
    std::size_t length = 0; ///< bytes that it was written with, from "&" on
};

/// "&eacute;" or "&mdash;" at the front of `text`; the longest name that fits. Numbers ("&#233;") are not looked at.
NamedCharacter namedCharacter(std::string_view text);

} // namespace halls
