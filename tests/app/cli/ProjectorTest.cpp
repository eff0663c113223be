// SPDX-License-Identifier: MPL-2.0
// The shipped museum as a projector gets it, measured in drawn pictures.
#include "stage/Projector.h"
#include "cli/HeadlessStage.h"
#include "desk/Workplace.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace halls::app {
namespace {

constexpr Size2 kSize(160, 90);

int medianOf(const render::Picture& picture) {
    std::vector<int> lights;
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4)
        lights.push_back((299 * picture.rgba[i] + 587 * picture.rgba[i + 1] + 114 * picture.rgba[i + 2]) / 1000);
    std::ranges::nth_element(lights, lights.begin() + static_cast<std::ptrdiff_t>(lights.size() / 2));
    return lights[lights.size() / 2];
}

double burntIn(const render::Picture& picture) {
    int burnt = 0;
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4)
        burnt +=
            std::max({picture.rgba[i], picture.rgba[i + 1], picture.rgba[i + 2]}) >= stage::Projector::kBurnt ? 1 : 0;
    return 4.0 * burnt / static_cast<double>(picture.rgba.size());
}

TEST(ProjectorTest, TheRuinIsLightenedAndTheMuseumIsNotBurnt) {
    auto workplace = Workplace::create(QCoreApplication::applicationFilePath().toStdString());
    ASSERT_TRUE(workplace);
    auto headless = HeadlessStage::create();
    ASSERT_TRUE(headless);
    HeadlessStage& all = *headless.value();
    ASSERT_TRUE(all.load(workplace.value()->loader(), workplace.value()->defaultPackage(), {}, {.reduceMotion = true}));
    ASSERT_TRUE(all.prepare(workplace.value()->folders().shaders));
    all.stage().pinsShown = false;
    const auto drawn = [&](bool projector) {
        all.stage().projector = projector;
        auto picture = all.stage().picture(kSize);
        EXPECT_TRUE(picture);
        return picture ? std::move(picture).value() : render::Picture{};
    };
    int dark = 0;
    int lifted = 0;
    for (const char* state : {"before", "after-2017"}) {
        ASSERT_TRUE(all.session().setState(state));
        for (const char* view : {"hatra-length", "assyrian-middle", "islamic-far-end"}) {
            ASSERT_TRUE(all.session().goToView(view));
            for (int i = 0; i < 600 && all.session().tick(1.0 / 30.0); ++i) {
            }
            const render::Picture plain = drawn(false);
            const render::Picture light = drawn(true);
            const int before = medianOf(plain);
            const int after = medianOf(light);
            EXPECT_LE(burntIn(light), burntIn(plain) + stage::Projector::kMoreBurnt) << state << " " << view;
            EXPECT_GE(after, before) << state << " " << view;
            if (before >= stage::Projector::kMiddle + 4) {
                EXPECT_EQ(light, plain) << state << " " << view << ": light enough";
            } else if (before < 90) {
                ++dark;
                lifted += after >= before + 8 ? 1 : 0;
            }
            EXPECT_EQ(drawn(true), light) << state << " " << view << ": the same again";
        }
    }
    EXPECT_GE(dark, 3) << "the ruin is dark";
    EXPECT_EQ(lifted, dark);
}

} // namespace
} // namespace halls::app
