// SPDX-License-Identifier: MPL-2.0
#include "gl/GlTest.h"
#include "gl/Texture.h"

#include <array>
#include <vector>

namespace halls::gl {
namespace {

class TextureGLTest : public test::GlTest {};

TEST_F(TextureGLTest, HoldsAllLevels) {
    std::vector<std::uint8_t> pixels(4 * (16 + 4 + 1));
    for (std::size_t i = 0; i < pixels.size(); ++i)
        pixels[i] = static_cast<std::uint8_t>(i);
    const Texture texture(api(), {.size = Size2(4), .levels = 3, .pixels = std::as_bytes(std::span(pixels))},
                          {.filter = Filter::Mipmap}, "levels");
    EXPECT_EQ(texture.bytes(), pixels.size());
    EXPECT_EQ(texture.target(), static_cast<GLenum>(GL_TEXTURE_2D));
    texture.bind(0);
    std::array<std::uint8_t, 4> last{};
    glGetTexImage(GL_TEXTURE_2D, 2, GL_RGBA, GL_UNSIGNED_BYTE, last.data());
    EXPECT_EQ(last[0], 80);
    EXPECT_EQ(last[3], 83);
}

TEST_F(TextureGLTest, CubeFacesFollowEachOtherWithinALevel) {
    std::vector<std::uint8_t> pixels(4 * 6 * (4 + 1));
    for (std::size_t texel = 0; texel < pixels.size() / 4; ++texel)
        pixels[4 * texel] = static_cast<std::uint8_t>(texel);
    const Texture texture(
        api(), {.size = Size2(2), .levels = 2, .faces = 6, .pixels = std::as_bytes(std::span(pixels))}, {}, "cube");
    texture.bind(3);
    std::array<std::uint8_t, 4> texel{};
    glGetTexImage(GL_TEXTURE_CUBE_MAP_NEGATIVE_Z, 1, GL_RGBA, GL_UNSIGNED_BYTE, texel.data());
    EXPECT_EQ(texel[0], 24 + 5);
}

TEST_F(TextureGLTest, ForeignRowLengthDoesNotSkewIt) {
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 7);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 8);
    const std::vector<std::uint8_t> pixels{1, 2, 3};
    const Texture texture(
        api(),
        {.texels = {GL_R8, GL_RED, GL_UNSIGNED_BYTE}, .size = Size2(1, 3), .pixels = std::as_bytes(std::span(pixels))},
        {}, "column");
    texture.bind(0);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    std::vector<std::uint8_t> read(3);
    glGetTexImage(GL_TEXTURE_2D, 0, GL_RED, GL_UNSIGNED_BYTE, read.data());
    EXPECT_EQ(read, pixels);
}

TEST_F(TextureGLTest, TooFewPixelsAreAProgramError) {
    const std::vector<std::byte> pixels(15);
    EXPECT_THROW(Texture(api(), {.size = Size2(2), .pixels = pixels}, {}, "short"), ContractBroken);
}

} // namespace
} // namespace halls::gl
