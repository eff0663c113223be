// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "io/WalkFile.h"

#include <filesystem>
#include <future>
#include <optional>
#include <vector>

namespace halls::app {

/// The walks that the program keeps by itself: a folder with a file for each, written while one still walks, so that
/// nothing has to be saved and little is lost where the program is ended from outside.
///
/// **Threads** The window's; keepSoon() writes on a thread of its own, one file at a time.
class KeptWalks {
public:
    explicit KeptWalks(std::filesystem::path folder);
    /// The visitor's own folder for them.
    static std::filesystem::path ownFolder();

    struct Kept {
        std::filesystem::path file;
        io::WalkHead head;
    };
    std::vector<Kept> list() const; ///< newest first, without files that are no walks

    /// A name that no file has yet, from the time.
    std::filesystem::path newFile() const;
    /// Writes, and says whether it is there. Waits for what is being written.
    Status keep(const std::filesystem::path& file, const RecordedWalk& walk);
    /// Begins to write; nothing while the last is still being written. Why the last could not be is said once.
    std::optional<Error> keepSoon(const std::filesystem::path& file, RecordedWalk walk);
    /// A walk from elsewhere, read and kept with the others; where.
    Result<std::filesystem::path> add(const std::filesystem::path& file);

private:
    std::filesystem::path m_folder;
    std::future<Status> m_writing;
};

} // namespace halls::app
