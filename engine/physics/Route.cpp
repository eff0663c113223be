// SPDX-License-Identifier: MPL-2.0
#include "physics/Route.h"

#include "physics/Body.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <queue>
#include <unordered_map>

namespace halls::physics {

namespace {

constexpr double kCell = 0.2;        ///< metres
constexpr double kTile = 1.6;        ///< metres
constexpr double kSameFloor = 0.15;  ///< metres; two heights in one cell that are nearer are one place
constexpr double kStride = 0.1;      ///< metres between two looks at a straight line
constexpr double kOnLine = 0.005;    ///< metres that a straight walk may be pushed aside
constexpr float kGoalRoom = 1.0F;    ///< metres from a goal where nobody can stand to where one can
constexpr double kNearGoal = 0.6;    ///< metres from which the last cell may see the goal
constexpr std::size_t kIsland = 400; ///< cells; a goal on a smaller piece of floor is searched from its own side first
constexpr std::size_t kMaxCells = 100'000;
constexpr double kHaste = 1.1; ///< prefers going on over looking round; ways are at most this much longer
constexpr std::uint32_t kNone = 0xFFFFFFFFU;
/// Opposite directions stand side by side.
constexpr std::array<std::array<int, 2>, 8> kAround{
    {{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {-1, -1}, {1, -1}, {-1, 1}}};

struct Cell {
    int x = 0;
    int z = 0;
    DVec3 feet{0.0};
    double support = 0.0;
    bool explored = false; ///< `next` is known
    std::array<std::uint32_t, 8> next{kNone, kNone, kNone, kNone, kNone, kNone, kNone, kNone};
    // Of the search that is under way:
    std::uint32_t search = 0; ///< the others hold for the search with this number
    bool closed = false;
    std::uint32_t from = kNone;
    double cost = 0.0;
};

struct Place {
    DVec3 feet{0.0};
    double support = 0.0;
};

} // namespace

struct RouteMap::State {
    State(const CollisionWorld& theWorld, const Capsule& capsule)
        : world(theWorld), body(theWorld.geometry(), capsule) {}

    std::optional<Place> standing(Vec3 feet);
    std::optional<Place> walked(Place from, const DVec2& to);
    bool walkLine(const Place& from, const DVec3& to);
    Body& bodyFor(const DVec3& feet);
    std::uint32_t cellAt(int x, int z, const Place& place);
    void explore(std::uint32_t index);
    std::vector<std::uint32_t> cellsNear(const Place& place);
    bool onIsland(const Place& goal, const Place& start);
    std::optional<std::vector<std::uint32_t>> search(const Place& start, const Place& goal);
    std::vector<Vec3> straightened(const std::vector<Place>& way);

    const CollisionWorld& world;
    Body body;
    std::unordered_map<std::uint64_t, Body> tiles; ///< bodies that remember the triangles of their part of the plan
    std::vector<Cell> cells;
    std::unordered_multimap<std::uint64_t, std::uint32_t> byPlace;
    std::uint32_t searches = 0;
    std::vector<std::uint32_t> toPrepare; ///< cells that prepare() has still to look at; the last comes next
    std::vector<bool> prepared;           ///< by cell: has been in toPrepare
};

namespace {

std::uint64_t keyOf(int x, int z) {
    return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(x)) << 32U) | static_cast<std::uint32_t>(z);
}

double sideways(const DVec3& a, const DVec3& b) {
    return std::hypot(a.x - b.x, a.z - b.z);
}

DVec2 middleOf(int x, int z) {
    return {(x + 0.5) * kCell, (z + 0.5) * kCell};
}

} // namespace

/// On the floor at, or just below or above, `feet`.
std::optional<Place> RouteMap::State::standing(Vec3 feet) {
    auto ground = world.groundBelow(feet, 2.0F * kStepHeight, body.capsule());
    if (!ground)
        ground = world.nearestFree(feet, body.capsule(), kGoalRoom);
    if (!ground)
        return std::nullopt;
    const DVec3 at(*ground);
    const auto rest = body.drop(at + DVec3(0.0, 0.01, 0.0), 0.02);
    return Place{at, rest ? rest->contact : at.y};
}

/// Where a straight walk to that point of the plan ends, at whatever height. Nothing when something is in the way.
std::optional<Place> RouteMap::State::walked(Place from, const DVec2& to) {
    const DVec2 start{from.feet.x, from.feet.z};
    const int strides = std::max(1, static_cast<int>(std::ceil(glm::distance(start, to) / kStride)));
    for (int i = 1; i <= strides; ++i) {
        const DVec2 aim = glm::mix(start, to, static_cast<double>(i) / strides);
        if (!body.walk(from.feet, from.support, aim - DVec2(from.feet.x, from.feet.z)))
            return std::nullopt;
        if (std::hypot(from.feet.x - aim.x, from.feet.z - aim.y) > kOnLine)
            return std::nullopt;
    }
    return from;
}

bool RouteMap::State::walkLine(const Place& from, const DVec3& to) {
    const auto arrived = walked(from, {to.x, to.z});
    return arrived && std::abs(arrived->feet.y - to.y) < kSameFloor;
}

Body& RouteMap::State::bodyFor(const DVec3& feet) {
    // The search jumps between its ends: one body would have to look for its triangles at each cell.
    const int x = static_cast<int>(std::floor(feet.x / kTile));
    const int z = static_cast<int>(std::floor(feet.z / kTile));
    const auto y = static_cast<std::uint64_t>(static_cast<std::int64_t>(std::floor(feet.y / kTile)) & 0xFF);
    return tiles.try_emplace(keyOf(x, z) ^ (y << 24U), world.geometry(), body.capsule(), kTile).first->second;
}

std::uint32_t RouteMap::State::cellAt(int x, int z, const Place& place) {
    const auto [first, last] = byPlace.equal_range(keyOf(x, z));
    for (auto it = first; it != last; ++it)
        if (std::abs(cells[it->second].feet.y - place.feet.y) < kSameFloor)
            return it->second;
    Cell cell;
    cell.x = x;
    cell.z = z;
    cell.feet = place.feet;
    cell.support = place.support;
    const auto index = static_cast<std::uint32_t>(cells.size());
    cells.push_back(cell);
    byPlace.emplace(keyOf(x, z), index);
    return index;
}

void RouteMap::State::explore(std::uint32_t index) {
    if (cells[index].explored)
        return;
    cells[index].explored = true;
    const Cell cell = cells[index];
    Body& near = bodyFor(cell.feet);
    for (std::size_t i = 0; i < kAround.size(); ++i) {
        if (cell.next[i] != kNone)
            continue;
        const int x = cell.x + kAround[i][0];
        const int z = cell.z + kAround[i][1];
        const DVec2 aim = middleOf(x, z);
        // A level floor in one stride; steps and ramps in short ones, as the walker takes them.
        Place place{cell.feet, cell.support};
        const bool level = near.walk(place.feet, place.support, aim - DVec2(cell.feet.x, cell.feet.z)) &&
                           std::hypot(place.feet.x - aim.x, place.feet.z - aim.y) <= kOnLine &&
                           std::abs(place.feet.y - cell.feet.y) < 1e-3;
        if (!level) {
            const auto arrived = walked({cell.feet, cell.support}, aim);
            if (!arrived)
                continue;
            place = *arrived;
        }
        const std::uint32_t there = cellAt(x, z, place);
        cells[index].next[i] = there;
        if (level && std::abs(cells[there].feet.y - cell.feet.y) < 1e-3)
            cells[there].next[i ^ 1U] = index; // a level way leads both ways
    }
}

/// Cells whose middles can be walked to from the place.
std::vector<std::uint32_t> RouteMap::State::cellsNear(const Place& place) {
    std::vector<std::uint32_t> found;
    const int x = static_cast<int>(std::floor(place.feet.x / kCell));
    const int z = static_cast<int>(std::floor(place.feet.z / kCell));
    for (int ring = 0; ring <= 2 && found.empty(); ++ring) {
        for (int dx = -ring; dx <= ring; ++dx) {
            for (int dz = -ring; dz <= ring; ++dz) {
                if (std::max(std::abs(dx), std::abs(dz)) != ring)
                    continue;
                if (const auto arrived = walked(place, middleOf(x + dx, z + dz)))
                    found.push_back(cellAt(x + dx, z + dz, *arrived));
            }
        }
    }
    return found;
}

/// Is the goal on a piece of floor that is small and does not hold the start (the top of a plinth)? Else a search from
/// the start would have to see the whole museum before it gave up.
bool RouteMap::State::onIsland(const Place& goal, const Place& start) {
    const std::uint32_t number = ++searches;
    std::vector<std::uint32_t> open = cellsNear(goal);
    for (const std::uint32_t index : open)
        cells[index].search = number;
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (open.size() > kIsland)
            return false;
        if (sideways(cells[open[i]].feet, start.feet) < 2.0 * kCell &&
            std::abs(cells[open[i]].feet.y - start.feet.y) < kSameFloor)
            return false;
        explore(open[i]);
        for (const std::uint32_t next : cells[open[i]].next) {
            if (next != kNone && cells[next].search != number) {
                cells[next].search = number;
                open.push_back(next);
            }
        }
    }
    return true;
}

std::optional<std::vector<std::uint32_t>> RouteMap::State::search(const Place& start, const Place& goal) {
    using Entry = std::pair<double, std::uint32_t>; // estimated length of the whole way, cell
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    const std::uint32_t number = ++searches;
    const auto reach = [&](std::uint32_t index, std::uint32_t from, double cost) {
        Cell& cell = cells[index];
        if (cell.search == number && (cell.closed || cell.cost <= cost))
            return;
        cell.search = number;
        cell.closed = false;
        cell.from = from;
        cell.cost = cost;
        open.emplace(cost + kHaste * glm::distance(cell.feet, goal.feet), index);
    };
    for (const std::uint32_t index : cellsNear(start))
        reach(index, kNone, glm::distance(start.feet, cells[index].feet));
    while (!open.empty() && cells.size() < kMaxCells) {
        const std::uint32_t index = open.top().second;
        open.pop();
        if (cells[index].closed)
            continue;
        cells[index].closed = true;
        const Place here{cells[index].feet, cells[index].support};
        if (sideways(here.feet, goal.feet) < kNearGoal && std::abs(here.feet.y - goal.feet.y) < 1.0 &&
            walkLine(here, goal.feet)) {
            std::vector<std::uint32_t> way;
            for (std::uint32_t at = index; at != kNone; at = cells[at].from)
                way.push_back(at);
            std::reverse(way.begin(), way.end());
            return way;
        }
        explore(index);
        for (const std::uint32_t next : cells[index].next)
            if (next != kNone)
                reach(next, index, cells[index].cost + glm::distance(cells[index].feet, cells[next].feet));
    }
    return std::nullopt;
}

/// Pulls the string: leaves out all corners that can be passed by in a straight line.
std::vector<Vec3> RouteMap::State::straightened(const std::vector<Place>& way) {
    std::vector<Vec3> corners{Vec3(way.front().feet)};
    std::size_t at = 0;
    while (at + 1 < way.size()) {
        // Doubling, then halving: neighbours are always in reach.
        std::size_t seen = at + 1;
        std::size_t stride = 1;
        std::size_t hidden = way.size();
        while (seen + stride < hidden) {
            const std::size_t far = std::min(seen + stride, way.size() - 1);
            if (!walkLine(way[at], way[far].feet)) {
                hidden = far;
                break;
            }
            seen = far;
            stride *= 2;
        }
        while (hidden < way.size() && hidden - seen > 1) {
            const std::size_t middle = (seen + hidden) / 2;
            (walkLine(way[at], way[middle].feet) ? seen : hidden) = middle;
        }
        at = seen;
        corners.emplace_back(way[at].feet);
    }
    return corners;
}

RouteMap::RouteMap(const CollisionWorld& world, const Capsule& capsule)
    : m_state(std::make_unique<State>(world, capsule)) {}
RouteMap::~RouteMap() = default;
RouteMap::RouteMap(RouteMap&&) noexcept = default;
RouteMap& RouteMap::operator=(RouteMap&&) noexcept = default;

std::optional<std::vector<Vec3>> RouteMap::route(Vec3 fromFeet, Vec3 toFeet) {
    State& s = *m_state;
    const auto start = s.standing(fromFeet);
    const auto goal = s.standing(toFeet);
    if (!start || !goal)
        return std::nullopt;
    if (s.walkLine(*start, goal->feet))
        return std::vector<Vec3>{Vec3(start->feet), Vec3(goal->feet)};
    if (s.onIsland(*goal, *start))
        return std::nullopt;
    const auto found = s.search(*start, *goal);
    if (!found)
        return std::nullopt;
    std::vector<Place> way{*start};
    for (const std::uint32_t index : *found)
        way.push_back({s.cells[index].feet, s.cells[index].support});
    way.push_back(*goal);
    return s.straightened(way);
}

std::size_t RouteMap::prepare(Vec3 fromFeet, std::size_t cells) {
    State& s = *m_state;
    const auto offer = [&](std::uint32_t index) {
        s.prepared.resize(s.cells.size(), false);
        if (!s.prepared[index]) {
            s.prepared[index] = true;
            s.toPrepare.push_back(index);
        }
    };
    if (s.toPrepare.empty())
        if (const auto start = s.standing(fromFeet))
            for (const std::uint32_t index : s.cellsNear(*start))
                offer(index);
    std::size_t done = 0;
    while (done < cells && !s.toPrepare.empty() && s.cells.size() < kMaxCells) {
        const std::uint32_t index = s.toPrepare.back();
        s.toPrepare.pop_back();
        done += s.cells[index].explored ? 0U : 1U;
        s.explore(index);
        for (const std::uint32_t next : s.cells[index].next)
            if (next != kNone)
                offer(next);
    }
    return done;
}

std::optional<std::vector<Vec3>> route(const CollisionWorld& world, Vec3 fromFeet, Vec3 toFeet,
                                       const Capsule& capsule) {
    return RouteMap(world, capsule).route(fromFeet, toFeet);
}

RouteFollower::RouteFollower(std::vector<Vec3> corners) : m_corners(std::move(corners)) {}

std::optional<WalkInput> RouteFollower::steer(Vec3 feet, float yaw, float speed, double seconds) {
    constexpr float kArrived = 0.03F;  // metres
    constexpr double kGiveUp = 1.0;    // seconds
    constexpr float kProgress = 0.02F; // metres
    const auto left = [&](std::size_t corner) {
        return Vec2(m_corners[corner].x - feet.x, m_corners[corner].z - feet.z);
    };
    const std::size_t before = m_next;
    while (active() && glm::length(left(m_next)) < kArrived)
        ++m_next;
    if (!active())
        return std::nullopt;
    const Vec2 way = left(m_next);
    const float distance = glm::length(way);
    if (m_next != before || m_nearest <= 0.0F || distance < m_nearest - kProgress) {
        m_nearest = distance;
        m_stalled = 0.0;
    } else if ((m_stalled += seconds) > kGiveUp) {
        m_next = m_corners.size();
        return std::nullopt;
    }
    // The last bit of a leg slowly, so that a frame does not shoot past the corner.
    const float reach = speed * static_cast<float>(std::max(seconds, Walker::kStep));
    const Vec2 push = way / distance * std::min(1.0F, distance / std::max(reach, 1e-6F));
    const float sine = std::sin(yaw);
    const float cosine = std::cos(yaw);
    WalkInput input;
    input.yaw = yaw;
    input.direction = {push.x * cosine - push.y * sine, -push.x * sine - push.y * cosine};
    return input;
}

} // namespace halls::physics
