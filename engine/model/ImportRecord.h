// SPDX-License-Identifier: MPL-2.0
#pragma once

// What an import leaves behind besides the model, as a compiler leaves a list of dependencies: the files that it looked
// for, and what it left out. Who reads the list reads no foreign format.

#include "base/Hash.h"
#include "model/FileFinder.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace halls::model {

inline constexpr std::size_t kMaxInputs = 65'536; ///< names that one import may ask for
inline constexpr std::size_t kMaxNotes = 256;
inline constexpr std::size_t kLongestNote = 300;            ///< bytes
inline constexpr std::uint64_t kLargestInput = 4ULL << 30U; ///< bytes; larger files are not read

/// What an import shall make of a file.
enum class ImportKind : std::uint32_t {
    Model,    ///< anything that the importer has a reader for
    Lightmap, ///< Radiance picture -> one Rgb9e5 image with levels
    Probe,    ///< equirectangular Radiance picture -> Rgb9e5 cube, levels of growing roughness, and its irradiance
};

/// Raised whenever the importer makes something else of the same source: older cache files are then no longer found.
inline constexpr std::uint32_t kImporterVersion = 9;

/// A file that an import looked for.
struct InputFile {
    std::string name;   ///< relative to the source's folder ("t/x.png", "../x.png"), or absolute
    bool found = false; ///< whether there was one: a file that comes later changes what is imported
    Digest hash{};      ///< hashOfFile(); zeros where none was found
    bool operator==(const InputFile&) const = default;
};

struct ImportRecord {
    std::vector<InputFile> files;   ///< each name once, the source first
    std::vector<std::string> notes; ///< what was left out or taken for granted: plain English, one line each, UTF-8
    ImportKind kind = ImportKind::Model;
    bool operator==(const ImportRecord&) const = default;
};

/// Who an import is: SHA-256 of the importer's version, the kind, and name and bytes of the source. The name counts:
/// parts of a model are called after it, and other files are looked for by it (a.obj, a.mtl). Zeros for a record
/// without a source.
Digest keyOf(const ImportRecord& record);
Digest keyOf(const InputFile& source, ImportKind kind);

/// SHA-256 of a file's bytes (of its size alone beyond kLargestInput); zeros where it cannot be read or `stop` was
/// asked. Read, not mapped: a file that is cut short meanwhile ends nobody.
Digest hashOfFile(const std::filesystem::path& file, const std::stop_token& stop = {});
/// The same of bytes that were read.
Digest hashOfBytes(std::span<const std::byte> bytes);

/// Whether a record still holds for a source in its folder: whether an import would find the same bytes again.
/// Hashes each file once, however many records are asked for.
class Freshness {
public:
    /// `sourceHash`: hashOfFile(source), which the caller has already. `root`: see FileFinder.
    Freshness(const std::filesystem::path& source, const Digest& sourceHash, const std::filesystem::path& root = {},
              std::stop_token stop = {});

    bool holds(const ImportRecord& record);

private:
    InputFile present(const std::string& name);

    FileFinder m_finder;
    std::stop_token m_stop;
    std::map<std::string, InputFile> m_present;
};

/// The files that a model is shown with: those of the record that were found and lie in the source's folder or below
/// it, as paths relative to it, without the source. For copying a model with all that belongs to it: what lies
/// elsewhere, by its name or by a link, is not the model's to give away.
std::vector<std::filesystem::path> companionsIn(const ImportRecord& record, const std::filesystem::path& source);

} // namespace halls::model
