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
    /// `recording` says in a few lines what is recorded. A folder in which another recording lies, or anything else, is
    /// an Error.
    Status begin(const std::string& recording);
    int first() const { return m_first; }                ///< the first frame that is not there yet
    Status add(const QImage& picture, int number) const; ///< a frame that is there already is kept

    const std::filesystem::path& folder() const { return m_folder; }

private:
    std::filesystem::path fileOf(int number) const;
    bool hasOthers() const;

    std::filesystem::path m_folder;
    int m_first = 0;
};

} // namespace halls::app
