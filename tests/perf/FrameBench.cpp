// SPDX-License-Identifier: MPL-2.0
// Times frames of a scene made in code beside the floor, one plain textured full-screen pass. Not a test: prints a line
// for each case, for the table in README.md.

#include "gl/HeadlessContext.h"
#include "golden/TestRooms.h"
#include "render/Renderer.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <epoxy/gl.h>
#include <functional>
#include <glm/gtc/matrix_transform.hpp>

namespace {

using namespace halls;

constexpr Size2 kSize{1280, 720};
constexpr int kFrames = 40;

/// A framebuffer such as a window has: colour only.
unsigned int makeFramebuffer() {
    unsigned int colour = 0;
    unsigned int framebuffer = 0;
    glGenRenderbuffers(1, &colour);
    glBindRenderbuffer(GL_RENDERBUFFER, colour);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, kSize.x, kSize.y);
    glGenFramebuffers(1, &framebuffer);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour);
    return framebuffer;
}

/// Medians, seconds. The processor's time (of all threads) tells more than the clock's on a machine that others use
/// too.
struct Time {
    double clock = 0.0;
    double processor = 0.0;
};

Time medianOf(const std::function<void()>& work) {
    std::vector<double> clock;
    std::vector<double> processor;
    for (int i = -3; i < kFrames; ++i) {
        const auto start = std::chrono::steady_clock::now();
        const std::clock_t used = std::clock();
        work();
        glFinish();
        if (i < 0)
            continue;
        clock.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
        processor.push_back(static_cast<double>(std::clock() - used) / CLOCKS_PER_SEC);
    }
    std::ranges::sort(clock);
    std::ranges::sort(processor);
    return {clock[clock.size() / 2], processor[processor.size() / 2]};
}

struct Case {
    const char* name;
    int samples = -1;
    bool lit = false;
    int plinths = 12;
    bool pins = false;
};

render::Scene sceneOf(render::Renderer& renderer, const Case& what) {
    const auto light = renderer.addLightmap(test::roomLightmap().view(), "light").value();
    const auto probe = renderer.addProbe(test::makeProbe(64, test::hallRadiance).view(), "probe").value();
    const auto room = renderer.addModel(test::roomModel().view(), "room").value();
    const auto plinth = renderer.addModel(test::plinthModel().view(), "plinth").value();
    const auto lightmap = what.lit ? render::LightmapId::None : light;
    render::Scene scene;
    if (what.lit)
        scene.sun = render::Sun{};
    scene.instances.push_back({.model = room, .lightmap = lightmap, .probe = probe});
    for (int i = 0; i < what.plinths; ++i)
        scene.instances.push_back(
            {.model = plinth,
             .transform = glm::translate(Mat4(1.0F), Vec3(-3.0F + 1.5F * static_cast<float>(i % 5), 0.0F,
                                                          -3.0F + 1.2F * static_cast<float>(i / 5))),
             .lightmap = lightmap,
             .lightmapTile = {0.02F, 0.02F, 0.3F, 0.8F},
             .probe = probe});
    return scene;
}

void measure(const Case& what) {
    auto made = render::Renderer::create({.shaders = HALLS_SOURCE_DIR "/shaders", .samples = what.samples});
    if (!made) {
        std::fprintf(stderr, "%s\n", toLine(made.error()).c_str());
        return;
    }
    render::Renderer& renderer = *made.value();
    render::Frame frame{.scene = renderer.addScene(sceneOf(renderer, what))};
    frame.camera.pose = {.position = {0.0F, 1.6F, 3.4F}, .pitch = radiansOf(-6.0F)};
    if (what.pins)
        for (int i = 0; i < 8; ++i)
            frame.pins.push_back({.position = {-3.0F + static_cast<float>(i), 1.8F, -2.0F}});
    const unsigned int framebuffer = makeFramebuffer();
    const Time time = medianOf([&] { renderer.draw(frame, {framebuffer, kSize}); });
    const auto statistics = renderer.statistics();
    std::printf("%-24s %6.2f ms (processor %6.2f)  floor %5.2f ms  %6llu triangles  %u draws\n", what.name,
                time.clock * 1e3, time.processor * 1e3, renderer.measureFloor(kSize, kFrames) * 1e3,
                static_cast<unsigned long long>(statistics.triangles), statistics.drawCalls);
}

} // namespace

int main() {
    auto context = gl::HeadlessContext::create();
    if (!context) {
        std::fprintf(stderr, "%s\n", toLine(context.error()).c_str());
        return 3;
    }
    for (const Case& what :
         {Case{"baked room"}, Case{.name = "baked room, no plinths", .plinths = 0},
          Case{.name = "baked room, pins", .pins = true}, Case{.name = "baked room, 4 samples", .samples = 4},
          Case{.name = "room lit live", .lit = true}})
        measure(what);
    return 0;
}
