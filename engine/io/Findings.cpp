// SPDX-License-Identifier: MPL-2.0
#include "io/Findings.h"

#include <utility>

namespace halls::io {
namespace {

void add(std::vector<Problem>& list, Problem problem) {
    problem.message = plain(problem.message);
    if (list.size() < Findings::kMax)
        list.push_back(std::move(problem));
}

} // namespace

Place Place::operator/(std::string_view key) const {
    Place inner = *this;
    inner.m_pointer += '/';
    for (const char letter : key) {
        if (letter == '~')
            inner.m_pointer += "~0";
        else if (letter == '/')
            inner.m_pointer += "~1";
        else
            inner.m_pointer += letter;
    }
    return inner;
}

Place Place::operator/(std::size_t index) const {
    return *this / std::string_view(std::to_string(index));
}

void Findings::error(const std::string& file, const Place& place, const char* code, std::string message) {
    add(errors, {file, place.pointer(), code, std::move(message)});
}

void Findings::warning(const std::string& file, const Place& place, const char* code, std::string message) {
    add(warnings, {file, place.pointer(), code, std::move(message)});
}

void Findings::errorAt(const std::string& file, std::string where, const char* code, std::string message) {
    add(errors, {file, std::move(where), code, std::move(message)});
}

std::string plain(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto letter = static_cast<unsigned char>(text[at]);
        const auto next = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : ' ');
        if (letter == 0xC2U && next >= 0x80U && next < 0xA0U) { // U+0080 to U+009F
            result += '?';
            ++at;
        } else {
            result += letter < 0x20U || letter == 0x7FU ? '?' : text[at];
        }
    }
    return result;
}

std::string shortened(std::string_view text, std::size_t most) {
    if (text.size() <= most)
        return std::string(text);
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(text.substr(0, end)) + "…";
}

} // namespace halls::io
