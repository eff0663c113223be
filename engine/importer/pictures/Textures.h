// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

namespace halls::importer {

/// Decodes the pictures that materials use and sets their indices; each (picture, use) is stored once. One that
/// cannot be decoded is a note, and the materials are without it.
/// Progress runs from `from` to `to`. Precondition: data.materials stand as scene.materials do.
Status addTextures(model::ModelData& data, const RawScene& scene, const Job& job, float from, float to);

} // namespace halls::importer
