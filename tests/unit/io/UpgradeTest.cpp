// SPDX-License-Identifier: MPL-2.0
// Packages of format 1, in which a thing had one class of evidence for everything.
#include "BadDisk.h"
#include "TestPackage.h"

#include "io/MuseumJson.h"
#include "io/Upgrade.h"

namespace halls::test {
namespace {

namespace fs = std::filesystem;

/// A copy of a package of format 1.
struct OlderPackage : ::testing::Test {
    const TestPackage package{"package", "format-1"};
    const fs::path museumFile = package.folder() / "museum.json";
    const fs::path backup = package.folder() / "museum.format-1.json";

    io::Package opened() const {
        auto result = io::Package::open(package.folder(), kAssets);
        EXPECT_TRUE(result) << (result ? "" : toLine(result.error()));
        return std::move(result).value();
    }
};

TEST_F(OlderPackage, OpensAsBefore) {
    const io::PackageCheck check = package.check();
    EXPECT_TRUE(check.valid()) << io::toText(check);
    const io::Package read = opened();
    EXPECT_EQ(read.museum().format, io::kPackageFormat);
    const ExhibitState& jar = read.museum().exhibits[0].states.at("before");
    EXPECT_EQ(jar.evidence.classOf(Aspect::Presence), EvidenceClass::One);
    EXPECT_EQ(jar.evidence.of(Aspect::Presence)->sources, std::vector<Id>{"S1"});
    for (const Aspect aspect : {Aspect::Form, Aspect::Measures, Aspect::Place})
        EXPECT_EQ(jar.evidence.of(aspect), nullptr) << wordOf(aspect);
    const HallState& room = read.museum().halls[0].states.at("before");
    EXPECT_EQ(room.evidence.classOf(Aspect::Relation), EvidenceClass::Several);
    EXPECT_EQ(room.evidence.of(Aspect::Form), nullptr);
}

TEST_F(OlderPackage, ScansWithoutAUnitStayInMetres) {
    io::Json museum = io::Json::parse(bytesOf(museumFile));
    const io::Json alignment = {{"to", "before"}, {"pairs", io::Json::array()}};
    museum["exhibits"][0]["states"]["after"]["alignment"] = alignment;
    museum["halls"][0]["states"]["after"]["alignment"] = alignment;
    museum["halls"][0]["states"]["before"]["alignment"] = alignment;
    museum["halls"][0]["states"]["before"]["alignment"]["metresPerUnit"] = 0.001;
    write(museumFile, museum.dump());
    const io::Package read = opened();
    EXPECT_EQ(read.museum().exhibits[0].states.at("after").alignment->metresPerUnit, 1.0F);
    EXPECT_EQ(read.museum().halls[0].states.at("after").alignment->metresPerUnit, 1.0F);
    EXPECT_EQ(read.museum().halls[0].states.at("before").alignment->metresPerUnit, 0.001F);
}

TEST_F(OlderPackage, IsUpgradedOnSavingWithABackup) {
    const std::string before = bytesOf(museumFile);
    const io::Package read = opened();
    EXPECT_FALSE(fs::exists(backup)) << "reading changes nothing";
    ASSERT_TRUE(read.save(package.folder()));
    EXPECT_EQ(bytesOf(backup), before);
    const io::Json saved = io::Json::parse(bytesOf(museumFile));
    EXPECT_EQ(saved["format"], 2);
    EXPECT_EQ(saved["x-kept"]["by"], "another program") << "what the program does not know is kept";
    EXPECT_EQ(saved["exhibits"][0]["states"]["before"]["evidence"]["presence"]["class"], "one");
    EXPECT_TRUE(package.check().valid()) << io::toText(package.check());
    EXPECT_EQ(opened().museum(), read.museum());
    // Saved again, by the one that read the older file: the backup stays what it is.
    Museum changed = read.museum();
    changed.title.byLanguage["en"] = "Another title";
    ASSERT_TRUE(read.with(changed).save(package.folder()));
    EXPECT_EQ(bytesOf(backup), before);
    EXPECT_FALSE(fs::exists(package.folder() / "museum.format-1-2.json"));
}

TEST_F(OlderPackage, ABackupOfSomebodyElseIsNotOverwritten) {
    write(backup, "mine");
    ASSERT_TRUE(opened().save(package.folder()));
    EXPECT_EQ(bytesOf(backup), "mine");
    EXPECT_TRUE(fs::exists(package.folder() / "museum.format-1-2.json"));
}

TEST_F(OlderPackage, WithoutABackupNothingIsReplaced) {
    const std::string before = bytesOf(museumFile);
    const io::Package read = opened();
    const WithoutRights full(package.folder());
    EXPECT_FALSE(read.save(package.folder()));
    EXPECT_EQ(bytesOf(museumFile), before);
}

TEST_F(OlderPackage, FaultsAreToldWhereTheyStandInItsFile) {
    package.change("museum.json", "\"class\": \"several\"", "\"class\": \"certain\"");
    const io::PackageCheck check = package.check();
    ASSERT_FALSE(check.errors.empty());
    EXPECT_EQ(check.errors[0].pointer, "/halls/0/states/before/evidence/class");
    EXPECT_EQ(check.errors[0].id, "room");
    EXPECT_NE(check.errors[0].message.find("several, one, reported, inferred"), std::string::npos)
        << check.errors[0].message;
}

TEST_F(OlderPackage, RulesThatCameLaterAreWarnings) {
    package.change("sources/works.json", "\"type\": \"webpage\"", "\"type\": \"webpage\", \"halls:origin\": [\"One\"]");
    package.change("sources/works.json", "\"id\": \"S2\"", "\"id\": \"S2\", \"halls:origin\": [\"One\"]");
    const io::PackageCheck check = package.check();
    EXPECT_TRUE(check.valid()) << io::toText(check);
    const auto told =
        std::ranges::count(check.warnings, "sources-dependent", [](const io::Problem& each) { return each.code; });
    EXPECT_EQ(told, 2) << io::toText(check);
    // What was saved opens again, though the rule holds then.
    ASSERT_TRUE(opened().save(package.folder()));
    EXPECT_FALSE(package.check().valid());
    opened();
}

TEST(Upgrade, WhateverStandsInTheFileNothingIsThrown) {
    for (const char* wrong : {"null", "1", "\"x\"", "[]", "{}", "[[],{}]", "true"}) {
        const io::Json whole = io::Json::parse(bytesOf(kPackages / "format-1" / "museum.json"));
        for (const char* place : {"", "/halls", "/halls/0", "/halls/0/states", "/halls/0/states/before",
                                  "/halls/0/states/before/evidence", "/exhibits", "/exhibits/0/states/before"}) {
            io::Json broken = whole;
            broken[io::Json::json_pointer(place)] = io::Json::parse(wrong);
            io::upgradeFromFormat1(broken);
        }
    }
    io::Json newer = io::Json::parse("{\"format\": 2, \"halls\": []}");
    EXPECT_FALSE(io::upgradeFromFormat1(newer));
}

} // namespace
} // namespace halls::test
