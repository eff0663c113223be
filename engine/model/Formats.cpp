// SPDX-License-Identifier: MPL-2.0
#include "model/Formats.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>

namespace halls::model {
namespace {

// Of what Assimp 5.2 could read besides, games and animation have most, museums none; its readers of Blender, IFC, MDL,
// Irrlicht and others write past their memory on broken files, that of 3MF ends the process on one in seven. Models of
// these are exported as glTF by their programs.
constexpr std::array kFormats{
    Format{".gltf .glb .vrm", "glTF 2.0", Reader::Own, LengthsBy::Standard, false, "metres, Y up"},
    Format{".ply", "PLY", Reader::Own, LengthsBy::Nobody, false, "says neither unit nor axes: taken for metres, Y up"},
    Format{".obj", "Wavefront OBJ", Reader::Own, LengthsBy::Nobody, false,
           "polygons, without curves, lines and points; says neither unit nor axes: taken for metres, Y up"},
    Format{".stl", "STL", Reader::Own, LengthsBy::Nobody, false, "says neither unit nor axes: taken for metres, Y up"},
    Format{".fbx", "FBX 7.1 to 7.7", Reader::Assimp, LengthsBy::File, true,
           "unit and axes as the file says; at rest, without skins and animations"},
    Format{".dae", "COLLADA 1.4 and 1.5", Reader::Own, LengthsBy::File, true,
           "unit and up axis as the file says; at rest, without skins, morphs and animations"},
    Format{".e57", "E57 point clouds", Reader::Own, LengthsBy::Standard, true,
           "metres, Z up; all scans with their poses, without pictures"},
    Format{".pts .xyz .asc", "points as lines of numbers", Reader::Own, LengthsBy::Nobody, true,
           "taken for metres, Z up; intensity or colours, no normals"},
    Format{".3ds", "3D Studio", Reader::Assimp, LengthsBy::Nobody, false,
           "says neither unit nor axes: taken for metres, Y up"},
    Format{".off", "OFF", Reader::Assimp, LengthsBy::Nobody, false,
           "says neither unit nor axes: taken for metres, Y up"},
    Format{".x3d", "X3D", Reader::Assimp, LengthsBy::Standard, false, "metres, Y up; in XML, without binary and VRML"},
    Format{".dxf", "DXF", Reader::Assimp, LengthsBy::Nobody, false,
           "faces and polyface meshes in text; taken for metres, Y up"},
};

} // namespace

std::span<const Format> formats() {
    return kFormats;
}

const Format* formatOf(std::string_view ending) {
    std::string low(ending);
    std::ranges::transform(low, low.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const auto has = [&](const Format& format) {
        std::string_view rest = format.endings;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            if (rest.substr(0, end) == low)
                return true;
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        return false;
    };
    const auto found = std::ranges::find_if(kFormats, has);
    return low.empty() || found == kFormats.end() ? nullptr : &*found;
}

std::string formatsTable() {
    std::string table;
    for (const Format& format : kFormats)
        table += fmt::format("{}\t{}\t{}\t{}\n", format.endings, format.name,
                             format.reader == Reader::Own ? "own" : "Assimp", format.note);
    return table;
}

} // namespace halls::model
