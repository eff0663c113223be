// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace halls::importer::e57 {

/// The bytes of an E57 file without the checksum that ends each page of it. Offsets in the file are "physical", they
/// count the checksums; ours are "logical".
class Pages {
public:
    /// Checks header and all checksums. Nothing is copied but what read() is asked for.
    static Result<Pages> of(std::span<const std::byte> file, const Job& job);

    std::uint64_t size() const { return m_size; } ///< logical
    std::uint64_t xmlStart() const { return m_xmlStart; }
    std::uint64_t xmlSize() const { return m_xmlSize; }

    /// Nothing: it lies in a checksum, or outside.
    std::optional<std::uint64_t> logicalOf(std::uint64_t physical) const;

    /// Appends; false, and nothing appended, where so much is not there.
    bool read(std::uint64_t from, std::uint64_t count, std::vector<std::byte>& to) const;

private:
    std::span<const std::byte> m_file;
    std::uint64_t m_page = 0; ///< bytes of a page with its checksum
    std::uint64_t m_size = 0;
    std::uint64_t m_xmlStart = 0;
    std::uint64_t m_xmlSize = 0;
};

} // namespace halls::importer::e57
