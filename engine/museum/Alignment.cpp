// SPDX-License-Identifier: MPL-2.0
#include "museum/Alignment.h"

#include <glm/gtc/matrix_transform.hpp>

#include <cmath>

namespace halls {
namespace {

constexpr float kAlike = 3.0F;       ///< sizes that differ by more are hardly of one thing
constexpr float kUnitsAgree = 0.05F; ///< lengths that differ by less are of one unit
constexpr float kSameThing = 1.5F;   ///< lengths that differ by less may both be true: what is drawn is often a guess

bool agrees(float one, float other) {
    return std::abs(one / other - 1.0F) < kUnitsAgree;
}

Mat4 uprightOf(bool zUp) {
    return zUp ? glm::rotate(Mat4(1.0F), radiansOf(-90.0F), Vec3(1.0F, 0.0F, 0.0F)) : Mat4(1.0F);
}

} // namespace

float drawnUnitOf(const Alignment& alignment) {
    return alignment.metresPerUnit.value_or(1.0F);
}

Result<PointFit> fitOf(const Alignment& alignment) {
    std::vector<Vec3> from;
    std::vector<Vec3> to;
    for (const PointPair& pair : alignment.pairs) {
        from.emplace_back((pair.scan - alignment.pairs.front().scan) * double{drawnUnitOf(alignment)});
        to.push_back(pair.place);
    }
    return fitPoints(from, to);
}

std::optional<float> residualOf(const Alignment& alignment) {
    const Result<PointFit> fit = fitOf(alignment);
    if (!fit || !alignment.metresPerUnit || unitClashOf(alignment))
        return std::nullopt;
    return fit.value().residual;
}

std::optional<UnitClash> unitClashOf(const Alignment& alignment) {
    const Result<PointFit> fit = fitOf(alignment);
    if (!fit || (alignment.metresPerUnit && agrees(fit.value().scale, 1.0F)))
        return std::nullopt;
    const float factor = fit.value().scale;
    for (const Unit& unit : kUnits) {
        if (agrees(drawnUnitOf(alignment) * factor, unit.metres))
            return UnitClash{factor, unit.name, unit.metres};
    }
    const bool sameThing = factor < kSameThing && factor > 1.0F / kSameThing;
    if (alignment.metresPerUnit && sameThing)
        return std::nullopt;
    return UnitClash{.factor = factor};
}

const Unit* plausibleUnit(float length, float like) {
    const Unit* best = nullptr;
    float least = std::log(kAlike);
    for (const Unit& unit : kUnits) {
        const float off = std::abs(std::log(length * unit.metres / like));
        if (off < least) {
            least = off;
            best = &unit;
        }
    }
    return best;
}

bool doubtful(float length, float like) {
    return length > kAlike * like || like > kAlike * length;
}

Mat4 placeOf(const Alignment& alignment, const Aabb& bounds, const Aabb& target, const DVec3& origin) {
    const Mat4 inMetres = glm::scale(Mat4(1.0F), Vec3(drawnUnitOf(alignment)));
    if (residualOf(alignment)) {
        const Vec3 fromFirst(origin - alignment.pairs.front().scan);
        return fitOf(alignment).value().transform * glm::translate(inMetres, fromFirst);
    }
    const Mat4 upright = uprightOf(alignment.zUp) * inMetres;
    const Aabb box = bounds.transformed(upright);
    const Vec3 foot{box.centre().x, box.min.y, box.centre().z};
    const Vec3 floor{target.centre().x, target.min.y, target.centre().z};
    return glm::translate(Mat4(1.0F), floor - foot) * upright;
}

Vec3 uprightSize(const Aabb& bounds, bool zUp, float metresPerUnit) {
    return bounds.transformed(uprightOf(zUp)).size() * metresPerUnit;
}

} // namespace halls
