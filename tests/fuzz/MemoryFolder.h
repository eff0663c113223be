// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>

namespace halls::fuzz {

/// A folder of this process, in memory where there is one: 20,000 files on a disk, each waited for, take hours.
class MemoryFolder {
public:
    MemoryFolder() {
        std::error_code error;
        const bool memory = std::filesystem::is_directory("/dev/shm", error);
        m_path = (memory ? std::filesystem::path("/dev/shm") : std::filesystem::temp_directory_path()) /
                 ("halls-fuzz-" + std::to_string(::getpid()));
        std::filesystem::remove_all(m_path, error);
        std::filesystem::create_directories(m_path);
    }
    MemoryFolder(const MemoryFolder&) = delete;
    MemoryFolder& operator=(const MemoryFolder&) = delete;
    ~MemoryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }

    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path put(const std::string& name, std::string_view bytes) const {
        std::ofstream(m_path / name, std::ios::binary | std::ios::trunc) << bytes;
        return m_path / name;
    }

private:
    std::filesystem::path m_path;
};

} // namespace halls::fuzz
