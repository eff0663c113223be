// SPDX-License-Identifier: MPL-2.0
// halls-import as the viewer uses it: as a process.

#include "model/Formats.h"
#include "model/ModelFile.h"
#include "unit/importer/ImportTests.h"

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sstream>
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

TEST(HallsImport, TellsItsLimitsAndTakesEachAsAnOption) {
    const Ended told = run({"--limits"});
    EXPECT_EQ(told.status, 0);
    const auto target = madeFile("x.hallsmodel", "");
    std::istringstream rows(told.output);
    int count = 0;
    for (std::string option, value; std::getline(rows, option, '\t') && std::getline(rows, value, '\t'); ++count) {
        std::string words;
        std::getline(rows, words);
        EXPECT_FALSE(words.empty());
        EXPECT_NE(run({"--help"}).output.find(option + " "), std::string::npos) << option;
        EXPECT_EQ(run({option, value, "--kind", "model", dataFile("box.obj").string(), target.string()}).status, 0)
            << option;
        EXPECT_EQ(run({option, "x", "--kind", "model", "a", "b"}).status, 2) << option;
    }
    EXPECT_GE(count, 8);
    const auto refusedBy = [&](const char* option, const char* value, const std::filesystem::path& file) {
        const Ended ended = run({option, value, "--kind", file.extension() == ".hdr" ? "lightmap" : "model",
                                 file.string(), target.string()});
        EXPECT_EQ(ended.status, 1) << option;
        return errorLine(ended).value("code", "");
    };
    EXPECT_EQ(refusedBy("--max-vertices", "3", dataFile("box.obj")), "too-large");
    EXPECT_EQ(refusedBy("--max-image-pixels", "3", dataFile("grey.hdr")), "too-large");
    EXPECT_EQ(refusedBy("--max-file-mib", "1", madeFile("long.obj", std::string(2 << 20, '\n'))), "too-large");
}

// A build with sanitizers is not confined: they start helpers and reserve terabytes.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST(HallsImport, IsConfinedAndSaysSo) {
    const Ended report = run({"--sandbox-report"});
    EXPECT_EQ(report.status, 0);
    EXPECT_NE(report.output.find("limits, no-new-privileges, seccomp, "), std::string::npos) << report.output;
    EXPECT_NE(report.output.find("NoNewPrivs:\t1"), std::string::npos) << report.output;
    EXPECT_NE(report.output.find("Seccomp:\t2"), std::string::npos) << report.output;
    const bool landlock = report.output.find("no landlock") == std::string::npos;

    // Other people's words lead out of the folder by a link: the very process cannot follow where the kernel can help.
    const auto outside = madeFile("secret.mtl", "newmtl a\nKd 1 0 0\n");
    std::filesystem::create_directories(outside.parent_path() / "in");
    const auto source = outside.parent_path() / "in" / "m.obj";
    std::ofstream(source) << "mtllib link.mtl\nv 0 0 0\nv 1 0 0\nv 0 1 0\nusemtl a\nf 1 2 3\n";
    std::error_code ignored;
    std::filesystem::create_symlink(outside, source.parent_path() / "link.mtl", ignored);
    const auto target = madeFile("m.hallsmodel", "");
    const Ended ended = run({"--kind", "model", source.string(), target.string()});
    ASSERT_EQ(ended.status, 0) << ended.errors;
    EXPECT_TRUE(ended.output.starts_with("sandbox limits, no-new-privileges, seccomp, ")) << ended.output;
    const Result<model::ModelFile> file = model::ModelFile::open(target);
    ASSERT_TRUE(file);
    const Vec4 colour = file.value().model().materials[0].baseColour;
    EXPECT_EQ(colour.x > 0.9F && colour.y < 0.1F, !landlock);
}

TEST(HallsImport, ThatRunsOutOfMemorySaysSo) {
    const auto target = madeFile("x.hallsmodel", "");
    const std::string head = "ply\nformat binary_little_endian 1.0\nelement vertex 30000000\nproperty float x\n"
                             "property float y\nproperty float z\nelement face 0\n"
                             "property list uchar int vertex_indices\nend_header\n";
    const auto source = madeFile("big.ply", head);
    std::filesystem::resize_file(source, head.size() + std::size_t{30'000'000} * 12); // sparse
    const Ended ended = run({"--max-memory-mib", "600", "--kind", "model", source.string(), target.string()});
    EXPECT_EQ(ended.status, 1);
    EXPECT_TRUE(errorLine(ended).is_object()) << ended.errors;
}
#endif

TEST(HallsImport, LeavesNothingBehindButItsTarget) {
    const auto target = madeFile("box.hallsmodel", "");
    const auto entries = [&] {
        const auto folder = std::filesystem::directory_iterator(target.parent_path());
        return std::distance(begin(folder), end(folder));
    };
    const auto source = madeFile("broken.glb", "glTF");
    EXPECT_EQ(run({"--kind", "model", dataFile("box.glb").string(), target.string()}).status, 0);
    EXPECT_EQ(run({"--kind", "model", source.string(), target.string()}).status, 1);
    EXPECT_EQ(run({"--kind", "model", (source.parent_path() / "none.glb").string(), target.string()}).status, 1);
    EXPECT_EQ(entries(), 4) << "the target, the source, and two of this test's own";
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
    const auto known = std::ranges::count_if(
        files, [](const auto& file) { return model::formatOf(file.extension().string()) != nullptr; });
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
    EXPECT_GT(good, known * 2 / 3) << "of " << known << " in formats that are read at all";
}

} // namespace
} // namespace halls::importer
