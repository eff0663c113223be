// SPDX-License-Identifier: MPL-2.0
#include "importer/gltf/Gltf.h"

#include "importer/gltf/GltfExtensions.h"
#include "importer/gltf/GltfExtras.h"
#include "importer/gltf/GltfInstances.h"
#include "importer/gltf/GltfMaterials.h"
#include "importer/gltf/GltfMesh.h"
#include "importer/shape/Origin.h"
#include "importer/shape/PointCloud.h"

#include <algorithm>
#include <fmt/format.h>
#include <glm/gtc/matrix_transform.hpp>
#include <tuple>

namespace halls::importer {
namespace {

using namespace gltf;

constexpr std::uint64_t kMaxNodes = 1'000'000; ///< instances included
constexpr std::uint64_t kNoSkin = ~0ULL;
constexpr std::size_t kFewestOfACloud = 1000; ///< points, beside surfaces: fewer are marks, as large as they lie apart

/// Takes off the root nodes what all that is shown has in common, where it is too far away for floats.
void takeOriginOff(RawScene& scene, const Job& job) {
    std::vector<Extent> boxes(scene.meshes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        for (const std::uint32_t index : scene.meshes[i].indices)
            boxes[i].include(DVec3(scene.meshes[i].positions[index]));
        for (const Vec3& point : scene.meshes[i].points ? scene.meshes[i].positions : std::vector<Vec3>())
            boxes[i].include(DVec3(point));
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
        leaveOutMarks();
        if (m_trouble &&
            std::ranges::all_of(m_scene.meshes, [](const RawMesh& mesh) { return mesh.positions.empty(); }))
            throw *m_trouble;
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
            if (m_seen[next.node] != 0) {
                leaveOut(place + " at its second place", trouble(place, "stands in the tree twice, or below itself"));
                continue;
            }
            m_seen[next.node] = 1;
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
            skin = skinAt(number);
            if (*mesh < m_document.count("meshes"))
                shown = meshIn(*mesh, number, json, place, name);
            else
                leaveOut(place + "/mesh", trouble(place + "/mesh", "names a mesh that does not exist"));
        }
        const Json* instancing = m_document.extensionOf(json, "EXT_mesh_gpu_instancing", place);
        const std::optional<std::vector<DMat4>> instances =
            instancing != nullptr ? instancesAt(*instancing, place) : std::nullopt;
        const std::uint32_t number =
            add({name, m_nodes.local(at.node), at.parent, instances ? Run() : shown.still}, place);
        addEyesAndLights(json, number, place);
        if (!shown.posed.empty()) // where the joints put it, wherever its node stands
            add({name, glm::translate(DMat4(1.0), skin->origin()), kNone, shown.posed}, place);
        if (instances && !shown.still.empty()) {
            for (const DMat4& instance : *instances)
                add({name, instance, number, shown.still}, place);
        }
        return number;
    }

    /// Nothing, and a note, where they cannot be had: then the mesh is shown once.
    std::optional<std::vector<DMat4>> instancesAt(const Json& instancing, const std::string& place) {
        const std::string here = place + "/extensions/EXT_mesh_gpu_instancing";
        try {
            return instancesOf(m_accessors, instancing, here, kMaxNodes - m_scene.nodes.size());
        } catch (const GltfTrouble& trouble) {
            leaveOut(here, trouble);
            return std::nullopt;
        }
    }

    /// What hangs on a wrong thing is left out, and told. Limits stay limits.
    void leaveOut(const std::string& what, const GltfTrouble& why) {
        if (isGrave(why))
            throw why;
        m_document.leftOut(what, why);
        if (!m_trouble)
            m_trouble = why;
    }

    GltfTrouble trouble(const std::string& place, const char* detail) const {
        return {m_document.job().error(ErrorCode::Invalid, place, detail)};
    }

    static bool isGrave(const GltfTrouble& trouble) {
        return trouble.error.code == ErrorCode::TooLarge || trouble.error.code == ErrorCode::Cancelled;
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

    /// Null: without one.
    const Skin* skinAt(std::uint64_t number) const { return number == kNoSkin ? nullptr : &*m_skins.at(number); }

    /// Makes the skin of a node on first need; kNoSkin where it has none, or one that cannot be had.
    std::uint64_t skinNumber(const Json& node, const std::string& place) {
        const auto number = m_document.uintOf(node, "skin", place);
        if (!number)
            return kNoSkin;
        if (*number >= m_document.count("skins")) {
            m_document.wrong(place + "/skin");
            return kNoSkin;
        }
        if (!m_skins.contains(*number)) {
            std::optional<Skin>& skin = m_skins[*number];
            try {
                skin.emplace(m_accessors, m_nodes, *number);
            } catch (const GltfTrouble& trouble) {
                leaveOut(fmt::format("/skins/{}", *number), trouble);
            }
        }
        return m_skins.at(*number) ? *number : kNoSkin;
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
        const Shape shape{weightsOf(node, mesh), skinAt(skin)};
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
            try {
                addPrimitive(primitive, shape, here, name.empty() ? nodeName : name, shown);
            } catch (const GltfTrouble& trouble) {
                leaveOut(here, trouble);
            }
        }
        m_meshes.emplace(key, shown);
        return shown;
    }

    void addPrimitive(const Json& primitive, const Shape& shape, const std::string& place, const std::string& name,
                      Shown& shown) {
        bool posed = shape.skin != nullptr && isSkinned(m_document, primitive, place);
        const Shape still{shape.weights, nullptr};
        RawMesh raw;
        try {
            raw = meshOf(primitive, posed ? shape : still, place);
        } catch (const GltfTrouble& trouble) {
            if (!posed || isGrave(trouble))
                throw;
            raw = meshOf(primitive, still, place); // fails again where it is not for the joints
            posed = false;
            leaveOut(place + "/attributes/JOINTS_0", trouble);
        }
        raw.name = name;
        Run& run = posed ? shown.posed : shown.still;
        if (raw.points) {
            addPoints(std::move(raw), run);
            return;
        }
        run.push_back(static_cast<std::uint32_t>(m_scene.meshes.size()));
        m_scene.meshes.push_back(std::move(raw));
    }

    /// glTF 2.0 section 3.9.5, what is recommended: points with colours and without normals are shown without light.
    void addPoints(RawMesh&& points, Run& run) {
        if (points.normals.empty() && !points.colours.empty() && !m_scene.materials[points.material].unlit) {
            const auto known = m_unlit.find(points.material);
            const auto number = known != m_unlit.end() ? known->second : m_scene.materials.size();
            if (known == m_unlit.end()) {
                m_unlit.emplace(points.material, number);
                RawMaterial material = m_scene.materials[points.material];
                material.unlit = true;
                m_scene.materials.push_back(std::move(material));
                m_places.emplace_back();
            }
            points.material = static_cast<std::uint32_t>(number);
        }
        const bool few = points.positions.size() < kFewestOfACloud;
        for (RawMesh& part : inRuns(std::move(points))) {
            if (few)
                m_marks.push_back(static_cast<std::uint32_t>(m_scene.meshes.size()));
            run.push_back(static_cast<std::uint32_t>(m_scene.meshes.size()));
            m_scene.meshes.push_back(std::move(part));
        }
    }

    /// Some points beside surfaces mark something: as a cloud they would hide what they mark.
    void leaveOutMarks() {
        if (std::ranges::all_of(m_scene.meshes, [](const RawMesh& mesh) { return mesh.indices.empty(); }))
            return;
        std::size_t count = 0;
        for (const std::uint32_t number : m_marks) {
            RawMesh& mesh = m_scene.meshes[number];
            count += mesh.positions.size();
            const std::uint32_t material = mesh.material;
            mesh = {}; // numbers stay
            mesh.material = material;
        }
        if (count > 0)
            m_document.job().note(fmt::format("left out: {} points beside surfaces", count));
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
    std::map<std::uint64_t, std::optional<Skin>> m_skins; ///< without a value: cannot be had
    std::optional<GltfTrouble> m_trouble;                 ///< the first that cost something
    std::map<std::tuple<std::uint64_t, std::uint64_t, std::vector<float>>, Shown> m_meshes;
    std::optional<std::uint64_t> m_default;
    std::map<std::uint32_t, std::size_t> m_unlit; ///< material -> the same without light
    Run m_marks;                                  ///< meshes of few points
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
