// SPDX-License-Identifier: MPL-2.0
#include "io/Package.h"

#include "base/Hash.h"
#include "io/Conflicts.h"
#include "io/EditLock.h"
#include "io/NoMuseum.h"
#include "io/Reading.h"
#include "io/Saving.h"
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
    if (whole && code == ErrorCode::MissingPart) {
        std::error_code trouble;
        if (isFolderWithoutMuseum(roots.folder))
            return {ErrorCode::NoMuseum, roots.folder.string(), {}, problem.message};
        if (!std::filesystem::is_directory(roots.folder, trouble))
            return {ErrorCode::NotFound, roots.folder.string(), {}, problem.message};
        code = ErrorCode::NotFound;
    }
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
};

/// What others wrote into files that we write, too; a null document: what is no file of its kind.
using Others = std::map<FileRef, std::shared_ptr<const Document>>;

/// The very bytes that were read, by us or in the other's, where nothing is changed.
NewFile newFile(const FileRef& name, Schema schema, const Rewriting& rewriting, const Others& others) {
    const auto found = others.find(name);
    const Document* theirs = found == others.end() ? nullptr : found->second.get();
    if (theirs == nullptr || rewriting.document == nullptr)
        return rewriting.needed() ? NewFile{name, schema, textOf(rewriting.json()), false}
                                  : NewFile{name, schema, rewriting.document->bytes, true};
    const Json mine = rewriting.json();
    const Json all = reconciled(rewriting.document->json, theirs->json, mine);
    const bool together = !collide(rewriting.document->json, theirs->json, mine);
    if (!theirs->upgraded && all == theirs->json)
        return {name, schema, theirs->bytes, true, together};
    return {name,        schema,
            textOf(all), false,
            together,    together ? std::string() : textOf(reconciled(rewriting.document->json, mine, theirs->json))};
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
    std::shared_ptr<Known> known = std::make_shared<Known>(); ///< of the files in roots.folder

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
    std::vector<NewFile> newFiles(const Others& others) const;
    /// Null where the folder is another one.
    Known* knownOf(const std::filesystem::path& folder) const;
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
    for (const Document* read : {content->museumFile.get(), content->pinsFile.get(), content->bibliography.get()}) {
        if (read != nullptr)
            content->known->learn(read->name, read->bytes);
    }
    for (const Document& tour : *content->tourFiles)
        content->known->learn(tour.name, tour.bytes);
    return Package(std::move(content));
}

const Museum& Package::museum() const {
    return m_content->museum;
}
const std::vector<Tour>& Package::tours() const {
    return m_content->tours;
}

const std::vector<FileRef>& Package::brokenTours() const {
    return m_content->broken;
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

std::vector<NewFile> Package::Content::newFiles(const Others& others) const {
    std::vector<NewFile> all;
    const auto add = [&](const FileRef& name, Schema schema, const Rewriting& rewriting) {
        all.push_back(newFile(name, schema, rewriting, others));
    };
    PartFiles named = files;
    if (named.pins.empty() && !museum.pins.empty())
        named.pins = "pins.json"; // the first pins of this package
    if (!named.pins.empty())
        add(named.pins, Schema::Pins, pinsRewriting());
    if (museum.bibliography.size() > asRead.bibliography.size()) {
        if (named.bibliography.empty())
            named.bibliography = "bibliography.json"; // the first works of this package
        add(named.bibliography, Schema::Bibliography, worksRewriting());
    }
    for (const Tour& tour : tours)
        add(tour.file, Schema::Tour, rewritingOf(tour));
    add(museumFile->name, Schema::Museum, museumRewriting(named));
    return all;
}

Known* Package::Content::knownOf(const std::filesystem::path& folder) const {
    std::error_code trouble;
    return std::filesystem::equivalent(folder, roots.folder, trouble) && !trouble ? known.get() : nullptr;
}

namespace {

/// Files that are to be written into a folder, after what others wrote there was looked at.
struct Plan {
    Plan() = default;
    Plan(Plan&&) = default; // a copy would be of files that `writings` does not mean
    Plan& operator=(Plan&&) = default;
    ~Plan() = default;
    Plan(const Plan&) = delete;
    Plan& operator=(const Plan&) = delete;

    Others others;
    std::vector<NewFile> files;
    std::vector<Writing> writings; ///< of `files`
    std::vector<Conflict> conflicts;
};

/// `filesWith`: all files, made with what others wrote.
Result<Plan> planned(const std::filesystem::path& folder, const Known* known, const auto& filesWith) {
    Plan plan;
    if (known != nullptr)
        plan.others = known->others();
    plan.files = filesWith(plan.others);
    Result<std::vector<Writing>> writings = planOf(plan.files, folder, known);
    if (!writings)
        return writings.error();
    plan.writings = std::move(writings).value();
    if (std::ranges::none_of(plan.writings, &Writing::conflict))
        return plan;
    for (const Writing& writing : plan.writings) {
        if (writing.conflict)
            plan.others[writing.file->name] = theirDocument(writing.file->name, writing.file->schema, *writing.there);
    }
    std::vector<NewFile> ours = filesWith(plan.others);
    for (std::size_t i = 0; i < ours.size(); ++i) {
        Writing& writing = plan.writings[i];
        if (!writing.conflict)
            continue;
        const auto& theirs = plan.others.at(writing.file->name);
        if (theirs)
            ours[i] = sinceLastWritten(ours[i], plan.files[i], *theirs, known);
        Findings unread;
        const Json mine = parseJson(ours[i].bytes, ours[i].name, unread).value_or(Json());
        Conflict conflict = conflictOf(ours[i].name, ours[i].schema, *writing.there, theirs.get(), mine);
        if (conflict.readable && conflict.differences.empty()) { // one meaning: nothing is to be written
            ours[i].bytes = *writing.there;
            ours[i].asRead = true;
            writing.needed = false;
            writing.conflict = false;
        } else if (conflict.readable && ours[i].together) { // nothing of theirs goes
            writing.conflict = false;
        } else {
            if (conflict.readable) // what we alone changed is nobody's question
                conflict.differences = differencesOf(
                    ours[i].schema, parseJson(ours[i].theirsFirst, ours[i].name, unread).value_or(Json()), mine);
            conflict.by = otherOwnerOf(folder / writing.file->name);
            plan.conflicts.push_back(std::move(conflict));
        }
        plan.files[i] = std::move(ours[i]); // where the plan points to
    }
    return plan;
}

bool isSeen(const Conflict& conflict, const std::vector<Conflict>& seen) {
    return std::ranges::any_of(
        seen, [&](const Conflict& each) { return each.file == conflict.file && each.theirs == conflict.theirs; });
}

} // namespace

std::vector<Conflict> Package::conflicts() const {
    auto plan = planned(m_content->roots.folder, m_content->known.get(),
                        [this](const Others& others) { return m_content->newFiles(others); });
    return plan ? std::move(plan.value().conflicts) : std::vector<Conflict>();
}

namespace {

/// What lies on disk under the name of a file that was read, if somebody else wrote it; null: nobody did, or it is no
/// file of its kind.
std::shared_ptr<const Document> othersDocument(const Document& read, Schema schema, const std::filesystem::path& folder,
                                               const Known& known) {
    const Result<OnDisk> there = bytesOnDisk(folder / read.name);
    if (!there || !there.value() || known.same(read.name, *there.value()))
        return nullptr;
    return theirDocument(read.name, schema, *there.value());
}

/// A tour file of ours before and after others wrote into it.
struct JoinedFile {
    Document read;                         ///< what our tours come of
    std::shared_ptr<const Document> taken; ///< what was taken of others before; null: nothing
    Json last;                             ///< as we last wrote it
    std::shared_ptr<const Document> theirs;

    /// What would stand there if nobody had written.
    Json ours(const Tour& tour) const {
        const Json json = Rewriting{&read, tourJson(tourOf(read.json)), tourJson(tour)}.json();
        return taken ? reconciled(read.json, taken->json, json) : json;
    }
    bool collides(const Tour& tour) const { return collide(last, theirs->json, ours(tour)); }
    Tour joined(const Tour& tour) const {
        Tour joined = tourOf(reconciled(last, theirs->json, ours(tour)));
        joined.file = tour.file;
        return joined;
    }
};

} // namespace

std::vector<Tour> Package::toursUnderTheirs() const {
    const Content& content = *m_content;
    std::vector<Tour> tours = content.tours;
    for (const Document& read : *content.tourFiles) {
        const auto tour = std::ranges::find(tours, read.name, &Tour::file);
        if (tour == tours.end())
            continue;
        if (const auto theirs = othersDocument(read, Schema::Tour, content.roots.folder, *content.known)) {
            const Json last = lastKnown(*content.known, read.name, Schema::Tour, &read);
            *tour = tourOf(reconciled(last, content.rewritingOf(*tour).json(), theirs->json));
            tour->file = read.name;
        }
    }
    return tours;
}

std::optional<Joined> Package::joined(const std::vector<Conflict>& seen) const {
    const Content& content = *m_content;
    Others theirs;
    const auto look = [&](const Document& read, Schema schema) {
        if (auto document = othersDocument(read, schema, content.roots.folder, *content.known))
            theirs[read.name] = std::move(document);
    };
    for (const Document& tour : *content.tourFiles) {
        if (std::ranges::count(content.tours, tour.name, &Tour::file) > 0)
            look(tour, Schema::Tour);
    }
    if (content.museum != content.asRead) { // else what others wrote into its files is none of ours
        look(*content.museumFile, Schema::Museum);
        if (content.pinsFile)
            look(*content.pinsFile, Schema::Pins);
    }
    if (theirs.empty())
        return std::nullopt;
    std::vector<Conflict> taken;
    const auto take = [&](const FileRef& name, Schema schema, const Json& now, const Json& then) {
        Conflict its = conflictOf(name, schema, theirs.at(name)->bytes, nullptr, now);
        its.readable = true;
        its.differences = differencesOf(schema, now, then);
        its.by = otherOwnerOf(content.roots.folder / name);
        if (!its.differences.empty())
            taken.push_back(std::move(its));
    };
    const auto takeOfRest = [&](const Rewriting& rewriting, Schema schema) {
        const auto found = rewriting.document != nullptr ? theirs.find(rewriting.document->name) : theirs.end();
        if (found != theirs.end() && rewriting.needed() &&
            !collide(rewriting.document->json, found->second->json, rewriting.json()))
            take(found->first, schema, found->second->json,
                 lastKnown(*content.known, found->first, schema, rewriting.document));
    };
    takeOfRest(content.museumRewriting(content.files), Schema::Museum);
    takeOfRest(content.pinsRewriting(), Schema::Pins);
    const Others before = content.known->others();
    auto documents = std::make_shared<std::vector<Document>>(*content.tourFiles);
    auto files = std::make_shared<std::vector<JoinedFile>>();
    auto joined = std::make_shared<Content>(content);
    joined->known = std::make_shared<Known>(*content.known); // what was open before knows nothing of theirs
    for (Document& read : *documents) {
        const auto found = theirs.find(read.name);
        if (found == theirs.end())
            continue;
        const auto other = before.find(read.name);
        const JoinedFile& file =
            files->emplace_back(JoinedFile{read, other == before.end() ? nullptr : other->second,
                                           lastKnown(*content.known, read.name, Schema::Tour, &read), found->second});
        Tour& tour = *std::ranges::find(joined->tours, read.name, &Tour::file);
        const bool asked = file.collides(tour);
        if (asked && !isSeen({.file = read.name, .title = {}, .theirs = sha256Hex(found->second->bytes)}, seen))
            return std::nullopt;
        const Tour ours = tour;
        tour = file.joined(tour);
        take(read.name, Schema::Tour, tourJson(tour), tourJson(ours));
        joined->known->beginAnew(read.name, found->second->bytes);
        if (asked)
            joined->known->forgetBackup(read.name); // of theirs something goes
        read = *found->second;
    }
    if (taken.empty() && files->empty())
        return std::nullopt;
    joined->tourFiles = documents;
    const auto rebased = [files](std::vector<Tour> tours) {
        for (Tour& tour : tours) {
            for (const JoinedFile& file : *files) {
                if (file.read.name == tour.file)
                    tour = file.joined(tour);
            }
        }
        return tours;
    };
    return Joined{Package(std::move(joined)), std::move(taken), rebased};
}

Status Package::save(const std::filesystem::path& folder, const std::vector<Conflict>& seen) const {
    const Content& content = *m_content;
    std::error_code trouble;
    if (!std::filesystem::is_directory(folder, trouble))
        return Error{ErrorCode::NotFound, folder.string(), {}, "there is no such folder"};
    Known* known = content.knownOf(folder);
    const auto plan = planned(folder, known, [&content](const Others& others) { return content.newFiles(others); });
    if (!plan)
        return plan.error();
    for (const Conflict& conflict : plan.value().conflicts) {
        if (!isSeen(conflict, seen))
            return Error{ErrorCode::Conflict,
                         (folder / conflict.file).string(),
                         {},
                         "somebody else changed this file since it was opened; it was not overwritten"};
    }
    for (const NewFile& file : plan.value().files) {
        if (file.asRead)
            continue;
        if (const Status fit = checkBeforeWriting(folder / file.name, file.schema, file.bytes); !fit)
            return fit;
    }
    if (const Status kept = keepOlderFormat(*content.museumFile, folder); !kept)
        return kept;
    if (const Status written = writeAll(plan.value().writings, folder, known); !written)
        return written;
    std::vector<FileRef> gone = content.made;
    std::erase_if(gone, [&](const FileRef& file) { return std::ranges::count(content.tours, file, &Tour::file) > 0; });
    if (known != nullptr) {
        known->setOthers(plan.value().others);
        removeOwn(folder, gone, *known);
    }
    return Done{};
}

} // namespace halls::io
