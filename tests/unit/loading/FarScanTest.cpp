// SPDX-License-Identifier: MPL-2.0
// A scan in the coordinates of a map, from its file to where it stands in the museum.
#include "io/Scan.h"
#include "loading/Loader.h"
#include "unit/loading/InPlaceImporter.h"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace halls::loading {
namespace {

namespace fs = std::filesystem;

class FarScanTest : public testing::Test {
protected:
    FarScanTest() {
        fs::remove_all(m_root);
        fs::create_directories(m_root);
        fs::copy(fs::path(HALLS_SOURCE_DIR) / "tests/app/data/tiny-museum", m_root / "museum",
                 fs::copy_options::recursive);
    }
    ~FarScanTest() override { fs::remove_all(m_root); }

    /// A triangle of 1.2 m at coordinates of UTM, Y up.
    fs::path scanFile() const {
        std::ofstream(m_root / "scan.ply") << "ply\nformat ascii 1.0\nelement vertex 3\nproperty double x\nproperty "
                                              "double y\nproperty double z\nelement "
                                              "face 1\nproperty list uchar int vertex_indices\nend_header\n331234.567 "
                                              "221.5 -4023456.789\n331235.767 221.5 "
                                              "-4023456.789\n331234.567 222.7 -4023456.789\n3 0 1 2\n";
        return m_root / "scan.ply";
    }
    std::shared_ptr<const LoadedMuseum> load(const fs::path& what) {
        Loader loader(m_cache, m_importer, fs::path(HALLS_SOURCE_DIR) / "assets");
        auto loaded = loader.load(what, {}, {}, [](float) {});
        EXPECT_TRUE(loaded) << (loaded ? "" : toLine(loaded.error()));
        return loaded ? loaded.value() : nullptr;
    }

    fs::path m_root = fs::temp_directory_path() / fmt::format("halls-far-{}", ::getpid());
    model::ModelCache m_cache{m_root / "cache", 1ULL << 30U};
    InPlaceImporter m_importer;
};

/// Corners of a model as they stand in the museum.
std::vector<Vec3> standingCorners(const LoadedMuseum& loaded, const StandingModel& standing) {
    std::vector<Vec3> corners;
    for (const model::Vertex& vertex : loaded.files.at(standing.model).model().vertices)
        corners.emplace_back(standing.transform *
                             Vec4(vertex.position[0], vertex.position[1], vertex.position[2], 1.0F));
    return corners;
}

bool hasNear(const std::vector<Vec3>& corners, Vec3 place) {
    return std::ranges::any_of(corners, [&](Vec3 corner) { return glm::distance(corner, place) < 0.001F; });
}

TEST_F(FarScanTest, StandsToAMillimetreWhereItsPairsSay) {
    const auto before = load(m_root / "museum");
    ASSERT_NE(before, nullptr);
    io::Scan scan{.file = scanFile(),
                  .hall = before->museum().exhibits[0].hall,
                  .exhibit = before->museum().exhibits[0].id,
                  .title = "Scan",
                  .language = "en",
                  .maker = "A survey team",
                  .metresPerUnit = 1.0F,
                  .base = "before"};
    const auto added = io::addScan(*before->package, scan, m_root / "copy");
    ASSERT_TRUE(added) << toLine(added.error());
    Museum museum = added.value().museum();
    const DVec3 first(331234.567, 221.5, -4023456.789);
    museum.exhibits[0].states.at("scan-1").alignment->pairs = {
        {first, {1, 0, 1}}, {first + DVec3(1.2, 0, 0), {1, 0, -0.2F}}, {first + DVec3(0, 1.2, 0), {1, 1.2F, 1}}};
    ASSERT_TRUE(added.value().with(museum).save(m_root / "copy"));
    const auto loaded = load(m_root / "copy");
    ASSERT_NE(loaded, nullptr);
    const auto& models = loaded->states[loaded->states.size() - 1].models;
    const auto standing = std::ranges::find_if(
        models, [](const StandingModel& model) { return model.model.find("scan.ply") != std::string::npos; });
    ASSERT_NE(standing, models.end());
    EXPECT_NE(loaded->files.at(standing->model).model().origin, DVec3(0.0));
    const std::vector<Vec3> corners = standingCorners(*loaded, *standing);
    for (const Vec3 place : {Vec3(1, 0, 1), Vec3(1, 0, -0.2F), Vec3(1, 1.2F, 1)})
        EXPECT_TRUE(hasNear(corners, place)) << place.x << " " << place.y << " " << place.z;
}

TEST_F(FarScanTest, InAPackageStandsWhereItsCoordinatesSay) {
    fs::copy_file(scanFile(), m_root / "museum" / "far.ply");
    const auto before = load(m_root / "museum");
    ASSERT_NE(before, nullptr);
    Museum museum = before->museum();
    for (auto& [id, state] : museum.exhibits[0].states) {
        state.model = "far.ply";
        state.placement = {Vec3(0.0F), 0.0F, 0.001F}; // in thousandths
    }
    ASSERT_TRUE(before->package->with(museum, before->tours()).save(m_root / "museum"));
    const auto loaded = load(m_root / "museum");
    ASSERT_NE(loaded, nullptr);
    const auto& models = loaded->states[0].models;
    const auto standing = std::ranges::find_if(
        models, [](const StandingModel& model) { return model.model.find("far.ply") != std::string::npos; });
    ASSERT_NE(standing, models.end());
    EXPECT_TRUE(hasNear(standingCorners(*loaded, *standing), Vec3(331.234567F, 0.2215F, -4023.456789F)));
}

TEST_F(FarScanTest, AloneIsShownAtTheOriginAndToldOf) {
    const auto loaded = load(scanFile());
    ASSERT_NE(loaded, nullptr);
    const auto& standing = loaded->states[0].models.at(0);
    EXPECT_TRUE(hasNear(standingCorners(*loaded, standing), Vec3(-0.433F, -0.5F, 0.211F)));
    ASSERT_EQ(loaded->notes.size(), 1U);
    EXPECT_NE(loaded->notes[0].text.find("shown as at the origin"), std::string::npos);
}

} // namespace
} // namespace halls::loading
