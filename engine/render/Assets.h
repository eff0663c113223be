// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "gl/Buffer.h"
#include "gl/Texture.h"
#include "gl/VertexArray.h"
#include "model/Model.h"
#include "render/Counters.h"
#include "render/Programs.h"
#include "render/Scene.h"

#include <array>
#include <map>
#include <memory>
#include <vector>

namespace halls::render {

/// A material on the card. Missing textures are the shared neutral ones.
struct GpuMaterial {
    const gl::Texture* baseColour = nullptr; ///< owned by Assets
    const gl::Texture* normal = nullptr;
    const gl::Texture* orm = nullptr;
    const gl::Texture* emissive = nullptr;
    const gl::Texture* occlusion = nullptr;
    Variant variant; ///< without Variant::Lightmap, which is the instance's
    bool doubleSided = false;
    GLintptr blockOffset = 0; ///< into the model's material buffer
};

/// A part at one of its places within the model.
struct PlacedPart {
    std::uint32_t part = 0;
    std::uint32_t node = 0;
    Mat4 transform{1.0F}; ///< model from part
};

/// An instance as it lies in a scene's buffer.
struct InstanceData {
    Vec4 rows[3]; ///< of world from part
    Vec4 lightmapTile;
    float exposure; ///< factor
    std::uint32_t object;
};
static_assert(sizeof(InstanceData) == 72);
extern const std::array<gl::Attribute, 6> kInstanceAttributes;

struct GpuModel {
    gl::Buffer vertices;
    gl::Buffer indices;
    gl::Buffer materialBlocks;
    gl::VertexArray vertexArray;
    std::vector<model::Part> parts;
    std::vector<PlacedPart> places;
    std::vector<GpuMaterial> materials;
};

struct GpuProbe {
    gl::Texture cube;
    gl::Buffer block;
};

/// Models, lightmaps and probes on the card. Ids are 1 + index.
class Assets {
public:
    Assets(const gl::Api& api, Counters& counters, float anisotropy);

    Result<ModelId> addModel(const model::Model& model, const std::string& label);
    Result<LightmapId> addLightmap(const model::Model& lightmap, const std::string& label);
    /// Precondition: no scene uses it. Its id may be given again.
    void removeLightmap(LightmapId id);
    Result<ProbeId> addProbe(const model::Model& probe, const std::string& label);
    /// A probe of two colours, sky above and ground below: for instances that have none.
    GpuProbe makeAmbientProbe(Vec3 sky, Vec3 ground, const std::string& label);
    gl::Buffer makeBuffer(std::span<const std::byte> bytes, const std::string& label);
    void clear();

    /// Precondition of these: the id was given by this object since the last clear().
    const GpuModel& model(ModelId id) const;
    const gl::Texture& lightmap(LightmapId id) const;
    const GpuProbe& probe(ProbeId id) const;
    const gl::Texture& white() const { return m_white; }

private:
    Result<const gl::Texture*> texture(const model::Model& model, std::uint32_t image, const gl::Texture& neutral,
                                       const std::string& label);
    Result<GpuMaterial> makeMaterial(const model::Model& model, std::uint32_t index, const std::string& label);
    Status checkImage(const model::Image& image, const std::string& label) const;
    gl::Texture upload(const gl::Texture::Storage& storage, const gl::Sampling& sampling, const std::string& label);

    const gl::Api& m_api;
    Counters& m_counters;
    float m_anisotropy;
    std::size_t m_materialStride;
    gl::Texture m_white;
    gl::Texture m_flat; ///< normal map of a plane
    std::vector<std::unique_ptr<GpuModel>> m_models;
    std::vector<std::unique_ptr<gl::Texture>> m_lightmaps; ///< null: removed
    std::vector<std::unique_ptr<GpuProbe>> m_probes;
    std::map<std::uint64_t, std::unique_ptr<gl::Texture>> m_textures; ///< by content hash: shared by models
};

} // namespace halls::render
