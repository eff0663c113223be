// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "cli/CommandLine.h"
#include "desk/Workplace.h"

#include <set>
#include <span>
#include <string>
#include <vector>

namespace halls::app {

/// What a call returns to the shell.
enum ExitStatus : int {
    kDone = 0,
    kContentWrong = 1,  ///< the content is wrong or could not be read
    kCallWrong = 2,     ///< the words of the call
    kMachineCannot = 3, ///< no OpenGL 4.1, say
};

/// A subcommand that needs neither window nor display.
struct Subcommand {
    const char* name;
    const char* usage; ///< what follows the name
    const char* help;  ///< one sentence
    std::span<const Option> options;
    std::size_t leastPositional;
    std::size_t mostPositional;
    int (*run)(const CommandLine& line, Workplace& workplace);
};

/// All of them, in the order of the help text.
std::span<const Subcommand> subcommands();

/// Options of the call that opens the window.
std::span<const Option> windowOptions();

/// --help, made of the two tables.
std::string helpText();

/// Runs a subcommand with the words behind its name.
int runSubcommand(const Subcommand& command, std::span<const std::string> words, Workplace& workplace);

/// "mosul-halls: file: place: cause" on standard error, below it what to do, where the cause does not say so; together
/// 300 bytes at most. The status that belongs to the code.
int reportError(const Error& error);
/// The same as a line of JSON for another program (desk/ErrorLine.h), without what to do.
int reportErrorLine(const Error& error);
int reportWrongCall(const Error& error);

/// What a call goes on without, told a line each, and below them what to do about them; the same line once only (a
/// cache that cannot be written to, say, is the cause for each model).
class ToldErrors {
public:
    void tell(const std::vector<Error>& errors);
    bool any() const { return !m_lines.empty(); }

private:
    std::set<std::string> m_lines;
    std::set<std::string> m_advices;
};

// The functions of the table.
int runValidate(const CommandLine& line, Workplace& workplace);
int runInspect(const CommandLine& line, Workplace& workplace);
int runRender(const CommandLine& line, Workplace& workplace);
int runWalk(const CommandLine& line, Workplace& workplace);
int runBench(const CommandLine& line, Workplace& workplace);
int runReport(const CommandLine& line, Workplace& workplace);
int runTour(const CommandLine& line, Workplace& workplace);
int runTourHandout(const CommandLine& line, Workplace& workplace); ///< tour --handout
int runKioskPin(const CommandLine& line, Workplace& workplace);

} // namespace halls::app
