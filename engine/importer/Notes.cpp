// SPDX-License-Identifier: MPL-2.0
#include "importer/Notes.h"

#include "importer/text/PlainLine.h"
#include "model/ImportRecord.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace halls::importer {
namespace {

constexpr std::size_t kMostSeen = 10'000; ///< lines; a file with more of them is counted a little too high

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Of a quoted name, by what stands before it and by its look: "a.png", "C:\tex", but not "wood.001" or "/images/0".
bool namesAFile(std::string_view before, std::string_view name) {
    if (name.starts_with("/images/"))
        return false;
    if (before.ends_with("picture ") || before.ends_with("library ") || name.find('\\') != std::string_view::npos)
        return true;
    const std::size_t point = name.rfind('.');
    return point != std::string_view::npos && std::ranges::any_of(name.substr(point), isLetter);
}

/// A note without what names a part: quoted names, places in a JSON, and, where there are such, numbers.
std::string kindOf(std::string_view line) {
    std::string kind;
    bool ofAPart = false;
    const bool takesAFile = line.ends_with(" was taken"); // whatever its name looks like
    for (std::size_t i = 0; i < line.size();) {
        const char c = line[i];
        if (c == '"') {
            const std::size_t end = std::min(line.find('"', i + 1), line.size() - 1);
            const std::string_view name = line.substr(i + 1, end > i ? end - i - 1 : 0);
            const bool file = takesAFile || namesAFile(line.substr(0, i), name);
            kind += file ? line.substr(i, end - i + 1) : "\"\"";
            ofAPart = ofAPart || !file;
            i = end + 1;
        } else if (c == '/' && i + 1 < line.size() && isLetter(line[i + 1]) && (i == 0 || line[i - 1] == ' ')) {
            kind += '/';
            ofAPart = true;
            while (i < line.size() && (isLetter(line[i]) || isDigit(line[i]) || line[i] == '/' || line[i] == '_'))
                ++i;
        } else {
            kind += c;
            ++i;
        }
    }
    if (!ofAPart)
        return kind;
    std::ranges::replace_if(kind, isDigit, '#');
    kind.erase(std::unique(kind.begin(), kind.end(), [](char a, char b) { return a == '#' && b == '#'; }), kind.end());
    return kind;
}

} // namespace

bool Notes::add(const std::string& text) {
    std::string line = plainLine(text, model::kLongestNote);
    if (line.empty() || m_seen.contains(line))
        return false;
    if (m_seen.size() < kMostSeen)
        m_seen.insert(line);
    std::string kind = kindOf(line);
    if (const auto known = m_kinds.find(kind); known != m_kinds.end()) {
        ++m_notes[known->second].more;
        return false;
    }
    if (m_notes.size() + 1 >= model::kMaxNotes)
        return !std::exchange(m_cut, true);
    m_kinds.emplace(std::move(kind), m_notes.size());
    m_notes.push_back({std::move(line)});
    return true;
}

std::vector<std::string> Notes::all() const {
    std::vector<std::string> lines;
    for (const Note& note : m_notes) {
        const std::string count = note.more > 0 ? fmt::format(" (and {} more like it)", note.more) : std::string();
        lines.push_back(plainLine(note.line, model::kLongestNote - count.size()) + count);
    }
    if (m_cut)
        lines.emplace_back("there is more that is not listed");
    return lines;
}

} // namespace halls::importer
