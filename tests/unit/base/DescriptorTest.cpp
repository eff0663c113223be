// SPDX-License-Identifier: MPL-2.0
#include "base/Descriptor.h"

#include <array>
#include <cerrno>
#include <gtest/gtest.h>
#include <thread>
#include <vector>

namespace halls {
namespace {

TEST(Descriptor, AllIsWrittenHoweverLittleIsTakenAtOnce) {
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    const Descriptor out(ends[0]);
    const std::vector<std::byte> bytes(1'000'000, std::byte{7}); // a pipe takes 64 KiB
    std::size_t read = 0;
    {
        const std::jthread reader([&] {
            std::array<std::byte, 4096> some{};
            for (ssize_t count = 0; (count = ::read(out.number(), some.data(), some.size())) > 0;)
                read += static_cast<std::size_t>(count);
        });
        const Descriptor in(ends[1]); // closes before the reader is waited for
        EXPECT_TRUE(writeAll(in.number(), bytes));
    }
    EXPECT_EQ(read, bytes.size());
}

TEST(Descriptor, WhatCannotBeWrittenSaysWhy) {
    const std::array bytes{std::byte{7}};
    errno = 0;
    EXPECT_FALSE(writeAll(-1, bytes));
    EXPECT_EQ(errno, EBADF);
    EXPECT_TRUE(writeAll(-1, {})) << "nothing to write";
}

} // namespace
} // namespace halls
