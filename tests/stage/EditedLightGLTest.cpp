// SPDX-License-Identifier: MPL-2.0
// A scan stands where a work stood, and the floor below is lit as what lies round it. Whatever is edited after that:
// the picture is the one of a museum that is opened anew.
#include "gl/GlTest.h"
#include "loading/Loader.h"
#include "stage/Stage.h"
#include "unit/importer/GltfMaker.h"
#include "unit/loading/InPlaceImporter.h"

#include <cstdlib>
#include <fstream>
#include <unistd.h>

namespace halls::stage {
namespace {

namespace fs = std::filesystem;

constexpr int kSide = 64; ///< texels of the light
constexpr Size2 kPicture{160, 160};
const fs::path kTiny = fs::path(HALLS_SOURCE_DIR) / "tests/app/data/tiny-museum";

/// 10 m by 10 m, lit by the whole picture of light: white, and as bright as that.
std::string floorFile() {
    importer::GltfMaker made;
    const auto place = made.points({-5, 0, 5, 5, 0, 5, 5, 0, -5, -5, 0, -5});
    const auto up = made.points({0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0});
    const auto uv = made.list(std::vector<float>{0, 1, 1, 1, 1, 0, 0, 0}, "VEC2", 2, 5126);
    made.document["meshes"] = {
        {{"primitives",
          {{{"attributes", {{"POSITION", place}, {"NORMAL", up}, {"TEXCOORD_0", uv}, {"TEXCOORD_1", uv}}},
            {"indices", made.corners({0, 1, 2, 0, 2, 3})}}}}}};
    return made.glb();
}

/// Light of 0.5, and none where the stone stands (1 m by 1 m at the place 0, -2) nor where it is going to (2, 2).
std::string lightFile() {
    std::string bytes = "#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 64 +X 64\n";
    for (int y = 0; y < kSide; ++y) {
        for (int x = 0; x < kSide; ++x) {
            const Vec2 at = (Vec2(x, y) + 0.5F) * (10.0F / kSide) - 5.0F;
            const auto under = [&](Vec2 foot) {
                return std::abs(at.x - foot.x) < 0.5F && std::abs(at.y - foot.y) < 0.5F;
            };
            const bool dark = under({0.0F, -2.0F}) || under({2.0F, 2.0F});
            bytes += dark ? std::string(4, '\0') : std::string{'\x80', '\x80', '\x80', '\x80'};
        }
    }
    return bytes;
}

class EditedLightGLTest : public test::GlTest {
protected:
    void SetUp() override {
        GlTest::SetUp();
        fs::remove_all(m_root);
        fs::create_directories(m_root);
        fs::copy(kTiny, m_root / "museum", fs::copy_options::recursive);
        std::ofstream(m_root / "museum/floor.glb", std::ios::binary) << floorFile();
        std::ofstream(m_root / "museum/light.hdr", std::ios::binary) << lightFile();
        auto made = io::Package::open(m_root / "museum", assets());
        ASSERT_TRUE(made) << toLine(made.error());
        Museum museum = made.value().museum();
        for (auto& [id, state] : museum.halls[0].states) {
            state.model = "floor.glb";
            state.lightmap = Lightmap{"light.hdr", {}};
        }
        ExhibitState& scan = museum.exhibits[0].states["after"];
        scan.model = "block.obj";
        scan.fate = Fate::Present;
        scan.alignment = Alignment{0.001F, false, "before", {}}; // small: what is below it is seen
        const Status saved = made.value().with(museum).save(m_root / "museum");
        ASSERT_TRUE(saved) << toLine(saved.error());
    }
    void TearDown() override {
        fs::remove_all(m_root);
        GlTest::TearDown();
    }

    static fs::path assets() { return fs::path(HALLS_SOURCE_DIR) / "assets"; }

    std::shared_ptr<const loading::LoadedMuseum> load() {
        loading::Loader loader(m_cache, m_importer, assets());
        auto loaded = loader.load(m_root / "museum", {}, {}, [](float) {});
        EXPECT_TRUE(loaded) << (loaded ? "" : toLine(loaded.error()));
        EXPECT_TRUE(!loaded || loaded.value()->missing.empty());
        return loaded ? loaded.value() : nullptr;
    }

    static std::unique_ptr<Stage> stageOf(const session::Session& session) {
        auto made = Stage::create(session, {.shaders = HALLS_SOURCE_DIR "/shaders"});
        EXPECT_TRUE(made) << (made ? "" : toLine(made.error()));
        return std::move(made).value();
    }

    /// The floor of both states, from above.
    static std::vector<std::uint8_t> pictures(Stage& stage) {
        while (stage.prepare(std::chrono::seconds(1))) {
        }
        std::vector<std::uint8_t> all;
        for (const std::size_t state : {0U, 1U}) {
            const Camera above{.pose = {.position = {0.0F, 6.0F, 0.0F}, .pitch = -1.5F}};
            const auto picture = stage.picture(above, state, kPicture);
            EXPECT_TRUE(picture) << (picture ? "" : toLine(picture.error()));
            if (picture)
                all.insert(all.end(), picture.value().rgba.begin(), picture.value().rgba.end());
        }
        return all;
    }

    std::vector<std::uint8_t> freshPictures() {
        const session::Session session(load(), {.notice = false});
        return pictures(*stageOf(session));
    }

    static std::ptrdiff_t darkIn(const std::vector<std::uint8_t>& pictures) {
        std::ptrdiff_t dark = 0;
        for (std::size_t at = pictures.size() / 2; at + 4 <= pictures.size(); at += 4) // of the state "after"
            dark += pictures[at] < 40 && pictures[at + 1] < 40 && pictures[at + 2] < 40 ? 1 : 0;
        return dark;
    }

    const fs::path m_root = fs::temp_directory_path() / ("halls-edited-light-" + std::to_string(::getpid()));
    model::ModelCache m_cache{m_root / "cache", 1ULL << 30U};
    loading::InPlaceImporter m_importer;
};

ExhibitState& workIn(Museum& museum) {
    return museum.exhibits[0].states["before"];
}
ExhibitState& scanIn(Museum& museum) {
    return museum.exhibits[0].states["after"];
}

struct Edit {
    const char* name;
    void (*make)(Museum&);
};

TEST_F(EditedLightGLTest, EachEditLooksAsAFreshLoadOfTheSavedFiles) {
    const Edit edits[] = {
        {"the work moved",
         [](Museum& museum) {
             workIn(museum).placement.position = {2.0F, 0.0F, 2.0F};
         }},
        {"the work made wider", [](Museum& museum) { workIn(museum).placement.scale = 1.6F; }},
        {"the scan moved",
         [](Museum& museum) {
             scanIn(museum).alignment->pairs = {
                 {{0, 0, 0}, {1, 0, 1}}, {{500, 0, 0}, {1.5F, 0, 1}}, {{0, 900, 0}, {1, 0.9F, 1}}};
         }},
        {"the scan turned",
         [](Museum& museum) {
             scanIn(museum).alignment->pairs[1].place = {1.0F, 0.0F, 0.5F};
         }},
        {"the scan is one of nothing", [](Museum& museum) { scanIn(museum).alignment->to = "after"; }},
        {"the scan of the work again", [](Museum& museum) { scanIn(museum).alignment->to = "before"; }},
        {"the scan removed",
         [](Museum& museum) {
             scanIn(museum).alignment.reset();
             scanIn(museum).model.clear();
         }},
        {"the scan back",
         [](Museum& museum) {
             scanIn(museum).model = "block.obj";
             scanIn(museum).alignment = Alignment{0.001F, false, "before", {}};
         }},
    };
    auto loaded = load();
    ASSERT_NE(loaded, nullptr);
    session::Session session(loaded, {.notice = false});
    const auto stage = stageOf(session);
    auto last = pictures(*stage);
    EXPECT_GT(darkIn(last), 100) << "else there is nothing to see: nobody stands at 2, 2";
    std::size_t changed = 0;
    for (const Edit& edit : edits) {
        SCOPED_TRACE(edit.name);
        Museum museum = loaded->museum();
        edit.make(museum);
        const io::Package package = loaded->package->with(museum);
        const Status saved = package.save(m_root / "museum");
        ASSERT_TRUE(saved) << toLine(saved.error());
        loaded = loading::edited(*loaded, package);
        session.replace(loaded);
        const auto shown = pictures(*stage);
        EXPECT_TRUE(shown == freshPictures());
        changed += shown == last ? 0U : 1U;
        last = shown;
    }
    EXPECT_GE(changed, 6U) << "else this proves nothing";
}

/// Each place where the work stood on the way has light of its own: only that of where it stands now is kept.
TEST_F(EditedLightGLTest, ManyEditsTakeNoMoreOfTheCard) {
    auto loaded = load();
    ASSERT_NE(loaded, nullptr);
    session::Session session(loaded, {.notice = false});
    const auto stage = stageOf(session);
    (void)pictures(*stage);
    const auto bytes = stage->renderer().statistics().textureBytes;
    for (int i = 0; i < 5; ++i) {
        Museum museum = loaded->museum();
        museum.exhibits[0].states["before"].placement.position.x += 0.1F;
        loaded = loading::edited(*loaded, loaded->package->with(museum));
        session.replace(loaded);
        (void)pictures(*stage);
        EXPECT_EQ(stage->renderer().statistics().textureBytes, bytes);
    }
}

} // namespace
} // namespace halls::stage
