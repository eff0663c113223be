// SPDX-License-Identifier: MPL-2.0
// Each file of the corpus, and each of its truncations and single flipped bits, through the fuzz target.

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return Bytes(std::istreambuf_iterator<char>(stream), {});
}

TEST(CacheReplay, SurvivesItsCorpusAndItsNeighbours) {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(HALLS_SOURCE_DIR "/tests/fuzz/CacheCorpus")) {
        const Bytes whole = contentOf(entry.path());
        ASSERT_FALSE(whole.empty()) << entry.path();
        ++files;
        LLVMFuzzerTestOneInput(whole.data(), whole.size());
        for (std::size_t i = 0; i < whole.size(); ++i) {
            const Bytes cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(i));
            LLVMFuzzerTestOneInput(cut.data(), cut.size());
            Bytes flipped = whole;
            flipped[i] = static_cast<std::uint8_t>(flipped[i] ^ (1U << (i % 8)));
            LLVMFuzzerTestOneInput(flipped.data(), flipped.size());
        }
    }
    EXPECT_GE(files, 3U);
}

} // namespace
