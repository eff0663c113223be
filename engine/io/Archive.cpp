// SPDX-License-Identifier: MPL-2.0
#include "io/Archive.h"

#include <algorithm>

namespace halls::io {

template <>
std::optional<EvidenceClass> valueOf(std::string_view word) {
    return evidenceClassOf(word);
}
template <>
std::optional<Fate> valueOf(std::string_view word) {
    return fateOf(word);
}
template <>
std::optional<DatePrecision> valueOf(std::string_view word) {
    return datePrecisionOf(word);
}
template <>
std::optional<Mode> valueOf(std::string_view word) {
    return modeOf(word);
}
template <>
std::optional<Access> valueOf(std::string_view word) {
    return accessOf(word);
}
template <>
std::optional<Made> valueOf(std::string_view word) {
    return madeOf(word);
}
template <>
std::optional<ExhibitCollision> valueOf(std::string_view word) {
    return exhibitCollisionOf(word);
}
template <>
std::optional<CompareMode> valueOf(std::string_view word) {
    return compareModeOf(word);
}
template <>
std::optional<CaptionPlace> valueOf(std::string_view word) {
    return captionPlaceOf(word);
}

void FieldReader::read(const Json& json, std::string& word) {
    if (json.is_string())
        word = json.get_ref<const std::string&>();
}

void FieldReader::read(const Json& json, bool& flag) {
    if (json.is_boolean())
        flag = json.get<bool>();
}

void FieldReader::read(const Json& json, double& number) {
    number = numberOf(json).value_or(number);
}
void FieldReader::read(const Json& json, float& number) {
    if (const auto value = numberOf(json))
        number = static_cast<float>(*value);
}

/// What was not parsed but written by us is signed.
void FieldReader::read(const Json& json, int& count) {
    if (json.is_number_unsigned())
        count = static_cast<int>(std::min<std::uint64_t>(json.get<std::uint64_t>(), 1'000'000));
    else if (json.is_number_integer())
        count = static_cast<int>(std::clamp<std::int64_t>(json.get<std::int64_t>(), 0, 1'000'000));
}

void FieldReader::read(const Json& json, std::size_t& count) {
    if (json.is_number_unsigned())
        count = json.get<std::size_t>();
}

} // namespace halls::io
