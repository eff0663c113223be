// SPDX-License-Identifier: MPL-2.0
#include "io/Package.h"

#include "base/MappedFile.h"
#include "io/Reading.h"
#include "io/SchemaCheck.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>

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

/// Pairs that do not lay a scan onto the museum: it stands where one without pairs would, measuring to it is refused,
/// and whoever opens its alignment is told. Else a copy that was left in the middle of aligning could not be opened
/// again.
bool isOfAnUnfinishedAlignment(const Problem& problem) {
    return problem.code == "different-units" || problem.code == "bad-alignment";
}

/// Rules that came with format 2, which nothing but validate() insists on: else a package of format 1 could not be
/// opened any more once it was saved, nor one by somebody who is in the middle of writing it.
bool isOfTrust(const Problem& problem) {
    constexpr std::array kClaims{"sources-dependent", "form-too-strong", "invented-number", "fate-unsourced",
                                 "not-recorded"};
    return std::ranges::count(kClaims, problem.code) > 0;
}

/// The first error that keeps a package from being shown; null where there is none.
const Problem* firstObstacle(const PackageCheck& check) {
    const bool changed = check.museum && std::ranges::any_of(check.museum->texts, [](const SourceText& text) {
                             return text.sha256 != text.actualSha;
                         });
    const auto found = std::ranges::find_if(check.errors, [&](const Problem& problem) {
        return !isShownAsBroken(problem, changed) && !isOfAnUnfinishedAlignment(problem) && !isOfTrust(problem) &&
               !(check.museum && isOfATour(problem, *check.museum));
    });
    return found == check.errors.end() ? nullptr : &*found;
}

/// The bibliography with the works that were added at its end.
Json withNewWorks(Json works, const std::vector<Reference>& all, std::size_t known) {
    for (std::size_t i = known; i < all.size(); ++i)
        works.push_back(workJson(all[i]));
    return works;
}

/// A file that was read, and what it says in our words before and after a change.
struct Rewriting {
    const Document* document; ///< borrowed; null: the file is new
    Json before;
    Json after;

    bool needed() const { return document == nullptr || document->upgraded || before != after; }
    /// What the file holds then.
    Json json() const { return document == nullptr ? after : merged(document->json, before, after); }
    /// The very bytes that were read where nothing was changed.
    std::string bytes() const { return needed() ? textOf(json()) : document->bytes; }
};

/// A file as it is to be.
struct NewFile {
    FileRef name;
    Schema schema;
    std::string bytes;
    bool asRead; ///< it was checked then
};

NewFile newFile(const FileRef& name, Schema schema, const Rewriting& rewriting) {
    return {name, schema, rewriting.bytes(), !rewriting.needed()};
}

Status put(const NewFile& file, const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / file.name;
    if (file.schema == Schema::Tour) {
        if (const Result<std::string> there = readText(path, kMaxJsonBytes); there && there.value() == file.bytes)
            return Done{};       // all are written at each step of editing: mostly another one has changed
        std::error_code trouble; // is told by the writing
        std::filesystem::create_directories(path.parent_path(), trouble);
    }
    return writeAtomically(path, file.bytes);
}

/// Before a museum.json of an older format is replaced: its bytes, under a name that nobody uses.
Status keepOlderFormat(const Document& museum, const std::filesystem::path& folder) {
    const Result<std::string> there = readText(folder / museum.name, kMaxJsonBytes);
    if (!museum.upgraded || !there || there.value() != museum.bytes)
        return Done{}; // another folder, or replaced already
    for (std::size_t number = 1;; ++number) {
        const std::filesystem::path backup =
            folder / (number == 1 ? "museum.format-1.json" : fmt::format("museum.format-1-{}.json", number));
        std::error_code trouble;
        if (!std::filesystem::exists(backup, trouble))
            return writeAtomically(backup, museum.bytes);
        if (const Result<std::string> same = readText(backup, kMaxJsonBytes); same && same.value() == museum.bytes)
            return Done{};
    }
}

/// Files, and the folders that they leave empty.
void remove(const std::filesystem::path& folder, const std::vector<FileRef>& files) {
    std::error_code ignored;
    for (const FileRef& file : files) {
        if (std::filesystem::remove(folder / file, ignored))
            std::filesystem::remove((folder / file).parent_path(), ignored);
    }
}

} // namespace

struct Package::Content {
    Museum museum; ///< as it is now
    Museum asRead; ///< what the documents say
    PackageRoots roots;
    PartFiles files;
    std::vector<Problem> warnings;
    std::vector<Tour> tours;     ///< as they are now
    std::vector<FileRef> made;   ///< files of tours that were not there when the package was opened
    std::vector<FileRef> broken; ///< files of tours that could not be read
    std::shared_ptr<const Document> museumFile;
    std::shared_ptr<const Document> pinsFile;     ///< null when the package has none
    std::shared_ptr<const Document> bibliography; ///< likewise
    std::shared_ptr<const std::vector<Document>> tourFiles;

    FileRef freeTourFile(const Id& tour) const;
    /// What museum.json has to list.
    std::vector<FileRef> listed() const;

    Rewriting museumRewriting(const PartFiles& named) const;
    Rewriting pinsRewriting() const;
    Rewriting worksRewriting() const;
    Rewriting rewritingOf(const Tour& tour) const;

    /// The museum, or a tour, as it comes back from the files that it is saved in.
    Museum asSaved() const;
    Tour asSaved(const Tour& tour) const;
    /// All files that are ours to write; museum.json is the last, when what it names is there.
    std::vector<NewFile> newFiles() const;
};

/// A name that neither the package nor anybody else uses.
FileRef Package::Content::freeTourFile(const Id& tour) const {
    for (std::size_t number = 1;; ++number) {
        const FileRef file =
            number == 1 ? fmt::format("tours/{}.json", tour) : fmt::format("tours/{}-{}.json", tour, number);
        std::error_code trouble;
        const bool named = std::ranges::count(broken, file) > 0 || std::ranges::count(tours, file, &Tour::file) > 0;
        if (!named && !std::filesystem::exists(roots.folder / file, trouble))
            return file;
    }
}

std::vector<FileRef> Package::Content::listed() const {
    std::vector<FileRef> now;
    for (const Tour& tour : tours)
        now.push_back(tour.file);
    std::vector<FileRef> asBefore = asRead.tours;
    std::erase_if(asBefore, [&](const FileRef& file) { return std::ranges::count(broken, file) > 0; });
    if (now == asBefore)
        return asRead.tours; // the broken ones where they stood
    now.insert(now.end(), broken.begin(), broken.end());
    return now;
}

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
    for (const FileRef& file : content->asRead.tours) {
        if (std::ranges::count(content->tours, file, &Tour::file) == 0)
            content->broken.push_back(file);
    }
    content->tourFiles = std::make_shared<const std::vector<Document>>(std::move(reading.tours));
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

const std::filesystem::path& Package::rootOf(const FileRef& reference) const {
    return io::rootOf(m_content->roots, reference);
}

Package Package::with(Museum museum) const {
    return with(std::move(museum), m_content->tours);
}

Package Package::with(Museum museum, const std::vector<Tour>& tours) const {
    auto changed = std::make_shared<Content>(*m_content);
    if (museum != m_content->museum) {
        changed->museum = std::move(museum);
        changed->museum = changed->asSaved();
    }
    changed->tours.clear();
    for (const Tour& tour : tours)
        changed->tours.push_back(changed->asSaved(tour));
    for (Tour& tour : changed->tours) {
        HALLS_ASSERT(!tour.steps.empty());
        if (tour.file.empty())
            tour.file = changed->freeTourFile(tour.id);
        const bool known = std::ranges::count(*changed->tourFiles, tour.file, &Document::name) > 0;
        if (!known && std::ranges::count(changed->made, tour.file) == 0)
            changed->made.push_back(tour.file);
    }
    changed->museum.tours = changed->listed();
    return Package(std::move(changed));
}

Rewriting Package::Content::museumRewriting(const PartFiles& named) const {
    return {museumFile.get(), museumJson(asRead, files), museumJson(museum, named)};
}

Rewriting Package::Content::pinsRewriting() const {
    return {pinsFile.get(), pinsFile ? pinsJson(asRead) : Json(), pinsJson(museum)};
}

Rewriting Package::Content::worksRewriting() const {
    const Json before = bibliography ? bibliography->json : Json::array();
    return {bibliography.get(), before, withNewWorks(before, museum.bibliography, asRead.bibliography.size())};
}

Rewriting Package::Content::rewritingOf(const Tour& tour) const {
    const auto found = std::ranges::find(*tourFiles, tour.file, &Document::name);
    if (found == tourFiles->end())
        return {nullptr, Json(), tourJson(tour)};
    return {&*found, tourJson(tourOf(found->json)), tourJson(tour)};
}

Museum Package::Content::asSaved() const {
    Museum saved = museumFileOf(museumRewriting(files).json()).museum;
    saved.pins = pinsOf(pinsRewriting().json());
    saved.bibliography = bibliographyOf(worksRewriting().json());
    saved.texts = museum.texts;
    return saved;
}

Tour Package::Content::asSaved(const Tour& tour) const {
    Tour saved = tourOf(rewritingOf(tour).json());
    saved.file = tour.file;
    return saved;
}

std::vector<NewFile> Package::Content::newFiles() const {
    std::vector<NewFile> all;
    PartFiles named = files;
    if (named.pins.empty() && !museum.pins.empty())
        named.pins = "pins.json"; // the first pins of this package
    if (!named.pins.empty())
        all.push_back(newFile(named.pins, Schema::Pins, pinsRewriting()));
    if (museum.bibliography.size() > asRead.bibliography.size()) {
        if (named.bibliography.empty())
            named.bibliography = "bibliography.json"; // the first works of this package
        all.push_back(newFile(named.bibliography, Schema::Bibliography, worksRewriting()));
    }
    for (const Tour& tour : tours)
        all.push_back(newFile(tour.file, Schema::Tour, rewritingOf(tour)));
    all.push_back(newFile(museumFile->name, Schema::Museum, museumRewriting(named)));
    return all;
}

Status Package::save(const std::filesystem::path& folder) const {
    const Content& content = *m_content;
    std::error_code trouble;
    if (!std::filesystem::is_directory(folder, trouble))
        return Error{ErrorCode::NotFound, folder.string(), {}, "there is no such folder"};
    const std::vector<NewFile> all = content.newFiles();
    for (const NewFile& file : all) {
        if (file.asRead)
            continue;
        if (const Status fit = checkBeforeWriting(folder / file.name, file.schema, file.bytes); !fit)
            return fit;
    }
    if (const Status kept = keepOlderFormat(*content.museumFile, folder); !kept)
        return kept;
    std::vector<FileRef> fresh; // nobody names them yet
    std::ranges::copy_if(content.made, std::back_inserter(fresh),
                         [&](const FileRef& file) { return !std::filesystem::exists(folder / file, trouble); });
    for (const NewFile& file : all) {
        if (const Status saved = put(file, folder); !saved) {
            remove(folder, fresh);
            return saved;
        }
    }
    std::vector<FileRef> gone = content.made;
    std::erase_if(gone, [&](const FileRef& file) { return std::ranges::count(content.tours, file, &Tour::file) > 0; });
    remove(folder, gone);
    return Done{};
}

} // namespace halls::io
