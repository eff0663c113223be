// SPDX-License-Identifier: MPL-2.0
#include "importer/build/ModelBuilder.h"

#include "importer/build/ModelExtras.h"
#include "importer/pictures/Textures.h"
#include "importer/shape/BlendGroups.h"
#include "importer/shape/MeshBuilder.h"
#include "importer/shape/Origin.h"
#include "importer/shape/PointCloud.h"
#include "model/Closed.h"
#include "model/Formats.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace halls::importer {
namespace {

using model::ModelData;

struct Name {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
};

Name addName(ModelData& data, const std::string& text) {
    const Name name{static_cast<std::uint32_t>(data.names.size()), static_cast<std::uint32_t>(text.size())};
    data.names.insert(data.names.end(), text.begin(), text.end());
    return name;
}

Status checkCounts(const RawScene& scene, const Job& job) {
    std::uint64_t corners = 0;
    std::uint64_t vertices = 0;
    for (const RawMesh& mesh : scene.meshes) {
        corners += mesh.indices.size();
        vertices += mesh.positions.size();
    }
    const bool points = std::ranges::any_of(scene.meshes, &RawMesh::points);
    if (corners == 0 && !points)
        return job.error(ErrorCode::Invalid, {}, "empty: the file has no triangles");
    if (corners / 3 > job.options.maxTriangles)
        return job.error(ErrorCode::TooLarge, {},
                         fmt::format("{} triangles; at most {} are read", corners / 3, job.options.maxTriangles));
    if (vertices > job.options.maxVertices)
        return job.error(ErrorCode::TooLarge, {},
                         fmt::format("{} vertices; at most {} are read", vertices, job.options.maxVertices));
    return Done{};
}

std::uint32_t addRun(ModelData& data, const std::vector<std::uint32_t>& indices) {
    const auto first = static_cast<std::uint32_t>(data.indices.size());
    data.indices.insert(data.indices.end(), indices.begin(), indices.end());
    return first;
}

void addPart(ModelData& data, BuiltMesh&& built, std::uint32_t material) {
    model::Part part;
    part.firstVertex = static_cast<std::uint32_t>(data.vertices.size());
    part.vertexCount = static_cast<std::uint32_t>(built.vertices.size());
    part.indexCount = static_cast<std::uint32_t>(built.indices.size());
    part.material = material;
    part.pointSize = built.pointSize;
    part.closed = !part.points() && model::isClosed(built.vertices, built.indices) ? 1 : 0;
    for (int axis = 0; axis < 3; ++axis) {
        part.boundsMin[axis] = built.bounds.empty() ? 0.0F : built.bounds.min[axis];
        part.boundsMax[axis] = built.bounds.empty() ? 0.0F : built.bounds.max[axis];
    }
    if (data.vertices.empty())
        data.vertices = std::move(built.vertices);
    else
        data.vertices.insert(data.vertices.end(), built.vertices.begin(), built.vertices.end());
    part.firstIndex = addRun(data, built.indices);
    for (std::size_t level = 0; level < built.levels.size(); ++level) {
        part.lodFirstIndex[level] = addRun(data, built.levels[level].indices);
        part.lodIndexCount[level] = static_cast<std::uint32_t>(built.levels[level].indices.size());
        part.lodError[level] = built.levels[level].error;
    }
    data.parts.push_back(part);
}

std::array<RawTexture*, 5> texturesOf(RawMaterial& material) {
    return {&material.baseColourTexture, &material.normalTexture, &material.metallicRoughnessTexture,
            &material.occlusionTexture, &material.emissiveTexture};
}

/// The second set is stored as parts of 1, for lightmaps. Where pictures use it beyond that, it is made to fit, and
/// where they lie is changed the other way.
void fitSecondSet(RawScene& scene, std::uint32_t number) {
    RawMaterial& material = scene.materials[number];
    const auto usesIt = [](const RawTexture* texture) { return texture->image != kNone && texture->place.set == 1; };
    const auto textures = texturesOf(material);
    if (std::ranges::none_of(textures, usesIt))
        return;
    Vec2 least(0.0F);
    Vec2 most(1.0F);
    for (const RawMesh& mesh : scene.meshes) {
        for (const Vec2& uv : mesh.uv1) {
            if (mesh.material != number || !std::isfinite(uv.x) || !std::isfinite(uv.y))
                continue;
            least = glm::min(least, uv);
            most = glm::max(most, uv);
        }
    }
    const Vec2 size = most - least;
    if ((least == Vec2(0.0F) && most == Vec2(1.0F)) || !std::isfinite(size.x) || !std::isfinite(size.y))
        return;
    for (RawMesh& mesh : scene.meshes) {
        if (mesh.material != number)
            continue;
        for (Vec2& uv : mesh.uv1)
            uv = (uv - least) / size;
    }
    for (RawTexture* texture : textures) {
        if (!usesIt(texture))
            continue;
        for (float* row : {texture->place.u, texture->place.v}) {
            row[2] += row[0] * least.x + row[1] * least.y;
            row[0] *= size.x;
            row[1] *= size.y;
        }
    }
}

/// Meshes without a material get a plain one, made on first need.
std::uint32_t materialFor(const RawMesh& mesh, RawScene& scene) {
    if (mesh.material < scene.materials.size())
        return mesh.material;
    const auto plain = std::ranges::find(scene.materials, std::string("plain"), &RawMaterial::name);
    if (plain != scene.materials.end())
        return static_cast<std::uint32_t>(plain - scene.materials.begin());
    RawMaterial material;
    material.name = "plain";
    material.baseColour = Vec4(0.8F, 0.8F, 0.8F, 1.0F);
    material.roughness = 0.8F;
    scene.materials.push_back(material);
    return static_cast<std::uint32_t>(scene.materials.size() - 1);
}

Status addParts(ModelData& data, RawScene& scene, const Job& job, float from, float to) {
    for (std::size_t i = 0; i < scene.meshes.size(); ++i) {
        RawMesh& mesh = scene.meshes[i];
        const std::uint32_t material = mesh.material;
        std::vector<VariantMaterial> variants = std::move(mesh.variantMaterials);
        const RawTexture& normals = scene.materials[material].normalTexture;
        Result<BuiltMesh> built = mesh.points ? buildPoints(std::move(mesh)) : buildMesh(std::move(mesh), normals, job);
        mesh = {};
        mesh.variantMaterials = std::move(variants); // for addExtras()
        if (!built)
            return built.error();
        addPart(data, std::move(built).value(), material);
        job.tell(from + (to - from) * static_cast<float>(i + 1) / static_cast<float>(scene.meshes.size()));
    }
    return Done{};
}

/// A node shows a run of parts. Where its meshes are no run, further nodes of the same name stand below it.
void addNode(ModelData& data, const RawNode& raw, const Mat4& global, std::uint32_t parent) {
    const Name name = addName(data, raw.name);
    std::size_t at = 0;
    do {
        model::Node node;
        std::copy_n(&global[0][0], 16, node.transform);
        node.parent = parent;
        node.nameOffset = name.offset;
        node.nameLength = name.length;
        if (at < raw.meshes.size()) {
            node.firstPart = raw.meshes[at];
            node.partCount = 1;
            while (++at < raw.meshes.size() && raw.meshes[at] == raw.meshes[at - 1] + 1)
                ++node.partCount;
        }
        const auto number = static_cast<std::uint32_t>(data.nodes.size());
        data.nodes.push_back(node);
        for (std::uint32_t part = 0; part < node.partCount; ++part) {
            model::Part& shown = data.parts[node.firstPart + part];
            if (shown.node == kNone)
                shown.node = number;
        }
    } while (at < raw.meshes.size());
}

bool finite(const Mat4& matrix) {
    const std::span<const float> numbers(&matrix[0][0], 16);
    return std::ranges::all_of(numbers, [](float number) { return std::isfinite(number); });
}

/// Fills `globals` with where each node of the scene stands.
void addNodes(ModelData& data, const RawScene& scene, std::vector<DMat4>& globals, const Job& job) {
    globals.resize(scene.nodes.size());
    std::vector<std::uint32_t> numbers(scene.nodes.size());
    for (std::size_t i = 0; i < scene.nodes.size(); ++i) {
        const RawNode& raw = scene.nodes[i];
        HALLS_ASSERT(raw.parent == kNone || raw.parent < i);
        globals[i] = raw.parent == kNone ? raw.local : globals[raw.parent] * raw.local;
        const Mat4 global(globals[i]);
        const std::uint32_t parent = raw.parent == kNone ? kNone : numbers[raw.parent];
        numbers[i] = static_cast<std::uint32_t>(data.nodes.size());
        if (finite(global)) {
            addNode(data, raw, global, parent);
            continue;
        }
        if (!raw.meshes.empty())
            job.note(fmt::format("left out: \"{}\", which stands nowhere: its place is no number", raw.name));
        addNode(data, {.name = raw.name}, Mat4(1.0F), parent); // so that numbers stay
    }
}

Aabb boundsOf(const ModelData& data) {
    Aabb bounds;
    for (const model::Node& node : data.nodes) {
        Mat4 transform;
        std::copy_n(node.transform, 16, &transform[0][0]);
        for (std::uint32_t i = 0; i < node.partCount; ++i) {
            const model::Part& part = data.parts[node.firstPart + i];
            if (part.indexCount == 0)
                continue;
            const Aabb box{{part.boundsMin[0], part.boundsMin[1], part.boundsMin[2]},
                           {part.boundsMax[0], part.boundsMax[1], part.boundsMax[2]}};
            bounds.include(box.transformed(transform));
        }
    }
    return bounds;
}

model::Material materialOf(const RawMaterial& raw, ModelData& data) {
    const auto number = [](float value, float otherwise) { return std::isfinite(value) ? value : otherwise; };
    model::Material material;
    for (int channel = 0; channel < 4; ++channel)
        material.baseColour[channel] = number(raw.baseColour[channel], 1.0F);
    for (int channel = 0; channel < 4; ++channel)
        material.reflectance[channel] = std::clamp(number(raw.reflectance[channel], 0.04F), 0.0F, 1.0F);
    for (int channel = 0; channel < 3; ++channel)
        material.emissive[channel] = number(raw.emissive[channel], 0.0F);
    material.metallic = std::clamp(number(raw.metallic, 0.0F), 0.0F, 1.0F);
    material.roughness = std::clamp(number(raw.roughness, 1.0F), 0.0F, 1.0F);
    material.normalScale = number(raw.normalScale, 1.0F);
    material.occlusionStrength = std::clamp(number(raw.occlusionStrength, 1.0F), 0.0F, 1.0F);
    material.alphaCutoff = number(raw.alphaCutoff, 0.5F);
    material.alphaMode = raw.alphaMode;
    material.doubleSided = raw.doubleSided ? 1 : 0;
    material.unlit = raw.unlit ? 1 : 0;
    const Name name = addName(data, raw.name);
    material.nameOffset = name.offset;
    material.nameLength = name.length;
    return material;
}

bool hasAlpha(const ModelData& data, std::uint32_t image) {
    if (image == kNone)
        return false;
    const model::Image& its = data.images[image];
    const std::byte* pixel = data.pixels.data() + its.offset;
    const std::size_t count = std::size_t{its.width} * its.height;
    for (std::size_t i = 0; i < count; ++i) {
        if (pixel[4 * i + 3] != std::byte{255})
            return true;
    }
    return false;
}

/// Exporters call all of a model seen through for one pane of it. What is not, nowhere, is drawn as the solid that it
/// is: it hides what is behind it.
void settleAlpha(ModelData& data, const RawScene& scene) {
    constexpr float kFull = 1.0F - 0.5F / 255.0F;
    for (std::uint32_t number = 0; number < data.materials.size(); ++number) {
        model::Material& material = data.materials[number];
        if (material.alphaMode != model::AlphaMode::Blend || material.baseColour.a < kFull)
            continue;
        const bool corners = std::ranges::any_of(scene.meshes, [&](const RawMesh& mesh) {
            return mesh.material == number &&
                   std::ranges::any_of(mesh.colours, [](const Rgba8& colour) { return colour[3] != 255; });
        });
        if (!corners && !hasAlpha(data, material.baseColourImage))
            material.alphaMode = model::AlphaMode::Opaque;
    }
}

} // namespace

Result<ModelData> buildModel(RawScene&& scene, const Job& job, float from) {
    if (Status status = checkCounts(scene, job); !status)
        return status.error();
    for (RawMesh& mesh : scene.meshes)
        mesh.material = materialFor(mesh, scene);
    for (std::uint32_t number = 0; number < scene.materials.size(); ++number)
        fitSecondSet(scene, number);
    ModelData data;
    const float texturesEnd = scene.images.empty() ? from : from + (0.98F - from) * 0.5F;
    for (const RawMaterial& raw : scene.materials)
        data.materials.push_back(materialOf(raw, data));
    if (Status status = addTextures(data, scene, job, from, texturesEnd); !status)
        return status.error();
    scene.images.clear();
    settleAlpha(data, scene);
    splitBlended(scene, data.materials);
    if (Status status = addParts(data, scene, job, texturesEnd, 0.98F); !status)
        return status.error();
    std::vector<DMat4> globals;
    addNodes(data, scene, globals, job);
    data.bounds = boundsOf(data);
    data.origin = scene.origin;
    if (data.bounds.empty())
        return job.error(ErrorCode::Invalid, {}, "empty: nothing in the scene shows a triangle or a point");
    noteOrigin(scene.zUp ? model::originInFile(data.origin) : data.origin, job);
    addExtras(data, scene, globals, job);
    return data;
}

} // namespace halls::importer
