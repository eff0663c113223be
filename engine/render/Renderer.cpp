// SPDX-License-Identifier: MPL-2.0
#include "render/Renderer.h"

#include "gl/PassState.h"
#include "math/Colour.h"
#include "render/FrameUniforms.h"
#include "render/LaidOver.h"
#include "render/Marks.h"
#include "render/PairParts.h"
#include "render/SceneStore.h"
#include "render/Slots.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <glm/gtc/matrix_transform.hpp>
#include <set>

namespace halls::render {

namespace {

constexpr float kNoCut = 1.0e8F; ///< metres: above, nothing is cut
constexpr float kNarrow =
    0.45F; ///< width of each half of a blend that moves: both and their mixing cost about one frame
constexpr std::size_t kMaxTintings = 8;
constexpr int kTileMargin = 16; ///< pixels: lines and marks that reach over a tile's edge

FrameBlock blockOf(const Frame& frame, const DrawView& view, const Window& window, int samples) {
    FrameBlock block;
    block.clipFromWorld = window.crop() * view.clipFromWorld;
    block.eye = view.parallel ? Vec4(-frame.camera.direction(), 0.0F) : Vec4(frame.camera.pose.position, 1.0F);
    block.exposure = std::exp2(frame.exposure);
    block.multisampled = samples > 0 ? 1 : 0;
    block.metresPerPixel = 1.0F / view.pixelsPerMetre;
    block.pixel = 2.0F / Vec2(window.size);
    HALLS_ASSERT(frame.cuts.size() <= kMaxCutPlanes);
    for (const CutPlane& plane : frame.cuts)
        block.cut(plane);
    if (frame.cutAbove < kNoCut)
        block.cut({0.0F, -1.0F, 0.0F, frame.cutAbove});
    return block;
}

CutOutEdges edgesOf(const FrameBlock& block) {
    return block.multisampled != 0 ? CutOutEdges::Coverage : CutOutEdges::Hard;
}

std::vector<std::uint32_t> inBoth(std::vector<std::uint32_t> some, const std::vector<std::uint32_t>& others) {
    std::erase_if(some, [&](std::uint32_t one) { return std::ranges::find(others, one) == others.end(); });
    return some;
}

float aspectOf(Size2 size) {
    return static_cast<float>(size.x) / static_cast<float>(size.y);
}

/// What both drawing and picking need of a frame.
struct Sight {
    Sight(const Frame& frame, const Window& window, int samples)
        : view(drawViewOf(frame.camera, aspectOf(window.picture), window.picture.y)),
          block(blockOf(frame, view, window, samples)) {
        view.clipFromWorld = window.cropOfDrawn() * view.clipFromWorld;
        view.visibleGroups = frame.visibleGroups;
        view.cuts.assign(block.kept().begin(), block.kept().end());
    }
    /// What of these objects is seen.
    DrawList select(const GpuScene& scene, const std::vector<std::uint32_t>& objects) const {
        DrawView some = view;
        some.only = objects;
        std::ranges::sort(some.only);
        return objects.empty() ? DrawList{} : selectVisible(scene.items, some);
    }

    DrawView view;
    FrameBlock block;
};

} // namespace

class Renderer::Parts {
public:
    Parts(gl::Api context, const RendererOptions& options)
        : api(std::move(context)), samples(samplesFor(options.samples)),
          pictureSamples(options.samples < 0 ? std::min(4, api.caps().maxSamples) : samples),
          assets(api, counters, anisotropyFor(options.anisotropy)), corners(api, "corners"), uniforms(api, "frame") {}

    int samplesFor(int wanted) const {
        // Four samples cost a card next to nothing. A software rasteriser pays for each of them, see gl::Bugs.
        const int suits = api.bugs().softwareRasteriser ? 0 : 4;
        return std::min(wanted < 0 ? suits : wanted, api.caps().maxSamples);
    }
    float anisotropyFor(float wanted) const {
        const float suits = api.bugs().softwareRasteriser ? 1.0F : 8.0F;
        return std::min(wanted < 0.0F ? suits : wanted, api.caps().maxAnisotropy);
    }

    const GpuScene& sceneOf(SceneId id) const { return id == SceneId::None ? scenes->nothing() : scenes->scene(id); }
    void drawFrame(const Frame& frame, const DrawTarget& into, const Window& window);
    /// The part `corner`, `into.size()` of the pair's picture of `size` pixels.
    void drawPair(const Pair& pair, const DrawTarget& into, Size2 size, Size2 corner);
    DrawTarget& targetFor(Size2 size);
    /// A blend while the view moves: both at half width, straight into the finished picture.
    void drawMovingBlend(const Pair& pair, unsigned int framebuffer, Size2 size);
    /// Calls `draw` for each tile, and puts the tiles together.
    Picture drawTiles(Size2 size, int tileSide, const std::function<void(const DrawTarget&, Size2 corner)>& draw);

    const gl::Api api;
    const int samples;
    const int pictureSamples; ///< of pictures, which have time
    Counters counters;
    Assets assets;
    gl::VertexArray corners;
    FrameUniforms uniforms;
    std::unique_ptr<Programs> programs;
    std::unique_ptr<SceneStore> scenes;
    DrawTarget target;
    DrawCount lastFrame;

private:
    void drawOpaque(const GpuScene& scene, const DrawList& list, const FrameBlock& block, gl::PassState state);
    void drawOverlays(const Frame& frame, const GpuScene& scene, const DrawList& list, const Sight& sight,
                      const DrawTarget& into, const Window& window);
    void drawBlend(const Pair& pair, const DrawTarget& into, const Window& window);
    void mix(const gl::Texture& first, const gl::Texture& second, float share, unsigned int framebuffer, Size2 size);
    void fitNarrowTargets(Size2 size);
    const gl::Texture& classesOf(const std::shared_ptr<const Tinting>& tinting);

    std::array<DrawTarget, 2> m_narrow; ///< half as wide: for a blend that moves
    MixTarget m_mixTarget;              ///< the two pictures of a blend
    DepthCopy m_behindGhosts;
    struct Classes {
        std::shared_ptr<const Tinting> tinting; ///< that the texture was filled from
        gl::Texture texture;
    };
    std::vector<Classes> m_classes; ///< of the tintings drawn last
};

DrawTarget& Renderer::Parts::targetFor(Size2 size) {
    if (target.size() != size)
        target = DrawTarget(api, size, samples, "frame");
    return target;
}

void Renderer::Parts::fitNarrowTargets(Size2 size) {
    const Size2 narrow{std::max(static_cast<int>(static_cast<float>(size.x) * kNarrow), 1), size.y};
    for (DrawTarget& each : m_narrow) {
        if (each.size() != narrow)
            each = DrawTarget(api, narrow, 0, "half of a blend", true);
    }
}

const gl::Texture& Renderer::Parts::classesOf(const std::shared_ptr<const Tinting>& tinting) {
    const auto known = std::ranges::find(m_classes, tinting, &Classes::tinting);
    if (known != m_classes.end())
        return known->texture;
    if (m_classes.size() >= kMaxTintings)
        m_classes.erase(m_classes.begin());
    m_classes.push_back({tinting, classTexture(api, *tinting)});
    return m_classes.back().texture;
}

void Renderer::Parts::drawOpaque(const GpuScene& scene, const DrawList& list, const FrameBlock& block,
                                 gl::PassState state) {
    state.apply();
    lastFrame += drawSurfaces(scene, list.opaque, edgesOf(block));
    if (state.clipPlanes > 0)
        lastFrame += drawCaps(*programs, corners, scene, list.opaque, block, uniforms, state);
}

void Renderer::Parts::drawOverlays(const Frame& frame, const GpuScene& scene, const DrawList& list, const Sight& sight,
                                   const DrawTarget& into, const Window& window) {
    gl::PassState state = passOver(into, window, sight.block.cutCount);
    if (frame.tinting != nullptr) {
        gl::PassState over = state;
        over.blend = gl::Blend::Alpha;
        over.depthWrite = false;
        over.apply();
        const gl::Texture& classes = classesOf(frame.tinting);
        lastFrame += drawTint(*programs, scene, list.opaque, *frame.tinting, classes);
    }
    const GpuScene* gone = frame.ghosts ? &sceneOf(frame.ghosts->scene) : nullptr;
    const Mat4 worldFromClip = glm::inverse(sight.block.clipFromWorld);
    if (gone != nullptr) {
        m_behindGhosts.take(api, into);
        lastFrame += drawGhosts(*programs, *gone, sight.select(*gone, frame.ghosts->objects).opaque, state,
                                m_behindGhosts.depth(), worldFromClip);
    }
    for (const Outline& outline : frame.outlines) {
        const DrawList outlined = sight.select(scene, outline.objects);
        Outlined what{.scene = scene, .runs = outlined.opaque, .worldFromClip = worldFromClip};
        DrawList ghosts;
        if (gone != nullptr) {
            what.behind = &m_behindGhosts;
            what.ghosts = gone;
            if (outline.ghosts)
                ghosts = sight.select(*gone, inBoth(outline.objects, frame.ghosts->objects));
            what.ghostRuns = ghosts.opaque;
        }
        lastFrame += drawOutline(*programs, corners, what, sight.block.cutCount, outline.colour, into, window);
    }
}

void Renderer::Parts::drawFrame(const Frame& frame, const DrawTarget& into, const Window& window) {
    const GpuScene& scene = sceneOf(frame.scene);
    const Sight sight(frame, window, into.samples());
    const DrawList list = selectVisible(scene.items, sight.view);

    uniforms.set(sight.block);
    gl::PassState state = passOver(into, window, sight.block.cutCount);
    state.apply();
    const Vec3 behind = glm::clamp(scene.background * sight.block.exposure, 0.0F, 1.0F);
    glClearColor(srgbOfLinear(behind.r), srgbOfLinear(behind.g), srgbOfLinear(behind.b), 1.0F);
    glClearDepth(1.0);
    glClearStencil(gl::kNothingCounted);
    glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT | GL_STENCIL_BUFFER_BIT);
    drawOpaque(scene, list, sight.block, state);
    if (!list.blended.empty()) {
        state.blend = gl::Blend::Alpha;
        state.depthWrite = false;
        state.apply();
        lastFrame += drawSurfaces(scene, list.blended, edgesOf(sight.block));
    }
    drawOverlays(frame, scene, list, sight, into, window);
    lastFrame += drawPins(programs->pin(), corners, frame.pins, into, window);
}

void Renderer::Parts::drawBlend(const Pair& pair, const DrawTarget& into, const Window& window) {
    m_mixTarget.fit(api, into.size());
    drawFrame(pair.first, into, window);
    into.copyTo(m_mixTarget.framebuffer(0), Size2(0));
    drawFrame(pair.second, into, window);
    into.copyTo(m_mixTarget.framebuffer(1), Size2(0));
    mix(m_mixTarget.picture(0), m_mixTarget.picture(1), pair.share, into.framebuffer(), into.size());
}

void Renderer::Parts::drawMovingBlend(const Pair& pair, unsigned int framebuffer, Size2 size) {
    fitNarrowTargets(size);
    const Window window{.picture = size, .size = size};
    drawFrame(pair.first, m_narrow[0], window);
    drawFrame(pair.second, m_narrow[1], window);
    mix(m_narrow[0].picture(), m_narrow[1].picture(), pair.share, framebuffer, size);
}

void Renderer::Parts::mix(const gl::Texture& first, const gl::Texture& second, float share, unsigned int framebuffer,
                          Size2 size) {
    gl::PassState state;
    state.framebuffer = framebuffer;
    state.viewport.size = size;
    state.depthTest = gl::DepthTest::Off;
    state.depthWrite = false;
    state.cull = gl::Cull::None;
    state.apply();
    programs->mix().use();
    glUniform1f(programs->mix().uniform("share"), share);
    first.bind(slots::kTexturePicture);
    second.bind(slots::kTextureSecondPicture);
    corners.bind();
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glBindVertexArray(0);
    lastFrame += {.triangles = 1, .calls = 1};
}

void Renderer::Parts::drawPair(const Pair& pair, const DrawTarget& into, Size2 size, Size2 corner) {
    if (pair.join == Join::Blend) {
        drawBlend(pair, into, {.picture = size, .corner = corner, .size = into.size()});
        return;
    }
    for (const PairPart& part : partsOf(pair, size)) {
        // What of the part lies in this tile.
        const Size2 low = glm::max(part.seen.corner, corner);
        const Size2 high = glm::min(part.seen.corner + part.seen.size, corner + into.size());
        if (low.x >= high.x || low.y >= high.y)
            continue;
        drawFrame(*part.frame, into,
                  {.picture = part.whole.size,
                   .corner = corner - part.whole.corner,
                   .size = into.size(),
                   .only = gl::Rectangle{low - corner, high - low}});
    }
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

void Renderer::removeLightmap(LightmapId id) {
    m_parts->assets.removeLightmap(id);
}

Result<ProbeId> Renderer::addProbe(const model::Model& probe, const std::string& label) {
    return m_parts->assets.addProbe(probe, label);
}

SceneId Renderer::addScene(const Scene& scene) {
    return m_parts->scenes->add(scene);
}

void Renderer::clearScenes() {
    m_parts->scenes->clear();
}

void Renderer::clear() {
    clearScenes();
    m_parts->assets.clear();
}

void Renderer::draw(const Frame& frame, const Target& target) {
    const auto& into = m_parts->targetFor(target.size);
    m_parts->lastFrame = {};
    m_parts->drawFrame(frame, into, {.picture = target.size, .size = target.size});
    into.copyTo(target.framebuffer, Size2(0));
}

void Renderer::drawPair(const Pair& pair, const Target& target) {
    if (pair.join == Join::Blend && pair.moving) {
        m_parts->lastFrame = {};
        m_parts->drawMovingBlend(pair, target.framebuffer, target.size);
        return;
    }
    const auto& into = m_parts->targetFor(target.size);
    m_parts->lastFrame = {};
    m_parts->drawPair(pair, into, target.size, Size2(0));
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
    m_parts->lastFrame = {};
    m_parts->drawFrame(frame, into, {.picture = into.size(), .size = into.size()});
    // And what may lie over it: the first colours, ghosts or lines would else take as long as many pictures.
    std::set<std::uint32_t> objects;
    for (const DrawItem& item : m_parts->scenes->scene(scene).items)
        objects.insert(item.object);
    const std::vector<std::uint32_t> all(objects.begin(), objects.end());
    frame.tinting = std::make_shared<Tinting>();
    frame.ghosts = Ghosts{scene, all};
    frame.outlines = {{.objects = all, .ghosts = true}};
    m_parts->drawFrame(frame, into, {.picture = into.size(), .size = into.size()});
    glFinish();
}

Picture Renderer::Parts::drawTiles(Size2 size, int tileSide,
                                   const std::function<void(const DrawTarget&, Size2 corner)>& draw) {
    HALLS_ASSERT(size.x > 0 && size.y > 0 && tileSide > 2 * kTileMargin);
    const int side = std::min(tileSide, api.caps().maxTextureSize);
    const int step = side - 2 * kTileMargin;
    const bool whole = size.x <= side && size.y <= side;
    const Size2 tile = whole ? size : glm::min(size, Size2(side));
    const DrawTarget drawn(api, tile, pictureSamples, "picture");
    const DrawTarget resolved(api, tile, 0, "picture: resolved");
    Picture picture{size,
                    std::vector<std::uint8_t>(4 * static_cast<std::size_t>(size.x) * static_cast<std::size_t>(size.y))};
    lastFrame = {};
    if (whole) {
        draw(drawn, Size2(0));
        drawn.copyTo(resolved.framebuffer(), Size2(0));
        resolved.read(size, picture.rgba.data());
        return picture;
    }
    std::vector<std::uint8_t> rows(4 * static_cast<std::size_t>(tile.x) * static_cast<std::size_t>(tile.y));
    for (int y = 0; y < size.y; y += step) {
        for (int x = 0; x < size.x; x += step) {
            // Each tile is drawn with a margin, of which nothing is kept.
            draw(drawn, Size2(x, y) - kTileMargin);
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

Result<Picture> Renderer::drawPicture(const Frame& frame, Size2 size, int tileSide) {
    return m_parts->drawTiles(size, tileSide, [&](const DrawTarget& into, Size2 corner) {
        m_parts->drawFrame(frame, into, {.picture = size, .corner = corner, .size = into.size()});
    });
}

Result<Picture> Renderer::drawPairPicture(const Pair& pair, Size2 size, int tileSide) {
    return m_parts->drawTiles(
        size, tileSide, [&](const DrawTarget& into, Size2 corner) { m_parts->drawPair(pair, into, size, corner); });
}

namespace {

/// What lies in a framebuffer of one pixel.
struct PickedPixel {
    std::uint32_t object = 0;
    float depth = 1.0F;
    Vec3 point{0.0F};
};

PickedPixel readPixel(unsigned int framebuffer, const Mat4& worldFromClip) {
    PickedPixel pixel;
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glBindBuffer(GL_PIXEL_PACK_BUFFER, 0);
    glReadPixels(0, 0, 1, 1, GL_RED_INTEGER, GL_UNSIGNED_INT, &pixel.object);
    glReadPixels(0, 0, 1, 1, GL_DEPTH_COMPONENT, GL_FLOAT, &pixel.depth);
    const Vec4 point = worldFromClip * Vec4(0.0F, 0.0F, 2.0F * pixel.depth - 1.0F, 1.0F);
    pixel.point = Vec3(point) / point.w;
    return pixel;
}

} // namespace

Renderer::Pick Renderer::pick(const Frame& frame, Size2 size, Size2 pixel) {
    Parts& parts = *m_parts;
    const gl::Texture number(parts.api, {.texels = {GL_R32UI, GL_RED_INTEGER, GL_UNSIGNED_INT}},
                             {.filter = gl::Filter::Nearest}, "pick: object");
    const gl::Texture depth(parts.api, {.texels = {GL_DEPTH_COMPONENT32F, GL_DEPTH_COMPONENT, GL_FLOAT}},
                            {.filter = gl::Filter::Nearest}, "pick: depth");
    const gl::Framebuffer framebuffer(parts.api, {.colourTexture = &number, .depthTexture = &depth}, "pick");
    const Window window{.picture = size, .corner = Size2(pixel.x, size.y - 1 - pixel.y), .size = Size2(1)};
    const Sight sight(frame, window, 0);
    const GpuScene& scene = parts.sceneOf(frame.scene);
    const DrawList list = selectVisible(scene.items, sight.view);

    gl::PassState state;
    state.framebuffer = framebuffer.id();
    state.viewport.size = Size2(1);
    state.clipPlanes = sight.block.cutCount;
    state.apply();
    const GLuint none[4] = {};
    const GLfloat far = 1.0F;
    glClearBufferuiv(GL_COLOR, 0, none);
    glClearBufferfv(GL_DEPTH, 0, &far);
    // Panes of glass are left out: who points at a case means what stands in it.
    parts.uniforms.set(sight.block);
    drawDepth(scene, list.opaque, parts.programs->objects());
    const Mat4 worldFromClip = glm::inverse(sight.block.clipFromWorld);
    const PickedPixel surface = readPixel(framebuffer.id(), worldFromClip);
    Pick result{.object = surface.object, .point = surface.point, .hit = surface.depth < 1.0F};
    if (frame.ghosts) {
        glClearBufferuiv(GL_COLOR, 0, none);
        const GpuScene& gone = parts.sceneOf(frame.ghosts->scene);
        drawDepth(gone, sight.select(gone, frame.ghosts->objects).opaque, parts.programs->objects());
        const PickedPixel ghost = readPixel(framebuffer.id(), worldFromClip);
        if (ghost.object != 0)
            result.ghost = Pick::Ghost{ghost.object, ghost.point};
    }
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
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
