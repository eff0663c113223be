// SPDX-License-Identifier: MPL-2.0
#include "render/SceneStore.h"

#include "render/Shadow.h"

#include <algorithm>
#include <glm/gtc/matrix_access.hpp>
#include <tuple>

namespace halls::render {

namespace {

/// An item before sorting, with all that decides which batch it belongs to.
struct Draft {
    DrawItem item;
    DrawBatch batch;
    Mat4 transform{1.0F};
    const Instance* instance = nullptr;

    auto batchKey() const {
        return std::tuple(item.blended, batch.program, batch.model, batch.part, batch.lightmap, batch.probe,
                          batch.mirrored);
    }
    auto order() const { return std::tuple(batchKey(), item.group, item.object); }
};

float largestScale(const Mat4& transform) {
    return std::max(
        {glm::length(Vec3(transform[0])), glm::length(Vec3(transform[1])), glm::length(Vec3(transform[2]))});
}

Draft draftOf(const Instance& instance, const GpuModel& model, const PlacedPart& place) {
    const model::Part& part = model.parts[place.part];
    Draft draft;
    draft.instance = &instance;
    draft.transform = instance.transform * place.transform;
    Aabb bounds;
    bounds.min = Vec3(part.boundsMin[0], part.boundsMin[1], part.boundsMin[2]);
    bounds.max = Vec3(part.boundsMax[0], part.boundsMax[1], part.boundsMax[2]);
    draft.item.bounds = bounds.transformed(draft.transform);
    draft.item.object =
        place.node < instance.objectsByNode.size() ? instance.objectsByNode[place.node] : instance.object;
    draft.item.group = instance.group;
    const float scale = largestScale(draft.transform);
    for (std::size_t level = 0; level < 3; ++level)
        if (part.lodIndexCount[level] > 0)
            draft.item.lodError[level] = std::max(part.lodError[level] * scale, 1.0e-6F);
    draft.batch.model = &model;
    draft.batch.part = &part;
    draft.batch.material = &model.materials[part.material];
    draft.batch.mirrored = glm::determinant(Mat3(draft.transform)) < 0.0F;
    draft.item.blended = draft.batch.material->variant.has(Variant::Blend);
    return draft;
}

InstanceData dataOf(const Draft& draft) {
    InstanceData data{};
    for (int row = 0; row < 3; ++row)
        data.rows[row] = glm::row(draft.transform, row);
    data.lightmapTile = draft.instance->lightmapTile;
    data.exposure = std::exp2(draft.instance->exposure);
    data.object = draft.item.object;
    return data;
}

} // namespace

void SceneStore::clear() {
    for (const auto& scene : m_scenes) {
        m_counters.textureBytes -= scene->ambient.cube.bytes() + scene->shadow.bytes();
        m_counters.bufferBytes -= scene->ambient.block.size() + scene->instances.size();
    }
    m_scenes.clear();
}

SceneId SceneStore::add(const Scene& scene) {
    auto result = std::make_unique<GpuScene>();
    result->background = scene.background;
    result->ambient = m_assets.makeAmbientProbe(scene.ambientSky, scene.ambientGround, "ambient light");
    std::vector<Draft> drafts;
    for (const Instance& instance : scene.instances) {
        if (instance.model == ModelId::None)
            continue;
        const GpuModel& model = m_assets.model(instance.model);
        for (const PlacedPart& place : model.places) {
            Draft draft = draftOf(instance, model, place);
            Variant variant = draft.batch.material->variant;
            const bool unlit = variant.has(Variant::Unlit);
            const bool baked = instance.lightmap != LightmapId::None && !unlit;
            variant.bits |= baked ? Variant::Lightmap : 0U;
            variant.bits |= draft.batch.part->points() ? Variant::Points : 0U;
            draft.batch.program = &m_programs.prepare(variant);
            draft.batch.lightmap = baked ? &m_assets.lightmap(instance.lightmap) : nullptr;
            draft.batch.probe = instance.probe == ProbeId::None ? &result->ambient : &m_assets.probe(instance.probe);
            result->litLive = result->litLive || (!baked && !unlit);
            result->bounds.include(draft.item.bounds);
            drafts.push_back(draft);
        }
    }
    std::stable_sort(drafts.begin(), drafts.end(),
                     [](const Draft& a, const Draft& b) { return a.order() < b.order(); });
    std::vector<InstanceData> instances;
    for (Draft& draft : drafts) {
        if (instances.empty() || (&draft - 1)->batchKey() != draft.batchKey())
            result->batches.push_back(draft.batch);
        draft.item.batch = static_cast<std::uint32_t>(result->batches.size() - 1);
        result->items.push_back(draft.item);
        instances.push_back(dataOf(draft));
    }
    result->instances = m_assets.makeBuffer(std::as_bytes(std::span(instances)), "instances");
    addLights(m_api, m_assets, m_programs, m_counters, scene, *result);
    m_scenes.push_back(std::move(result));
    return static_cast<SceneId>(m_scenes.size());
}

const GpuScene& SceneStore::scene(SceneId id) const {
    const auto index = static_cast<std::size_t>(id) - 1;
    HALLS_ASSERT(index < m_scenes.size());
    return *m_scenes[index];
}

} // namespace halls::render
