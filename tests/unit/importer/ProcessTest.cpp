// SPDX-License-Identifier: MPL-2.0
// halls-import as the viewer uses it: as a process.

#include "importer/Formats.h"
#include "model/ModelFile.h"
#include "unit/importer/ImportTests.h"

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/wait.h>
#include <unistd.h>

namespace halls::importer {
namespace {

struct Ended {
    int status = -1; ///< of exit; -1: ended by a signal
    std::string output;
    std::string errors;
};

Ended run(std::vector<std::string> words) {
    const auto output = madeFile("output.txt", "");
    const auto errors = madeFile("errors.txt", "");
    words.insert(words.begin(), HALLS_IMPORT);
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(::open(output.c_str(), O_WRONLY), 1);
        ::dup2(::open(errors.c_str(), O_WRONLY), 2);
        ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, bytesOf(output), bytesOf(errors)};
}

/// The last line of standard error; a null object where it is none of ours.
nlohmann::json errorLine(const Ended& ended) {
    std::string text = ended.errors;
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    const std::size_t start = text.rfind('\n');
    return nlohmann::json::parse(start == std::string::npos ? text : text.substr(start + 1), nullptr, false);
}

TEST(HallsImport, WritesAModelFileAndTellsProgress) {
    const auto target = madeFile("box.hallsmodel", "old");
    const Ended ended = run({"--kind", "model", dataFile("box.glb").string(), target.string()});
    EXPECT_EQ(ended.status, 0) << ended.errors;
    EXPECT_TRUE(ended.errors.empty());
    EXPECT_NE(ended.output.find("progress 1.00"), std::string::npos);
    const Result<model::ModelFile> file = model::ModelFile::open(target);
    ASSERT_TRUE(file);
    EXPECT_EQ(file.value().model().triangleCount(), 24U);
}

TEST(HallsImport, WritesWhatItReadAndWhatItLeftOutIntoTheFile) {
    madeFile("m.mtl", "newmtl a\nmap_Kd none.png\n");
    const auto source = madeFile("m.obj", "mtllib m.mtl\nv 0 0 0\nv 1 0 0\nv 0 1 0\nusemtl a\nf 1 2 3\n");
    const auto target = madeFile("m.hallsmodel", "");
    const Ended ended = run({"--kind", "model", source.string(), target.string()});
    EXPECT_EQ(ended.status, 0) << ended.errors;
    const Result<model::ImportRecord> record = model::ModelFile::readRecord(target);
    ASSERT_TRUE(record) << toLine(record.error());
    EXPECT_EQ(record.value().files,
              (std::vector<model::InputFile>{{"m.obj", true, model::hashOfFile(source)},
                                             {"m.mtl", true, model::hashOfFile(source.parent_path() / "m.mtl")},
                                             {"none.png", false, {}}}));
    EXPECT_EQ(record.value().notes, std::vector<std::string>{"left out: the picture \"none.png\" is not there"});
    EXPECT_NE(ended.output.find("note left out: the picture"), std::string::npos);
}

TEST(HallsImport, ReadsLight) {
    const auto target = madeFile("light.hallsmodel", "");
    EXPECT_EQ(run({"--kind", "lightmap", dataFile("grey.hdr").string(), target.string()}).status, 0);
    EXPECT_EQ(run({"--kind", "probe", dataFile("grey.hdr").string(), target.string()}).status, 0);
    EXPECT_EQ(model::ModelFile::open(target).value().model().images[0].faces, 6U);
}

TEST(HallsImport, TellsAnErrorAsOneLineOfJson) {
    const auto source = madeFile("a.gltf", R"({"asset":{"version":"2.0"},"extensionsRequired":["EXT_unheard"]})");
    const auto target = madeFile("a.hallsmodel", "old");
    const Ended ended = run({"--kind", "model", source.string(), target.string()});
    EXPECT_EQ(ended.status, 1);
    EXPECT_EQ(std::ranges::count(ended.errors, '\n'), 1);
    const nlohmann::json line = errorLine(ended);
    ASSERT_TRUE(line.is_object()) << ended.errors;
    EXPECT_EQ(line["code"], "unsupported");
    EXPECT_EQ(line["file"], source.string());
    EXPECT_EQ(line["place"], "/extensionsRequired/0");
    EXPECT_NE(line["detail"].get<std::string>().find("EXT_unheard"), std::string::npos);
    EXPECT_EQ(bytesOf(target), "old"); // nothing was touched
}

TEST(HallsImport, SaysWhenTheTargetCannotBeWritten) {
    const Ended ended = run({"--kind", "model", dataFile("box.glb").string(), "/no/such/folder/x"});
    EXPECT_EQ(ended.status, 1);
    EXPECT_EQ(errorLine(ended)["code"], "unwritable");
}

TEST(HallsImport, SaysWhenTheCallIsWrong) {
    const std::vector<std::vector<std::string>> calls{{},
                                                      {"a", "b"},
                                                      {"--kind", "film", "a", "b"},
                                                      {"--kind", "model", "a"},
                                                      {"--kind", "model", "a", "b", "--max-triangles", "x"},
                                                      {"--kind", "model", "a", "b", "--unknown", "1"},
                                                      {"--kind"}};
    for (const auto& call : calls) {
        const Ended ended = run(call);
        EXPECT_EQ(ended.status, 2);
        EXPECT_NE(ended.errors.find("--help"), std::string::npos);
    }
    EXPECT_EQ(run({"--help"}).status, 0);
    EXPECT_EQ(run({"--version"}).status, 0);
}

TEST(HallsImport, ObeysItsLimits) {
    const auto target = madeFile("x.hallsmodel", "");
    const Ended few = run({"--max-triangles", "3", "--kind", "model", dataFile("box.obj").string(), target.string()});
    EXPECT_EQ(few.status, 1);
    EXPECT_EQ(errorLine(few)["code"], "too-large");
}

TEST(HallsImport, SurvivesEachFileOfAssimpsOwnTests) {
    const std::filesystem::path models = "/usr/share/assimp/models";
    ASSERT_TRUE(std::filesystem::exists(models)) << models << ": install-dependencies --tests has assimp-testmodels";
    const auto target = madeFile("sweep.hallsmodel", "");
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(models)) {
        if (entry.is_regular_file())
            files.push_back(entry.path());
    }
    ASSERT_GT(files.size(), 100U);
    const auto known =
        std::ranges::count_if(files, [](const auto& file) { return formatOf(file.extension().string()) != nullptr; });
    ::setenv("ASAN_OPTIONS", "detect_leaks=0", 1); // Assimp leaks on broken files; its process ends anyway
    int good = 0;
    for (const auto& file : files) {
        const Ended ended = run({"--max-seconds", "60", "--kind", "model", file.string(), target.string()});
        if (ended.status == 0) {
            ++good;
            EXPECT_TRUE(model::ModelFile::open(target)) << file;
        } else if (ended.status == 1) {
            // A sanitizer's build tells by its own report when Assimp itself fell over.
            EXPECT_TRUE(errorLine(ended).is_object() || ended.errors.find("libassimp.so") != std::string::npos)
                << file << ": " << ended.errors;
        } else {
            // Assimp itself fell over: that is why it has a process of its own.
            EXPECT_EQ(ended.status, -1) << file;
        }
    }
    EXPECT_GT(good, known * 7 / 10) << "of " << known << " in formats that are read at all";
}

} // namespace
} // namespace halls::importer
