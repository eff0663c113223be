// SPDX-License-Identifier: MPL-2.0
#include "gl/Api.h"

#include <gtest/gtest.h>

namespace halls::gl {
namespace {

TEST(Bugs, SoftwareRasterisersAreKnownByName) {
    EXPECT_TRUE(bugsOf("llvmpipe (LLVM 15.0.6, 256 bits)").softwareRasteriser);
    EXPECT_TRUE(bugsOf("softpipe").slowTrilinear);
    EXPECT_TRUE(bugsOf("Google SwiftShader").softwareRasteriser);
    EXPECT_FALSE(bugsOf("Mesa Intel(R) UHD Graphics 620 (KBL GT2)").softwareRasteriser);
    EXPECT_FALSE(bugsOf("").slowTrilinear);
}

} // namespace
} // namespace halls::gl
