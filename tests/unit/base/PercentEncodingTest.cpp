// SPDX-License-Identifier: MPL-2.0
#include "base/PercentEncoding.h"

#include <gtest/gtest.h>

namespace halls {
namespace {

TEST(PercentEncoding, DecodesWhatIsEncodedAndLeavesTheRest) {
    EXPECT_EQ(percentDecoded("my%20tex.png"), "my tex.png");
    EXPECT_EQ(percentDecoded("%C3%a9%e9"), "\xC3\xA9\xE9");
    EXPECT_EQ(percentDecoded("%2525"), "%25") << "once";
    EXPECT_EQ(percentDecoded("%41"), "A") << "at the end";
    for (const char* plain : {"", "%", "50%", "%4", "%zz", "%g0", "a+b"})
        EXPECT_EQ(percentDecoded(plain), plain);
}

} // namespace
} // namespace halls
