// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Math.h"

#include <cstdint>
#include <span>
#include <vector>

namespace halls::importer {

/// Cuts polygons of any shape into triangles: concave ones, darts, corners on one line, corners that stand twice. Ear
/// clipping (Meisters 1975) in the plane that fits the corners best, with the candidates found by a z-order curve as in
/// mapbox/earcut. Debian has no polygon library for C++ that takes such corners: poly2tri stops at corners on one line.
/// One object is for many polygons: it keeps its memory. **Threads** one each.
class Ears {
public:
    /// Appends three numbers of corners for each triangle, in the direction of the polygon; at most corners - 2
    /// triangles. Fewer than three corners make none. False: the outline crosses itself so often that its rest was cut
    /// as a fan, which bounds the time to some hundred steps a corner.
    bool cut(std::span<const DVec3> corners, std::vector<std::uint32_t>& triangles);

private:
    struct Corner {
        double x, y;
        std::uint32_t number;
        std::uint32_t previous, next;
        std::uint32_t z, previousZ, nextZ; ///< place on the curve, and neighbours on it
    };

    void project(std::span<const DVec3> corners);
    void sortByCurve();
    std::uint32_t curveAt(double x, double y) const;
    double turnAt(std::uint32_t corner) const;
    bool isEar(std::uint32_t ear);
    bool isEarByCurve(std::uint32_t ear);
    bool blocks(std::uint32_t other, std::uint32_t ear) const;
    void remove(std::uint32_t corner);
    void emit(std::uint32_t corner, std::vector<std::uint32_t>& triangles) const;

    std::vector<Corner> m_corners;
    std::vector<std::uint32_t> m_order;
    DVec2 m_low{0.0};
    double m_scale = 0.0;
    std::size_t m_steps = 0;
    bool m_curved = false;
};

} // namespace halls::importer
