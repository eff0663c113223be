// SPDX-License-Identifier: MPL-2.0
#include "desk/ImportProcess.h"

#include "loading/Loader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

namespace halls::app {
namespace {

/// A shell script in place of halls-import.
class ImportProcessTest : public testing::Test {
protected:
    std::filesystem::path script(const std::string& body) {
        const std::filesystem::path folder = std::filesystem::path(HALLS_TEST_OUTPUT) / "import-process";
        std::filesystem::create_directories(folder);
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        const std::filesystem::path file = folder / (std::string(test->name()) + ".sh");
        std::ofstream(file) << "#!/bin/sh\n" << body << "\n";
        std::filesystem::permissions(file, std::filesystem::perms::owner_all);
        return file;
    }
    Status import(ImportProcess& process, std::stop_token stop = {}) {
        return process.import({"some/model.glb"}, model::ImportKind::Model, "/nowhere/target", stop,
                              [this](float done) { m_last = done; });
    }
    float m_last = -1.0F;
};

TEST_F(ImportProcessTest, TellsProgressAndIsDone) {
    ImportProcess process(script("echo 'note a stone of 9'; echo 'progress 0.25'; echo 'progress 0.75'"));
    EXPECT_TRUE(import(process));
    EXPECT_FLOAT_EQ(m_last, 0.75F);
}

TEST_F(ImportProcessTest, HandsOnWhatTheProcessSays) {
    ImportProcess process(script(
        "echo noise >&2; echo '{\"code\":\"damaged\",\"file\":\"\",\"place\":\"byte 12\",\"detail\":\"cut\"}' >&2;"
        "exit 1"));
    const Status status = import(process);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::Damaged);
    EXPECT_EQ(status.error().file, "some/model.glb");
    EXPECT_EQ(status.error().place, "byte 12");
    EXPECT_EQ(status.error().detail, "cut");
}

TEST_F(ImportProcessTest, NoErrorIsLongerThanCanBeRead) {
    ImportProcess process(script("printf '{\"code\":\"damaged\",\"file\":\"\",\"place\":\"\",\"detail\":\"%s\"}\\n'"
                                 " \"$(head -c 20000 /dev/zero | tr '\\0' x)\" >&2; exit 1"));
    const Status status = import(process);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::Damaged);
    EXPECT_EQ(status.error().detail, std::string(199, 'x') + "…");
}

TEST_F(ImportProcessTest, AProcessThatSaysTooMuchIsHeardAllTheSame) {
    ImportProcess process(script("head -c 3000000 /dev/zero | tr '\\0' x; echo; echo 'progress 0.5'"));
    EXPECT_TRUE(import(process));
    EXPECT_FLOAT_EQ(m_last, 0.5F);
}

TEST_F(ImportProcessTest, ACrashNamesFileAndSignal) {
    ImportProcess process(script("kill -SEGV $$"));
    const Status status = import(process);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::Crashed);
    EXPECT_EQ(status.error().file, "some/model.glb");
    EXPECT_NE(status.error().detail.find("11"), std::string::npos) << status.error().detail;
}

TEST_F(ImportProcessTest, CancelKillsTheProcess) {
    ImportProcess process(script("echo 'progress 0.1'; exec sleep 600"));
    std::stop_source stop;
    Status status = Done{};
    std::thread worker([&] {
        status = process.import({"m.glb"}, model::ImportKind::Model, "/nowhere", stop.get_token(),
                                [&](float) { stop.request_stop(); });
    });
    worker.join();
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::Cancelled);
}

TEST_F(ImportProcessTest, AHangingProcessIsEnded) {
    ImportProcess process(script("exec sleep 600"), {.time = std::chrono::seconds(-4)});
    const Status status = import(process);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::TimedOut);
}

TEST_F(ImportProcessTest, AMissingProgramIsNamed) {
    ImportProcess process("/nowhere/halls-import");
    const Status status = import(process);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::NotFound);
    EXPECT_EQ(status.error().file, "/nowhere/halls-import");
}

/// What a person may be shown: three lines of 300 letters in all, none of which turns or hides others.
void expectShort(const Error& error) {
    const std::string line = toLine(error);
    EXPECT_LE(line.size(), 300U) << line;
    EXPECT_EQ(std::ranges::count_if(line, [](unsigned char c) { return c < 0x20; }), 0) << line;
    EXPECT_EQ(line.find("\xE2\x80\xAE"), std::string::npos) << "a sign that turns words round";
}

TEST_F(ImportProcessTest, EachEndIsAShortError) {
    const std::pair<const char*, ErrorCode> ends[] = {
        {"kill -KILL $$", ErrorCode::Crashed}, // as who runs out of memory is
        {"kill -ABRT $$", ErrorCode::Crashed},
        {"kill -SYS $$", ErrorCode::Crashed},
        {"kill -XCPU $$", ErrorCode::TimedOut},
        {"exit 1", ErrorCode::Failed},
        {"exit 77", ErrorCode::Failed},
        {"head -c 200000 /dev/urandom >&2; exit 1", ErrorCode::Failed},
        {"head -c 5000000 /dev/urandom; head -c 5000000 /dev/zero >&2; exit 1", ErrorCode::Failed},
        {"yes 'a line of a library that complains' | head -c 10000000 >&2; exit 1", ErrorCode::Failed},
        {"printf '{\"code\":' >&2; exit 1", ErrorCode::Failed},
        {"echo '[1]' >&2; echo '{\"code\":7,\"detail\":[],\"place\":{},\"file\":null}' >&2; exit 1", ErrorCode::Failed},
        {"printf '%s\\n' "
         "'{\"code\":\"damaged\",\"file\":\"/etc/passwd\",\"place\":\"a\\nb\\u202ec\",\"detail\":\"x\\r\\n\\u202ey"
         "\\u0000z\"}' >&2; exit 1",
         ErrorCode::Damaged},
        {"printf '{\"code\":\"damaged\",\"file\":\"%s\",\"place\":\"%s\",\"detail\":\"%s\"}' $(head -c 9000 /dev/zero "
         "| "
         "tr '\\0' f) $(head -c 9000 /dev/zero | tr '\\0' p) $(head -c 9000 /dev/zero | tr '\\0' d) >&2; exit 1",
         ErrorCode::Damaged}};
    int number = 0;
    for (const auto& [body, code] : ends) {
        SCOPED_TRACE(body);
        ImportProcess process(script(body + std::string(" # ") + std::to_string(number++)));
        const Status status = import(process);
        ASSERT_FALSE(status);
        EXPECT_EQ(status.error().code, code);
        EXPECT_EQ(status.error().file, "some/model.glb");
        expectShort(status.error());
    }
}

TEST_F(ImportProcessTest, AProcessThatNeverStopsTalkingIsEnded) {
    for (const char* where : {"", ">&2"}) {
        ImportProcess process(script("exec yes 'progress nothing of sense' " + std::string(where)));
        const Status status = import(process);
        ASSERT_FALSE(status);
        EXPECT_EQ(status.error().code, ErrorCode::Failed);
        expectShort(status.error());
    }
}

TEST_F(ImportProcessTest, LimitsCanBeSetFromOutside) {
    ::setenv("HALLS_IMPORT_LIMITS", "max-seconds=7  max-memory-mib=100 max-triangles=5", 1);
    const ImportProcess::Limits limits = ImportProcess::Limits::fromEnvironment();
    EXPECT_EQ(limits.time.count(), 7);
    EXPECT_EQ(limits.memoryBytes, 100ULL << 20U);
    EXPECT_EQ(limits.further, (std::vector<std::string>{"--max-triangles", "5"}));
    ::setenv("HALLS_IMPORT_LIMITS", "max-secnods=7", 1);
    ImportProcess wrong(HALLS_IMPORT, ImportProcess::Limits::fromEnvironment());
    const Status status = import(wrong);
    ::unsetenv("HALLS_IMPORT_LIMITS");
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().file, "HALLS_IMPORT_LIMITS");
    EXPECT_NE(status.error().detail.find("max-secnods"), std::string::npos) << status.error().detail;
    expectShort(status.error());
    EXPECT_TRUE(ImportProcess::Limits::fromEnvironment().further.empty());
}

/// The viewer's own loader, with a program in place of halls-import that writes what it likes to its last word.
class LyingImport : public ImportProcessTest {
protected:
    Result<std::shared_ptr<const loading::LoadedMuseum>> load(const std::string& body) {
        m_folder = std::filesystem::path(HALLS_TEST_OUTPUT) / "lying-import";
        std::filesystem::remove_all(m_folder);
        std::filesystem::create_directories(m_folder);
        std::filesystem::copy_file(std::filesystem::path(HALLS_TEST_DATA) / "models" / "box.obj", m_folder / "box.obj");
        model::ModelCache cache(m_folder / "cache", 1ULL << 30U);
        ImportProcess process(script("for target; do :; done\n" + body), {.time = std::chrono::seconds(60)});
        loading::Loader loader(cache, process, m_folder);
        return loader.load(m_folder / "box.obj", {}, {}, [](float) {});
    }
    std::filesystem::path m_folder;
};

TEST_F(LyingImport, LeavesTheViewerAsItWas) {
    const std::string import = std::string(HALLS_IMPORT) + " --kind model ";
    const std::string box = std::string(HALLS_TEST_DATA) + "/models/box.obj";
    const std::string deeds[] = {
        "exit 0",
        ": > \"$target\"",
        "echo garbage > \"$target\"",
        "head -c 3000000 /dev/zero > \"$target\"",
        "mkdir \"$target\"",
        "mkfifo \"$target\"",
        "ln -s /dev/zero \"$target\"",
        "ln -s /etc/passwd \"$target\"",
        // Of another file; cut short; changed; as another kind.
        import + HALLS_TEST_DATA + "/models/box.glb \"$target\"",
        import + box + " \"$target\" && truncate -s 700 \"$target\"",
        import + box + " \"$target\" && printf x | dd of=\"$target\" bs=1 seek=600 conv=notrunc 2>/dev/null",
        std::string(HALLS_IMPORT) + " --kind lightmap " + HALLS_TEST_DATA + "/models/grey.hdr \"$target\"",
    };
    for (const std::string& deed : deeds) {
        SCOPED_TRACE(deed);
        const auto loaded = load(deed);
        ASSERT_FALSE(loaded);
        EXPECT_EQ(loaded.error().file, (m_folder / "box.obj").string());
        EXPECT_LE(loaded.error().detail.size(), 200U) << loaded.error().detail;
        EXPECT_TRUE(std::filesystem::is_empty(m_folder / "cache"));
    }
    EXPECT_TRUE(load(import + box + " \"$target\"")) << "this test would see it";
}

} // namespace
} // namespace halls::app
