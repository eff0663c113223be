// SPDX-License-Identifier: MPL-2.0
#include "importer/SourceFiles.h"

#include "base/Hash.h"

#include <fmt/format.h>

namespace halls::importer {

SourceFiles::SourceFiles(const std::filesystem::path& source, std::uint64_t maxFileBytes)
    : m_source(source), m_maxFileBytes(maxFileBytes), m_finder(source.parent_path()) {}

Error SourceFiles::trouble(ErrorCode code, std::string detail) const {
    return {code, m_source.string(), {}, std::move(detail)};
}

Result<MappedFile> SourceFiles::openSource() {
    std::error_code error;
    const auto kind = std::filesystem::status(m_source, error).type();
    if (kind == std::filesystem::file_type::not_found)
        return trouble(ErrorCode::NotFound, "there is no such file");
    if (kind == std::filesystem::file_type::directory)
        return trouble(ErrorCode::Unreadable, "this is a folder, not a file");
    if (kind != std::filesystem::file_type::regular)
        return trouble(ErrorCode::Unreadable, "this is not a file");
    const std::uintmax_t size = std::filesystem::file_size(m_source, error);
    if (error)
        return trouble(ErrorCode::Unreadable, error.message());
    if (size == 0)
        return trouble(ErrorCode::Damaged, "the file is empty (0 bytes)");
    if (size > m_maxFileBytes)
        return trouble(ErrorCode::TooLarge, fmt::format("{} bytes; at most {} are read", size, m_maxFileBytes));
    Result<MappedFile> mapped = MappedFile::open(m_source);
    const std::string name = m_source.filename().string();
    if (mapped && m_names.insert(name).second)
        m_asked.insert(m_asked.begin(), {name, true, sha256(mapped.value().bytes())});
    return mapped;
}

std::optional<std::filesystem::path> SourceFiles::find(const std::string& asked) {
    const auto name = model::FileFinder::nameOf(asked);
    if (!name || tooMany())
        return std::nullopt;
    auto path = m_finder.find(*name);
    if (m_names.insert(*name).second)
        m_asked.push_back({*name, path.has_value(), path ? model::hashOfFile(*path) : Digest{}});
    return path;
}

Result<MappedFile> SourceFiles::open(const std::string& name) {
    const auto path = find(name);
    if (!path)
        return trouble(ErrorCode::MissingPart, fmt::format("needs \"{}\", which is not there", pathOf(name)));
    std::error_code error;
    if (std::filesystem::file_size(*path, error) > m_maxFileBytes)
        return Error{ErrorCode::TooLarge, path->string(), {}, fmt::format("longer than {} bytes", m_maxFileBytes)};
    return MappedFile::open(*path);
}

std::string SourceFiles::pathOf(const std::string& asked) const {
    const auto name = model::FileFinder::nameOf(asked);
    return name ? (m_source.parent_path() / *name).lexically_normal().string() : asked;
}

} // namespace halls::importer
