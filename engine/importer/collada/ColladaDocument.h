// SPDX-License-Identifier: MPL-2.0
#pragma once

// What the parts of the COLLADA reader share: the document, its ids, its lists of numbers. Borrowed strings point into
// the document.

#include "importer/shape/RawScene.h"

#include <optional>
#include <pugixml.hpp>
#include <string_view>
#include <unordered_map>

namespace halls::importer::collada {

using Node = pugi::xml_node;

inline constexpr int kDeepest = 256;              ///< levels of elements, and of nodes that stand in each other
inline constexpr std::size_t kMaxNodes = 200'000; ///< placed in the scene

/// Thrown inside the reader alone, and caught at its border.
struct Refused {
    Error error;
};

class Document {
public:
    /// Throws Refused where the bytes are no COLLADA. Entities of the file's own are not looked at (pugixml expands
    /// none), so that none can grow.
    Document(std::span<const std::byte> bytes, const Job& job);

    const Job& job() const { return m_job; }
    Node root() const { return m_root; }
    bool has15() const { return std::string_view(m_root.attribute("version").value()).starts_with("1.5"); }

    /// The element that "#id" (or "id") means, if it has that name; a null node otherwise, and a note.
    Node find(std::string_view url, const char* name) const;
    /// Likewise, without a note.
    Node known(std::string_view url, const char* name) const;

    /// Numbers between white space; what is none is NaN. `count`: how many there should be (0: not said), which tells
    /// decimal commas from commas between numbers. None, and a note, where neither fits: unclear().
    std::vector<float> floats(Node node, std::size_t count = 0) const;
    /// The first list of numbers that could not be understood, which is why nothing is shown if nothing is.
    const std::optional<Error>& unclear() const { return m_unclear; }
    /// What is no number is -1, as what is too large.
    std::vector<std::int32_t> integers(Node node) const;
    /// The single number of an element, or `otherwise`.
    float number(Node node, float otherwise) const;

    void note(const std::string& text) const { m_job.note(text); }
    [[noreturn]] void refuse(ErrorCode code, std::string place, std::string detail) const;

private:
    pugi::xml_document m_document;
    const Job& m_job;
    Node m_root;
    mutable std::optional<Error> m_unclear;
    std::unordered_map<std::string_view, Node> m_ids;
};

/// A single number, with a point or a comma; `otherwise` where it is none.
float numberIn(std::string text, float otherwise);

/// What a person calls an element: its name, or its id.
std::string nameOf(Node node);

} // namespace halls::importer::collada
