// SPDX-License-Identifier: MPL-2.0
#include "importer/text/Unread.h"

#include <fmt/format.h>

namespace halls::importer {

void Unread::add(std::size_t line, std::string_view words) {
    if (m_count++ > 0)
        return;
    m_first = line;
    m_commas = words.find(',') != std::string_view::npos;
}

void Unread::add(const Unread& later, std::size_t lines) {
    if (m_count == 0 && later.any()) {
        m_first = lines + later.m_first;
        m_commas = later.m_commas;
    }
    m_count += later.m_count;
}

std::string Unread::place() const {
    return fmt::format("line {}", m_first);
}

std::string Unread::note(const char* what) const {
    return fmt::format("left out: {} {} that cannot be read; the first is line {}", m_count, what, m_first);
}

std::string Unread::refusal(const char* what) const {
    if (!m_commas)
        return fmt::format("more than half of the {} cannot be read", what);
    return fmt::format("more than half of the {} cannot be read, and their numbers have commas: write the file anew "
                       "with decimal points",
                       what);
}

} // namespace halls::importer
