// SPDX-License-Identifier: MPL-2.0
#include "TestPackage.h"

#include "io/MuseumJson.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace halls::test {
namespace {

/// The shipped museum: its ids, views and pins are what a tour may name.
class TourTest : public testing::Test {
protected:
    void SetUp() override {
        std::filesystem::remove_all(folder);
        std::filesystem::copy(std::filesystem::path(HALLS_SOURCE_DIR) / "scenes/mosul-museum", folder,
                              std::filesystem::copy_options::recursive);
        tour = io::Json::parse(bytesOf(file));
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    io::PackageCheck checked() {
        write(file, tour.dump());
        return io::checkPackage(folder, kAssets);
    }
    /// The one error of the tour, as "pointer code"; and the museum can be shown all the same.
    std::string error() {
        const io::PackageCheck check = checked();
        EXPECT_TRUE(io::Package::open(folder, kAssets));
        if (check.errors.size() != 1)
            return std::to_string(check.errors.size()) + " errors";
        EXPECT_EQ(check.errors[0].file, "tours/ten-minutes.json");
        return check.errors[0].pointer + ' ' + check.errors[0].code;
    }

    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("halls-tour-" + std::to_string(::getpid()));
    const std::filesystem::path file = folder / "tours/ten-minutes.json";
    io::Json tour;
};

TEST_F(TourTest, theShippedOnesAreValidAndComeBackAsTheyWere) {
    const io::PackageCheck check = checked();
    ASSERT_TRUE(check.valid()) << io::toText(check);
    ASSERT_EQ(check.tours.size(), 3U);
    for (const Tour& each : check.tours) {
        const io::Json written = io::tourJson(each);
        EXPECT_TRUE(written == io::tourJson(io::tourOf(written))) << each.id;
        for (const TourStep& step : each.steps) {
            for (const char* language : {"en", "ar"})
                EXPECT_TRUE(step.text.byLanguage.contains(language)) << each.id << ' ' << step.id;
        }
    }
}

TEST_F(TourTest, whatAStepNamesHasToBeThere) {
    const io::Json whole = tour;
    const auto with = [&](auto change) {
        tour = whole;
        change(tour["steps"][0]);
        return error();
    };
    EXPECT_EQ(with([](io::Json& s) { s["camera"]["view"] = "nowhere"; }), "/steps/0/camera/view unknown-view");
    EXPECT_EQ(with([](io::Json& s) { s["state"] = "never"; }), "/steps/0/state unknown-state");
    EXPECT_EQ(with([](io::Json& s) { s["pins"] = {"no-pin"}; }), "/steps/0/pins/0 unknown-pin");
    EXPECT_EQ(with([](io::Json& s) { s["camera"] = io::Json::object(); }), "/steps/0/camera no-camera");
    EXPECT_EQ(with([](io::Json& s) {
                  s.erase("pins");
                  s["openPin"] = true;
              }),
              "/steps/0/openPin no-pin");
    EXPECT_EQ(with([](io::Json& s) { s["narration"]["en"]["audio"] = "voice.ogg"; }),
              "/steps/0/narration/en/audio missing-file");
    EXPECT_EQ(with([](io::Json& s) {
                  s["comparison"] = {{"mode", "swipe"}, {"first", "before"}, {"second", "before"}};
              }),
              "/steps/0/comparison/second same-state");
    EXPECT_EQ(with([](io::Json& s) { s["id"] = "arches"; }), "/steps/1/id duplicate-id");
    EXPECT_EQ(with([](io::Json& s) { s["hold"] = -1; }), "/steps/0/hold schema-range");
}

TEST_F(TourTest, whatHappensInAStepHasToBePossible) {
    const io::Json whole = tour;
    const auto with = [&](const char* events) {
        tour = whole;
        tour["steps"][0]["events"] = io::Json::parse(events);
        return error();
    };
    const auto whyNot = [&](const char* events) {
        const std::string told = with(events);
        const std::string before = "/steps/0/events/";
        return told.starts_with(before) ? told.substr(before.size()) : told;
    };
    EXPECT_EQ(with("[]"), "0 errors");
    EXPECT_EQ(with(R"([{"at": 0, "pin": "pin-entrance-facade"}, {"at": 0, "highlight": ["lion"]},
                       {"at": 1, "move": {"position": [0, 1.6, 0], "seconds": 3}}, {"at": 2, "state": "before"},
                       {"at": 4, "move": {"position": [0, 1.6, 1]}}])"),
              "0 errors");
    EXPECT_EQ(whyNot(R"([{"at": 3}])"), "0 no-event");
    EXPECT_EQ(whyNot(R"([{"at": 3, "state": "before"}, {"at": 2, "state": "before"}])"), "1/at event-order");
    EXPECT_EQ(whyNot(R"([{"at": 0, "move": {"position": [0, 1.6, 0], "seconds": 3}},
                         {"at": 1, "state": "before"}, {"at": 2, "move": {"position": [0, 1.6, 1]}}])"),
              "2/move moves-overlap");
    EXPECT_EQ(whyNot(R"([{"at": 0, "highlight": ["no-exhibit"]}])"), "0/highlight/0 unknown-exhibit");
    EXPECT_EQ(whyNot(R"([{"at": 0, "pin": "no-pin"}])"), "0/pin unknown-pin");
    EXPECT_EQ(whyNot(R"([{"at": 0, "state": "never"}])"), "0/state unknown-state");
    EXPECT_EQ(whyNot(R"([{"at": -1, "state": "before"}])"), "0/at schema-range");
    EXPECT_EQ(whyNot(R"([{"at": 0, "move": {"position": [0, 1.6, 0], "seconds": 0}}])"), "0/move/seconds schema-range");
    tour = whole;
    tour["steps"][0]["caption"] = "left";
    EXPECT_EQ(error(), "/steps/0/caption schema-value");
}

TEST_F(TourTest, itsMinutesAndItsTextOnPaperAreChecked) {
    tour["minutes"] = 0;
    EXPECT_EQ(error(), "/minutes schema-range");
    tour["minutes"] = 10.5;
    EXPECT_EQ(error(), "/minutes schema-type");
    tour["minutes"] = 45;
    tour["steps"][1]["paper"] = {{"en", "The picture shows it."}, {"ar", "\xD9\x87\xD9\x86\xD8\xA7."}};
    const io::PackageCheck check = checked();
    EXPECT_TRUE(check.valid()) << io::toText(check);
    EXPECT_EQ(check.tours[0].minutes, 45);
    EXPECT_EQ(check.tours[0].steps[1].paper.in("en"), "The picture shows it.");
    tour["steps"][1]["paper"].erase("ar");
    const auto missing = checked().warnings;
    EXPECT_EQ(std::ranges::count(missing, "/steps/1/paper", &io::Problem::pointer), 1);
}

TEST_F(TourTest, captionsHaveToBeWebVtt) {
    write(folder / "tours/voice.ogg", "any sound");
    write(folder / "tours/voice.vtt", "1\n00:00:00,000 --> 00:00:01,000\nSubRip\n");
    tour["steps"][0]["narration"]["en"] = {{"audio", "tours/voice.ogg"}, {"captions", "tours/voice.vtt"}};
    EXPECT_EQ(error(), "/steps/0/narration/en/captions no-webvtt");
    write(folder / "tours/voice.vtt", "WEBVTT\n\n00:01.000 --> 00:00.000\nback\n\n00:01.000 --> 00:02.000\nWell.\n");
    // Named twice, told once.
    tour["steps"][1]["narration"]["en"] = tour["steps"][0]["narration"]["en"];
    const io::PackageCheck check = checked();
    EXPECT_TRUE(check.valid()) << io::toText(check);
    const auto broken = [](const io::Problem& problem) { return problem.code == "broken-cue"; };
    ASSERT_EQ(std::ranges::count_if(check.warnings, broken), 1);
    const auto told = std::ranges::find_if(check.warnings, broken);
    EXPECT_EQ(told->pointer, "/steps/0/narration/en/captions");
    EXPECT_NE(told->message.find("line 3"), std::string::npos) << told->message;
}

TEST_F(TourTest, aBrokenFileKeepsNobodyFromWalking) {
    for (const char* bytes : {"", "{", "[]", "{\"id\": 3}"}) {
        write(file, bytes);
        EXPECT_FALSE(io::checkPackage(folder, kAssets).errors.empty()) << bytes;
        const auto package = io::Package::open(folder, kAssets);
        ASSERT_TRUE(package) << bytes;
        EXPECT_EQ(package.value().tours().size(), 2U);
    }
    std::filesystem::remove(file);
    const auto package = io::Package::open(folder, kAssets);
    ASSERT_TRUE(package);
    EXPECT_EQ(package.value().tours().size(), 2U);
}

} // namespace
} // namespace halls::test
