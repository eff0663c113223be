// SPDX-License-Identifier: MPL-2.0
#include "TestPackage.h"

#include "io/NoMuseum.h"
#include "museum/Quoting.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace halls::test {
namespace {

std::vector<std::string> brokenPackages() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(kPackages)) {
        if (std::filesystem::exists(entry.path() / "expected.json"))
            names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

/// Errors of words, which pins say themselves, and of what is claimed: the package opens all the same.
bool opensAllTheSame(const std::string& code) {
    constexpr std::array kClaims{"sources-dependent", "form-too-strong", "invented-number", "fate-unsourced",
                                 "not-recorded"};
    return code == "source-changed" || code == "other-passage" || code.starts_with("quotation-") ||
           std::ranges::count(kClaims, code) > 0;
}

class BrokenPackage : public ::testing::TestWithParam<std::string> {};

TEST_P(BrokenPackage, isToldWithFilePlaceAndCode) {
    const auto expected = nlohmann::json::parse(bytesOf(kPackages / GetParam() / "expected.json"));
    const io::PackageCheck check = io::checkPackage(kPackages / GetParam(), kAssets);
    EXPECT_FALSE(check.valid());
    ASSERT_EQ(check.errors.size(), 1U) << io::toText(check);
    EXPECT_EQ(check.errors[0].file, expected["file"]);
    EXPECT_EQ(check.errors[0].pointer, expected["pointer"]);
    EXPECT_EQ(check.errors[0].code, expected["code"]);
    EXPECT_FALSE(check.errors[0].message.empty());

    const auto opened = io::Package::open(kPackages / GetParam(), kAssets);
    if (opensAllTheSame(expected["code"])) {
        ASSERT_TRUE(opened) << toLine(opened.error());
        EXPECT_EQ(opened.value().warnings().front().code, expected["code"]);
        return;
    }
    ASSERT_FALSE(opened);
    // Where there is no museum at all, it is the folder that somebody chose.
    const std::filesystem::path folder = kPackages / GetParam();
    const bool noMuseum = opened.error().code == ErrorCode::NoMuseum;
    EXPECT_EQ(noMuseum, GetParam() == "01-no-museum-file");
    EXPECT_EQ(opened.error().file,
              noMuseum ? folder.string() : (folder / expected["file"].get<std::string>()).string());
    EXPECT_EQ(opened.error().place, expected["pointer"]);
}

TEST(ChangedText, opensWithPinsThatMarkNothing) {
    const TestPackage package;
    const std::string text = bytesOf(package.folder() / "sources" / "text.txt");
    write(package.folder() / "sources" / "text.txt", "Cut. " + text.substr(0, 8));
    EXPECT_FALSE(package.check().valid());
    const auto opened = io::Package::open(package.folder(), kAssets);
    ASSERT_TRUE(opened) << toLine(opened.error());
    const Museum& museum = opened.value().museum();
    ASSERT_FALSE(museum.texts.empty());
    EXPECT_TRUE(museum.texts.front().passages.empty());
    EXPECT_TRUE(museum.texts.front().lacunae.empty());
    std::size_t quotations = 0;
    for (const Pin& pin : museum.pins) {
        for (const Quotation& quotation : pin.quotations) {
            const ResolvedQuotation resolved = resolve(museum, quotation);
            EXPECT_EQ(resolved.fit, QuotationFit::SourceChanged) << pin.id;
            EXPECT_EQ(resolved.start, resolved.end);
            ++quotations;
        }
    }
    EXPECT_GT(quotations, 0U);
}

INSTANTIATE_TEST_SUITE_P(All, BrokenPackage, ::testing::ValuesIn(brokenPackages()), [](const auto& given) {
    std::string name = given.param;
    std::ranges::replace(name, '-', '_');
    return "case_" + name;
});

TEST(BrokenPackages, areAtLeastForty) {
    EXPECT_GE(brokenPackages().size(), 40U);
}

class WholePackage : public ::testing::TestWithParam<std::size_t> {};

TEST_P(WholePackage, isValidWithOneTwoAndFiveStates) {
    const auto folder = kPackages / ("valid-" + std::to_string(GetParam()));
    const io::PackageCheck check = io::checkPackage(folder, kAssets);
    EXPECT_TRUE(check.valid()) << io::toText(check);
    EXPECT_TRUE(check.warnings.empty()) << io::toText(check);
    EXPECT_EQ(check.counts.states, GetParam());
    EXPECT_EQ(check.counts.passages, 2U);
    // One hall and one exhibit in each state.
    EXPECT_EQ(check.evidence.at(Aspect::Relation).at(EvidenceClass::Several), GetParam());
    EXPECT_EQ(check.evidence.at(Aspect::Presence).at(EvidenceClass::One), GetParam());
}

INSTANTIATE_TEST_SUITE_P(States, WholePackage, ::testing::Values(1U, 2U, 5U));

TEST(Package, readsWhatTheFilesSay) {
    const auto package = io::Package::open(kPackages / "valid-2" / "museum.json", kAssets);
    ASSERT_TRUE(package) << toLine(package.error());
    const Museum& museum = package.value().museum();
    EXPECT_EQ(museum.startView, "door");
    EXPECT_EQ(museum.drafts, std::vector<std::string>{"ar"});
    ASSERT_NE(museum.exhibit("jar"), nullptr);
    EXPECT_FLOAT_EQ(museum.exhibit("jar")->states.at("before").placement.yaw, kPi / 2.0F);
    EXPECT_FLOAT_EQ(museum.exhibit("jar")->record.measurements.at(0).metres, 0.4F);
    EXPECT_TRUE(museum.exhibit("jar")->states.at("after").model.empty());
    EXPECT_EQ(museum.hall("room")->states.at("after").lightmap->tiles.at("jar"), Vec4(0.5F, 0.5F, 0.5F, 0.0F));
    EXPECT_EQ(museum.reference("S1")->issued, "2017-03-09");
    EXPECT_EQ(museum.reference("S2")->author, "A. Doe");
    const Quotation& quotation = museum.pin("pin-door")->quotations.at(0);
    EXPECT_EQ(quotation.exact, "بقي الباب");
    EXPECT_EQ(resolve(museum, quotation).fit, QuotationFit::Exact);
    EXPECT_TRUE(museum.pin("pin-door")->texts.at(1).draft);
}

TEST(Package, reportIsTheDocumentedObject) {
    const auto json = nlohmann::ordered_json::parse(io::toJson(io::checkPackage(kPackages / "10-units", kAssets)));
    std::vector<std::string> keys;
    for (const auto& item : json.items())
        keys.push_back(item.key());
    EXPECT_EQ(keys,
              (std::vector<std::string>{"package", "valid", "errors", "warnings", "counts", "models", "evidence"}));
    EXPECT_TRUE(json["models"].is_null()) << "nobody looked into them";
    EXPECT_EQ(json["valid"], false);
    EXPECT_EQ(json["errors"][0]["pointer"], "/units");
    EXPECT_TRUE(json["counts"].contains("passages"));
    EXPECT_EQ(json["evidence"]["presence"].size(), 6U);
}

TEST(Package, allThatIsWrongIsToldAtOnceWithWhoseItIs) {
    const TestPackage package;
    package.change("museum.json", "\"fate\": \"present\"", "\"fate\": \"stolen\"");
    package.change("museum.json", "\"made\": \"original\"", "\"made\": \"copy\"");
    package.change("pins.json", "\"motivation\": \"linking\"", "\"motivation\": \"thinking\"");
    package.change("sources/works.json", "\"title\": \"A work\"", "\"title\": 7");
    const io::PackageCheck check = package.check();
    const auto told = [&](std::string_view file, std::string_view pointer) {
        const auto found = std::ranges::find_if(check.errors, [&](const io::Problem& problem) {
            return problem.file == file && problem.pointer == pointer;
        });
        return found == check.errors.end() ? io::Problem{} : *found;
    };
    const io::Problem fate = told("museum.json", "/exhibits/0/states/before/fate");
    EXPECT_EQ(fate.id, "jar");
    EXPECT_TRUE(fate.message.ends_with(": present, evacuated, looted, destroyed, damaged, fragments-held, survived, "
                                       "missing, unknown, not-recorded"))
        << fate.message;
    EXPECT_EQ(told("museum.json", "/exhibits/0/record/made").id, "jar");
    EXPECT_EQ(told("pins.json", "/items/0/motivation").id, "pin-door");
    EXPECT_EQ(told("sources/works.json", "/0/title").id, "S1");
    EXPECT_NE(io::toText(check).find("/exhibits/0/states/before/fate (jar): "), std::string::npos);
}

TEST(Package, missingFolderIsNotFound) {
    const auto opened = io::Package::open(kPackages / "nowhere", kAssets);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::NotFound);
}

/// Who chose the wrong folder is told what lies in it, and what to choose.
TEST(Package, aFolderWithoutAMuseumSaysWhatCanBeOpenedInstead) {
    const TestPackage around("around");
    const std::filesystem::path folder = around.root() / "no-museum";
    std::filesystem::create_directories(folder);
    const auto told = [&] {
        const auto opened = io::Package::open(folder, kAssets);
        EXPECT_FALSE(opened);
        EXPECT_EQ(opened.error().code, ErrorCode::NoMuseum);
        EXPECT_EQ(opened.error().file, folder.string()) << "the folder, not a file in it that nobody asked for";
        EXPECT_TRUE(opened.error().place.empty());
        const io::PackageCheck check = io::checkPackage(folder, kAssets);
        EXPECT_EQ(check.errors.size(), 1U);
        EXPECT_EQ(check.errors.front().code, "missing-file");
        EXPECT_EQ(check.errors.front().message, opened.error().detail);
        return opened.error().detail;
    };
    EXPECT_EQ(told(), "this folder is empty: choose a folder with a museum.json, or the file of a model");
    std::ofstream(folder / "notes.txt") << "words";
    EXPECT_EQ(told(), "this folder holds no museum and no model: choose a folder with a museum.json, or the file of a "
                      "model");
    std::ofstream(folder / "b.PLY") << "ply";
    std::ofstream(folder / "a.glb") << "glTF";
    EXPECT_EQ(io::modelsIn(folder), (std::vector<std::string>{"a.glb", "b.PLY"}));
    EXPECT_EQ(told(), "this folder holds no museum, but models (\"a.glb\", \"b.PLY\"), which are opened one by one, by "
                      "their names");
    for (const char* more : {"c.obj", "d.stl", "e.e57"})
        std::ofstream(folder / more) << "x";
    EXPECT_NE(told().find("\"c.obj\", …), which"), std::string::npos) << told();
    std::filesystem::create_directories(folder / "mosul");
    std::ofstream(folder / "mosul" / "museum.json") << "{}";
    EXPECT_EQ(told(), "this folder holds no museum itself; its folder \"mosul\" does");
}

TEST(Package, aFileOfAnotherNameIsNoPackage) {
    const io::PackageCheck check = io::checkPackage(kPackages / "valid-2" / "pins.json", kAssets);
    ASSERT_EQ(check.errors.size(), 1U);
    EXPECT_EQ(check.errors[0].code, "not-a-package");
}

TEST(Package, worksInFoldersThatAreNotLatin) {
    const TestPackage package("متحف الموصل 𒀭");
    EXPECT_TRUE(package.check().valid()) << io::toText(package.check());
    const auto opened = io::Package::open(package.folder(), kAssets);
    ASSERT_TRUE(opened);
    EXPECT_TRUE(opened.value().save(package.folder()));
    EXPECT_TRUE(package.check().valid());
}

struct Warned {
    const char* file;
    const char* from;
    const char* to;
    const char* pointer;
    const char* code;
};
/// For the test's name; else it would have addresses in it.
void PrintTo(const Warned& warned, std::ostream* out) {
    *out << warned.code << " at " << warned.pointer;
}

class Warning : public ::testing::TestWithParam<Warned> {};

TEST_P(Warning, isGivenAndThePackageStaysValid) {
    const TestPackage package;
    package.change(GetParam().file, GetParam().from, GetParam().to);
    const io::PackageCheck check = package.check();
    EXPECT_TRUE(check.valid()) << io::toText(check);
    ASSERT_EQ(check.warnings.size(), 1U) << io::toText(check);
    EXPECT_EQ(check.warnings[0].pointer, GetParam().pointer);
    EXPECT_EQ(check.warnings[0].code, GetParam().code);
}

INSTANTIATE_TEST_SUITE_P(
    All, Warning,
    ::testing::Values(
        Warned{"museum.json", "\"en\": \"Room\",", "", "/halls/0/title", "language-missing"},
        Warned{"museum.json", "\"title\": {\n        \"en\": \"View\"", "\"title\": {\n        \"en\": \"\"",
               "/views/0/title", "language-missing"},
        Warned{"museum.json", "\"fate\": \"unknown\",", "\"fate\": \"unknown\", \"model\": \"models/room.glb\",",
               "/exhibits/0/states/after/model", "fate-and-model"},
        Warned{"museum.json", "1.6,\n        2\n", "1.6,\n        9\n", "/views/0/position", "view-outside-hall"},
        Warned{"pins.json", "1.5,\n          4\n", "1.5,\n          6\n", "/items/0/target/position",
               "pin-outside-hall"},
        Warned{"sources/text.json", "\"start\": 0", "\"start\": 1", "/passages/0", "passage-gap"}));

TEST(MosulMuseum, isValidAndItsQuotationsAreExact) {
    const auto package = io::Package::open(std::filesystem::path(HALLS_SOURCE_DIR) / "scenes/mosul-museum", kAssets);
    ASSERT_TRUE(package) << toLine(package.error());
    const Museum& museum = package.value().museum();
    std::size_t quotations = 0;
    for (const Pin& pin : museum.pins) {
        for (const Quotation& quotation : pin.quotations) {
            EXPECT_EQ(resolve(museum, quotation).fit, QuotationFit::Exact) << pin.id;
            ++quotations;
        }
    }
    EXPECT_GT(quotations, 0U);
    for (const SourceText& text : museum.texts) {
        for (const Passage& passage : text.passages)
            EXPECT_TRUE(passage.label == "meta" || !pinsCiting(museum, text, passage).empty()) << passage.id;
    }
    for (const Hall& hall : museum.halls)
        EXPECT_TRUE(std::ranges::any_of(museum.pins, [&](const Pin& pin) { return pin.hall == hall.id; })) << hall.id;
}

} // namespace
} // namespace halls::test
