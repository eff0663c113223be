// SPDX-License-Identifier: MPL-2.0
#include "model/ImportRecord.h"

#include "base/Hash.h"
#include "base/MappedFile.h"

#include <algorithm>

namespace halls::model {
namespace {

namespace fs = std::filesystem;

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

bool isFile(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored); // a pipe would wait for ever
}

} // namespace

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

std::optional<fs::path> FileFinder::find(const std::string& name) {
    const fs::path path(name);
    if (const fs::path exact = m_folder / path; isFile(exact))
        return exact;
    if (path.is_absolute())
        return std::nullopt;
    fs::path at = m_folder;
    for (const fs::path& part : path) {
        const auto next = part == ".." ? std::optional(at / part) : childOf(at, part.string());
        if (!next)
            return std::nullopt;
        at = *next;
    }
    return isFile(at) ? std::optional(at) : std::nullopt;
}

std::optional<fs::path> FileFinder::childOf(const fs::path& folder, const std::string& name) {
    std::error_code ignored;
    if (fs::exists(folder / name, ignored))
        return folder / name;
    auto known = m_listings.find(folder);
    if (known == m_listings.end()) {
        known = m_listings.emplace(folder, std::map<std::string, std::string>()).first;
        for (auto entry = fs::directory_iterator(folder, ignored); entry != fs::directory_iterator();
             entry.increment(ignored)) {
            const std::string there = entry->path().filename().string();
            const auto [place, added] = known->second.emplace(lower(there), there);
            if (!added)
                place->second = std::min(place->second, there); // the same one each time, in whatever order they come
        }
    }
    const auto found = known->second.find(lower(name));
    return found == known->second.end() ? std::nullopt : std::optional(folder / found->second);
}

std::uint64_t hashOfFile(const fs::path& file) {
    std::error_code error;
    if (!isFile(file))
        return 0;
    const std::uintmax_t size = fs::file_size(file, error);
    if (error)
        return 0;
    if (size > kLargestInput)
        return fastHash(std::to_string(size));
    const Result<MappedFile> mapped = MappedFile::open(file);
    return mapped ? fastHash(mapped.value().bytes()) : 0;
}

Freshness::Freshness(const fs::path& source, std::uint64_t sourceHash) : m_finder(source.parent_path()) {
    const std::string name = source.filename().string();
    m_present.emplace(name, InputFile{name, true, sourceHash});
}

InputFile Freshness::present(const std::string& name) {
    const auto known = m_present.find(name);
    if (known != m_present.end())
        return known->second;
    const auto path = m_finder.find(name);
    InputFile file{name, path.has_value(), path ? hashOfFile(*path) : 0};
    return m_present.emplace(name, std::move(file)).first->second;
}

bool Freshness::holds(const ImportRecord& record) {
    return !record.files.empty() &&
           std::ranges::all_of(record.files, [&](const InputFile& file) { return present(file.name) == file; });
}

std::vector<fs::path> companionsIn(const ImportRecord& record, const fs::path& source) {
    FileFinder finder(source.parent_path());
    std::error_code error;
    const fs::path folder = fs::canonical(finder.folder(), error);
    std::vector<fs::path> companions;
    for (const InputFile& file : record.files) {
        const auto path = file.found && !fs::path(file.name).is_absolute() ? finder.find(file.name) : std::nullopt;
        if (!path)
            continue;
        const fs::path relative = path->lexically_relative(finder.folder()).lexically_normal();
        const fs::path real = fs::canonical(*path, error); // a link may lead anywhere
        const bool inside = !relative.empty() && *relative.begin() != ".." && !error &&
                            std::ranges::mismatch(folder, real).in1 == folder.end();
        if (inside && relative != source.filename() && std::ranges::count(companions, relative) == 0)
            companions.push_back(relative);
    }
    return companions;
}

} // namespace halls::model
