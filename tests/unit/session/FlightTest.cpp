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
    while (!flight.done()) {
        EXPECT_GE(std::abs(wrapAngle(flight.pose().yaw)), radiansOf(169.9F));
        flight.advance(0.01);
    }
}

TEST(FlightTest, NeverJumpsWhenFlown) {
    Flight flight(kFrom, kTo, Flight::Kind::Fly);
    Vec3 before = kFrom.position;
    while (!flight.done()) {
        flight.advance(1.0 / 60.0);
        EXPECT_LT(glm::distance(before, flight.pose().position), 0.3F);
        before = flight.pose().position;
    }
}

TEST(FlightTest, FadeIsBlackWhenItJumpsAndLastsAtMostThreeTenths) {
    Flight flight(kFrom, kTo, Flight::Kind::Fade);
    double seconds = 0.0;
    Pose before = kFrom;
    while (!flight.done()) {
        flight.advance(0.001);
        seconds += 0.001;
        if (!(flight.pose() == before) && !flight.done()) {
            EXPECT_GT(flight.fade(), 0.98F);
        }
        before = flight.pose();
    }
    EXPECT_LE(seconds, 0.302);
}

} // namespace
} // namespace halls::session
