// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/gltf/GltfDocument.h"

#include <map>

namespace halls::importer::gltf {

inline constexpr std::uint64_t kMaxDecompressed = 2ULL << 30; ///< bytes of all compressed views together

/// Bytes of one buffer view, plain or decompressed.
struct View {
    Bytes bytes;
    std::size_t stride = 0; ///< 0: tightly packed
};

/// The buffers of a document and their views, each loaded or unpacked on first use. What is handed out shows memory of
/// this. Failures are thrown as GltfTrouble.
class Buffers {
public:
    /// `document` must outlive it.
    explicit Buffers(const Document& document) : m_document(document) {}

    const Document& document() const { return m_document; }

    View view(std::uint64_t index, const std::string& place);

private:
    Bytes buffer(std::uint64_t index, const std::string& place);
    Bytes part(std::uint64_t buffer, std::uint64_t offset, std::uint64_t length, const std::string& place);
    Bytes decompressed(const Json& compressed, const std::string& place);

    const Document& m_document;
    std::map<std::uint64_t, std::vector<std::byte>> m_buffers; ///< loaded on first use
    std::map<std::uint64_t, std::vector<std::byte>> m_views;   ///< decompressed ones, in the order of their first use
    std::map<std::uint64_t, Bytes> m_unpacked;                 ///< by number of the view, into m_views
    std::uint64_t m_decompressed = 0;                          ///< bytes in m_views
};

} // namespace halls::importer::gltf
