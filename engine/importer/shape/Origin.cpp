// SPDX-License-Identifier: MPL-2.0
#include "importer/shape/Origin.h"

#include <cmath>
#include <fmt/format.h>

namespace halls::importer {
namespace {

/// The larger one of the distances between a 32-bit float of that size and its neighbours.
double stepAt(const Extent& extent) {
    double most = 0.0;
    for (int axis = 0; axis < 3; ++axis)
        most = std::max({most, std::abs(extent.min[axis]), std::abs(extent.max[axis])});
    return most > 0.0 ? std::exp2(std::floor(std::log2(most)) - 23.0) : 0.0;
}

} // namespace

double Extent::largestSide() const {
    const DVec3 size = max - min;
    return empty() ? 0.0 : std::max({size.x, size.y, size.z});
}

std::vector<Vec3> nearOrigin(std::span<const DVec3> positions, const DVec3& origin) {
    std::vector<Vec3> near(positions.size(), Vec3(0.0F));
    for (std::size_t i = 0; i < near.size(); ++i) {
        if (Extent::sensible(positions[i]))
            near[i] = Vec3(positions[i] - origin);
    }
    return near;
}

bool tooCoarseAt(const Extent& extent) {
    constexpr double kFine = 1e-4;
    constexpr double kPartOfSize = 1.0 / (1 << 18);
    return !extent.empty() && stepAt(extent) > std::max(kFine, extent.largestSide() * kPartOfSize);
}

DVec3 originFor(const Extent& extent) {
    DVec3 origin(0.0);
    if (!tooCoarseAt(extent))
        return origin;
    for (int axis = 0; axis < 3; ++axis) {
        const double middle = std::round(extent.min[axis] / 2.0 + extent.max[axis] / 2.0);
        if (std::abs(middle) > extent.largestSide())
            origin[axis] = middle;
    }
    return origin;
}

void noteCoarseSource(const Extent& extent, const Job& job) {
    if (tooCoarseAt(extent))
        job.note(fmt::format("the file's own 32-bit coordinates are too coarse so far from the origin: its steps are "
                             "{:.3g} wide",
                             stepAt(extent)));
}

void noteOrigin(const DVec3& origin, const Job& job) {
    if (origin != DVec3(0.0))
        job.note(fmt::format("the coordinates lie far from the origin ({:.0f}, {:.0f}, {:.0f}): shown as at the "
                             "origin, offset kept",
                             origin.x, origin.y, origin.z));
}

} // namespace halls::importer
