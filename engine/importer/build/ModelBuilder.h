// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

namespace halls::importer {

/// From what a reader understood to what can be drawn: meshes finished, pictures decoded and given levels, nodes
/// placed. Tells progress from `from` to 1. Fails with Invalid ("empty") when there is no triangle.
Result<model::ModelData> buildModel(RawScene&& scene, const Job& job, float from);

} // namespace halls::importer
