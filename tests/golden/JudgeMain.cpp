// SPDX-License-Identifier: MPL-2.0
// Runs a command that writes a picture, and judges the picture: what halls_golden() in CMake calls.
//     golden-judge NAME BASELINES ARTIFACTS COMMAND [WORD...]
// adds "--output FILE" to the command. Exit status: 0 the same, 1 not, 2 wrong call, 3 not on llvmpipe.

#include "gl/Api.h"
#include "gl/HeadlessContext.h"
#include "golden/Judge.h"

#include <cstdio>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

using namespace halls;

int fail(int status, const std::string& line) {
    std::fprintf(stderr, "golden-judge: %s\n", line.c_str());
    return status;
}

/// Other renderers place their edges elsewhere.
std::string rendererHere() {
    auto context = gl::HeadlessContext::create();
    if (!context)
        return toLine(context.error());
    const auto api = gl::Api::read();
    return api ? api.value().caps().renderer : toLine(api.error());
}

/// Exit status of the command, -1 where it did not start or was killed.
int run(std::vector<std::string> words) {
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    if (posix_spawnp(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) != 0)
        return -1;
    int status = 0;
    if (waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return -1;
    return WEXITSTATUS(status);
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() < 4)
        return fail(2, "usage: golden-judge NAME BASELINES ARTIFACTS COMMAND [WORD...]");
    if (const std::string renderer = rendererHere(); renderer.find("llvmpipe") == std::string::npos)
        return fail(3, "goldens are of llvmpipe, this is " + renderer);
    const std::filesystem::path artifacts = words[2];
    std::filesystem::create_directories(artifacts);
    const std::filesystem::path drawn = artifacts / (words[0] + ".drawn.png");
    std::filesystem::remove(drawn);
    std::vector<std::string> command(words.begin() + 3, words.end());
    command.insert(command.end(), {"--output", drawn.string()});
    if (const int status = run(command); status != 0)
        return fail(1, words[3] + " ended with " + std::to_string(status));
    const auto picture = render::readPng(drawn);
    if (!picture)
        return fail(1, toLine(picture.error()));
    const test::Verdict verdict = test::judge(words[1], artifacts, words[0], picture.value());
    std::filesystem::remove(drawn);
    return verdict.same ? 0 : fail(1, words[0] + ": " + verdict.why);
}
