// SPDX-License-Identifier: MPL-2.0
#include "session/Session.h"
#include "unit/session/TwoRooms.h"

#include <gtest/gtest.h>

namespace halls::session {
namespace {

/// The two rooms; the west pin quotes three places of the text.
std::shared_ptr<const loading::LoadedMuseum> threeQuotations() {
    auto loaded = std::make_shared<loading::LoadedMuseum>(*twoRooms());
    auto museum = std::make_shared<Museum>(loaded->museum());
    Pin& pin = museum->pins.front();
    Quotation second = pin.quotations.front();
    second.start = 15;
    second.end = 20;
    second.exact = "found";
    second.prefix = "were ";
    second.suffix = " empty";
    Quotation broken = second;
    broken.exact = "lost!";
    pin.quotations = {pin.quotations.front(), second, broken};
    loaded->made.museum = museum;
    return loaded;
}

class PinReaderTest : public testing::Test {
protected:
    Session session{threeQuotations()};
    std::size_t number() const { return session.shownPassage().number; }
};

TEST_F(PinReaderTest, EachIsShownInItsTurnAndMarkedAtItsPlace) {
    EXPECT_FALSE(session.leafQuotations(1)) << "none is open";
    session.openPin("west-pin");
    EXPECT_EQ(number(), 1U);
    EXPECT_EQ(session.shownPassage().count, 3U);
    EXPECT_EQ(session.shownPassage().start, 4U);
    ASSERT_TRUE(session.leafQuotations(1));
    EXPECT_EQ(number(), 2U);
    EXPECT_EQ(session.shownPassage().start, 15U);
    EXPECT_EQ(session.shownPassage().end, 20U);
    ASSERT_TRUE(session.leafQuotations(1));
    EXPECT_NE(session.shownPassage().fit, QuotationFit::Exact)
        << "one that does not fit marks nothing, and only itself";
    ASSERT_TRUE(session.leafQuotations(1));
    EXPECT_EQ(number(), 1U) << "round and round";
    ASSERT_TRUE(session.leafQuotations(-1));
    EXPECT_EQ(number(), 3U);
    EXPECT_TRUE(session.openQuotation(2));
    EXPECT_FALSE(session.openQuotation(0));
    EXPECT_FALSE(session.openQuotation(4));
    EXPECT_EQ(number(), 2U);
}

TEST_F(PinReaderTest, NobodyIsMovedAndNothingButThePassageIsTold) {
    session.openPin("west-pin");
    session.tick(0.1);
    const Pose pose = session.camera().pose;
    Changes told;
    const auto listening = session.listen([&](Changes changes) { told.add(changes); });
    session.leafQuotations(1);
    EXPECT_TRUE(told.has(Change::Passage));
    EXPECT_FALSE(told.has(Change::Pose) || told.has(Change::Pin) || told.has(Change::State));
    EXPECT_EQ(session.camera().pose, pose);
    EXPECT_EQ(session.state().id, "before");
    session.swapState();
    EXPECT_EQ(number(), 2U) << "a state that is swapped does not leaf";
    session.closePin();
    EXPECT_EQ(session.camera().pose, pose);
    EXPECT_EQ(session.shownPassage().count, 0U);
}

TEST_F(PinReaderTest, APinOfOneQuotationHasNoOther) {
    session.openPin("east-pin");
    EXPECT_EQ(session.shownPassage().count, 1U);
    EXPECT_FALSE(session.leafQuotations(1));
    EXPECT_FALSE(session.leafQuotations(-1));
    EXPECT_EQ(number(), 1U);
}

TEST_F(PinReaderTest, FromAPassageOneComesBackToThem) {
    session.openPin("west-pin");
    session.openPassage("text", "P02");
    EXPECT_EQ(number(), 0U);
    EXPECT_EQ(session.shownPassage().count, 3U);
    ASSERT_TRUE(session.leafQuotations(-1));
    EXPECT_EQ(number(), 3U);
    session.openPin("east-pin");
    session.openPassage("text", "P02");
    ASSERT_TRUE(session.leafQuotations(1));
    EXPECT_EQ(number(), 1U) << "its only one";
}

TEST_F(PinReaderTest, AnEditKeepsTheOneThatIsShown) {
    session.openPin("west-pin");
    session.leafQuotations(1);
    session.replace(threeQuotations());
    EXPECT_EQ(number(), 2U);
}

} // namespace
} // namespace halls::session
