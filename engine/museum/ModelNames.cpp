// SPDX-License-Identifier: MPL-2.0
#include "museum/ModelNames.h"

#include <algorithm>
#include <array>

namespace halls {
namespace {

constexpr std::array<std::string_view, 16> kEndings{".gltf", ".glb", ".vrm", ".ply", ".obj", ".stl", ".fbx", ".dae",
                                                    ".e57",  ".pts", ".xyz", ".asc", ".3ds", ".off", ".x3d", ".dxf"};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

} // namespace

std::span<const std::string_view> modelEndings() {
    return kEndings;
}

bool isModelName(std::string_view name) {
    const auto ends = [&](std::string_view ending) {
        return name.size() > ending.size() &&
               std::ranges::equal(name.substr(name.size() - ending.size()), ending, {}, lower);
    };
    return std::ranges::any_of(kEndings, ends);
}

} // namespace halls
