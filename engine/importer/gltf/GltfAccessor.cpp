// SPDX-License-Identifier: MPL-2.0
#include "importer/gltf/GltfAccessor.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fmt/format.h>

namespace halls::importer::gltf {
namespace {

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

void Accessors::place(Accessor& accessor, const View& view, std::uint64_t offset, const std::string& from) const {
    const std::size_t element = componentSize(accessor.m_type) * accessor.m_components;
    accessor.m_stride = view.stride != 0 ? view.stride : element;
    if (accessor.m_stride < element || accessor.m_stride > 4096)
        m_document.fail(ErrorCode::Invalid, from, "the elements overlap, or lie too far apart");
    if (offset > view.bytes.size())
        m_document.fail(ErrorCode::Invalid, from, "starts behind the end of its buffer view");
    accessor.m_bytes = view.bytes.subspan(offset);
    if (accessor.m_count > 0 && (accessor.m_bytes.size() < element ||
                                 accessor.m_count - 1 > (accessor.m_bytes.size() - element) / accessor.m_stride))
        m_document.fail(ErrorCode::Invalid, from,
                        fmt::format("{} elements do not fit into the {} bytes of its buffer view", accessor.m_count,
                                    view.bytes.size()));
}

Accessor Accessors::at(std::uint64_t index, const std::string& from) {
    const Json& description = m_document.item("accessors", index, from);
    const std::string here = fmt::format("/accessors/{}", index);
    Accessor accessor;
    accessor.m_count = m_document.needUint(description, "count", here);
    accessor.m_components = componentsOf(m_document.textOf(description, "type", here));
    const std::uint64_t type = m_document.needUint(description, "componentType", here);
    accessor.m_type = static_cast<std::uint32_t>(type);
    accessor.m_normalized = m_document.boolOf(description, "normalized", false, here);
    if (accessor.m_components == 0 || componentSize(type) == 0)
        m_document.fail(ErrorCode::Invalid, here, "has an unknown type");
    if (accessor.m_count > std::max(m_document.job().options.maxVertices, 3 * m_document.job().options.maxTriangles))
        m_document.fail(ErrorCode::TooLarge, here, fmt::format("has {} elements", accessor.m_count));
    if (accessor.m_count == 0) // forbidden, and written: nothing of it is looked at
        return accessor;
    if (const auto number = m_document.exactUint(description, "bufferView", here))
        place(accessor, m_buffers.view(*number, here),
              m_document.exactUint(description, "byteOffset", here).value_or(0), here);
    if (const Json* sparse = m_document.objectOf(description, "sparse", here))
        addSparse(accessor, *sparse, here + "/sparse");
    return accessor;
}

void Accessors::addSparse(Accessor& accessor, const Json& sparse, const std::string& from) {
    const std::size_t element = componentSize(accessor.m_type) * accessor.m_components;
    if (accessor.m_count * element > kMaxDecompressed)
        m_document.fail(ErrorCode::TooLarge, from, "more than 2 GiB");
    std::vector<std::byte> dense(accessor.m_count * element);
    for (std::uint64_t i = 0; i < accessor.m_count && !accessor.m_bytes.empty(); ++i)
        std::memcpy(dense.data() + i * element, accessor.m_bytes.data() + i * accessor.m_stride, element);
    const Json* indices = m_document.objectOf(sparse, "indices", from);
    const Json* values = m_document.objectOf(sparse, "values", from);
    if (indices == nullptr || values == nullptr)
        m_document.fail(ErrorCode::Invalid, from, "lacks its indices or values");
    Accessor at;
    at.m_count = m_document.needUint(sparse, "count", from);
    at.m_type = static_cast<std::uint32_t>(m_document.needUint(*indices, "componentType", from + "/indices"));
    if (!at.isUnsigned() || at.m_count > accessor.m_count)
        m_document.fail(ErrorCode::Invalid, from, "has an impossible count or type of indices");
    place(at, m_buffers.view(m_document.needUint(*indices, "bufferView", from + "/indices"), from),
          m_document.exactUint(*indices, "byteOffset", from + "/indices").value_or(0), from + "/indices");
    Accessor with = std::move(accessor);
    const std::uint64_t whole = with.m_count;
    with.m_count = at.m_count;
    View source = m_buffers.view(m_document.needUint(*values, "bufferView", from + "/values"), from);
    source.stride = 0;
    place(with, source, m_document.exactUint(*values, "byteOffset", from + "/values").value_or(0), from + "/values");
    for (std::uint64_t i = 0; i < at.m_count; ++i) {
        const std::uint32_t target = at.index(i);
        if (target >= whole)
            m_document.fail(ErrorCode::Invalid, from + "/indices",
                            fmt::format("index {} of {} elements", target, whole));
        std::memcpy(dense.data() + target * element, with.m_bytes.data() + i * with.m_stride, element);
    }
    accessor = std::move(with);
    accessor.m_count = whole;
    accessor.m_stride = element;
    accessor.m_dense = std::move(dense);
    accessor.m_bytes = accessor.m_dense;
}

} // namespace halls::importer::gltf
