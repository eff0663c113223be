// SPDX-License-Identifier: MPL-2.0
// Copies of packages.
#include "io/Scan.h"

#include <algorithm>

namespace halls::io {
namespace {

namespace fs = std::filesystem;

Error writeError(const fs::path& file, const std::error_code& why) {
    return Error{ErrorCode::Unwritable, file.string(), {}, why.message()};
}

/// An empty folder beside the wished one, whose files are removed unless it was put in place.
class PartFolder {
public:
    explicit PartFolder(fs::path target) : m_target(std::move(target)), m_part(m_target) { m_part += ".part"; }
    PartFolder(const PartFolder&) = delete;
    PartFolder& operator=(const PartFolder&) = delete;
    ~PartFolder() {
        std::error_code ignored;
        fs::remove_all(m_part, ignored);
    }

    Status begin() {
        std::error_code trouble;
        if (fs::exists(m_target, trouble) && !fs::is_empty(m_target, trouble))
            return Error{
                ErrorCode::Unwritable, m_target.string(), {}, "there is something already: choose a new folder"};
        fs::remove_all(m_part, trouble);
        fs::create_directories(m_part, trouble);
        return trouble ? Status(writeError(m_part, trouble)) : Status(Done{});
    }
    const fs::path& path() const { return m_part; }
    Status finish() {
        std::error_code trouble;
        fs::remove(m_target, trouble); // an empty folder at most
        fs::rename(m_part, m_target, trouble);
        return trouble ? Status(writeError(m_target, trouble)) : Status(Done{});
    }

private:
    fs::path m_target;
    fs::path m_part;
};

} // namespace

Status copyPackage(const Package& package, const fs::path& folder) {
    const fs::path& from = package.folder();
    std::error_code trouble;
    const fs::path target = fs::weakly_canonical(folder, trouble);
    const fs::path source = fs::weakly_canonical(from, trouble);
    const auto [end, unused] = std::mismatch(source.begin(), source.end(), target.begin(), target.end());
    if (end == source.end())
        return Error{ErrorCode::Invalid, folder.string(), {}, "a copy cannot lie inside of what it copies"};
    PartFolder part(target);
    if (const Status begun = part.begin(); !begun)
        return begun;
    for (auto entry = fs::recursive_directory_iterator(from, trouble);
         !trouble && entry != fs::recursive_directory_iterator(); entry.increment(trouble)) {
        const fs::path to = part.path() / entry->path().lexically_relative(from);
        std::error_code wrong;
        if (entry->is_symlink(wrong))
            continue;
        if (entry->is_directory(wrong))
            fs::create_directories(to, wrong);
        else if (entry->is_regular_file(wrong))
            fs::copy_file(entry->path(), to, wrong);
        if (wrong)
            return writeError(to, wrong);
        fs::permissions(to, fs::perms::owner_write, fs::perm_options::add,
                        wrong); // of a package that could only be read
    }
    if (trouble)
        return Error{ErrorCode::Unreadable, from.string(), {}, trouble.message()};
    return part.finish();
}

} // namespace halls::io
