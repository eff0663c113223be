// SPDX-License-Identifier: MPL-2.0
#include "importer/Limits.h"

#include <array>
#include <fmt/format.h>

namespace halls::importer {
namespace {

constexpr std::uint64_t kMib = 1ULL << 20U;

constexpr std::array kLimits{
    Limit{"--max-triangles", "models with more triangles are refused", 0, UINT64_MAX,
          [](const Limits& all) { return all.reading.maxTriangles; },
          [](Limits& all, std::uint64_t value) { all.reading.maxTriangles = value; }},
    Limit{"--max-vertices", "models with more vertices are refused", 0, UINT64_MAX,
          [](const Limits& all) { return all.reading.maxVertices; },
          [](Limits& all, std::uint64_t value) { all.reading.maxVertices = value; }},
    Limit{"--max-file-mib", "longer files are refused, the model's own and each that it names", 1,
          model::kLargestInput / kMib, [](const Limits& all) { return all.reading.maxFileBytes / kMib; },
          [](Limits& all, std::uint64_t value) { all.reading.maxFileBytes = value * kMib; }},
    Limit{"--max-image-pixels", "pictures with more pixels are not decoded", 1, 1ULL << 32U,
          [](const Limits& all) { return all.reading.maxImagePixels; },
          [](Limits& all, std::uint64_t value) { all.reading.maxImagePixels = value; }},
    Limit{"--max-image-ratio", "pictures of more than 64 MiB of pixels and more for each byte are not decoded", 1,
          1ULL << 20U, [](const Limits& all) { return all.reading.maxImageRatio; },
          [](Limits& all, std::uint64_t value) { all.reading.maxImageRatio = value; }},
    Limit{"--max-textures-mib", "pictures beyond so much, all together and with their levels, are left out", 1,
          1ULL << 20U, [](const Limits& all) { return all.reading.maxTextureBytes / kMib; },
          [](Limits& all, std::uint64_t value) { all.reading.maxTextureBytes = value * kMib; }},
    Limit{"--max-image-side", "pictures with a longer side are halved until they fit", 1, 16384,
          [](const Limits& all) { return std::uint64_t{all.reading.maxImageSide}; },
          [](Limits& all, std::uint64_t value) { all.reading.maxImageSide = static_cast<std::uint32_t>(value); }},
    Limit{"--max-json-mib", "glTF whose JSON would take more memory is refused", 1, 1ULL << 20U,
          [](const Limits& all) { return all.reading.maxJsonMemory / kMib; },
          [](Limits& all, std::uint64_t value) { all.reading.maxJsonMemory = value * kMib; }},
    Limit{"--max-json-depth", "glTF whose JSON is nested deeper is refused", 1, 1ULL << 20U,
          [](const Limits& all) { return std::uint64_t{all.reading.maxJsonDepth}; },
          [](Limits& all, std::uint64_t value) { all.reading.maxJsonDepth = value; }},
    Limit{"--max-memory-mib", "an import that takes more memory ends (0: no limit)", 0, (1ULL << 40U) - 1,
          [](const Limits& all) { return all.memoryMib; },
          [](Limits& all, std::uint64_t value) { all.memoryMib = value; }},
    Limit{"--max-seconds", "an import that computes for longer ends (0: no limit)", 0, UINT64_MAX,
          [](const Limits& all) { return all.seconds; }, [](Limits& all, std::uint64_t value) { all.seconds = value; }},
    Limit{"--max-output-mib", "a model whose file in the cache would be longer is refused (0: no limit)", 0,
          (1ULL << 40U) - 1, [](const Limits& all) { return all.outputMib; },
          [](Limits& all, std::uint64_t value) { all.outputMib = value; }},
};

} // namespace

std::span<const Limit> allLimits() {
    return kLimits;
}

std::string limitsTable() {
    const Limits standard;
    std::string table;
    for (const Limit& limit : kLimits)
        table += fmt::format("{}\t{}\t{}\n", limit.option, limit.get(standard), limit.words);
    return table;
}

} // namespace halls::importer
