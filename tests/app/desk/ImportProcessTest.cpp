// SPDX-License-Identifier: MPL-2.0
#include "desk/ImportProcess.h"

#include <gtest/gtest.h>

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
    EXPECT_EQ(status.error().detail, std::string(300, 'x'));
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

} // namespace
} // namespace halls::app
