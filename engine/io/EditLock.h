// SPDX-License-Identifier: MPL-2.0
#pragma once

// Who changes a package: a file `.museum.lock` beside museum.json, with a name, a machine and a time. Whoever only
// reads needs none, and a folder that cannot be written to has none.
//
//     auto lock = io::EditLock::take(package.folder());
//     if (!lock)
//         return report(toLine(lock.error()));     // InUse: "Layla on desk-3 has been changing this museum since ..."
//
// Ownership: move-only; at the end of life the file goes, if it is still ours. Threads: any.
// A lock is only a courtesy between programs that ask for it; what protects files is Package::save().

#include "base/Result.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace halls::io {

/// After this time without a change a lock of another machine is taken over. One of this machine is when its process is
/// gone.
constexpr std::chrono::hours kStaleLock{24};

/// Somebody who changes a package, in words that may be shown.
struct Editor {
    std::string name;
    std::string host;
    std::string since; ///< "2026-11-27 07:35 UTC"
};

class EditLock {
public:
    /// Takes the lock for this process. InUse: somebody else has it. Those of writing (base/Trouble.h): the
    /// folder takes no file.
    static Result<EditLock> take(const std::filesystem::path& folder);
    /// Who has the lock now, and is not this object; nothing where nobody has.
    static std::optional<Editor> holder(const std::filesystem::path& folder);

    EditLock(EditLock&& other) noexcept;
    EditLock& operator=(EditLock&& other) noexcept;
    EditLock(const EditLock&) = delete;
    EditLock& operator=(const EditLock&) = delete;
    ~EditLock();

    /// Says that it is still in use: a day begins anew.
    void refresh() const;
    /// False where somebody took it over, or took it away.
    bool ours() const;

private:
    EditLock(std::filesystem::path file, std::string text);
    std::filesystem::path m_file; ///< empty: none
    std::string m_text;           ///< what we wrote
};

/// The words of an error: who, where, since when.
std::string inUseBy(const Editor& editor);

/// Whose a file is, by the name that may be shown: whoever wrote it last, as each write makes a new one. Empty: ours,
/// or not known.
std::string otherOwnerOf(const std::filesystem::path& file);

/// Takes away what killed saves left in a package: unfinished files of our own naming, of this user, older than an
/// hour. To be called by who has the lock.
void sweepUnfinished(const std::filesystem::path& folder);

} // namespace halls::io
