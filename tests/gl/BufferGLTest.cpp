// SPDX-License-Identifier: MPL-2.0
#include "gl/Buffer.h"
#include "gl/GlTest.h"

#include <array>

namespace halls::gl {
namespace {

class BufferGLTest : public test::GlTest {};

TEST_F(BufferGLTest, HoldsWhatItWasMadeOf) {
    const std::array<int, 3> numbers{3, 1, 4};
    const Buffer buffer(api(), std::as_bytes(std::span(numbers)), "numbers");
    EXPECT_EQ(buffer.size(), sizeof(numbers));
    std::array<int, 3> read{};
    glBindBuffer(GL_COPY_READ_BUFFER, buffer.id());
    glGetBufferSubData(GL_COPY_READ_BUFFER, 0, sizeof(read), read.data());
    EXPECT_EQ(read, numbers);
}

TEST_F(BufferGLTest, RefilledItHoldsTheNewBytesAndKeepsItsName) {
    const std::array<int, 3> before{3, 1, 4};
    Buffer buffer(api(), std::as_bytes(std::span(before)), "numbers");
    const GLuint id = buffer.id();
    const std::array<int, 5> after{1, 5, 9, 2, 6};
    buffer.refill(std::as_bytes(std::span(after)));
    EXPECT_EQ(buffer.id(), id);
    EXPECT_EQ(buffer.size(), sizeof(after));
    std::array<int, 5> read{};
    glBindBuffer(GL_COPY_READ_BUFFER, id);
    glGetBufferSubData(GL_COPY_READ_BUFFER, 0, sizeof(read), read.data());
    EXPECT_EQ(read, after);
    EXPECT_THROW(Buffer().refill({}), ContractBroken);
}

TEST_F(BufferGLTest, MakingOneLeavesOtherBindingsAlone) {
    const std::array<std::byte, 4> bytes{};
    const Buffer first(api(), bytes, "first");
    glBindBuffer(GL_ARRAY_BUFFER, first.id());
    const Buffer second(api(), bytes, "second");
    GLint bound = 0;
    glGetIntegerv(GL_ARRAY_BUFFER_BINDING, &bound);
    EXPECT_EQ(static_cast<GLuint>(bound), first.id());
}

TEST_F(BufferGLTest, GoesWithItsScope) {
    GLuint id = 0;
    {
        const std::array<std::byte, 4> bytes{};
        const Buffer buffer(api(), bytes, "short");
        id = buffer.id();
        EXPECT_EQ(glIsBuffer(id), GL_TRUE);
    }
    EXPECT_EQ(glIsBuffer(id), GL_FALSE);
}

TEST_F(BufferGLTest, HasItsLabel) {
    ASSERT_TRUE(api().caps().labels) << "llvmpipe, on which these tests run, has them";
    const std::array<std::byte, 4> bytes{};
    const Buffer buffer(api(), bytes, "the label");
    std::array<char, 32> label{};
    glGetObjectLabel(GL_BUFFER, buffer.id(), static_cast<GLsizei>(label.size()), nullptr, label.data());
    EXPECT_STREQ(label.data(), "the label");
}

} // namespace
} // namespace halls::gl
