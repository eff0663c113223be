// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "io/Package.h"
#include "model/ImportRecord.h"

#include <map>
#include <string>
#include <vector>

namespace halls::loading {

/// Whether an import failed for what the machine lacks (a place to write to, the import program, memory) and not for
/// the file: nothing is known of that then.
bool isOfTheMachine(const Error& error, const std::filesystem::path& source);

/// Tells what opening found in the files of a package as io::Problem, at the places in museum.json that name them.
/// **Ownership** Borrows the check, whose museum is there.
class PackageFindings {
public:
    explicit PackageFindings(io::PackageCheck& check);

    /// A file that cannot be shown at all; `source` is where it lies.
    void refused(const FileRef& reference, model::ImportKind kind, const std::filesystem::path& source,
                 const Error& error);
    /// What would stand, or reach, where nothing is: `error.file` is the reference, `error.place` what whatStands()
    /// says.
    void misplaced(const Error& error);
    /// What the import of a file left out or took for granted.
    void noted(const FileRef& reference, const std::string& text);

private:
    /// A place in museum.json that names a file.
    struct Naming {
        std::string pointer;
        Id id;
        std::string what; ///< "exhibit jar, state before"
    };
    using Namings = std::map<std::pair<FileRef, model::ImportKind>, std::vector<Naming>>;

    void nameHalls();
    void nameExhibits();
    const std::vector<Naming>& namingsOf(const FileRef& reference, model::ImportKind kind) const;
    io::Problem problem(const std::vector<Naming>& namings, const char* code, const std::string& message) const;

    io::PackageCheck& m_check;
    Namings m_namings;
};

/// What stands somewhere, for messages: "hall room, state before".
std::string whatStands(const Hall& hall, const Id& state);
std::string whatStands(const Exhibit& exhibit, const Id& state);

} // namespace halls::loading
