// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>

namespace halls {

/// Names one thing of a package.
using Id = std::string;

/// One text in several languages; keys are BCP 47 tags ("en", "ar").
struct LocalText {
    std::map<std::string, std::string> byLanguage;

    bool empty() const { return byLanguage.empty(); }
    bool operator==(const LocalText&) const = default;
    /// In `language`, else in English, else in any that is there; `found` (may be null) tells which it was.
    const std::string& in(const std::string& language, std::string* found = nullptr) const;
};

} // namespace halls
