// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace halls::importer {

/// One object of an FBX file that belongs to another: C: "OO",child,parent.
struct FbxLink {
    std::int64_t child = 0;
    std::int64_t parent = 0; ///< 0: the scene
    std::size_t place = 0;   ///< byte at which its "OO" stands
};

/// What Assimp follows without looking where it has been.
struct FbxTree {
    std::vector<FbxLink> closing; ///< those that lead back to where one came from: without them there is no ring
    std::size_t deepest = 0;      ///< objects below each other, once these are gone
};
FbxTree treeOf(std::vector<FbxLink> links);

} // namespace halls::importer
