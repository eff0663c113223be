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

Digest hashOfBytes(std::span<const std::byte> bytes) {
    return sha256(bytes);
}

Freshness::Freshness(const fs::path& source, const Digest& sourceHash, const fs::path& root, std::stop_token stop)
    : m_finder(source.parent_path(), root), m_stop(std::move(stop)) {
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
