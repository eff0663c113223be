// SPDX-License-Identifier: MPL-2.0
#include "touring/ShowClock.h"

#include <gtest/gtest.h>

namespace halls::app {
namespace {

using Time = ShowClock::Time;

TEST(ShowClockTest, RunsFromTheFirstStepWaitsAndBeginsAnew) {
    Time now{5000};
    ShowClock clock([&] { return now; });
    now += Time{3000};
    EXPECT_DOUBLE_EQ(clock.passed(), 0.0) << "nothing is shown yet";
    clock.begin();
    now += Time{2500};
    clock.begin(); // another step
    EXPECT_DOUBLE_EQ(clock.passed(), 2.5);
    clock.setWaiting(true);
    now += Time{60'000};
    EXPECT_DOUBLE_EQ(clock.passed(), 2.5);
    clock.setWaiting(false);
    now += Time{500};
    EXPECT_DOUBLE_EQ(clock.passed(), 3.0);
    clock.reset();
    EXPECT_DOUBLE_EQ(clock.passed(), 0.0);
    now += Time{1000};
    EXPECT_DOUBLE_EQ(clock.passed(), 1.0);
    clock.setWaiting(true);
    clock.reset();
    now += Time{1000};
    EXPECT_DOUBLE_EQ(clock.passed(), 0.0) << "it waits on";
    clock.end();
    EXPECT_FALSE(clock.begun() || clock.waiting());
    clock.begin();
    now += Time{700};
    EXPECT_DOUBLE_EQ(clock.passed(), 0.7);
}

TEST(ShowClockTest, TellsHowFarOneIsBehindAnEvenPace) {
    Time now{0};
    ShowClock clock([&] { return now; });
    clock.setAim(20);
    clock.begin();
    now += std::chrono::minutes(11);
    EXPECT_DOUBLE_EQ(clock.behind(0.5), 60.0);
    EXPECT_DOUBLE_EQ(clock.behind(0.6), -60.0);
    EXPECT_DOUBLE_EQ(clock.behind(7.0), -540.0) << "there is no more than all of it";
}

} // namespace
} // namespace halls::app
