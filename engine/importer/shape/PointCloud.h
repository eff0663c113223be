// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/MeshBuilder.h"
#include "importer/shape/RawScene.h"

namespace halls::importer {

/// Points of one scan, as scanners have them.
struct PointCloud {
    enum class Up { Y, Z };
    std::string name;
    Up upAxis = Up::Y;
    std::vector<DVec3> positions; ///< metres, finite
    std::vector<Rgba8> colours;   ///< sRGB; empty, or one for each position
};

/// Adds clouds to a scene: each a node, whose meshes are runs of at most 65,536 points that lie beside each other, so
/// that what is out of sight is not drawn and what is far away is drawn with fewer. Colours of a scan have its light in
/// them: they are shown as they are. Invalid ("empty ...") without a point, TooLarge, Cancelled.
Status addPointClouds(RawScene& scene, std::vector<PointCloud>&& clouds, const Job& job);

/// A mesh of points as runs of at most 65,536 that lie beside each other, as buildPoints() needs them. Precondition:
/// its positions are finite. Empty where it has none.
std::vector<RawMesh> inRuns(RawMesh&& points);

/// Vertices of a mesh of points in an order of which each beginning is spread evenly over the whole; coarser levels are
/// such beginnings. `pointSize` is how far neighbours lie apart.
BuiltMesh buildPoints(RawMesh&& mesh);

} // namespace halls::importer
