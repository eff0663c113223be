// SPDX-License-Identifier: MPL-2.0
#include "gl/GlTest.h"
#include "gl/Program.h"

namespace halls::gl {
namespace {

class ProgramGLTest : public test::GlTest {};

constexpr const char* kVertex = "#version 410 core\nvoid main() { gl_Position = vec4(0.0); }\n";
constexpr const char* kFragment =
    "#version 410 core\n"
    "uniform sampler2D first;\nuniform samplerCube second;\n"
    "layout(std140) uniform Block { vec4 tint; };\nuniform float amount;\n"
    "out vec4 colour;\n"
    "void main() { colour = tint * amount * texture(first, vec2(0)) * texture(second, vec3(1)); }\n";

TEST_F(ProgramGLTest, LinksAndAssignsSlots) {
    const Program::Slot slots[] = {{"first", 4}, {"second", 6}, {"Block", 2, true}, {"not there", 1}};
    const auto program = Program::link(api(), {kVertex, kFragment, slots}, "test");
    ASSERT_TRUE(program) << toLine(program.error());
    const GLuint id = program.value().id();
    const auto unitOf = [&](const char* sampler) {
        GLint unit = -1;
        glGetUniformiv(id, program.value().uniform(sampler), &unit);
        return unit;
    };
    EXPECT_EQ(unitOf("first"), 4);
    EXPECT_EQ(unitOf("second"), 6);
    GLint block = 0;
    glGetActiveUniformBlockiv(id, glGetUniformBlockIndex(id, "Block"), GL_UNIFORM_BLOCK_BINDING, &block);
    EXPECT_EQ(block, 2);
    EXPECT_GE(program.value().uniform("amount"), 0);
    EXPECT_EQ(program.value().uniform("nothing"), -1);
}

TEST_F(ProgramGLTest, BrokenShaderTellsStageAndLog) {
    const auto program = Program::link(api(), {kVertex, "#version 410 core\nvoid main() { colour = 1; }\n"}, "broken");
    ASSERT_FALSE(program);
    EXPECT_EQ(program.error().code, ErrorCode::NoGraphics);
    EXPECT_EQ(program.error().file, "broken");
    EXPECT_EQ(program.error().place, "fragment shader");
    EXPECT_NE(program.error().detail.find("colour"), std::string::npos);
}

TEST_F(ProgramGLTest, StagesThatDoNotFitTellTheLink) {
    const char* vertex = "#version 410 core\nout vec2 way;\nvoid main() { way = vec2(1); gl_Position = vec4(0); }\n";
    const char* fragment = "#version 410 core\nin vec3 way;\nout vec4 c;\nvoid main() { c = vec4(way, 1); }\n";
    const auto program = Program::link(api(), {vertex, fragment}, "gap");
    ASSERT_FALSE(program);
    EXPECT_EQ(program.error().place, "link");
}

} // namespace
} // namespace halls::gl
