// SPDX-License-Identifier: MPL-2.0
#include "gl/HeadlessContext.h"

#include "gl/Api.h"
#include "gl/DebugLog.h"

#include <epoxy/gl.h>
#include <gtest/gtest.h>

namespace halls::gl {
namespace {

TEST(HeadlessContext, IsCurrentWhenMadeAndGoneAfterwards) {
    {
        auto context = HeadlessContext::create();
        ASSERT_TRUE(context) << toLine(context.error());
        EXPECT_TRUE(Api::read());
    }
    EXPECT_FALSE(Api::read());
}

TEST(HeadlessContext, SeveralOneAfterAnotherAndBesideEachOther) {
    auto first = HeadlessContext::create();
    ASSERT_TRUE(first);
    auto second = HeadlessContext::create(HeadlessContext::Kind::Debug);
    ASSERT_TRUE(second);
    // What one context has, another has not: that tells which is current.
    GLuint shader = glCreateShader(GL_VERTEX_SHADER);
    ASSERT_EQ(glIsShader(shader), GL_TRUE);
    first.value().makeCurrent();
    EXPECT_EQ(glIsShader(shader), GL_FALSE);
    HeadlessContext moved = std::move(first).value();
    EXPECT_TRUE(Api::read());
    second.value().makeCurrent();
    EXPECT_EQ(glIsShader(shader), GL_TRUE);
    moved.makeCurrent();
    EXPECT_EQ(glIsShader(shader), GL_FALSE);
}

TEST(DebugLog, HearsErrorsButNotTheShaderCompiler) {
    auto context = HeadlessContext::create(HeadlessContext::Kind::Debug);
    ASSERT_TRUE(context);
    const auto api = Api::read();
    ASSERT_TRUE(api);
    DebugLog log(api.value());
    const GLuint shader = glCreateShader(GL_VERTEX_SHADER);
    const char* text = "no shader";
    glShaderSource(shader, 1, &text, nullptr);
    glCompileShader(shader);
    glDeleteShader(shader);
    EXPECT_TRUE(log.takeErrors().empty());
    glBindTexture(GL_ARRAY_BUFFER, 0);
    EXPECT_FALSE(log.takeErrors().empty());
    EXPECT_TRUE(log.takeErrors().empty());
}

} // namespace
} // namespace halls::gl
