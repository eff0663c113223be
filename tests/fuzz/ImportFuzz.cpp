// SPDX-License-Identifier: MPL-2.0
// Any bytes as a foreign file with the ending HALLS_FUZZ_ENDING, through the one door that all readers are behind: a
// new reader is tried as soon as importFile() knows its ending. What is made of them is sound for whoever draws it.
//
// A model may have a second file beside it: what follows the first zero byte of an .obj is its materials (m.mtl).
// "picture" is a picture of any format on a model that is sound.
#include "fuzz/MemoryFolder.h"
#include "importer/ImportFile.h"
#include "model/Check.h"
#include "model/FlatRecord.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

namespace {

using namespace halls;

constexpr std::string_view kEnding = HALLS_FUZZ_ENDING;
constexpr const char* kQuad = "mtllib m.mtl\nv 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\nvt 0 0\nvt 1 0\nvt 1 1\nvt 0 1\n"
                              "usemtl a\nf 1/1 2/2 3/3 4/4\n";
constexpr const char* kMaterial = "newmtl a\nmap_Kd picture.png\n";

std::filesystem::path lay(const fuzz::MemoryFolder& folder, std::string_view bytes) {
    if (kEnding == "picture") {
        folder.put("picture.png", bytes);
        folder.put("m.mtl", kMaterial);
        return folder.put("m.obj", kQuad);
    }
    if (kEnding == "obj") {
        const std::size_t end = std::min(bytes.find('\0'), bytes.size());
        folder.put("m.mtl", end < bytes.size() ? bytes.substr(end + 1) : std::string_view(kMaterial));
        return folder.put("m.obj", bytes.substr(0, end));
    }
    return folder.put("m." + std::string(kEnding), bytes);
}

/// Limits so low that a mutant costs no more than some milliseconds and megabytes.
importer::ImportOptions lowLimits() {
    importer::ImportOptions options;
    options.maxTriangles = 200'000;
    options.maxVertices = 200'000;
    options.maxImagePixels = 1U << 20U;
    options.maxImageSide = 256;
    options.probeSide = 4;
    options.probeLevels = 2;
    return options;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const fuzz::MemoryFolder s_folder;
    const auto source = lay(s_folder, {reinterpret_cast<const char*>(bytes), size});
    const auto kind = kEnding == "hdr" ? importer::ImportKind::Lightmap : importer::ImportKind::Model;
    const auto data = importer::importFile(source, kind, lowLimits());
    if (!data) {
        if (data.error().detail.empty() || data.error().detail.size() > 500)
            std::abort();
        return 0;
    }
    if (!model::check(data.value().view()))
        std::abort();
    const model::FlatRecord flat = model::flattened(data.value().record);
    if (!model::unflattened(flat.files, flat.notes, flat.words))
        std::abort();
    return 0;
}
