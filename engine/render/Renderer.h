// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"
#include "model/Model.h"
#include "render/Picture.h"
#include "render/Scene.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace halls::render {

struct RendererOptions {
    std::filesystem::path shaders; ///< folder of the *.vert and *.frag files
    int samples = -1;              ///< of multisampling; -1: what suits the machine
    float anisotropy = -1.0F;      ///< -1: what suits the machine
};

/// Figures of the last frame and of what lies on the card.
struct RenderStatistics {
    std::string device;          ///< GL_RENDERER
    std::uint64_t triangles = 0; ///< drawn in the last frame
    std::uint32_t drawCalls = 0; ///< in the last frame
    std::uint64_t textureBytes = 0;
    std::uint64_t bufferBytes = 0;
    std::uint64_t uploads = 0;  ///< since the start: buffers and textures filled
    std::uint64_t compiles = 0; ///< since the start: programs linked
};

/// Draws a museum. Uploading, compiling and allocating happen in create(), add…() and resize only: a frame draws what
/// is there, so that swapping the state costs nothing extra.
///
///     auto renderer = Renderer::create({.shaders = shaderFolder}).value();
///     const ModelId bull = renderer->addModel(file.model(), "lamassu").value();
///     const SceneId before = renderer->addScene({.instances = {{.model = bull}}});
///     renderer->draw({.scene = before, .camera = camera}, {.framebuffer = 0, .size = {1280, 720}});
///
/// **Ownership** The renderer owns all GL objects; models and pictures given to add…() may go afterwards.
/// **Threads** One: that on which the OpenGL context is current. The context must be current in every call, also in the
/// destructor.
/// **Errors** create() says NoGraphics with device and cause where OpenGL 4.1 core is not to be had or a shader does
/// not compile; add…() says TooLarge where the card's limits are exceeded. draw() does not fail.
class Renderer {
public:
    static Result<std::unique_ptr<Renderer>> create(const RendererOptions& options);
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    Result<ModelId> addModel(const model::Model& model, const std::string& label);
    Result<LightmapId> addLightmap(const model::Model& lightmap, const std::string& label); ///< its first image
    /// Precondition: no scene uses it (clearScenes()). Its id may be given again.
    void removeLightmap(LightmapId id);
    Result<ProbeId> addProbe(const model::Model& probe, const std::string& label); ///< its first image, irradiance
    /// Precondition: the ids named in `scene` are this renderer's.
    SceneId addScene(const Scene& scene);
    /// Draws the whole scene once, very small: drivers finish some of their work (llvmpipe: most of compiling) only
    /// when something is drawn. Afterwards its first frame costs no more than the second.
    void warmUp(SceneId scene);
    /// Forgets everything that was added: for another package.
    void clear();
    /// Forgets the scenes alone: for a package that was edited.
    void clearScenes();

    struct Target {
        unsigned int framebuffer = 0; ///< GL name; the finished picture goes here (sRGB encoded bytes)
        Size2 size{0, 0};             ///< pixels
    };
    void draw(const Frame& frame, const Target& target);
    /// Two states in one picture; the camera of both is `pair.first.camera`'s pose, each with its own part's aspect.
    void drawPair(const Pair& pair, const Target& target);

    /// Draws into a picture of its own, of any size: what is larger than `tileSide` pixels, or than the card takes, in
    /// tiles that fit each other. Where RendererOptions::samples says -1, pictures get four samples: they have time.
    Result<Picture> drawPicture(const Frame& frame, Size2 size, int tileSide = 4096);
    Result<Picture> drawPairPicture(const Pair& pair, Size2 size, int tileSide = 4096);

    /// The object at a pixel (origin top left) of the frame, and where; draws objects' numbers into one small target.
    struct Pick {
        std::uint32_t object = 0;
        Vec3 point{0.0F}; ///< metres; meaningless without a hit
        bool hit = false; ///< something is there, with or without a number
        struct Ghost {
            std::uint32_t object = 0;
            Vec3 point{0.0F};
        };
        std::optional<Ghost> ghost; ///< that is seen before it; nothing: none, or it is hidden
    };
    Pick pick(const Frame& frame, Size2 size, Size2 pixel);

    /// Time of one plain textured full-screen pass at this size: the floor that frame times are compared with. Seconds.
    double measureFloor(Size2 size, int repeats);

    RenderStatistics statistics() const;

private:
    class Parts;
    explicit Renderer(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace halls::render
