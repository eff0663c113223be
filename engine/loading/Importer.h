// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"
#include "model/ModelCache.h"

#include <filesystem>
#include <functional>
#include <stop_token>

namespace halls::loading {

/// How far a load is, 0..1. Called on the loading thread.
using Progress = std::function<void(float)>;

/// A file of strangers, and where the files lie that it may name.
struct ForeignFile {
    ForeignFile(std::filesystem::path its, std::filesystem::path within = {})
        : file(std::move(its)), root(std::move(within)) {}

    std::filesystem::path file;
    std::filesystem::path root; ///< nothing outside of it is read: a package's folder; empty: the file's own
};

/// Makes a cache file of a file that nobody checked yet. The program starts another process for it (app), tests do it
/// in place. Called on worker threads, never on two at once.
class Importer {
public:
    virtual ~Importer() = default;

    /// Blocks until `target` is there, whole: a model file with the record of its import. Cancelled soon after `stop`
    /// was asked.
    virtual Status import(const ForeignFile& source, model::ImportKind kind, const std::filesystem::path& target,
                          std::stop_token stop, const Progress& progress) = 0;
};

} // namespace halls::loading
