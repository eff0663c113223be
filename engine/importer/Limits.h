// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/source/ImportOptions.h"

#include <cstdint>
#include <span>
#include <string>

namespace halls::importer {

/// All that one import may take, the process's share and the reader's.
struct Limits {
    ImportOptions reading;
    std::uint64_t memoryMib = 8192;
    std::uint64_t seconds = 600;
    std::uint64_t outputMib = 16384;
};

/// One limit as data: the call's option, its help and the manual's table are made of it. `halls-import --limits` prints
/// it.
struct Limit {
    const char* option; ///< with both dashes
    const char* words;  ///< what happens beyond it
    std::uint64_t least;
    std::uint64_t most;
    std::uint64_t (*get)(const Limits&);
    void (*set)(Limits&, std::uint64_t);
};

std::span<const Limit> allLimits();

/// A row for each, for people and for scripts: option, what stands there unless it is given, words; between tabs.
std::string limitsTable();

} // namespace halls::importer
