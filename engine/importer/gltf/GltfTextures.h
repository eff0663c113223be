// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/gltf/GltfBuffers.h"

#include <map>

namespace halls::importer::gltf {

/// KHR_texture_transform: scaled, turned (radians, counter-clockwise on the picture), then moved. Of set 0.
model::Placing placingOf(Vec2 offset, Vec2 scale, float rotation);

/// Reads what materials say of textures, and each picture once. A picture that cannot be had is a note, and the texture
/// is as if nobody had asked for it: what has its form need not be refused for its looks.
class TextureReader {
public:
    TextureReader(Buffers& buffers, RawScene& scene)
        : m_buffers(buffers), m_document(buffers.document()), m_scene(scene) {}

    /// `owner[key]` is a textureInfo, or not there. The set of the result is glTF's number still: TEXCOORD_n.
    RawTexture read(const Json& owner, const char* key, const std::string& place);

private:
    RawTexture textureOf(const Json& info, const std::string& here);
    void readSampler(const Json& texture, const std::string& place, RawTexture& result) const;
    model::Placing placeOf(const Json& info, const std::string& place) const;
    std::uint32_t pictureOf(const Json& texture, const std::string& place);
    std::uint32_t imageOf(std::uint64_t number, const std::string& from);
    std::uint32_t readImage(const Json& json, const std::string& place);

    Buffers& m_buffers;
    const Document& m_document;
    RawScene& m_scene;
    std::map<std::uint64_t, std::uint32_t> m_images;
};

} // namespace halls::importer::gltf
