// SPDX-License-Identifier: MPL-2.0
// `validate` is a promise: a package that it calls valid opens, can be walked in, toured and read.
#include "loading/WalkCheck.h"
#include "session/Session.h"
#include "tours/TourLength.h"
#include "tours/TourPlayer.h"
#include "unit/io/ValidMutants.h"
#include "unit/loading/InPlaceImporter.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <unistd.h>

namespace halls::loading {
namespace {

namespace fs = std::filesystem;

bool isFinite(const Vec3& place) {
    return std::isfinite(place.x) && std::isfinite(place.y) && std::isfinite(place.z);
}

class PromiseTest : public testing::Test {
protected:
    PromiseTest()
        : m_cache(fs::path(HALLS_TEST_OUTPUT) / "promise-cache", 1ULL << 30U), m_loader(m_cache, m_importer, kAssets) {}

    /// As `mosul-halls validate` does it.
    io::PackageCheck validated(const fs::path& folder) {
        io::PackageCheck check = io::checkPackage(folder, kAssets);
        if (check.valid()) {
            const Status looked = m_loader.check(check, {}, [](float) {});
            EXPECT_TRUE(looked) << toLine(looked.error());
        }
        return check;
    }

    /// All of the product that needs no window. Returns what went wrong; empty: nothing.
    std::string trouble(const fs::path& folder, const io::PackageCheck& check) {
        try {
            return troubleIn(folder, check);
        } catch (const std::exception& broken) {
            return std::string("threw: ") + broken.what();
        }
    }

    inline static const fs::path kAssets = fs::path(HALLS_SOURCE_DIR) / "assets";

private:
    std::string troubleIn(const fs::path& folder, const io::PackageCheck& check) {
        const auto package = io::Package::open(folder, kAssets);
        if (!package)
            return "open: " + toLine(package.error());
        const auto loaded = m_loader.load(folder, {}, {}, [](float) {});
        if (!loaded)
            return "load: " + toLine(loaded.error());
        for (const Error& missing : loaded.value()->missing)
            return "missing: " + toLine(missing);
        for (const ImportNote& note : loaded.value()->notes) {
            const bool told = std::ranges::any_of(check.warnings, [&](const io::Problem& warning) {
                return warning.message.find(note.text) != std::string::npos;
            });
            if (!told)
                return "nobody told: " + note.text;
        }
        session::Session session(loaded.value(), {.notice = false});
        const std::string walked = walk(session);
        return walked.empty() ? tour(session, check) : walked;
    }

    static std::string walk(session::Session& session) {
        const Museum& museum = session.museum();
        for (const State& state : museum.states) {
            session.setState(state.id);
            session.home();
            for (int i = 0; i < 20; ++i)
                session.tick(1.0 / 30.0, {.move = {0.3F, 1.0F}, .look = {0.1F, 0.0F}});
            for (const View& view : museum.views)
                session.goToView(view.id);
            for (const Hall& hall : museum.halls)
                session.goToHall(hall.id);
            for (const Exhibit& exhibit : museum.exhibits) {
                session.goToExhibit(exhibit.id);
                session.orbit(exhibit.id);
            }
            for (const Pin& pin : museum.pins) {
                session.openPin(pin.id);
                session.goToPin(pin.id);
                session.closePin();
            }
            for (const Mode mode : {Mode::Plan, Mode::Look, Mode::Walk})
                session.setMode(mode);
            (void)session.pinsOnScreen({640, 400});
            session.tick(1.0 / 30.0);
            if (!isFinite(session.camera().pose.position))
                return "the eye is nowhere in the state " + state.id;
        }
        for (const CompareMode mode :
             {CompareMode::Swipe, CompareMode::Blend, CompareMode::SideBySide, CompareMode::Off})
            session.setCompareMode(mode);
        return {};
    }

    static std::string tour(session::Session& session, const io::PackageCheck& check) {
        for (const Tour& tour : session.loaded().tours()) {
            const double length = tours::lengthOf(session.loaded(), tour, "en").playing;
            if (!std::isfinite(length) || length < 0.0)
                return "the tour " + tour.id + " takes no time that is one";
            tours::TourPlayer player(session.museum(), tour);
            player.goTo(session, 0);
            player.setPlaying(true);
            player.setSpeed(2.0F);
            for (int i = 0; i < 40 && !player.ended(); ++i) {
                player.tick(session, 0.5);
                session.tick(0.5);
            }
            for (std::size_t i = 0; i < player.count(); ++i)
                player.next(session);
            if (!player.skipped().empty() && check.warnings.empty())
                return "a step was left out that nobody told of: " + player.skipped().front().why;
        }
        return {};
    }

    model::ModelCache m_cache;
    InPlaceImporter m_importer;
    Loader m_loader;
};

TEST_F(PromiseTest, EveryPackageOfTheTestDataThatIsValid) {
    std::vector<fs::path> packages{fs::path(HALLS_SOURCE_DIR) / "tests/app/data/tiny-museum"};
    for (const auto& entry : fs::directory_iterator(fs::path(HALLS_TEST_DATA) / "packages"))
        packages.push_back(entry.path());
    std::size_t valid = 0;
    for (const fs::path& package : packages) {
        const io::PackageCheck check = validated(package);
        if (!check.valid())
            continue;
        ++valid;
        EXPECT_EQ(trouble(package, check), "") << package;
    }
    EXPECT_GE(valid, 4U) << "else this proves nothing";
}

TEST_F(PromiseTest, TwoThousandMutantsThatAreValid) {
    std::map<std::string, std::string> broken; ///< by what went wrong
    test::eachValidMutant(
        HALLS_SOURCE_DIR, 2000, [&](const fs::path& folder) { return validated(folder); },
        [&](const fs::path& folder, const io::PackageCheck& check, const std::string& what) {
            const std::string wrong = trouble(folder, check);
            if (!wrong.empty())
                broken.emplace(wrong, what);
        });
    for (const auto& [wrong, where] : broken)
        ADD_FAILURE() << wrong << "\n  " << where;
}

TEST(Absurd, PlacesAndScalesAreErrorsWithTheirPlace) {
    const fs::path folder = fs::temp_directory_path() / ("halls-absurd-" + std::to_string(::getpid()));
    const fs::path file = folder / "museum.json";
    fs::remove_all(folder);
    fs::copy(fs::path(HALLS_SOURCE_DIR) / "tests/app/data/tiny-museum", folder, fs::copy_options::recursive);
    std::ifstream in(file);
    const nlohmann::ordered_json whole = nlohmann::ordered_json::parse(in);
    const auto pointersOf = [&](const nlohmann::ordered_json& museum) {
        std::ofstream(file) << museum.dump();
        std::vector<std::string> pointers;
        for (const io::Problem& problem : io::checkPackage(folder, fs::path(HALLS_SOURCE_DIR) / "assets").errors)
            pointers.push_back(problem.pointer);
        return pointers;
    };
    ASSERT_TRUE(pointersOf(whole).empty());
    const std::string placement = "/exhibits/0/states/before/pose";
    const std::vector<std::pair<std::string, nlohmann::ordered_json>> absurd{
        {placement + "/position/0", 1e37}, {placement + "/position/1", nullptr}, {placement + "/position/2", -100'001},
        {placement + "/scale", 0},         {placement + "/scale", -1},           {placement + "/scale", 1e-300},
        {placement + "/scale", 10'001},    {placement + "/scale", nullptr},      {placement + "/yaw", 1e9}};
    for (const auto& [pointer, value] : absurd) {
        nlohmann::ordered_json museum = whole;
        museum["exhibits"][0]["states"]["before"]["pose"]["scale"] = 1;
        museum[nlohmann::ordered_json::json_pointer(pointer)] = value;
        const auto told = pointersOf(museum);
        EXPECT_NE(std::find(told.begin(), told.end(), pointer), told.end()) << pointer << " " << value.dump();
    }
    for (const double fine : {1e-4, 0.01, 1.0, 100.0, 1e4}) {
        nlohmann::ordered_json museum = whole;
        museum["exhibits"][0]["states"]["before"]["pose"]["scale"] = fine;
        EXPECT_TRUE(pointersOf(museum).empty()) << fine;
    }
    fs::remove_all(folder);
}

} // namespace
} // namespace halls::loading
