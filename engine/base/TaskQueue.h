// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <mutex>
#include <string>

namespace halls {

/// How results come home: workers post from any thread, the owner thread drains at the start of a frame.
/// A task with a tag replaces the waiting task with the same tag (mouse picking, progress); an empty tag never
/// replaces.
class TaskQueue {
public:
    /// `wake` is called (on the posting thread) after each post, so that a sleeping owner draws; it may be empty.
    explicit TaskQueue(std::function<void()> wake = {});

    void post(std::function<void()> task, const std::string& tag = {});

    /// Runs waiting tasks until none is left or `budget` is spent; at least one. Says whether some still wait.
    bool drain(std::chrono::microseconds budget = std::chrono::milliseconds(4));

private:
    struct Item {
        std::function<void()> task;
        std::string tag;
    };
    bool takeNext(Item& next);

    std::function<void()> m_wake;
    std::mutex m_mutex; ///< guards m_items
    std::deque<Item> m_items;
};

} // namespace halls
