// SPDX-License-Identifier: MPL-2.0
#include "TestPackage.h"

#include "io/Scan.h"

#include <algorithm>
#include <map>

namespace halls::test {
namespace {

namespace fs = std::filesystem;

/// A package, a scan beside it, and where the copy shall lie.
class Scans : public ::testing::Test {
protected:
    Scans()
        : scan{.file = package.root() / "mine.ply",
               .exhibit = "jar",
               .title = "Scan of May 2018",
               .language = "en",
               .date = "2018-05",
               .maker = "A survey team",
               .metresPerUnit = 1.0F,
               .fate = Fate::Damaged,
               .base = "after"} {
        write(scan.file, "ply\nformat ascii 1.0\nend_header\n");
    }

    Result<io::Package> opened() const { return io::Package::open(package.folder(), kAssets); }
    std::map<std::string, std::string> filesIn(const fs::path& folder) const {
        std::map<std::string, std::string> files;
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            if (entry.is_regular_file())
                files[entry.path().lexically_relative(folder).string()] = bytesOf(entry.path());
        }
        return files;
    }

    TestPackage package;
    io::Scan scan;
    fs::path copy = package.root() / "copy";
};

TEST_F(Scans, BecomeAStateOfACopyAndLeaveThePackageAlone) {
    const auto before = filesIn(package.folder());
    const auto added = io::addScan(opened().value(), scan, copy);
    ASSERT_TRUE(added) << toLine(added.error());
    EXPECT_EQ(filesIn(package.folder()), before);
    const io::PackageCheck check = io::checkPackage(copy, kAssets);
    EXPECT_TRUE(check.errors.empty()) << io::toText(check);
    const Museum& museum = added.value().museum();
    const State* state = museum.state("scan-1");
    ASSERT_NE(state, nullptr);
    EXPECT_EQ(state->precision, DatePrecision::Month);
    const Exhibit* jar = museum.exhibit("jar");
    const ExhibitState& shown = jar->states.at("scan-1");
    EXPECT_EQ(shown.model, "scans/scan-1/mine.ply");
    EXPECT_EQ(shown.fate, Fate::Damaged);
    ASSERT_TRUE(shown.alignment.has_value());
    EXPECT_EQ(shown.alignment->to, "after");
    for (const Aspect aspect : {Aspect::Presence, Aspect::Form, Aspect::Measures})
        EXPECT_EQ(shown.evidence.of(aspect)->sources, std::vector<Id>{"scan-1"});
    EXPECT_EQ(shown.evidence.of(Aspect::Place), nullptr) << "said by aligning it";
    ASSERT_NE(museum.reference("scan-1"), nullptr);
    EXPECT_EQ(museum.reference("scan-1")->author, "A survey team");
    EXPECT_EQ(museum.reference("scan-1")->issued, "2018-05");
    const HallState& room = museum.hall("room")->states.at("scan-1");
    EXPECT_EQ(room.model, museum.hall("room")->states.at("after").model);
    EXPECT_TRUE(room.notRecorded);
    EXPECT_EQ(room.evidence, Knowledge{});
    EXPECT_NE(room.text.in("en").find("Not recorded then"), std::string::npos);
}

TEST_F(Scans, OfAHallLeaveItsExhibitsUnknown) {
    scan.exhibit.clear();
    scan.hall = "room";
    scan.date.clear();
    const auto added = io::addScan(opened().value(), scan, copy);
    ASSERT_TRUE(added) << toLine(added.error());
    const Museum& museum = added.value().museum();
    EXPECT_EQ(museum.state("scan-1")->precision, DatePrecision::Unknown);
    EXPECT_TRUE(museum.hall("room")->states.at("scan-1").alignment.has_value());
    EXPECT_FALSE(museum.hall("room")->states.at("scan-1").lightmap.has_value());
    const ExhibitState& jar = museum.exhibit("jar")->states.at("scan-1");
    EXPECT_EQ(jar.fate, Fate::Unknown);
    EXPECT_TRUE(jar.model.empty());
}

TEST_F(Scans, AreAlignedByPairsThatSurviveTheFile) {
    auto added = io::addScan(opened().value(), scan, copy);
    ASSERT_TRUE(added);
    Museum museum = added.value().museum();
    Alignment& alignment = *museum.exhibits[0].states.at("scan-1").alignment;
    alignment.pairs = {{{0, 0, 0}, {1, 0, 1}}, {{1, 0, 0}, {1, 0, 0.1F}}, {{0, 1, 0}, {1, 1, 1}}};
    ASSERT_TRUE(added.value().with(museum).save(copy));
    const auto again = io::Package::open(copy, kAssets);
    ASSERT_TRUE(again);
    EXPECT_EQ(*again.value().museum().exhibits[0].states.at("scan-1").alignment, alignment);
    // The same places, taken for millimetres: validation names the factor and the unit.
    alignment.metresPerUnit = 0.001F;
    ASSERT_TRUE(added.value().with(museum).save(copy));
    const io::PackageCheck check = io::checkPackage(copy, kAssets);
    ASSERT_EQ(check.errors.size(), 1U) << io::toText(check);
    EXPECT_EQ(check.errors[0].code, "different-units");
    EXPECT_NE(check.errors[0].message.find("metre"), std::string::npos) << check.errors[0].message;
    EXPECT_EQ(check.errors[0].pointer, "/exhibits/0/states/scan-1/alignment/pairs");
    // The copy opens all the same: who left in the middle of aligning goes on.
    const auto unfinished = io::Package::open(copy, kAssets);
    ASSERT_TRUE(unfinished) << toLine(unfinished.error());
    EXPECT_EQ(unfinished.value().museum().exhibits[0].states.at("scan-1").alignment->pairs.size(), 3U);
}

TEST_F(Scans, MayLieFarFromTheOriginOfTheirCoordinates) {
    auto added = io::addScan(opened().value(), scan, copy);
    ASSERT_TRUE(added);
    Museum museum = added.value().museum();
    Alignment& alignment = *museum.exhibits[0].states.at("scan-1").alignment;
    const DVec3 far(331234.567, 221.5, -4023456.789);
    alignment.pairs = {{far, {1, 0, 1}}, {far + DVec3(1, 0, 0), {1, 0, 0}}, {far + DVec3(0, 1, 0), {1, 1, 1}}};
    ASSERT_TRUE(added.value().with(museum).save(copy));
    const io::PackageCheck check = io::checkPackage(copy, kAssets);
    EXPECT_TRUE(check.errors.empty()) << io::toText(check);
    const auto again = io::Package::open(copy, kAssets);
    ASSERT_TRUE(again) << toLine(again.error());
    EXPECT_EQ(*again.value().museum().exhibits[0].states.at("scan-1").alignment, alignment);
}

TEST_F(Scans, LaidOntoAPlaceThatWasMadeUpProveNoPlace) {
    auto added = io::addScan(opened().value(), scan, copy);
    ASSERT_TRUE(added);
    Museum museum = added.value().museum();
    museum.exhibits[0].states.at("after").evidence.at(Aspect::Place)->evidenceClass = EvidenceClass::Invented;
    ExhibitState& jar = museum.exhibits[0].states.at("scan-1");
    jar.alignment->pairs = {{{0, 0, 0}, {1, 0, 1}}, {{1, 0, 0}, {1, 0, 0}}, {{0, 1, 0}, {1, 1, 1}}};
    io::tellAlignment(museum, "scan-1");
    EXPECT_EQ(jar.evidence.classOf(Aspect::Place), EvidenceClass::Invented);
    EXPECT_NE(jar.evidence.of(Aspect::Place)->why.in("en").find("no better known than before"), std::string::npos);
}

TEST_F(Scans, SayOnceTheyAreAlignedHowExactlyTheyLie) {
    auto added = io::addScan(opened().value(), scan, copy);
    ASSERT_TRUE(added);
    Museum museum = added.value().museum();
    ExhibitState& jar = museum.exhibits[0].states.at("scan-1");
    jar.alignment->pairs = {{{0, 0, 0}, {1, 0, 1}}, {{1, 0, 0}, {1, 0, 0}}, {{0, 1, 0}, {1, 1.012F, 1}}};
    io::tellAlignment(museum, "scan-1");
    ASSERT_EQ(jar.evidence.classOf(Aspect::Place), EvidenceClass::One);
    EXPECT_EQ(jar.evidence.of(Aspect::Place)->sources, std::vector<Id>{"scan-1"});
    const std::string why = jar.evidence.of(Aspect::Place)->why.in("en");
    EXPECT_TRUE(why.starts_with("Laid on by 3 pairs of points; residual ")) << why;
    EXPECT_TRUE(why.ends_with(" mm.")) << why;
    ASSERT_TRUE(added.value().with(museum).save(copy));
    EXPECT_TRUE(io::checkPackage(copy, kAssets).valid()) << io::toText(io::checkPackage(copy, kAssets));
    const Museum aligned = museum;
    jar.alignment->pairs.pop_back();
    io::tellAlignment(museum, "scan-1");
    EXPECT_EQ(jar.evidence.of(Aspect::Place), nullptr);
    EXPECT_EQ(jar.evidence.classOf(Aspect::Measures), EvidenceClass::One) << "by its unit alone";
    museum = aligned;
    io::tellAlignment(museum, "before");
    EXPECT_EQ(museum, aligned) << "no scan";
    io::tellAlignment(museum, "no-such");
    EXPECT_EQ(museum, aligned);
}

TEST_F(Scans, OfAHallSayHowItLiesToTheOthers) {
    scan.exhibit.clear();
    scan.hall = "room";
    auto added = io::addScan(opened().value(), scan, copy);
    ASSERT_TRUE(added);
    Museum museum = added.value().museum();
    HallState& room = museum.halls[0].states.at("scan-1");
    EXPECT_EQ(room.evidence.of(Aspect::Relation), nullptr);
    room.alignment->pairs = {{{0, 0, 0}, {1, 0, 1}}, {{1, 0, 0}, {1, 0, 0}}, {{0, 1, 0}, {1, 1, 1}}};
    io::tellAlignment(museum, "scan-1");
    EXPECT_EQ(room.evidence.classOf(Aspect::Relation), EvidenceClass::One);
}

TEST_F(Scans, MayLeaveTheirUnitOpen) {
    scan.metresPerUnit.reset();
    auto added = io::addScan(opened().value(), scan, copy);
    ASSERT_TRUE(added) << toLine(added.error());
    const ExhibitState& jar = added.value().museum().exhibits[0].states.at("scan-1");
    EXPECT_FALSE(jar.alignment->metresPerUnit.has_value());
    EXPECT_EQ(jar.evidence.of(Aspect::Measures), nullptr) << "nobody knows how large it is";
    EXPECT_EQ(bytesOf(copy / "museum.json").find("metresPerUnit"), std::string::npos);
    const io::PackageCheck check = io::checkPackage(copy, kAssets);
    EXPECT_TRUE(check.errors.empty()) << io::toText(check);
    EXPECT_TRUE(std::ranges::any_of(check.warnings, [](const io::Problem& problem) {
        return problem.code == "unit-not-stated" && problem.pointer == "/exhibits/0/states/scan-1/alignment";
    }));
    // Stated later, it is in the file and so are the measures.
    Museum museum = added.value().museum();
    museum.exhibits[0].states.at("scan-1").alignment->metresPerUnit = 0.001F;
    io::tellAlignment(museum, "scan-1");
    ASSERT_TRUE(added.value().with(museum).save(copy));
    const auto again = io::Package::open(copy, kAssets);
    ASSERT_TRUE(again);
    EXPECT_EQ(again.value().museum().exhibits[0].states.at("scan-1").alignment->metresPerUnit, 0.001F);
    EXPECT_EQ(again.value().museum().exhibits[0].states.at("scan-1").evidence.classOf(Aspect::Measures),
              EvidenceClass::One);
    // And taken away again.
    museum.exhibits[0].states.at("scan-1").alignment->metresPerUnit.reset();
    ASSERT_TRUE(again.value().with(museum).save(copy));
    EXPECT_EQ(bytesOf(copy / "museum.json").find("metresPerUnit"), std::string::npos);
}

TEST_F(Scans, ASecondOneGoesIntoTheSameCopy) {
    const auto first = io::addScan(opened().value(), scan, copy);
    ASSERT_TRUE(first);
    scan.base = "scan-1";
    const auto second = io::addScan(first.value(), scan, copy);
    ASSERT_TRUE(second) << toLine(second.error());
    EXPECT_NE(second.value().museum().state("scan-2"), nullptr);
    EXPECT_TRUE(io::checkPackage(copy, kAssets).errors.empty());
}

TEST_F(Scans, ThatWereTakenOverSayNothingInAnotherState) {
    io::Scan ofHall = scan;
    ofHall.exhibit.clear();
    ofHall.hall = "room";
    const auto first = io::addScan(opened().value(), ofHall, copy);
    ASSERT_TRUE(first);
    Museum museum = first.value().museum();
    museum.halls[0].states.at("scan-1").alignment->pairs = {
        {{0, 0, 0}, {1, 0, 1}}, {{1, 0, 0}, {1, 0, 0}}, {{0, 1, 0}, {1, 1, 1}}};
    io::tellAlignment(museum, "scan-1");
    ASSERT_TRUE(first.value().with(museum).save(copy));
    scan.base = "scan-1";
    const auto second = io::addScan(io::Package::open(copy, kAssets).value(), scan, copy);
    ASSERT_TRUE(second) << toLine(second.error());
    const HallState& room = second.value().museum().halls[0].states.at("scan-2");
    EXPECT_TRUE(room.notRecorded);
    EXPECT_TRUE(room.alignment.has_value()) << "it is drawn where it was laid";
    EXPECT_EQ(room.evidence, Knowledge{}) << "and nobody recorded it then";
    EXPECT_TRUE(io::checkPackage(copy, kAssets).errors.empty());
}

TEST_F(Scans, BringTheirCompanionsAndNothingElse) {
    write(package.root() / "mine.obj", "mtllib my stone.mtl\nv 0 0 0\n");
    write(package.root() / "my stone.mtl", "newmtl a\nmap_Kd t/skin.png\n");
    fs::create_directories(package.root() / "t");
    write(package.root() / "t/skin.png", "x");
    scan.file = package.root() / "mine.obj";
    scan.companions = {"my stone.mtl", "t/skin.png"};
    const auto added = io::addScan(opened().value(), scan, copy);
    ASSERT_TRUE(added) << toLine(added.error());
    const std::map<std::string, std::string> expected{{"mine.obj", bytesOf(scan.file)},
                                                      {"my stone.mtl", bytesOf(package.root() / "my stone.mtl")},
                                                      {"t/skin.png", "x"}};
    EXPECT_EQ(filesIn(copy / "scans/scan-1"), expected);
}

TEST_F(Scans, ThatCannotBeAddedLeaveNothingBehind) {
    const io::Package read = opened().value();
    const auto refused = [&](ErrorCode code, const fs::path& where) {
        const auto added = io::addScan(read, scan, where);
        EXPECT_FALSE(added);
        return !added && added.error().code == code && !fs::exists(copy) && !fs::exists(copy.string() + ".part");
    };
    const io::Scan good = scan;
    scan.title.clear();
    EXPECT_TRUE(refused(ErrorCode::Invalid, copy));
    scan = good;
    scan.date = "May 2018";
    EXPECT_TRUE(refused(ErrorCode::Invalid, copy));
    scan = good;
    scan.exhibit = "no-such";
    EXPECT_TRUE(refused(ErrorCode::Invalid, copy));
    scan = good;
    scan.metresPerUnit = 0.0F;
    EXPECT_TRUE(refused(ErrorCode::Invalid, copy));
    scan = good;
    scan.file = package.root() / "missing.ply";
    EXPECT_TRUE(refused(ErrorCode::NotFound, copy));
    for (const char* elsewhere : {"../mine.ply", "/etc/passwd", "t/../../mine.ply", ""}) {
        scan = good;
        scan.companions = {elsewhere};
        EXPECT_TRUE(refused(ErrorCode::OutsidePackage, copy)) << elsewhere;
    }
    scan.companions = {"missing.png"};
    EXPECT_TRUE(refused(ErrorCode::NotFound, copy));
    scan = good;
    EXPECT_TRUE(refused(ErrorCode::Invalid, package.folder() / "inside"));
    EXPECT_TRUE(refused(ErrorCode::AlreadyThere, package.root())) << "there are files already";
    EXPECT_TRUE(refused(ErrorCode::Unwritable, "/proc/copy"));
    scan.file = package.root() / "mine\\scan.ply"; // a name that a package may not have
    write(scan.file, "x");
    EXPECT_TRUE(refused(ErrorCode::OutsidePackage, copy));
}

} // namespace
} // namespace halls::test
