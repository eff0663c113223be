// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "gl/GlTest.h"
#include "golden/Judge.h"
#include "golden/TestModels.h"
#include "render/Renderer.h"

namespace halls::test {

inline constexpr Size2 kGoldenSize{320, 240};

/// A test that draws and is judged against tests/golden/baselines/<name>.png. Only on llvmpipe: other renderers place
/// their edges elsewhere.
class GoldenTest : public GlTest {
protected:
    void SetUp() override {
        GlTest::SetUp();
        ASSERT_FALSE(HasFatalFailure());
        ASSERT_NE(api().caps().renderer.find("llvmpipe"), std::string::npos)
            << "goldens are of llvmpipe, this is " << api().caps().renderer;
        // No multisampling, so that edges are where the rasteriser puts them.
        auto made = render::Renderer::create({.shaders = HALLS_SOURCE_DIR "/shaders", .samples = samples()});
        ASSERT_TRUE(made) << toLine(made.error());
        m_renderer = std::move(made).value();
    }
    void TearDown() override {
        m_renderer.reset();
        GlTest::TearDown();
    }
    virtual int samples() const { return 0; }

    render::Renderer& renderer() { return *m_renderer; }

    void expectGolden(const render::Frame& frame, const std::string& name, Tolerance tolerance = {}) {
        const auto picture = m_renderer->drawPicture(frame, kGoldenSize);
        ASSERT_TRUE(picture) << toLine(picture.error());
        const Verdict verdict = judge(HALLS_SOURCE_DIR "/tests/golden/baselines", HALLS_TEST_OUTPUT "/golden", name,
                                      picture.value(), tolerance);
        EXPECT_TRUE(verdict.same) << name << ": " << verdict.why;
    }

private:
    std::unique_ptr<render::Renderer> m_renderer;
};

} // namespace halls::test
