// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"
#include "museum/Tour.h"

#include <optional>
#include <vector>

namespace halls::app {

/// One of the pictures that stand for a step where nothing moves: on paper.
struct Sight {
    Id state; ///< alone; empty: as the step shows it, compared or in colours
    Pose pose;
    float verticalFov = 0.0F; ///< radians
    bool elsewhere = false;   ///< not where the step puts its camera
};

/// What has to be printed of a step so that all can be looked at that it shows one after the other. Two states that
/// one swipes between, leafs through or has mixed or side by side are two whole pictures, from the same place; so is a
/// state that an event brings in place of another. Where the camera goes to look from another side, the second picture
/// is from there; a few steps on in the same direction show hardly more.
///
///     for (const Sight& sight : sightsOf(museum, step)) draw(sight);  // one or two
///
/// Precondition: the step can be shown (TourPlayer::skipped()).
std::vector<Sight> sightsOf(const Museum& museum, const TourStep& step);

} // namespace halls::app
