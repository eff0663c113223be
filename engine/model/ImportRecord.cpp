// SPDX-License-Identifier: MPL-2.0
#include "model/ImportRecord.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

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

Digest hashOf(int descriptor, const std::stop_token& stop) {
    constexpr std::size_t kPiece = std::size_t{256} << 10U;
    struct stat facts {};
    if (::fstat(descriptor, &facts) != 0 || !S_ISREG(facts.st_mode))
        return {};
    Sha256 hash;
    if (static_cast<std::uint64_t>(facts.st_size) > kLargestInput) {
        hash.add(std::as_bytes(std::span(&facts.st_size, 1)));
        return hash.finish();
    }
    std::vector<std::byte> piece(std::min(kPiece, static_cast<std::size_t>(facts.st_size) + 1));
    while (!stop.stop_requested()) {
        const ssize_t got = ::read(descriptor, piece.data(), piece.size());
        if (got == 0)
            return hash.finish();
        if (got < 0 && errno != EINTR)
            return {};
        if (got > 0)
            hash.add(std::span(piece).first(static_cast<std::size_t>(got)));
    }
    return {};
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

Digest keyOf(const InputFile& source, ImportKind kind) {
    Sha256 hash;
    const std::array<std::uint32_t, 3> numbers{kImporterVersion, static_cast<std::uint32_t>(kind),
                                               static_cast<std::uint32_t>(source.name.size())};
    hash.add(std::as_bytes(std::span(numbers)));
    hash.add(std::as_bytes(std::span(source.name)));
    hash.add(source.hash);
    return hash.finish();
}

Digest keyOf(const ImportRecord& record) {
    return record.files.empty() ? Digest{} : keyOf(record.files.front(), record.kind);
}

Digest hashOfFile(const fs::path& file, const std::stop_token& stop) {
    // Without O_NONBLOCK a pipe that took the file's place meanwhile would wait for ever.
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return {};
    const Digest digest = hashOf(descriptor, stop);
    ::close(descriptor);
    return digest;
}

Freshness::Freshness(const fs::path& source, const Digest& sourceHash, std::stop_token stop)
    : m_finder(source.parent_path()), m_stop(std::move(stop)) {
    const std::string name = source.filename().string();
    m_present.emplace(name, InputFile{name, true, sourceHash});
}

InputFile Freshness::present(const std::string& name) {
    const auto known = m_present.find(name);
    if (known != m_present.end())
        return known->second;
    const auto path = m_finder.find(name);
    InputFile file{name, path.has_value(), path ? hashOfFile(*path, m_stop) : Digest{}};
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
