// SPDX-License-Identifier: MPL-2.0
#include "render/Renderer.h"

#include "gl/PassState.h"
#include "math/Colour.h"
#include "render/Marks.h"
#include "render/SceneStore.h"
#include "render/Slots.h"

#include <algorithm>
#include <chrono>
#include <glm/gtc/matrix_transform.hpp>

namespace halls::render {

namespace {

constexpr float kNoCut = 1.0e8F;                     ///< metres: above, nothing is cut
constexpr Vec4 kCutFaces{0.36F, 0.34F, 0.31F, 1.0F}; ///< of walls cut through in the plan, sRGB encoded
constexpr int kTileMargin = 16;                      ///< pixels: lines and marks that reach over a tile's edge

EyeUniforms eyeOf(const Frame& frame, const DrawView& view, const Window& window, int samples) {
    EyeUniforms eye;
    eye.clipFromWorld = window.crop() * view.clipFromWorld;
    eye.eye = view.parallel ? Vec4(-frame.camera.direction(), 0.0F) : Vec4(frame.camera.pose.position, 1.0F);
    eye.exposure = std::exp2(frame.exposure);
    eye.cutAbove = frame.cutAbove;
    eye.multisampled = samples > 0;
    return eye;
}

float aspectOf(Size2 size) {
    return static_cast<float>(size.x) / static_cast<float>(size.y);
}

} // namespace

class Renderer::Parts {
public:
    Parts(gl::Api context, const RendererOptions& options)
        : api(std::move(context)), samples(samplesFor(options.samples)),
          pictureSamples(options.samples < 0 ? std::min(4, api.caps().maxSamples) : samples),
          assets(api, counters, anisotropyFor(options.anisotropy)), corners(api, "corners") {}

    int samplesFor(int wanted) const {
        // Four samples cost a card next to nothing. A software rasteriser pays for each of them, see gl::Bugs.
        const int suits = api.bugs().softwareRasteriser ? 0 : 4;
        return std::min(wanted < 0 ? suits : wanted, api.caps().maxSamples);
    }
    float anisotropyFor(float wanted) const {
        const float suits = api.bugs().softwareRasteriser ? 1.0F : 8.0F;
        return std::min(wanted < 0.0F ? suits : wanted, api.caps().maxAnisotropy);
    }

    void drawFrame(const Frame& frame, const DrawTarget& into, const Window& window);
    DrawTarget& targetFor(Size2 size);

    const gl::Api api;
    const int samples;
    const int pictureSamples; ///< of pictures, which have time
    Counters counters;
    Assets assets;
    gl::VertexArray corners;
    std::unique_ptr<Programs> programs;
    std::unique_ptr<SceneStore> scenes;
    DrawTarget target;
    DrawCount lastFrame;

private:
    void drawOpaque(const GpuScene& scene, const DrawList& list, const EyeUniforms& eye, gl::PassState state);
};

DrawTarget& Renderer::Parts::targetFor(Size2 size) {
    if (target.size() != size)
        target = DrawTarget(api, size, samples, "frame");
    return target;
}

void Renderer::Parts::drawOpaque(const GpuScene& scene, const DrawList& list, const EyeUniforms& eye,
                                 gl::PassState state) {
    state.apply();
    lastFrame += drawSurfaces(scene, list.opaque, eye);
    if (state.clipPlane) {
        // What is cut open shows its inside: back faces, drawn flat, fill the cut of each closed solid.
        state.cull = gl::Cull::Front;
        state.apply();
        EyeUniforms flat = eye;
        flat.flatColour = kCutFaces;
        lastFrame += drawDepth(scene, list.opaque, programs->depth(), flat);
    }
}

void Renderer::Parts::drawFrame(const Frame& frame, const DrawTarget& into, const Window& window) {
    lastFrame = {};
    const GpuScene& scene = frame.scene == SceneId::None ? scenes->nothing() : scenes->scene(frame.scene);
    DrawView view = drawViewOf(frame.camera, aspectOf(window.picture), window.picture.y);
    const EyeUniforms eye = eyeOf(frame, view, window, into.samples());
    view.clipFromWorld = eye.clipFromWorld;
    view.visibleGroups = frame.visibleGroups;
    view.cutAbove = frame.cutAbove;
    const DrawList list = selectVisible(scene.items, view);

    gl::PassState state;
    state.framebuffer = into.framebuffer();
    state.viewport.size = into.size();
    state.clipPlane = frame.cutAbove < kNoCut;
    state.apply();
    const Vec3 behind = glm::clamp(scene.background * eye.exposure, 0.0F, 1.0F);
    glClearColor(srgbOfLinear(behind.r), srgbOfLinear(behind.g), srgbOfLinear(behind.b), 1.0F);
    glClearDepth(1.0);
    glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
    drawOpaque(scene, list, eye, state);
    if (!list.blended.empty()) {
        state.blend = gl::Blend::Alpha;
        state.depthWrite = false;
        state.apply();
        lastFrame += drawSurfaces(scene, list.blended, eye);
    }
    for (const Outline& outline : frame.outlines) {
        view.onlyObject = outline.object;
        const DrawList highlighted = selectVisible(scene.items, view);
        lastFrame += drawOutline(*programs, corners, scene, highlighted.opaque, eye, into);
    }
    lastFrame += drawPins(programs->pin(), corners, frame.pins, eye, view.pixelsPerMetre, into);
}

Renderer::Renderer(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Renderer::~Renderer() = default;

Result<std::unique_ptr<Renderer>> Renderer::create(const RendererOptions& options) {
    auto api = gl::Api::read();
    if (!api)
        return api.error();
    auto parts = std::make_unique<Parts>(std::move(api).value(), options);
    auto programs = Programs::create(parts->api, options.shaders, parts->counters);
    if (!programs)
        return programs.error();
    parts->programs = std::move(programs).value();
    parts->scenes = std::make_unique<SceneStore>(parts->api, parts->counters, parts->assets, *parts->programs);
    return std::unique_ptr<Renderer>(new Renderer(std::move(parts)));
}

Result<ModelId> Renderer::addModel(const model::Model& model, const std::string& label) {
    return m_parts->assets.addModel(model, label);
}

Result<LightmapId> Renderer::addLightmap(const model::Model& lightmap, const std::string& label) {
    return m_parts->assets.addLightmap(lightmap, label);
}

Result<ProbeId> Renderer::addProbe(const model::Model& probe, const std::string& label) {
    return m_parts->assets.addProbe(probe, label);
}

SceneId Renderer::addScene(const Scene& scene) {
    return m_parts->scenes->add(scene);
}

void Renderer::clear() {
    m_parts->scenes->clear();
    m_parts->assets.clear();
}

void Renderer::draw(const Frame& frame, const Target& target) {
    const auto& into = m_parts->targetFor(target.size);
    m_parts->drawFrame(frame, into, {.picture = target.size, .size = target.size});
    into.copyTo(target.framebuffer, Size2(0));
}

void Renderer::warmUp(SceneId scene) {
    const auto& into = m_parts->targetFor(Size2(16, 16));
    Frame frame{.scene = scene};
    const Aabb& bounds = m_parts->scenes->scene(scene).bounds;
    // From above and outside, so that all of it is in the picture.
    const float reach = glm::length(bounds.size()) + 1.0F;
    frame.camera.pose = {.position = bounds.empty() ? Vec3(0.0F) : bounds.centre() + Vec3(0.0F, reach, 0.0F),
                         .pitch = -0.5F * kPi};
    frame.camera.orthographicHeight = 2.0F * reach;
    frame.camera.farPlane = 2.0F * reach;
    m_parts->drawFrame(frame, into, {.picture = into.size(), .size = into.size()});
    glFinish();
}

Result<Picture> Renderer::drawPicture(const Frame& frame, Size2 size, int tileSide) {
    HALLS_ASSERT(size.x > 0 && size.y > 0 && tileSide > 2 * kTileMargin);
    const int side = std::min(tileSide, m_parts->api.caps().maxTextureSize);
    const int step = side - 2 * kTileMargin;
    const bool whole = size.x <= side && size.y <= side;
    const Size2 tile = whole ? size : glm::min(size, Size2(side));
    const DrawTarget drawn(m_parts->api, tile, m_parts->pictureSamples, "picture");
    const DrawTarget resolved(m_parts->api, tile, 0, "picture: resolved");
    Picture picture{size,
                    std::vector<std::uint8_t>(4 * static_cast<std::size_t>(size.x) * static_cast<std::size_t>(size.y))};
    if (whole) {
        m_parts->drawFrame(frame, drawn, {.picture = size, .size = tile});
        drawn.copyTo(resolved.framebuffer(), Size2(0));
        resolved.read(size, picture.rgba.data());
        return picture;
    }
    std::vector<std::uint8_t> rows(4 * static_cast<std::size_t>(tile.x) * static_cast<std::size_t>(tile.y));
    for (int y = 0; y < size.y; y += step) {
        for (int x = 0; x < size.x; x += step) {
            // Each tile is drawn with a margin, of which nothing is kept.
            const Size2 corner = Size2(x, y) - kTileMargin;
            m_parts->drawFrame(frame, drawn, {.picture = size, .corner = corner, .size = tile});
            drawn.copyTo(resolved.framebuffer(), Size2(0));
            resolved.read(tile, rows.data());
            const Size2 kept = glm::min(Size2(step), glm::min(size - Size2(x, y), tile - kTileMargin));
            for (int row = 0; row < kept.y; ++row) {
                // Rows of the picture run from the top, corners are counted from below.
                const int from = tile.y - 1 - (kTileMargin + row);
                const int to = size.y - 1 - (y + row);
                std::copy_n(rows.begin() + 4 * (static_cast<std::ptrdiff_t>(from) * tile.x + kTileMargin), 4 * kept.x,
                            picture.rgba.begin() + 4 * (static_cast<std::ptrdiff_t>(to) * size.x + x));
            }
        }
    }
    return picture;
}

Renderer::Pick Renderer::pick(const Frame& frame, Size2 size, Size2 pixel) {
    Pick result;
    Parts& parts = *m_parts;
    const gl::Texture number(parts.api, {.texels = {GL_R32UI, GL_RED_INTEGER, GL_UNSIGNED_INT}},
                             {.filter = gl::Filter::Nearest}, "pick: object");
    const gl::Texture depth(parts.api, {.texels = {GL_DEPTH_COMPONENT32F, GL_DEPTH_COMPONENT, GL_FLOAT}},
                            {.filter = gl::Filter::Nearest}, "pick: depth");
    const gl::Framebuffer framebuffer(parts.api, {.colourTexture = &number, .depthTexture = &depth}, "pick");
    const Window window{.picture = size, .corner = Size2(pixel.x, size.y - 1 - pixel.y), .size = Size2(1)};
    DrawView view = drawViewOf(frame.camera, aspectOf(size), size.y);
    const EyeUniforms eye = eyeOf(frame, view, window, 0);
    view.clipFromWorld = eye.clipFromWorld;
    view.visibleGroups = frame.visibleGroups;
    view.cutAbove = frame.cutAbove;
    const GpuScene& scene = frame.scene == SceneId::None ? parts.scenes->nothing() : parts.scenes->scene(frame.scene);
    const DrawList list = selectVisible(scene.items, view);

    gl::PassState state;
    state.framebuffer = framebuffer.id();
    state.viewport.size = Size2(1);
    state.clipPlane = frame.cutAbove < kNoCut;
    state.apply();
    const GLuint none[4] = {};
    const GLfloat far = 1.0F;
    glClearBufferuiv(GL_COLOR, 0, none);
    glClearBufferfv(GL_DEPTH, 0, &far);
    // Panes of glass are left out: who points at a case means what stands in it.
    drawDepth(scene, list.opaque, parts.programs->objects(), eye);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer.id());
    glBindBuffer(GL_PIXEL_PACK_BUFFER, 0);
    GLfloat found = 1.0F;
    glReadPixels(0, 0, 1, 1, GL_RED_INTEGER, GL_UNSIGNED_INT, &result.object);
    glReadPixels(0, 0, 1, 1, GL_DEPTH_COMPONENT, GL_FLOAT, &found);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    result.hit = found < 1.0F;
    const Vec4 point = glm::inverse(eye.clipFromWorld) * Vec4(0.0F, 0.0F, 2.0F * found - 1.0F, 1.0F);
    result.point = Vec3(point) / point.w;
    return result;
}

double Renderer::measureFloor(Size2 size, int repeats) {
    HALLS_ASSERT(repeats > 0);
    Parts& parts = *m_parts;
    // Neither of one colour nor of few: nothing that a cache or a compressor could shorten.
    std::vector<std::uint8_t> texels(4 * static_cast<std::size_t>(size.x) * static_cast<std::size_t>(size.y));
    std::uint32_t random = 2463534242U;
    for (std::uint8_t& texel : texels) {
        random ^= random << 13U;
        random ^= random >> 17U;
        random ^= random << 5U;
        texel = static_cast<std::uint8_t>(random);
    }
    const gl::Texture texture(parts.api, {.size = size, .pixels = std::as_bytes(std::span(texels))}, {}, "floor");
    const gl::Renderbuffer colour(parts.api, GL_RGBA8, size, 0, "floor");
    const gl::Framebuffer framebuffer(parts.api, {.colour = &colour}, "floor");
    gl::PassState state;
    state.framebuffer = framebuffer.id();
    state.viewport.size = size;
    state.depthTest = gl::DepthTest::Off;
    state.depthWrite = false;
    state.cull = gl::Cull::None;
    state.apply();
    parts.programs->floor().use();
    parts.corners.bind();
    texture.bind(slots::kTexturePicture);
    std::vector<double> seconds;
    for (int pass = -2; pass < repeats; ++pass) { // the first two let the driver finish its preparations
        const auto start = std::chrono::steady_clock::now();
        glDrawArrays(GL_TRIANGLES, 0, 3);
        glFinish();
        if (pass >= 0)
            seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    glBindVertexArray(0);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    std::nth_element(seconds.begin(), seconds.begin() + repeats / 2, seconds.end());
    return seconds[static_cast<std::size_t>(repeats) / 2];
}

RenderStatistics Renderer::statistics() const {
    RenderStatistics result;
    result.device = m_parts->api.caps().renderer;
    result.triangles = m_parts->lastFrame.triangles;
    result.drawCalls = m_parts->lastFrame.calls;
    result.textureBytes = m_parts->counters.textureBytes;
    result.bufferBytes = m_parts->counters.bufferBytes;
    result.uploads = m_parts->counters.uploads;
    result.compiles = m_parts->counters.compiles;
    return result;
}

} // namespace halls::render
