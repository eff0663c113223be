// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace halls::importer {

/// The notes of one import, for its record. Those that say the same of several parts of a file are one: "left out:
/// /meshes/0/primitives/0, which has no triangles (and 2 more like it)". The names of files are no parts: whoever
/// misses three pictures reads three names. A file that has something else to be noted for each of a million faces is
/// cut short.
class Notes {
public:
    /// Whether it says something new: neither the same, nor the same of another part, was noted before.
    bool add(const std::string& text);
    /// At most model::kMaxNotes, each a line of at most model::kLongestNote bytes.
    std::vector<std::string> all() const;

private:
    struct Note {
        std::string line;     ///< of the part that came first
        std::size_t more = 0; ///< parts of which it says the same
    };
    std::vector<Note> m_notes;
    std::unordered_map<std::string, std::size_t> m_kinds; ///< what a note says, whatever it says it of -> m_notes
    std::unordered_set<std::string> m_seen;               ///< so that what is noted twice of one part counts once
    bool m_cut = false;
};

} // namespace halls::importer
