// SPDX-License-Identifier: MPL-2.0
#include "importer/assimp/AssimpReader.h"

#include "importer/assimp/AssimpExtras.h"
#include "importer/assimp/AssimpFiles.h"
#include "importer/assimp/FbxCheck.h"
#include "importer/pictures/Resources.h"
#include "importer/shape/CutPolygon.h"
#include "importer/shape/VertexColour.h"
#include "importer/text/TextLines.h"
#include "importer/text/TextNumber.h"
#include "model/Formats.h"

#include <algorithm>
#include <array>
#include <assimp/BaseImporter.h>
#include <assimp/IOSystem.hpp>
#include <assimp/Importer.hpp>
#include <assimp/ProgressHandler.hpp>
#include <assimp/config.h>
#include <assimp/material.h>
#include <assimp/postprocess.h>
#include <assimp/scene.h>
#include <cmath>
#include <cstring>
#include <fmt/format.h>
#include <string_view>

namespace halls::importer {
namespace {

constexpr unsigned int kDeepest = 512; ///< levels of nodes

/// Passes progress on, and cancels through the only way that Assimp offers. Owned by the Importer.
class Watch final : public Assimp::ProgressHandler {
public:
    explicit Watch(const Job& job) : m_job(job) {}
    bool Update(float part) override {
        if (part > 0.0F)
            m_job.tell(0.02F + 0.36F * std::min(part, 1.0F));
        return !m_job.stop.stop_requested();
    }

private:
    const Job& m_job;
};

Vec3 vec(const aiVector3D& v) {
    return {v.x, v.y, v.z};
}

Mat4 matrix(const aiMatrix4x4& m) { // Assimp's rows are our columns
    return {m.a1, m.b1, m.c1, m.d1, m.a2, m.b2, m.c2, m.d2, m.a3, m.b3, m.c3, m.d3, m.a4, m.b4, m.c4, m.d4};
}

/// What a screen shows. Neither FBX nor the other formats say;
/// Blender (FBX by default), MeshLab, SketchUp and Maya write the numbers that their own windows show, so theirs are
/// taken alike.
Rgba8 colourOf(const aiColor4D& colour) {
    return colourOfSrgb({colour.r, colour.g, colour.b, colour.a});
}

void takeStreams(const aiMesh& from, RawMesh& mesh) {
    const std::size_t count = from.mNumVertices;
    mesh.positions.resize(count);
    std::transform(from.mVertices, from.mVertices + count, mesh.positions.begin(), vec);
    if (from.HasNormals()) {
        mesh.normals.resize(count);
        std::transform(from.mNormals, from.mNormals + count, mesh.normals.begin(), vec);
    }
    for (unsigned int set = 0; set < 2; ++set) {
        if (!from.HasTextureCoords(set))
            continue;
        std::vector<Vec2>& uvs = set == 0 ? mesh.uv0 : mesh.uv1;
        uvs.resize(count);
        std::transform(from.mTextureCoords[set], from.mTextureCoords[set] + count, uvs.begin(),
                       [](const aiVector3D& v) { return Vec2(v.x, v.y); });
    }
    if (from.HasVertexColors(0)) {
        mesh.colours.resize(count);
        std::transform(from.mColors[0], from.mColors[0] + count, mesh.colours.begin(), colourOf);
    }
}

/// Triangles of a face, by our own ears: Assimp's step for it knows no concave polygons in space, and ends the process
/// where there are none to be made. What has no area is left out: mendFbx() leaves polygons that are wrong like that.
void addFace(const aiMesh& from, const aiFace& face, RawMesh& mesh) {
    const std::span<const unsigned int> corners(face.mIndices, face.mNumIndices);
    if (std::ranges::any_of(corners, [&](unsigned int corner) { return corner >= from.mNumVertices; }))
        return;
    const auto add = [&](unsigned int a, unsigned int b, unsigned int c) {
        const std::vector<Vec3>& at = mesh.positions;
        if (at[a] != at[b] && at[b] != at[c] && at[c] != at[a])
            mesh.indices.insert(mesh.indices.end(), {a, b, c});
    };
    if (corners.size() == 3)
        return add(corners[0], corners[1], corners[2]);
    std::vector<Vec3> places(corners.size());
    std::ranges::transform(corners, places.begin(), [&](unsigned int corner) { return mesh.positions[corner]; });
    const std::size_t ends[] = {places.size()};
    const std::vector<std::uint32_t> triangles = cutPolygon(places, ends);
    for (std::size_t i = 0; i + 2 < triangles.size(); i += 3)
        add(corners[triangles[i]], corners[triangles[i + 1]], corners[triangles[i + 2]]);
}

RawMesh meshOf(const aiMesh& from) {
    RawMesh mesh;
    mesh.name = from.mName.C_Str();
    mesh.material = from.mMaterialIndex;
    if ((from.mPrimitiveTypes & (aiPrimitiveType_TRIANGLE | aiPrimitiveType_POLYGON)) == 0 || !from.HasPositions())
        return mesh; // points and lines: kept as an empty mesh, so that numbers stay
    takeStreams(from, mesh);
    mesh.indices.reserve(std::size_t{3} * from.mNumFaces);
    for (unsigned int i = 0; i < from.mNumFaces; ++i) {
        if (from.mFaces[i].mNumIndices >= 3)
            addFace(from, from.mFaces[i], mesh);
    }
    return mesh;
}

model::Wrap wrapOf(aiTextureMapMode mode) {
    switch (mode) {
    case aiTextureMapMode_Clamp:
    case aiTextureMapMode_Decal:
        return model::Wrap::Clamp;
    case aiTextureMapMode_Mirror:
        return model::Wrap::Mirror;
    default:
        return model::Wrap::Repeat;
    }
}

/// Textures of one file: by name beside it, or embedded.
class Pictures {
public:
    Pictures(const aiScene& from, RawScene& scene, const Job& job) : m_from(from), m_scene(scene), m_job(job) {}

    RawTexture textureOf(const aiMaterial& material, aiTextureType type) {
        aiString name;
        unsigned int set = 0;
        aiTextureMapMode modes[2] = {aiTextureMapMode_Wrap, aiTextureMapMode_Wrap};
        if (material.GetTexture(type, 0, &name, nullptr, &set, nullptr, nullptr, modes) != aiReturn_SUCCESS ||
            name.length == 0)
            return {};
        RawTexture texture;
        texture.wrapS = wrapOf(modes[0]);
        texture.wrapT = wrapOf(modes[1]);
        texture.place.set = set == 1 ? 1 : 0;
        if (const aiTexture* embedded = m_from.GetEmbeddedTexture(name.C_Str()))
            texture.image = embeddedPicture(*embedded, name.C_Str());
        else if (!std::ranges::count(m_missing, name.C_Str()))
            texture.image = addNamedPicture(m_scene, name.C_Str(), m_job);
        if (texture.image == kNone)
            m_missing.emplace_back(name.C_Str());
        return texture;
    }

private:
    std::uint32_t embeddedPicture(const aiTexture& texture, const std::string& name) {
        const auto known = std::ranges::find(m_scene.images, name, &RawImage::name);
        if (known != m_scene.images.end())
            return static_cast<std::uint32_t>(known - m_scene.images.begin());
        RawImage image;
        image.name = name;
        const auto* first = reinterpret_cast<const std::byte*>(texture.pcData);
        if (texture.mHeight == 0) {
            image.encoded.assign(first, first + texture.mWidth);
            return addPicture(m_scene, std::move(image), m_job);
        }
        image.width = texture.mWidth;
        image.height = texture.mHeight;
        image.rgba.assign(first, first + std::size_t{4} * image.width * image.height);
        for (std::size_t i = 0; i < image.rgba.size(); i += 4)
            std::swap(image.rgba[i], image.rgba[i + 2]); // Assimp's order is BGRA
        return addPicture(m_scene, std::move(image), m_job);
    }

    const aiScene& m_from;
    RawScene& m_scene;
    const Job& m_job;
    std::vector<std::string> m_missing;
};

/// Phong's exponent to roughness, so that the highlight has about the same width (Walter et al. 2007).
float roughnessOfShininess(float shininess) {
    return std::sqrt(2.0F / (std::max(shininess, 0.0F) + 2.0F));
}

RawMaterial factorsOf(const aiMaterial& from) {
    RawMaterial material;
    material.name = from.GetName().C_Str();
    aiColor4D colour(0.8F, 0.8F, 0.8F, 1.0F);
    if (from.Get(AI_MATKEY_BASE_COLOR, colour) != aiReturn_SUCCESS)
        from.Get(AI_MATKEY_COLOR_DIFFUSE, colour);
    float opacity = 1.0F;
    from.Get(AI_MATKEY_OPACITY, opacity);
    // Some exporters write 0 and mean "no transparency": a material that nobody could see is not meant.
    material.baseColour = {colour.r, colour.g, colour.b, opacity > 0.0F ? opacity : 1.0F};
    if (material.baseColour.a < 0.999F)
        material.alphaMode = model::AlphaMode::Blend;
    aiColor3D emissive(0.0F, 0.0F, 0.0F);
    from.Get(AI_MATKEY_COLOR_EMISSIVE, emissive);
    material.emissive = {emissive.r, emissive.g, emissive.b};
    float shininess = 0.0F;
    if (from.Get(AI_MATKEY_ROUGHNESS_FACTOR, material.roughness) != aiReturn_SUCCESS &&
        from.Get(AI_MATKEY_SHININESS, shininess) == aiReturn_SUCCESS && shininess > 0.0F)
        material.roughness = roughnessOfShininess(shininess);
    from.Get(AI_MATKEY_METALLIC_FACTOR, material.metallic);
    int twoSided = 0;
    from.Get(AI_MATKEY_TWOSIDED, twoSided);
    material.doubleSided = twoSided != 0;
    return material;
}

RawMaterial materialOf(const aiMaterial& from, Pictures& pictures) {
    RawMaterial material = factorsOf(from);
    material.baseColourTexture = pictures.textureOf(from, aiTextureType_BASE_COLOR);
    if (material.baseColourTexture.image == kNone)
        material.baseColourTexture = pictures.textureOf(from, aiTextureType_DIFFUSE);
    if (material.baseColourTexture.image != kNone && from.GetTextureCount(aiTextureType_OPACITY) > 0 &&
        material.alphaMode == model::AlphaMode::Opaque)
        material.alphaMode = model::AlphaMode::Mask; // foliage and fences: the picture's own alpha
    // A picture replaces the colour that modellers leave dark or black beneath it.
    if (material.baseColourTexture.image != kNone)
        material.baseColour = Vec4(1.0F, 1.0F, 1.0F, material.baseColour.a);
    material.normalTexture = pictures.textureOf(from, aiTextureType_NORMALS);
    material.emissiveTexture = pictures.textureOf(from, aiTextureType_EMISSIVE);
    if (material.emissiveTexture.image != kNone && material.emissive == Vec3(0.0F))
        material.emissive = Vec3(1.0F);
    return material;
}

/// Assimp's grey, for files without a material, is nobody's colour: where corners have theirs, it does not darken them.
void clearPlainGrey(RawScene& scene) {
    for (const RawMesh& mesh : scene.meshes) {
        if (mesh.colours.empty() || mesh.material >= scene.materials.size())
            continue;
        RawMaterial& material = scene.materials[mesh.material];
        if (material.name == AI_DEFAULT_MATERIAL_NAME)
            material.baseColour = Vec4(1.0F);
    }
}

Status addNodes(const aiNode& from, std::uint32_t parent, unsigned int depth, RawScene& scene, const Job& job) {
    if (depth > kDeepest)
        return job.error(ErrorCode::TooLarge, {}, fmt::format("nodes lie more than {} deep", kDeepest));
    RawNode node;
    node.name = from.mName.C_Str();
    node.local = DMat4(matrix(from.mTransformation));
    node.parent = parent;
    for (unsigned int i = 0; i < from.mNumMeshes; ++i) {
        if (from.mMeshes[i] < scene.meshes.size())
            node.meshes.push_back(from.mMeshes[i]);
    }
    const auto number = static_cast<std::uint32_t>(scene.nodes.size());
    scene.nodes.push_back(std::move(node));
    for (unsigned int i = 0; i < from.mNumChildren; ++i) {
        if (from.mChildren[i] == nullptr) // Assimp's RAW reader leaves such gaps
            continue;
        if (Status status = addNodes(*from.mChildren[i], number, depth + 1, scene, job); !status)
            return status;
    }
    return Done{};
}

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

/// No reader stays that has no row in the table of formats: each is a way in for a broken file.
void keepOurFormats(Assimp::Importer& importer) {
    for (std::size_t i = importer.GetImporterCount(); i-- > 0;) {
        std::string rest = importer.GetImporterInfo(i)->mFileExtensions;
        bool ours = false;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            const model::Format* format = end == 0 ? nullptr : model::formatOf("." + rest.substr(0, end));
            ours = ours || (format != nullptr && format->reader == model::Reader::Assimp);
            rest.erase(0, end + 1);
        }
        Assimp::BaseImporter* reader = importer.GetImporter(i);
        if (!ours && importer.UnregisterLoader(reader) == aiReturn_SUCCESS)
            delete reader; // ours from now on
    }
}

void configure(Assimp::Importer& importer) {
    importer.SetPropertyInteger(AI_CONFIG_PP_SBP_REMOVE, aiPrimitiveType_POINT | aiPrimitiveType_LINE);
    importer.SetPropertyInteger(AI_CONFIG_PP_RVC_FLAGS, 0);
    importer.SetPropertyBool(AI_CONFIG_IMPORT_FBX_PRESERVE_PIVOTS, false);
    importer.SetPropertyBool(AI_CONFIG_IMPORT_NO_SKELETON_MESHES, true);
}

/// How Assimp words, in its messages, that a file is right and its own reader is not made for it.
constexpr std::array<std::string_view, 4> kSaysOfWhatItLacks{"unsupported", "not supported", "not implement",
                                                             "no suitable reader"};

/// FBX says where up, front and right are, and how many centimetres a unit has. Assimp 5.2 reads both and turns
/// nothing; its own step to metres forgets that nodes are moved.
Mat4 placingOf(const aiScene& scene) {
    const auto whole = [&](const char* key, std::int32_t otherwise) {
        if (scene.mMetaData != nullptr)
            scene.mMetaData->Get(key, otherwise);
        return otherwise;
    };
    Mat3 rows(0.0F); // of right, up and front in the file's axes
    const char* const axes[3][2] = {
        {"CoordAxis", "CoordAxisSign"}, {"UpAxis", "UpAxisSign"}, {"FrontAxis", "FrontAxisSign"}};
    for (int i = 0; i < 3; ++i) {
        const std::int32_t axis = whole(axes[i][0], i);
        if (axis >= 0 && axis < 3)
            rows[i][axis] = whole(axes[i][1], 1) < 0 ? -1.0F : 1.0F;
    }
    if (std::abs(glm::determinant(rows)) < 0.5F)
        rows = Mat3(1.0F); // two of them are the same
    float centimetres = 1.0F;
    if (scene.mMetaData != nullptr)
        scene.mMetaData->Get("UnitScaleFactor", centimetres);
    if (!std::isfinite(centimetres) || centimetres <= 0.0F)
        centimetres = 1.0F;
    return Mat4(glm::transpose(rows) * (centimetres / 100.0F));
}

Error reasonFor(const char* words, const Job& job) {
    const std::string text = words != nullptr && *words != '\0' ? words : "the file could not be read";
    const std::string low = lower(text);
    if (low.find("no meshes remaining") != std::string::npos) // what was there were points and lines
        return job.error(ErrorCode::Invalid, {}, "empty: the file has no triangles");
    if (low.find("unexpected end of file") != std::string::npos || low.find("unexpected eof") != std::string::npos)
        return job.error(ErrorCode::Damaged, {}, "the file is cut off: it ends in the middle of what it says");
    if (low.find("bad_alloc") != std::string::npos)
        return job.error(ErrorCode::TooLarge, {}, "needs more memory than is allowed");
    const bool lacks = std::ranges::any_of(kSaysOfWhatItLacks,
                                           [&](std::string_view its) { return low.find(its) != std::string::npos; });
    return job.error(lacks ? ErrorCode::Unsupported : ErrorCode::Damaged, {}, text);
}

/// The counts at the head of an OFF file, for which Assimp takes memory before it looks whether they are there.
Status countsCanBe(std::span<const std::byte> bytes, const Job& job) {
    constexpr double kLeast = 4; ///< bytes of a line that has anything to say: "0 1\n"
    const PlainText text(bytes);
    TextLines lines(text.view());
    std::string_view line;
    for (int counts = 0; counts < 2 && lines.next(line);) {
        for (std::string_view word = takeWord(line); !word.empty() && word.front() != '#'; word = takeWord(line)) {
            double count = 0.0;
            bool comma = false;
            if (!readNumber(word, count, comma)) // the name of the format stands before them
                continue;
            if (count * kLeast > static_cast<double>(bytes.size()))
                return job.error(ErrorCode::Damaged, fmt::format("line {}", lines.number()),
                                 counts == 0
                                     ? fmt::format("it counts {:.0f} vertices, and has {} bytes", count, bytes.size())
                                     : fmt::format("it counts {:.0f} faces, and has {} bytes", count, bytes.size()));
            if (++counts == 2)
                break;
        }
    }
    return Done{};
}

/// What Assimp is not to be given as it is.
Status prepared(std::string_view extension, std::span<std::byte> bytes, const Job& job) {
    if (extension == ".fbx")
        return mendFbx(bytes, job);
    return extension == ".off" ? countsCanBe(bytes, job) : Status(Done{});
}

std::string unread(std::string_view extension) {
    return model::contentOf(extension) == model::Content::Points
               ? fmt::format("point clouds with the ending \"{}\" are not read", extension)
               : fmt::format("models with the ending \"{}\" are not read", extension);
}

} // namespace

Result<RawScene> readByAssimp(std::span<std::byte> bytes, const Job& job) {
    Assimp::Importer importer;
    keepOurFormats(importer);
    const std::string extension = lower(job.source.extension().string());
    if (extension.empty() || !importer.IsExtensionSupported(extension))
        return job.error(ErrorCode::Unsupported, {},
                         extension.empty() ? "the file has no ending that tells its format" : unread(extension));
    if (const Status sound = prepared(extension, bytes, job); !sound)
        return sound.error();
    configure(importer);
    importer.SetProgressHandler(new Watch(job));                                            // owned by the importer
    importer.SetIOHandler(assimpFiles(job.files, assimpName(job.source), bytes).release()); // likewise
    constexpr unsigned int steps = aiProcess_SortByPType | aiProcess_FlipUVs;
    const aiScene* from = nullptr;
    try {
        from = importer.ReadFile(assimpName(job.source), steps);
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& thrown) {
        return reasonFor(thrown.what(), job);
    }
    if (job.stop.stop_requested())
        return job.cancelled();
    if (from == nullptr || from->mRootNode == nullptr)
        return reasonFor(importer.GetErrorString(), job);
    RawScene scene;
    for (unsigned int i = 0; i < from->mNumMeshes; ++i)
        scene.meshes.push_back(meshOf(*from->mMeshes[i]));
    if (Status status = addNodes(*from->mRootNode, kNone, 0, scene, job); !status)
        return status.error();
    if (extension == ".fbx")
        scene.nodes.front().local = DMat4(placingOf(*from)) * scene.nodes.front().local;
    addAssimpExtras(*from, scene);
    Pictures pictures(*from, scene, job);
    for (unsigned int i = 0; i < from->mNumMaterials; ++i)
        scene.materials.push_back(materialOf(*from->mMaterials[i], pictures));
    clearPlainGrey(scene);
    return scene;
}

} // namespace halls::importer
