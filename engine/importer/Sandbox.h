// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace halls::importer {

/// What a process that reads a file of strangers is left with.
struct Confines {
    std::vector<std::filesystem::path> readable; ///< folders with all below them, and files; nothing else is opened
    std::uint64_t memoryBytes = 0;               ///< of addresses; 0: no limit
    std::uint64_t seconds = 0;                   ///< of processor time; 0: no limit
    std::uint64_t outputBytes = 0;               ///< of any file; 0: no limit
    std::uint64_t openFiles = 64;
    bool landlock = true; ///< false: as on a kernel without it, for tests
};

/// What holds once confine() came back.
struct Confined {
    bool limits = false;       ///< of memory, time, output and open files; no core file
    bool noPrivileges = false; ///< none is gained any more, by no program
    bool systemCalls = false;  ///< those that reading and computing take, and no others (seccomp)
    int landlock = 0;          ///< version of the kernel's Landlock that holds; 0: none, see below
    std::string whatIsMissing; ///< for the log, in words; empty: all holds
};

/// Gives up, for good, all that reading a file and writing into an open one does not take:
///
/// - **limits**: memory, time, size of files, open files; no core file, which would hold the visitor's data.
/// - **seccomp**: a list of allowed system calls. Network, programs, further processes, and looking into others end
/// this
///   process at once (SIGSYS): no reader has a reason for them, so who asks is no reader any more. All else that is not
///   on the list is refused with EPERM, so that a library that asks for something needless (a name for its thread)
///   lives on.
/// - **Landlock**, where the kernel has it (5.13 and later): files can be opened for reading below `readable` alone,
/// and
///   nothing can be opened for writing, made, renamed or removed. What is open stays open: output is opened before.
///   Without Landlock seccomp refuses to open anything for writing, to make, rename and remove all the same, but other
///   files than `readable` can be read. What was read can then only get into the output, as there is no network.
///
/// Call it before there are threads, and on Linux only. Never fails as a whole: what a kernel does not have is told.
Confined confine(const Confines& confines);

/// One line: "limits, no-new-privileges, seccomp, landlock 4", with "no ..." for what does not hold.
std::string toText(const Confined& confined);

} // namespace halls::importer
