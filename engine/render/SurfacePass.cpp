// SPDX-License-Identifier: MPL-2.0
#include "render/SurfacePass.h"

#include "render/Blocks.h"

#include <glm/gtc/type_ptr.hpp>

namespace halls::render {

namespace {

/// Draws runs one after the other and remembers, within this pass only, what is bound.
class RunDrawer {
public:
    RunDrawer(const GpuScene& scene, CutOutEdges edges) : m_scene(scene), m_edges(edges) {
        scene.shadow.bind(slots::kTextureShadow);
        glBindBufferBase(GL_UNIFORM_BUFFER, slots::kBlockLights, scene.lights.id());
    }
    RunDrawer(const RunDrawer&) = delete;
    RunDrawer& operator=(const RunDrawer&) = delete;
    ~RunDrawer() {
        if (m_mirrored)
            glFrontFace(GL_CCW);
        if (m_doubleSided)
            glEnable(GL_CULL_FACE);
        if (m_masked)
            glDisable(GL_SAMPLE_ALPHA_TO_COVERAGE);
        glBindVertexArray(0);
        glBindBuffer(GL_ARRAY_BUFFER, 0);
    }

    void use(const SceneProgram& program) {
        if (m_program == &program)
            return;
        m_program = &program;
        program.program.use();
    }

    void bindModel(const DrawBatch& batch) {
        if (m_model != batch.model) {
            m_model = batch.model;
            batch.model->vertexArray.bind();
        }
        if (m_material != batch.material) {
            m_material = batch.material;
            glBindBufferRange(GL_UNIFORM_BUFFER, slots::kBlockMaterial, batch.model->materialBlocks.id(),
                              batch.material->blockOffset, sizeof(MaterialBlock));
            bind(m_baseColour, batch.material->baseColour, slots::kTextureBaseColour);
        }
        setFaces(batch);
    }

    void bindSurface(const DrawBatch& batch) {
        const GpuMaterial& material = *batch.material;
        bind(m_normal, material.normal, slots::kTextureNormal);
        bind(m_orm, material.orm, slots::kTextureOrm);
        bind(m_emissive, material.emissive, slots::kTextureEmissive);
        bind(m_occlusion, material.occlusion, slots::kTextureOcclusion);
        if (batch.lightmap != nullptr)
            bind(m_lightmap, batch.lightmap, slots::kTextureLightmap);
        if (m_probe != batch.probe) {
            m_probe = batch.probe;
            batch.probe->cube.bind(slots::kTextureProbe);
            glBindBufferBase(GL_UNIFORM_BUFFER, slots::kBlockProbe, batch.probe->block.id());
        }
        const bool masked = m_edges == CutOutEdges::Coverage && material.variant.has(Variant::Mask);
        if (masked != m_masked) {
            m_masked = masked;
            if (masked)
                glEnable(GL_SAMPLE_ALPHA_TO_COVERAGE);
            else
                glDisable(GL_SAMPLE_ALPHA_TO_COVERAGE);
        }
    }

    void draw(const DrawRun& run, const model::Part& part) {
        const std::uint32_t first = run.lod == 0 ? part.firstIndex : part.lodFirstIndex[run.lod - 1];
        const std::uint32_t count = run.lod == 0 ? part.indexCount : part.lodIndexCount[run.lod - 1];
        gl::pointAttributes(m_scene.instances, sizeof(InstanceData), kInstanceAttributes,
                            run.first * sizeof(InstanceData));
        if (part.points()) // a quarter of the points lie twice as far apart
            glUniform1f(m_program->pointSize, part.pointSize * static_cast<float>(1U << run.lod));
        glDrawElementsInstancedBaseVertex(
            part.points() ? GL_POINTS : GL_TRIANGLES, static_cast<GLsizei>(count), GL_UNSIGNED_INT,
            reinterpret_cast<const void*>(static_cast<std::uintptr_t>(first) * sizeof(std::uint32_t)),
            static_cast<GLsizei>(run.count), static_cast<GLint>(part.firstVertex));
        m_count.triangles += part.points() ? 0 : std::uint64_t{count / 3} * run.count;
        ++m_count.calls;
    }

    /// The far sides of what is seen through and has two, then its near ones.
    void drawBackThenFront(const DrawRun& run, const model::Part& part) {
        glEnable(GL_CULL_FACE);
        glCullFace(GL_FRONT);
        draw(run, part);
        glCullFace(GL_BACK);
        draw(run, part);
        glDisable(GL_CULL_FACE); // as setFaces() left it
    }

    DrawCount count() const { return m_count; }

private:
    static void bind(const gl::Texture*& bound, const gl::Texture* texture, int unit) {
        if (bound == texture)
            return;
        bound = texture;
        texture->bind(unit);
    }

    void setFaces(const DrawBatch& batch) {
        if (batch.mirrored != m_mirrored) {
            m_mirrored = batch.mirrored;
            glFrontFace(m_mirrored ? GL_CW : GL_CCW);
        }
        if (batch.material->doubleSided != m_doubleSided) {
            m_doubleSided = batch.material->doubleSided;
            if (m_doubleSided)
                glDisable(GL_CULL_FACE);
            else
                glEnable(GL_CULL_FACE);
        }
    }

    const GpuScene& m_scene;
    CutOutEdges m_edges;
    DrawCount m_count;
    const SceneProgram* m_program = nullptr;
    const GpuModel* m_model = nullptr;
    const GpuMaterial* m_material = nullptr;
    const GpuProbe* m_probe = nullptr;
    const gl::Texture* m_baseColour = nullptr;
    const gl::Texture* m_normal = nullptr;
    const gl::Texture* m_orm = nullptr;
    const gl::Texture* m_emissive = nullptr;
    const gl::Texture* m_occlusion = nullptr;
    const gl::Texture* m_lightmap = nullptr;
    bool m_mirrored = false;
    bool m_doubleSided = false;
    bool m_masked = false;
};

} // namespace

DrawCount drawSurfaces(const GpuScene& scene, std::span<const DrawRun> runs, CutOutEdges edges) {
    RunDrawer drawer(scene, edges);
    for (const DrawRun& run : runs) {
        const DrawBatch& batch = scene.batches[scene.items[run.first].batch];
        drawer.use(*batch.program);
        drawer.bindModel(batch);
        drawer.bindSurface(batch);
        if (batch.material->doubleSided && batch.material->variant.has(Variant::Blend))
            drawer.drawBackThenFront(run, *batch.part);
        else
            drawer.draw(run, *batch.part);
    }
    return drawer.count();
}

DrawCount drawDepth(const GpuScene& scene, std::span<const DrawRun> runs, const SceneProgram& program,
                    Vec4 flatColour) {
    RunDrawer drawer(scene, CutOutEdges::Hard);
    drawer.use(program);
    glUniform4fv(program.flatColour, 1, glm::value_ptr(flatColour));
    for (const DrawRun& run : runs) {
        const DrawBatch& batch = scene.batches[scene.items[run.first].batch];
        drawer.bindModel(batch);
        drawer.draw(run, *batch.part);
    }
    return drawer.count();
}

} // namespace halls::render
