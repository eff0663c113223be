// SPDX-License-Identifier: MPL-2.0
#include "importer/Gltf.h"

#include "importer/GltfMaterials.h"
#include "importer/GltfMesh.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <glm/gtc/matrix_transform.hpp>

namespace halls::importer {
namespace {

using namespace gltf;

constexpr std::uint64_t kMaxNodes = 1'000'000; ///< instances included

Mat4 placed(Vec3 translation, const std::array<float, 4>& rotation, Vec3 scale) {
    const Quat quaternion(rotation[3], rotation[0], rotation[1], rotation[2]);
    const float length = glm::length(quaternion);
    const Mat4 turned = length > 1e-12F ? glm::mat4_cast(quaternion / length) : Mat4(1.0F);
    return glm::scale(glm::translate(Mat4(1.0F), translation) * turned, scale);
}

class SceneReader {
public:
    explicit SceneReader(Document& document) : m_document(document) {}

    RawScene read() {
        m_places = readMaterials(m_document, m_scene);
        noteWhatIsLeftOut();
        const std::size_t count = m_document.count("nodes");
        m_seen.assign(count, 0);
        for (const std::uint64_t root : roots())
            walk(root);
        return std::move(m_scene);
    }

private:
    struct Waiting {
        std::uint64_t node;
        std::uint32_t parent; ///< in m_scene
    };

    void noteWhatIsLeftOut() const {
        for (const char* list : {"animations", "skins"}) {
            if (m_document.count(list) > 0)
                m_document.job().note(fmt::format("{} are left out: the model is shown at rest", list));
        }
    }

    std::vector<std::uint64_t> roots() const {
        std::vector<std::uint64_t> result;
        const std::size_t nodes = m_document.count("nodes");
        if (m_document.count("scenes") > 0) {
            const std::uint64_t number = m_document.uintOf(m_document.root(), "scene", "").value_or(0);
            const Json& scene = m_document.item("scenes", number, "/scene");
            for (const Json& node : Document::arrayOf(scene, "nodes"))
                result.push_back(nodeNumber(node, fmt::format("/scenes/{}/nodes", number)));
            return result;
        }
        std::vector<std::uint8_t> child(nodes, 0); // without a scene: all that is nobody's child
        for (std::size_t i = 0; i < nodes; ++i) {
            for (const Json& number : Document::arrayOf(m_document.item("nodes", i, "/nodes"), "children"))
                child[nodeNumber(number, fmt::format("/nodes/{}/children", i))] = 1;
        }
        for (std::size_t i = 0; i < nodes; ++i) {
            if (child[i] == 0)
                result.push_back(i);
        }
        return result;
    }

    std::uint64_t nodeNumber(const Json& value, const std::string& place) const {
        if (!value.is_number_unsigned() || value.get<std::uint64_t>() >= m_document.count("nodes"))
            m_document.fail(ErrorCode::Invalid, place, "names a node that does not exist");
        return value.get<std::uint64_t>();
    }

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
            const std::uint32_t number = addNode(node, next.parent, place);
            const std::vector<Json>& children = Document::arrayOf(node, "children");
            for (auto child = children.rbegin(); child != children.rend(); ++child)
                waiting.push_back({nodeNumber(*child, place + "/children"), number});
        }
    }

    std::uint32_t addNode(const Json& json, std::uint32_t parent, const std::string& place) {
        if (m_document.job().stop.stop_requested())
            throw GltfTrouble{m_document.job().cancelled()};
        RawNode node;
        node.name = m_document.textOf(json, "name", place);
        node.parent = parent;
        node.local = transformOf(json, place);
        std::vector<std::uint32_t> meshes;
        if (const auto mesh = m_document.uintOf(json, "mesh", place))
            meshes = meshRun(*mesh, place, node.name);
        const Json* instancing = m_document.extensionOf(json, "EXT_mesh_gpu_instancing", place);
        if (instancing == nullptr)
            node.meshes = meshes;
        const auto number = static_cast<std::uint32_t>(m_scene.nodes.size());
        m_scene.nodes.push_back(node);
        if (instancing != nullptr)
            addInstances(*instancing, place, number, meshes);
        return number;
    }

    Mat4 transformOf(const Json& json, const std::string& place) const {
        std::array<float, 16> elements{};
        if (m_document.numbersOf(json, "matrix", elements, place)) {
            Mat4 matrix;
            std::copy_n(elements.begin(), 16, &matrix[0][0]);
            return matrix;
        }
        std::array<float, 3> translation{};
        std::array<float, 4> rotation{0.0F, 0.0F, 0.0F, 1.0F};
        std::array<float, 3> scale{1.0F, 1.0F, 1.0F};
        m_document.numbersOf(json, "translation", translation, place);
        m_document.numbersOf(json, "rotation", rotation, place);
        m_document.numbersOf(json, "scale", scale, place);
        return placed({translation[0], translation[1], translation[2]}, rotation, {scale[0], scale[1], scale[2]});
    }

    void addInstances(const Json& instancing, const std::string& place, std::uint32_t parent,
                      const std::vector<std::uint32_t>& meshes) {
        const std::string here = place + "/extensions/EXT_mesh_gpu_instancing";
        const Json* attributes = m_document.objectOf(instancing, "attributes", here);
        if (attributes == nullptr)
            m_document.fail(ErrorCode::Invalid, here, "lacks its attributes");
        std::map<std::string, Accessor> streams;
        std::uint64_t count = 0;
        for (const auto& [name, components] :
             {std::pair("TRANSLATION", 3U), std::pair("ROTATION", 4U), std::pair("SCALE", 3U)}) {
            const auto number = m_document.uintOf(*attributes, name, here);
            if (!number)
                continue;
            Accessor accessor = m_document.accessor(*number, here);
            if (accessor.components() != components || (count != 0 && accessor.count() != count))
                m_document.fail(ErrorCode::Invalid, here, fmt::format("{} has the wrong type or count", name));
            count = accessor.count();
            streams.emplace(name, std::move(accessor));
        }
        if (m_scene.nodes.size() + count > kMaxNodes)
            m_document.fail(ErrorCode::TooLarge, here, fmt::format("more than {} nodes", kMaxNodes));
        for (std::uint64_t i = 0; i < count; ++i) {
            std::array<float, 4> t{};
            std::array<float, 4> r{0.0F, 0.0F, 0.0F, 1.0F};
            std::array<float, 4> s{1.0F, 1.0F, 1.0F, 1.0F};
            const auto take = [&](const char* name, std::array<float, 4>& out) {
                if (const auto found = streams.find(name); found != streams.end())
                    found->second.read(i, out.data());
            };
            take("TRANSLATION", t);
            take("ROTATION", r);
            take("SCALE", s);
            const Mat4 local = placed({t[0], t[1], t[2]}, r, {s[0], s[1], s[2]});
            m_scene.nodes.push_back({m_scene.nodes[parent].name, local, parent, meshes});
        }
    }

    /// The numbers of a mesh's primitives in m_scene; read on first use, so that unused ones cost nothing.
    std::vector<std::uint32_t> meshRun(std::uint64_t number, const std::string& from, const std::string& nodeName) {
        if (const auto known = m_meshes.find(number); known != m_meshes.end())
            return known->second;
        const Json& mesh = m_document.item("meshes", number, from + "/mesh");
        const std::string place = fmt::format("/meshes/{}", number);
        const std::string name = m_document.textOf(mesh, "name", place);
        if (!Document::arrayOf(mesh, "weights").empty())
            m_document.job().note(place + ": morph targets are left out");
        std::vector<std::uint32_t> run;
        std::size_t index = 0;
        for (const Json& primitive : Document::arrayOf(mesh, "primitives")) {
            const std::string here = fmt::format("{}/primitives/{}", place, index++);
            if (!primitive.is_object())
                m_document.fail(ErrorCode::Invalid, here, "is no object");
            const auto material = m_document.uintOf(primitive, "material", here);
            if (material && *material >= m_scene.materials.size())
                m_document.fail(ErrorCode::Invalid, here + "/material", "names a material that does not exist");
            const TexturePlace texture = material ? m_places[*material] : TexturePlace{};
            RawMesh raw = readPrimitive(m_document, primitive, here, texture, m_budget);
            raw.material = static_cast<std::uint32_t>(material ? *material : defaultMaterial());
            raw.name = name.empty() ? nodeName : name;
            run.push_back(static_cast<std::uint32_t>(m_scene.meshes.size()));
            m_scene.meshes.push_back(std::move(raw));
        }
        m_meshes.emplace(number, run);
        return run;
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

    Document& m_document;
    RawScene m_scene;
    std::vector<TexturePlace> m_places; ///< one for each material
    std::vector<std::uint8_t> m_seen;
    std::map<std::uint64_t, std::vector<std::uint32_t>> m_meshes;
    std::optional<std::uint64_t> m_default;
    Budget m_budget;
};

} // namespace

Result<RawScene> readGltf(std::span<const std::byte> bytes, const Job& job) {
    try {
        Document document(bytes, job);
        return SceneReader(document).read();
    } catch (const GltfTrouble& trouble) {
        return trouble.error;
    }
}

bool isGltfOne(std::span<const std::byte> bytes) {
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (text.starts_with("glTF"))
        return text.size() > 8 && text[4] == 1 && text[5] == 0;
    const auto document = nlohmann::json::parse(text.begin(), text.end(), nullptr, false);
    if (!document.is_object() || !document.contains("asset") || !document["asset"].is_object())
        return document.is_object() && document.contains("meshes") && document["meshes"].is_object();
    const auto version = document["asset"].find("version");
    if (version == document["asset"].end())
        return false;
    return version->is_number() ? version->get<double>() < 2.0
                                : version->is_string() && version->get<std::string>().starts_with("1.");
}

} // namespace halls::importer
