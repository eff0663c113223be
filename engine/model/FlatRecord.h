// SPDX-License-Identifier: MPL-2.0
#pragma once

// An ImportRecord as it lies in a cache file: three arrays, checked before anybody believes them.

#include "base/Result.h"
#include "model/ImportRecord.h"

#include <span>

namespace halls::model {

struct FlatInput {
    Digest hash{};
    std::uint32_t nameLength = 0; ///< of the words: each text stands right behind the one before it
    std::uint32_t found = 0;      ///< 0 or 1
};
struct FlatNote {
    std::uint32_t length = 0; ///< of the words, behind all names
};
static_assert(sizeof(FlatInput) == 40 && sizeof(FlatNote) == 4);

struct FlatRecord {
    std::vector<FlatInput> files;
    std::vector<FlatNote> notes;
    std::vector<char> words;
};

FlatRecord flattened(const ImportRecord& record);

/// Damaged, with the item as place ("input 3"), unless all is sound: names are names of files and stand once each,
/// notes are UTF-8, the words are used up, no limit is exceeded.
Result<ImportRecord> unflattened(std::span<const FlatInput> files, std::span<const FlatNote> notes,
                                 std::span<const char> words);

} // namespace halls::model
