// SPDX-License-Identifier: MPL-2.0
// Runs one fuzz target over its corpus: what was once found stays mended.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

TEST(HALLS_CORPUS_NAME, passes) {
    std::vector<std::filesystem::path> files;
    std::istringstream folders(HALLS_CORPUS);
    for (std::string folder; std::getline(folders, folder, ':');) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            const bool meant =
                std::string_view(HALLS_CORPUS_ENDING).empty() || entry.path().extension() == HALLS_CORPUS_ENDING;
            if (entry.is_regular_file() && meant)
                files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    ASSERT_FALSE(files.empty());
    for (const std::filesystem::path& file : files) {
        SCOPED_TRACE(file.filename().string());
        std::ifstream in(file, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
        EXPECT_NO_THROW(LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()));
    }
    // And each cut off in the middle, and empty.
    for (const std::filesystem::path& file : files) {
        SCOPED_TRACE(file.filename().string());
        std::ifstream in(file, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
        EXPECT_NO_THROW(LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size() / 2));
    }
    EXPECT_NO_THROW(LLVMFuzzerTestOneInput(nullptr, 0));
}

} // namespace
