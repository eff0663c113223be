// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "model/Model.h"

#include <algorithm>
#include <filesystem>
#include <string>

namespace halls::model {

/// A quad of two triangles with one material, one picture and two nodes that show it.
inline ModelData smallModel() {
    ModelData data;
    for (const auto& [x, y] : {std::pair(0.0F, 0.0F), {1.0F, 0.0F}, {1.0F, 2.0F}, {0.0F, 2.0F}}) {
        Vertex vertex{};
        vertex.position[0] = x;
        vertex.position[1] = y;
        vertex.normal = packDirection({0.0F, 0.0F, 1.0F});
        data.vertices.push_back(vertex);
    }
    data.indices = {0, 1, 2, 0, 2, 3, 0, 1, 2};
    Part part;
    part.vertexCount = 4;
    part.indexCount = 6;
    part.node = 0;
    part.boundsMax[0] = 1.0F;
    part.boundsMax[1] = 2.0F;
    part.lodFirstIndex[0] = 6;
    part.lodIndexCount[0] = 3;
    part.lodError[0] = 0.5F;
    data.parts = {part};
    const std::string names = "stoneleftright";
    data.names.assign(names.begin(), names.end());
    Material material;
    material.baseColourImage = 0;
    material.nameLength = 5;
    data.materials = {material};
    for (const std::uint32_t offset : {5U, 9U}) {
        Node node{};
        for (const std::size_t i : {0U, 5U, 10U, 15U})
            node.transform[i] = 1.0F;
        node.parent = kNone;
        node.partCount = 1;
        node.nameOffset = offset;
        node.nameLength = offset == 5 ? 4 : 5;
        data.nodes.push_back(node);
    }
    Image image;
    image.width = 2;
    image.height = 2;
    image.levels = 2;
    image.size = 20;
    data.images = {image};
    data.pixels.assign(20, std::byte{7});
    data.bounds = {{0.0F, 0.0F, 0.0F}, {1.0F, 2.0F, 0.0F}};
    data.irradiance[3] = {1.0F, 2.0F, 3.0F};
    data.record = {{{"stone.stl", true, Digest{std::byte{7}}}, {"tex.png", false, {}}}, {"left out: tex.png"}};
    return data;
}

/// An empty folder of this test, made anew.
inline std::filesystem::path freshFolder(const std::string& name) {
    const std::filesystem::path folder = std::filesystem::path(HALLS_TEST_OUTPUT) / name;
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    return folder;
}

} // namespace halls::model
