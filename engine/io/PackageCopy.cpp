// SPDX-License-Identifier: MPL-2.0
// Copies of packages.
#include "base/CopyFile.h"
#include "base/Trouble.h"
#include "io/Saving.h"
#include "io/Scan.h"

#include <algorithm>
#include <fmt/format.h>
#include <random>
#include <unistd.h>

namespace halls::io {
namespace {

namespace fs = std::filesystem;

constexpr int kTries = 16;

/// A new folder beside the wished one, under a name that nobody has; it goes with all that was put into it unless it
/// was put in place.
class PartFolder {
public:
    explicit PartFolder(fs::path target) : m_target(std::move(target)) {}
    PartFolder(const PartFolder&) = delete;
    PartFolder& operator=(const PartFolder&) = delete;
    ~PartFolder() {
        std::error_code ignored;
        if (!m_part.empty())
            fs::remove_all(m_part, ignored);
    }

    Status begin() {
        std::error_code trouble;
        const bool there = fs::exists(fs::symlink_status(m_target, trouble));
        if (there && !(fs::is_directory(fs::symlink_status(m_target, trouble)) && fs::is_empty(m_target, trouble)))
            return Error{
                ErrorCode::AlreadyThere, m_target.string(), {}, "there is something already: choose a new folder"};
        if (m_target.has_parent_path())
            fs::create_directories(m_target.parent_path(), trouble);
        std::random_device chance;
        for (int tries = 0; m_part.empty() && !trouble && tries < kTries; ++tries) {
            const fs::path part = m_target.string() + fmt::format(".{}-{:08x}.part", ::getpid(), chance());
            if (fs::create_directory(part, trouble)) // false: there is one already, and it is not ours
                m_part = part;
        }
        return m_part.empty() ? Status(troubleOfWriting(m_target, trouble)) : Status(Done{});
    }
    const fs::path& path() const { return m_part; }
    Status finish() {
        std::error_code trouble;
        fs::rename(m_part, m_target, trouble); // over an empty folder at most
        if (trouble)
            return troubleOfWriting(m_target, trouble);
        m_part.clear();
        return Done{};
    }

private:
    fs::path m_target;
    fs::path m_part; ///< empty: none was made, or it is in place
};

/// All files of a package, without what belongs to the editing of the other.
Status copyFiles(const fs::path& from, const fs::path& into) {
    std::error_code trouble;
    for (auto entry = fs::recursive_directory_iterator(from, trouble);
         !trouble && entry != fs::recursive_directory_iterator(); entry.increment(trouble)) {
        const fs::path to = into / entry->path().lexically_relative(from);
        std::error_code wrong;
        if (entry->is_symlink(wrong))
            continue;
        if (isBeside(entry->path().lexically_relative(from))) { // what belongs to the editing of the other
            entry.disable_recursion_pending();
            continue;
        }
        if (entry->is_directory(wrong))
            fs::create_directories(to, wrong);
        if (wrong)
            return troubleOfWriting(to, wrong);
        if (entry->is_regular_file(wrong)) {
            if (const Status copied = copyFile(entry->path(), to); !copied)
                return copied;
        }
        fs::permissions(to, fs::perms::owner_write, fs::perm_options::add,
                        wrong); // of a package that could only be read
    }
    if (trouble)
        return troubleOfReading(from, trouble);
    return Done{};
}

/// Where a copy of a package is to lie.
Result<fs::path> targetOf(const Package& package, const fs::path& folder) {
    std::error_code trouble;
    fs::path target = fs::weakly_canonical(folder, trouble);
    const fs::path source = fs::weakly_canonical(package.folder(), trouble);
    const auto [end, unused] = std::mismatch(source.begin(), source.end(), target.begin(), target.end());
    if (end == source.end())
        return Error{ErrorCode::Invalid, folder.string(), {}, "a copy cannot lie inside of what it copies"};
    return target;
}

enum class Changes { Leave, Take };

Status copyTo(const Package& package, const fs::path& folder, Changes changes) {
    const Result<fs::path> target = targetOf(package, folder);
    if (!target)
        return target.error();
    PartFolder part(target.value());
    const auto told = [&](Error error) { // by the name that was wished for: nobody knows the other
        if (isOfWriting(error.code))
            error.file = target.value().string();
        return error;
    };
    if (const Status begun = part.begin(); !begun)
        return begun;
    if (const Status copied = copyFiles(package.folder(), part.path()); !copied)
        return told(copied.error());
    if (changes == Changes::Take) {
        if (const Status saved = package.save(part.path()); !saved)
            return told(saved.error());
    }
    return part.finish();
}

} // namespace

Status copyPackage(const Package& package, const fs::path& folder) {
    return copyTo(package, folder, Changes::Leave);
}

Status saveCopy(const Package& package, const fs::path& folder) {
    return copyTo(package, folder, Changes::Take);
}

} // namespace halls::io
