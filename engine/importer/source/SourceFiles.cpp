// SPDX-License-Identifier: MPL-2.0
#include "importer/source/SourceFiles.h"

#include "base/Descriptor.h"
#include "base/Trouble.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace halls::importer {
namespace {

bool isSame(const struct stat& before, const struct stat& after) {
    return before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec &&
           before.st_mtim.tv_nsec == after.st_mtim.tv_nsec;
}

enum class Links { Followed, Refused };

/// Read, not mapped: a file that is cut short while it is mapped ends the process that looks at it.
Result<FileBytes> readWhole(const std::filesystem::path& file, std::uint64_t maxBytes, Links links) {
    const auto error = [&](ErrorCode code, std::string detail) {
        return Error{code, file.string(), {}, std::move(detail)};
    };
    // Neither a pipe nor a device that took the file's place meanwhile holds us up.
    const int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (links == Links::Refused ? O_NOFOLLOW : 0);
    const Descriptor source(::open(file.c_str(), flags));
    struct stat facts {};
    if (source.number() < 0 || ::fstat(source.number(), &facts) != 0)
        return troubleOfReading(file, errno);
    if (!S_ISREG(facts.st_mode))
        return error(ErrorCode::Unreadable, "this is not a file");
    const auto size = static_cast<std::size_t>(facts.st_size);
    if (size > maxBytes)
        return error(ErrorCode::TooLarge, fmt::format("{} bytes; at most {} are read", size, maxBytes));
    auto bytes = std::make_unique_for_overwrite<std::byte[]>(size);
    std::size_t got = 0;
    while (got < size) {
        const ssize_t piece = ::read(source.number(), bytes.get() + got, size - got);
        if (piece < 0 && errno == EINTR)
            continue;
        if (piece < 0)
            return troubleOfReading(file, errno);
        if (piece == 0)
            break;
        got += static_cast<std::size_t>(piece);
    }
    struct stat after {};
    if (got < size || ::fstat(source.number(), &after) != 0 || !isSame(facts, after))
        return error(ErrorCode::Unreadable, "was changed while it was read; open it again once it is written");
    return FileBytes(std::move(bytes), size);
}

} // namespace

SourceFiles::SourceFiles(const std::filesystem::path& source, std::uint64_t maxFileBytes,
                         const std::filesystem::path& root)
    : m_source(source), m_maxFileBytes(maxFileBytes), m_finder(source.parent_path(), root) {}

Error SourceFiles::trouble(ErrorCode code, std::string detail) const {
    return {code, m_source.string(), {}, std::move(detail)};
}

Result<FileBytes> SourceFiles::openSource() {
    std::error_code error;
    const auto kind = std::filesystem::status(m_source, error).type();
    if (kind == std::filesystem::file_type::not_found)
        return trouble(ErrorCode::NotFound, "there is no such file");
    if (kind == std::filesystem::file_type::directory)
        return trouble(ErrorCode::Unreadable, "this is a folder, not a file");
    Result<FileBytes> read = readWhole(m_source, m_maxFileBytes, Links::Followed);
    if (!read)
        return read;
    if (read.value().bytes().empty())
        return trouble(ErrorCode::Damaged, "the file is empty (0 bytes)");
    const std::string name = m_source.filename().string();
    if (m_names.insert(name).second)
        m_asked.insert(m_asked.begin(), model::InputFile{name, true});
    if (const Status noted = noteBytes(name, m_source, read.value().bytes()); !noted)
        return noted.error();
    return read;
}

std::optional<std::filesystem::path> SourceFiles::find(const std::string& asked) {
    const auto name = model::FileFinder::nameOf(asked);
    if (!name || tooMany())
        return std::nullopt;
    auto path = m_finder.find(*name);
    if (m_names.insert(*name).second) {
        m_asked.push_back(model::InputFile{*name, path.has_value()});
        if (path)
            m_unread.emplace(*name, *path);
    }
    return path;
}

std::optional<Meant> SourceFiles::meantBy(const std::string& written, const std::string& namedBy) {
    for (const model::Candidate& candidate : model::FileFinder::candidates(written, namedBy)) {
        const auto path = find(candidate.name);
        if (!path)
            continue;
        Meant meant{candidate.name, path->lexically_relative(m_finder.folder()).lexically_normal().string()};
        meant.substitute = candidate.elsewhere || (!std::filesystem::path(candidate.name).is_absolute() &&
                                                   !model::FileFinder::sameWords(meant.shown, candidate.name));
        return meant;
    }
    return std::nullopt;
}

bool SourceFiles::leadsOut(const std::string& written, const std::string& namedBy) const {
    const std::string beside = std::filesystem::path(namedBy).parent_path().string();
    const bool relative = written.find(':') == std::string::npos && written.find_first_of("/\\") != 0;
    const std::string from = beside.empty() || !relative ? written : beside + "/" + written;
    return std::ranges::any_of(model::FileFinder::candidates(from), [&](const model::Candidate& candidate) {
        return !candidate.elsewhere && m_finder.leadsOut(candidate.name);
    });
}

Status SourceFiles::noteBytes(const std::string& asked, const std::filesystem::path& path,
                              std::span<const std::byte> bytes) {
    const std::string name = model::FileFinder::nameOf(asked).value_or(asked);
    const auto noted = std::ranges::find(m_asked, name, &model::InputFile::name);
    if (noted == m_asked.end())
        return Done{};
    const auto hash = model::hashOfBytes(bytes);
    if (noted->hash != decltype(noted->hash){} && noted->hash != hash)
        return Error{ErrorCode::Unreadable,
                     path.string(),
                     {},
                     "was changed while it was read; open it again once it is written"};
    noted->hash = hash;
    m_unread.erase(name);
    return Done{};
}

Result<FileBytes> SourceFiles::open(const std::string& name) {
    const auto path = find(name);
    if (!path && leadsOut(name))
        return trouble(ErrorCode::OutsidePackage,
                       fmt::format("needs \"{}\", which lies outside the model's folder and is not read", name));
    if (!path)
        return trouble(ErrorCode::MissingPart, fmt::format("needs \"{}\", which is not there", pathOf(name)));
    std::error_code error;
    const std::filesystem::path real = std::filesystem::canonical(*path, error);
    Result<FileBytes> read = readWhole(error ? *path : real, m_maxFileBytes, Links::Refused);
    if (!read)
        return Error{read.error().code, path->string(), {}, read.error().detail};
    if (const Status noted = noteBytes(name, *path, read.value().bytes()); !noted)
        return noted.error();
    return read;
}

std::string SourceFiles::pathOf(const std::string& asked) const {
    const auto name = model::FileFinder::nameOf(asked);
    return name ? (m_source.parent_path() / *name).lexically_normal().string() : asked;
}

const std::vector<model::InputFile>& SourceFiles::asked() {
    for (const auto& [name, path] : m_unread)
        std::ranges::find(m_asked, name, &model::InputFile::name)->hash = model::hashOfFile(path);
    m_unread.clear();
    return m_asked;
}

} // namespace halls::importer
