// SPDX-License-Identifier: MPL-2.0
#include "session/NoticeGate.h"

#include <gtest/gtest.h>

namespace halls::session {
namespace {

TEST(NoticeGate, StandsBeforeTheStatesItIsAboutUntilItIsReadForThem) {
    Museum museum;
    museum.states = {{.id = "before"}, {.id = "after"}, {.id = "today"}};
    Settings settings{.notice = true};
    NoticeGate gate(museum, settings);
    EXPECT_FALSE(gate.standsBefore("after")) << "the museum has none";
    museum.notice = Notice{.states = {"after", "today"}};
    EXPECT_TRUE(gate.standsBefore("after"));
    EXPECT_FALSE(gate.standsBefore("before"));
    EXPECT_FALSE(gate.standsBefore("nowhere"));
    gate.setRead({"after"});
    EXPECT_FALSE(gate.standsBefore("after"));
    EXPECT_TRUE(gate.standsBefore("today"));
    const Museum edited = museum;
    gate.setMuseum(edited);
    EXPECT_FALSE(gate.standsBefore("after")) << "an edit forgets nothing";
    gate.setRead({});
    EXPECT_TRUE(gate.standsBefore("after")) << "before another visitor it stands again";
    settings.notice = false;
    EXPECT_FALSE(gate.standsBefore("after")) << "nobody is there to read it";
}

} // namespace
} // namespace halls::session
