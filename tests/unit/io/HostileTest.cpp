// SPDX-License-Identifier: MPL-2.0
#include "TestPackage.h"

#include "io/JsonText.h"

#include <nlohmann/json.hpp>

namespace halls::test {
namespace {

io::Problem problemOf(const std::string& text) {
    io::Findings findings;
    EXPECT_FALSE(io::parseJson(text, "x.json", findings));
    EXPECT_EQ(findings.errors.size(), 1U);
    return findings.errors.empty() ? io::Problem{} : findings.errors[0];
}

std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text += part;
    return text;
}

TEST(Json, tellsLineAndColumnInCodePoints) {
    EXPECT_EQ(problemOf("{\n  \"متحف\": ]\n}").pointer, "line 2, column 11");
    EXPECT_EQ(problemOf("").pointer, "line 1, column 1");
}

TEST(Json, refusesWhatIsNotANumberOfJson) {
    for (const char* text : {"NaN", "Infinity", "-Infinity", "[1e400]", "01", "0x10", "+1", ".5"})
        EXPECT_FALSE(problemOf(text).code.empty()) << text;
    EXPECT_EQ(problemOf("[1, 1e400]").code, "number-range");
    EXPECT_EQ(problemOf("[1, 1e400]").pointer, "/1");
}

TEST(Json, refusesDepthBeforeItHurts) {
    EXPECT_EQ(problemOf(repeated("[", 1'000'000)).code, "too-deep");
    EXPECT_EQ(problemOf(repeated("{\"a\":", 1'000'000)).code, "too-deep");
}

TEST(Json, refusesTooManyValues) {
    EXPECT_EQ(problemOf("[" + repeated("0,", io::kMaxJsonValues + 1) + "0]").code, "too-large");
}

TEST(Json, findsTwinKeysAmongManyAndEscapesThePointer) {
    std::string text = "{\"a\": [{}, {\"x/y~\": 1, ";
    for (int i = 0; i < 100'000; ++i)
        text += "\"" + std::to_string(i) + "\":0,";
    const io::Problem problem = problemOf(text + "\"x/y~\": 2}]}");
    EXPECT_EQ(problem.code, "duplicate-key");
    EXPECT_EQ(problem.pointer, "/a/1/x~1y~0");
}

TEST(Json, refusesLoneSurrogatesAndOverlongForms) {
    EXPECT_EQ(problemOf("\"\\ud800\"").code, "json-syntax");
    EXPECT_EQ(problemOf("\"\xC0\xAF\"").pointer, "byte 1");
}

TEST(Hostile, longTextsAndManyFaultsAreTakenOrRefusedAndNeverCrash) {
    const TestPackage package;
    const std::string museum = bytesOf(package.folder() / "museum.json");
    write(package.folder() / "museum.json",
          with(museum, "\"id\": \"test\"", "\"id\": \"" + repeated("a", 5'000'000) + "\""));
    ASSERT_EQ(package.check().errors.size(), 1U);
    EXPECT_EQ(package.check().errors[0].pointer, "/id");
    write(package.folder() / "museum.json",
          with(museum, "\"languages\": [", "\"languages\": [" + repeated("7,", 400'000)));
    const io::PackageCheck check = package.check();
    EXPECT_FALSE(check.valid());
    EXPECT_LE(check.errors.size(), 1000U);
}

TEST(Hostile, messagesHaveNoControlCharacters) {
    const TestPackage package;
    package.change("museum.json", "\"start\": {\n    \"view\": \"door\"",
                   "\"start\": {\n    \"view\": \"\\u001b[2J\\n\\u009b\"");
    const io::PackageCheck check = package.check();
    ASSERT_EQ(check.errors.size(), 1U);
    EXPECT_EQ(check.errors[0].message.find('\x1b'), std::string::npos);
    EXPECT_EQ(check.errors[0].message.find('\n'), std::string::npos);
    EXPECT_EQ(check.errors[0].message.find("\xC2\x9B"), std::string::npos);
}

TEST(Paths, refuseAllThatLeavesOrIsNotPlain) {
    const TestPackage package;
    const io::PackageRoots roots{package.folder(), package.folder() / "models"};
    using namespace std::string_literals;
    for (const std::string& path : {"../x"s,
                                    "/x"s,
                                    "a/../../x"s,
                                    "models/.."s,
                                    ".."s,
                                    "."s,
                                    ""s,
                                    "a//b"s,
                                    "a\\b"s,
                                    "c:x"s,
                                    "C:/x"s,
                                    "file:///x"s,
                                    "x\0y"s,
                                    "asset:/x"s,
                                    "asset:"s,
                                    "asset:../museum.json"s,
                                    "asset:asset:room.glb"s,
                                    "models/./room.glb"s,
                                    "models/"s,
                                    "\xff"s}) {
        const auto found = io::resolve(roots, path);
        ASSERT_FALSE(found) << path;
        EXPECT_EQ(found.error().code, ErrorCode::OutsidePackage) << path;
    }
    EXPECT_TRUE(io::resolve(roots, "models/room.glb"));
    EXPECT_TRUE(io::resolve(roots, "asset:room.glb"));
    for (const std::string& path : {"models/other.glb"s, "models"s, "asset:other.glb"s, std::string(5000, 'a')}) {
        const auto found = io::resolve(roots, path);
        ASSERT_FALSE(found) << path;
        EXPECT_EQ(found.error().code, ErrorCode::MissingPart) << path;
    }
}

TEST(Paths, followLinksThatStayAndRefuseThoseThatLeave) {
    const TestPackage package;
    const io::PackageRoots roots{package.folder(), kAssets};
    write(package.root() / "secret.txt", "secret");
    std::filesystem::create_directory_symlink(package.root(), package.folder() / "up");
    std::filesystem::create_symlink("room.glb", package.folder() / "models/inside.glb");
    std::filesystem::create_symlink(package.root() / "secret.txt", package.folder() / "models/outside.glb");
    std::filesystem::create_symlink("loop.glb", package.folder() / "models/loop.glb");
    EXPECT_TRUE(io::resolve(roots, "models/inside.glb"));
    EXPECT_EQ(io::resolve(roots, "models/outside.glb").error().code, ErrorCode::OutsidePackage);
    EXPECT_EQ(io::resolve(roots, "up/secret.txt").error().code, ErrorCode::OutsidePackage);
    EXPECT_EQ(io::resolve(roots, "up/nothing.txt").error().code, ErrorCode::OutsidePackage);
    EXPECT_EQ(io::resolve(roots, "models/loop.glb").error().code, ErrorCode::MissingPart);
}

TEST(Paths, neighbourWithTheSameBeginningIsOutside) {
    const TestPackage package;
    std::filesystem::create_directory(package.root() / "package-2");
    write(package.root() / "package-2/secret.txt", "secret");
    std::filesystem::create_directory_symlink(package.root() / "package-2", package.folder() / "link");
    const io::PackageRoots roots{package.folder(), kAssets};
    EXPECT_EQ(io::resolve(roots, "link/secret.txt").error().code, ErrorCode::OutsidePackage);
}

TEST(Paths, aMuseumFileThatIsALinkOutIsRefused) {
    const TestPackage package;
    std::filesystem::rename(package.folder() / "museum.json", package.root() / "museum.json");
    std::filesystem::create_symlink("../museum.json", package.folder() / "museum.json");
    ASSERT_EQ(package.check().errors.size(), 1U);
    EXPECT_EQ(package.check().errors[0].code, "outside-package");
}

} // namespace
} // namespace halls::test
