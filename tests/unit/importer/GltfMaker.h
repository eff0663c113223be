// SPDX-License-Identifier: MPL-2.0
#pragma once

// Small glTF files for tests, made of numbers.

#include "unit/importer/ImportTests.h"

#include <cstring>
#include <nlohmann/json.hpp>

namespace halls::importer {

/// A document and its one buffer.
///
///     GltfMaker made;
///     made.document["meshes"] = {made.card()};
///     imported(made.file("a.glb"));
class GltfMaker {
public:
    using Json = nlohmann::json;

    Json document = {
        {"asset", {{"version", "2.0"}}}, {"scene", 0}, {"scenes", {{{"nodes", {0}}}}}, {"nodes", {{{"mesh", 0}}}}};
    std::string bytes;

    /// Adds a view of these values and an accessor of all of them; returns its number.
    template <class T>
    std::size_t list(const std::vector<T>& values, const char* type, std::size_t components, int componentType,
                     bool normalized = false) {
        while (bytes.size() % 4 != 0)
            bytes += '\0';
        const std::size_t size = values.size() * sizeof(T);
        document["bufferViews"].push_back({{"buffer", 0}, {"byteOffset", bytes.size()}, {"byteLength", size}});
        bytes.append(reinterpret_cast<const char*>(values.data()), size);
        Json accessor = {{"bufferView", document["bufferViews"].size() - 1},
                         {"componentType", componentType},
                         {"count", values.size() / components},
                         {"type", type}};
        if (normalized)
            accessor["normalized"] = true;
        document["accessors"].push_back(accessor);
        return document["accessors"].size() - 1;
    }
    std::size_t points(const std::vector<float>& values) { return list(values, "VEC3", 3, 5126); }
    std::size_t four(const std::vector<float>& values) { return list(values, "VEC4", 4, 5126); }
    std::size_t corners(const std::vector<std::uint16_t>& values) { return list(values, "SCALAR", 1, 5123); }

    /// A mesh: a card of 1 by 1 in the plane z = 0, seen from +z, without normals.
    Json card() {
        const std::size_t positions = points({0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0});
        return {
            {"primitives", {{{"attributes", {{"POSITION", positions}}}, {"indices", corners({0, 1, 2, 0, 2, 3})}}}}};
    }

    std::string glb() const {
        Json whole = document;
        whole["buffers"] = {{{"byteLength", bytes.size()}}};
        std::string json = whole.dump();
        json.resize((json.size() + 3) / 4 * 4, ' ');
        std::string binary = bytes;
        binary.resize((binary.size() + 3) / 4 * 4, '\0');
        std::string text = "glTF" + word(2) + word(28 + json.size() + binary.size());
        text += word(json.size()) + "JSON" + json;
        text += word(binary.size()) + std::string("BIN\0", 4) + binary;
        return text;
    }
    std::filesystem::path file(const std::string& name) const { return madeFile(name, glb()); }

    static std::string word(std::size_t value) {
        const auto number = static_cast<std::uint32_t>(value);
        std::string text(4, '\0');
        std::memcpy(text.data(), &number, 4);
        return text;
    }
};

/// An import with all that it told.
struct Told {
    model::ModelData data;
    std::string notes; ///< one a line

    bool says(const std::string& words) const { return notes.find(words) != std::string::npos; }
};

inline Told told(const std::filesystem::path& file) {
    Told result;
    result.data = imported(file);
    for (const std::string& note : result.data.record.notes)
        result.notes += note + "\n";
    return result;
}

} // namespace halls::importer
