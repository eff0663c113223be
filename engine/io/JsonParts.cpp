// SPDX-License-Identifier: MPL-2.0
#include "io/JsonParts.h"

namespace halls::io {

const Json* memberOf(const Json& object, const char* key) {
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

std::string wordIn(const Json& object, const char* key) {
    const Json* value = memberOf(object, key);
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

} // namespace halls::io
