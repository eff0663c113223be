// SPDX-License-Identifier: MPL-2.0
#pragma once

// What is shown of a file, as numbers: for files whose right result is known.

#include "importer/shape/RawScene.h"
#include "unit/importer/ImportTests.h"

#include <algorithm>

namespace halls::importer {

/// The files of a case that end so, by name.
inline std::vector<std::filesystem::path> casesIn(const std::string& folder, const std::string& extension) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(caseFile(folder))) {
        if (entry.path().extension() == extension)
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

/// A model as it is shown, with the notes of its import.
struct Shown {
    model::ModelData data;
    std::vector<std::string> notes;

    bool tells(const std::string& words) const {
        return std::ranges::any_of(notes,
                                   [&](const std::string& note) { return note.find(words) != std::string::npos; });
    }
    std::string told() const {
        std::string all;
        for (const std::string& note : notes)
            all += note + "\n";
        return all;
    }
    Vec3 position(std::uint32_t corner, const model::Part& part) const {
        const float* place = data.vertices[part.firstVertex + data.indices[part.firstIndex + corner]].position;
        return {place[0], place[1], place[2]};
    }
    double area() const {
        double sum = 0.0;
        for (const model::Part& part : data.parts) {
            for (std::uint32_t i = 0; i + 2 < part.indexCount; i += 3)
                sum += double{glm::length(glm::cross(position(i + 1, part) - position(i, part),
                                                     position(i + 2, part) - position(i, part)))} /
                       2.0;
        }
        return sum;
    }
    std::size_t triangles() const { return data.view().triangleCount(); }
    Rgba8 colour(std::size_t vertex = 0) const {
        const std::uint8_t* colour = data.vertices.at(vertex).colour;
        return {colour[0], colour[1], colour[2], colour[3]};
    }
    const model::Material& material(std::size_t part = 0) const {
        return data.materials.at(data.parts.at(part).material);
    }
    std::string nameOf(const model::Material& its) const {
        return std::string(data.view().name(its.nameOffset, its.nameLength));
    }
    std::string nodeName(std::size_t node) const {
        const model::Node& its = data.nodes.at(node);
        return std::string(data.view().name(its.nameOffset, its.nameLength));
    }
    bool hasPicture(std::size_t part = 0) const { return material(part).baseColourImage != model::kNone; }
    /// The colour in the middle of a picture.
    Rgba8 pixel(std::uint32_t image) const {
        const model::Image& its = data.images.at(image);
        Rgba8 pixel{};
        const auto bytes = data.view().pixelsOf(its);
        const std::size_t at = 4 * (std::size_t{its.height / 2} * its.width + its.width / 2);
        for (std::size_t i = 0; i < 4; ++i)
            pixel[i] = static_cast<std::uint8_t>(bytes[at + i]);
        return pixel;
    }
};

inline Shown shown(const std::filesystem::path& file, ImportOptions options = {}) {
    Shown result;
    options.note = [&](const std::string& note) { result.notes.push_back(note); };
    result.data = imported(file, ImportKind::Model, options);
    return result;
}

/// One square of a metre, in the plane of z = 0.
inline void expectSquare(const Shown& model, double area = 1.0) {
    EXPECT_NEAR(model.area(), area, 1e-5) << model.told();
    expectNear(model.data.bounds.min, {0, 0, 0});
    expectNear(model.data.bounds.max, {1, 1, 0});
}

/// That square, with a picture that fills it and stands upright.
inline void expectPicturedSquare(const Shown& model) {
    expectSquare(model);
    EXPECT_TRUE(model.hasPicture());
    EXPECT_EQ(model.material().baseColour, Vec4(1.0F));
    for (const model::Vertex& vertex : model.data.vertices) {
        EXPECT_NEAR(vertex.uv0[0], vertex.position[0], 1e-6F);
        EXPECT_NEAR(vertex.uv0[1], 1.0F - vertex.position[1], 1e-6F);
    }
}

} // namespace halls::importer
