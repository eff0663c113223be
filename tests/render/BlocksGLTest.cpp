// SPDX-License-Identifier: MPL-2.0
#include "render/Blocks.h"

#include "gl/GlTest.h"
#include "render/Programs.h"

#include <array>
#include <map>
#include <set>
#include <type_traits>

namespace halls::render {
namespace {

/// A field of a block as C++ has it, or as the linked program does.
struct Field {
    std::size_t offset = 0; ///< bytes
    GLenum type = 0;
    std::size_t count = 1;
    std::size_t stride = 0; ///< bytes from one to the next of an array; 0: none
    bool operator==(const Field&) const = default;
};

struct Block {
    std::size_t bytes = 0;
    unsigned int slot = 0;
    std::map<std::string, Field> fields;
};

void PrintTo(const Field& field, std::ostream* out) {
    *out << "offset " << field.offset << ", type 0x" << std::hex << field.type << std::dec << ", " << field.count
         << " with a stride of " << field.stride;
}

template <class T>
constexpr GLenum typeOf() {
    if constexpr (std::is_same_v<T, float>)
        return GL_FLOAT;
    else if constexpr (std::is_same_v<T, std::int32_t>)
        return GL_INT;
    else if constexpr (std::is_same_v<T, Vec2>)
        return GL_FLOAT_VEC2;
    else if constexpr (std::is_same_v<T, Vec4>)
        return GL_FLOAT_VEC4;
    else if constexpr (std::is_same_v<T, glm::ivec4>)
        return GL_INT_VEC4;
    else {
        static_assert(std::is_same_v<T, Mat4>, "std140 pads it, or nobody needed it so far");
        return GL_FLOAT_MAT4;
    }
}

template <class T>
Field fieldAt(std::size_t offset) {
    using Element = std::remove_extent_t<T>;
    if constexpr (std::is_array_v<T>)
        return {offset, typeOf<Element>(), std::extent_v<T>, sizeof(Element)};
    else
        return {offset, typeOf<Element>()};
}

#define FIELD(block, name)                                                                                             \
    { #name, fieldAt < decltype(block::name)>(offsetof(block, name)) }

const std::map<std::string, Block>& blocksOfCpp() {
    static const std::map<std::string, Block> blocks{
        {"Frame",
         {sizeof(FrameBlock),
          slots::kBlockFrame,
          {FIELD(FrameBlock, clipFromWorld), FIELD(FrameBlock, eye), FIELD(FrameBlock, cuts),
           FIELD(FrameBlock, cutCount), FIELD(FrameBlock, multisampled), FIELD(FrameBlock, exposure),
           FIELD(FrameBlock, metresPerPixel), FIELD(FrameBlock, pixel)}}},
        {"Material",
         {sizeof(MaterialBlock),
          slots::kBlockMaterial,
          {FIELD(MaterialBlock, baseColour), FIELD(MaterialBlock, emissive), FIELD(MaterialBlock, reflectance),
           FIELD(MaterialBlock, metallic), FIELD(MaterialBlock, roughness), FIELD(MaterialBlock, normalScale),
           FIELD(MaterialBlock, occlusionStrength), FIELD(MaterialBlock, cutOff), FIELD(MaterialBlock, places)}}},
        {"Probe",
         {sizeof(ProbeBlock),
          slots::kBlockProbe,
          {FIELD(ProbeBlock, irradiance), FIELD(ProbeBlock, brightness), FIELD(ProbeBlock, levels)}}},
        {"Lights",
         {sizeof(LightsBlock),
          slots::kBlockLights,
          {FIELD(LightsBlock, sunDirection), FIELD(LightsBlock, sunRadiance), FIELD(LightsBlock, shadowFromWorld),
           FIELD(LightsBlock, shadowTexel), FIELD(LightsBlock, lampPosition), FIELD(LightsBlock, lampIntensity),
           FIELD(LightsBlock, lampAim), FIELD(LightsBlock, lampCount)}}},
    };
    return blocks;
}

GLint numberOf(GLuint program, GLuint uniform, GLenum what) {
    GLint number = 0;
    glGetActiveUniformsiv(program, 1, &uniform, what, &number);
    return number;
}

GLint numberOfBlock(GLuint program, GLuint block, GLenum what) {
    GLint number = 0;
    glGetActiveUniformBlockiv(program, block, what, &number);
    return number;
}

/// "Frame.cuts[0]" is the field cuts.
std::string fieldName(GLuint program, GLuint uniform) {
    std::array<char, 128> text{};
    glGetActiveUniformName(program, uniform, static_cast<GLsizei>(text.size()), nullptr, text.data());
    const std::string name = text.data();
    const std::size_t start = name.find('.') + 1;
    return name.substr(start, name.find('[') - start);
}

Block blockOfProgram(GLuint program, GLuint index) {
    const auto count = static_cast<std::size_t>(numberOfBlock(program, index, GL_UNIFORM_BLOCK_ACTIVE_UNIFORMS));
    std::vector<GLint> uniforms(count);
    glGetActiveUniformBlockiv(program, index, GL_UNIFORM_BLOCK_ACTIVE_UNIFORM_INDICES, uniforms.data());
    // Drivers may leave out what pads the end.
    const auto bytes = static_cast<std::size_t>(numberOfBlock(program, index, GL_UNIFORM_BLOCK_DATA_SIZE));
    Block block{
        (bytes + 15) / 16 * 16, static_cast<unsigned int>(numberOfBlock(program, index, GL_UNIFORM_BLOCK_BINDING)), {}};
    for (const GLint each : uniforms) {
        const auto uniform = static_cast<GLuint>(each);
        const auto type = static_cast<GLenum>(numberOf(program, uniform, GL_UNIFORM_TYPE));
        block.fields[fieldName(program, uniform)] = {
            static_cast<std::size_t>(numberOf(program, uniform, GL_UNIFORM_OFFSET)), type,
            static_cast<std::size_t>(numberOf(program, uniform, GL_UNIFORM_SIZE)),
            static_cast<std::size_t>(numberOf(program, uniform, GL_UNIFORM_ARRAY_STRIDE))};
        if (type == GL_FLOAT_MAT4) {
            EXPECT_EQ(numberOf(program, uniform, GL_UNIFORM_MATRIX_STRIDE), 16);
            EXPECT_EQ(numberOf(program, uniform, GL_UNIFORM_IS_ROW_MAJOR), 0);
        }
    }
    return block;
}

class BlocksGLTest : public test::GlTest {
protected:
    void SetUp() override {
        GlTest::SetUp();
        auto made = Programs::create(api(), HALLS_SOURCE_DIR "/shaders", m_counters);
        ASSERT_TRUE(made) << toLine(made.error());
        m_programs = std::move(made).value();
    }
    void TearDown() override {
        m_programs.reset();
        GlTest::TearDown();
    }

    std::vector<GLuint> all() {
        const Programs& some = *m_programs;
        std::vector<GLuint> ids;
        for (const SceneProgram* scene :
             {&some.depth(), &some.objects(), &some.tint(), &some.ghost(), &some.ghostMask()})
            ids.push_back(scene->program.id());
        for (const gl::Program* plain : {&some.cap(), &some.mix(), &some.floor(), &some.outline(), &some.pin()})
            ids.push_back(plain->id());
        for (const std::uint32_t light : {0U, static_cast<std::uint32_t>(Variant::Lightmap)})
            for (const Variant::Bit alpha : {Variant::Mask, Variant::Blend})
                ids.push_back(m_programs->prepare({light | alpha | Variant::BaseMap | Variant::Gloss}).program.id());
        return ids;
    }

    Counters m_counters;
    std::unique_ptr<Programs> m_programs;
};

TEST_F(BlocksGLTest, LieOnTheCardAsCppLaysThem) {
    std::set<std::string> found;
    for (const GLuint program : all()) {
        GLint count = 0;
        glGetProgramiv(program, GL_ACTIVE_UNIFORM_BLOCKS, &count);
        for (GLuint index = 0; index < static_cast<GLuint>(count); ++index) {
            std::array<char, 64> name{};
            glGetActiveUniformBlockName(program, index, static_cast<GLsizei>(name.size()), nullptr, name.data());
            const auto known = blocksOfCpp().find(name.data());
            ASSERT_NE(known, blocksOfCpp().end()) << name.data() << " has no struct in Blocks.h";
            const Block block = blockOfProgram(program, index);
            EXPECT_EQ(block.fields, known->second.fields) << name.data();
            EXPECT_EQ(block.bytes, known->second.bytes) << name.data();
            EXPECT_EQ(block.slot, known->second.slot) << name.data();
            found.insert(name.data());
        }
    }
    EXPECT_EQ(found, (std::set<std::string>{"Frame", "Lights", "Material", "Probe"}));
}

} // namespace
} // namespace halls::render
