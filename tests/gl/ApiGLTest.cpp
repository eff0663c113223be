// SPDX-License-Identifier: MPL-2.0
#include "gl/GlTest.h"

#include <epoxy/gl.h>

namespace halls::gl {
namespace {

class ApiGLTest : public test::GlTest {};

TEST_F(ApiGLTest, SaysWhatTheContextCanDo) {
    EXPECT_GE(api().caps().major * 10 + api().caps().minor, 41);
    EXPECT_FALSE(api().caps().renderer.empty());
    EXPECT_GE(api().caps().maxTextureSize, 8192);
    EXPECT_GT(api().caps().uniformOffsetAlignment, 0);
    EXPECT_GE(api().caps().maxAnisotropy, 1.0F);
}

TEST(ApiWithoutContext, IsNoGraphics) {
    const auto api = Api::read();
    ASSERT_FALSE(api);
    EXPECT_EQ(api.error().code, ErrorCode::NoGraphics);
}

TEST_F(ApiGLTest, TakeErrorsNamesTheFirstAndEmptiesTheFlags) {
    EXPECT_EQ(gl::takeErrors(), "");
    glEnable(GL_TEXTURE_WRAP_S);
    EXPECT_EQ(gl::takeErrors(), "GL_INVALID_ENUM");
    EXPECT_EQ(gl::takeErrors(), "");
    takeErrors(); // the fixture's own: this error was meant
}

} // namespace
} // namespace halls::gl
