// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/gltf/GltfBuffers.h"

namespace halls::importer::gltf {

/// One accessor, checked: element i for all i < count lies inside of the bytes.
class Accessor {
public:
    Accessor() = default;
    Accessor(Accessor&&) = default;
    Accessor& operator=(Accessor&&) = default;
    Accessor(const Accessor&) = delete; ///< would show memory of the other
    Accessor& operator=(const Accessor&) = delete;
    ~Accessor() = default;

    std::uint64_t count() const { return m_count; }
    std::uint32_t components() const { return m_components; }

    /// Element as floats (normalised integers to 0..1 or -1..1), `out` has room for components().
    void read(std::uint64_t element, float* out) const;
    /// First component as an integer. Precondition: an unsigned type.
    std::uint32_t index(std::uint64_t element) const;
    bool isUnsigned() const;
    /// The largest value of the type: as an index, the one that begins a new strip. Precondition: an unsigned type.
    std::uint32_t largest() const;
    /// Takes whole numbers as parts of their largest one, whether the file says so or not.
    void normalise() { m_normalized = true; }

private:
    friend class Accessors;
    float component(const std::byte* at) const;

    Bytes m_bytes; ///< empty: all zero
    std::size_t m_stride = 0;
    std::uint64_t m_count = 0;
    std::uint32_t m_components = 1;
    std::uint32_t m_type = 0; ///< glTF's number of the component type
    bool m_normalized = false;
    std::vector<std::byte> m_dense; ///< of a sparse one: what m_bytes shows. Moving keeps the memory.
};

/// The accessors of a document, each checked when it is asked for. Failures are thrown as GltfTrouble.
class Accessors {
public:
    /// `buffers` must outlive it, and the accessors that it gives.
    explicit Accessors(Buffers& buffers) : m_buffers(buffers), m_document(buffers.document()) {}

    Buffers& buffers() { return m_buffers; }
    const Document& document() const { return m_document; }

    Accessor at(std::uint64_t index, const std::string& place);

private:
    void addSparse(Accessor& accessor, const Json& sparse, const std::string& place);
    void place(Accessor& accessor, const View& view, std::uint64_t offset, const std::string& place) const;

    Buffers& m_buffers;
    const Document& m_document;
};

/// Size in bytes of a component type (5120..5126), 0 for unknown ones.
std::size_t componentSize(std::uint64_t type);

} // namespace halls::importer::gltf
