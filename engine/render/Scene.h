// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Camera.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace halls::render {

/// Names of what lies on the graphics card; 0 is none. Valid for the Renderer that gave them, until it is told to
/// forget.
enum class ModelId : std::uint32_t { None = 0 };
enum class LightmapId : std::uint32_t { None = 0 };
enum class ProbeId : std::uint32_t { None = 0 };
enum class SceneId : std::uint32_t { None = 0 };

/// One model standing somewhere. The model itself is on the card once, however many instances show it.
struct Instance {
    ModelId model = ModelId::None;
    Mat4 transform{1.0F}; ///< world from model
    LightmapId lightmap = LightmapId::None;
    Vec4 lightmapTile{1.0F, 1.0F, 0.0F, 0.0F}; ///< scale, offset of the second UV set
    ProbeId probe = ProbeId::None;             ///< reflections, and ambient light where there is no lightmap
    std::uint32_t object = 0; ///< the caller's number of what this is, for picking and highlights; 0: nothing
    std::vector<std::uint32_t> objectsByNode; ///< the same per node of the model; empty: `object` for all
    std::uint16_t group = 0;                  ///< hall; Frame::visibleGroups says which are drawn
    float exposure = 0.0F;                    ///< stops, of the hall and state
};

/// Light for what has no bake.
struct Sun {
    Vec3 direction{-0.4F, -1.0F, -0.3F}; ///< the way the light travels
    Vec3 radiance{3.0F};                 ///< linear
};
struct Lamp {
    Vec3 position{0.0F};
    Vec3 intensity{1.0F}; ///< linear; falls with the square of the distance in metres
    float range = 10.0F;  ///< metres; no light beyond
    /// A spot: full light within the inner cone, none without the outer one; half angles, radians.
    struct Cone {
        Vec3 direction{0.0F, -1.0F, 0.0F}; ///< the way its middle goes
        float inner = 0.0F;
        float outer = 0.785398F;
    };
    std::optional<Cone> cone{}; ///< none: to all sides
};

/// All that stands in the museum in one state. Given to the renderer whole; a swap of state is drawing another one.
struct Scene {
    std::vector<Instance> instances;
    std::optional<Sun> sun;  ///< lights, with a shadow map, the instances without lightmap
    std::vector<Lamp> lamps; ///< light the instances without lightmap; at most 8
    Vec3 ambientSky{0.35F};  ///< hemispheric light for instances with neither lightmap nor probe
    Vec3 ambientGround{0.15F};
    Vec3 background{0.02F}; ///< linear
};

/// A pattern that lies on a surface, so that classes differ without their colours too. Sizes in metres, fixed to the
/// surface, with lines that keep apart at any distance.
enum class Pattern : std::uint32_t { Plain, Stripes, Chequer, Dots, Cross, Waves, Rings, Dashes, Grid };

/// How the objects of one class look when classes are shown: a colour over the surface, with a pattern.
struct Tint {
    Vec3 colour{0.5F}; ///< sRGB, 0..1
    Pattern pattern = Pattern::Plain;
    float cover = 0.66F; ///< of what the surface itself looks like, 0..1; lines of the pattern cover more
};

/// A pin as it is drawn: a round mark that keeps its size on the screen; what hides it lets it fade, not vanish.
struct PinMark {
    /// Three are no pins but signs of works. Unknown: nobody knows what became of it; NotRecorded: nothing was recorded
    /// of it then; Fate: what became of it, in the colour and pattern of `tint`. Crowd: `number` of them lie there.
    enum class Look : std::uint8_t { Normal, Focused, Open, Broken, Unknown, NotRecorded, Fate, Crowd };
    Vec3 position{0.0F};
    Look look = Look::Normal;
    float radius = 11.0F; ///< pixels
    Tint tint{};          ///< Fate: of the sign
    int number = 0;       ///< Crowd: shown up to 99. Normal, Focused, Open: places quoted. Unknown: 1: Arabic's sign
};

/// Which objects are of which class. Class 0, if nothing else is said: greyed, without a pattern.
struct Tinting {
    std::vector<std::uint8_t> classes; ///< by object number; beyond its end: class 0
    std::array<Tint, 12> tints{};      ///< by class
};

/// Objects drawn with one outline round all that is seen of them.
struct Outline {
    std::vector<std::uint32_t> objects;
    Vec3 colour{0.98F, 0.80F, 0.42F}; ///< sRGB
    bool ghosts = false;              ///< round their forms among Frame::ghosts too
};

/// Objects of another scene as translucent forms: what stood here once. A surface that nearly coincides with what
/// stands there now fades into it.
struct Ghosts {
    SceneId scene = SceneId::None;
    std::vector<std::uint32_t> objects;
};

/// Half spaces: kept is where dot(plane.xyz, point) + plane.w >= 0. What is cut through shows a flat cap.
using CutPlane = Vec4;
constexpr std::size_t kMaxCutPlanes = 6;

/// What is to be drawn now: one state's picture.
struct Frame {
    SceneId scene = SceneId::None; ///< None: nothing but the background
    Camera camera;
    std::vector<bool> visibleGroups; ///< by group; empty: all
    std::vector<PinMark> pins;
    float exposure = 0.0F; ///< stops
    std::vector<Outline> outlines;
    std::shared_ptr<const Tinting> tinting; ///< null: as it looks
    std::optional<Ghosts> ghosts;
    float cutAbove = 1.0e9F;    ///< metres: what is above is left out (plan view)
    std::vector<CutPlane> cuts; ///< at most kMaxCutPlanes; kept is what all of them keep
};

/// How two frames become one picture. Each pixel is shaded once, but for a blend that stands still.
enum class Join : std::uint8_t {
    Vertical,   ///< the first left of an upright divider
    Horizontal, ///< the first above a lying divider
    SideBySide, ///< each in its half, whole
    Blend,      ///< both on top of each other
};
struct Pair {
    Frame first;
    Frame second;
    Join join = Join::Vertical;
    float share = 0.5F; ///< of the picture that the first has (Vertical, Horizontal), or of the second in a Blend
    bool moving =
        false; ///< Blend: both in less than half width while the camera moves, so that it costs about as much as one
};

} // namespace halls::render
