// SPDX-License-Identifier: MPL-2.0
// A single file as it opens: from where, and in which light.
#include "gl/GlTest.h"
#include "golden/TestModels.h"
#include "importer/ImportFile.h"
#include "loading/BareModel.h"
#include "model/ModelFile.h"
#include "stage/Stage.h"

#include <array>
#include <filesystem>
#include <fmt/format.h>

namespace halls::stage {
namespace {

using model::Light;
using model::LightKind;
using Rgb = std::array<int, 3>;

constexpr Size2 kSize{120, 120};

class BareModelGLTest : public test::GlTest {
protected:
    /// As the window shows it at first, or from `camera`.
    void show(const model::ModelData& data, std::optional<Camera> camera = {}) {
        const auto file = std::filesystem::path(HALLS_TEST_OUTPUT) / "stage-bare.hallmodel";
        ASSERT_TRUE(model::ModelFile::write(file, data));
        auto opened = model::ModelFile::open(file);
        ASSERT_TRUE(opened) << toLine(opened.error());
        const session::Session session(loading::bareModel("bare.glb", std::move(opened).value()));
        auto made = Stage::create(session, {.shaders = HALLS_SOURCE_DIR "/shaders"});
        ASSERT_TRUE(made) << toLine(made.error());
        const auto stage = std::move(made).value();
        while (stage->prepare()) {
        }
        m_camera = camera.value_or(session.camera());
        m_picture = camera ? stage->picture(*camera, 0, kSize).value() : stage->picture(kSize).value();
    }

    Rgb at(Vec3 place) const {
        const Vec4 clip = m_camera.projection(1.0F) * m_camera.view() * Vec4(place, 1.0F);
        const auto column = static_cast<std::size_t>((clip.x / clip.w * 0.5F + 0.5F) * static_cast<float>(kSize.x));
        const auto row = static_cast<std::size_t>((0.5F - clip.y / clip.w * 0.5F) * static_cast<float>(kSize.y));
        const std::size_t first = 4 * (row * static_cast<std::size_t>(kSize.x) + column);
        return {m_picture.rgba.at(first), m_picture.rgba.at(first + 1), m_picture.rgba.at(first + 2)};
    }
    int brightness(Vec3 place) const {
        const Rgb colour = at(place);
        return colour[0] + colour[1] + colour[2];
    }

    Camera m_camera;
    render::Picture m_picture;
};

TEST_F(BareModelGLTest, ACardThatLooksAwayIsSeenAtFirst) {
    const auto file = std::filesystem::path(HALLS_TEST_DATA) / "cases/18-gltf-primitives/negative-scale.glb";
    const auto data = importer::importFile(file, model::ImportKind::Model, {});
    ASSERT_TRUE(data) << toLine(data.error());
    show(data.value());
    const Rgb middle = at({-0.5F, 0.5F, 0.0F}); // a card of brick red
    EXPECT_GT(middle[0], middle[2] + 40) << middle[0] << " " << middle[1] << " " << middle[2];
}

/// A grey floor of 4 m, of squares of a quarter, looked at from above, in the light of `lights`.
class LitFloor : public BareModelGLTest {
protected:
    void light(const std::vector<Light>& lights) {
        test::ModelMaker maker;
        maker.material({.baseColour = Vec4(0.4F, 0.4F, 0.4F, 1.0F)});
        for (int x = -8; x < 8; ++x) {
            for (int z = -8; z < 8; ++z) {
                const Vec3 from(0.25F * static_cast<float>(x), 0.0F, 0.25F * static_cast<float>(z));
                maker.quad(from + Vec3(0, 0, 0.25F), from + Vec3(0.25F, 0, 0.25F), from + Vec3(0.25F, 0, 0), from);
            }
        }
        maker.endPart("floor");
        model::ModelData data = maker.finish();
        data.lights = lights;
        Camera above;
        above.pose = {.position = {0.0F, 4.0F, 0.0F}, .yaw = 0.0F, .pitch = radiansOf(-89.9F)};
        show(data, above);
    }
    static Light lamp(float x, float candela) { return {.intensity = candela, .position = {x, 1.0F, 0.0F}}; }
};

TEST_F(LitFloor, IsAsBrightFromAWattAsFromFiftyThousand) {
    light({});
    const int plain = brightness({0.0F, 0.0F, 0.0F});
    const Light sun{.kind = LightKind::Directional, .intensity = 1.0F, .direction = {0, -1, 0}};
    light({sun});
    const int weak = brightness({0.0F, 0.0F, 0.0F});
    EXPECT_GE(weak, plain); // straight from above
    EXPECT_LT(weak, plain + 120);
    Light strong = sun;
    strong.intensity = 50'000.0F;
    light({strong});
    EXPECT_NEAR(brightness({0.0F, 0.0F, 0.0F}), weak, 3);
}

TEST_F(LitFloor, IsBrightestBelowTheLamp) {
    light({lamp(-1.5F, 800.0F)});
    const int near = brightness({-1.5F, 0.0F, 0.1F});
    EXPECT_GT(near, brightness({0.0F, 0.0F, 0.1F}) + 60);
    EXPECT_GT(brightness({0.0F, 0.0F, 0.1F}), brightness({1.8F, 0.0F, 0.1F}) + 10);
}

TEST_F(LitFloor, ShowsWhatTheLampsGiveBesideEachOther) {
    light({lamp(-1.5F, 400.0F), lamp(1.5F, 400.0F)});
    EXPECT_NEAR(brightness({-1.5F, 0.0F, 0.1F}), brightness({1.5F, 0.0F, 0.1F}), 12);
    light({lamp(-1.5F, 400.0F), lamp(1.5F, 100.0F)});
    EXPECT_GT(brightness({-1.5F, 0.0F, 0.1F}), brightness({1.5F, 0.0F, 0.1F}) + 60);
}

TEST_F(LitFloor, HasTheColoursOfTheLamps) {
    Light red = lamp(-1.5F, 1.0F);
    red.colour[1] = red.colour[2] = 0.1F;
    Light blue = lamp(1.5F, 1.0F);
    blue.colour[0] = blue.colour[1] = 0.1F;
    light({red, blue});
    const Rgb left = at({-1.5F, 0.0F, 0.1F});
    const Rgb right = at({1.5F, 0.0F, 0.1F});
    EXPECT_GT(left[0], left[2] + 50);
    EXPECT_GT(right[2], right[0] + 50);
}

TEST_F(LitFloor, IsLitWithinTheConeAndTheRangeOnly) {
    Light spot = lamp(0.0F, 10.0F);
    spot.kind = LightKind::Spot;
    spot.direction[1] = -1.0F;
    spot.direction[2] = 0.0F;
    spot.innerCone = 0.4F; // 0.42 m on the floor
    spot.outerCone = 0.7F; // 0.84 m
    light({spot});
    const int within = brightness({0.3F, 0.0F, 0.1F});
    const int without = brightness({0.95F, 0.0F, 0.1F});
    EXPECT_GT(within, without + 100);
    EXPECT_NEAR(without, brightness({1.8F, 0.0F, 0.1F}), 6); // what comes from all sides
    EXPECT_GT(without, 20);
    Light near = lamp(0.0F, 10.0F);
    near.range = 1.4F; // 0.98 m on the floor
    light({near});
    EXPECT_NEAR(brightness({1.1F, 0.0F, 0.1F}), brightness({1.8F, 0.0F, 0.1F}), 6);
}

TEST_F(LitFloor, IsDarkerWhereASunIsLow) {
    Light low{.kind = LightKind::Directional, .intensity = 3.0F, .direction = {0.98F, -0.2F, 0.0F}};
    Light high{.kind = LightKind::Directional, .intensity = 3.0F, .direction = {0.0F, -1.0F, 0.0F}};
    light({high, low}); // the second is a lamp far away: its light is the same everywhere
    EXPECT_NEAR(brightness({-1.5F, 0.0F, 0.1F}), brightness({1.5F, 0.0F, 0.1F}), 6);
    Light blue = low;
    blue.colour[0] = 0.0F;
    light({high, blue});
    const Rgb both = at({0.0F, 0.0F, 0.1F});
    EXPECT_GT(both[2], both[0]);
}

TEST_F(LitFloor, IsInThePlainLightWhereTheFilesGiveNone) {
    light({});
    const Rgb plain = at({0.0F, 0.0F, 0.1F});
    light({lamp(0.0F, 0.0F)});
    EXPECT_EQ(at({0.0F, 0.0F, 0.1F}), plain);
}

} // namespace
} // namespace halls::stage
