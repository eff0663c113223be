// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <span>
#include <unistd.h>

namespace halls {

/// A file descriptor that closes at the end of the block; negative: none.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_number >= 0)
            ::close(m_number);
    }
    int number() const { return m_number; }

private:
    int m_number;
};

/// Writes all bytes, however many calls and signals it takes. False: errno says why; some may be written.
bool writeAll(int descriptor, std::span<const std::byte> bytes);

} // namespace halls
