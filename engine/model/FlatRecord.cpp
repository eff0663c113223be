// SPDX-License-Identifier: MPL-2.0
#include "model/FlatRecord.h"

#include "base/Utf8.h"

#include <fmt/format.h>
#include <set>

namespace halls::model {
namespace {

Error damaged(std::string place, const char* detail) {
    return {ErrorCode::Damaged, {}, std::move(place), detail};
}

/// Takes a text off the front of the words; empty where it is longer than they or than allowed.
std::string taken(std::span<const char>& words, std::size_t length, std::size_t longest) {
    if (length > longest || length > words.size())
        return {};
    std::string text(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(length));
    words = words.subspan(length);
    return text;
}

} // namespace

FlatRecord flattened(const ImportRecord& record) {
    FlatRecord flat;
    const auto add = [&](const std::string& text) {
        flat.words.insert(flat.words.end(), text.begin(), text.end());
        return static_cast<std::uint32_t>(text.size());
    };
    for (const InputFile& file : record.files)
        flat.files.push_back({file.hash, add(file.name), file.found ? 1U : 0U});
    for (const std::string& note : record.notes)
        flat.notes.push_back({add(note)});
    return flat;
}

Result<ImportRecord> unflattened(std::span<const FlatInput> files, std::span<const FlatNote> notes,
                                 std::span<const char> words) {
    if (files.size() > kMaxInputs)
        return damaged("inputs", "there are more than an import may have");
    if (notes.size() > kMaxNotes)
        return damaged("notes", "there are more than an import may have");
    ImportRecord record;
    std::set<std::string> names;
    for (const FlatInput& file : files) {
        const std::string name = taken(words, file.nameLength, kLongestName);
        if (name.empty() || name.find('\0') != std::string::npos || !names.insert(name).second)
            return damaged(fmt::format("input {}", record.files.size()), "its name is none");
        if (file.found > 1 || (file.found == 0 && file.hash != Digest{}))
            return damaged(fmt::format("input {}", record.files.size()), "it is neither there nor missing");
        record.files.push_back({name, file.found == 1, file.hash});
    }
    for (const FlatNote& note : notes) {
        const std::string text = taken(words, note.length, kLongestNote);
        if (text.empty() || firstInvalidUtf8(text))
            return damaged(fmt::format("note {}", record.notes.size()), "it is no line of text");
        record.notes.push_back(text);
    }
    if (!words.empty())
        return damaged("words", "there are more than are used");
    return record;
}

} // namespace halls::model
