// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "io/Package.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <unistd.h>

namespace halls::test {

inline const std::filesystem::path kPackages = std::filesystem::path(HALLS_TEST_DATA) / "packages";
inline const std::filesystem::path kAssets = std::filesystem::path(HALLS_SOURCE_DIR) / "assets";

inline std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

inline void write(const std::filesystem::path& file, std::string_view bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

/// `text` with one change; fails the test when `from` is not in it.
inline std::string with(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

/// A copy of a whole package that a test may change; gone afterwards.
class TestPackage {
public:
    explicit TestPackage(const std::string& name = "package", const std::string& from = "valid-2") {
        const auto* info = ::testing::UnitTest::GetInstance()->current_test_info();
        m_root = std::filesystem::temp_directory_path() /
                 (std::string("halls-") + info->name() + "-" + std::to_string(::getpid()));
        std::filesystem::remove_all(m_root);
        std::filesystem::create_directories(m_root);
        m_folder = m_root / name;
        std::filesystem::copy(kPackages / from, m_folder, std::filesystem::copy_options::recursive);
    }
    TestPackage(const TestPackage&) = delete;
    TestPackage& operator=(const TestPackage&) = delete;
    ~TestPackage() {
        std::error_code ignored;
        std::filesystem::remove_all(m_root, ignored);
    }

    const std::filesystem::path& root() const { return m_root; } ///< holds the package, and what lies beside it
    const std::filesystem::path& folder() const { return m_folder; }
    void change(const std::string& file, std::string_view from, std::string_view to) const {
        write(m_folder / file, with(bytesOf(m_folder / file), from, to));
    }
    io::PackageCheck check() const { return io::checkPackage(m_folder, kAssets); }

private:
    std::filesystem::path m_root;
    std::filesystem::path m_folder;
};

} // namespace halls::test
