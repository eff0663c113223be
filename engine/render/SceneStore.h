// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "render/Assets.h"
#include "render/DrawList.h"

namespace halls::render {

/// What the items of a batch have in common: all that a draw call needs besides the instances.
struct DrawBatch {
    const GpuModel* model = nullptr;
    const model::Part* part = nullptr;
    const GpuMaterial* material = nullptr;
    const SceneProgram* program = nullptr;
    const gl::Texture* lightmap = nullptr; ///< null: lit live
    const GpuProbe* probe = nullptr;
    bool mirrored = false; ///< an odd number of axes is turned round: front faces go clockwise
};

/// A scene, laid out for drawing: sorted, in one instance buffer, with its lights.
struct GpuScene {
    std::vector<DrawItem> items;
    std::vector<DrawBatch> batches;
    gl::Buffer instances;
    gl::Buffer lights;
    gl::Texture shadow;
    GpuProbe ambient;
    Vec3 background{0.02F};
    Aabb bounds;
    bool litLive = false; ///< some instance has no lightmap
};

/// Makes scenes for drawing. Ids are 1 + index.
class SceneStore {
public:
    SceneStore(const gl::Api& api, Counters& counters, Assets& assets, Programs& programs)
        : m_api(api), m_counters(counters), m_assets(assets), m_programs(programs) {}

    SceneId add(const Scene& scene);
    const GpuScene& scene(SceneId id) const;              ///< Precondition: given by add() since the last clear()
    const GpuScene& nothing() const { return m_nothing; } ///< an empty scene, for SceneId::None
    void clear();

private:
    const gl::Api& m_api;
    Counters& m_counters;
    Assets& m_assets;
    Programs& m_programs;
    GpuScene m_nothing;
    std::vector<std::unique_ptr<GpuScene>> m_scenes; ///< fixed addresses: batches point into them
};

} // namespace halls::render
