// SPDX-License-Identifier: MPL-2.0
#include "recording/Beside.h"

#include "base/MappedFile.h"
#include "base/Trouble.h"

#include <algorithm>
#include <span>
#include <system_error>

namespace halls::app {
namespace {

bool isSame(const std::filesystem::path& file, std::span<const std::byte> bytes) {
    std::error_code trouble;
    if (!std::filesystem::is_regular_file(file, trouble) || std::filesystem::file_size(file, trouble) != bytes.size())
        return false;
    const auto there = MappedFile::open(file);
    return there && std::ranges::equal(there.value().bytes(), bytes);
}

} // namespace

Status mayBeWritten(const std::filesystem::path& file, IfThere wish) {
    std::error_code trouble;
    if (std::filesystem::is_directory(file, trouble))
        return Error{ErrorCode::Unwritable, file.string(), {}, "this is a folder"};
    if (wish == IfThere::Replace || !std::filesystem::exists(std::filesystem::symlink_status(file, trouble)))
        return Done{};
    return Error{
        ErrorCode::AlreadyThere,
        file.string(),
        {},
        "there is a file of this name already: choose another one, move it away, or let it be replaced by --replace"};
}

Status writeBeside(const std::filesystem::path& file, std::string_view text, IfThere wish) {
    if (isSame(file, std::as_bytes(std::span(text))))
        return Done{};
    const Status may = mayBeWritten(file, wish);
    return may ? writeAtomically(file, text) : may;
}

Status putBeside(const std::filesystem::path& part, const std::filesystem::path& file, IfThere wish) {
    std::error_code trouble;
    const auto made = MappedFile::open(part);
    const bool same = made && isSame(file, made.value().bytes());
    const Status may = same ? Status(Done{}) : mayBeWritten(file, wish);
    if (same || !may) {
        std::filesystem::remove(part, trouble);
        return may;
    }
    std::filesystem::rename(part, file, trouble);
    return trouble ? Status(troubleOfWriting(file, trouble)) : Status(Done{});
}

} // namespace halls::app
