// SPDX-License-Identifier: MPL-2.0
#include "importer/OtherKind.h"

#include <algorithm>
#include <array>

namespace halls::importer {
namespace {

using namespace std::string_view_literals;

struct Kind {
    std::string_view begins;
    std::string_view name;
    std::string_view endings{}; ///< of such a file, where models have them
};
constexpr std::array kKinds{Kind{"\x89PNG\r\n"sv, "a PNG picture"},
                            Kind{"\xFF\xD8\xFF"sv, "a JPEG picture"},
                            Kind{"GIF8"sv, "a GIF picture"},
                            Kind{"II*\0"sv, "a TIFF picture"},
                            Kind{"MM\0*"sv, "a TIFF picture"},
                            Kind{"%PDF-"sv, "a PDF document"},
                            Kind{"PK\3\4"sv, "a ZIP archive"},
                            Kind{"7z\xBC\xAF"sv, "a 7-Zip archive"},
                            Kind{"\x1F\x8B"sv, "a gzip archive"},
                            Kind{"<!DOCTYPE html"sv, "a web page"},
                            Kind{"<html"sv, "a web page"},
                            Kind{"glTF"sv, "a GLB file", ".glb .vrm .gltf"},
                            Kind{"ply\n"sv, "a PLY file", ".ply"},
                            Kind{"ply\r"sv, "a PLY file", ".ply"},
                            Kind{"Kaydara FBX"sv, "an FBX file", ".fbx"},
                            Kind{"ASTM-E57"sv, "an E57 file", ".e57"},
                            Kind{"LASF"sv, "a LAS file", ".las .laz"},
                            Kind{"BLENDER"sv, "a Blender file"}};

} // namespace

std::string_view otherKind(std::span<const std::byte> bytes, std::string_view ending) {
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size()); // any bytes are chars
    const auto found = std::ranges::find_if(kKinds, [&](const Kind& kind) { return text.starts_with(kind.begins); });
    const bool another = found != kKinds.end() && found->endings.find(ending) == std::string_view::npos;
    return another ? found->name : std::string_view();
}

} // namespace halls::importer
