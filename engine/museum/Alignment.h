// SPDX-License-Identifier: MPL-2.0
#pragma once

// Where somebody's own scan belongs in the museum: said by pairs of places, so that everybody can check it.

#include "base/Result.h"
#include "math/Aabb.h"
#include "math/PointFit.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace halls {

/// One place, pointed at twice.
struct PointPair {
    DVec3 scan{0.0};  ///< in the coordinates and unit of the scan's file, also where its model has an origin (Model.h)
    Vec3 place{0.0F}; ///< in the museum, metres
    bool operator==(const PointPair&) const = default;
};

struct Alignment {
    /// Of the scan's file: 0.001 where it is in millimetres. Nothing: not stated; then nobody knows how large the scan
    /// is, and no pair of places says it.
    std::optional<float> metresPerUnit;
    bool zUp = false; ///< the file's Z points up, not its Y; says only where it lies before it is aligned
    std::string to;   ///< id of the state that the pairs' places were shown in
    std::vector<PointPair> pairs;
    bool operator==(const Alignment&) const = default;
};

/// A unit of length that files are in.
struct Unit {
    const char* name;   ///< "millimetre"
    const char* plural; ///< "millimetres"
    const char* sign;   ///< "mm"
    float metres;
};
inline constexpr std::array kUnits{Unit{"millimetre", "millimetres", "mm", 0.001F},
                                   Unit{"centimetre", "centimetres", "cm", 0.01F}, Unit{"metre", "metres", "m", 1.0F},
                                   Unit{"inch", "inches", "in", 0.0254F}, Unit{"foot", "feet", "ft", 0.3048F}};

/// The unit that a scan is drawn by. Where none is stated it is the metre, and whoever shows the scan has to say so.
float drawnUnitOf(const Alignment& alignment);

/// The fit of the pairs, the scan's lengths taken by the unit that it is drawn by, its places as seen from that of the
/// first pair: coordinates of maps are too large for floats. placeOf() lays a scan on. Errors: those of fitPoints().
Result<PointFit> fitOf(const Alignment& alignment);

/// How far the pairs are still apart (root of the mean square, metres); nothing while it is not known: the unit is not
/// stated, there are fewer than three pairs, they fit nowhere, or they say that the unit is another.
std::optional<float> residualOf(const Alignment& alignment);

/// A unit that the pairs speak for instead of the one that is stated. Nothing where they speak for that one, and where
/// scan and museum differ by less than half without another unit to explain it: the scan keeps its own size then, and
/// the residual tells.
struct UnitClash {
    float factor = 1.0F;        ///< the museum's lengths are so many times the scan's as it is drawn
    const char* unit = nullptr; ///< name of the known unit that the factor speaks for; else null
    float metresPerUnit = 0.0F; ///< of that unit
};
std::optional<UnitClash> unitClashOf(const Alignment& alignment);

/// The known unit by which something of `length` units comes nearest to `like` metres; null where none comes within
/// three times as large or as small. A proposal: what it is in truth is for people to say.
const Unit* plausibleUnit(float length, float like);

/// Whether two lengths (metres) differ so much, more than threefold, that the unit of one is to be doubted.
bool doubtful(float length, float like);

/// From the scan's file into the museum: turn, move and its unit, never another size. Where the pairs do not say it:
/// upright, the middle of its underside (`bounds`, in the file's unit) on that of `target`, what it is to be laid onto.
/// `origin`: what was taken off its coordinates (model::Model::origin), so that an alignment stays right whatever the
/// importer takes off.
Mat4 placeOf(const Alignment& alignment, const Aabb& bounds, const Aabb& target, const DVec3& origin = DVec3(0.0));

/// The extent of something of these bounds (the file's unit) as it stands upright: x and z across, y up. Metres where
/// `metresPerUnit` is given.
Vec3 uprightSize(const Aabb& bounds, bool zUp, float metresPerUnit = 1.0F);

} // namespace halls
