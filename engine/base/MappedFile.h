// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>

namespace halls {

/// A whole file as read-only memory, unmapped at the end of life. Empty files are an empty span.
/// Move-only. The bytes may change under us if somebody writes into the file: who needs certainty replaces files by
/// rename, as all our writers do.
class MappedFile {
public:
    /// **Errors** NotFound, Unreadable. std::bad_alloc where there is no memory to map it into: the file is not to
    /// blame.
    static Result<MappedFile> open(const std::filesystem::path& file);

    MappedFile() = default;
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    std::span<const std::byte> bytes() const { return m_bytes; }

    /// Gives the memory back that reading took; the bytes stay readable and are fetched again when needed.
    void dropPages() const;

private:
    std::span<const std::byte> m_bytes;
};

/// The whole file as text, refused (TooLarge) when longer than `limit` bytes: checked before memory is taken.
Result<std::string> readText(const std::filesystem::path& file, std::size_t limit);

/// Writes beside the target, flushes to disk, renames over it: after a crash the old or the new file is there, whole.
/// On failure nothing of the new file stays behind.
Status writeAtomically(const std::filesystem::path& file, std::span<const std::byte> bytes);
Status writeAtomically(const std::filesystem::path& file, std::string_view text);

} // namespace halls
