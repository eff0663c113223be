// SPDX-License-Identifier: MPL-2.0
#include "importer/points/E57Points.h"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>

namespace halls::importer::e57 {
namespace {

constexpr std::uint64_t kSectionHeader = 32;
constexpr std::byte kSectionOfPoints{1};

template <class T>
T valueAt(const std::vector<std::byte>& bytes, std::size_t at) {
    T value;
    std::memcpy(&value, bytes.data() + at, sizeof(value)); // little endian, as this program is built for
    return value;
}

/// One field's values, packed without gaps over all packets. Keeps what is not a whole value yet.
class Stream {
public:
    explicit Stream(const Field& field) : m_field(field) {}

    void add(const std::byte* bytes, std::size_t count) { m_bytes.insert(m_bytes.end(), bytes, bytes + count); }

    /// Moves all whole values to `to` (nullptr: nowhere), until there have been `most`.
    void unpack(std::uint64_t most, std::vector<double>* to) {
        const std::size_t width = bitsOfAValue();
        if (width == 0)
            return;
        const std::size_t whole = (m_bytes.size() * 8 - m_bit) / width;
        const std::size_t count = std::min<std::uint64_t>(whole, most - m_unpacked);
        m_unpacked += count;
        for (std::size_t i = 0; i < count && to != nullptr; ++i)
            to->push_back(valueAtBit(m_bit + i * width));
        m_bit += count * width;
        m_bytes.erase(m_bytes.begin(), m_bytes.begin() + static_cast<std::ptrdiff_t>(m_bit / 8));
        m_bit %= 8;
    }

    /// Values that need no bytes.
    bool isConstant() const { return bitsOfAValue() == 0; }
    double constant() const { return static_cast<double>(m_field.least) * m_field.scale + m_field.offset; }

private:
    std::size_t bitsOfAValue() const {
        switch (m_field.kind) {
        case Field::Kind::Single:
            return 32;
        case Field::Kind::Double:
            return 64;
        case Field::Kind::Integer:
            break;
        }
        return m_field.bits;
    }

    double valueAtBit(std::size_t start) const {
        const std::size_t at = start / 8;
        if (m_field.kind == Field::Kind::Single)
            return static_cast<double>(valueAt<float>(m_bytes, at));
        if (m_field.kind == Field::Kind::Double)
            return valueAt<double>(m_bytes, at);
        // Lowest bits first: at most 64 of them, in up to nine bytes.
        std::uint64_t number = 0;
        for (unsigned got = 0; got < m_field.bits;) {
            const std::size_t bit = start + got;
            const auto byte = static_cast<std::uint64_t>(m_bytes[bit / 8]);
            number |= (byte >> (bit % 8)) << got;
            got += static_cast<unsigned>(8 - bit % 8);
        }
        if (m_field.bits < 64)
            number &= (std::uint64_t{1} << m_field.bits) - 1;
        const std::uint64_t sum = static_cast<std::uint64_t>(m_field.least) + number; // wraps as two's complement does
        return static_cast<double>(static_cast<std::int64_t>(sum)) * m_field.scale + m_field.offset;
    }

    Field m_field;
    std::vector<std::byte> m_bytes;
    std::size_t m_bit = 0; ///< of m_bytes: where the next value begins
    std::uint64_t m_unpacked = 0;
};

class Section {
public:
    Section(const Pages& pages, std::uint64_t at, const Job& job) : m_pages(pages), m_job(job), m_at(at) {}

    Result<Columns> read(std::uint64_t count, const std::vector<Field>& fields) {
        if (Status status = readHeader(); !status)
            return status.error();
        std::vector<Stream> streams(fields.begin(), fields.end());
        Columns columns;
        while (m_at + 4 <= m_end) {
            if (m_job.stop.stop_requested())
                return m_job.cancelled();
            if (Status status = readPacket(streams); !status)
                return status.error();
            for (std::size_t i = 0; i < streams.size(); ++i)
                streams[i].unpack(count, columnOf(fields[i], columns));
        }
        finish(count, fields, streams, columns);
        return columns;
    }

private:
    Error damaged(std::string detail) const {
        return m_job.error(ErrorCode::Damaged, fmt::format("points, byte {} of the data", m_at), std::move(detail));
    }

    Status readHeader() {
        std::vector<std::byte> header;
        if (!m_pages.read(m_at, kSectionHeader, header) || header[0] != kSectionOfPoints)
            return damaged("no points begin here");
        const auto length = valueAt<std::uint64_t>(header, 8);
        const auto first = m_pages.logicalOf(valueAt<std::uint64_t>(header, 16));
        if (length < kSectionHeader || length > m_pages.size() - m_at || !first || *first < m_at + kSectionHeader)
            return damaged("the section of points does not fit into the file");
        m_end = m_at + length;
        m_at = *first;
        return Done{};
    }

    /// Hands the bytes of one packet of data to the fields; other packets are stepped over.
    Status readPacket(std::vector<Stream>& streams) {
        std::vector<std::byte>& packet = m_packet;
        packet.clear();
        if (!m_pages.read(m_at, 4, packet))
            return damaged("a packet is cut off");
        constexpr std::byte kData{1};
        const bool isData = packet[0] == kData;
        const std::size_t length = std::size_t{valueAt<std::uint16_t>(packet, 2)} + 1;
        packet.clear();
        if (length < 4 || m_at + length > m_end || !m_pages.read(m_at, length, packet))
            return damaged("a packet is longer than its section");
        if (isData) {
            const std::size_t sizes = 6;
            if (length < sizes || valueAt<std::uint16_t>(packet, 4) != streams.size())
                return damaged(fmt::format("a packet has not the {} fields of a point", streams.size()));
            std::size_t at = sizes + 2 * streams.size();
            for (std::size_t i = 0; i < streams.size(); ++i) {
                if (at > length || sizes + 2 * i + 2 > length)
                    return damaged("a packet is shorter than its fields");
                const std::size_t size = valueAt<std::uint16_t>(packet, sizes + 2 * i);
                if (size > length - at)
                    return damaged("a packet is shorter than its fields");
                streams[i].add(packet.data() + at, size);
                at += size;
            }
        }
        m_at += length;
        return Done{};
    }

    static std::vector<double>* columnOf(const Field& field, Columns& columns) {
        return field.meaning == Meaning::Skipped ? nullptr : &columns[static_cast<std::size_t>(field.meaning)];
    }

    /// All columns as long as the shortest; what needs no bytes is filled in.
    static void finish(std::uint64_t count, const std::vector<Field>& fields, const std::vector<Stream>& streams,
                       Columns& columns) {
        std::uint64_t shortest = count;
        bool written = false;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const std::vector<double>* column = columnOf(fields[i], columns);
            if (column == nullptr || streams[i].isConstant())
                continue;
            written = true;
            shortest = std::min<std::uint64_t>(shortest, column->size());
        }
        if (!written)
            shortest = 0; // points that all lie in one place, and nothing in the file shows that there are any
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (std::vector<double>* column = columnOf(fields[i], columns))
                column->resize(shortest, streams[i].isConstant() ? streams[i].constant() : 0.0);
        }
    }

    const Pages& m_pages;
    const Job& m_job;
    std::uint64_t m_at;
    std::uint64_t m_end = 0;
    std::vector<std::byte> m_packet;
};

} // namespace

Result<Columns> readPoints(const Pages& pages, std::uint64_t at, std::uint64_t count, const std::vector<Field>& fields,
                           const Job& job) {
    return Section(pages, at, job).read(count, fields);
}

} // namespace halls::importer::e57
