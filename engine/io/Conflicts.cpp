// SPDX-License-Identifier: MPL-2.0
#include "io/Conflicts.h"

#include "base/Hash.h"
#include "io/Upgrade.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

namespace halls::io {
namespace {

constexpr std::size_t kMaxShownValue = 8000; ///< bytes

/// The ids of a list in which each item has one of its own; nothing: it is no such list.
std::optional<std::vector<std::string>> idsOf(const Json& list) {
    if (!list.is_array())
        return std::nullopt;
    std::vector<std::string> ids;
    for (const Json& item : list) {
        const std::string id = wordIn(item, "id");
        if (id.empty())
            return std::nullopt;
        ids.push_back(id);
    }
    if (std::set<std::string>(ids.begin(), ids.end()).size() != ids.size())
        return std::nullopt;
    return ids;
}

const Json* itemOf(const Json& list, const std::string& id) {
    if (!list.is_array())
        return nullptr;
    const auto found = std::ranges::find_if(list, [&](const Json& item) { return wordIn(item, "id") == id; });
    return found == list.end() ? nullptr : &*found;
}

bool has(const std::vector<std::string>& ids, const std::string& id) {
    return std::ranges::find(ids, id) != ids.end();
}

std::vector<std::string> without(const std::vector<std::string>& ids, const std::vector<std::string>& others) {
    std::vector<std::string> left;
    std::ranges::copy_if(ids, std::back_inserter(left), [&](const std::string& id) { return !has(others, id); });
    return left;
}

std::vector<std::string> both(const std::vector<std::string>& ids, const std::vector<std::string>& others) {
    return without(ids, without(ids, others));
}

/// `order`, with each of `others` that it has not behind whatever stands before it there.
std::vector<std::string> woven(std::vector<std::string> order, const std::vector<std::string>& others) {
    for (std::size_t i = 0; i < others.size(); ++i) {
        if (has(order, others[i]))
            continue;
        const auto before = i == 0 ? order.end() : std::ranges::find(order, others[i - 1]);
        order.insert(i == 0 ? order.begin() : before + 1, others[i]);
    }
    return order;
}

Json reconciledObjects(const Json& base, const Json& theirs, const Json& mine) {
    Json result = theirs;
    for (const auto& [key, value] : mine.items()) {
        const Json* before = memberOf(base, key.c_str());
        const Json* other = memberOf(theirs, key.c_str());
        if (before != nullptr && *before == value)
            continue; // not ours: as they have it, or taken out by them
        result[key] = other == nullptr ? value : reconciled(before == nullptr ? Json() : *before, *other, value);
    }
    for (const auto& [key, value] : base.items()) {
        if (!mine.contains(key))
            result.erase(key);
    }
    return result;
}

Json reconciledLists(const Json& base, const Json& theirs, const Json& mine) {
    const auto baseIds = idsOf(base).value_or(std::vector<std::string>());
    const auto theirIds = idsOf(theirs);
    const auto myIds = idsOf(mine);
    if (!theirIds || !myIds)
        return mine;
    const bool movedByMe = both(*myIds, baseIds) != both(baseIds, *myIds);
    const std::vector<std::string> order = movedByMe ? woven(*myIds, *theirIds) : woven(*theirIds, *myIds);
    Json result = Json::array();
    for (const std::string& id : order) {
        const Json* before = itemOf(base, id);
        const Json* other = itemOf(theirs, id);
        const Json* own = itemOf(mine, id);
        const Json nothing;
        if (own == nullptr && before != nullptr)
            continue; // taken out by me
        if (other == nullptr && before != nullptr && *before == *own)
            continue; // taken out by them
        result.push_back(own == nullptr     ? *other
                         : other == nullptr ? *own
                                            : reconciled(before == nullptr ? nothing : *before, *other, *own));
    }
    return result;
}

bool collideInObjects(const Json& base, const Json& theirs, const Json& mine) {
    std::set<std::string> keys;
    for (const Json* object : {&base, &theirs, &mine}) {
        for (const auto& [key, value] : object->items())
            keys.insert(key);
    }
    const Json nothing;
    const auto of = [&](const Json& object, const std::string& key) -> const Json& {
        const Json* member = memberOf(object, key.c_str());
        return member == nullptr ? nothing : *member;
    };
    return std::ranges::any_of(
        keys, [&](const std::string& key) { return collide(of(base, key), of(theirs, key), of(mine, key)); });
}

bool collideInLists(const Json& base, const Json& theirs, const Json& mine) {
    const auto baseIds = idsOf(base);
    const auto theirIds = idsOf(theirs);
    const auto myIds = idsOf(mine);
    if (!baseIds || !theirIds || !myIds)
        return true;
    const auto moved = [&](const std::vector<std::string>& ids) { return both(ids, *baseIds) != both(*baseIds, ids); };
    if (moved(*theirIds) && moved(*myIds) && both(*theirIds, *myIds) != both(*myIds, *theirIds))
        return true;
    const Json nothing;
    const auto of = [&](const Json& list, const std::string& id) -> const Json& {
        const Json* item = itemOf(list, id);
        return item == nullptr ? nothing : *item;
    };
    return std::ranges::any_of(woven(woven(*myIds, *theirIds), *baseIds), [&](const std::string& id) {
        return collide(of(base, id), of(theirs, id), of(mine, id));
    });
}

// -- Meaning

Json canonical(Schema schema, const Json& json) {
    switch (schema) {
    case Schema::Museum: {
        const MuseumFile file = museumFileOf(json);
        return museumJson(file.museum, file.files);
    }
    case Schema::Pins: {
        Museum museum;
        museum.pins = pinsOf(json);
        return pinsJson(museum);
    }
    case Schema::Tour:
        return tourJson(tourOf(json));
    default:
        return json;
    }
}

bool saysNothing(const Json& value) {
    return value.is_null() || (value.is_structured() && value.empty()) || value == "" || value == false || value == 0;
}

/// `known`, which is `json` in our own words, with what our words have no key for.
Json withUnknown(const Json& known, const Json& json) {
    if (known.is_object() && json.is_object()) {
        Json all = known;
        for (auto& [key, value] : all.items()) {
            if (const Json* raw = memberOf(json, key.c_str()))
                value = withUnknown(value, *raw);
        }
        for (const auto& [key, value] : json.items()) {
            if (!known.contains(key) && !saysNothing(value))
                all[key] = value;
        }
        return all;
    }
    if (known.is_array() && json.is_array() && known.size() == json.size()) {
        Json all = Json::array();
        for (std::size_t i = 0; i < known.size(); ++i)
            all.push_back(withUnknown(known[i], json[i]));
        return all;
    }
    return known;
}

LocalText titleOf(const Json& item) {
    for (const char* key : {"title", "label"}) {
        if (const Json* title = memberOf(item, key); title != nullptr && title->is_object()) {
            LocalText text;
            for (const auto& [language, words] : title->items()) {
                if (words.is_string())
                    text.byLanguage[language] = plain(shortened(words.get<std::string>(), 200));
            }
            return text;
        }
    }
    return {};
}

/// All that a value says, without the signs of its format.
std::string wordsOf(const Json& value) {
    if (value.is_null())
        return {};
    if (value.is_string())
        return value.get<std::string>();
    if (!value.is_structured())
        return value.dump();
    std::string all;
    for (const Json& each : value) {
        const std::string words = wordsOf(each);
        if (!words.empty())
            all += (all.empty() ? "" : ", ") + words;
    }
    return all;
}

/// Lines stay: texts have several.
std::string shownText(const Json& value) {
    std::string text = shortened(wordsOf(value), kMaxShownValue);
    std::string shown;
    for (std::size_t from = 0;;) {
        const std::size_t end = text.find('\n', from);
        shown += plain(std::string_view(text).substr(from, end == std::string::npos ? end : end - from));
        if (end == std::string::npos)
            return shown;
        shown += '\n';
        from = end + 1;
    }
}

class Telling {
public:
    void tell(const Json& theirs, const Json& mine) {
        if (theirs == mine || (saysNothing(theirs) && saysNothing(mine)))
            return;
        if (theirs.is_array() && mine.is_null())
            return tell(theirs, Json::array());
        if (mine.is_array() && theirs.is_null())
            return tell(Json::array(), mine);
        const bool objects = (theirs.is_object() || theirs.is_null()) && (mine.is_object() || mine.is_null());
        if (objects && !isWhole())
            tellMembers(theirs, mine);
        else if (theirs.is_array() && mine.is_array() && idsOf(theirs) && idsOf(mine))
            tellItems(theirs, mine, *idsOf(theirs), *idsOf(mine));
        else if (theirs.is_array() && mine.is_array() && theirs.size() == mine.size() && holdsObjects(mine))
            tellPlaces(theirs, mine);
        else
            add(theirs, mine);
    }
    std::vector<Difference> take() { return std::move(m_all); }

private:
    static bool holdsObjects(const Json& list) {
        return !list.empty() && std::ranges::all_of(list, [](const Json& item) { return item.is_object(); });
    }
    /// An item that the other has not at all is told as one.
    bool isWhole() const { return m_whole; }

    void tellMembers(const Json& theirs, const Json& mine) {
        const Json nothing;
        const auto of = [&](const Json& object, const std::string& key) -> const Json& {
            const Json* member = memberOf(object, key.c_str());
            return member == nullptr ? nothing : *member;
        };
        const auto member = [&](const std::string& key) {
            m_way.push_back({key, 0, {}});
            tell(of(theirs, key), of(mine, key));
            m_way.pop_back();
        };
        if (mine.is_object()) {
            for (const auto& [key, value] : mine.items())
                member(key);
        }
        if (theirs.is_object()) {
            for (const auto& [key, value] : theirs.items()) {
                if (memberOf(mine, key.c_str()) == nullptr)
                    member(key);
            }
        }
    }
    void tellItems(const Json& theirs, const Json& mine, const std::vector<std::string>& theirIds,
                   const std::vector<std::string>& myIds) {
        const Json nothing;
        for (const std::string& id : woven(myIds, theirIds)) {
            const Json* other = itemOf(theirs, id);
            const Json* own = itemOf(mine, id);
            const Json& shown = own != nullptr ? *own : *other;
            const auto& ids = own != nullptr ? myIds : theirIds;
            const auto number = static_cast<std::size_t>(std::ranges::find(ids, id) - ids.begin()) + 1;
            m_way.push_back({id, number, titleOf(shown)});
            m_whole = other == nullptr || own == nullptr;
            tell(other == nullptr ? nothing : *other, own == nullptr ? nothing : *own);
            m_whole = false;
            m_way.pop_back();
        }
        const std::vector<std::string> theirOrder = both(theirIds, myIds);
        const std::vector<std::string> myOrder = both(myIds, theirIds);
        if (theirOrder != myOrder)
            add(Json(theirOrder), Json(myOrder));
    }
    void tellPlaces(const Json& theirs, const Json& mine) {
        for (std::size_t i = 0; i < mine.size(); ++i) {
            m_way.push_back({{}, i + 1, titleOf(mine[i])});
            tell(theirs[i], mine[i]);
            m_way.pop_back();
        }
    }
    void add(const Json& theirs, const Json& mine) {
        const bool whole = std::exchange(m_whole, false);
        const auto words = [&](const Json& value) {
            return whole && value.is_object() ? wordIn(value, "id") : shownText(value);
        };
        if (m_all.size() < kMaxDifferences)
            m_all.push_back({m_way, words(theirs), words(mine)});
    }

    std::vector<Waypoint> m_way;
    std::vector<Difference> m_all;
    bool m_whole = false;
};

FileKind kindOf(Schema schema) {
    switch (schema) {
    case Schema::Pins:
        return FileKind::Pins;
    case Schema::Tour:
        return FileKind::Tour;
    case Schema::Bibliography:
        return FileKind::Works;
    default:
        return FileKind::Museum;
    }
}

} // namespace

std::shared_ptr<const Document> theirDocument(const FileRef& name, Schema schema, const std::string& bytes) {
    Findings findings;
    std::optional<Json> json = parseJson(bytes, name, findings);
    if (!json)
        return nullptr;
    const bool upgraded = schema == Schema::Museum && upgradeFromFormat1(*json);
    if (!checkForm(schema, *json, name, findings))
        return nullptr;
    return std::make_shared<const Document>(Document{name, bytes, std::move(*json), upgraded});
}

Json reconciled(const Json& base, const Json& theirs, const Json& mine) {
    if (theirs == mine || base == mine)
        return theirs;
    if (base == theirs)
        return mine;
    if (theirs.is_object() && mine.is_object())
        return reconciledObjects(base.is_object() ? base : Json::object(), theirs, mine);
    if (theirs.is_array() && mine.is_array())
        return reconciledLists(base.is_array() ? base : Json::array(), theirs, mine);
    return mine;
}

bool collide(const Json& base, const Json& theirs, const Json& mine) {
    if (theirs == mine || base == mine || base == theirs)
        return false;
    if (theirs.is_object() && mine.is_object())
        return collideInObjects(base.is_object() ? base : Json::object(), theirs, mine);
    if (theirs.is_array() && mine.is_array())
        return collideInLists(base.is_array() ? base : Json::array(), theirs, mine);
    return true;
}

std::vector<Difference> differencesOf(Schema schema, const Json& theirs, const Json& mine) {
    Telling telling;
    telling.tell(withUnknown(canonical(schema, theirs), theirs), withUnknown(canonical(schema, mine), mine));
    return telling.take();
}

Conflict conflictOf(const FileRef& name, Schema schema, const std::string& bytes, const Document* theirs,
                    const Json& mine) {
    Conflict conflict{.file = name,
                      .kind = kindOf(schema),
                      .title = titleOf(mine),
                      .theirs = sha256Hex(bytes),
                      .readable = theirs != nullptr};
    if (theirs != nullptr)
        conflict.differences = differencesOf(schema, theirs->json, mine);
    return conflict;
}

} // namespace halls::io
