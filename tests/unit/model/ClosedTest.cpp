// SPDX-License-Identifier: MPL-2.0
#include "model/Closed.h"

#include <gtest/gtest.h>

#include <vector>

namespace halls::model {
namespace {

/// A box whose faces have corners of their own, as those of rendered models do.
struct Box {
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> indices;

    Box() {
        constexpr int kFaces[6][4] = {{0, 2, 3, 1}, {4, 5, 7, 6}, {0, 1, 5, 4},
                                      {2, 6, 7, 3}, {0, 4, 6, 2}, {1, 3, 7, 5}};
        for (const auto& face : kFaces) {
            const auto first = static_cast<std::uint32_t>(vertices.size());
            for (const int corner : face) {
                Vertex vertex{};
                for (int axis = 0; axis < 3; ++axis)
                    vertex.position[axis] = (corner >> axis & 1) != 0 ? 1.0F : 0.0F;
                vertices.push_back(vertex);
            }
            for (const std::uint32_t offset : {0U, 1U, 2U, 0U, 2U, 3U})
                indices.push_back(first + offset);
        }
    }
};

TEST(Closed, ABoxIsAndABoxWithoutABottomIsNot) {
    Box box;
    EXPECT_TRUE(isClosed(box.vertices, box.indices));
    box.indices.resize(box.indices.size() - 6);
    EXPECT_FALSE(isClosed(box.vertices, box.indices));
}

TEST(Closed, AFaceThatLooksInwardsOpensIt) {
    Box box;
    std::swap(box.indices[0], box.indices[1]);
    EXPECT_FALSE(isClosed(box.vertices, box.indices));
}

TEST(Closed, NothingAndASheetAreNot) {
    Box box;
    EXPECT_FALSE(isClosed({}, {}));
    box.indices.resize(6);
    EXPECT_FALSE(isClosed(box.vertices, box.indices));
}

TEST(Closed, AFineSheetIsNotThoughFewOfItsEdgesAreOpen) {
    constexpr std::uint32_t kCells = 200;
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> indices;
    for (std::uint32_t row = 0; row <= kCells; ++row) {
        for (std::uint32_t column = 0; column <= kCells; ++column) {
            Vertex vertex{};
            vertex.position[0] = static_cast<float>(column);
            vertex.position[2] = static_cast<float>(row);
            vertices.push_back(vertex);
        }
    }
    for (std::uint32_t row = 0; row < kCells; ++row) {
        for (std::uint32_t column = 0; column < kCells; ++column) {
            const std::uint32_t corner = row * (kCells + 1) + column;
            for (const std::uint32_t offset : {0U, kCells + 1, 1U, 1U, kCells + 1, kCells + 2})
                indices.push_back(corner + offset);
        }
    }
    EXPECT_FALSE(isClosed(vertices, indices));
}

} // namespace
} // namespace halls::model
