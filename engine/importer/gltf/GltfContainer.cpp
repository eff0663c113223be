// SPDX-License-Identifier: MPL-2.0
#include "importer/gltf/GltfContainer.h"

#include "importer/gltf/GltfJson.h"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>

namespace halls::importer::gltf {
namespace {

constexpr std::uint64_t kHeader = 12;
constexpr std::uint64_t kChunkHeader = 8;
constexpr std::uint64_t kSlack = 8; ///< bytes by which a length may be wrong and still be clear

std::uint32_t wordAt(Bytes bytes, std::size_t at) {
    std::uint32_t word = 0;
    std::memcpy(&word, bytes.data() + at, sizeof(word));
    return word;
}

/// Reads the chunks of one GLB.
class Glb {
public:
    Glb(Bytes bytes, const Job& job) : m_bytes(bytes), m_job(job) {}

    Container read() {
        if (m_bytes.size() < kHeader + kChunkHeader)
            fail(ErrorCode::Damaged, {}, fmt::format("a GLB of {} bytes is cut off", m_bytes.size()));
        const std::uint32_t version = wordAt(m_bytes, 4);
        if (version == 1)
            fail(ErrorCode::Unsupported, "byte 4", kGltfOne);
        if (version != 2)
            fail(ErrorCode::Unsupported, "byte 4", fmt::format("GLB version {}; version 2 is read", version));
        m_total = wordAt(m_bytes, 8);
        std::uint64_t at = readJson();
        while (at + kChunkHeader <= m_bytes.size() && !(m_result.hasBinary && at >= m_total)) {
            const std::uint64_t next = readChunk(at);
            if (next == at)
                break;
            at = next;
        }
        tellOfTheEnd(at);
        return m_result;
    }

private:
    [[noreturn]] void fail(ErrorCode code, std::string place, std::string detail) const {
        throw GltfTrouble{m_job.error(code, std::move(place), std::move(detail))};
    }

    /// In capitals: writers spell it either way.
    std::string kindAt(std::uint64_t at) const {
        std::string kind(textIn(m_bytes).substr(at + 4, 4));
        std::ranges::transform(kind, kind.begin(),
                               [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
        return kind;
    }
    bool isBinary(std::uint64_t at) const {
        return at + kChunkHeader <= m_bytes.size() && kindAt(at) == std::string("BIN\0", 4) &&
               wordAt(m_bytes, at) <= m_bytes.size() - at - kChunkHeader + kSlack;
    }

    /// Returns where the next chunk stands.
    std::uint64_t readJson() {
        if (kindAt(kHeader) != "JSON")
            fail(ErrorCode::Damaged, "byte 12", "the GLB does not begin with its JSON chunk");
        const std::uint64_t from = kHeader + kChunkHeader;
        const std::uint64_t size = wordAt(m_bytes, kHeader);
        const std::string_view text = textIn(m_bytes).substr(from);
        // Where the outermost brace closes is more trustworthy than a length.
        const std::uint64_t looked = std::min<std::uint64_t>(text.size(), size + kSlack);
        const std::size_t start = startOfJson(text.substr(0, looked));
        const JsonMeasure measure =
            start == std::string_view::npos ? JsonMeasure{} : measureJson(text.substr(start, looked - start));
        if (!measure.closed && size > text.size())
            fail(ErrorCode::Damaged, "byte 12",
                 fmt::format("the GLB is cut off: its JSON should have {} bytes, {} are there", size, text.size()));
        if (start == std::string_view::npos)
            fail(ErrorCode::Damaged, "byte 20", "the JSON chunk does not begin with a brace");
        m_result.json = text.substr(start, measure.closed ? measure.end : std::min(size, looked) - start);
        if (!measure.closed)
            return m_bytes.size(); // broken: the parser says where
        const std::uint64_t end = from + start + measure.end;
        const std::uint64_t told = from + size;
        if (end > told)
            m_job.note("the GLB says that its JSON is shorter than it is; all of it is read");
        for (const std::uint64_t at : {(told + 3) / 4 * 4, told, (end + 3) / 4 * 4, end, end + 1, end + 2, end + 3}) {
            if (at >= end && isBinary(at)) {
                if (at != told)
                    m_job.note("the length of the GLB's JSON is a little wrong; the binary chunk was found behind it");
                return at;
            }
        }
        return std::max(end, (told + 3) / 4 * 4);
    }

    std::uint64_t readChunk(std::uint64_t at) {
        const std::uint64_t size = wordAt(m_bytes, at);
        const std::uint64_t there = m_bytes.size() - at - kChunkHeader;
        const bool binary = kindAt(at) == std::string("BIN\0", 4);
        if (!binary && size > there)
            return at; // no chunk: bytes behind the end
        if (binary && !m_result.hasBinary) {
            if (size > there + kSlack)
                fail(ErrorCode::Damaged, fmt::format("byte {}", at),
                     fmt::format("the GLB is cut off: its binary chunk should have {} bytes, {} are there", size,
                                 there));
            m_result.binary = m_bytes.subspan(at + kChunkHeader, std::min(size, there));
            m_result.hasBinary = true;
        }
        const std::uint64_t next = at + kChunkHeader + (std::min(size, there) + 3) / 4 * 4;
        return std::min<std::uint64_t>(next, m_bytes.size());
    }

    void tellOfTheEnd(std::uint64_t at) const {
        if (at < m_bytes.size())
            m_job.note(fmt::format("{} bytes behind the end of the GLB are not read", m_bytes.size() - at));
        else if (m_total != m_bytes.size())
            m_job.note(
                fmt::format("the GLB says that it has {} bytes; it has {}, and all are read", m_total, m_bytes.size()));
    }

    Bytes m_bytes;
    const Job& m_job;
    Container m_result;
    std::uint64_t m_total = 0; ///< as the header says
};

} // namespace

Container openContainer(Bytes bytes, const Job& job) {
    const std::string_view text = textIn(bytes);
    if (text.starts_with("glTF"))
        return Glb(bytes, job).read();
    const std::size_t start = startOfJson(text);
    if (start == std::string_view::npos)
        throw GltfTrouble{
            job.error(ErrorCode::Damaged, {}, "this is neither GLB nor glTF: it starts with other bytes")};
    const std::string_view json = text.substr(start);
    const JsonMeasure measure = measureJson(json);
    if (measure.closed && json.find_first_not_of(std::string_view(" \t\r\n\0", 5), measure.end) != std::string::npos)
        job.note(fmt::format("{} bytes behind the end of the JSON are not read", json.size() - measure.end));
    return {measure.closed ? json.substr(0, measure.end) : json, {}, false};
}

} // namespace halls::importer::gltf
