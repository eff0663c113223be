// SPDX-License-Identifier: MPL-2.0
#include "cli/CommandLine.h"

#include "loading/Loader.h"

#include <cmath>
#include <limits>
#include <vector>

namespace halls::app {
namespace {

constexpr std::uint64_t kLargestSide = 16384; ///< pixels: what OpenGL 4.1 promises

} // namespace

Result<Size2> sizeValue(const CommandLine& line, const std::string& name, Size2 otherwise) {
    if (!line.has(name))
        return otherwise;
    const std::string text = line.value(name);
    const auto side = [](const std::string& words) {
        const auto number = wholeNumberOf(words);
        return number && *number >= 1 && *number <= kLargestSide ? static_cast<int>(*number) : 0;
    };
    const std::vector<std::string> sides = partsOf(text, 'x');
    if (sides.size() == 2 && side(sides[0]) > 0 && side(sides[1]) > 0)
        return Size2(side(sides[0]), side(sides[1]));
    return wrongCall(name, "'" + text + "' is no size; expected WIDTHxHEIGHT, each 1 to 16384, for example 1280x720");
}

Result<Pose> poseValue(const CommandLine& line, const std::string& name) {
    const std::string text = line.value(name);
    std::vector<float> numbers;
    for (const std::string& part : partsOf(text)) {
        const auto number = decimalNumberOf(part);
        if (!number || std::abs(*number) > std::numeric_limits<float>::max())
            break;
        numbers.push_back(static_cast<float>(*number));
    }
    if (numbers.size() != 5 || partsOf(text).size() != 5 || std::abs(numbers[4]) > 90.0F)
        return wrongCall(name, "'" + text +
                                   "' is no camera; expected X,Y,Z,YAW,PITCH in metres and degrees, pitch -90 to 90");
    return Pose{{numbers[0], numbers[1], numbers[2]}, radiansOf(numbers[3]), radiansOf(numbers[4])};
}

Result<loading::BareWish> bareWishOf(const CommandLine& line, const std::filesystem::path& what) {
    loading::BareWish wish;
    for (const char* option : {"--up", "--unit", "--root"}) {
        if (line.has(option) && loading::Loader::isPackage(what))
            return wrongCall(option, "goes with a single model; this is a museum, which says it itself");
    }
    if (line.has("--up")) {
        const auto up = loading::upOf(line.value("--up"));
        if (!up)
            return wrongCall("--up", "'" + line.value("--up") + "' is no axis; expected y, z or x");
        wish.up = *up;
    }
    if (line.has("--unit")) {
        const Unit* unit = loading::unitOf(line.value("--unit"));
        if (unit == nullptr)
            return wrongCall("--unit", "'" + line.value("--unit") + "' is no unit; expected mm, cm, m, in or ft");
        wish.metres = unit->metres;
    }
    wish.root = line.value("--root");
    return wish;
}

} // namespace halls::app
