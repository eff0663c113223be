// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Math.h"
#include "model/ImportRecord.h"
#include "museum/Alignment.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace halls::loading {

/// How a bare model is taken where its file says it wrongly or not at all. Files of a package say it by their places.
struct BareWish {
    enum class Up { X, Y, Z };

    Up up = Up::Y;       ///< which of the axes that it was read with points up
    float metres = 1.0F; ///< how long is what was read as a metre
    /// Nothing that its file names is read outside of this folder; empty: its own.
    std::filesystem::path root;

    /// From the model as it was read into the room.
    Mat4 transform() const;
    bool operator==(const BareWish&) const = default;
};

/// "x", "y", "z"; null where it is none.
std::optional<BareWish::Up> upOf(std::string_view word);
/// By its sign, "mm"; null where it is none.
const Unit* unitOf(std::string_view sign);

/// What is to be said of a model that is a thousand times too large or too small (`size` in metres, upright): taller
/// than a kilometre, or no larger than a centimetre.
struct SizeDoubt {
    std::string note;           ///< one line, with a proposal
    const Unit* unit = nullptr; ///< in which it would have a likely size; null: none of ours
};
std::optional<SizeDoubt> doubtOf(Vec3 size);

/// What is to be said where a wish comes on top of what the file's format says already; empty: nothing.
std::vector<std::string> twiceSaid(const BareWish& wish, const std::filesystem::path& file);

/// Whether a model names files that lie in the folder above its own, which is not read unless a person allows it.
bool namesItsParent(const model::ImportRecord& record, const std::filesystem::path& file);

} // namespace halls::loading
