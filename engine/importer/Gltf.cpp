// SPDX-License-Identifier: MPL-2.0
#include "importer/Gltf.h"

#include "importer/GltfExtensions.h"
#include "importer/GltfExtras.h"
#include "importer/GltfInstances.h"
#include "importer/GltfMaterials.h"
#include "importer/GltfMesh.h"
#include "importer/Origin.h"

#include <algorithm>
#include <fmt/format.h>
#include <glm/gtc/matrix_transform.hpp>
#include <tuple>

namespace halls::importer {
namespace {

using namespace gltf;

constexpr std::uint64_t kMaxNodes = 1'000'000; ///< instances included
constexpr std::uint64_t kNoSkin = ~0ULL;

/// Takes off the root nodes what all that is shown has in common, where it is too far away for floats.
void takeOriginOff(RawScene& scene, const Job& job) {
    std::vector<Extent> boxes(scene.meshes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        for (const std::uint32_t index : scene.meshes[i].indices)
            boxes[i].include(DVec3(scene.meshes[i].positions[index]));
        if (tooCoarseAt(boxes[i]))
            noteCoarseSource(boxes[i], job);
    }
    Extent all;
    std::vector<DMat4> globals;
    for (const RawNode& node : scene.nodes) {
        globals.push_back(node.parent == kNone ? node.local : globals[node.parent] * node.local);
        for (const std::uint32_t mesh : node.meshes) {
            for (unsigned int corner = 0; corner < 8 && !boxes[mesh].empty(); ++corner) {
                const DVec3 at((corner & 1U) != 0 ? boxes[mesh].max.x : boxes[mesh].min.x,
                               (corner & 2U) != 0 ? boxes[mesh].max.y : boxes[mesh].min.y,
                               (corner & 4U) != 0 ? boxes[mesh].max.z : boxes[mesh].min.z);
                all.include(DVec3(globals.back() * glm::dvec4(at, 1.0)));
            }
        }
    }
    scene.origin = originFor(all);
    for (RawNode& node : scene.nodes) {
        if (node.parent == kNone)
            node.local = glm::translate(DMat4(1.0), -scene.origin) * node.local;
    }
}

class SceneReader {
public:
    explicit SceneReader(const Document& document)
        : m_document(document), m_buffers(document), m_accessors(m_buffers), m_nodes(document) {}

    RawScene read() {
        m_places = readMaterials(m_buffers, m_scene);
        m_scene.variants = variantNames(m_document);
        noteUnread(m_document);
        if (m_document.count("animations") > 0)
            m_document.job().note("the animation is not played: shown at rest");
        m_seen.assign(m_document.count("nodes"), 0);
        for (const std::uint64_t root : m_nodes.roots())
            walk(root);
        takeOriginOff(m_scene, m_document.job());
        m_document.tellOfWrong();
        return std::move(m_scene);
    }

private:
    using Run = std::vector<std::uint32_t>; ///< numbers of meshes in m_scene

    struct Waiting {
        std::uint64_t node;
        std::uint32_t parent; ///< in m_scene
    };

    /// A mesh of the file in one shape: those that stand still, and those that a skin puts where they belong.
    struct Shown {
        Run still;
        Run posed;
    };

    /// Without recursion: files nest as deep as they like.
    void walk(std::uint64_t root) {
        std::vector<Waiting> waiting{{root, kNone}};
        while (!waiting.empty()) {
            const Waiting next = waiting.back();
            waiting.pop_back();
            const std::string place = fmt::format("/nodes/{}", next.node);
            if (m_seen[next.node]++ != 0)
                m_document.fail(ErrorCode::Invalid, place, "stands in the tree twice, or below itself");
            const Json& node = m_document.item("nodes", next.node, place);
            if (const Json* visibility = m_document.extensionOf(node, "KHR_node_visibility", place);
                visibility != nullptr && !m_document.boolOf(*visibility, "visible", true, place))
                continue;
            const std::uint32_t number = addNode(node, next, place);
            const std::vector<std::uint64_t> children = m_nodes.children(next.node);
            for (auto child = children.rbegin(); child != children.rend(); ++child)
                waiting.push_back({*child, number});
        }
    }

    std::uint32_t add(RawNode node, const std::string& place) {
        if (m_document.job().stop.stop_requested())
            throw GltfTrouble{m_document.job().cancelled()};
        if (m_scene.nodes.size() >= kMaxNodes)
            m_document.fail(ErrorCode::TooLarge, place, fmt::format("more than {} nodes", kMaxNodes));
        m_scene.nodes.push_back(std::move(node));
        return static_cast<std::uint32_t>(m_scene.nodes.size() - 1);
    }

    std::uint32_t addNode(const Json& json, const Waiting& at, const std::string& place) {
        const std::string name = m_document.textOf(json, "name", place);
        Shown shown;
        const Skin* skin = nullptr;
        if (const auto mesh = m_document.uintOf(json, "mesh", place)) {
            const auto number = skinNumber(json, place);
            skin = number == kNoSkin ? nullptr : &m_skins.at(number);
            shown = meshIn(*mesh, number, json, place, name);
        }
        const Json* instancing = m_document.extensionOf(json, "EXT_mesh_gpu_instancing", place);
        const std::uint32_t number =
            add({name, m_nodes.local(at.node), at.parent, instancing == nullptr ? shown.still : Run()}, place);
        addEyesAndLights(json, number, place);
        if (!shown.posed.empty()) // where the joints put it, wherever its node stands
            add({name, glm::translate(DMat4(1.0), skin->origin()), kNone, shown.posed}, place);
        if (instancing != nullptr && !shown.still.empty()) {
            const std::string here = place + "/extensions/EXT_mesh_gpu_instancing";
            for (const DMat4& instance : instancesOf(m_accessors, *instancing, here, kMaxNodes - m_scene.nodes.size()))
                add({name, instance, number, shown.still}, here);
        }
        return number;
    }

    void addEyesAndLights(const Json& json, std::uint32_t number, const std::string& place) {
        if (const auto camera = m_document.uintOf(json, "camera", place)) {
            if (auto read = cameraOf(m_document, *camera, place)) {
                read->node = number;
                m_scene.cameras.push_back(std::move(*read));
            }
        }
        const Json* lights = m_document.extensionOf(json, "KHR_lights_punctual", place);
        if (lights == nullptr)
            return;
        if (auto read = lightOf(m_document, m_document.uintOf(*lights, "light", place).value_or(~0ULL), place)) {
            read->node = number;
            m_scene.lights.push_back(std::move(*read));
        }
    }

    /// Makes the skin of a node on first need; kNoSkin where it has none.
    std::uint64_t skinNumber(const Json& node, const std::string& place) {
        const auto number = m_document.uintOf(node, "skin", place);
        if (!number)
            return kNoSkin;
        if (*number >= m_document.count("skins")) {
            m_document.wrong(place + "/skin");
            return kNoSkin;
        }
        if (!m_skins.contains(*number))
            m_skins.emplace(*number, Skin(m_accessors, m_nodes, *number));
        return *number;
    }

    /// The weights of a node go before those of its mesh. Empty where nothing moves, so that such meshes are shared.
    std::vector<float> weightsOf(const Json& node, const Json& mesh) const {
        const bool own = !Document::arrayOf(node, "weights").empty();
        std::vector<float> weights;
        for (const Json& weight : Document::arrayOf(own ? node : mesh, "weights"))
            weights.push_back(weight.is_number() ? weight.get<float>() : 0.0F);
        while (!weights.empty() && weights.back() == 0.0F)
            weights.pop_back();
        return weights;
    }

    /// A mesh in the shape that a node gives it; read on first need, so that unused ones cost nothing.
    Shown meshIn(std::uint64_t number, std::uint64_t skin, const Json& node, const std::string& from,
                 const std::string& nodeName) {
        const Json& mesh = m_document.item("meshes", number, from + "/mesh");
        const Shape shape{weightsOf(node, mesh), skin == kNoSkin ? nullptr : &m_skins.at(skin)};
        const auto key = std::make_tuple(number, skin, shape.weights);
        if (const auto known = m_meshes.find(key); known != m_meshes.end())
            return known->second;
        const std::string place = fmt::format("/meshes/{}", number);
        const std::string name = m_document.textOf(mesh, "name", place);
        Shown shown;
        std::size_t index = 0;
        for (const Json& primitive : Document::arrayOf(mesh, "primitives")) {
            const std::string here = fmt::format("{}/primitives/{}", place, index++);
            if (!primitive.is_object()) {
                m_document.wrong(here);
                continue;
            }
            const bool posed = shape.skin != nullptr && isSkinned(m_document, primitive, here);
            RawMesh raw = meshOf(primitive, posed ? shape : Shape{shape.weights, nullptr}, here);
            raw.name = name.empty() ? nodeName : name;
            (posed ? shown.posed : shown.still).push_back(static_cast<std::uint32_t>(m_scene.meshes.size()));
            m_scene.meshes.push_back(std::move(raw));
        }
        m_meshes.emplace(key, shown);
        return shown;
    }

    RawMesh meshOf(const Json& primitive, const Shape& shape, const std::string& place) {
        auto material = m_document.uintOf(primitive, "material", place);
        if (material && *material >= m_document.count("materials")) {
            m_document.wrong(place + "/material");
            material.reset();
        }
        const TexturePlace texture = material ? m_places[*material] : TexturePlace{};
        RawMesh raw = readPrimitive(m_accessors, primitive, place, texture, shape, m_budget);
        raw.material = static_cast<std::uint32_t>(material ? *material : defaultMaterial());
        raw.variantMaterials = variantMaterials(m_document, primitive, place, m_scene.variants.size());
        return raw;
    }

    /// glTF 2.0 section 3.7.2.1: white, metallic 1, roughness 1. Metal without surroundings is black, so that what has
    /// no material at all is shown as plain plaster instead.
    std::uint64_t defaultMaterial() {
        if (!m_default) {
            RawMaterial material;
            material.baseColour = Vec4(1.0F);
            material.roughness = 1.0F;
            m_default = m_scene.materials.size();
            m_scene.materials.push_back(material);
            m_places.emplace_back();
        }
        return *m_default;
    }

    const Document& m_document;
    Buffers m_buffers;
    Accessors m_accessors;
    Nodes m_nodes;
    RawScene m_scene;
    std::vector<TexturePlace> m_places; ///< one for each material
    std::vector<std::uint8_t> m_seen;
    std::map<std::uint64_t, Skin> m_skins;
    std::map<std::tuple<std::uint64_t, std::uint64_t, std::vector<float>>, Shown> m_meshes;
    std::optional<std::uint64_t> m_default;
    Budget m_budget;
};

} // namespace

Result<RawScene> readGltf(std::span<const std::byte> bytes, const Job& job) {
    try {
        const Document document(bytes, job);
        return SceneReader(document).read();
    } catch (const GltfTrouble& trouble) {
        return trouble.error;
    }
}

} // namespace halls::importer
