// SPDX-License-Identifier: MPL-2.0
#include "model/FileFinder.h"

#include "base/PercentEncoding.h"
#include "base/Utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <utf8proc.h>

namespace halls::model {
namespace {

namespace fs = std::filesystem;

bool isFile(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored); // a pipe would wait for ever
}

bool isInside(const fs::path& root, const fs::path& inner) {
    return std::ranges::mismatch(root, inner).in1 == root.end();
}

fs::path withoutLinks(const fs::path& path) {
    std::error_code error;
    fs::path real = fs::weakly_canonical(path, error);
    return error ? fs::absolute(path, error).lexically_normal() : real;
}

/// Canonically composed (NFC), and with UTF8PROC_CASEFOLD without upper case. What is no UTF-8 stays, but for ASCII.
std::string mapped(const std::string& text, int options) {
    const bool fold = (options & UTF8PROC_CASEFOLD) != 0;
    const auto lower = [&](char c) { return fold && c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    std::string result = text;
    if (std::ranges::all_of(text, [](char c) { return (c & 0x80) == 0; }) || firstInvalidUtf8(text)) {
        std::ranges::transform(result, result.begin(), lower);
        return result;
    }
    utf8proc_uint8_t* made = nullptr;
    const auto length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                     &made, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | options));
    if (length >= 0)
        result.assign(reinterpret_cast<const char*>(made), static_cast<std::size_t>(length));
    std::free(made);
    return result;
}

std::string composed(const std::string& text) {
    return mapped(text, 0);
}
std::string folded(const std::string& text) {
    return mapped(text, UTF8PROC_CASEFOLD);
}

std::string trimmed(const std::string& text) {
    constexpr const char* kAround = " \t\r\n\v\f\"'";
    const std::size_t first = text.find_first_not_of(kAround);
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(kAround) + 1 - first);
}

/// "file:///C:/a.png" is "C:/a.png", "file:///a.png" is "/a.png", "file:a.png" is "a.png".
std::string withoutScheme(const std::string& text) {
    constexpr std::string_view kScheme = "file:";
    if (text.size() < kScheme.size() || folded(text.substr(0, kScheme.size())) != kScheme)
        return text;
    std::string rest = text.substr(kScheme.size());
    if (rest.starts_with("//"))
        rest.erase(0, 2);
    const bool drive = rest.size() > 3 && rest[0] == '/' && rest[2] == ':';
    return drive ? rest.substr(1) : rest;
}

std::string withoutQuery(const std::string& text) {
    return text.substr(0, text.find_first_of("?#"));
}

/// What programs wrote before there was Unicode, taken for Latin-1.
std::string asUtf8(const std::string& text) {
    if (!firstInvalidUtf8(text))
        return text;
    std::string utf8;
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (code < 0x80) {
            utf8 += c;
        } else {
            utf8 += static_cast<char>(0xC0U | (code >> 6U));
            utf8 += static_cast<char>(0x80U | (code & 0x3FU));
        }
    }
    return utf8;
}

/// The upper half of Windows-1256, which Arabic Windows wrote.
constexpr std::array<std::uint16_t, 128> kArabic{
    0x20AC, 0x067E, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0679, 0x2039, 0x0152,
    0x0686, 0x0698, 0x0688, 0x06AF, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x06A9, 0x2122,
    0x0691, 0x203A, 0x0153, 0x200C, 0x200D, 0x06BA, 0x00A0, 0x060C, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6,
    0x00A7, 0x00A8, 0x00A9, 0x06BE, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF, 0x00B0, 0x00B1, 0x00B2, 0x00B3,
    0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x00B9, 0x061B, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x061F, 0x06C1,
    0x0621, 0x0622, 0x0623, 0x0624, 0x0625, 0x0626, 0x0627, 0x0628, 0x0629, 0x062A, 0x062B, 0x062C, 0x062D,
    0x062E, 0x062F, 0x0630, 0x0631, 0x0632, 0x0633, 0x0634, 0x0635, 0x0636, 0x00D7, 0x0637, 0x0638, 0x0639,
    0x063A, 0x0640, 0x0641, 0x0642, 0x0643, 0x00E0, 0x0644, 0x00E2, 0x0645, 0x0646, 0x0647, 0x0648, 0x00E7,
    0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x0649, 0x064A, 0x00EE, 0x00EF, 0x064B, 0x064C, 0x064D, 0x064E, 0x00F4,
    0x064F, 0x0650, 0x00F7, 0x0651, 0x00F9, 0x0652, 0x00FB, 0x00FC, 0x200E, 0x200F, 0x06D2};

/// The same, taken for Windows-1256.
std::string asArabic(const std::string& text) {
    if (!firstInvalidUtf8(text))
        return text;
    std::string utf8;
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        std::array<utf8proc_uint8_t, 4> bytes{};
        const auto length = utf8proc_encode_char(code < 0x80 ? code : kArabic[code - 0x80], bytes.data());
        utf8.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
    }
    return utf8;
}

/// The ways in which one name may have been written down.
std::vector<std::string> spellingsOf(const std::string& written) {
    using Step = std::string (*)(const std::string&);
    constexpr Step kDecoded = [](const std::string& text) { return percentDecoded(text); };
    std::vector<std::string> spellings{written};
    for (const Step step : {trimmed, withoutScheme, kDecoded, withoutQuery, asUtf8, asArabic}) {
        const std::size_t before = spellings.size();
        for (std::size_t i = 0; i < before; ++i) {
            std::string other = step(spellings[i]);
            if (std::ranges::count(spellings, other) == 0)
                spellings.push_back(std::move(other));
        }
    }
    return spellings;
}

/// The last `parts` parts of a path; nothing where it has no more than these.
std::optional<std::string> endOf(const std::string& text, int parts) {
    std::size_t from = text.size();
    for (int i = 0; i < parts; ++i) {
        from = from == 0 ? std::string::npos : text.find_last_of("/\\", from - 1);
        if (from == std::string::npos)
            return std::nullopt;
    }
    return text.substr(from + 1);
}

} // namespace

FileFinder::FileFinder(fs::path folder, const fs::path& root)
    : m_folder(folder.empty() ? "." : std::move(folder)), m_realFolder(withoutLinks(m_folder)),
      m_root(root.empty() ? m_realFolder : withoutLinks(root)) {}

std::optional<std::string> FileFinder::nameOf(std::string text) {
    if (text.empty() || text.size() > kLongestName || text.find("://") != std::string::npos ||
        text.find('\0') != std::string::npos)
        return std::nullopt;
    std::ranges::replace(text, '\\', '/');
    std::string name = fs::path(text).lexically_normal().string();
    if (name.empty() || name.size() > kLongestName)
        return std::nullopt;
    return name;
}

std::vector<Candidate> FileFinder::candidates(const std::string& written, const std::string& namedBy) {
    if (written.size() > kLongestName)
        return {};
    const std::string beside = fs::path(namedBy).parent_path().string();
    std::vector<Candidate> found;
    const auto add = [&](const std::string& text, bool elsewhere) {
        const auto name = nameOf(text);
        if (name && std::ranges::find(found, *name, &Candidate::name) == found.end())
            found.push_back({*name, elsewhere});
    };
    const auto addBesides = [&](const std::string& text, bool elsewhere) {
        if (!beside.empty() && !text.empty() && text.find("://") == std::string::npos && text.find_first_of("/\\") != 0)
            add(beside + "/" + text, elsewhere);
        add(text, elsewhere);
    };
    const std::vector<std::string> spellings = spellingsOf(written);
    for (const std::string& spelling : spellings)
        addBesides(spelling, false);
    for (const int parts : {2, 1}) {
        for (const std::string& spelling : spellings) {
            const auto end = endOf(spelling, parts);
            if (end && !end->starts_with(".."))
                addBesides(*end, true);
        }
    }
    return found;
}

bool FileFinder::within(const fs::path& path) const {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    return !error && isInside(m_root, real);
}

bool FileFinder::namesWithin(const fs::path& name) const {
    return isInside(m_root, (m_realFolder / name).lexically_normal()) ||
           (name.is_absolute() && isInside(fs::absolute(m_folder).lexically_normal(), name));
}

std::optional<fs::path> FileFinder::find(const std::string& name) {
    const fs::path path(name);
    if (!namesWithin(path))
        return std::nullopt;
    if (const fs::path exact = m_folder / path; isFile(exact))
        return within(exact) ? std::optional(exact) : std::nullopt;
    if (path.is_absolute())
        return std::nullopt;
    fs::path at = m_folder;
    for (const fs::path& part : path) {
        const auto next = part == ".." ? std::optional(at / part) : childOf(at, part.string());
        if (!next)
            return std::nullopt;
        at = *next;
    }
    return isFile(at) && within(at) ? std::optional(at) : std::nullopt;
}

bool FileFinder::leadsOut(const std::string& name) const {
    std::error_code error;
    if (!namesWithin(name))
        return true;
    const fs::path path = m_folder / name;
    return fs::exists(fs::symlink_status(path, error)) && !isInside(m_root, withoutLinks(path));
}

bool FileFinder::sameWords(const std::string& one, const std::string& other) {
    return composed(one) == composed(other);
}

std::optional<fs::path> FileFinder::childOf(const fs::path& folder, const std::string& name) {
    std::error_code ignored;
    if (fs::exists(folder / name, ignored))
        return folder / name;
    auto known = m_listings.find(folder);
    if (known == m_listings.end()) {
        known = m_listings.emplace(folder, std::map<std::string, std::vector<std::string>>()).first;
        if (!within(folder))
            return std::nullopt;
        for (auto entry = fs::directory_iterator(folder, ignored); entry != fs::directory_iterator();
             entry.increment(ignored)) {
            const std::string there = entry->path().filename().string();
            known->second[folded(there)].push_back(there);
        }
        for (auto& [form, names] : known->second)
            std::ranges::sort(names); // the same one each time, in whatever order they come
    }
    const auto found = known->second.find(folded(name));
    if (found == known->second.end())
        return std::nullopt;
    const auto same = std::ranges::find_if(found->second, [&](const auto& its) { return sameWords(its, name); });
    return folder / (same == found->second.end() ? found->second.front() : *same);
}

} // namespace halls::model
