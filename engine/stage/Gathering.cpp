// SPDX-License-Identifier: MPL-2.0
#include "stage/Gathering.h"

#include <algorithm>

namespace halls::stage {
namespace {

constexpr float kApart = 1.35F; ///< times the distance at which two are gathered: at which they part again

std::pair<std::uint32_t, std::uint32_t> pairOf(std::uint32_t a, std::uint32_t b) {
    return {std::min(a, b), std::max(a, b)};
}

class Gatherer {
public:
    Gatherer(std::span<const OnScreen> marks, float crowd, const Together& before)
        : m_marks(marks), m_crowd(crowd), m_before(before) {
        for (std::size_t i = 0; i < marks.size(); ++i)
            m_groups.push_back({{i}, marks[i].pixel, marks[i].radius});
    }

    std::vector<Gathered> run() {
        while (joinNearest()) {
        }
        return std::move(m_groups);
    }

private:
    bool wereTogether(const Gathered& a, const Gathered& b) const {
        return std::ranges::any_of(a.members, [&](std::size_t one) {
            return std::ranges::any_of(b.members, [&](std::size_t other) {
                return m_before.contains(pairOf(m_marks[one].key, m_marks[other].key));
            });
        });
    }

    /// Of all that overlap the two that do so most, of several such pairs the first.
    bool joinNearest() {
        float least = kApart;
        std::size_t first = 0;
        std::size_t second = 0;
        for (std::size_t i = 0; i < m_groups.size(); ++i) {
            for (std::size_t j = i + 1; j < m_groups.size(); ++j) {
                const float reach = m_groups[i].radius + m_groups[j].radius;
                const float share = glm::distance(m_groups[i].pixel, m_groups[j].pixel) / reach;
                if (share >= 1.0F && (share >= least || !wereTogether(m_groups[i], m_groups[j])))
                    continue;
                if (share < least) {
                    least = share;
                    first = i;
                    second = j;
                }
            }
        }
        if (second == 0)
            return false;
        join(first, second);
        return true;
    }

    void join(std::size_t first, std::size_t second) {
        Gathered& into = m_groups[first];
        into.members.insert(into.members.end(), m_groups[second].members.begin(), m_groups[second].members.end());
        std::ranges::sort(into.members);
        Vec2 sum{0.0F};
        for (const std::size_t member : into.members)
            sum += m_marks[member].pixel;
        into.pixel = sum / static_cast<float>(into.members.size());
        into.radius = m_crowd;
        m_groups.erase(m_groups.begin() + static_cast<std::ptrdiff_t>(second));
    }

    std::span<const OnScreen> m_marks;
    float m_crowd;
    const Together& m_before;
    std::vector<Gathered> m_groups;
};

} // namespace

std::vector<Gathered> gather(std::span<const OnScreen> marks, float crowd, const Together& before) {
    return Gatherer(marks, crowd, before).run();
}

Together togetherIn(std::span<const OnScreen> marks, std::span<const Gathered> shown) {
    Together together;
    for (const Gathered& group : shown) {
        for (std::size_t i = 0; i < group.members.size(); ++i) {
            for (std::size_t j = i + 1; j < group.members.size(); ++j)
                together.insert(pairOf(marks[group.members[i]].key, marks[group.members[j]].key));
        }
    }
    return together;
}

} // namespace halls::stage
