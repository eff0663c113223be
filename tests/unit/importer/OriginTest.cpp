// SPDX-License-Identifier: MPL-2.0
#include "importer/shape/Origin.h"

#include "unit/importer/ImportTests.h"

namespace halls::importer {
namespace {

Extent box(const DVec3& corner, double size) {
    Extent extent;
    extent.include(corner);
    extent.include(corner + size);
    return extent;
}

TEST(Origin, IsTakenOffWhereFloatsAreTooCoarseAndNowhereElse) {
    EXPECT_EQ(originFor(box({331234.2, 221.0, -4023456.3}, 4.0)), DVec3(331236.0, 223.0, -4023454.0));
    EXPECT_EQ(originFor(box({150000.0, 0.0, 300.0}, 1200.0)), DVec3(150600.0, 0.0, 0.0)) << "millimetres";
    EXPECT_EQ(originFor(box({300.0, 0.0, 0.0}, 0.3)), DVec3(0.0)) << "0.03 mm is fine enough";
    EXPECT_EQ(originFor(box({-50000.0, 0.0, 0.0}, 100000.0)), DVec3(0.0)) << "nothing is won for a whole country";
    EXPECT_EQ(originFor(box({1.2e6, 0.0, 0.0}, 1e4)), DVec3(1205000.0, 0.0, 0.0));
    EXPECT_EQ(originFor(Extent{}), DVec3(0.0));
}

TEST(Origin, IsWhole) {
    for (const double off : {1e4, 123456.789, -7654321.5}) {
        const DVec3 origin = originFor(box(DVec3(off), 2.5));
        EXPECT_EQ(origin, glm::round(origin));
        EXPECT_NE(origin, DVec3(0.0));
    }
}

TEST(Origin, IsNotMovedByWhatIsNoNumber) {
    Extent extent = box({331234.0, 0.0, 0.0}, 4.0);
    const DVec3 before = originFor(extent);
    extent.include({std::numeric_limits<double>::quiet_NaN(), 0.0, 0.0});
    extent.include({0.0, std::numeric_limits<double>::infinity(), 0.0});
    EXPECT_EQ(originFor(extent), before);
}

} // namespace
} // namespace halls::importer
