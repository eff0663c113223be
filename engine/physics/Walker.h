// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Math.h"
#include "physics/Capsule.h"
#include "physics/CollisionWorld.h"

#include <functional>
#include <memory>

namespace halls::physics {

struct WalkerSettings {
    float radius = 0.22F;    ///< metres, 0.20 to 0.25
    float eyeHeight = 1.60F; ///< metres, 0.90 to 2.00 (seated, child); the body is 0.15 m taller
    float speed = 1.4F;      ///< metres per second, 0.5 to 3
    float runFactor = 2.0F;  ///< 1 to 3
};

/// What the visitor does at this moment.
struct WalkInput {
    Vec2 direction{0.0F}; ///< x right, y forward, seen along yaw; longer than 1 counts as 1
    float yaw = 0.0F;     ///< radians, see directionOf()
    bool run = false;
};

/// What became of the visitor when the world changed or the body was stuck.
enum class Settled {
    Here,    ///< stays
    Moved,   ///< the place is taken now; stands at the nearest free place, at most kNearest away
    Nowhere, ///< no place near: the caller sends the visitor to the entrance (place())
};

/// A visitor on foot: walls stop and guide, steps and ramps carry, ledges drop. No head-bob.
///
///     Walker walker(world, {});
///     walker.place({0.0F, 0.0F, 8.0F});
///     walker.step({.direction = {0.0F, 1.0F}, .yaw = yaw}, frameSeconds);   // each frame
///     camera.position = walker.eye();
///
/// Time runs in fixed steps inside; the rest of a frame is interpolated. So equal input gives equal paths at any frame
/// rate, bit by bit when the input changes at equal moments.
///
/// **Ownership:** borrows the world; it must live as long as the walker, or until setWorld().
/// **Threads:** one thread at a time per walker; several walkers may share a world.
class Walker {
public:
    static constexpr double kStep = 1.0 / 120.0; ///< seconds
    static constexpr double kLongestFrame = 1.0; ///< seconds; a longer pause counts as this
    static constexpr float kNearest = 1.5F;      ///< metres, how far setWorld() and recover() may move the visitor

    Walker(const CollisionWorld& world, const WalkerSettings& settings);
    ~Walker();
    Walker(Walker&&) noexcept;
    Walker& operator=(Walker&&) noexcept;

    /// Values outside of their range are clamped. Who cannot stand up under a low ceiling grows once out of it.
    void setSettings(const WalkerSettings& settings);
    const WalkerSettings& settings() const;
    Capsule capsule() const;

    /// There, at rest (on the floor when that is less than 1 cm away). A place inside a wall or under the floor is left
    /// again by the next steps, see recover().
    void place(Vec3 feet);
    void step(const WalkInput& input, double seconds);
    /// State swap: the pose stays if there is room to stand, see Settled. Also good for a world of equal content.
    Settled setWorld(const CollisionWorld& world);
    /// Back to the last safe place (or the nearest free one). step() does so by itself when the body is stuck.
    Settled recover();

    Vec3 feet() const; ///< interpolated between two steps: for the picture
    Vec3 eye() const;  ///< above feet(); glides over steps
    bool grounded() const;
    Vec3 bodyFeet() const;       ///< not interpolated: where the body is
    float fallenMetres() const;  ///< since it last stood; 0 when grounded
    unsigned recoveries() const; ///< how often step() had to recover by itself, since the beginning

    /// Called after each fixed step with bodyFeet(), for tests and reports.
    void setObserver(std::function<void(const Vec3& feet)> observer);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace halls::physics
