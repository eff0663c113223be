// SPDX-License-Identifier: MPL-2.0
#include "importer/Sandbox.h"

#include "base/Descriptor.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <initializer_list>
#include <linux/landlock.h>
#include <memory>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace halls::importer {
namespace {

// What Debian 12's headers do not know yet: see linux/landlock.h of newer kernels.
constexpr std::uint64_t kTruncate = 1ULL << 14U;
constexpr std::uint64_t kDevices = 1ULL << 15U;
constexpr std::uint64_t kBindTcp = 1ULL << 0U;
constexpr std::uint64_t kConnectTcp = 1ULL << 1U;
constexpr std::uint64_t kAbstractSockets = 1ULL << 0U;
constexpr std::uint64_t kSignals = 1ULL << 1U;
constexpr std::uint64_t kReading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;

/// landlock_ruleset_attr with the members of later versions; zeros are taken by kernels that do not know them.
struct Ruleset {
    std::uint64_t files = 0;
    std::uint64_t network = 0;
    std::uint64_t scoped = 0;
};

bool limit(__rlimit_resource what, std::uint64_t value) {
    const rlimit both{value, value};
    return ::setrlimit(what, &both) == 0;
}

bool limitAll(const Confines& confines) {
    bool held = limit(RLIMIT_CORE, 0) && limit(RLIMIT_NOFILE, confines.openFiles);
    if (confines.memoryBytes > 0)
        held = limit(RLIMIT_AS, confines.memoryBytes) && held;
    if (confines.seconds > 0)
        held = limit(RLIMIT_CPU, confines.seconds) && held;
    if (confines.outputBytes > 0)
        held = limit(RLIMIT_FSIZE, confines.outputBytes) && held;
    (void)::signal(SIGXFSZ, SIG_IGN); // writing fails then, and is told
    return held;
}

Ruleset rulesetOf(int version) {
    Ruleset rules;
    rules.files = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1; // all of version 1
    if (version >= 2)
        rules.files |= LANDLOCK_ACCESS_FS_REFER;
    if (version >= 3)
        rules.files |= kTruncate;
    if (version >= 4)
        rules.network = kBindTcp | kConnectTcp;
    if (version >= 5)
        rules.files |= kDevices;
    if (version >= 6)
        rules.scoped = kAbstractSockets | kSignals;
    return rules;
}

bool allowReading(int rules, const std::filesystem::path& path) {
    const Descriptor opened(::open(path.c_str(), O_PATH | O_CLOEXEC));
    struct stat facts {};
    if (opened.number() < 0 || ::fstat(opened.number(), &facts) != 0)
        return true; // it is not there, or not for us: the reader says so itself
    const landlock_path_beneath_attr beneath{
        S_ISDIR(facts.st_mode) ? kReading : std::uint64_t{LANDLOCK_ACCESS_FS_READ_FILE}, opened.number()};
    return ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0) == 0;
}

/// The version that holds now; 0: none.
int restrictFiles(const Confines& confines) {
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return 0;
    const Ruleset wanted = rulesetOf(static_cast<int>(version));
    const Descriptor made(static_cast<int>(::syscall(SYS_landlock_create_ruleset, &wanted, sizeof(wanted), 0)));
    if (made.number() < 0)
        return 0;
    for (const auto& path : confines.readable) {
        if (!allowReading(made.number(), path))
            return 0;
    }
    return ::syscall(SYS_landlock_restrict_self, made.number(), 0) == 0 ? static_cast<int>(version) : 0;
}

/// A filter of libseccomp that is being written down.
class Filter {
public:
    Filter() : m_context(::seccomp_init(SCMP_ACT_ERRNO(EPERM))) {}

    void add(std::uint32_t action, std::initializer_list<int> calls) {
        for (const int call : calls)
            add(action, call, {});
    }
    void add(std::uint32_t action, int call, std::initializer_list<scmp_arg_cmp> conditions) {
        // A call that this machine's kind does not have (open on arm64) cannot be made either.
        if (call == __NR_SCMP_ERROR || call < 0 || !m_context)
            return;
        m_sound = ::seccomp_rule_add_array(m_context.get(), action, call, static_cast<unsigned int>(conditions.size()),
                                           conditions.begin()) == 0 &&
                  m_sound;
    }
    bool load() { return m_context && m_sound && ::seccomp_load(m_context.get()) == 0; }

private:
    struct Freer {
        void operator()(void* context) const { ::seccomp_release(context); }
    };
    std::unique_ptr<void, Freer> m_context;
    bool m_sound = true;
};

void allowReadingAndComputing(Filter& filter) {
    filter.add(SCMP_ACT_ALLOW, {SCMP_SYS(read),       SCMP_SYS(readv),      SCMP_SYS(pread64),   SCMP_SYS(preadv),
                                SCMP_SYS(write),      SCMP_SYS(writev),     SCMP_SYS(pwrite64),  SCMP_SYS(lseek),
                                SCMP_SYS(close),      SCMP_SYS(fstat),      SCMP_SYS(stat),      SCMP_SYS(lstat),
                                SCMP_SYS(newfstatat), SCMP_SYS(fstatat64),  SCMP_SYS(statx),     SCMP_SYS(statfs),
                                SCMP_SYS(fstatfs),    SCMP_SYS(access),     SCMP_SYS(faccessat), SCMP_SYS(faccessat2),
                                SCMP_SYS(readlink),   SCMP_SYS(readlinkat), SCMP_SYS(getcwd),    SCMP_SYS(getdents),
                                SCMP_SYS(getdents64), SCMP_SYS(fadvise64),  SCMP_SYS(fsync),     SCMP_SYS(fdatasync),
                                SCMP_SYS(ftruncate),  SCMP_SYS(fallocate)});
    filter.add(SCMP_ACT_ALLOW, {SCMP_SYS(mmap),
                                SCMP_SYS(mmap2),
                                SCMP_SYS(munmap),
                                SCMP_SYS(mprotect),
                                SCMP_SYS(mremap),
                                SCMP_SYS(madvise),
                                SCMP_SYS(brk),
                                SCMP_SYS(futex),
                                SCMP_SYS(set_robust_list),
                                SCMP_SYS(rseq),
                                SCMP_SYS(set_tid_address),
                                SCMP_SYS(sched_yield),
                                SCMP_SYS(sched_getaffinity),
                                SCMP_SYS(getrandom),
                                SCMP_SYS(membarrier),
                                SCMP_SYS(clock_gettime),
                                SCMP_SYS(clock_getres),
                                SCMP_SYS(clock_nanosleep),
                                SCMP_SYS(nanosleep),
                                SCMP_SYS(gettimeofday),
                                SCMP_SYS(time),
                                SCMP_SYS(getrusage),
                                SCMP_SYS(getrlimit),
                                SCMP_SYS(sysinfo),
                                SCMP_SYS(uname),
                                SCMP_SYS(getpid),
                                SCMP_SYS(gettid),
                                SCMP_SYS(getppid),
                                SCMP_SYS(getuid),
                                SCMP_SYS(geteuid),
                                SCMP_SYS(getgid),
                                SCMP_SYS(getegid),
                                SCMP_SYS(rt_sigaction),
                                SCMP_SYS(rt_sigprocmask),
                                SCMP_SYS(rt_sigreturn),
                                SCMP_SYS(sigaltstack),
                                SCMP_SYS(restart_syscall),
                                SCMP_SYS(exit),
                                SCMP_SYS(exit_group)});
}

// The library's own macros for these are of C.
scmp_arg_cmp equal(unsigned int argument, std::uint64_t value) {
    return {argument, SCMP_CMP_EQ, value, 0};
}
scmp_arg_cmp masked(unsigned int argument, std::uint64_t mask, std::uint64_t value) {
    return {argument, SCMP_CMP_MASKED_EQ, mask, value};
}

/// Some calls are allowed by what they ask for.
void allowInPart(Filter& filter) {
    constexpr std::uint64_t kWrites = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(open), {masked(1, kWrites, O_RDONLY)});
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(openat), {masked(2, kWrites, O_RDONLY)});
    for (const std::uint64_t what : {std::uint64_t{F_GETFD}, std::uint64_t{F_SETFD}, std::uint64_t{F_GETFL}})
        filter.add(SCMP_ACT_ALLOW, SCMP_SYS(fcntl), {equal(1, what)});
    // abort() and raise(): signals to oneself alone.
    const auto own = static_cast<std::uint64_t>(::getpid());
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(tgkill), {equal(0, own)});
    // Limits are asked for, not set.
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), {equal(0, 0), equal(2, 0)});
    // Threads are, processes are not. clone3 hides its flags in memory: glibc takes the older call where it is unknown.
    constexpr std::uint64_t kThread = CLONE_VM | CLONE_THREAD | CLONE_SIGHAND;
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(clone), {masked(0, kThread, kThread)});
    filter.add(SCMP_ACT_KILL_PROCESS, SCMP_SYS(clone), {masked(0, CLONE_THREAD, 0)});
    filter.add(SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), {});
}

bool restrictCalls() {
    Filter filter;
    allowReadingAndComputing(filter);
    allowInPart(filter);
    filter.add(SCMP_ACT_KILL_PROCESS, {SCMP_SYS(socket),
                                       SCMP_SYS(socketpair),
                                       SCMP_SYS(connect),
                                       SCMP_SYS(bind),
                                       SCMP_SYS(sendto),
                                       SCMP_SYS(sendmsg),
                                       SCMP_SYS(execve),
                                       SCMP_SYS(execveat),
                                       SCMP_SYS(fork),
                                       SCMP_SYS(vfork),
                                       SCMP_SYS(ptrace),
                                       SCMP_SYS(process_vm_readv),
                                       SCMP_SYS(process_vm_writev),
                                       SCMP_SYS(pidfd_getfd),
                                       SCMP_SYS(bpf),
                                       SCMP_SYS(io_uring_setup),
                                       SCMP_SYS(mount),
                                       SCMP_SYS(unshare),
                                       SCMP_SYS(setns),
                                       SCMP_SYS(keyctl),
                                       SCMP_SYS(perf_event_open),
                                       SCMP_SYS(userfaultfd),
                                       SCMP_SYS(init_module),
                                       SCMP_SYS(finit_module)});
    return filter.load();
}

} // namespace

Confined confine(const Confines& confines) {
    Confined held;
    held.limits = limitAll(confines);
    held.noPrivileges = ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
    held.landlock = confines.landlock ? restrictFiles(confines) : 0;
    held.systemCalls = restrictCalls(); // last: it forbids what the others took
    std::vector<const char*> missing;
    if (!held.limits)
        missing.push_back("a limit of memory, time, output or open files could not be set");
    if (!held.noPrivileges)
        missing.push_back("privileges may be gained");
    if (!held.systemCalls)
        missing.push_back("the kernel takes no seccomp filter, so that network and programs are open to it");
    if (held.landlock == 0)
        missing.push_back("the kernel has no Landlock, so that it may read other files than the model's folder");
    held.whatIsMissing = fmt::format("{}", fmt::join(missing, "; "));
    return held;
}

std::string toText(const Confined& confined) {
    return fmt::format("{}limits, {}no-new-privileges, {}seccomp, {}", confined.limits ? "" : "no ",
                       confined.noPrivileges ? "" : "no ", confined.systemCalls ? "" : "no ",
                       confined.landlock > 0 ? fmt::format("landlock {}", confined.landlock) : "no landlock");
}

} // namespace halls::importer
