// SPDX-License-Identifier: MPL-2.0
#include "session/Telling.h"

#include <tuple>
#include <utility>

namespace halls::session {
namespace {

Changes between(const Whereabouts& last, const Whereabouts& now) {
    const auto lookOf = [](const Camera& eye) {
        return std::tuple(eye.pose.position, eye.pose.yaw, eye.pose.pitch, eye.verticalFov, eye.orthographicHeight);
    };
    Changes moved;
    if (lookOf(last.camera) != lookOf(now.camera))
        moved.add(Change::Pose);
    if (last.mode != now.mode)
        moved.add(Change::Mode);
    if (last.hall != now.hall)
        moved.add(Change::Hall);
    return moved;
}

} // namespace

std::shared_ptr<void> Telling::listen(Listener listener) {
    auto kept = std::make_shared<Listener>(std::move(listener));
    m_listeners.push_back(kept);
    return kept;
}

void Telling::add(Changes changes) {
    HALLS_ASSERT(m_batches > 0);
    m_pending.add(changes);
}

void Telling::keep(std::shared_ptr<const loading::LoadedMuseum> museum) {
    m_before.push_back(std::move(museum));
}

void Telling::tell(Whereabouts here) {
    Changes now = std::exchange(m_pending, {});
    const auto before = std::exchange(m_before, {}); // until the end
    const Whereabouts last = std::exchange(m_lastTold, std::move(here));
    now.add(between(last, m_lastTold));
    if (!now.any())
        return;
    std::erase_if(m_listeners, [](const std::weak_ptr<Listener>& listener) { return listener.expired(); });
    const std::vector<std::weak_ptr<Listener>> current = m_listeners; // a listener may add another
    for (const std::weak_ptr<Listener>& weak : current) {
        if (const std::shared_ptr<Listener> listener = weak.lock())
            (*listener)(now);
    }
}

} // namespace halls::session
