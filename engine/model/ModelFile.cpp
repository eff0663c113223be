// SPDX-License-Identifier: MPL-2.0
#include "model/ModelFile.h"

#include "base/Descriptor.h"
#include "base/Hash.h"
#include "base/Trouble.h"
#include "model/Check.h"
#include "model/FlatRecord.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

namespace halls::model {
namespace {

constexpr std::array<char, 8> kMagic{'H', 'A', 'L', 'L', 'S', 'M', 'D', 'L'};
constexpr std::uint32_t kVersion = 11;
constexpr std::uint32_t kByteOrder = 0x01020304; ///< reads otherwise where the machine that wrote it was the other kind
constexpr std::size_t kAlignment = 64;
constexpr std::size_t kRecord = 12;   ///< the first section of FlatRecord, behind those of Model's spans
constexpr std::size_t kSections = 15; ///< in their order

struct Section {
    std::uint64_t offset;   ///< from the file's start, a multiple of kAlignment
    std::uint64_t size;     ///< bytes, without padding
    std::uint64_t checksum; ///< XXH3 of these bytes
};

/// What a file starts with. Between sections stand zeros up to the next multiple of kAlignment, nothing else.
struct Header {
    std::array<char, 8> magic;
    std::uint32_t version;
    std::uint32_t byteOrder;
    std::uint64_t fileSize;
    std::uint64_t headerChecksum; ///< XXH3 of this struct with 0 in this place
    std::array<Section, kSections> sections;
    std::array<float, 6> bounds; ///< min, max
    std::array<float, 27> irradiance;
    std::uint32_t importerVersion;
    std::uint32_t kind;     ///< an ImportKind
    std::uint32_t reserved; ///< 0
    std::array<double, 3> origin;
    Digest key; ///< keyOf() the record: who the entry is
};
static_assert(sizeof(Header) == 592 && sizeof(Part) == 92 && sizeof(Node) == 84 && sizeof(Material) == 248 &&
              sizeof(Image) == 48 && sizeof(Viewpoint) == 32 && sizeof(Light) == 64 && sizeof(Variant) == 8 &&
              sizeof(VariantPart) == 12);

constexpr std::uint64_t aligned(std::uint64_t offset) {
    return (offset + kAlignment - 1) / kAlignment * kAlignment;
}

std::uint64_t checksumOf(Header header) {
    header.headerChecksum = 0;
    return fastHash(std::as_bytes(std::span(&header, 1)));
}

using Contents = std::array<std::span<const std::byte>, kSections>;

Contents contentsOf(const Model& model, const FlatRecord& record) {
    return {std::as_bytes(model.vertices),
            std::as_bytes(model.indices),
            std::as_bytes(model.parts),
            std::as_bytes(model.nodes),
            std::as_bytes(model.materials),
            std::as_bytes(model.images),
            std::as_bytes(model.pixels),
            std::as_bytes(model.names),
            std::as_bytes(model.viewpoints),
            std::as_bytes(model.lights),
            std::as_bytes(model.variants),
            std::as_bytes(model.variantParts),
            std::as_bytes(std::span(record.files)),
            std::as_bytes(std::span(record.notes)),
            std::as_bytes(std::span(record.words))};
}

Header headerOf(const Model& model, const ImportRecord& record, const Contents& contents) {
    Header header{};
    header.magic = kMagic;
    header.version = kVersion;
    header.byteOrder = kByteOrder;
    std::uint64_t offset = aligned(sizeof(Header));
    for (std::size_t i = 0; i < kSections; ++i) {
        header.sections[i] = {offset, contents[i].size(), fastHash(contents[i])};
        offset = aligned(offset + contents[i].size());
    }
    header.fileSize = offset;
    for (int axis = 0; axis < 3; ++axis) {
        header.bounds[static_cast<std::size_t>(axis)] = model.bounds.min[axis];
        header.bounds[static_cast<std::size_t>(axis) + 3] = model.bounds.max[axis];
        header.origin[static_cast<std::size_t>(axis)] = model.origin[axis];
        for (int band = 0; band < 9; ++band)
            header.irradiance[static_cast<std::size_t>(band) * 3 + static_cast<std::size_t>(axis)] =
                model.irradiance[band][axis];
    }
    header.importerVersion = kImporterVersion;
    header.kind = static_cast<std::uint32_t>(record.kind);
    header.key = keyOf(record);
    header.headerChecksum = checksumOf(header);
    return header;
}

bool writePadded(int descriptor, std::span<const std::byte> bytes) {
    static constexpr std::array<std::byte, kAlignment> kZeros{};
    return writeAll(descriptor, bytes) &&
           writeAll(descriptor, std::span(kZeros).first(aligned(bytes.size()) - bytes.size()));
}

bool writeModel(int descriptor, const Model& model, const ImportRecord& record, const FlatRecord& flat) {
    const Contents contents = contentsOf(model, flat);
    const Header header = headerOf(model, record, contents);
    if (!writePadded(descriptor, std::as_bytes(std::span(&header, 1))))
        return false;
    return std::ranges::all_of(contents, [&](auto section) { return writePadded(descriptor, section); });
}

Error damaged(std::string place, std::string detail) {
    return {ErrorCode::Damaged, {}, std::move(place), std::move(detail)};
}

Status checkHeader(const Header& header, std::uint64_t fileSize) {
    if (header.magic != kMagic)
        return damaged("byte 0", "this is not a model file of the cache");
    if (header.byteOrder != kByteOrder)
        return damaged("byte 12", "written by a machine of the other byte order");
    if (header.version != kVersion)
        return damaged("byte 8", fmt::format("version {}; this program reads {}", header.version, kVersion));
    if (header.headerChecksum != checksumOf(header))
        return damaged("byte 24", "the header's checksum is wrong");
    if (header.importerVersion != kImporterVersion || header.kind > static_cast<std::uint32_t>(ImportKind::Probe))
        return damaged("byte 428", "made by another importer");
    if (header.fileSize != fileSize)
        return damaged({}, fmt::format("{} bytes long, but should be {}", fileSize, header.fileSize));
    return Done{};
}

bool liesInside(const Section& section, std::span<const std::byte> bytes) {
    return section.offset % kAlignment == 0 && section.offset <= bytes.size() &&
           section.size <= bytes.size() - section.offset;
}

Status checkSum(const Section& section, std::span<const std::byte> bytes) {
    if (fastHash(bytes.subspan(section.offset, section.size)) != section.checksum)
        return damaged(fmt::format("byte {}", section.offset), "the checksum is wrong");
    return Done{};
}

/// Sections follow each other without gaps but for zeros, so that each byte of the file is known to be right.
Status checkSections(const Header& header, std::span<const std::byte> bytes) {
    std::uint64_t end = sizeof(Header);
    const auto zeros = [&](std::uint64_t from, std::uint64_t to) {
        return std::ranges::all_of(bytes.subspan(from, to - from), [](std::byte b) { return b == std::byte{0}; });
    };
    for (const Section& section : header.sections) {
        if (section.offset != aligned(end) || !liesInside(section, bytes))
            return damaged("header", "a section lies outside of the file");
        if (!zeros(end, section.offset))
            return damaged(fmt::format("byte {}", end), "the padding is not empty");
        if (Status status = checkSum(section, bytes); !status)
            return status;
        end = section.offset + section.size;
    }
    if (aligned(end) != bytes.size() || !zeros(end, bytes.size()))
        return damaged(fmt::format("byte {}", end), "there are bytes behind the last section");
    return Done{};
}

template <class T>
bool show(std::span<const T>& target, const Section& section, std::span<const std::byte> bytes) {
    if (section.size % sizeof(T) != 0)
        return false;
    // The mapping starts on a page and sections on 64 bytes: aligned for every T here.
    const void* first = bytes.data() + section.offset;
    target = {static_cast<const T*>(first), section.size / sizeof(T)};
    return true;
}

Result<Model> modelOf(const Header& header, std::span<const std::byte> bytes) {
    Model model;
    const auto& s = header.sections;
    if (!show(model.vertices, s[0], bytes) || !show(model.indices, s[1], bytes) || !show(model.parts, s[2], bytes) ||
        !show(model.nodes, s[3], bytes) || !show(model.materials, s[4], bytes) || !show(model.images, s[5], bytes) ||
        !show(model.pixels, s[6], bytes) || !show(model.names, s[7], bytes) || !show(model.viewpoints, s[8], bytes) ||
        !show(model.lights, s[9], bytes) || !show(model.variants, s[10], bytes) ||
        !show(model.variantParts, s[11], bytes))
        return damaged("header", "a section's size is not a whole number of its items");
    for (int axis = 0; axis < 3; ++axis) {
        model.bounds.min[axis] = header.bounds[static_cast<std::size_t>(axis)];
        model.bounds.max[axis] = header.bounds[static_cast<std::size_t>(axis) + 3];
        model.origin[axis] = header.origin[static_cast<std::size_t>(axis)];
        for (int band = 0; band < 9; ++band)
            model.irradiance[band][axis] =
                header.irradiance[static_cast<std::size_t>(band) * 3 + static_cast<std::size_t>(axis)];
    }
    return model;
}

Result<ImportRecord> recordOf(const Header& header, std::span<const std::byte> bytes) {
    std::span<const FlatInput> files;
    std::span<const FlatNote> notes;
    std::span<const char> words;
    const auto& s = header.sections;
    if (!show(files, s[kRecord], bytes) || !show(notes, s[kRecord + 1], bytes) || !show(words, s[kRecord + 2], bytes))
        return damaged("header", "a section's size is not a whole number of its items");
    Result<ImportRecord> record = unflattened(files, notes, words);
    if (!record)
        return record;
    record.value().kind = static_cast<ImportKind>(header.kind);
    // What the header says and what the record says must be one: a file under another's name is nobody's.
    if (keyOf(record.value()) != header.key)
        return damaged("byte 440", "its key is not that of its record");
    return record;
}

Result<Header> readHeader(std::span<const std::byte> bytes) {
    if (bytes.size() < sizeof(Header))
        return damaged({}, fmt::format("{} bytes: too short for a model file", bytes.size()));
    Header header{};
    std::memcpy(&header, bytes.data(), sizeof(Header));
    if (Status status = checkHeader(header, bytes.size()); !status)
        return status.error();
    return header;
}

struct Content {
    Model model;
    ImportRecord record;
};

Result<Content> read(std::span<const std::byte> bytes) {
    const Result<Header> header = readHeader(bytes);
    if (!header)
        return header.error();
    if (Status status = checkSections(header.value(), bytes); !status)
        return status.error();
    Result<Model> model = modelOf(header.value(), bytes);
    if (!model)
        return model.error();
    if (Status status = check(model.value()); !status)
        return status.error();
    Result<ImportRecord> record = recordOf(header.value(), bytes);
    if (!record)
        return record.error();
    return Content{model.value(), std::move(record).value()};
}

Result<ImportRecord> readRecordIn(std::span<const std::byte> bytes) {
    const Result<Header> header = readHeader(bytes);
    if (!header)
        return header.error();
    for (const Section& section : std::span(header.value().sections).subspan(kRecord)) {
        if (!liesInside(section, bytes))
            return damaged("header", "a section lies outside of the file");
        if (Status status = checkSum(section, bytes); !status)
            return status.error();
    }
    return recordOf(header.value(), bytes);
}

Error inFile(Error error, const std::filesystem::path& file) {
    error.file = file.string();
    return error;
}

} // namespace

Result<ModelFile> ModelFile::open(const std::filesystem::path& file) {
    Result<MappedFile> mapping = MappedFile::open(file);
    if (!mapping)
        return mapping.error();
    ModelFile result;
    result.m_mapping = std::make_shared<const MappedFile>(std::move(mapping).value());
    const std::span<const std::byte> bytes = result.m_mapping->bytes();
    // All of it is read at once: tells the kernel to bring pages in large steps. A hint; failure changes nothing.
    if (!bytes.empty())
        (void)::madvise(const_cast<std::byte*>(bytes.data()), bytes.size(), MADV_WILLNEED);
    Result<Content> content = read(bytes);
    if (!content)
        return inFile(content.error(), file);
    result.m_model = content.value().model;
    result.m_record = std::make_shared<const ImportRecord>(std::move(content.value().record));
    result.dropPages(); // of a museum of many files only what is being used need be in memory
    return result;
}

Result<ImportRecord> ModelFile::readRecord(const std::filesystem::path& file) {
    const Result<MappedFile> mapping = MappedFile::open(file);
    if (!mapping)
        return mapping.error();
    Result<ImportRecord> record = readRecordIn(mapping.value().bytes());
    return record ? std::move(record) : inFile(record.error(), file);
}

ModelFile ModelFile::withVariant(std::uint32_t variant) const {
    HALLS_ASSERT(variant < m_model.variants.size());
    auto parts = std::make_shared<std::vector<Part>>(m_model.parts.begin(), m_model.parts.end());
    for (const VariantPart& change : m_model.variantParts) {
        if (change.variant == variant)
            (*parts)[change.part].material = change.material;
    }
    ModelFile result = *this;
    result.m_model.parts = *parts;
    result.m_parts = std::move(parts);
    return result;
}

Status ModelFile::writeInto(int descriptor, const std::filesystem::path& file, const ModelData& data) {
    const Model model = data.view();
    if (Status status = check(model); !status)
        return inFile(status.error(), file);
    const FlatRecord record = flattened(data.record);
    if (const auto sound = unflattened(record.files, record.notes, record.words); !sound)
        return inFile(sound.error(), file);
    if (writeModel(descriptor, model, data.record, record))
        return Done{};
    if (errno == EFBIG)
        return Error{ErrorCode::TooLarge, file.string(), {}, "what would be written is larger than is allowed"};
    return troubleOfWriting(file, errno);
}

Status ModelFile::write(const std::filesystem::path& file, const ModelData& data) {
    // Unlike base's writeAtomically: in pieces, without a second copy in memory, and without waiting for the disk.
    // After a power cut the checksum finds what did not arrive, and the model is imported anew.
    static std::atomic<unsigned int> s_count{0}; // two threads may write the same file
    const std::string temporary = fmt::format("{}.{}-{}.part", file.string(), ::getpid(), s_count++);
    const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return troubleOfWriting(file, errno);
    Status written = writeInto(descriptor, file, data);
    const bool closed = ::close(descriptor) == 0;
    if (written && (!closed || ::rename(temporary.c_str(), file.c_str()) != 0))
        written = troubleOfWriting(file, errno);
    if (!written)
        ::unlink(temporary.c_str());
    return written;
}

} // namespace halls::model
