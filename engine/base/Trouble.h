// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Error.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

namespace halls {

/// What went wrong, of the exception that is being handled: to be called within a `catch (...)`. What nobody expected,
/// a broken contract too, is told in the log: what was shown before stays, and can be saved.
Error currentTrouble(std::string file = {});

/// What the system says (an `errno`) of a file or folder that was to be written, as one of the codes that have words in
/// every language: a full disk, a quota, no rights, a name that is too long. `detail` is never the system's own word
/// for it where the code says all.
///
///     if (::mkdir(folder.c_str(), 0777) != 0)
///         return troubleOfWriting(folder, errno);
Error troubleOfWriting(const std::filesystem::path& file, int number);
Error troubleOfWriting(const std::filesystem::path& file, const std::error_code& trouble);
/// The same for writers of libraries that say no more than that they failed: what the disk says of itself now.
/// `detail` where that says nothing.
Error troubleOfWriting(const std::filesystem::path& file, std::string detail);
/// The same of one that was to be read: NotFound or Unreadable.
Error troubleOfReading(const std::filesystem::path& file, int number);
Error troubleOfReading(const std::filesystem::path& file, const std::error_code& trouble);

/// The code that codeName() gives this name; Failed: there is none.
ErrorCode codeNamed(std::string_view name);

/// Whether it is currentTrouble() of memory that was not there, or of threads, which take some: the machine's, and
/// nobody's file is to blame.
bool isWantOfMemory(const Error& error);

/// What `work` gives, or an Error about `file` for what it throws: for the end of a worker thread, behind which an
/// exception would end the program.
///
///     const auto loaded = caught(path.string(), [&] { return load(path); });
template <class Work>
auto caught(const std::string& file, const Work& work) -> decltype(work()) {
    try {
        return work();
    } catch (...) {
        return currentTrouble(file);
    }
}

} // namespace halls
