// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Aabb.h"
#include "physics/CollisionWorld.h"
#include "physics/Walker.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace halls::physics {

/// Fuzzed walks. They hold a direction, spin, push into corners, run and stop, at frame rates from 20 to 144 Hz with
/// hitches of half a second.
struct RandomWalkOptions {
    std::size_t walks = 100;
    double seconds = 60.0; ///< each
    std::uint64_t seed = 1;
    WalkerSettings settings;
    unsigned threads = 0; ///< 0: as many as the machine has
    /// Called now and then with the number of finished walks, from any of the threads, one at a time.
    std::function<void(std::size_t done)> progress;
};

/// One walk; `seed` alone (with the same world and starts) plays it again, see playRandomWalk().
struct WalkReport {
    std::uint64_t seed = 0;
    Vec3 start{0.0F};
    double seconds = 0.0;
    double metres = 0.0;             ///< walked, along the floor
    bool escaped = false;            ///< was outside of all halls grown by 0.5 m
    bool fell = false;               ///< was 0.5 m below the lowest floor, or fell more than 1 m
    unsigned recoveries = 0;         ///< times the walker had to be brought back
    float deepestPenetration = 0.0F; ///< metres
    std::uint64_t worstStep = 0;     ///< fixed step of the first escape or fall, else of the deepest penetration
    Vec3 worstFeet{0.0F};
    bool bad() const { return escaped || fell; }
};

struct RandomWalkReport {
    std::size_t walks = 0; ///< finished (fewer than asked for when stopped)
    double seconds = 0.0;  ///< simulated, of all walks together
    double metres = 0.0;
    std::size_t escapes = 0; ///< walks that escaped
    std::size_t falls = 0;   ///< walks that fell
    std::size_t recoveries = 0;
    float deepestPenetration = 0.0F; ///< metres
    WalkReport worst;                ///< the first bad walk, else the one with the deepest penetration
    std::vector<WalkReport> bad;     ///< all that escaped or fell
};

/// Precondition: `starts` and `halls` are not empty. Equal arguments give equal reports, whatever the threads.
/// `halls` are the boxes that may be walked in; their lowest `min.y` is the lowest floor.
RandomWalkReport randomWalks(const CollisionWorld& world, std::span<const Vec3> starts, std::span<const Aabb> halls,
                             const RandomWalkOptions& options, std::stop_token stop = {});

/// The single walk with this seed (WalkReport::seed).
WalkReport playRandomWalk(const CollisionWorld& world, std::span<const Vec3> starts, std::span<const Aabb> halls,
                          const RandomWalkOptions& options, std::uint64_t walkSeed);

} // namespace halls::physics
