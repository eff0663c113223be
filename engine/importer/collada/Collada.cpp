// SPDX-License-Identifier: MPL-2.0
#include "importer/collada/Collada.h"

#include "importer/collada/ColladaExtras.h"
#include "importer/collada/ColladaMesh.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace halls::importer {
namespace {

using namespace collada;

/// COLLADA's own axes: what is right, up and towards us, by its table of <up_axis>.
Mat4 uprightBy(std::string_view axis) {
    if (axis.find("X_UP") != std::string_view::npos)
        return {0, 1, 0, 0, -1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
    if (axis.find("Z_UP") != std::string_view::npos)
        return {1, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0, 0, 0, 0, 0, 1};
    return Mat4(1.0F);
}

Mat4 metresOf(const Document& document) {
    const Node asset = document.root().child("asset");
    const pugi::xml_attribute said = asset.child("unit").attribute("meter");
    float metres = said ? numberIn(said.value(), 0.0F) : 1.0F;
    if (metres <= 0.0F) {
        document.note("its unit is no length: taken for a metre");
        metres = 1.0F;
    }
    return glm::scale(Mat4(1.0F), Vec3(metres)) * uprightBy(asset.child("up_axis").text().get());
}

/// Of 16 numbers, row by row.
Mat4 matrixOf(const std::vector<float>& v) {
    Mat4 matrix(1.0F);
    for (int i = 0; i < 16; ++i)
        matrix[i % 4][i / 4] = v[static_cast<std::size_t>(i)];
    return matrix;
}

/// The identity, and a note, where it says no way to look.
Mat4 lookAt(Vec3 eye, Vec3 at, Vec3 up, const Document& document) {
    const Vec3 side = glm::cross(at - eye, up);
    if (glm::length(side) > 0.0F && std::isfinite(glm::length(side)))
        return glm::inverse(glm::lookAt(eye, at, up));
    document.note("left out: a lookat of a node, which says no way to look");
    return Mat4(1.0F);
}

/// One step of a node's placing; the identity for what is none, or is no number.
Mat4 stepOf(Node node, const Document& document) {
    const std::string_view kind = node.name();
    const bool known =
        kind == "matrix" || kind == "translate" || kind == "rotate" || kind == "scale" || kind == "lookat";
    if (kind == "skew")
        document.note("left out: a skew of a node");
    if (!known)
        return Mat4(1.0F);
    const std::vector<float> v = document.floats(node);
    const std::size_t needed = kind == "matrix" ? 16 : kind == "lookat" ? 9 : kind == "rotate" ? 4 : 3;
    if (v.size() < needed || !std::ranges::all_of(v, [](float value) { return std::isfinite(value); })) {
        document.note(fmt::format("left out: a {} of a node, which has not {} numbers", kind, needed));
        return Mat4(1.0F);
    }
    if (kind == "matrix")
        return glm::transpose(
            Mat4(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11], v[12], v[13], v[14], v[15]));
    if (kind == "translate")
        return glm::translate(Mat4(1.0F), {v[0], v[1], v[2]});
    if (kind == "scale")
        return glm::scale(Mat4(1.0F), {v[0], v[1], v[2]});
    if (kind == "lookat")
        return lookAt({v[0], v[1], v[2]}, {v[3], v[4], v[5]}, {v[6], v[7], v[8]}, document);
    const Vec3 axis(v[0], v[1], v[2]);
    return glm::length(axis) > 0.0F ? glm::rotate(Mat4(1.0F), glm::radians(v[3]), axis) : Mat4(1.0F);
}

class SceneReader {
public:
    explicit SceneReader(const Document& document) : m_document(document), m_materials(document, m_scene) {}

    RawScene read() {
        m_scene.nodes.push_back({.name = "scene", .local = DMat4(metresOf(m_document))});
        m_metres = glm::length(Vec3(m_scene.nodes.front().local[0]));
        const Node root = m_document.root();
        const char* url = root.child("scene").child("instance_visual_scene").attribute("url").value();
        Node scene = *url != '\0' ? m_document.find(url, "visual_scene") : Node();
        if (!scene)
            scene = root.child("library_visual_scenes").child("visual_scene");
        for (const Node& node : scene.children("node"))
            addNode(node, 0, 0);
        if (!scene) {
            m_document.note("it has no scene: its geometries stand where they were made");
            for (const Node& geometry : root.child("library_geometries").children("geometry"))
                addGeometry(geometry, Node(), 0);
        }
        const bool empty =
            std::ranges::all_of(m_scene.meshes, [](const RawMesh& mesh) { return mesh.indices.empty(); });
        if (empty && m_document.unclear())
            throw Refused{*m_document.unclear()};
        if (empty && m_cyclic)
            m_document.refuse(ErrorCode::Invalid, {},
                              "empty: its nodes stand in themselves, and nothing else is there");
        return std::move(m_scene);
    }

private:
    std::uint32_t newNode(std::string name, const Mat4& local, std::uint32_t parent) {
        if (m_scene.nodes.size() >= kMaxNodes)
            m_document.refuse(ErrorCode::TooLarge, {}, fmt::format("more than {} nodes", kMaxNodes));
        if (m_document.job().stop.stop_requested())
            throw Refused{m_document.job().cancelled()};
        m_scene.nodes.push_back({.name = std::move(name), .local = DMat4(local), .parent = parent});
        return static_cast<std::uint32_t>(m_scene.nodes.size() - 1);
    }

    void addNode(Node node, std::uint32_t parent, int depth) {
        if (std::ranges::find(m_open, node) != m_open.end()) {
            m_cyclic = true;
            m_document.note(fmt::format("left out: the node \"{}\" stands in itself", nameOf(node)));
            return;
        }
        if (depth > kDeepest)
            m_document.refuse(ErrorCode::TooLarge, {}, fmt::format("nodes lie more than {} deep", kDeepest));
        m_open.push_back(node);
        Mat4 local(1.0F);
        for (const Node& child : node.children())
            local = local * stepOf(child, m_document);
        const std::uint32_t number = newNode(nameOf(node), local, parent);
        for (const Node& child : node.children()) {
            const std::string_view kind = child.name();
            const char* url = child.attribute("url").value();
            if (kind == "node")
                addNode(child, number, depth + 1);
            else if (kind == "instance_node") {
                if (const Node other = m_document.find(url, "node"))
                    addNode(other, number, depth + 1);
            } else if (kind == "instance_geometry") {
                if (const Node geometry = m_document.find(url, "geometry"))
                    addGeometry(geometry, child, number);
            } else if (kind == "instance_controller") {
                addController(m_document.find(url, "controller"), child, number);
            } else {
                addExtra(kind, url, number);
            }
        }
        m_open.pop_back();
    }

    void addExtra(std::string_view kind, const char* url, std::uint32_t node) {
        if (kind == "instance_camera") {
            if (auto camera = cameraOf(m_document.find(url, "camera"), m_document)) {
                camera->node = node;
                camera->height *= m_metres;
                m_scene.cameras.push_back(std::move(*camera));
            }
        } else if (kind == "instance_light") {
            if (auto light = lightOf(m_document.find(url, "light"), m_document)) {
                light->node = node;
                light->fading /= Vec3(1.0F, m_metres, m_metres * m_metres); // by units of the file's
                m_scene.lights.push_back(std::move(*light));
            }
        }
    }

    /// A skin or morph, as the geometry below it lies at rest.
    void addController(Node controller, Node instance, std::uint32_t parent) {
        Mat4 rest(1.0F);
        for (int depth = 0; controller && depth < 8; ++depth) {
            const Node skin = controller.child("skin");
            const Node how = skin ? skin : controller.child("morph");
            if (const Node shape = skin.child("bind_shape_matrix")) {
                const std::vector<float> v = m_document.floats(shape);
                if (v.size() == 16 && std::ranges::all_of(v, [](float value) { return std::isfinite(value); }))
                    rest = rest * matrixOf(v);
            }
            const char* url = how.attribute("source").value();
            if (const Node geometry = m_document.known(url, "geometry")) {
                m_document.note(
                    fmt::format("\"{}\" is shown at rest: skins and morphs are left out", nameOf(geometry)));
                addGeometry(geometry, instance, newNode(nameOf(controller), rest, parent));
                return;
            }
            controller = m_document.find(url, "controller");
        }
    }

    void addGeometry(Node geometry, Node instance, std::uint32_t parent) {
        Bindings bindings;
        std::string key = geometry.attribute("id").value();
        for (const Node& bound :
             instance.child("bind_material").child("technique_common").children("instance_material")) {
            bindings.emplace(bound.attribute("symbol").value(), bound);
            key += fmt::format("\n{}\n{}", bound.attribute("symbol").value(), bound.attribute("target").value());
        }
        const auto known = m_meshes.find(key);
        if (known != m_meshes.end()) {
            m_scene.nodes[parent].meshes.insert(m_scene.nodes[parent].meshes.end(), known->second.begin(),
                                                known->second.end());
            return;
        }
        std::vector<std::uint32_t>& numbers = m_meshes[key];
        for (RawMesh& mesh : meshesOf(geometry, bindings, m_materials, m_document)) {
            numbers.push_back(static_cast<std::uint32_t>(m_scene.meshes.size()));
            m_scene.meshes.push_back(std::move(mesh));
        }
        m_scene.nodes[parent].meshes.insert(m_scene.nodes[parent].meshes.end(), numbers.begin(), numbers.end());
    }

    const Document& m_document;
    RawScene m_scene;
    Materials m_materials;
    std::vector<Node> m_open;                                   ///< nodes on the way from the scene
    std::map<std::string, std::vector<std::uint32_t>> m_meshes; ///< of geometries with their materials
    bool m_cyclic = false;
    float m_metres = 1.0F; ///< of the file's unit
};

} // namespace

Result<RawScene> readCollada(std::span<const std::byte> bytes, const Job& job) {
    try {
        const Document document(bytes, job);
        return SceneReader(document).read();
    } catch (const Refused& refused) {
        return refused.error;
    }
}

} // namespace halls::importer
