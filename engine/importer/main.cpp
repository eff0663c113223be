// SPDX-License-Identifier: MPL-2.0
// halls-import: see ImportFile.h. Gives itself limits before it touches the file; whoever starts it adds a time limit.

#include "base/CommandLine.h"
#include "importer/ImportFile.h"
#include "model/ModelFile.h"

#include <array>
#include <csignal>
#include <cstdio>
#include <exception>
#include <fcntl.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <type_traits>
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
using halls::importer::ImportOptions;

constexpr const char* kHelp =
    R"(halls-import: read a model or a picture of light, write a model file of the viewer's cache

usage: halls-import --kind model|lightmap|probe [options] SOURCE TARGET

  --kind model          glTF, GLB, PLY, OBJ, STL, FBX, COLLADA, 3DS, OFF, X3D, 3MF, DXF
  --kind lightmap       a Radiance picture (.hdr) as a lightmap with all levels
  --kind probe          an equirectangular Radiance picture as a reflection cube, with its irradiance
  --max-triangles N     refuse models with more (50000000)
  --max-vertices N      refuse models with more (50000000)
  --max-image-side N    halve pictures until they fit (4096)
  --max-json-mib N      refuse glTF whose JSON would take more memory (1024)
  --max-json-depth N    refuse glTF whose JSON is nested deeper (256)
  --max-memory-mib N    limit of the process's address space (8192; 0: none)
  --max-seconds N       limit of processor time (600; 0: none)
  --no-levels           make no coarser levels of detail
  --root FOLDER         read no file outside of it, whatever SOURCE names (SOURCE's own folder)
  --help, --version

TARGET is written beside itself and renamed; it lists each file that was looked for, with its hash, and each note.
Lines on standard output: "progress 0.42", "note TEXT". An error is one line of JSON on standard error:
{"code","file","place","detail"}. Exit status: 0 done, 1 the source could not be imported or the target not be written,
2 the call is wrong. No network is used.
)";

constexpr std::array kOptions{
    Option{"--kind", "model|lightmap|probe"}, Option{"--max-triangles", "N"}, Option{"--max-vertices", "N"},
    Option{"--max-image-side", "N"},          Option{"--max-json-mib", "N"},  Option{"--max-json-depth", "N"},
    Option{"--max-memory-mib", "N"},          Option{"--max-seconds", "N"},   Option{"--no-levels"},
    Option{"--root", "FOLDER"},
};

struct Call {
    ImportKind kind = ImportKind::Model;
    ImportOptions options;
    std::uint64_t memoryMib = 8192;
    std::uint64_t seconds = 600;
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
    const auto parsed = halls::parseWords(words, kOptions, 2);
    if (!parsed)
        return parsed.error();
    const CommandLine& line = parsed.value();
    const auto kind = kindOf(line);
    if (!kind)
        return kind.error();
    Call call{.kind = kind.value(), .paths = line.positional};
    call.options.coarserLevels = !line.has("--no-levels");
    call.options.root = line.value("--root");
    std::optional<Error> wrong;
    const auto number = [&](const char* name, auto& value, std::uint64_t least, std::uint64_t most) {
        const auto given = halls::numberValue(line, name, value, least, most);
        if (given)
            value = static_cast<std::remove_reference_t<decltype(value)>>(given.value());
        else
            wrong = given.error();
    };
    number("--max-triangles", call.options.maxTriangles, 0, UINT64_MAX);
    number("--max-vertices", call.options.maxVertices, 0, UINT64_MAX);
    number("--max-image-side", call.options.maxImageSide, 1, 16384);
    std::uint64_t jsonMib = call.options.maxJsonMemory >> 20U;
    number("--max-json-mib", jsonMib, 1, 1ULL << 20U);
    call.options.maxJsonMemory = jsonMib << 20U;
    number("--max-json-depth", call.options.maxJsonDepth, 1, 1ULL << 20U);
    number("--max-memory-mib", call.memoryMib, 0, (1ULL << 40) - 1);
    number("--max-seconds", call.seconds, 0, UINT64_MAX);
    if (wrong)
        return *wrong;
    if (call.paths.size() != 2)
        return wrongCall({}, "needs SOURCE and TARGET");
    return call;
}

/// From here on a file that wants too much ends this process only. No core file: it would hold the visitor's data.
void limitMyself(const Call& call) {
    const auto limit = [](auto what, std::uint64_t value) {
        const rlimit both{value, value};
        (void)::setrlimit(what, &both);
    };
    limit(RLIMIT_CORE, 0);
    (void)::prctl(PR_SET_PDEATHSIG, SIGKILL); // never outlives the viewer
#ifndef HALLS_SANITIZED
    if (call.memoryMib > 0) // sanitizers reserve terabytes of addresses
        limit(RLIMIT_AS, call.memoryMib << 20);
#endif
    if (call.seconds > 0)
        limit(RLIMIT_CPU, call.seconds);
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

int run(Call& call) {
    call.options.note = [](const std::string& text) {
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
        halls::importer::importFile(call.paths[0], call.kind, call.options, progress);
    if (!data)
        return tell(data.error());
    if (const halls::Status written = halls::model::ModelFile::write(call.paths[1], data.value()); !written)
        return tell(written.error());
    progress(1.0F);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    std::vector<std::string> words(argv + 1, argv + argc);
    for (const std::string& word : words) {
        if (word == "--help") {
            std::fputs(kHelp, stdout);
            return 0;
        }
        if (word == "--version") {
            std::fputs("halls-import " HALLS_VERSION "\n", stdout);
            return 0;
        }
    }
    auto asked = callOf(words);
    if (!asked) {
        std::fputs(fmt::format("halls-import: {} (see --help)\n", halls::toLine(asked.error())).c_str(), stderr);
        return 2;
    }
    Call& call = asked.value();
    limitMyself(call);
    keepErrorsToMyself();
    try {
        return run(call);
    } catch (const std::bad_alloc&) {
        return tell({ErrorCode::TooLarge, call.paths[0], {}, "needs more memory than is allowed"});
    } catch (const std::exception& thrown) {
        return tell({ErrorCode::Failed, call.paths[0], {}, thrown.what()});
    }
}
