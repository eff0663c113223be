// SPDX-License-Identifier: MPL-2.0
#include "loading/PackageFindings.h"

#include "io/Findings.h"
#include "model/Formats.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace halls::loading {
namespace {

using model::ImportKind;

constexpr const char* kMuseumFile = "museum.json";
constexpr std::size_t kLongestName = 80;   ///< bytes of a file's name in a message
constexpr std::size_t kLongestCause = 120; ///< likewise
constexpr std::size_t kMostNamings = 2;    ///< further places that a message names

const char* codeOf(ImportKind kind) {
    switch (kind) {
    case ImportKind::Model:
        return "model-refused";
    case ImportKind::Lightmap:
        return "lightmap-refused";
    case ImportKind::Probe:
        return "probe-refused";
    }
    return "model-refused";
}

/// What to do, of a file that is refused.
std::string adviceOn(ErrorCode code, ImportKind kind, const std::filesystem::path& source) {
    if (kind != ImportKind::Model)
        return "it has to be a whole Radiance picture (.hdr)";
    switch (code) {
    case ErrorCode::Damaged:
        return "copy it again, or save it again with the program that made it";
    case ErrorCode::Unsupported:
        return fmt::format("save it in another format, such as {}",
                           fmt::join(model::advisedFor(source.extension().string()), " or "));
    case ErrorCode::MissingPart:
        return "put that file into the package";
    case ErrorCode::OutsidePackage:
        return "copy what it names into the package, and name it there";
    case ErrorCode::TooLarge:
        return "save a smaller version of it";
    case ErrorCode::Unreadable:
        return "see whether you may read it";
    case ErrorCode::TimedOut:
    case ErrorCode::Crashed:
        return "save it again with the program that made it, or in another format";
    default:
        return "save it again with the program that made it";
    }
}

std::string quoted(const std::string& name) {
    return '"' + io::shortened(name, kLongestName) + '"';
}

/// What is wrong, and in which of the files that the source names, where it is not the source itself.
std::string causeOf(const Error& error, const std::filesystem::path& source) {
    const std::filesystem::path file = error.file;
    const bool another = !file.empty() && file.filename() != source.filename();
    const std::string place = error.place.empty() ? "" : io::shortened(error.place, kLongestName) + ": ";
    return (another ? quoted(file.filename().string()) + ": " : "") + place +
           io::shortened(error.detail, kLongestCause);
}

} // namespace

std::string whatStands(const Hall& hall, const Id& state) {
    return fmt::format("hall {}, state {}", hall.id, state);
}

std::string whatStands(const Exhibit& exhibit, const Id& state) {
    return fmt::format("exhibit {}, state {}", exhibit.id, state);
}

bool isOfTheMachine(const Error& error, const std::filesystem::path& source) {
    if (isOfWriting(error.code))
        return true;
    // The import program, and what somebody set as its limits, lie nowhere near the file.
    std::error_code ignored;
    const std::string folder = std::filesystem::absolute(source, ignored).parent_path().string();
    const bool elsewhere = error.file != source && !error.file.starts_with(folder);
    return elsewhere && (error.code == ErrorCode::NotFound || error.file == "HALLS_IMPORT_LIMITS");
}

PackageFindings::PackageFindings(io::PackageCheck& check) : m_check(check) {
    nameHalls();
    nameExhibits();
}

void PackageFindings::nameHalls() {
    const io::Place halls = io::Place() / "halls";
    for (std::size_t i = 0; i < m_check.museum->halls.size(); ++i) {
        const Hall& hall = m_check.museum->halls[i];
        for (const auto& [state, its] : hall.states) {
            const io::Place place = halls / i / "states" / state;
            const auto name = [&, &stateId = state](const FileRef& file, ImportKind kind, const io::Place& where) {
                m_namings[{file, kind}].push_back({where.pointer(), hall.id, whatStands(hall, stateId)});
            };
            name(its.model, ImportKind::Model, place / "model");
            name(its.collision, ImportKind::Model, place / "collision");
            if (its.lightmap)
                name(its.lightmap->file, ImportKind::Lightmap, place / "lightmap" / "file");
            for (std::size_t probe = 0; probe < its.probes.size(); ++probe)
                name(its.probes[probe].file, ImportKind::Probe, place / "probes" / probe / "file");
        }
    }
}

void PackageFindings::nameExhibits() {
    const io::Place exhibits = io::Place() / "exhibits";
    for (std::size_t i = 0; i < m_check.museum->exhibits.size(); ++i) {
        const Exhibit& exhibit = m_check.museum->exhibits[i];
        for (const auto& [state, its] : exhibit.states) {
            const io::Place place = exhibits / i / "states" / state / "model";
            m_namings[{its.model, ImportKind::Model}].push_back(
                {place.pointer(), exhibit.id, whatStands(exhibit, state)});
        }
    }
}

const std::vector<PackageFindings::Naming>& PackageFindings::namingsOf(const FileRef& reference,
                                                                       ImportKind kind) const {
    static const std::vector<Naming> s_none;
    const auto found = m_namings.find({reference, kind});
    return found == m_namings.end() ? s_none : found->second;
}

io::Problem PackageFindings::problem(const std::vector<Naming>& namings, const char* code,
                                     const std::string& message) const {
    std::string also;
    for (std::size_t i = 1; i < namings.size() && i <= kMostNamings; ++i)
        also += (i == 1 ? "" : "; ") + namings[i].what;
    if (namings.size() > kMostNamings + 1)
        also += fmt::format("; and {} more", namings.size() - kMostNamings - 1);
    const std::string whole = also.empty() ? message : fmt::format("{} (also {})", message, also);
    return {.file = kMuseumFile,
            .pointer = namings.empty() ? std::string() : namings.front().pointer,
            .code = code,
            .message = io::plain(whole),
            .id = namings.empty() ? Id() : io::plain(io::shortened(namings.front().id))};
}

void PackageFindings::refused(const FileRef& reference, ImportKind kind, const std::filesystem::path& source,
                              const Error& error) {
    if (m_check.errors.size() >= io::Findings::kMax)
        return;
    m_check.errors.push_back(problem(
        namingsOf(reference, kind), codeOf(kind),
        fmt::format("{}: {}; {}", quoted(reference), causeOf(error, source), adviceOn(error.code, kind, source))));
}

void PackageFindings::misplaced(const Error& error) {
    if (m_check.errors.size() >= io::Findings::kMax)
        return;
    std::vector<Naming> namings = namingsOf(error.file, ImportKind::Model);
    std::erase_if(namings, [&](const Naming& one) { return one.what != error.place; });
    m_check.errors.push_back(
        problem(namings, "model-misplaced", fmt::format("{} {}", quoted(error.file), error.detail)));
}

void PackageFindings::noted(const FileRef& reference, const std::string& text) {
    if (m_check.warnings.size() >= io::Findings::kMax)
        return;
    const std::vector<Naming>* namings = nullptr;
    for (const ImportKind kind : {ImportKind::Model, ImportKind::Lightmap, ImportKind::Probe}) {
        namings = &namingsOf(reference, kind);
        if (!namings->empty())
            break;
    }
    m_check.warnings.push_back(problem(
        *namings, "model-note", fmt::format("{}: {}", quoted(reference), io::shortened(text, 2 * kLongestCause))));
}

} // namespace halls::loading
