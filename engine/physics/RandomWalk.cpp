// SPDX-License-Identifier: MPL-2.0
#include "physics/RandomWalk.h"

#include "base/Assert.h"
#include "physics/Geometry.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>

namespace halls::physics {

namespace {

constexpr float kEscapeRoom = 0.5F; ///< metres outside of all halls
constexpr float kFallRoom = 0.5F;   ///< metres below the lowest floor
constexpr float kLongestDrop = 1.0F;
constexpr std::uint64_t kSolidInterval = 15; ///< steps between two looks whether the walker is inside a solid

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine, unlike the standard distributions.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next() {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }
    double between(double low, double high) {
        return low + (high - low) * (static_cast<double>(next() >> 11U) * 0x1.0p-53);
    }
    float angle() { return static_cast<float>(between(-glm::pi<double>(), glm::pi<double>())); }

private:
    std::uint64_t m_state;
};

/// What the hands do: a mood for some seconds, then another.
class Hands {
public:
    explicit Hands(Random& random) : m_random(random), m_yaw(random.angle()) {}

    struct Frame {
        WalkInput input;
        double seconds = 0.0;
    };
    Frame next() {
        if (m_left <= 0.0)
            change();
        // 1 frame in 100 hangs for half a second with the keys held.
        const double seconds = m_random.between(0.0, 1.0) < 0.01 ? 0.5 : m_frame;
        m_left -= seconds;
        m_yaw = wrapAngle(m_yaw + static_cast<float>(m_turn * seconds));
        if (m_restless)
            m_direction = heading();
        return {{m_direction, m_yaw, m_run}, seconds};
    }

private:
    Vec2 heading() {
        const float angle = m_random.angle();
        return {std::sin(angle), std::cos(angle)};
    }

    void change() {
        m_frame = 1.0 / m_random.between(20.0, 144.0);
        m_left = m_random.between(0.3, 4.0);
        m_turn = 0.0;
        m_restless = false;
        m_run = m_random.next() % 3 == 0;
        m_direction = {0.0F, 1.0F};
        switch (m_random.next() % 8) {
        case 0: // round and round
            m_turn = m_random.between(-6.0, 6.0);
            break;
        case 1: // hard into whatever stands there, and on
            m_yaw = m_random.angle();
            m_left = m_random.between(3.0, 8.0);
            m_run = true;
            break;
        case 2: // along a wall: forward and sideways together
            m_direction = {m_random.next() % 2 == 0 ? 1.0F : -1.0F, 1.0F};
            break;
        case 3: // back
            m_direction = {static_cast<float>(m_random.between(-1.0, 1.0)), -1.0F};
            break;
        case 4: // trembling
            m_restless = true;
            m_left = m_random.between(0.3, 1.5);
            break;
        case 5: // stands and looks round
            m_direction = Vec2(0.0F);
            m_turn = m_random.between(-3.0, 3.0);
            m_left = m_random.between(0.1, 0.8);
            break;
        default: // goes somewhere
            m_yaw = m_random.angle();
            m_direction = {0.0F, static_cast<float>(m_random.between(0.2, 1.0))};
            m_turn = m_random.between(-0.5, 0.5);
            break;
        }
    }

    Random& m_random;
    float m_yaw;
    Vec2 m_direction{0.0F};
    double m_left = 0.0;
    double m_frame = 1.0 / 60.0;
    double m_turn = 0.0; ///< radians per second
    bool m_run = false;
    bool m_restless = false;
};

/// Watches one walker after each fixed step.
class Judge {
public:
    Judge(const CollisionWorld& world, std::span<const Aabb> halls, Walker& walker, WalkReport& report)
        : m_geometry(world.geometry()), m_halls(halls), m_walker(walker), m_report(report) {
        for (const Aabb& hall : halls)
            m_lowest = std::min(m_lowest, hall.min.y);
        m_last = walker.bodyFeet();
    }

    void see(const Vec3& feet) {
        ++m_step;
        if (m_report.bad())
            return;
        const Upright segment = uprightOf(feet, m_walker.capsule());
        const double radius = static_cast<double>(m_walker.capsule().radius);
        double depth = m_geometry.surfaceDepth(segment, radius, m_scratch);
        if (m_step % kSolidInterval == 0)
            depth = std::max(depth, m_geometry.solidDepth(segment, radius));
        m_report.metres += static_cast<double>(glm::distance(Vec2(feet.x, feet.z), Vec2(m_last.x, m_last.z)));
        m_last = feet;
        m_report.escaped = std::none_of(m_halls.begin(), m_halls.end(), [&](const Aabb& hall) {
            return Aabb{hall.min - kEscapeRoom, hall.max + kEscapeRoom}.contains(feet);
        });
        m_report.fell =
            feet.y < m_lowest - kFallRoom || m_walker.fallenMetres() > kLongestDrop || m_walker.recoveries() > 0;
        m_report.recoveries = m_walker.recoveries();
        if (m_report.bad() || static_cast<float>(depth) > m_report.deepestPenetration) {
            m_report.worstStep = m_step;
            m_report.worstFeet = feet;
        }
        m_report.deepestPenetration = std::max(m_report.deepestPenetration, static_cast<float>(depth));
    }

private:
    const Geometry& m_geometry;
    std::span<const Aabb> m_halls;
    Walker& m_walker;
    WalkReport& m_report;
    std::uint64_t m_step = 0;
    float m_lowest = 1e30F;
    Vec3 m_last{0.0F};
    std::vector<std::uint32_t> m_scratch;
};

RandomWalkReport summary(const std::vector<std::optional<WalkReport>>& all) {
    RandomWalkReport report;
    const auto worse = [](const WalkReport& a, const WalkReport& b) {
        return a.bad() != b.bad() ? a.bad() : (!a.bad() && a.deepestPenetration > b.deepestPenetration);
    };
    for (const auto& walk : all) {
        if (!walk)
            continue;
        if (report.walks == 0 || worse(*walk, report.worst))
            report.worst = *walk;
        ++report.walks;
        report.seconds += walk->seconds;
        report.metres += walk->metres;
        report.escapes += walk->escaped ? 1U : 0U;
        report.falls += walk->fell ? 1U : 0U;
        report.recoveries += walk->recoveries;
        report.deepestPenetration = std::max(report.deepestPenetration, walk->deepestPenetration);
        if (walk->bad())
            report.bad.push_back(*walk);
    }
    return report;
}

} // namespace

WalkReport playRandomWalk(const CollisionWorld& world, std::span<const Vec3> starts, std::span<const Aabb> halls,
                          const RandomWalkOptions& options, std::uint64_t walkSeed) {
    HALLS_ASSERT(!starts.empty() && !halls.empty());
    WalkReport report;
    report.seed = walkSeed;
    Random random(walkSeed);
    Walker walker(world, options.settings);
    report.start = starts[random.next() % starts.size()];
    // A view may float above the floor or stand too near a wall: the walk begins where its visitor would.
    const Capsule capsule = walker.capsule();
    if (const auto ground = world.groundBelow(report.start, 2.0F, capsule))
        report.start = *ground;
    else if (const auto near = world.nearestFree(report.start, capsule, Walker::kNearest))
        report.start = *near;
    walker.place(report.start);
    Judge judge(world, halls, walker, report);
    walker.setObserver([&](const Vec3& feet) { judge.see(feet); });
    Hands hands(random);
    while (report.seconds < options.seconds && !report.bad()) {
        const Hands::Frame frame = hands.next();
        walker.step(frame.input, frame.seconds);
        report.seconds += frame.seconds;
    }
    return report;
}

RandomWalkReport randomWalks(const CollisionWorld& world, std::span<const Vec3> starts, std::span<const Aabb> halls,
                             const RandomWalkOptions& options, std::stop_token stop) {
    HALLS_ASSERT(!starts.empty() && !halls.empty());
    std::vector<std::uint64_t> seeds(options.walks);
    Random random(options.seed);
    for (std::uint64_t& seed : seeds)
        seed = random.next();
    std::vector<std::optional<WalkReport>> reports(options.walks);
    std::atomic<std::size_t> next = 0;
    std::size_t done = 0;
    std::mutex progressMutex;
    std::exception_ptr failure; // of any thread: an exception that leaves one ends the program
    const auto walk = [&] {
        for (std::size_t i = next++; i < options.walks && !stop.stop_requested(); i = next++) {
            reports[i] = playRandomWalk(world, starts, halls, options, seeds[i]);
            const std::lock_guard lock(progressMutex);
            ++done;
            if (options.progress)
                options.progress(done);
        }
    };
    const auto work = [&] {
        try {
            walk();
        } catch (...) {
            const std::lock_guard lock(progressMutex);
            failure = std::current_exception();
            next = options.walks;
        }
    };
    const unsigned wanted = options.threads > 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::jthread> threads;
    for (unsigned i = 1; i < wanted && i < options.walks; ++i)
        threads.emplace_back(work);
    work();
    threads.clear(); // joins
    if (failure)
        std::rethrow_exception(failure);
    return summary(reports);
}

} // namespace halls::physics
