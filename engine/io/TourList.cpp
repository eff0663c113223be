// SPDX-License-Identifier: MPL-2.0
#include "io/TourList.h"

#include "base/MappedFile.h"
#include "io/Archive.h"
#include "io/MuseumJson.h"
#include "io/NoMuseum.h"
#include "io/Package.h"
#include "io/SchemaCheck.h"

#include <utility>

namespace halls::io {
namespace {

Result<Json> jsonOf(const std::filesystem::path& file, std::size_t most) {
    const auto text = readText(file, most);
    if (!text)
        return text.error();
    Findings findings;
    std::optional<Json> json = parseJson(text.value(), file.string(), findings);
    if (!json)
        return Error{ErrorCode::Damaged, file.string(), {}, findings.errors.front().message};
    return *std::move(json);
}

/// Nothing: the file is no tour, or lies elsewhere.
std::optional<Tour> tourIn(const PackageRoots& roots, const FileRef& reference) {
    const auto path = resolve(roots, reference);
    const auto json = path ? jsonOf(path.value(), kMaxListedTourBytes) : Result<Json>(path.error());
    Findings findings;
    if (!json || !checkForm(Schema::Tour, json.value(), reference, findings))
        return std::nullopt;
    Tour tour = tourOf(json.value());
    tour.file = reference;
    return tour;
}

} // namespace

Result<TourList> tourListOf(const std::filesystem::path& package, const std::filesystem::path& assetsFolder) {
    std::error_code trouble;
    const bool named = package.filename() == "museum.json";
    TourList list;
    list.folder = named ? package.parent_path() : package;
    if (!std::filesystem::is_directory(list.folder, trouble))
        return Error{ErrorCode::NotFound, list.folder.string(), {}, "there is no such folder"};
    if (isFolderWithoutMuseum(list.folder))
        return Error{ErrorCode::NoMuseum, list.folder.string(), {}, "there is no museum.json in it"};
    const auto json = jsonOf(list.folder / "museum.json", kMaxListedMuseumBytes);
    if (!json)
        return json.error();
    const FieldReader fields(json.value());
    fields.always("id", list.museum);
    fields.always("title", list.title);
    if (list.museum.empty() || list.title.empty())
        return Error{ErrorCode::Invalid, (list.folder / "museum.json").string(), {}, "it has no id or no title"};
    std::vector<FileRef> files;
    fields.always("tours", files);
    const PackageRoots roots{list.folder, assetsFolder};
    for (const FileRef& file : files) {
        std::optional<Tour> tour = list.tours.size() < kMaxListedTours ? tourIn(roots, file) : std::nullopt;
        if (tour)
            list.tours.push_back(*std::move(tour));
        else
            ++list.broken;
    }
    return list;
}

} // namespace halls::io
