// SPDX-License-Identifier: MPL-2.0
#include "session/Telling.h"

#include "base/Assert.h"
#include "unit/session/TwoRooms.h"

#include <gtest/gtest.h>

namespace halls::session {
namespace {

class TellingTest : public testing::Test {
protected:
    Telling telling{Whereabouts{}};
    std::vector<Changes> told;
    std::shared_ptr<void> token = telling.listen([this](Changes changes) { told.push_back(changes); });
};

TEST_F(TellingTest, TheOutermostBatchEndsAndAllIsToldOnce) {
    telling.begin();
    telling.add(Change::Pin);
    telling.begin();
    telling.add(Change::State);
    EXPECT_FALSE(telling.end());
    ASSERT_TRUE(telling.end());
    EXPECT_TRUE(told.empty());
    telling.tell({});
    ASSERT_EQ(told.size(), 1U);
    EXPECT_TRUE(told[0].has(Change::Pin) && told[0].has(Change::State));
    EXPECT_FALSE(told[0].has(Change::Pose));
    telling.tell({});
    EXPECT_EQ(told.size(), 1U) << "of nothing nobody is told";
}

TEST_F(TellingTest, WhatMovedTheVisitorIsToldThoughNobodyAddedIt) {
    Whereabouts there;
    there.camera.pose.yaw = 0.5F;
    telling.tell(there);
    ASSERT_EQ(told.size(), 1U);
    EXPECT_TRUE(told[0].has(Change::Pose));
    EXPECT_FALSE(told[0].has(Change::Mode) || told[0].has(Change::Hall));
    there.mode = Mode::Plan;
    there.hall = "west";
    telling.tell(there);
    ASSERT_EQ(told.size(), 2U);
    EXPECT_TRUE(told[1].has(Change::Mode) && told[1].has(Change::Hall));
    EXPECT_FALSE(told[1].has(Change::Pose));
}

TEST_F(TellingTest, AMuseumThatWasOpenLivesUntilAllWereTold) {
    auto museum = twoRooms();
    const std::weak_ptr<const loading::LoadedMuseum> before = museum;
    telling.keep(std::move(museum));
    bool alive = false;
    const auto other = telling.listen([&](Changes) { alive = !before.expired(); });
    telling.begin();
    telling.add(Change::Museum);
    EXPECT_TRUE(telling.end());
    telling.tell({});
    EXPECT_TRUE(alive);
    EXPECT_TRUE(before.expired());
}

TEST_F(TellingTest, ListenersMayComeAndGoWhileTheyAreTold) {
    std::shared_ptr<void> late;
    int heard = 0;
    const auto inviting = telling.listen([&](Changes) {
        if (!late)
            late = telling.listen([&](Changes) { ++heard; });
    });
    Whereabouts there;
    there.mode = Mode::Look;
    telling.tell(there);
    EXPECT_EQ(heard, 0) << "it came too late for this";
    token.reset();
    telling.tell({});
    EXPECT_EQ(heard, 1);
    EXPECT_EQ(told.size(), 1U) << "who let go of the token hears no more";
}

TEST_F(TellingTest, NothingIsAddedOutsideOfABatch) {
    EXPECT_THROW(telling.add(Change::State), ContractBroken);
}

} // namespace
} // namespace halls::session
