// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"

#include <span>

namespace halls {

/// Whose report a source repeats: what the package says of it, else its publisher, else the source itself (its id).
std::vector<std::string> originsOf(const Reference& work);
std::vector<std::string> originsOf(const SourceText& text);

/// How many sources do not repeat each other, by the origins of each: the most that can be taken so that no two have an
/// origin in common, found by taking those with the fewest first (exact where each has one).
std::size_t countIndependent(std::vector<std::vector<std::string>> origins);

/// The same of sources by id. One that the package does not have counts as itself.
std::size_t independentSources(const Museum& museum, std::span<const Id> sources);

} // namespace halls
