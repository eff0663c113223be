// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "loading/Importer.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace halls::app {

/// Imports in a process of its own, so that a file which makes the reader crash is a message here.
///
/// **Threads** import() may be called on any thread; it blocks that thread until the process ended.
/// **Errors** What halls-import says (one JSON line on standard error) is handed on, in one line of at most 200 letters
/// and without signs that turn or hide words, whatever it says; a process that died is Crashed and names file and
/// signal, one over its time is TimedOut, one that says more than an import has to say is Failed, one that cannot be
/// started is NotFound. What it wrote is for model::ModelCache::take() to judge.
///
/// The first import tells the log what this machine's kernel keeps imports from (importer/Sandbox.h).
class ImportProcess final : public loading::Importer {
public:
    struct Limits {
        std::chrono::seconds time = std::chrono::minutes(10);
        std::uint64_t memoryBytes = std::uint64_t{4} * 1024 * 1024 * 1024;
        /// Further limits as halls-import takes them ("--max-triangles", "1000"); see `halls-import --limits`.
        std::vector<std::string> further;

        /// The above, changed by what HALLS_IMPORT_LIMITS says: "max-triangles=1000 max-seconds=60". A word that is no
        /// limit makes each import end with an error that names it.
        static Limits fromEnvironment();
    };

    explicit ImportProcess(std::filesystem::path executable);
    ImportProcess(std::filesystem::path executable, Limits limits);

    /// Where halls-import lies: beside `program`, as built and as installed.
    static std::filesystem::path executableFor(const std::filesystem::path& program);

    Status import(const loading::ForeignFile& foreign, model::ImportKind kind, const std::filesystem::path& target,
                  std::stop_token stop, const loading::Progress& progress) override;

private:
    std::filesystem::path m_executable;
    Limits m_limits;
};

} // namespace halls::app
