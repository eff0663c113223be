// SPDX-License-Identifier: MPL-2.0
#include "importer/shape/Polygons.h"

#include "importer/shape/Ears.h"

#include <algorithm>
#include <fmt/format.h>

namespace halls::importer {
namespace {

/// Why polygons are left out, counted.
struct LeftOut {
    std::size_t missing = 0; ///< a corner is no vertex
    std::size_t broken = 0;  ///< a corner's position is no number
    std::size_t few = 0;     ///< fewer than three corners
    std::size_t crossed = 0; ///< shown, but cut roughly

    std::string words() const {
        std::string words;
        const auto add = [&](std::size_t count, const char* why) {
            if (count > 0)
                words += fmt::format("{}{} {}", words.empty() ? "" : ", ", count, why);
        };
        add(missing, "with a corner that is not there");
        add(broken, "with a corner whose position is no sensible number");
        add(few, "with fewer than three corners");
        return words;
    }
};

class Cutter {
public:
    Cutter(std::span<const DVec3> positions, Triangles& triangles, LeftOut& out)
        : m_positions(positions), m_triangles(triangles), m_out(out) {}

    void add(std::span<const std::uint32_t> vertices, std::uint32_t firstCorner, std::uint32_t face) {
        if (vertices.size() < 3) {
            ++m_out.few;
            return;
        }
        if (std::ranges::any_of(vertices, [&](std::uint32_t vertex) { return vertex >= m_positions.size(); })) {
            ++m_out.missing;
            return;
        }
        const auto broken = [&](std::uint32_t vertex) { return !Extent::sensible(m_positions[vertex]); };
        if (std::ranges::any_of(vertices, broken)) {
            ++m_out.broken;
            return;
        }
        for (const std::uint32_t vertex : vertices)
            m_triangles.extent.include(m_positions[vertex]);
        m_cut.clear();
        if (vertices.size() == 3) {
            m_cut = {0, 1, 2};
        } else {
            m_outline.clear();
            for (const std::uint32_t vertex : vertices)
                m_outline.push_back(m_positions[vertex]);
            if (!m_ears.cut(m_outline, m_cut))
                ++m_out.crossed;
        }
        for (const std::uint32_t corner : m_cut)
            m_triangles.corners.push_back(firstCorner + corner);
        m_triangles.faces.insert(m_triangles.faces.end(), m_cut.size() / 3, face);
    }

private:
    std::span<const DVec3> m_positions;
    Triangles& m_triangles;
    LeftOut& m_out;
    Ears m_ears;
    std::vector<DVec3> m_outline;
    std::vector<std::uint32_t> m_cut;
};

} // namespace

Result<Triangles> trianglesOf(std::span<const DVec3> positions, std::span<const std::uint32_t> vertices,
                              std::span<const std::uint32_t> sizes, const Job& job, const Unread& lost) {
    Triangles triangles;
    LeftOut out;
    triangles.corners.reserve(vertices.size());
    triangles.faces.reserve(sizes.size());
    Cutter cutter(positions, triangles, out);
    std::size_t first = 0;
    for (std::size_t face = 0; face < sizes.size(); ++face) {
        if ((face & 0x3FFFU) == 0 && job.stop.stop_requested())
            return job.cancelled();
        cutter.add(vertices.subspan(first, sizes[face]), static_cast<std::uint32_t>(first),
                   static_cast<std::uint32_t>(face));
        first += sizes[face];
    }
    const std::string words = out.words();
    if (triangles.corners.empty())
        return job.error(ErrorCode::Invalid, lost.any() ? lost.place() : std::string(),
                         words.empty() ? "empty: the file has no triangles"
                                       : fmt::format("empty: of {} faces none can be shown: {}", sizes.size(), words));
    if (!words.empty())
        job.note(fmt::format("left out of {} faces: {}", sizes.size(), words));
    if (out.crossed > 0)
        job.note(fmt::format("{} faces whose outline crosses itself are cut roughly", out.crossed));
    return triangles;
}

} // namespace halls::importer
