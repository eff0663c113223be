// SPDX-License-Identifier: MPL-2.0
#pragma once

// Looking into JSON that is not known yet, or that no description is of. Nothing is thrown.

#include "io/JsonText.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace halls::io {

/// The member of an object; null when there is none.
const Json* memberOf(const Json& object, const char* key);
/// Empty when there is none.
std::string wordIn(const Json& object, const char* key);

/// The values of an array; empty when there is none.
template <class Read>
auto listIn(const Json& object, const char* key, Read read) {
    std::vector<decltype(read(object))> values;
    const Json* list = memberOf(object, key);
    if (list != nullptr && list->is_array()) {
        for (const auto& item : *list)
            values.push_back(read(item));
    }
    return values;
}

} // namespace halls::io
