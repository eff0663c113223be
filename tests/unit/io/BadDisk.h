// SPDX-License-Identifier: MPL-2.0
#pragma once

// What can go wrong while a package is saved.

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <gtest/gtest.h>
#include <string>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

namespace halls::test {

inline std::vector<std::string> namesIn(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

/// No rights to write, for root neither: as nobody.
class WithoutRights {
public:
    explicit WithoutRights(std::filesystem::path folder) : m_folder(std::move(folder)) {
        std::filesystem::permissions(m_folder, kWrite, std::filesystem::perm_options::remove);
        constexpr uid_t kNobody = 65534;
        if (m_user == 0 && ::seteuid(kNobody) != 0)
            ADD_FAILURE() << "root could not become nobody";
    }
    WithoutRights(const WithoutRights&) = delete;
    WithoutRights& operator=(const WithoutRights&) = delete;
    ~WithoutRights() {
        if (m_user == 0 && ::seteuid(0) != 0)
            ADD_FAILURE() << "nobody could not become root again";
        std::filesystem::permissions(m_folder, kWrite, std::filesystem::perm_options::add);
    }

private:
    static constexpr std::filesystem::perms kWrite = std::filesystem::perms::owner_write;
    std::filesystem::path m_folder;
    uid_t m_user = ::geteuid();
};

/// Files may grow to so many bytes only, as if the disk were full.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limited{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limited);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace halls::test
