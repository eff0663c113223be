// SPDX-License-Identifier: MPL-2.0
#pragma once

// A museum package on disk: a folder with museum.json, pins.json and the sources that they quote (scenes/schema/).
//
//     auto package = io::Package::open("scenes/mosul-museum", assetsFolder);
//     if (!package)
//         return report(toLine(package.error()));            // file, JSON pointer, cause
//     auto model = package.value().resolve(hallState.model);  // a path that is inside, or OutsidePackage
//
// Ownership: a Package holds all that it read and is cheap to copy (shared and immutable); no file stays open.
// Threads: open() and checkPackage() may run on any thread; a const Package may be used by several at once.
// Errors: nothing is thrown, whatever the bytes are; limits below are checked before memory is taken.

#include "base/Result.h"
#include "museum/LocalText.h"
#include "museum/Museum.h"
#include "museum/Tour.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace halls::io {

/// The newest format that is written; all older ones are read.
constexpr int kPackageFormat = 2;
/// A JSON file may be this long (bytes), this deep (arrays and objects in each other) and hold this many values.
constexpr std::size_t kMaxJsonBytes = std::size_t{64} * 1024 * 1024;
constexpr std::size_t kMaxJsonDepth = 64;
constexpr std::size_t kMaxJsonValues = 500'000;
/// A source text may be this long (bytes).
constexpr std::size_t kMaxTextBytes = std::size_t{16} * 1024 * 1024;

/// One thing that is wrong, and where. `code` is a stable word ("unknown-hall"); `message` is plain English.
struct Problem {
    std::string file; ///< relative to the package, "pins.json"
    std::string
        pointer; ///< JSON pointer (RFC 6901); "line 3, column 7" or "byte 12" where the file is no JSON; or empty
    std::string code;
    std::string message;
    std::string id{}; ///< of the innermost thing at the pointer that has one; empty: none has
    bool operator==(const Problem&) const = default;
};

struct PackageCounts {
    std::size_t halls = 0;
    std::size_t states = 0;
    std::size_t exhibits = 0;
    std::size_t pins = 0;
    std::size_t passages = 0;
    std::size_t tours = 0;
    std::size_t views = 0;
};

/// Folders that names in a package are relative to.
struct PackageRoots {
    std::filesystem::path folder; ///< of the package
    std::filesystem::path assets; ///< what `asset:` stands for
};

/// Reading, and what was found wrong on the way.
struct PackageCheck {
    std::filesystem::path package; ///< as asked for
    PackageRoots roots;            ///< what its names are relative to
    std::vector<Problem> errors;   ///< in the order of the files and of the places in them
    std::vector<Problem> warnings; ///< may be shown and used all the same
    PackageCounts counts;
    /// How many states of halls, of their parts and of exhibits carry each class of evidence, by aspect.
    std::map<Aspect, std::map<EvidenceClass, std::size_t>> evidence;
    std::optional<Museum> museum; ///< as far as the files could be read, even when not valid()
    std::vector<Tour> tours;      ///< those that could be read, in the museum's order
    /// Models, lightmaps and probes that were looked into (loading::Loader::check()); nothing: nobody did.
    std::optional<std::size_t> models;

    bool valid() const { return errors.empty() && museum.has_value(); }
};

/// Reads the package (its folder, or its museum.json) and checks all that it says: JSON, schema, names, whether files
/// are there, words of quotations. What is in its models is for loading::Loader::check(): it takes an import.
PackageCheck checkPackage(const std::filesystem::path& package, const std::filesystem::path& assetsFolder);

/// The object of `mosul-halls validate --json`, with a line feed at its end.
std::string toJson(const PackageCheck& check);
/// One line for each problem, "file: pointer: message [code]", then a line of counts and one of evidence.
std::string toText(const PackageCheck& check);

/// Where `reference` (a path within the package, or `asset:` and a path within the assets) lies. OutsidePackage for
/// what leaves its root, by its words or by a symbolic link, and for absolute paths, NUL, backslashes and drive
/// letters; MissingPart when there is no such regular file.
Result<std::filesystem::path> resolve(const PackageRoots& roots, const FileRef& reference);
const std::filesystem::path& rootOf(const PackageRoots& roots, const FileRef& reference);

/// On the way to a value within a file: a key, or an item of a list.
struct Waypoint {
    std::string word;       ///< the key, or the item's id; empty: an item that has none
    std::size_t number = 0; ///< of an item, from 1; 0: a key
    LocalText title;        ///< of an item: its title or label, if it has one
    bool operator==(const Waypoint&) const = default;
};
/// One place at which two versions of a file differ in meaning; empty: that version says nothing there. Where one of
/// them has not the whole item at which the way ends, the other has its id.
struct Difference {
    std::vector<Waypoint> way;
    std::string theirs;
    std::string mine;
    bool operator==(const Difference&) const = default;
};

/// So many places at which a file differs are told; where there are as many, there may be more.
constexpr std::size_t kMaxDifferences = 500;

enum class FileKind { Museum, Pins, Tour, Works };

/// A file that somebody else changed since it was opened, and in which something of theirs would be lost if ours were
/// written: told where both changed one thing.
struct Conflict {
    FileRef file;
    FileKind kind = FileKind::Museum;
    LocalText title;                       ///< of the museum or the tour
    std::string theirs;                    ///< SHA-256 of what lies on disk
    bool readable = true;                  ///< theirs is what a file of this kind is
    std::vector<Difference> differences{}; ///< the first ones; none where theirs is not readable
    std::string by{};                      ///< whose the file on disk is; empty: ours, or not known
    bool operator==(const Conflict&) const = default;
};

struct Joined;

/// A valid package, immutable.
class Package {
public:
    /// `path`: the package's folder or its museum.json. The first error becomes the Error; warnings are no errors.
    /// A source text that is not the one that was cited, or words that do not stand where a pin says, are errors for
    /// checkPackage() and warnings here: the package opens, such a pin says what is wrong and marks nothing, and a
    /// changed text loses its passages and lacunae. So are claims of evidence that are stronger than they may be.
    static Result<Package> open(const std::filesystem::path& path, const std::filesystem::path& assetsFolder);

    const Museum& museum() const;
    const std::vector<Tour>& tours() const;          ///< those whose files could be read
    const std::vector<FileRef>& brokenTours() const; ///< the others: they are listed and stay as they are
    const std::filesystem::path& folder() const;
    const PackageRoots& roots() const;
    const std::vector<Problem>& warnings() const;

    Result<std::filesystem::path> resolve(const FileRef& reference) const;
    /// The folder that a reference is within, and so is all that its file may name: the package's, or the assets'.
    const std::filesystem::path& rootOf(const FileRef& reference) const;

    /// This package with another museum. What differs between museum() and `museum` is written into the files' own
    /// objects when it is saved, so that keys which the program does not know survive. Texts and the works of the
    /// bibliography are not changed by this: sources are what they are; works may be added at its end. Numbers become
    /// what the files hold (angles are rounded there), so that what is edited is the same as what is opened later.
    Package with(Museum museum) const;
    /// The same with other tours, in this order; none of them is without steps. One without a file gets
    /// tours/<id>.json, or the next name that is free; museum().tours is what follows from them, and files of tours
    /// that could not be read stay listed.
    Package with(Museum museum, const std::vector<Tour>& tours) const;

    /// Writes museum.json, pins.json, the tours and, where works were added, the bibliography into `folder` (which
    /// exists), each whole or not at all: all are whole on disk before the first is put in place, museum.json last. A
    /// file in which nothing was changed is not touched, so that what somebody else wrote into it meanwhile stays; what
    /// was changed is written with an indent of two. A file that both changed is refused (Conflict), with all others.
    /// The first time that a file is replaced, what was there is kept in `.backups` (packaging/manual/package.md).
    /// The file of a tour that was there when the package
    /// was opened stays when the tour is left out, and is named no more; one that was made since is removed. What would
    /// not follow its schema is Invalid, with the place: then no file is touched. A museum.json of format 1 becomes one
    /// of format 2, whatever was changed; what it was is kept beside it as museum.format-1.json.
    ///
    /// `seen`: conflicts() that a person was shown and wants to have ours in the place of. Of these files, what only
    /// the other changed stays, and so it does when they are saved again; what lay on disk stays as a backup. Where it
    /// is not the same any more as was shown, it is refused like any other. Where nothing differs in meaning nobody is
    /// asked, and the other's stays; where both changed the same file, but nothing of it twice, both stand in it then.
    Status save(const std::filesystem::path& folder, const std::vector<Conflict>& seen = {}) const;
    /// What save() into folder() would refuse as Conflict now, to be shown.
    std::vector<Conflict> conflicts() const;
    /// The tours with what only we changed; where both changed one thing, it is theirs.
    std::vector<Tour> toursUnderTheirs() const;
    /// Before save(), where somebody else wrote into files meanwhile and both can stand: nothing where nobody did, or
    /// where both changed the same thing of a tour, unless it was `seen` and ours is to stand.
    std::optional<Joined> joined(const std::vector<Conflict>& seen = {}) const;

private:
    struct Content;
    explicit Package(std::shared_ptr<const Content> content);
    std::shared_ptr<const Content> m_content;
};

/// A package with what somebody else wrote meanwhile.
struct Joined {
    /// Ours, whose tours have theirs in them, as if it had been there when the package was opened. What they wrote into
    /// other files goes into those when it is saved, and is seen when the package is opened again.
    Package package;
    /// What was taken in: `mine` is what stood there before.
    std::vector<Conflict> taken;
    /// Tours of before, as undo goes back to them, with theirs in them likewise.
    std::function<std::vector<Tour>(const std::vector<Tour>& tours)> rebased;
};

/// What `after`, which comes of `before`, would change in the files: `theirs` is what `before` says, `mine` what
/// `after` does; at most kMaxDifferences of each file.
std::vector<Conflict> changesBetween(const Package& before, const Package& after);

} // namespace halls::io
