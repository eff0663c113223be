// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>

namespace halls {

/// A file that is whole on disk, beside the one that it is to replace, under a name that nobody has:
/// "museum.json.1234-0a1b2c3d.part". Several can be made ready before the first one is put in place, so that a full
/// disk is found while all old files are still there.
///
///     auto ready = StagedFile::write("museum.json", bytes);
///     if (!ready)
///         return ready.error();               // nothing was left behind
///     return ready.value().putInPlace();      // or let it go: it is removed with its object
///
/// **Ownership** Move-only; removes no file but the one that it made. **Errors** Those of
/// writing (base/Trouble.h), named by the target.
class StagedFile {
public:
    static Result<StagedFile> write(const std::filesystem::path& target, std::span<const std::byte> bytes);
    static Result<StagedFile> write(const std::filesystem::path& target, std::string_view text);

    StagedFile(StagedFile&& other) noexcept;
    StagedFile& operator=(StagedFile&& other) noexcept;
    StagedFile(const StagedFile&) = delete;
    StagedFile& operator=(const StagedFile&) = delete;
    ~StagedFile();

    /// Renames it over the target and flushes the folder. A file that was there keeps its rights.
    Status putInPlace();

private:
    StagedFile(std::filesystem::path target, std::filesystem::path part);
    std::filesystem::path m_target;
    std::filesystem::path m_part; ///< empty: there is nothing to remove
};

/// A name beside `target` that nobody has yet, for what others write (ffmpeg, libpng). isStagedName() knows it.
std::filesystem::path stagedName(const std::filesystem::path& target);
/// Whether a file's name is one that StagedFile gives, or writers gave before it: "NAME.1234.part".
bool isStagedName(std::string_view name);

} // namespace halls
