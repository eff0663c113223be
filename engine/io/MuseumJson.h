// SPDX-License-Identifier: MPL-2.0
#pragma once

// Between the files' JSON and the museum's values. What each field is called is said once for both ways, in the .cpp
// files (Archive.h). Reading takes what follows the schema and gives defaults for the rest: nothing is thrown.

#include "io/JsonParts.h"
#include "museum/Tour.h"

namespace halls::io {

/// What museum.json says of other files.
struct PartFiles {
    FileRef pins; ///< empty: the package has none
    FileRef bibliography;
    std::vector<FileRef> texts;
};
/// All of museum.json.
struct MuseumFile {
    Museum museum; ///< without what other files hold: pins, texts, bibliography
    PartFiles files;
};
MuseumFile museumFileOf(const Json& json);
/// A whole museum.json and pins.json that say what `museum` says, with the keys of format 1 only.
Json museumJson(const Museum& museum, const PartFiles& files);
std::vector<Pin> pinsOf(const Json& json);
Json pinsJson(const Museum& museum);

/// What describes a text; the text itself is not read.
struct TextFile {
    SourceText text;            ///< `file` is as written: relative to the description's folder
    std::size_t codePoints = 0; ///< that the text is said to have
};
TextFile textFileOf(const Json& json);
std::vector<Reference> bibliographyOf(const Json& json);
/// A work as CSL-JSON.
Json workJson(const Reference& work);

/// `file` of the result is not set.
Tour tourOf(const Json& json);
/// A whole tours/*.json that says what `tour` says.
Json tourJson(const Tour& tour);

/// `document`, in which what differs between `before` and `after` is changed and all else, unknown keys too, is kept.
/// All three have the same form; list items are paired by "id" where they have one.
Json merged(const Json& document, const Json& before, const Json& after);

} // namespace halls::io
