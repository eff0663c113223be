// SPDX-License-Identifier: MPL-2.0
#include "io/MuseumJson.h"

namespace halls::io {
namespace {

Json mergedObjects(const Json& document, const Json& before, const Json& after) {
    Json result = document;
    for (const auto& [key, value] : after.items()) {
        const auto old = before.find(key);
        if (old != before.end() && *old == value)
            continue; // not changed: the file's own words stay
        const bool both = old != before.end() && result.contains(key);
        result[key] = both ? merged(result[key], *old, value) : value;
    }
    for (const auto& [key, value] : before.items()) {
        if (!after.contains(key))
            result.erase(key);
    }
    return result;
}

/// Where in `before` the item is that `item` (at `index` of the new list) was: by id, else the same value, else the
/// same place. Its size: nowhere.
std::size_t formerIndex(const Json& before, const Json& item, std::size_t index) {
    const bool named = item.is_object() && item.contains("id");
    for (std::size_t at = 0; at < before.size(); ++at) {
        const Json& candidate = before[at];
        if (named ? candidate.is_object() && candidate.contains("id") && candidate["id"] == item["id"]
                  : candidate == item)
            return at;
    }
    return named ? before.size() : std::min(index, before.size());
}

Json mergedLists(const Json& document, const Json& before, const Json& after) {
    if (document.size() != before.size())
        return after; // the lists do not belong together
    Json result = Json::array();
    for (std::size_t index = 0; index < after.size(); ++index) {
        const std::size_t former = formerIndex(before, after[index], index);
        result.push_back(former < before.size() ? merged(document[former], before[former], after[index])
                                                : after[index]);
    }
    return result;
}

} // namespace

Json merged(const Json& document, const Json& before, const Json& after) {
    if (before == after)
        return document;
    if (document.is_object() && before.is_object() && after.is_object())
        return mergedObjects(document, before, after);
    if (document.is_array() && before.is_array() && after.is_array())
        return mergedLists(document, before, after);
    return after;
}

} // namespace halls::io
