// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"

#include <QImage>

#include <filesystem>
#include <string>

namespace halls::app {

/// Frames into a folder: frame-000000.png and on. What is there already of the same recording is kept, so that one that
/// was cut off goes on.
class FolderSink {
public:
    explicit FolderSink(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// Makes the folder. Before all else.
    Status make() const;
    /// A new folder in it for what is needed on the way only.
    Result<std::filesystem::path> makeInner();
    void removeInner() const; ///< when it is empty
    /// `recording` says in a few lines what is recorded; frames of another recording of ours, which says so itself,
    /// make way. A folder in which anything else lies is somebody's own: an Error.
    Status begin(const std::string& recording);
    int first() const { return m_first; } ///< the first frame that is not there yet
    Status add(const QImage& picture, int number) const;

    const std::filesystem::path& folder() const { return m_folder; }
    /// Removes what this class wrote, and the folder where nothing else lies in it.
    void remove() const;

private:
    std::filesystem::path fileOf(int number) const;
    bool hasOthers() const;
    void removeFrames() const;

    std::filesystem::path m_folder;
    std::filesystem::path m_inner; ///< empty: none was made
    int m_first = 0;
};

} // namespace halls::app
