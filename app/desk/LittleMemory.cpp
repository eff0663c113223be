// SPDX-License-Identifier: MPL-2.0
#include "desk/LittleMemory.h"

#include "base/Trouble.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <exception>
#include <fcntl.h>
#include <fmt/format.h>
#include <string>
#include <sys/mman.h>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

namespace halls::app {
namespace {

constexpr int kMachineCannot = 3;
constexpr std::size_t kMiB = std::size_t{1} << 20U;
// Measured with Mesa 22.3: what a window with a small museum adds to a process that has only begun; and, of each thread
// that a software rasteriser starts, its stack and its share of malloc.
constexpr std::size_t kLeastOfAWindow = 800 * kMiB;
constexpr std::size_t kPerProcessor = 72 * kMiB;
constexpr unsigned kMostProcessors = 16; ///< that llvmpipe takes

std::array<std::byte, 16384> s_stack; ///< for a signal that comes where there is no memory for a stack

int s_told = STDERR_FILENO; ///< where our own words go: the standard error that we were given

void write(std::string_view words) {
    [[maybe_unused]] const auto written = ::write(s_told, words.data(), words.size());
}

/// What is written to standard error waits in memory until the process ends in its own way: libraries tell their
/// trouble in words of theirs just before they fall (LLVM in two lines), and then one line of ours is enough.
void keepWordsBack() {
    if (s_told != STDERR_FILENO)
        return; // they are already
    const int told = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    const int kept = memfd_create("kept-words", MFD_CLOEXEC);
    if (told < 0 || kept < 0 || dup2(kept, STDERR_FILENO) < 0)
        return;
    close(kept);
    s_told = told;
    std::atexit([] {
        std::array<char, 4096> words{};
        ssize_t length = 0;
        for (off_t at = 0; (length = pread(STDERR_FILENO, words.data(), words.size(), at)) > 0; at += length)
            write({words.data(), static_cast<std::size_t>(length)});
    });
}

/// Libraries end the process themselves where they get no memory, or do not look whether they got it.
void onFall(int) {
    write("mosul-halls: not enough memory for the graphics driver, or for Qt: it is limited (ulimit -v)\n");
    _exit(kMachineCannot);
}

/// Of a thread without a floor below it, or where one exception met another.
[[noreturn]] void onTerminate() {
    endWith(std::current_exception() ? toLine(currentTrouble()) : std::string("the program cannot go on"));
}

} // namespace

bool memoryIsLimited() {
    rlimit limit{};
    return getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY;
}

void endInWordsWhereMemoryEnds() {
    std::set_terminate(onTerminate);
    if (!memoryIsLimited())
        return;
    keepWordsBack();
    stack_t stack{};
    stack.ss_sp = s_stack.data();
    stack.ss_size = s_stack.size();
    sigaltstack(&stack, nullptr);
    struct sigaction fall {};
    fall.sa_handler = onFall;
    fall.sa_flags = SA_ONSTACK;
    for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGILL})
        sigaction(signal, &fall, nullptr);
}

Status enoughMemoryForAWindow() {
    if (!memoryIsLimited())
        return Done{};
    const unsigned processors = std::clamp(std::thread::hardware_concurrency(), 1U, kMostProcessors);
    const std::size_t least = kLeastOfAWindow + processors * kPerProcessor;
    void* place = mmap(nullptr, least, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (place == MAP_FAILED)
        return Error{
            ErrorCode::NoGraphics,
            {},
            {},
            fmt::format("a window needs {} MiB of memory more than it may take here (ulimit -v)", least / kMiB)};
    munmap(place, least);
    return Done{};
}

void endWith(std::string_view words) {
    write(fmt::format("mosul-halls: {}\n", words));
    std::_Exit(kMachineCannot);
}

} // namespace halls::app
