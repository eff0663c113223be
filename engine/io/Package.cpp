// SPDX-License-Identifier: MPL-2.0
#include "io/Package.h"

#include "base/MappedFile.h"
#include "io/Reading.h"

#include <algorithm>
#include <array>

namespace halls::io {
namespace {

struct CodeWord {
    std::string_view word;
    ErrorCode code;
};

constexpr std::array<CodeWord, 7> kCodes{{{"missing-file", ErrorCode::MissingPart},
                                          {"outside-package", ErrorCode::OutsidePackage},
                                          {"unsupported-format", ErrorCode::Unsupported},
                                          {"too-large", ErrorCode::TooLarge},
                                          {"too-deep", ErrorCode::TooLarge},
                                          {"unreadable", ErrorCode::Unreadable},
                                          {"json-syntax", ErrorCode::Damaged}}};

Error errorOf(const Problem& problem, const PackageRoots& roots) {
    const auto known = std::ranges::find(kCodes, problem.code, &CodeWord::word);
    ErrorCode code = known == kCodes.end() ? ErrorCode::Invalid : known->code;
    const bool whole = problem.file == "museum.json" && problem.pointer.empty();
    if (whole && code == ErrorCode::MissingPart)
        code = ErrorCode::NotFound;
    return {code, (roots.folder / problem.file).string(), plain(problem.pointer), problem.message};
}

/// A text that was changed after it was described: the package can be shown all the same, since its pins say so and
/// mark nothing. For validate() these are errors.
bool isShownAsBroken(const Problem& problem, bool someTextChanged) {
    constexpr std::array kQuotations{"source-changed",    "quotation-outside", "quotation-elsewhere",
                                     "quotation-changed", "quotation-context", "other-passage"};
    constexpr std::array kMarks{"wrong-length", "passage-outside", "passage-overlap", "lacuna-outside",
                                "break-outside"};
    return std::ranges::count(kQuotations, problem.code) > 0 ||
           (someTextChanged && std::ranges::count(kMarks, problem.code) > 0);
}

/// Offsets into a text that has changed since mean nothing.
void forgetMarksOfChangedTexts(Museum& museum) {
    for (SourceText& text : museum.texts) {
        if (text.sha256 == text.actualSha)
            continue;
        text.passages.clear();
        text.lacunae.clear();
        text.lostBreaks.clear();
    }
}

/// What is wrong with a tour keeps nobody from walking: its player leaves those steps out and says so.
bool isOfATour(const Problem& problem, const Museum& museum) {
    return (problem.file == "museum.json" && problem.pointer.starts_with("/tours/")) ||
           std::ranges::find(museum.tours, problem.file) != museum.tours.end();
}

/// The first error that keeps a package from being shown; null where there is none.
const Problem* firstObstacle(const PackageCheck& check) {
    const bool changed = check.museum && std::ranges::any_of(check.museum->texts, [](const SourceText& text) {
                             return text.sha256 != text.actualSha;
                         });
    const auto found = std::ranges::find_if(check.errors, [&](const Problem& problem) {
        return !isShownAsBroken(problem, changed) && !(check.museum && isOfATour(problem, *check.museum));
    });
    return found == check.errors.end() ? nullptr : &*found;
}

/// The bibliography with the works that were added at its end.
Json withNewWorks(Json works, const std::vector<Reference>& all, std::size_t known) {
    for (std::size_t i = known; i < all.size(); ++i)
        works.push_back(json(all[i]));
    return works;
}

Status saveDocument(const std::filesystem::path& folder, const Document& document, const Json& before,
                    const Json& after) {
    if (before == after)
        return writeAtomically(folder / document.name, document.bytes);
    return writeAtomically(folder / document.name, textOf(merged(document.json, before, after)));
}

} // namespace

struct Package::Content {
    Museum museum; ///< as it is now
    Museum asRead; ///< what the documents say
    PackageRoots roots;
    PartFiles files;
    std::vector<Problem> warnings;
    std::vector<Tour> tours;
    std::shared_ptr<const Document> museumFile;
    std::shared_ptr<const Document> pinsFile;     ///< null when the package has none
    std::shared_ptr<const Document> bibliography; ///< likewise
};

Package::Package(std::shared_ptr<const Content> content) : m_content(std::move(content)) {}

Result<Package> Package::open(const std::filesystem::path& path, const std::filesystem::path& assetsFolder) {
    Reading reading = readPackage(path, assetsFolder);
    HALLS_ASSERT(reading.check.museum || !reading.check.errors.empty());
    if (const Problem* obstacle = firstObstacle(reading.check))
        return errorOf(*obstacle, reading.roots);
    if (!reading.check.museum)
        return errorOf(reading.check.errors.front(), reading.roots);
    forgetMarksOfChangedTexts(*reading.check.museum);
    auto content = std::make_shared<Content>();
    content->museum = *reading.check.museum;
    content->asRead = std::move(*reading.check.museum);
    content->roots = std::move(reading.roots);
    content->files = std::move(reading.files);
    content->tours = std::move(reading.check.tours);
    content->warnings = std::move(reading.check.errors);
    content->warnings.insert(content->warnings.end(), reading.check.warnings.begin(), reading.check.warnings.end());
    content->museumFile = std::make_shared<const Document>(std::move(*reading.museum));
    if (reading.pins)
        content->pinsFile = std::make_shared<const Document>(std::move(*reading.pins));
    if (reading.bibliography)
        content->bibliography = std::make_shared<const Document>(std::move(*reading.bibliography));
    return Package(std::move(content));
}

const Museum& Package::museum() const {
    return m_content->museum;
}
const std::vector<Tour>& Package::tours() const {
    return m_content->tours;
}
const std::filesystem::path& Package::folder() const {
    return m_content->roots.folder;
}
const PackageRoots& Package::roots() const {
    return m_content->roots;
}
const std::vector<Problem>& Package::warnings() const {
    return m_content->warnings;
}

Result<std::filesystem::path> Package::resolve(const FileRef& reference) const {
    return io::resolve(m_content->roots, reference);
}

Package Package::with(Museum museum) const {
    auto changed = std::make_shared<Content>(*m_content);
    changed->museum = std::move(museum);
    return Package(std::move(changed));
}

Status Package::save(const std::filesystem::path& folder) const {
    const Content& content = *m_content;
    std::error_code trouble;
    if (!std::filesystem::is_directory(folder, trouble))
        return Error{ErrorCode::NotFound, folder.string(), {}, "there is no such folder"};
    PartFiles files = content.files;
    if (files.pins.empty() && !content.museum.pins.empty())
        files.pins = "pins.json"; // the first pins of this package
    const Document none{files.pins, {}, Json()};
    if (!files.pins.empty()) {
        const Document& pins = content.pinsFile ? *content.pinsFile : none;
        const Json before = content.pinsFile ? pinsJson(content.asRead) : Json();
        if (const Status saved = saveDocument(folder, pins, before, pinsJson(content.museum)); !saved)
            return saved;
    }
    const std::size_t known = content.asRead.bibliography.size();
    if (content.museum.bibliography.size() > known) {
        if (files.bibliography.empty())
            files.bibliography = "bibliography.json"; // the first works of this package
        const Json works = content.bibliography ? content.bibliography->json : Json::array();
        const std::string words = textOf(withNewWorks(works, content.museum.bibliography, known));
        if (const Status saved = writeAtomically(folder / files.bibliography, words); !saved)
            return saved;
    }
    return saveDocument(folder, *content.museumFile, museumJson(content.asRead, content.files),
                        museumJson(content.museum, files));
}

} // namespace halls::io
