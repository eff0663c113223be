// SPDX-License-Identifier: MPL-2.0
#pragma once

// Somebody's own scan becomes a further state of a museum, in a copy of its package.
//
//     auto copy = io::addScan(package, {.file = "bull.ply", .exhibit = "lamassu-1", .title = "Scan of May 2018", ...},
//                             "my-museum");
//     if (!copy)
//         return report(toLine(copy.error()));     // nothing was left behind
//
// The shipped package is never written to.

#include "io/Package.h"

namespace halls::io {

/// What staff say of their scan.
struct Scan {
    std::filesystem::path file;         ///< PLY, OBJ, glTF, GLB, or another format that halls-import reads
    Id hall;                            ///< what it shows: a hall ...
    Id exhibit;                         ///< ... or, where this is not empty, an exhibit
    std::string title;                  ///< of the new state
    std::string language;               ///< of `title`
    std::string date;                   ///< "2018", "2018-05" or "2018-05-12"; empty: not known
    std::string maker;                  ///< who made it
    std::optional<float> metresPerUnit; ///< nothing: not stated; the scan is not measured then
    bool zUp = false;
    Fate fate = Fate::Damaged; ///< of the exhibit, as the scan shows it
    /// The files that it is shown with, relative to its folder and inside of it; loading::Loader::companions() knows.
    std::vector<std::filesystem::path> companions;
    Id base; ///< the state that all else is shown as in, and that the scan is aligned to
};

/// The museum with the scan as its last state; `model` is the scan's file within the package. What the scan does not
/// show was not recorded then: it is drawn as in `base`, and there is no evidence of it. Exhibits of a scanned hall are
/// unknown in the new state.
/// The work that the state cites is added to the bibliography.
Museum withScan(const Museum& museum, const Scan& scan, const FileRef& model);

/// Says anew, as evidence of the state, what the alignment of its scan says: that the place is known (of a hall: how it
/// lies to the others) once the residual is, and how exactly; that the measures are once the unit is stated. Where the
/// alignment does not say it, it is not known. The place is no better known than that which it was laid on. Measures
/// about which something is said already stay. Call it after each change of an alignment. A state without a scan stays
/// as it is, and so does a scan that was taken over from another state.
void tellAlignment(Museum& museum, const Id& state);

/// Copies the package into `folder`, which must not exist or be empty, with the scan and its companions (materials,
/// buffers, pictures) beside it, and adds the state. `folder` may be the package's own: then the scan is added to it.
/// Errors: Invalid for a wrong wish (empty title, unknown exhibit, a date that is none), else those of the files; a
/// copy that fails leaves nothing behind.
Result<Package> addScan(const Package& package, const Scan& scan, const std::filesystem::path& folder);

/// The package, file by file, at `folder`, which must not exist or be empty: all there or nothing. Links are not
/// followed.
Status copyPackage(const Package& package, const std::filesystem::path& folder);
/// The same, as the package is with its changes: those that are not written anywhere else, too.
Status saveCopy(const Package& package, const std::filesystem::path& folder);

/// A date as files have it: 2018, 2018-05 or 2018-05-12.
bool isDate(std::string_view text);

} // namespace halls::io
