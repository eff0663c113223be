// SPDX-License-Identifier: MPL-2.0
#pragma once

// Reads what others made: never trusted, never linked into the viewer. The executable halls-import is this in a process
// of its own:
//
//     halls-import --kind model|lightmap|probe [options] SOURCE TARGET
//
// It writes TARGET (a file of model/ModelFile.h) by rename, with the record of the import in it: each file that was
// looked for with its hash, and each note. It prints "progress 0.42" and "note TEXT" lines on standard output, and on
// failure one line of JSON {"code","file","place","detail"} on standard error. Exit status: 0 done,
// 1 the source could not be imported, 2 the call is wrong. `halls-import --help` lists the options.
//
// Ownership: the result owns all that it shows. Threads: any; uses up to two workers inside. Errors: NotFound,
// Unreadable, Damaged, Unsupported (names what is needed), MissingPart (names the file), Invalid (among others
// "empty"), OutsidePackage (needs a file outside of `root`), TooLarge, Cancelled.

#include "base/Result.h"
#include "importer/source/ImportOptions.h"
#include "model/Model.h"

#include <filesystem>
#include <stop_token>

namespace halls::importer {

/// ModelData::record says which files were looked for and what was left out.
Result<model::ModelData> importFile(const std::filesystem::path& source, ImportKind kind, const ImportOptions& options,
                                    const Progress& progress = {}, std::stop_token stop = {});

} // namespace halls::importer
