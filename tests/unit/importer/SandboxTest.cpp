// SPDX-License-Identifier: MPL-2.0
// Each case confines a child of this test as halls-import confines its own, and tries there what must not be possible.
#include "importer/Sandbox.h"

#include "unit/importer/ImportTests.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <functional>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace halls::importer {
namespace {

constexpr int kConfinedOtherwise = 99; ///< of the child's exit: what should hold did not

/// With Landlock as this kernel has it, and as on a kernel without it.
class Sandbox : public testing::TestWithParam<bool> {
protected:
    void SetUp() override {
        m_inside = madeFile("inside/model.obj", "v 0 0 0");
        m_outside = madeFile("secret.txt", "secret");
        m_link = m_inside.parent_path() / "link.mtl";
        std::error_code ignored;
        std::filesystem::create_symlink(m_outside, m_link, ignored);
        m_output = madeFile("output.bin", "");
    }
    /// madeFile() with a folder in the name.
    static std::filesystem::path madeFile(const std::string& name, const std::string& bytes) {
        const auto file = importer::madeFile("x", "").parent_path() / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << bytes;
        return file;
    }

    /// How a child ended that was confined and then did `what`: its exit status, or the signal as a negative number.
    int confined(const std::function<int()>& what, Confines confines = {}) const {
        confines.readable.push_back(m_inside.parent_path());
        confines.landlock = GetParam();
        const bool landlock = readsInsideAlone(); // the child may not ask any more
        const pid_t child = ::fork();
        if (child == 0) {
            const int output = ::open(m_output.c_str(), O_WRONLY);
            ::dup2(output, kOutput);
            const Confined held = confine(confines);
            const bool asExpected =
                held.limits && held.noPrivileges && held.systemCalls && (held.landlock > 0) == landlock;
            ::_exit(asExpected ? what() : kConfinedOtherwise);
        }
        int status = 0;
        EXPECT_EQ(::waitpid(child, &status, 0), child);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }
    static bool kernelHasLandlock() { return ::syscall(SYS_landlock_create_ruleset, nullptr, 0, 1U) > 0; }
    /// Whether other files than the model's are out of reach: the one thing that Landlock alone can promise.
    static bool readsInsideAlone() { return GetParam() && kernelHasLandlock(); }

    /// 0 where it worked, else the error's number.
    static int told(long result) { return result >= 0 ? 0 : errno; }
    static int opening(const std::filesystem::path& file, int how) { return told(::open(file.c_str(), how, 0600)); }

    static constexpr int kOutput = 40;
    std::filesystem::path m_inside;
    std::filesystem::path m_outside;
    std::filesystem::path m_link;
    std::filesystem::path m_output;
};

TEST_P(Sandbox, LeavesTheModelsFolderToBeRead) {
    EXPECT_EQ(confined([&] { return opening(m_inside, O_RDONLY); }), 0);
    EXPECT_EQ(confined([&] {
                  std::error_code error;
                  const auto entry = std::filesystem::directory_iterator(m_inside.parent_path(), error);
                  return error ? error.value() : entry->exists() ? 0 : 1;
              }),
              0);
}

TEST_P(Sandbox, KeepsOtherFilesClosedWhereTheKernelCan) {
    const int expected = readsInsideAlone() ? EACCES : 0;
    EXPECT_EQ(confined([&] { return opening(m_outside, O_RDONLY); }), expected);
    EXPECT_EQ(confined([&] { return opening(m_link, O_RDONLY); }), expected) << "a link leads out";
    EXPECT_EQ(confined([&] { return opening(m_inside.parent_path() / ".." / "secret.txt", O_RDONLY); }), expected);
    EXPECT_EQ(confined([] { return opening("/etc/passwd", O_RDONLY); }), expected);
    EXPECT_EQ(confined([] { return opening("/proc/self/environ", O_RDONLY); }), expected);
}

TEST_P(Sandbox, LetsNothingBeWrittenMadeOrRemoved) {
    const auto folder = m_inside.parent_path();
    for (const int how : {O_WRONLY, O_RDWR, O_WRONLY | O_CREAT | O_TRUNC, O_RDONLY | O_TRUNC, O_RDONLY | O_CREAT}) {
        for (const auto& file : {m_inside, m_outside, folder / "new", m_output})
            EXPECT_NE(confined([&] { return opening(file, how); }), 0) << file << " " << how;
    }
    EXPECT_NE(confined([&] { return told(::mkdir((folder / "d").c_str(), 0700)); }), 0);
    EXPECT_NE(confined([&] { return told(::unlink(m_inside.c_str())); }), 0);
    EXPECT_NE(confined([&] { return told(::rename(m_inside.c_str(), (folder / "b").c_str())); }), 0);
    EXPECT_NE(confined([&] { return told(::link(m_output.c_str(), (folder / "b").c_str())); }), 0);
    EXPECT_NE(confined([&] { return told(::symlink("/", (folder / "s").c_str())); }), 0);
    EXPECT_NE(confined([&] { return told(::mknod((folder / "p").c_str(), S_IFIFO, 0)); }), 0);
    EXPECT_NE(confined([&] { return told(::chmod(m_inside.c_str(), 0777)); }), 0);
    EXPECT_NE(confined([&] { return told(::truncate(m_inside.c_str(), 0)); }), 0);
    EXPECT_EQ(bytesOf(m_inside), "v 0 0 0");
    EXPECT_EQ(bytesOf(m_outside), "secret");
}

TEST_P(Sandbox, LeavesTheOpenOutputToBeFilledUpToItsLimit) {
    const auto write = [](std::size_t bytes) { return told(::write(kOutput, std::string(bytes, 'x').data(), bytes)); };
    EXPECT_EQ(confined([&] { return write(1000); }, {.outputBytes = 1000}), 0);
    EXPECT_EQ(std::filesystem::file_size(m_output), 1000U);
    EXPECT_EQ(confined([&] { return write(1000) == 0 ? write(1) : 1; }, {.outputBytes = 1000}), EFBIG);
}

TEST_P(Sandbox, EndsWhoAsksForNetworkProgramsOrProcesses) {
    EXPECT_EQ(confined([] { return told(::socket(AF_INET, SOCK_STREAM, 0)); }), -SIGSYS);
    EXPECT_EQ(confined([] { return told(::socket(AF_UNIX, SOCK_DGRAM, 0)); }), -SIGSYS);
    EXPECT_EQ(confined([] { return told(::execl("/bin/true", "true", nullptr)); }), -SIGSYS);
    EXPECT_EQ(confined([] {
                  const pid_t child = ::fork();
                  if (child == 0)
                      ::_exit(0);
                  return told(child);
              }),
              -SIGSYS);
    EXPECT_EQ(confined([] { return told(::ptrace(PTRACE_TRACEME, 0, 0, 0)); }), -SIGSYS);
}

TEST_P(Sandbox, RefusesToReachOtherProcesses) {
    EXPECT_EQ(confined([] { return told(::kill(::getppid(), SIGTERM)); }), EPERM);
    EXPECT_EQ(confined([] { return told(::syscall(SYS_tgkill, ::getppid(), ::getppid(), 0)); }), EPERM);
    EXPECT_EQ(confined([] {
                  const rlimit more{RLIM_INFINITY, RLIM_INFINITY};
                  return told(::setrlimit(RLIMIT_NOFILE, &more));
              }),
              EPERM);
}

TEST_P(Sandbox, LeavesThreadsMemoryAndOnesOwnEnd) {
    EXPECT_EQ(confined([] {
                  int sum = 0;
                  std::thread worker([&] { sum = static_cast<int>(std::vector<char>(1 << 22, 1).size() >> 22U); });
                  worker.join();
                  return sum == 1 ? 0 : 1;
              }),
              0);
    EXPECT_EQ(confined([] {
                  (void)::signal(SIGABRT, SIG_DFL);
                  std::abort();
                  return 0;
              }),
              -SIGABRT);
}

TEST_P(Sandbox, LimitsOpenFilesAndTime) {
    EXPECT_EQ(confined(
                  [&] {
                      for (int i = 0; i < 100; ++i) {
                          if (const int error = opening(m_inside, O_RDONLY); error != 0)
                              return error;
                      }
                      return 0;
                  },
                  {.openFiles = 64}),
              EMFILE);
    const int end = confined(
        [] {
            for (std::atomic<unsigned int> i = 0;; ++i) {
            }
            return 0;
        },
        {.seconds = 1});
    EXPECT_TRUE(end == -SIGXCPU || end == -SIGKILL) << end;
}

TEST_P(Sandbox, SaysWhatHoldsAndWhatDoesNot) {
    const auto output = m_output;
    EXPECT_EQ(confined([&] {
                  Confined all{.limits = true, .noPrivileges = true, .systemCalls = true, .landlock = 4};
                  if (toText(all) != "limits, no-new-privileges, seccomp, landlock 4")
                      return 1;
                  return toText({}) == "no limits, no no-new-privileges, no seccomp, no landlock" ? 0 : 2;
              }),
              0);
}

// Sanitizers look into their own memory by system calls that a confined process has no longer: what they report there
// is not so.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
INSTANTIATE_TEST_SUITE_P(Kernel, Sandbox, testing::Bool(), [](const auto& instance) {
    return std::string(instance.param ? "AsItIs" : "WithoutLandlock");
});
#else
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Sandbox);
#endif

} // namespace
} // namespace halls::importer
