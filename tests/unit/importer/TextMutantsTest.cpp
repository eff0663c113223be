// SPDX-License-Identifier: MPL-2.0
// Whatever the bytes are: an answer in time, a sound model or a short reason.
#include "importer/build/ModelBuilder.h"
#include "importer/obj/Obj.h"
#include "importer/ply/Ply.h"
#include "importer/stl/Stl.h"
#include "unit/importer/CaseTests.h"

#include <ctime>

namespace halls::importer {
namespace {

namespace fs = std::filesystem;

class Dice {
public:
    std::size_t below(std::size_t limit) {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(m_state >> 33U) % std::max<std::size_t>(limit, 1);
    }

private:
    std::uint64_t m_state = 20261127;
};

std::string mutant(std::string bytes, Dice& dice) {
    constexpr std::array<std::string_view, 14> kWords{"-1",
                                                      "4294967296",
                                                      "1e400",
                                                      "nan",
                                                      "\n",
                                                      "\r",
                                                      "/",
                                                      "\\\n",
                                                      " ",
                                                      "#",
                                                      "\xFF",
                                                      std::string_view("\0", 1),
                                                      "99999999999999999999",
                                                      ","};
    for (std::size_t change = 0; change <= dice.below(3); ++change) {
        const std::size_t at = dice.below(bytes.size());
        switch (dice.below(5)) {
        case 0:
            bytes[at] = static_cast<char>(dice.below(256));
            break;
        case 1:
            bytes.erase(at, 1 + dice.below(12));
            break;
        case 2:
            bytes.insert(at, kWords[dice.below(kWords.size())]);
            break;
        case 3:
            bytes.insert(at, bytes.substr(dice.below(bytes.size()), dice.below(40)));
            break;
        default:
            bytes.resize(at + 1);
            break;
        }
        if (bytes.empty())
            return "x";
    }
    return bytes;
}

using Read = Result<RawScene> (*)(std::span<const std::byte>, const Job&);

void tryMutants(const fs::path& file, Read read, Dice& dice) {
    const std::string good = bytesOf(file);
    for (int i = 0; i < 25; ++i) {
        const std::string bytes = mutant(good, dice);
        ImportOptions options;
        options.maxTriangles = 100'000;
        options.maxVertices = 100'000;
        options.note = [](const std::string& note) { EXPECT_LE(note.size(), 600U); };
        const Progress progress;
        SourceFiles files(file, options.maxFileBytes);
        const Job job{file, options, progress, {}, files};
        Result<RawScene> scene = read(std::as_bytes(std::span(bytes)), job);
        if (!scene) {
            EXPECT_LE(scene.error().detail.size() + scene.error().place.size(), 300U) << file;
            continue;
        }
        const Result<model::ModelData> data = buildModel(std::move(scene).value(), job, 0.4F);
        if (data) {
            const Status sound = model::check(data.value().view());
            EXPECT_TRUE(sound) << file << ": " << toLine(sound.error());
        }
    }
}

TEST(TextMutants, AreAnsweredInTime) {
    Dice dice;
    const std::clock_t start = std::clock();
    std::size_t tried = 0;
    for (const auto& entry : fs::recursive_directory_iterator(caseFile(""))) {
        const std::string ending = entry.path().extension().string();
        const Read read = ending == ".ply"   ? readPly
                          : ending == ".obj" ? readObj
                          : ending == ".stl" ? readStl
                                             : nullptr;
        if (read == nullptr || entry.file_size() > 100'000)
            continue;
        ++tried;
        tryMutants(entry.path(), read, dice);
    }
    EXPECT_GT(tried, 150U);
    EXPECT_LT((std::clock() - start) / CLOCKS_PER_SEC, 60);
}

} // namespace
} // namespace halls::importer
