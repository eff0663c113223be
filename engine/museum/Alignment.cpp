// SPDX-License-Identifier: MPL-2.0
#include "museum/Alignment.h"

#include <glm/gtc/matrix_transform.hpp>

#include <array>
#include <cmath>

namespace halls {
namespace {

constexpr float kAlike = 3.0F;       ///< sizes that differ by more are not shown as they are
constexpr float kUnitsAgree = 0.05F; ///< lengths that differ by less are of one unit

struct Unit {
    const char* name;
    float metres;
};
constexpr std::array<Unit, 5> kUnits{
    {{"metre", 1.0F}, {"centimetre", 0.01F}, {"millimetre", 0.001F}, {"inch", 0.0254F}, {"foot", 0.3048F}}};

bool agrees(float one, float other) {
    return std::abs(one / other - 1.0F) < kUnitsAgree;
}

} // namespace

Result<PointFit> fitOf(const Alignment& alignment) {
    std::vector<Vec3> from;
    std::vector<Vec3> to;
    for (const PointPair& pair : alignment.pairs) {
        from.push_back(pair.scan * alignment.metresPerUnit);
        to.push_back(pair.place);
    }
    return fitPoints(from, to);
}

std::optional<float> residualOf(const Alignment& alignment) {
    const Result<PointFit> fit = fitOf(alignment);
    if (!fit || !agrees(fit.value().scale, 1.0F))
        return std::nullopt;
    return fit.value().residual;
}

std::optional<UnitClash> unitClashOf(const Alignment& alignment) {
    const Result<PointFit> fit = fitOf(alignment);
    if (!fit || agrees(fit.value().scale, 1.0F))
        return std::nullopt;
    UnitClash clash{.factor = fit.value().scale};
    for (const Unit& unit : kUnits) {
        if (agrees(alignment.metresPerUnit * clash.factor, unit.metres))
            clash = {clash.factor, unit.name, unit.metres};
    }
    return clash;
}

Mat4 placeOf(const Alignment& alignment, const Aabb& bounds, const Aabb& target) {
    if (residualOf(alignment))
        return fitOf(alignment).value().transform * glm::scale(Mat4(1.0F), Vec3(alignment.metresPerUnit));
    float scale = alignment.metresPerUnit;
    const float own = glm::length(bounds.size()) * scale;
    const float wanted = glm::length(target.size());
    if (own > 0.0F && wanted > 0.0F && (own > kAlike * wanted || wanted > kAlike * own))
        scale *= wanted / own;
    const Mat4 inMetres = glm::scale(Mat4(1.0F), Vec3(scale));
    const Mat4 upright =
        alignment.zUp ? glm::rotate(Mat4(1.0F), radiansOf(-90.0F), Vec3(1.0F, 0.0F, 0.0F)) * inMetres : inMetres;
    const Aabb box = bounds.transformed(upright);
    const Vec3 foot{box.centre().x, box.min.y, box.centre().z};
    const Vec3 floor{target.centre().x, target.min.y, target.centre().z};
    return glm::translate(Mat4(1.0F), floor - foot) * upright;
}

} // namespace halls
