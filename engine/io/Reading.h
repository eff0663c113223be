// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "io/MuseumJson.h"

namespace halls::io {

/// A JSON file of the package as it was read, kept so that a save changes nothing that we do not know.
struct Document {
    FileRef name; ///< relative to the package
    std::string bytes;
    Json json;             ///< of the format that this program writes
    bool upgraded = false; ///< the bytes are of an older format
};

/// All that comes of reading a package.
struct Reading {
    PackageCheck check;
    PackageRoots roots;
    PartFiles files;
    std::optional<Document> museum;
    std::optional<Document> pins;         ///< none when the package has none
    std::optional<Document> bibliography; ///< likewise
    std::vector<Document> tours;          ///< of check.tours, in their order
};

Reading readPackage(const std::filesystem::path& package, const std::filesystem::path& assetsFolder);

} // namespace halls::io
