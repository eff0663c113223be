// SPDX-License-Identifier: MPL-2.0
#pragma once

// One description of each struct of the format, for reading and for writing:
//
//     void describe(auto& fields, Like<PointPair> auto& pair) {
//         fields.always("scan", pair.scan);
//         fields.always("place", pair.place);
//     }
//
// A FieldReader sets what the file says and leaves the rest as it is: defaults stand in the struct alone. Whatever the
// JSON is, nothing is thrown. A FieldWriter writes the keys in the order of the description. Both take a value by its
// type: words, numbers, flags, texts, places, words of enumerations, described structs, and lists and maps of all
// these. What a file words in another way than the struct stands in a wrapper with readFrom() and asJson(), as Degrees
// does.

#include "io/JsonParts.h"
#include "io/Numbers.h"
#include "museum/Tour.h"

#include <concepts>
#include <type_traits>

namespace halls::io {

/// The parameter of a description: a struct that is read into, or a const one that is written.
template <class T, class Struct>
concept Like = std::same_as<std::remove_const_t<T>, Struct>;

/// An enumeration of the museum, whose values have words in the files.
template <class T>
concept Worded = std::is_enum_v<T> && requires(T value) {
    wordOf(value);
};

template <Worded T>
std::optional<T> valueOf(std::string_view word);
template <>
std::optional<EvidenceClass> valueOf(std::string_view word);
template <>
std::optional<Fate> valueOf(std::string_view word);
template <>
std::optional<Access> valueOf(std::string_view word);
template <>
std::optional<DatePrecision> valueOf(std::string_view word);
template <>
std::optional<Mode> valueOf(std::string_view word);
template <>
std::optional<Made> valueOf(std::string_view word);
template <>
std::optional<ExhibitCollision> valueOf(std::string_view word);
template <>
std::optional<CompareMode> valueOf(std::string_view word);
template <>
std::optional<CaptionPlace> valueOf(std::string_view word);

/// Those items of a mixed list that have this "type".
template <class List>
struct Kind {
    const char* type;
    List& items;
};
template <class List>
Kind(const char*, List&) -> Kind<List>;

/// One of two words.
template <class Flag>
struct Either {
    Flag& flag;
    const char* whenFalse;
    const char* whenTrue;

    void readFrom(const Json& json) const { flag = json == whenTrue; }
    Json asJson() const { return flag ? whenTrue : whenFalse; }
};
template <class Flag>
Either(Flag&, const char*, const char*) -> Either<Flag>;

class FieldReader {
public:
    static constexpr bool kReads = true;

    /// Borrows `json`. From what is no object nothing is read.
    explicit FieldReader(const Json& json) : m_json(json) {}

    void always(const char* key, auto&& value) const {
        if (const Json* json = memberOf(m_json, key))
            read(*json, value);
    }
    void unlessEmpty(const char* key, auto&& value) const { always(key, value); }
    void constant(const char* /*key*/, const auto& /*value*/) const {} // the schema has looked at it

    void group(const char* key, const auto& members) const {
        if (const Json* json = memberOf(m_json, key)) {
            const FieldReader inner(*json);
            members(inner);
        }
    }
    void groups(const char* key, const auto&... members) const {
        const Json* json = memberOf(m_json, key);
        if (json == nullptr || !json->is_array() || json->size() != sizeof...(members))
            return;
        std::size_t at = 0;
        const auto next = [&](const auto& describeMembers) {
            const FieldReader inner((*json)[at++]);
            describeMembers(inner);
        };
        (next(members), ...);
    }
    void row(auto&&... values) const {
        if (!m_json.is_array() || m_json.size() != sizeof...(values))
            return;
        std::size_t at = 0;
        (read(m_json[at++], values), ...);
    }
    void mixed(const char* key, auto... kinds) const {
        const Json* json = memberOf(m_json, key);
        if (json == nullptr || !json->is_array())
            return;
        for (const Json& item : *json) {
            std::string type;
            FieldReader(item).always("type", type);
            ((type == kinds.type ? read(item, kinds.items.emplace_back()) : void()), ...);
        }
    }

private:
    static void read(const Json& json, std::string& word);
    static void read(const Json& json, bool& flag);
    static void read(const Json& json, float& number);
    static void read(const Json& json, double& number);
    static void read(const Json& json, int& count); ///< not negative
    static void read(const Json& json, std::size_t& count);
    static void read(const Json& json, LocalText& text) { read(json, text.byLanguage); }
    static void read(const Json& json, Vec3& point) { FieldReader(json).row(point.x, point.y, point.z); }
    static void read(const Json& json, DVec3& point) { FieldReader(json).row(point.x, point.y, point.z); }
    static void read(const Json& json, Vec4& four) { FieldReader(json).row(four.x, four.y, four.z, four.w); }

    template <class T>
    static void read(const Json& json, std::optional<T>& value) {
        read(json, value.emplace());
    }
    template <class T>
    static void read(const Json& json, std::vector<T>& list) {
        if (!json.is_array())
            return;
        list.clear();
        for (const Json& item : json)
            read(item, list.emplace_back());
    }
    template <class T>
    static void read(const Json& json, std::map<std::string, T>& map) {
        if (!json.is_object())
            return;
        map.clear();
        for (const auto& [key, value] : json.items())
            read(value, map[key]);
    }
    template <class T>
    static void read(const Json& json, T& value) {
        if constexpr (Worded<T>) {
            std::string word;
            read(json, word);
            value = valueOf<T>(word).value_or(value);
        } else if constexpr (requires { value.readFrom(json); }) {
            value.readFrom(json);
        } else {
            const FieldReader inner(json);
            describe(inner, value);
        }
    }

    const Json& m_json;
};

class FieldWriter {
public:
    static constexpr bool kReads = false;

    Json take() { return std::move(m_json); }

    void always(const char* key, const auto& value) { m_json[key] = written(value); }
    /// Left out where there is nothing to say: no words, no items, zero, false.
    void unlessEmpty(const char* key, const auto& value) {
        if (!isEmpty(value))
            always(key, value);
    }
    /// What the format asks for and no member holds.
    void constant(const char* key, Json value) { m_json[key] = std::move(value); }

    /// An object whose members belong to the struct itself: `members` is called with its fields.
    void group(const char* key, const auto& members) { m_json[key] = objectOf(members); }
    /// An array of such objects, always as many.
    void groups(const char* key, const auto&... members) {
        Json list = Json::array();
        (list.push_back(objectOf(members)), ...);
        m_json[key] = std::move(list);
    }
    /// The struct as an array of so many values instead of an object.
    void row(const auto&... values) {
        m_json = Json::array();
        (m_json.push_back(written(values)), ...);
    }
    /// A list with items of several kinds (Kind), those of one kind after those of the other.
    void mixed(const char* key, auto... kinds) {
        Json list = Json::array();
        const auto add = [&](const auto& kind) {
            for (const auto& item : kind.items) {
                FieldWriter inner;
                inner.constant("type", kind.type);
                describe(inner, item);
                list.push_back(inner.take());
            }
        };
        (add(kinds), ...);
        m_json[key] = std::move(list);
    }

private:
    static Json written(const std::string& word) { return word; }
    static Json written(bool flag) { return flag; }
    static Json written(float number) { return shortNumber(number); }
    static Json written(double number) { return shortNumber(number); }
    static Json written(int count) { return count; }
    static Json written(std::size_t count) { return count; }
    static Json written(const LocalText& text) { return written(text.byLanguage); }
    static Json written(Vec3 point) { return rowOf(point.x, point.y, point.z); }
    static Json written(const DVec3& point) { return rowOf(point.x, point.y, point.z); }
    static Json written(Vec4 four) { return rowOf(four.x, four.y, four.z, four.w); }

    template <class T>
    static Json written(const std::optional<T>& value) {
        return value ? written(*value) : Json();
    }
    template <class T>
    static Json written(const std::vector<T>& list) {
        Json all = Json::array();
        for (const T& value : list)
            all.push_back(written(value));
        return all;
    }
    template <class T>
    static Json written(const std::map<std::string, T>& map) {
        Json all = Json::object();
        for (const auto& [key, value] : map)
            all[key] = written(value);
        return all;
    }
    template <class T>
    static Json written(const T& value) {
        if constexpr (Worded<T>)
            return wordOf(value);
        else if constexpr (requires { value.asJson(); })
            return value.asJson();
        else
            return objectOf([&](auto& inner) { describe(inner, value); });
    }

    static Json rowOf(const auto&... values) {
        FieldWriter inner;
        inner.row(values...);
        return inner.take();
    }
    static Json objectOf(const auto& members) {
        FieldWriter inner;
        members(inner);
        return inner.take();
    }
    template <class T>
    static bool isEmpty(const T& value) {
        if constexpr (requires { value.empty(); })
            return value.empty();
        else if constexpr (requires { value.has_value(); })
            return !value.has_value();
        else
            return value == T{};
    }

    Json m_json = Json::object();
};

/// A described struct, as far as `json` says what it is; the rest has its defaults.
template <class T>
T readAs(const Json& json) {
    T value;
    const FieldReader fields(json);
    describe(fields, value);
    return value;
}

template <class T>
Json writtenAs(const T& value) {
    FieldWriter fields;
    describe(fields, value);
    return fields.take();
}

} // namespace halls::io
