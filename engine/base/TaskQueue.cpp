// SPDX-License-Identifier: MPL-2.0
#include "base/TaskQueue.h"

#include <algorithm>
#include <utility>

namespace halls {

TaskQueue::TaskQueue(std::function<void()> wake) : m_wake(std::move(wake)) {}

void TaskQueue::post(std::function<void()> task, const std::string& tag) {
    {
        const std::lock_guard lock(m_mutex);
        const auto same =
            std::ranges::find_if(m_items, [&](const Item& item) { return !tag.empty() && item.tag == tag; });
        if (same != m_items.end())
            same->task = std::move(task);
        else
            m_items.push_back({std::move(task), tag});
    }
    if (m_wake)
        m_wake();
}

bool TaskQueue::takeNext(Item& next) {
    const std::lock_guard lock(m_mutex);
    if (m_items.empty())
        return false;
    next = std::move(m_items.front());
    m_items.pop_front();
    return true;
}

bool TaskQueue::drain(std::chrono::microseconds budget) {
    const auto end = std::chrono::steady_clock::now() + budget;
    Item next;
    while (takeNext(next)) {
        next.task(); // outside the lock: a task may post
        if (std::chrono::steady_clock::now() >= end)
            break;
    }
    const std::lock_guard lock(m_mutex);
    return !m_items.empty();
}

} // namespace halls
