// SPDX-License-Identifier: MPL-2.0
// One description for both ways: whatever is set comes back, and is called what the published schema calls it.
#include "TestPackage.h"

#include "io/MuseumJson.h"
#include "io/SchemaCheck.h"

namespace halls::test {
namespace {

LocalText words(const std::string& text) {
    return {{{"en", text}, {"ar", text + " ع"}}};
}

Evidence evidence() {
    return {EvidenceClass::Reported, {"S1", "S2"}, words("an officer"), words("why")};
}

/// All that an exhibit's evidence may say.
Knowledge known() {
    return {{Aspect::Presence, evidence()},
            {Aspect::Form, {EvidenceClass::Invented, {}, {}, words("made up")}},
            {Aspect::Measures, {EvidenceClass::One, {"S1"}, {}, {}}},
            {Aspect::Place, {}},
            {Aspect::Material, evidence()}};
}

Alignment alignment() {
    return {0.01F, true, "before", {{{0.1, 0.2, 0.3}, {1.1F, 1.2F, 1.3F}}, {{2.0, 0.0, 0.0}, {0.0F, 2.0F, 0.0F}}}};
}

/// Of what museum.json holds, no member but angles (they are rounded) has the value that it has by itself.
Museum fullMuseum() {
    Museum museum{.id = "full", .title = words("title"), .description = words("description")};
    museum.languages = {"en", "ar"};
    museum.drafts = {"ar"};
    museum.startView = "view";
    museum.startState = "before";
    museum.notice = Notice{{"after"}, words("notice")};
    museum.states = {
        {"before", words("before"), "2014-02", "2014-03", DatePrecision::Month, words("text"), {"S1"}, words("drawn")},
        {"after", words("after"), "2017", {}, DatePrecision::Year, {}, {}, {}}};
    Hall hall{.id = "hall", .title = words("hall"), .text = words("text")};
    hall.bounds = {Vec3(-1.5F, 0.0F, -2.5F), Vec3(1.5F, 4.25F, 2.5F)};
    hall.annexes = {{Vec3(1.5F, 0.0F, 0.0F), Vec3(2.5F, 2.0F, 1.0F)}};
    hall.modes = {Mode::Look, Mode::Plan};
    hall.sees = std::vector<Id>{"hall"};
    hall.states["before"] = {"models/a.glb",
                             "models/b.glb",
                             alignment(),
                             Lightmap{"l.hdr", {{"jar", Vec4(0.1F)}}},
                             {{"p.hdr", Vec3(0.1F, 0.2F, 0.3F)}},
                             -0.5F,
                             true,
                             words("text"),
                             {{Aspect::Relation, evidence()}, {Aspect::Finish, evidence()}},
                             {{"part", words("part"), words("text"), {{Aspect::Presence, evidence()}}}}};
    museum.halls = {hall};
    Exhibit jar{.id = "jar", .hall = "hall", .title = words("jar")};
    jar.record = {words("type"),
                  words("period"),
                  words("material"),
                  {{"height", 0.4F, EvidenceClass::One, {"S1"}, words("note")},
                   {"width", 0.0F, EvidenceClass::Unknown, {}, words("nobody measured it")}},
                  Made::PartOriginal,
                  words("spot"),
                  {"IM 1", "2"},
                  words("note"),
                  {"S2"}};
    jar.states["before"] = {Fate::FragmentsHeld,
                            "models/jar.glb",
                            {Vec3(0.5F, 0.25F, -1.5F), 0.0F, 0.1F},
                            alignment(),
                            ExhibitCollision::Mesh,
                            words("text"),
                            known()};
    museum.exhibits = {jar};
    View view{.id = "view", .title = words("view"), .hall = "hall"};
    view.pose.position = Vec3(0.5F, 1.6F, 0.25F);
    view.exhibit = "jar";
    museum.views = {view};
    museum.claims = {{"claim",
                      words("topic"),
                      {"hall", "jar"},
                      {{words("so"),
                        {"S1"},
                        words("an officer"),
                        "seed#P06",
                        Judgement{words("two saw it"), words("the makers"), "2026-11-27"}}}}};
    museum.chapters = {{"since", words("since"), words("text"), {{"2018-05", words("it went on"), evidence()}}}};
    museum.tours = {"tours/a.json"};
    return museum;
}

Tour fullTour() {
    Tour tour{.id = "tour", .title = words("title"), .audience = words("all"), .minutes = 45, .text = words("text")};
    tour.drafts = {"ar"};
    TourStep walk{.id = "walk", .title = words("walk"), .text = words("text"), .notes = words("notes")};
    walk.paper = words("on paper");
    walk.question = words("question");
    walk.answer = words("answer");
    walk.camera.path = {{{0.1F, 1.6F, 2.3F}, 0.0F, 0.0F}, {{0.2F, 1.6F, 2.4F}, 0.0F, 0.0F}};
    walk.state = "before";
    walk.comparison = TourComparison{CompareMode::Swipe, "before", "after", true, 0.3F, 0.7F};
    walk.pins = {"pin"};
    walk.openPin = true;
    walk.showEvidence = true;
    walk.chapter = "since";
    walk.narration = {{"en", {"a.ogg", "a.vtt"}}, {"ar", {"b.ogg", {}}}};
    walk.duration = 2.5F;
    walk.hold = 3.25F;
    walk.destruction = true;
    walk.caption = CaptionPlace::Side;
    walk.events = {{.at = 1.5F,
                    .move = TourMove{.to = {{0.3F, 1.6F, 2.5F}, 0.0F, 0.0F}, .verticalFov = 0.0F, .seconds = 8.0F},
                    .highlight = {},
                    .pin = {},
                    .state = {}},
                   {.at = 9.5F, .move = {}, .highlight = {"jar"}, .pin = "pin", .state = "after"}};
    TourStep view{.id = "view", .title = words("view"), .text = words("text"), .camera = {.view = "view"}};
    view.state = "after";
    tour.steps = {walk, view};
    return tour;
}

std::string problemsOf(io::Schema schema, const io::Json& json) {
    io::Findings findings;
    io::checkForm(schema, json, "file", findings);
    std::string all;
    for (const io::Problem& problem : findings.errors)
        all += problem.pointer + ": " + problem.message + "\n";
    return all;
}

TEST(Fields, aFullMuseumComesBackAsItWas) {
    const Museum museum = fullMuseum();
    const io::PartFiles files{"pins.json", "works.json", {"a.json", "b.json"}};
    const io::Json json = io::museumJson(museum, files);
    EXPECT_EQ(problemsOf(io::Schema::Museum, json), "");
    const io::MuseumFile again = io::museumFileOf(json);
    EXPECT_TRUE(again.museum == museum) << io::textOf(io::museumJson(again.museum, files));
    EXPECT_EQ(again.files.pins, files.pins);
    EXPECT_EQ(again.files.bibliography, files.bibliography);
    EXPECT_EQ(again.files.texts, files.texts);
}

TEST(Fields, aFullTourComesBackAsItWas) {
    const io::Json json = io::tourJson(fullTour());
    EXPECT_EQ(problemsOf(io::Schema::Tour, json), "");
    EXPECT_TRUE(io::tourOf(json) == fullTour()) << io::textOf(io::tourJson(io::tourOf(json)));
}

TEST(Fields, fullPinsComeBackAsTheyWere) {
    Museum museum;
    Pin pin{.id = "pin", .label = words("label"), .hall = "hall", .position = Vec3(0.1F, 0.2F, 0.3F)};
    pin.states = {"before", "after"};
    pin.exhibit = "jar";
    pin.quotations = {{"a.txt", std::string(64, 'a'), 3, 9, "exact", "pre", "suf", "P06"},
                      {"b.txt", std::string(64, 'b'), 0, 4, "more", "", "", ""}};
    pin.texts = {{"en", "words", true, {"after"}}, {"ar", "كلمات", false, {}}};
    pin.evidence = evidence();
    pin.chapter = "since";
    museum.pins = {pin, Pin{.id = "bare",
                            .label = words("bare"),
                            .hall = "hall",
                            .states = {"before"},
                            .texts = {{"en", "words", false, {}}}}};
    const io::Json json = io::pinsJson(museum);
    EXPECT_EQ(problemsOf(io::Schema::Pins, json), "");
    EXPECT_TRUE(io::pinsOf(json) == museum.pins) << io::textOf(json);
    EXPECT_EQ(json["items"][0]["motivation"], "linking");
    EXPECT_EQ(json["items"][1]["motivation"], "describing");
}

TEST(Fields, aWorkComesBackAsItWas) {
    const std::vector<Reference> works{{"S1",
                                        "Title",
                                        "A. Doe; B. Roe",
                                        "Journal",
                                        "House",
                                        "2018-05-12",
                                        "205–248",
                                        "10.1086/687581",
                                        "https://example.org",
                                        "2026-11-27",
                                        "A note.",
                                        {Access::Opening, Access::Copy},
                                        {"An agency", "Another"}},
                                       {.id = "S2", .title = "Title", .issued = "2018-05"},
                                       {.id = "S3", .title = "Title", .issued = "about 1900"}};
    io::Json json = io::Json::array();
    for (const Reference& work : works)
        json.push_back(io::workJson(work));
    EXPECT_EQ(problemsOf(io::Schema::Bibliography, json), "");
    EXPECT_EQ(json[0]["issued"].dump(), "{\"date-parts\":[[2018,5,12]]}");
    EXPECT_TRUE(io::bibliographyOf(json) == works) << json.dump();
}

/// What is not set is not said, but for what the format always has.
TEST(Fields, whatIsEmptyIsLeftOut) {
    Museum museum;
    museum.exhibits = {{.id = "jar"}};
    museum.halls = {{.id = "hall", .states = {{"before", {}}}}};
    const io::Json json = io::museumJson(museum, {});
    EXPECT_EQ(json["exhibits"][0]["record"].dump(), "{\"made\":\"unknown\"}");
    EXPECT_EQ(json["halls"][0]["states"]["before"].dump(), "{\"exposure\":0.0,\"evidence\":{}}");
    EXPECT_FALSE(json.contains("pins") || json.contains("notice") || json.contains("drafts"));
}

TEST(Fields, anglesAreDegreesWithoutTheNoiseOfReckoning) {
    Museum museum;
    museum.views = {{.id = "v", .pose = {Vec3(0.0F), radiansOf(33.3333F), radiansOf(-7.1F)}}};
    const io::Json view = io::museumJson(museum, {})["views"][0];
    EXPECT_EQ(view["yaw"].dump() + view["pitch"].dump() + view["fov"].dump(), "33.3333-7.165.0");
    Tour tour;
    tour.steps.push_back({.camera = {.path = {{Vec3(0.0F), radiansOf(33.3333F), radiansOf(-7.1F)}}}});
    const io::Json pose = io::tourJson(tour)["steps"][0]["camera"]["path"][0];
    EXPECT_EQ(pose["yaw"].dump() + pose["pitch"].dump(), "33.333-7.1");
}

/// Whatever stands in a file in the place of what should: nothing is thrown, and the rest is read.
TEST(Fields, jsonOfAnyFormIsRead) {
    for (const char* wrong : {"null", "1", "-1", "\"x\"", "[]", "{}", "[[],{}]", "{\"x\":[1]}", "1e300", "true"}) {
        for (const std::string name : {"museum", "pins", "tour", "works", "text"}) {
            const io::Json value = io::Json::parse(wrong);
            io::Json json =
                name == "tour" ? io::tourJson(fullTour())
                : name == "works"
                    ? io::Json::array({io::workJson({.id = "S1", .title = "T", .author = "A", .issued = "2018"})})
                : name == "pins" ? io::Json::parse(bytesOf(kPackages / "valid-2/pins.json"))
                : name == "text" ? io::Json::parse(bytesOf(kPackages / "valid-2/sources/text.json"))
                                 : io::museumJson(fullMuseum(), {});
            std::vector<std::string> places;
            const io::Json flat = json.flatten();
            for (const auto& [place, leaf] : flat.items()) {
                for (std::string at = place; !at.empty(); at.erase(at.rfind('/')))
                    places.push_back(at);
            }
            for (const std::string& place : places) {
                io::Json broken = json;
                broken[io::Json::json_pointer(place)] = value;
                (void)io::museumFileOf(broken);
                (void)io::pinsOf(broken);
                (void)io::tourOf(broken);
                (void)io::bibliographyOf(broken);
                (void)io::textFileOf(broken);
            }
        }
    }
    EXPECT_EQ(io::museumFileOf(io::Json::parse("{\"id\": 7, \"languages\": [\"en\"]}")).museum.languages,
              std::vector<std::string>{"en"});
}

} // namespace
} // namespace halls::test
