// SPDX-License-Identifier: MPL-2.0
#include "session/Settings.h"

#include <cmath>
#include <gtest/gtest.h>

namespace halls::session {
namespace {

TEST(SettingsTest, ValuesOutsideAreBroughtInside) {
    const Settings settings = withinLimits({.eyeHeight = 5.0F, .walkSpeed = std::nanf(""), .language = ""});
    EXPECT_FLOAT_EQ(settings.eyeHeight, 2.0F);
    EXPECT_FLOAT_EQ(settings.walkSpeed, 1.4F);
    EXPECT_EQ(settings.language, "en");
}

} // namespace
} // namespace halls::session
