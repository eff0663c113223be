// SPDX-License-Identifier: MPL-2.0
#pragma once

// How the files of a package are replaced: what is on disk is compared before, all that is new is whole on disk before
// the first file is put in place, and what was there stays in `.backups`.

#include "io/Package.h"
#include "io/SchemaCheck.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>

namespace halls::io {

struct Document;

inline const std::string kBackupFolder = ".backups";
inline const std::string kLockFile = ".museum.lock";
constexpr std::size_t kMaxBackups = 5; ///< of each file

/// A file as it is to be.
struct NewFile {
    FileRef name;
    Schema schema;
    std::string bytes;
    bool asRead; ///< it was checked then
    /// Others wrote into it since, and nothing that we changed as well: their words and ours stand together in it.
    bool together = false;
    std::string theirsFirst{}; ///< else the same, but theirs where both changed one thing
};

/// What lies under a name: nothing where there is no such file.
using OnDisk = std::optional<std::string>;

/// The bytes of a file of the package; an error where it cannot be told what they are.
Result<OnDisk> bytesOnDisk(const std::filesystem::path& file);

/// What is known of the files of one folder: as they were read, or as they were written since. Shared by all packages
/// that come of one opening; any thread may ask.
class Known {
public:
    Known() = default;
    Known(const Known& other);
    Known& operator=(const Known&) = delete;
    ~Known() = default;

    void learn(const FileRef& file, std::string_view bytes);
    void forget(const FileRef& file);
    /// Whether these bytes are what we last saw there.
    bool same(const FileRef& file, std::string_view bytes) const;

    /// What others wrote, of the files that ours were written into since: what only they changed stays theirs.
    std::map<FileRef, std::shared_ptr<const Document>> others() const;
    void setOthers(std::map<FileRef, std::shared_ptr<const Document>> others);
    /// What we wrote last into a file; nothing: it is as it was read.
    std::optional<std::string> written(const FileRef& file) const;
    void noteWritten(const FileRef& file, std::string_view bytes);
    /// A file is read anew: what we and others wrote is in it.
    void beginAnew(const FileRef& file, std::string_view bytes);

    /// Whether what we found when we came is kept in a backup.
    bool backedUp(const FileRef& file) const;
    void noteBackup(const FileRef& file);
    /// What lies there now is to be kept, too.
    void forgetBackup(const FileRef& file);

private:
    mutable std::mutex m_mutex;
    std::map<FileRef, std::string> m_hashes; ///< SHA-256
    std::map<FileRef, std::string> m_written;
    std::set<FileRef> m_backedUp;
    std::map<FileRef, std::shared_ptr<const Document>> m_others;
};

/// A file as we last knew it: as we wrote it, else as it was read (`read`, null: it was not).
Json lastKnown(const Known& known, const FileRef& name, Schema schema, const Document* read);

/// `ours`, made with theirs: what we changed is what we changed since we wrote the file last. Words that were typed
/// back to what they were at first are a change, too.
NewFile sinceLastWritten(const NewFile& ours, const NewFile& first, const Document& theirs, const Known* known);

/// One file that is to be written, and what is there.
struct Writing {
    const NewFile* file; ///< borrowed
    OnDisk there;
    bool needed = false;   ///< it is to be written
    bool conflict = false; ///< somebody else changed it, and so did we
};

/// OutsidePackage where a link leads a name of the package out of its folder; Unwritable where no plain file lies
/// there.
Status staysInside(const std::filesystem::path& folder, const FileRef& name);

/// `known` null: the folder is not the one that was read; then all that differs is written.
Result<std::vector<Writing>> planOf(const std::vector<NewFile>& files, const std::filesystem::path& folder,
                                    const Known* known);
/// Writes what is needed, in this order. On failure no file has been replaced, unless it is the replacing itself that
/// fails in the middle; files that were not there before are gone again.
Status writeAll(const std::vector<Writing>& plan, const std::filesystem::path& folder, Known* known);

/// Takes away what an edit that was taken back had made: files that hold what we wrote, and nothing else.
void removeOwn(const std::filesystem::path& folder, const std::vector<FileRef>& files, Known& known);

/// Before a museum.json of an older format is replaced: its bytes, under a name that nobody uses.
Status keepOlderFormat(const Document& museum, const std::filesystem::path& folder);

/// Whether `name`, relative to a package, is what saving keeps beside it: backups, the lock, unfinished files.
bool isBeside(const std::filesystem::path& name);

} // namespace halls::io
