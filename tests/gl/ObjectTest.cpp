// SPDX-License-Identifier: MPL-2.0
// What the GL objects promise without a context: they can be empty, moved and destroyed.
#include "gl/Buffer.h"
#include "gl/Framebuffer.h"
#include "gl/PassState.h"
#include "gl/Program.h"
#include "gl/Texture.h"
#include "gl/VertexArray.h"

#include <gtest/gtest.h>
#include <type_traits>

namespace halls::gl {
namespace {

template <class T>
class ObjectTest : public testing::Test {};
using Objects = testing::Types<Buffer, Texture, VertexArray, Renderbuffer, Framebuffer, Program>;
TYPED_TEST_SUITE(ObjectTest, Objects);

TYPED_TEST(ObjectTest, IsMoveOnly) {
    EXPECT_FALSE(std::is_copy_constructible_v<TypeParam>);
    EXPECT_FALSE(std::is_copy_assignable_v<TypeParam>);
    EXPECT_TRUE(std::is_nothrow_move_constructible_v<TypeParam>);
}

TYPED_TEST(ObjectTest, EmptyNeedsNoContext) {
    TypeParam empty;
    EXPECT_EQ(empty.id(), 0U);
    TypeParam moved(std::move(empty));
    EXPECT_EQ(moved.id(), 0U);
    moved = TypeParam();
    EXPECT_EQ(moved.id(), 0U);
}

void neverCalled(GLuint) {
    FAIL() << "an empty name was destroyed";
}
int s_destroyed = 0;
void countDestroyed(GLuint) {
    ++s_destroyed;
}

TEST(Name, DestroysOnceHoweverOftenItMoves) {
    { Name<neverCalled> empty; }
    s_destroyed = 0;
    {
        Name<countDestroyed> first(7);
        Name<countDestroyed> second(std::move(first));
        Name<countDestroyed> third;
        third = std::move(second);
        EXPECT_EQ(third.id(), 7U);
        EXPECT_EQ(s_destroyed, 0);
        third = Name<countDestroyed>(8);
        EXPECT_EQ(s_destroyed, 1);
    }
    EXPECT_EQ(s_destroyed, 2);
}

TEST(Texture, TexelBytesOfEachFormat) {
    EXPECT_EQ(texelBytes({GL_RGBA8, GL_RGBA, GL_UNSIGNED_BYTE}), 4U);
    EXPECT_EQ(texelBytes({GL_R8, GL_RED, GL_UNSIGNED_BYTE}), 1U);
    EXPECT_EQ(texelBytes({GL_RGB9_E5, GL_RGB, GL_UNSIGNED_INT_5_9_9_9_REV}), 4U);
    EXPECT_EQ(texelBytes({GL_RGBA32F, GL_RGBA, GL_FLOAT}), 16U);
    EXPECT_THROW(texelBytes({GL_RGBA16, GL_RGBA, GL_DOUBLE}), ContractBroken);
}

} // namespace
} // namespace halls::gl
