// SPDX-License-Identifier: MPL-2.0
// Any bytes as a model file of the cache: refused, or sound for whoever draws it or believes its record. The first byte
// chooses: a whole file, the arrays of a model, or those of a record, so that the checks behind the checksums are
// reached as well.

#include "base/Utf8.h"
#include "model/Check.h"
#include "model/FlatRecord.h"
#include "model/ModelFile.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

namespace {

using namespace halls::model;

/// Touches all that a renderer would, as the sanitizers look on.
std::uint64_t walk(const Model& model) {
    std::uint64_t sum = model.triangleCount();
    const auto run = [&](const Part& part, std::uint32_t first, std::uint32_t count) {
        const auto vertices = model.vertices.subspan(part.firstVertex, part.vertexCount);
        for (const std::uint32_t index : model.indices.subspan(first, count)) {
            if (index >= vertices.size())
                std::abort();
            sum += vertices[index].normal;
        }
    };
    for (const Part& part : model.parts) {
        run(part, part.firstIndex, part.indexCount);
        for (int level = 0; level < 3; ++level)
            run(part, part.lodFirstIndex[level], part.lodIndexCount[level]);
        sum += model.materials[part.material].doubleSided;
    }
    for (const Node& node : model.nodes)
        sum += model.name(node.nameOffset, node.nameLength).size() +
               (node.parent == kNone ? 0 : model.nodes[node.parent].partCount);
    for (const Material& material : model.materials) {
        sum += model.name(material.nameOffset, material.nameLength).size();
        for (const std::uint32_t image :
             {material.baseColourImage, material.normalImage, material.ormImage, material.emissiveImage})
            sum += image == kNone ? 0 : model.images[image].width;
    }
    for (const Image& image : model.images)
        sum += std::to_integer<std::uint64_t>(model.pixelsOf(image).back());
    return sum;
}

/// What cache, scan copies and window rely on.
void believe(const ImportRecord& record) {
    for (const InputFile& file : record.files) {
        if (file.name.empty() || file.name.size() > kLongestName || (!file.found && file.hash != halls::Digest{}))
            std::abort();
    }
    for (const std::string& note : record.notes) {
        if (note.empty() || note.size() > kLongestNote || halls::firstInvalidUtf8(note))
            std::abort();
    }
    const FlatRecord flat = flattened(record);
    const auto again = unflattened(flat.files, flat.notes, flat.words);
    if (!again || again.value() != record)
        std::abort();
    // None of its names leads a copy out of the folder of the source.
    for (const auto& companion : companionsIn(record, "/usr/share/model.obj")) {
        if (companion.empty() || companion.is_absolute() || *companion.begin() == "..")
            std::abort();
    }
}

void readAsFile(std::span<const std::uint8_t> bytes) {
    const int file = ::memfd_create("model", 0);
    if (file < 0 || ::write(file, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
        std::abort();
    const std::string path = fmt::format("/proc/self/fd/{}", file);
    const auto opened = ModelFile::open(path);
    const auto record = ModelFile::readRecord(path);
    if (opened) {
        walk(opened.value().model());
        believe(opened.value().record());
        if (!record || record.value() != opened.value().record())
            std::abort();
    }
    ::close(file);
}

/// Takes `count` items off the front; fewer where the bytes end.
template <class T>
std::vector<T> take(std::span<const std::uint8_t>& bytes) {
    const std::size_t wanted = bytes.empty() ? 0 : bytes[0] % 16U;
    bytes = bytes.subspan(bytes.empty() ? 0 : 1);
    std::vector<T> items(std::min(wanted, bytes.size() / sizeof(T)));
    if (!items.empty())
        std::memcpy(items.data(), bytes.data(), items.size() * sizeof(T));
    bytes = bytes.subspan(items.size() * sizeof(T));
    return items;
}

void readAsArrays(std::span<const std::uint8_t> bytes) {
    ModelData data;
    data.parts = take<Part>(bytes);
    data.nodes = take<Node>(bytes);
    data.materials = take<Material>(bytes);
    data.images = take<Image>(bytes);
    data.vertices = take<Vertex>(bytes);
    data.names = take<char>(bytes);
    data.indices = take<std::uint32_t>(bytes);
    data.pixels.assign(bytes.size(), std::byte{1});
    if (check(data.view()))
        walk(data.view());
}

void readAsRecord(std::span<const std::uint8_t> bytes) {
    const auto files = take<FlatInput>(bytes);
    const auto notes = take<FlatNote>(bytes);
    const std::span<const char> words(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (const auto record = unflattened(files, notes, words))
        believe(record.value());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0)
        return 0;
    const std::span<const std::uint8_t> rest(bytes + 1, size - 1);
    if (bytes[0] == 'A')
        readAsArrays(rest);
    else if (bytes[0] == 'R')
        readAsRecord(rest);
    else
        readAsFile(rest);
    return 0;
}
