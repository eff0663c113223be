// SPDX-License-Identifier: MPL-2.0
#include "importer/GltfDocument.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fmt/format.h>
#include <meshoptimizer.h>

namespace halls::importer::gltf {
namespace {

constexpr std::uint64_t kMaxDecompressed = 2ULL << 30; ///< bytes of all compressed views together
constexpr std::uint64_t kMaxElements = 1ULL << 31;
constexpr std::uint64_t kPadding = 3; ///< bytes that writers count, and do not write

std::uint32_t componentsOf(const std::string& type) {
    static constexpr std::pair<std::string_view, std::uint32_t> kTypes[] = {
        {"SCALAR", 1}, {"VEC2", 2}, {"VEC3", 3}, {"VEC4", 4}, {"MAT2", 4}, {"MAT3", 9}, {"MAT4", 16}};
    for (const auto& [name, count] : kTypes) {
        if (type == name)
            return count;
    }
    return 0;
}

template <class T>
T valueAt(const std::byte* at) {
    T value;
    std::memcpy(&value, at, sizeof(T));
    return value;
}

template <class T>
float numberAt(const std::byte* at, bool normalized) {
    const auto value = static_cast<float>(valueAt<T>(at));
    if (!normalized)
        return value;
    return std::max(value / static_cast<float>(std::numeric_limits<T>::max()), -1.0F);
}

} // namespace

std::size_t componentSize(std::uint64_t type) {
    switch (type) {
    case 5120:
    case 5121:
        return 1;
    case 5122:
    case 5123:
        return 2;
    case 5125:
    case 5126:
        return 4;
    default:
        return 0;
    }
}

float Accessor::component(const std::byte* at) const {
    switch (m_type) {
    case 5120:
        return numberAt<std::int8_t>(at, m_normalized);
    case 5121:
        return numberAt<std::uint8_t>(at, m_normalized);
    case 5122:
        return numberAt<std::int16_t>(at, m_normalized);
    case 5123:
        return numberAt<std::uint16_t>(at, m_normalized);
    case 5125:
        return numberAt<std::uint32_t>(at, m_normalized);
    default:
        return valueAt<float>(at);
    }
}

void Accessor::read(std::uint64_t element, float* out) const {
    HALLS_ASSERT(element < m_count);
    if (m_bytes.empty()) {
        std::fill_n(out, m_components, 0.0F);
        return;
    }
    const std::byte* at = m_bytes.data() + element * m_stride;
    for (std::uint32_t i = 0; i < m_components; ++i)
        out[i] = component(at + i * componentSize(m_type));
}

bool Accessor::isUnsigned() const {
    return m_type == 5121 || m_type == 5123 || m_type == 5125;
}

std::uint32_t Accessor::index(std::uint64_t element) const {
    HALLS_ASSERT(element < m_count && isUnsigned());
    if (m_bytes.empty())
        return 0;
    const std::byte* at = m_bytes.data() + element * m_stride;
    if (m_type == 5121)
        return valueAt<std::uint8_t>(at);
    return m_type == 5123 ? valueAt<std::uint16_t>(at) : valueAt<std::uint32_t>(at);
}

std::uint32_t Accessor::largest() const {
    HALLS_ASSERT(isUnsigned());
    return 0xFFFFFFFFU >> (32 - 8 * componentSize(m_type));
}

Bytes Document::buffer(std::uint64_t index, const std::string& from) {
    const Json& description = item("buffers", index, from);
    const std::string here = fmt::format("/buffers/{}", index);
    const std::uint64_t length = needUint(description, "byteLength", here);
    const std::string uri = textOf(description, "uri", here);
    Bytes bytes;
    if (uri.empty()) {
        if (index != 0 || !m_hasBinary)
            fail(ErrorCode::MissingPart, here, "the buffer has no file, and the GLB has no binary chunk for it");
        bytes = m_binary;
    } else {
        auto known = m_buffers.find(index);
        if (known == m_buffers.end())
            known = m_buffers.emplace(index, load(uri, here, "buffer")).first;
        bytes = known->second;
    }
    if (length > bytes.size() + kPadding)
        fail(ErrorCode::Damaged, here, fmt::format("the buffer is cut off: {} bytes of {}", bytes.size(), length));
    if (length > bytes.size())
        wrong(here + "/byteLength");
    return bytes.first(std::min<std::uint64_t>(length, bytes.size()));
}

Bytes Document::part(std::uint64_t number, std::uint64_t offset, std::uint64_t length, const std::string& from) {
    const Bytes whole = buffer(number, from);
    if (offset > whole.size() || length > whole.size() - offset + kPadding)
        fail(ErrorCode::Invalid, from,
             fmt::format("bytes {} to {} lie outside of buffer {} with {} bytes", offset, offset + length, number,
                         whole.size()));
    return whole.subspan(offset, std::min<std::uint64_t>(length, whole.size() - offset));
}

Bytes Document::decompressed(const Json& compressed, const std::string& from) {
    const Bytes source = part(needUint(compressed, "buffer", from), uintOf(compressed, "byteOffset", from).value_or(0),
                              needUint(compressed, "byteLength", from), from);
    const std::uint64_t stride = needUint(compressed, "byteStride", from);
    const std::uint64_t count = needUint(compressed, "count", from);
    const std::string mode = textOf(compressed, "mode", from);
    const std::string filter = textOf(compressed, "filter", from);
    const bool attributes = mode == "ATTRIBUTES";
    if (stride == 0 || stride > 256 || (attributes ? stride % 4 != 0 : stride != 2 && stride != 4) ||
        (mode == "TRIANGLES" && count % 3 != 0))
        fail(ErrorCode::Invalid, from, "the compressed data has an impossible stride or count");
    if (count > kMaxElements || count * stride > kMaxDecompressed - m_decompressed)
        fail(ErrorCode::TooLarge, from, "the compressed data unpacks to more than 2 GiB");
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
        fail(ErrorCode::Unsupported, from, fmt::format("compression mode \"{}\"", mode));
    if (code != 0)
        fail(ErrorCode::Damaged, from, "the compressed data cannot be unpacked");
    if (filter == "OCTAHEDRAL" && attributes && (stride == 4 || stride == 8))
        meshopt_decodeFilterOct(target.data(), count, stride);
    else if (filter == "QUATERNION" && attributes && stride == 8)
        meshopt_decodeFilterQuat(target.data(), count, stride);
    else if (filter == "EXPONENTIAL" && attributes)
        meshopt_decodeFilterExp(target.data(), count, stride);
    else if (!filter.empty() && filter != "NONE")
        fail(ErrorCode::Unsupported, from, fmt::format("compression filter \"{}\"", filter));
    const auto stored = m_views.emplace(m_views.size(), std::move(target)).first;
    return stored->second;
}

View Document::view(std::uint64_t index, const std::string& from) {
    const Json& description = item("bufferViews", index, from);
    const std::string here = fmt::format("/bufferViews/{}", index);
    View result;
    for (const char* name : {"EXT_meshopt_compression", "KHR_meshopt_compression"}) {
        const Json* compressed = extensionOf(description, name, here);
        if (compressed == nullptr)
            continue;
        const std::string place = here + "/extensions/" + name;
        result.stride = needUint(*compressed, "byteStride", place);
        const auto known = m_unpacked.find(index);
        result.bytes = known != m_unpacked.end() ? known->second : decompressed(*compressed, place);
        m_unpacked[index] = result.bytes;
        return result;
    }
    result.bytes = part(needUint(description, "buffer", here), uintOf(description, "byteOffset", here).value_or(0),
                        needUint(description, "byteLength", here), here);
    result.stride = uintOf(description, "byteStride", here).value_or(0);
    return result;
}

void Document::place(Accessor& accessor, const View& view, std::uint64_t offset, const std::string& from) const {
    const std::size_t element = componentSize(accessor.m_type) * accessor.m_components;
    accessor.m_stride = view.stride != 0 ? view.stride : element;
    if (accessor.m_stride < element || accessor.m_stride > 4096)
        fail(ErrorCode::Invalid, from, "the elements overlap, or lie too far apart");
    if (offset > view.bytes.size())
        fail(ErrorCode::Invalid, from, "starts behind the end of its buffer view");
    accessor.m_bytes = view.bytes.subspan(offset);
    if (accessor.m_count > 0 && (accessor.m_bytes.size() < element ||
                                 accessor.m_count - 1 > (accessor.m_bytes.size() - element) / accessor.m_stride))
        fail(ErrorCode::Invalid, from,
             fmt::format("{} elements do not fit into the {} bytes of its buffer view", accessor.m_count,
                         view.bytes.size()));
}

Accessor Document::accessor(std::uint64_t index, const std::string& from) {
    const Json& description = item("accessors", index, from);
    const std::string here = fmt::format("/accessors/{}", index);
    Accessor accessor;
    accessor.m_count = needUint(description, "count", here);
    accessor.m_components = componentsOf(textOf(description, "type", here));
    const std::uint64_t type = needUint(description, "componentType", here);
    accessor.m_type = static_cast<std::uint32_t>(type);
    accessor.m_normalized = boolOf(description, "normalized", false, here);
    if (accessor.m_components == 0 || componentSize(type) == 0)
        fail(ErrorCode::Invalid, here, "has an unknown type");
    if (accessor.m_count > std::max(m_job.options.maxVertices, 3 * m_job.options.maxTriangles))
        fail(ErrorCode::TooLarge, here, fmt::format("has {} elements", accessor.m_count));
    if (accessor.m_count == 0) // forbidden, and written: nothing of it is looked at
        return accessor;
    if (const auto number = uintOf(description, "bufferView", here))
        place(accessor, view(*number, here), uintOf(description, "byteOffset", here).value_or(0), here);
    if (const Json* sparse = objectOf(description, "sparse", here))
        addSparse(accessor, *sparse, here + "/sparse");
    return accessor;
}

void Document::addSparse(Accessor& accessor, const Json& sparse, const std::string& from) {
    const std::size_t element = componentSize(accessor.m_type) * accessor.m_components;
    if (accessor.m_count * element > kMaxDecompressed)
        fail(ErrorCode::TooLarge, from, "more than 2 GiB");
    std::vector<std::byte> dense(accessor.m_count * element);
    for (std::uint64_t i = 0; i < accessor.m_count && !accessor.m_bytes.empty(); ++i)
        std::memcpy(dense.data() + i * element, accessor.m_bytes.data() + i * accessor.m_stride, element);
    const Json* indices = objectOf(sparse, "indices", from);
    const Json* values = objectOf(sparse, "values", from);
    if (indices == nullptr || values == nullptr)
        fail(ErrorCode::Invalid, from, "lacks its indices or values");
    Accessor at;
    at.m_count = needUint(sparse, "count", from);
    at.m_type = static_cast<std::uint32_t>(needUint(*indices, "componentType", from + "/indices"));
    if (!at.isUnsigned() || at.m_count > accessor.m_count)
        fail(ErrorCode::Invalid, from, "has an impossible count or type of indices");
    place(at, view(needUint(*indices, "bufferView", from + "/indices"), from),
          uintOf(*indices, "byteOffset", from + "/indices").value_or(0), from + "/indices");
    Accessor with = std::move(accessor);
    const std::uint64_t whole = with.m_count;
    with.m_count = at.m_count;
    View source = view(needUint(*values, "bufferView", from + "/values"), from);
    source.stride = 0;
    place(with, source, uintOf(*values, "byteOffset", from + "/values").value_or(0), from + "/values");
    for (std::uint64_t i = 0; i < at.m_count; ++i) {
        const std::uint32_t target = at.index(i);
        if (target >= whole)
            fail(ErrorCode::Invalid, from + "/indices", fmt::format("index {} of {} elements", target, whole));
        std::memcpy(dense.data() + target * element, with.m_bytes.data() + i * with.m_stride, element);
    }
    accessor = std::move(with);
    accessor.m_count = whole;
    accessor.m_stride = element;
    accessor.m_dense = std::move(dense);
    accessor.m_bytes = accessor.m_dense;
}

} // namespace halls::importer::gltf
