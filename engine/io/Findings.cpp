// SPDX-License-Identifier: MPL-2.0
#include "io/Findings.h"

#include "base/Utf8.h"

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
    return printable(text);
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
