// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"
#include "model/Model.h"

namespace halls::importer {

/// Adds what a file says besides its shape: cameras, lights, variants. `globals`: where the nodes of the scene stand in
/// the model's frame. Precondition: data.parts stand as scene.meshes do (meshes may be emptied by now), data.bounds is
/// known. Cameras and lights that stand nowhere are left out.
void addExtras(model::ModelData& data, const RawScene& scene, std::span<const DMat4> globals, const Job& job);

} // namespace halls::importer
