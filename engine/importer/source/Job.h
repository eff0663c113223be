// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"
#include "importer/source/ImportOptions.h"
#include "importer/source/SourceFiles.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <utility>

namespace halls::importer {

/// Limits, progress, cancellation and files of one import, handed down to each step.
struct Job {
    std::filesystem::path source;
    const ImportOptions& options;
    const Progress& progress;
    std::stop_token stop;
    SourceFiles& files; ///< nothing is read but through it

    void tell(float part) const {
        if (progress)
            progress(part);
    }
    void note(const std::string& text) const {
        if (options.note)
            options.note(text);
    }
    Error error(ErrorCode code, std::string place, std::string detail) const {
        return {code, source.string(), std::move(place), std::move(detail)};
    }
    Error cancelled() const { return error(ErrorCode::Cancelled, {}, "cancelled"); }
};

} // namespace halls::importer
