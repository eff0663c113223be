// SPDX-License-Identifier: MPL-2.0
#include "session/Flight.h"

#include <gtest/gtest.h>

namespace halls::session {
namespace {

const Pose kFrom{{0.0F, 1.6F, 0.0F}, radiansOf(170.0F), 0.0F};
const Pose kTo{{3.0F, 1.6F, 4.0F}, radiansOf(-170.0F), 0.2F};

TEST(FlightTest, EndsExactlyWhereItShould) {
    Flight flight(kFrom, kTo, Flight::Kind::Fly);
    for (int i = 0; i < 1000 && !flight.done(); ++i)
        flight.advance(0.017);
    EXPECT_TRUE(flight.done());
    EXPECT_EQ(flight.pose(), kTo);
    EXPECT_EQ(flight.fade(), 0.0F);
}

TEST(FlightTest, TurnsTheShorterWay) {
    Flight flight(kFrom, kTo, Flight::Kind::Fly);
    float turned = 0.0F;
    float before = kFrom.yaw;
    while (!flight.done()) {
        flight.advance(0.01);
        const float yaw = flight.pose().yaw;
        EXPECT_GE(std::abs(wrapAngle(yaw)), radiansOf(169.9F));
        const float step = wrapAngle(yaw - before);
        EXPECT_LT(std::abs(step), radiansOf(2.0F)); // all the way, not at its end
        turned += step;
        before = yaw;
    }
    EXPECT_NEAR(turned, radiansOf(20.0F), 1e-4F);
}

TEST(FlightTest, NeverJumpsWhenFlown) {
    Flight flight(kFrom, kTo, Flight::Kind::Fly);
    Vec3 before = kFrom.position;
    float way = 0.0F;
    while (!flight.done()) {
        flight.advance(1.0 / 60.0);
        const float step = glm::distance(before, flight.pose().position);
        EXPECT_LT(step, 0.3F);
        way += step;
        before = flight.pose().position;
    }
    EXPECT_NEAR(way, 5.0F, 1e-3F);
}

TEST(FlightTest, FadeIsBlackWhenItJumpsAndLastsAtMostThreeTenths) {
    Flight flight(kFrom, kTo, Flight::Kind::Fade);
    double seconds = 0.0;
    int jumps = 0;
    Pose before = kFrom;
    EXPECT_EQ(flight.fade(), 0.0F);
    while (!flight.done()) {
        flight.advance(0.001);
        seconds += 0.001;
        if (flight.pose() == before)
            continue;
        ++jumps;
        EXPECT_GT(flight.fade(), 0.98F);
        before = flight.pose();
    }
    EXPECT_EQ(jumps, 1);
    EXPECT_EQ(before, kTo);
    EXPECT_LE(seconds, 0.302);
}

} // namespace
} // namespace halls::session
