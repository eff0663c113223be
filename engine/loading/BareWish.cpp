// SPDX-License-Identifier: MPL-2.0
#include "loading/BareWish.h"

#include "model/Formats.h"

#include <algorithm>
#include <fmt/format.h>

namespace halls::loading {
namespace {

constexpr float kTooLarge = 1000.0F; ///< metres
constexpr float kTooSmall = 0.01F;   ///< metres
constexpr float kLikely = 0.02F;     ///< metres: what somebody shows is seldom smaller
constexpr float kLikelyUpTo = 200.0F;

std::string metresText(float metres) {
    return metres >= 100.0F ? fmt::format("{:.0f} m", metres) : fmt::format("{:.3g} m", metres);
}

} // namespace

Mat4 BareWish::transform() const {
    Mat4 turn(1.0F);
    if (up == Up::Z)
        turn = {1, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0, 0, 0, 0, 0, 1};
    else if (up == Up::X) // as COLLADA has it: its Y points to the left
        turn = {0, 1, 0, 0, -1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
    return glm::scale(Mat4(1.0F), Vec3(metres)) * turn;
}

std::optional<BareWish::Up> upOf(std::string_view word) {
    if (word == "x" || word == "X")
        return BareWish::Up::X;
    if (word == "y" || word == "Y")
        return BareWish::Up::Y;
    if (word == "z" || word == "Z")
        return BareWish::Up::Z;
    return std::nullopt;
}

const Unit* unitOf(std::string_view sign) {
    const auto found = std::ranges::find(kUnits, sign, [](const Unit& unit) { return std::string_view(unit.sign); });
    return found == kUnits.end() ? nullptr : &*found;
}

std::optional<SizeDoubt> doubtOf(Vec3 size) {
    const int axis = size.y >= size.x && size.y >= size.z ? 1 : size.x >= size.z ? 0 : 2;
    const float largest = size[axis];
    const char* word = axis == 1 ? "high" : axis == 0 ? "wide" : "deep";
    if (!(largest > 0.0F) || (largest >= kTooSmall && largest <= kTooLarge))
        return std::nullopt;
    if (largest < kTooSmall)
        return SizeDoubt{fmt::format("this model is only {:.3g} mm {}: its file may give a wrong unit, or lengths in "
                                     "metres where it says another",
                                     largest * 1000.0F, word)};
    for (const Unit& unit : kUnits) {
        const float then = largest * unit.metres;
        if (then >= kLikely && then <= kLikelyUpTo && unit.metres < 0.02F)
            return SizeDoubt{fmt::format("this model is {} {}; were its numbers {}, it would be {} (unit: {})",
                                         metresText(largest), word, unit.plural, metresText(then), unit.sign),
                             &unit};
    }
    return SizeDoubt{fmt::format("this model is {} {}", metresText(largest), word)};
}

std::vector<std::string> twiceSaid(const BareWish& wish, const std::filesystem::path& file) {
    const model::Format* format = model::formatOf(file.extension().string());
    std::vector<std::string> said;
    if (format == nullptr)
        return said;
    if (wish.metres != 1.0F && format->lengths != model::LengthsBy::Nobody)
        said.push_back(fmt::format("{} says its unit: the model was in metres already, and the unit that was asked for "
                                   "comes on top of it",
                                   format->name));
    if (wish.up != BareWish::Up::Y && format->turned)
        said.push_back(fmt::format("{} was turned upright already, and the upward axis that was asked for comes on "
                                   "top of it",
                                   format->name));
    return said;
}

bool namesItsParent(const model::ImportRecord& record, const std::filesystem::path& file) {
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::absolute(file, error).parent_path();
    model::FileFinder above(folder, folder.parent_path());
    return std::ranges::any_of(record.files, [&](const model::InputFile& its) {
        return !its.found && its.name.starts_with("../") && above.find(its.name);
    });
}

} // namespace halls::loading
