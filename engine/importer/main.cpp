// SPDX-License-Identifier: MPL-2.0
// halls-import: see ImportFile.h. Two processes: the one that is started opens the output, waits, and renames it; its
// child confines itself (Sandbox.h) before it touches the foreign file, and can do nothing but read and fill that
// output. Whoever starts it adds a time limit for a child that waits for ever.

#include "base/CommandLine.h"
#include "base/Hash.h"
#include "base/Trouble.h"
#include "importer/ImportFile.h"
#include "importer/Limits.h"
#include "importer/Sandbox.h"
#include "model/Formats.h"
#include "model/ModelFile.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fcntl.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

using halls::CommandLine;
using halls::Error;
using halls::ErrorCode;
using halls::Option;
using halls::Result;
using halls::wrongCall;
using halls::importer::ImportKind;
using halls::importer::Limits;

constexpr const char* kHelp =
    R"(halls-import: read a model or a picture of light, write a model file of the viewer's cache

usage: halls-import --kind model|lightmap|probe [options] SOURCE TARGET

  --kind model          a model or a cloud of points (--formats lists what is read)
  --kind lightmap       a Radiance picture (.hdr) as a lightmap with all levels
  --kind probe          an equirectangular Radiance picture as a reflection cube, with its irradiance
  --no-levels           make no coarser levels of detail
  --root FOLDER         read no file outside of it, whatever SOURCE names (SOURCE's own folder)
  --limits              list all limits: option, what holds unless it is given, and what happens beyond it
  --formats             list all formats: endings, name, who reads it, and what of it
  --sandbox-report      say what this machine's kernel keeps an import from
  --help, --version
Each limit is an option as well, with a number behind it, as in --max-seconds 60:
)";
constexpr const char* kHelpEnd = R"(
TARGET is written beside itself and renamed; it lists each file that was looked for, with its hash, and each note.
Lines on standard output: "sandbox TEXT" (what holds; see --sandbox-report), "progress 0.42", "note TEXT". An error is
one line of JSON on standard error: {"code","file","place","detail"}. Exit status: 0 done, 1 the source could not be
imported or the target not be written, 2 the call is wrong.
The file is read by a child process that has no network, starts no program, reads nothing but the folder of SOURCE, and
writes nothing but TARGET.
)";

constexpr std::array kOptions{
    Option{"--kind", "model|lightmap|probe"},
    Option{"--root", "FOLDER"},
    Option{"--no-levels"},
};

/// The options above, and one for each limit.
std::vector<Option> allOptions() {
    std::vector<Option> all(kOptions.begin(), kOptions.end());
    for (const auto& limit : halls::importer::allLimits())
        all.push_back({limit.option, "N"});
    return all;
}

std::string help() {
    std::string text = kHelp;
    const Limits standard;
    for (const auto& limit : halls::importer::allLimits())
        text += fmt::format("  {:<22}{} ({})\n", limit.option, limit.words, limit.get(standard));
    return text + kHelpEnd;
}

struct Call {
    ImportKind kind = ImportKind::Model;
    Limits limits;
    std::vector<std::string> paths;
};

Result<ImportKind> kindOf(const CommandLine& line) {
    if (!line.has("--kind"))
        return wrongCall("--kind", "is missing");
    const std::string word = line.value("--kind");
    if (word == "model")
        return ImportKind::Model;
    if (word == "lightmap")
        return ImportKind::Lightmap;
    if (word == "probe")
        return ImportKind::Probe;
    return wrongCall("--kind", "takes model, lightmap or probe");
}

Result<Call> callOf(const std::vector<std::string>& words) {
    const auto parsed = halls::parseWords(words, allOptions(), 2);
    if (!parsed)
        return parsed.error();
    const CommandLine& line = parsed.value();
    const auto kind = kindOf(line);
    if (!kind)
        return kind.error();
    Call call{.kind = kind.value(), .paths = line.positional};
    call.limits.reading.coarserLevels = !line.has("--no-levels");
    call.limits.reading.root = line.value("--root");
    for (const auto& limit : halls::importer::allLimits()) {
        const auto given = halls::numberValue(line, limit.option, limit.get(call.limits), limit.least, limit.most);
        if (!given)
            return given.error();
        limit.set(call.limits, given.value());
    }
    if (call.paths.size() != 2)
        return wrongCall({}, "needs SOURCE and TARGET");
    return call;
}

/// From here on a file that wants too much, or takes over who reads it, ends this process only.
halls::importer::Confined confineMyself(const Call& call) {
#ifdef HALLS_SANITIZED
    (void)call;
    return {.whatIsMissing = "a build with sanitizers is not confined"};
#else
    (void)halls::sha256({}); // reads its configuration at its first use
    const std::filesystem::path source = std::filesystem::absolute(call.paths[0]);
    const std::filesystem::path& root = call.limits.reading.root;
    // The source by itself too: it may be a link that leads out of its folder.
    return halls::importer::confine({.readable = {root.empty() ? source.parent_path() : root, source},
                                     .memoryBytes = call.limits.memoryMib << 20U,
                                     .seconds = call.limits.seconds,
                                     .outputBytes = call.limits.outputMib << 20U});
#endif
}

/// Standard error belongs to our one line: libraries that print there are sent away, and may not confuse the viewer.
int s_errors = STDERR_FILENO;

void keepErrorsToMyself() {
#ifndef HALLS_SANITIZED
    const int kept = ::dup(STDERR_FILENO);
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (kept >= 0 && nowhere >= 0 && ::dup2(nowhere, STDERR_FILENO) >= 0)
        s_errors = kept;
#endif
}

int tell(const Error& error) {
    const nlohmann::json line{
        {"code", halls::codeName(error.code)}, {"file", error.file}, {"place", error.place}, {"detail", error.detail}};
    const std::string text = line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    std::string_view rest = text;
    while (!rest.empty()) {
        const ssize_t written = ::write(s_errors, rest.data(), rest.size());
        if (written <= 0)
            break; // nobody listens
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    return 1;
}

int run(Call& call, int output) {
    call.limits.reading.note = [](const std::string& text) {
        std::string line = text;
        for (char& c : line) {
            if (c == '\n' || c == '\r')
                c = ' ';
        }
        std::fputs(fmt::format("note {}\n", line).c_str(), stdout);
        std::fflush(stdout);
    };
    float told = -1.0F;
    const auto progress = [&told](float part) {
        if (part < told + 0.01F)
            return;
        told = part;
        std::fputs(fmt::format("progress {:.2f}\n", part).c_str(), stdout);
        std::fflush(stdout);
    };
    Result<halls::model::ModelData> data =
        halls::importer::importFile(call.paths[0], call.kind, call.limits.reading, progress);
    if (!data)
        return tell(data.error());
    const halls::Status written = halls::model::ModelFile::writeInto(output, call.paths[1], data.value());
    if (!written)
        return tell(written.error());
    progress(1.0F);
    return 0;
}

/// The child: all that touches the foreign file.
int readConfined(Call& call, int output) {
    try {
        const auto confined = confineMyself(call);
        std::fputs(fmt::format("sandbox {}{}{}\n", halls::importer::toText(confined),
                               confined.whatIsMissing.empty() ? "" : ": ", confined.whatIsMissing)
                       .c_str(),
                   stdout);
        std::fflush(stdout);
        return run(call, output);
    } catch (const std::bad_alloc&) {
        return tell({ErrorCode::TooLarge, call.paths[0], {}, "needs more memory than is allowed"});
    } catch (const std::exception& thrown) {
        return tell({ErrorCode::Failed, call.paths[0], {}, thrown.what()});
    }
}

/// What the end of a child by a signal means.
Error errorOf(int signal, const rusage& used, const Call& call) {
    const std::string& source = call.paths[0];
    const auto seconds = static_cast<std::uint64_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec);
    if (signal == SIGXCPU || (signal == SIGKILL && call.limits.seconds > 0 && seconds + 1 >= call.limits.seconds))
        return {ErrorCode::TimedOut, source, {}, "the import took longer than allowed"};
    if (signal == SIGKILL)
        return {ErrorCode::Crashed, source, {}, "the import was killed (signal 9), perhaps because memory ran out"};
    if (signal == SIGSYS)
        return {ErrorCode::Crashed,
                source,
                {},
                fmt::format("the import was stopped (signal {}): it wanted what no reader needs", signal)};
    return {ErrorCode::Crashed, source, {}, fmt::format("the reader fell over this file (signal {})", signal)};
}

/// A file beside the target that is not there yet.
Result<int> openOutput(const std::string& beside, const std::string& target) {
    const int output = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (output < 0)
        return halls::troubleOfWriting(target, errno);
    return output;
}

/// Waits for the child; 0: the target is there.
int finish(pid_t child, const std::string& beside, const Call& call) {
    int status = 0;
    rusage used{};
    while (::wait4(child, &status, 0, &used) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) {
        if (::rename(beside.c_str(), call.paths[1].c_str()) == 0)
            return 0;
        status = -1;
    }
    const int number = errno;
    ::unlink(beside.c_str());
    if (status == -1)
        return tell(halls::troubleOfWriting(call.paths[1], number));
    return WIFSIGNALED(status) ? tell(errorOf(WTERMSIG(status), used, call)) : WEXITSTATUS(status);
}

int superviseImport(Call& call) {
    const std::string beside = fmt::format("{}.{}-0.part", call.paths[1], ::getpid());
    const auto output = openOutput(beside, call.paths[1]);
    if (!output)
        return tell(output.error());
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child < 0) {
        ::unlink(beside.c_str());
        return tell({ErrorCode::Failed, call.paths[0], {}, "no process can be started for it"});
    }
    if (child == 0) {
        (void)::prctl(PR_SET_PDEATHSIG, SIGKILL); // never outlives who waits for it
        if (::getppid() != parent)
            std::exit(1);
        std::exit(readConfined(call, output.value()));
    }
    ::close(output.value());
    return finish(child, beside, call);
}

/// What holds, as this process finds it about itself.
int reportSandbox() {
    std::FILE* facts = std::fopen("/proc/self/status", "r");
    const auto confined = halls::importer::confine({.readable = {std::filesystem::current_path()}});
    std::fputs(fmt::format("{}\n", halls::importer::toText(confined)).c_str(), stdout);
    if (!confined.whatIsMissing.empty())
        std::fputs(fmt::format("missing: {}\n", confined.whatIsMissing).c_str(), stdout);
    std::array<char, 256> line{};
    while (facts != nullptr && std::fgets(line.data(), static_cast<int>(line.size()), facts) != nullptr) {
        const std::string_view text(line.data());
        if (text.starts_with("NoNewPrivs:") || text.starts_with("Seccomp:"))
            std::fputs(line.data(), stdout);
    }
    return 0;
}

/// The answer to a call that imports nothing.
std::optional<int> answer(const std::string& word) {
    if (word == "--help")
        std::fputs(help().c_str(), stdout);
    else if (word == "--version")
        std::fputs("halls-import " HALLS_VERSION "\n", stdout);
    else if (word == "--limits")
        std::fputs(halls::importer::limitsTable().c_str(), stdout);
    else if (word == "--formats")
        std::fputs(halls::model::formatsTable().c_str(), stdout);
    else if (word == "--sandbox-report")
        return reportSandbox();
    else
        return std::nullopt;
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    std::vector<std::string> words(argv + 1, argv + argc);
    for (const std::string& word : words) {
        if (const auto answered = answer(word))
            return *answered;
    }
    auto asked = callOf(words);
    if (!asked) {
        std::fputs(fmt::format("halls-import: {} (see --help)\n", halls::toLine(asked.error())).c_str(), stderr);
        return 2;
    }
    Call& call = asked.value();
    (void)::close_range(3, ~0U, 0);           // what the viewer left open is nobody's here
    (void)::prctl(PR_SET_PDEATHSIG, SIGKILL); // never outlives the viewer
    keepErrorsToMyself();
    return superviseImport(call);
}
