// SPDX-License-Identifier: MPL-2.0
#include "stage/Bench.h"

#include <gtest/gtest.h>

namespace halls::stage {
namespace {

TEST(PercentilesTest, AreByNearestRank) {
    const Percentiles found = percentilesOf({5.0, 1.0, 4.0, 2.0, 3.0});
    EXPECT_DOUBLE_EQ(found.p50, 3.0);
    EXPECT_DOUBLE_EQ(found.p95, 5.0);
    EXPECT_DOUBLE_EQ(found.max, 5.0);
    EXPECT_DOUBLE_EQ(percentilesOf({}).p50, 0.0);
}

} // namespace
} // namespace halls::stage
