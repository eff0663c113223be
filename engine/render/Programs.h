// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "gl/Program.h"
#include "render/Counters.h"
#include "render/ShaderFiles.h"

#include <cstdint>
#include <map>
#include <memory>

namespace halls::render {

/// What a surface's shader has to do: bits, so that each material gets the leanest program that shows it.
struct Variant {
    enum Bit : std::uint32_t {
        Lightmap = 1U << 0,
        BaseMap = 1U << 1,
        NormalMap = 1U << 2,
        OrmMap = 1U << 3,
        EmissiveMap = 1U << 4,
        Gloss = 1U << 5,
        Mask = 1U << 6,
        Blend = 1U << 7,
        OcclusionMap = 1U << 8, ///< one that does not lie as OrmMap does
        Placed = 1U << 9,       ///< not all of its textures lie by the first set of coordinates as they are
        Unlit = 1U << 10,       ///< without light and tone curve: of the others only BaseMap, Mask, Blend, Placed
        Points = 1U << 11,      ///< the points of a cloud
    };
    std::uint32_t bits = 0;
    bool has(Bit bit) const { return (bits & bit) != 0; }
    auto operator<=>(const Variant&) const = default;
};

/// A program and where the uniforms are that its draws differ by.
struct SceneProgram {
    gl::Program program;
    int flatColour = -1;
    int pointSize = -1; ///< metres: model::Part::pointSize
};

/// All programs. The common ones are there from the start, a surface's variant from the moment when its first material
/// is added; none is made while a frame is drawn.
class Programs {
public:
    /// Says NoGraphics when a shader does not compile, NotFound when its file is missing.
    static Result<std::unique_ptr<Programs>> create(const gl::Api& api, const std::filesystem::path& folder,
                                                    Counters& counters);

    /// Makes the variant if it is new. A driver that refuses it gets the full variant of its kind, which was compiled
    /// at the start and shows the same, only slower.
    const SceneProgram& prepare(Variant variant);
    /// Precondition: prepared.
    const SceneProgram& surface(Variant variant) const;

    const SceneProgram& depth() const { return m_depth; }
    const SceneProgram& objects() const { return m_objects; }
    const SceneProgram& tint() const { return m_tint; }
    const SceneProgram& ghost() const { return m_ghost; }
    const SceneProgram& ghostMask() const { return m_ghostMask; }
    const gl::Program& cap() const { return m_cap; }
    const gl::Program& mix() const { return m_mix; }
    const gl::Program& floor() const { return m_floor; }
    const gl::Program& outline() const { return m_outline; }
    const gl::Program& pin() const { return m_pin; }

private:
    Programs(const gl::Api& api, const std::filesystem::path& folder, Counters& counters);
    Result<gl::Program> link(const std::string& vertex, const std::string& fragment,
                             const std::vector<std::string>& definitions);
    Result<SceneProgram> linkScene(const std::string& vertex, const std::string& fragment,
                                   const std::vector<std::string>& definitions);
    Result<SceneProgram> linkSurface(Variant variant);
    Status createAll();

    const gl::Api& m_api;
    ShaderFiles m_files;
    Counters& m_counters;
    std::map<Variant, std::shared_ptr<const SceneProgram>> m_surfaces; ///< refused variants share the full one
    SceneProgram m_depth;
    SceneProgram m_objects;
    SceneProgram m_tint;
    SceneProgram m_ghost;
    SceneProgram m_ghostMask;
    gl::Program m_cap;
    gl::Program m_mix;
    gl::Program m_floor;
    gl::Program m_outline;
    gl::Program m_pin;
};

} // namespace halls::render
