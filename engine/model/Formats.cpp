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
    Format{".gltf .glb .vrm", "glTF 2.0", Reader::Own, LengthsBy::Standard, false, "metres, Y up", Content::Surfaces,
           "glTF (.glb)"},
    Format{".ply", "PLY", Reader::Own, LengthsBy::Nobody, false, "says neither unit nor axes: taken for metres, Y up"},
    Format{".obj", "Wavefront OBJ", Reader::Own, LengthsBy::Nobody, false,
           "polygons, or points where there are none, without curves and lines; says neither unit nor axes: taken for "
           "metres, Y up"},
    Format{".stl", "STL", Reader::Own, LengthsBy::Nobody, false, "says neither unit nor axes: taken for metres, Y up"},
    Format{".fbx", "FBX 7.1 to 7.7", Reader::Assimp, LengthsBy::File, true,
           "unit and axes as the file says; at rest, without skins and animations"},
    Format{".dae", "COLLADA 1.4 and 1.5", Reader::Own, LengthsBy::File, true,
           "unit and up axis as the file says; at rest, without skins, morphs and animations"},
    Format{".las", "LAS point clouds 1.0 to 1.4", Reader::Own, LengthsBy::Nobody, true,
           "taken for metres unless it says feet, Z up; colours or intensity, without waves; not compressed (LAZ)",
           Content::Points, "LAS (.las)"},
    Format{".e57", "E57 point clouds", Reader::Own, LengthsBy::Standard, true,
           "metres, Z up; all scans with their poses, without pictures", Content::Points, "E57 (.e57)"},
    Format{".ptx", "PTX scans", Reader::Own, LengthsBy::Nobody, true,
           "taken for metres, Z up; all scans with their matrices, intensity or colours", Content::Points},
    Format{".pts .xyz .asc", "points as lines of numbers", Reader::Own, LengthsBy::Nobody, true,
           "taken for metres, Z up; intensity or colours, no normals", Content::Points},
    Format{".3ds", "3D Studio", Reader::Assimp, LengthsBy::Nobody, false,
           "says neither unit nor axes: taken for metres, Y up"},
    Format{".off", "OFF", Reader::Assimp, LengthsBy::Nobody, false,
           "says neither unit nor axes: taken for metres, Y up"},
    Format{".x3d", "X3D", Reader::Assimp, LengthsBy::Standard, false, "metres, Y up; in XML, without binary and VRML"},
    Format{".dxf", "DXF", Reader::Assimp, LengthsBy::Nobody, false,
           "faces and polyface meshes in text; taken for metres, Y up"},
};

/// Formats that are not read, of which one knows by the ending what they show.
struct Unread {
    std::string_view endings;
    Content content;
};
constexpr std::array kUnread{
    Unread{".laz .rcp .rcs .fls .lsproj .zfs .pcd .ptg .rdbx .rsp .cl3 .clr", Content::Points},
    Unread{".txt .csv", Content::Text},
};

std::string lower(std::string_view ending) {
    std::string low(ending);
    std::ranges::transform(low, low.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return low;
}

bool has(std::string_view endings, std::string_view ending) {
    while (!endings.empty()) {
        const std::size_t end = std::min(endings.find(' '), endings.size());
        if (endings.substr(0, end) == ending)
            return true;
        endings.remove_prefix(std::min(end + 1, endings.size()));
    }
    return false;
}

} // namespace

std::span<const Format> formats() {
    return kFormats;
}

const Format* formatOf(std::string_view ending) {
    const std::string low = lower(ending);
    const auto found = std::ranges::find_if(kFormats, [&](const Format& format) { return has(format.endings, low); });
    return low.empty() || found == kFormats.end() ? nullptr : &*found;
}

Content contentOf(std::string_view ending) {
    if (const Format* format = formatOf(ending))
        return format->content;
    const std::string low = lower(ending);
    const auto found = std::ranges::find_if(kUnread, [&](const Unread& its) { return has(its.endings, low); });
    return low.empty() || found == kUnread.end() ? Content::Surfaces : found->content;
}

std::vector<std::string_view> advisedFor(std::string_view ending) {
    const Content content = contentOf(ending) == Content::Surfaces ? Content::Surfaces : Content::Points;
    const std::string low = lower(ending);
    std::vector<std::string_view> names;
    std::vector<std::string_view> own; // another one is better, where there is one
    for (const Format& format : kFormats) {
        if (format.content == content && !format.advised.empty())
            (has(format.endings, low) ? own : names).push_back(format.advised);
    }
    return names.empty() ? own : names;
}

std::string formatsTable() {
    std::string table;
    for (const Format& format : kFormats)
        table += fmt::format("{}\t{}\t{}\t{}\n", format.endings, format.name,
                             format.reader == Reader::Own ? "own" : "Assimp", format.note);
    return table;
}

} // namespace halls::model
