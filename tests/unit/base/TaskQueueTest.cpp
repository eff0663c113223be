// SPDX-License-Identifier: MPL-2.0
#include "base/TaskQueue.h"

#include <atomic>

#include <gtest/gtest.h>
#include <thread>
#include <vector>

namespace halls {
namespace {

constexpr std::chrono::microseconds kLong = std::chrono::hours(1);

TEST(TaskQueue, runsInOrder) {
    TaskQueue queue;
    std::vector<int> ran;
    for (int i = 0; i < 3; ++i)
        queue.post([&ran, i] { ran.push_back(i); });
    EXPECT_FALSE(queue.drain(kLong));
    EXPECT_EQ(ran, (std::vector<int>{0, 1, 2}));
    EXPECT_FALSE(queue.drain(kLong));
}

TEST(TaskQueue, aTagReplacesTheWaitingTaskAtItsPlace) {
    TaskQueue queue;
    std::vector<int> ran;
    queue.post([&] { ran.push_back(1); }, "pick");
    queue.post([&] { ran.push_back(2); });
    queue.post([&] { ran.push_back(3); }, "pick");
    queue.drain(kLong);
    EXPECT_EQ(ran, (std::vector<int>{3, 2}));
}

TEST(TaskQueue, withoutBudgetRunsOneAndSaysThatMoreWait) {
    TaskQueue queue;
    int ran = 0;
    queue.post([&] { ++ran; });
    queue.post([&] { ++ran; });
    EXPECT_TRUE(queue.drain(std::chrono::microseconds(0)));
    EXPECT_EQ(ran, 1);
    EXPECT_FALSE(queue.drain(std::chrono::microseconds(0)));
    EXPECT_EQ(ran, 2);
}

TEST(TaskQueue, aTaskMayPost) {
    TaskQueue queue;
    int ran = 0;
    queue.post([&] { queue.post([&] { ++ran; }); });
    queue.drain(kLong);
    EXPECT_EQ(ran, 1);
}

TEST(TaskQueue, wakesAtEachPostAndTakesFromManyThreads) {
    std::atomic<int> woken = 0;
    TaskQueue queue([&] { ++woken; });
    int ran = 0; // on this thread only
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int n = 0; n < 100; ++n)
                queue.post([&] { ++ran; });
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_FALSE(queue.drain(kLong));
    EXPECT_EQ(ran, 400);
    EXPECT_EQ(woken, 400);
}

} // namespace
} // namespace halls
