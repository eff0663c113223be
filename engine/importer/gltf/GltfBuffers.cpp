// SPDX-License-Identifier: MPL-2.0
#include "importer/gltf/GltfBuffers.h"

#include <algorithm>
#include <fmt/format.h>
#include <meshoptimizer.h>

namespace halls::importer::gltf {
namespace {

constexpr std::uint64_t kMaxElements = 1ULL << 31;
constexpr std::uint64_t kPadding = 3; ///< bytes that writers count, and do not write

} // namespace

Bytes Buffers::buffer(std::uint64_t index, const std::string& from) {
    const Json& description = m_document.item("buffers", index, from);
    const std::string here = fmt::format("/buffers/{}", index);
    const std::string uri = m_document.textOf(description, "uri", here);
    Bytes bytes;
    if (uri.empty()) {
        if (index != 0 || !m_document.binary())
            m_document.fail(ErrorCode::MissingPart, here,
                            "the buffer has no file, and the GLB has no binary chunk for it");
        bytes = *m_document.binary();
    } else {
        auto known = m_buffers.find(index);
        if (known == m_buffers.end())
            known = m_buffers.emplace(index, m_document.load(uri, here, "buffer")).first;
        bytes = known->second;
    }
    const std::uint64_t length = m_document.uintOf(description, "byteLength", here).value_or(bytes.size());
    if (length > bytes.size() + kPadding)
        m_document.fail(ErrorCode::Damaged, here,
                        fmt::format("the buffer is cut off: {} bytes of {}", bytes.size(), length));
    if (length > bytes.size())
        m_document.wrong(here + "/byteLength");
    return bytes.first(std::min<std::uint64_t>(length, bytes.size()));
}

Bytes Buffers::part(std::uint64_t number, std::uint64_t offset, std::uint64_t length, const std::string& from) {
    const Bytes whole = buffer(number, from);
    if (offset > whole.size() || length > whole.size() - offset + kPadding)
        m_document.fail(ErrorCode::Invalid, from,
                        fmt::format("bytes {} to {} lie outside of buffer {} with {} bytes", offset, offset + length,
                                    number, whole.size()));
    return whole.subspan(offset, std::min<std::uint64_t>(length, whole.size() - offset));
}

Bytes Buffers::decompressed(const Json& compressed, const std::string& from) {
    const Bytes source = part(m_document.needUint(compressed, "buffer", from),
                              m_document.exactUint(compressed, "byteOffset", from).value_or(0),
                              m_document.needUint(compressed, "byteLength", from), from);
    const std::uint64_t stride = m_document.needUint(compressed, "byteStride", from);
    const std::uint64_t count = m_document.needUint(compressed, "count", from);
    const std::string mode = m_document.textOf(compressed, "mode", from);
    const std::string filter = m_document.textOf(compressed, "filter", from);
    const bool attributes = mode == "ATTRIBUTES";
    if (stride == 0 || stride > 256 || (attributes ? stride % 4 != 0 : stride != 2 && stride != 4) ||
        (mode == "TRIANGLES" && count % 3 != 0))
        m_document.fail(ErrorCode::Invalid, from, "the compressed data has an impossible stride or count");
    if (count > kMaxElements || count * stride > kMaxDecompressed - m_decompressed)
        m_document.fail(ErrorCode::TooLarge, from, "the compressed data unpacks to more than 2 GiB");
    m_decompressed += count * stride;
    std::vector<std::byte> target(count * stride);
    const auto* bytes = reinterpret_cast<const unsigned char*>(source.data());
    int code = -1;
    if (attributes)
        code = meshopt_decodeVertexBuffer(target.data(), count, stride, bytes, source.size());
    else if (mode == "TRIANGLES")
        code = meshopt_decodeIndexBuffer(target.data(), count, stride, bytes, source.size());
    else if (mode == "INDICES")
        code = meshopt_decodeIndexSequence(target.data(), count, stride, bytes, source.size());
    else
        m_document.fail(ErrorCode::Unsupported, from, fmt::format("compression mode \"{}\"", mode));
    if (code != 0)
        m_document.fail(ErrorCode::Damaged, from, "the compressed data cannot be unpacked");
    if (filter == "OCTAHEDRAL" && attributes && (stride == 4 || stride == 8))
        meshopt_decodeFilterOct(target.data(), count, stride);
    else if (filter == "QUATERNION" && attributes && stride == 8)
        meshopt_decodeFilterQuat(target.data(), count, stride);
    else if (filter == "EXPONENTIAL" && attributes)
        meshopt_decodeFilterExp(target.data(), count, stride);
    else if (!filter.empty() && filter != "NONE")
        m_document.fail(ErrorCode::Unsupported, from, fmt::format("compression filter \"{}\"", filter));
    const auto stored = m_views.emplace(m_views.size(), std::move(target)).first;
    return stored->second;
}

View Buffers::view(std::uint64_t index, const std::string& from) {
    const Json& description = m_document.item("bufferViews", index, from);
    const std::string here = fmt::format("/bufferViews/{}", index);
    View result;
    for (const char* name : {"EXT_meshopt_compression", "KHR_meshopt_compression"}) {
        const Json* compressed = m_document.extensionOf(description, name, here);
        if (compressed == nullptr)
            continue;
        const std::string place = here + "/extensions/" + name;
        result.stride = m_document.needUint(*compressed, "byteStride", place);
        const auto known = m_unpacked.find(index);
        result.bytes = known != m_unpacked.end() ? known->second : decompressed(*compressed, place);
        m_unpacked[index] = result.bytes;
        return result;
    }
    result.bytes = part(m_document.needUint(description, "buffer", here),
                        m_document.exactUint(description, "byteOffset", here).value_or(0),
                        m_document.needUint(description, "byteLength", here), here);
    result.stride = m_document.exactUint(description, "byteStride", here).value_or(0);
    return result;
}

} // namespace halls::importer::gltf
