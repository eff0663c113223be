// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Camera.h"

#include <cstdint>
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
    std::uint16_t group = 0;  ///< hall; Frame::visibleGroups says which are drawn
    float exposure = 0.0F;    ///< stops, of the hall and state
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

/// A pin as it is drawn: a round mark that keeps its size on the screen; what hides it lets it fade, not vanish.
struct PinMark {
    enum class Look : std::uint8_t { Normal, Focused, Open, Broken };
    Vec3 position{0.0F};
    Look look = Look::Normal;
    float radius = 11.0F; ///< pixels
};

/// What is to be drawn now.
struct Frame {
    SceneId scene = SceneId::None; ///< None: nothing but the background
    Camera camera;
    std::vector<bool> visibleGroups; ///< by group; empty: all
    std::vector<PinMark> pins;
    float exposure = 0.0F;               ///< stops
    std::uint32_t highlightedObject = 0; ///< drawn with an outline; 0: none
    float cutAbove = 1.0e9F;             ///< metres: what is above is left out (plan view)
};

} // namespace halls::render
