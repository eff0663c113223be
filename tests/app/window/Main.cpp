// SPDX-License-Identifier: MPL-2.0
#include "desk/Application.h"
#include "look/Theme.h"
#include "window/GraphicsCheck.h"

#include <gtest/gtest.h>

#include <string_view>

int main(int argc, char** argv) {
    if (argc > 1 && std::string_view(argv[1]) == "tour")
        return 1; // a window that asks its own program what a video would take: no second run of all tests
    testing::InitGoogleTest(&argc, argv);
    // Nothing of the person who runs the tests is read or written.
    qputenv("XDG_CONFIG_HOME", HALLS_TEST_OUTPUT "/config");
    qputenv("XDG_DATA_HOME", HALLS_TEST_OUTPUT "/data");
    qputenv("HALLS_CACHE_DIR", HALLS_TEST_OUTPUT "/window-cache");
    halls::app::useGraphicsFormat();
    halls::app::Application application(argc, argv);
    halls::app::applyTheme(application);
    return RUN_ALL_TESTS();
}
