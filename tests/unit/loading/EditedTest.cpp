// SPDX-License-Identifier: MPL-2.0
// What is shown after an edit is what is opened the next day: the edited museum and a fresh load of its files are one.
#include "base/MappedFile.h"
#include "loading/Loader.h"
#include "unit/loading/InPlaceImporter.h"

#include <algorithm>
#include <functional>
#include <gtest/gtest.h>
#include <unistd.h>

namespace halls::loading {
namespace {

namespace fs = std::filesystem;

using Tours = std::vector<Tour>;
struct Edit {
    const char* name;
    std::function<void(Museum&, Tours&)> make;
};

/// Angles and numbers of all lengths: files keep fewer digits than the memory.
const std::vector<Edit>& edits() {
    constexpr float kOdd = 0.12345678F;
    static const std::vector<Edit> s_edits{
        {"other words", [](Museum& museum, Tours&) { museum.title.byLanguage["en"] = "Other words"; }},
        {"a pin moved", [](Museum& museum, Tours&) { museum.pins[0].position += Vec3(kOdd, 0.0F, 1.0F / 3.0F); }},
        {"a pin added",
         [](Museum& museum, Tours&) {
             museum.pins.push_back(museum.pins[0]);
             museum.pins.back().id = "another";
             museum.pins.back().quotations.clear();
             museum.pins.back().texts = {{"en", "New.", true, {}}, {"ar", "جديد.", true, {}}};
         }},
        {"a pin removed", [](Museum& museum, Tours&) { museum.pins.erase(museum.pins.begin()); }},
        {"a view turned",
         [](Museum& museum, Tours&) {
             museum.views[0].pose.yaw = 2.0F + kOdd;
             museum.views[0].pose.pitch = -kOdd;
             museum.views[0].verticalFov = 1.0F + kOdd;
         }},
        {"an exhibit placed",
         [](Museum& museum, Tours&) {
             for (auto& [id, state] : museum.exhibits[0].states)
                 state.placement = {Vec3(kOdd, 1.0F / 3.0F, -1.0F), 1.0F + kOdd, 1.0F / 3.0F};
         }},
        {"a scan laid onto another state",
         [](Museum& museum, Tours&) {
             museum.exhibits[0].states["before"].alignment =
                 Alignment{0.001F, true, "after", {{Vec3(kOdd), Vec3(1.0F / 3.0F)}}};
         }},
        {"a part with evidence of its own",
         [](Museum& museum, Tours&) {
             HallState& hall = museum.halls[0].states["before"];
             hall.exposure = kOdd;
             hall.parts = {
                 {"left", {{{"en", "Left"}, {"ar", "يسار"}}}, {}, {{Aspect::Form, {EvidenceClass::One, {"S1"}}}}}};
         }},
        {"an exhibit removed",
         [](Museum& museum, Tours&) {
             const Id gone = museum.exhibits[0].id;
             museum.exhibits.erase(museum.exhibits.begin());
             std::erase_if(museum.pins, [&](const Pin& pin) { return pin.exhibit == gone; });
             std::erase_if(museum.claims,
                           [&](const Claim& claim) { return std::ranges::count(claim.about, gone) > 0; });
             for (View& view : museum.views)
                 view.exhibit = view.exhibit == gone ? Id() : view.exhibit;
         }},
        {"a step from here",
         [](Museum&, Tours& tours) {
             TourStep& step = tours[0].steps[0];
             step.camera = {.path = {{Vec3(kOdd, 1.6F, 1.0F / 3.0F), 1.0F + kOdd, -kOdd}}, .verticalFov = 1.0F + kOdd};
             step.comparison = TourComparison{CompareMode::Blend, "before", "after", false, kOdd, 1.0F / 3.0F};
         }},
        {"steps in another order", [](Museum&, Tours& tours) { std::ranges::reverse(tours[0].steps); }},
        {"a new tour",
         [](Museum&, Tours& tours) {
             tours.push_back(tours[0]);
             tours.back().id = "new";
             tours.back().file.clear();
             tours.back().steps[0].hold = kOdd;
         }},
        {"a tour removed", [](Museum&, Tours& tours) { tours.erase(tours.begin()); }}};
    return s_edits;
}

void expectSame(const StandingModel& one, const StandingModel& other) {
    EXPECT_EQ(one.model, other.model);
    EXPECT_EQ(one.transform, other.transform) << one.model;
    EXPECT_EQ(one.lightmap, other.lightmap);
    EXPECT_EQ(one.lightmapTile, other.lightmapTile);
    EXPECT_EQ(one.probe, other.probe);
    EXPECT_EQ(one.object, other.object);
    EXPECT_EQ(one.objectsByNode, other.objectsByNode);
    EXPECT_EQ(one.group, other.group);
    EXPECT_EQ(one.exposure, other.exposure);
    EXPECT_EQ(one.cleared, other.cleared);
}

void expectSame(const LoadedMuseum& one, const LoadedMuseum& other) {
    EXPECT_TRUE(one.museum() == other.museum());
    EXPECT_TRUE(one.tours() == other.tours());
    EXPECT_EQ(one.folder(), other.folder());
    EXPECT_EQ(one.bareModel, other.bareModel);
    EXPECT_EQ(one.missing.size(), other.missing.size());
    EXPECT_TRUE(one.objects == other.objects);
    ASSERT_EQ(one.states.size(), other.states.size());
    for (std::size_t i = 0; i < one.states.size(); ++i) {
        EXPECT_EQ(one.states[i].baked, other.states[i].baked);
        EXPECT_EQ(one.states[i].collision.triangleCount(), other.states[i].collision.triangleCount());
        EXPECT_TRUE(one.states[i].collision.bounds() == other.states[i].collision.bounds()) << i;
        ASSERT_EQ(one.states[i].models.size(), other.states[i].models.size());
        for (std::size_t at = 0; at < one.states[i].models.size(); ++at)
            expectSame(one.states[i].models[at], other.states[i].models[at]);
    }
}

class EditedTest : public testing::Test {
protected:
    EditedTest() {
        fs::remove_all(m_root);
        fs::create_directories(m_root);
        fs::copy(fs::path(HALLS_SOURCE_DIR) / "tests/app/data/tiny-museum", m_root / "museum",
                 fs::copy_options::recursive);
    }
    ~EditedTest() override { fs::remove_all(m_root); }

    std::shared_ptr<const LoadedMuseum> load() {
        Loader loader(m_cache, m_importer, fs::path(HALLS_SOURCE_DIR) / "assets");
        auto loaded = loader.load(m_root / "museum", {}, {}, [](float) {});
        EXPECT_TRUE(loaded) << (loaded ? "" : toLine(loaded.error()));
        return loaded ? loaded.value() : nullptr;
    }
    /// As the window does it: written first, shown then.
    static std::shared_ptr<const LoadedMuseum> changed(const LoadedMuseum& loaded, const Museum& museum,
                                                       const Tours& tours) {
        const io::Package package = loaded.package->with(museum, tours);
        const Status saved = package.save(loaded.folder());
        EXPECT_TRUE(saved) << (saved ? "" : toLine(saved.error()));
        return edited(loaded, package);
    }

    const fs::path m_root = fs::temp_directory_path() / ("halls-edited-" + std::to_string(::getpid()));
    model::ModelCache m_cache{m_root / "cache", 1ULL << 30U};
    InPlaceImporter m_importer;
};

TEST_F(EditedTest, EachEditEqualsAFreshLoadOfTheSavedFiles) {
    auto shown = load();
    ASSERT_NE(shown, nullptr);
    ASSERT_FALSE(shown->states[0].models.empty());
    for (const Edit& edit : edits()) {
        SCOPED_TRACE(edit.name);
        Museum museum = shown->museum();
        Tours tours = shown->tours();
        edit.make(museum, tours);
        ASSERT_FALSE(museum == shown->museum() && tours == shown->tours()) << "nothing was edited";
        shown = changed(*shown, museum, tours);
        const auto fresh = load();
        ASSERT_NE(fresh, nullptr);
        expectSame(*shown, *fresh);
    }
}

TEST_F(EditedTest, WhatIsTakenBackEqualsAFreshLoadToo) {
    const auto before = load();
    ASSERT_NE(before, nullptr);
    for (const Edit& edit : edits()) {
        SCOPED_TRACE(edit.name);
        Museum museum = before->museum();
        Tours tours = before->tours();
        edit.make(museum, tours);
        const auto after = changed(*before, museum, tours);
        const auto back = changed(*after, before->museum(), before->tours());
        expectSame(*back, *before);
        const auto fresh = load();
        ASSERT_NE(fresh, nullptr);
        expectSame(*back, *fresh);
    }
}

/// A scan of a wrong unit may be a hundred times as large as the museum: nobody is shut in by it.
TEST_F(EditedTest, AScanThatIsNotLaidOnStandsInNobodysWay) {
    const auto before = load();
    const auto without = before->states[0].collision.triangleCount();
    Museum museum = before->museum();
    museum.exhibits[0].states["before"].collision = ExhibitCollision::None;
    const auto bare = changed(*before, museum, before->tours())->states[0].collision.triangleCount();
    ASSERT_LT(bare, without);
    museum = before->museum();
    ExhibitState& stone = museum.exhibits[0].states["before"];
    stone.alignment = Alignment{.metresPerUnit = 1000.0F, .to = "after"};
    museum.halls[0].states["before"].alignment = Alignment{.metresPerUnit = 1000.0F, .to = "after"};
    const auto shown = changed(*before, museum, before->tours());
    EXPECT_EQ(shown->states[0].collision.triangleCount(), bare);
    EXPECT_TRUE(shown->states[0].collision.bounds() == before->states[1].collision.bounds()) << "walls of the other";
    stone.alignment->metresPerUnit = 1.0F;
    stone.alignment->pairs = {{{0, 0, 0}, {0, 0, 0}}, {{1, 0, 0}, {1, 0, 0}}, {{0, 1, 0}, {0, 1, 0}}};
    EXPECT_EQ(changed(*before, museum, before->tours())->states[0].collision.triangleCount(), without);
}

/// Digits that we would not write stay in the file where nobody touched them: then they stay in the memory, too.
TEST_F(EditedTest, DigitsOfOthersAreKept) {
    const fs::path file = m_root / "museum/museum.json";
    const auto first = load();
    ASSERT_NE(first, nullptr);
    Museum museum = first->museum();
    museum.views[0].pose.yaw = radiansOf(12.25F);
    ASSERT_NE(changed(*first, museum, first->tours()), nullptr);
    std::string text = readText(file, 1U << 20U).value();
    const std::size_t at = text.find("12.25");
    ASSERT_NE(at, std::string::npos);
    ASSERT_TRUE(writeAtomically(file, text.replace(at, 5, "12.2512345678")));
    const auto shown = load();
    museum = shown->museum();
    museum.title.byLanguage["en"] = "Other words";
    const auto after = changed(*shown, museum, shown->tours());
    EXPECT_EQ(after->museum().views[0].pose.yaw, radiansOf(12.2512345678F));
    expectSame(*after, *load());
}

} // namespace
} // namespace halls::loading
