// SPDX-License-Identifier: MPL-2.0
#pragma once

// Between the files' JSON and the museum's values. Reading takes what follows the schema and gives defaults for the
// rest: whatever the JSON is, nothing is thrown.

#include "io/JsonText.h"
#include "museum/Tour.h"

#include <nlohmann/json.hpp>

namespace halls::io {

/// All of museum.json but what other files hold: pins, texts, bibliography.
Museum museumOf(const Json& json);
/// What museum.json says of other files.
struct PartFiles {
    FileRef pins; ///< empty: the package has none
    FileRef bibliography;
    std::vector<FileRef> texts;
};
PartFiles partFilesOf(const Json& json);

std::vector<Pin> pinsOf(const Json& json);
/// `file` of the result is as written: relative to the description's folder. The text itself is not read.
SourceText sourceTextOf(const Json& json);
/// How many code points the description says that the text has.
std::size_t codePointsOf(const Json& json);
std::vector<Reference> bibliographyOf(const Json& json);
/// A work as CSL-JSON.
Json json(const Reference& work);

/// `file` of the result is not set.
Tour tourOf(const Json& json);
/// A whole tours/*.json that says what `tour` says.
Json tourJson(const Tour& tour);
TourComparison comparisonOf(const Json& json);
Json comparisonJson(const TourComparison& comparison);

/// A whole museum.json and pins.json that say what `museum` says, with the keys of format 1 only.
Json museumJson(const Museum& museum, const PartFiles& files);
Json pinsJson(const Museum& museum);
/// LocalText and Evidence, which both files have.
Json json(const LocalText& text);
Json json(const Evidence& evidence);
Json json(Vec3 point);
Json shortNumber(float value); ///< the shortest decimal that is this float: 0.1, not 0.10000000149

/// `document`, in which what differs between `before` and `after` is changed and all else, unknown keys too, is kept.
/// All three have the same form; list items are paired by "id" where they have one.
Json merged(const Json& document, const Json& before, const Json& after);

// Parts of reading that both files need.
const Json* memberOf(const Json& object, const char* key); ///< null when there is none
std::string wordIn(const Json& object, const char* key);
float numberIn(const Json& object, const char* key, float fallback);
std::size_t countIn(const Json& object, const char* key);
std::vector<std::string> wordsIn(const Json& object, const char* key);
LocalText localTextIn(const Json& object, const char* key);
Vec3 pointIn(const Json& object, const char* key);
Evidence evidenceIn(const Json& object, const char* key);

/// The values of an array; empty when there is none.
template <class Read>
auto listIn(const Json& object, const char* key, Read read) {
    std::vector<decltype(read(object))> values;
    const Json* list = memberOf(object, key);
    if (list != nullptr && list->is_array()) {
        for (const auto& item : *list)
            values.push_back(read(item));
    }
    return values;
}

} // namespace halls::io
