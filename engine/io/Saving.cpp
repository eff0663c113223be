// SPDX-License-Identifier: MPL-2.0
#include "io/Saving.h"

#include "base/Hash.h"
#include "base/MappedFile.h"
#include "base/StagedFile.h"
#include "base/Trouble.h"
#include "io/Conflicts.h"
#include "io/JsonText.h"
#include "io/Reading.h"

#include <algorithm>
#include <chrono>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace halls::io {
namespace {

namespace fs = std::filesystem;

/// Folders that a save had to make; those that are still empty go again unless the save came to its end.
class MadeFolders {
public:
    MadeFolders() = default;
    MadeFolders(const MadeFolders&) = delete;
    MadeFolders& operator=(const MadeFolders&) = delete;
    ~MadeFolders() {
        std::error_code ignored;
        for (auto folder = m_made.rbegin(); !m_kept && folder != m_made.rend(); ++folder)
            fs::remove(*folder, ignored); // an empty one at most
    }
    /// All of `inner`, part by part, below `folder`, which exists.
    Status make(const fs::path& folder, const fs::path& inner) {
        fs::path now = folder;
        for (const fs::path& part : inner) {
            now /= part;
            std::error_code trouble;
            if (fs::create_directory(now, trouble))
                m_made.push_back(now);
            else if (trouble || !fs::is_directory(now, trouble))
                return trouble ? troubleOfWriting(now, trouble)
                               : Error{ErrorCode::Unwritable, now.string(), {}, "this is not a folder"};
        }
        return Done{};
    }
    void keep() { m_kept = true; }

private:
    std::vector<fs::path> m_made;
    bool m_kept = false;
};

/// "museum.20261127T073500Z.json", and with "-2" behind the time where there is one already.
std::string backupName(const fs::path& file, const std::string& time, std::size_t number) {
    const std::string again = number == 1 ? std::string() : fmt::format("-{}", number);
    return fmt::format("{}.{}{}{}", file.stem().string(), time, again, file.extension().string());
}

/// Whether `name` is one that backupName() gives for `file`.
bool isBackupOf(std::string_view name, const fs::path& file) {
    const std::string stem = file.stem().string() + ".";
    const std::string end = file.extension().string();
    if (!name.starts_with(stem) || !name.ends_with(end) || name.size() < stem.size() + end.size())
        return false;
    std::string_view time = name.substr(stem.size(), name.size() - stem.size() - end.size());
    constexpr std::string_view kForm = "00000000T000000Z";
    const bool formed =
        time.size() >= kForm.size() && std::equal(kForm.begin(), kForm.end(), time.begin(), [](char form, char letter) {
            return form == '0' ? letter >= '0' && letter <= '9' : letter == form;
        });
    if (!formed)
        return false;
    time.remove_prefix(kForm.size());
    return time.empty() || (time.size() > 1 && time.front() == '-' &&
                            time.find_first_not_of("0123456789", 1) == std::string_view::npos);
}

/// All but the newest ones go, if they are ours.
void thinBackups(const fs::path& folder, const fs::path& file) {
    std::vector<fs::path> ours;
    std::error_code trouble;
    for (const auto& entry : fs::directory_iterator(folder, trouble)) {
        std::error_code unknown;
        if (entry.symlink_status(unknown).type() == fs::file_type::regular &&
            isBackupOf(entry.path().filename().string(), file))
            ours.push_back(entry.path());
    }
    std::ranges::sort(ours);
    for (std::size_t i = 0; i + kMaxBackups < ours.size(); ++i)
        fs::remove(ours[i], trouble);
}

/// What is to be replaced, under a name with the date.
Status backUp(const fs::path& folder, const Writing& writing, MadeFolders& made) {
    const fs::path name = fs::path(kBackupFolder) / writing.file->name;
    if (const Status safe = staysInside(folder, name.generic_string()); !safe)
        return safe;
    if (const Status ready = made.make(folder, name.parent_path()); !ready)
        return ready;
    const fs::path place = (folder / name).parent_path();
    const std::string time = fmt::format(
        "{:%Y%m%dT%H%M%SZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now())));
    std::error_code trouble;
    for (std::size_t number = 1;; ++number) {
        const fs::path backup = place / backupName(name, time, number);
        if (fs::symlink_status(backup, trouble).type() != fs::file_type::not_found)
            continue;
        if (const Status kept = writeAtomically(backup, *writing.there); !kept)
            return kept;
        break;
    }
    thinBackups(place, name);
    return Done{};
}

/// What a rename may replace: a file, and no link or pipe that somebody put there.
Status isPlain(const fs::path& file) {
    std::error_code trouble;
    const fs::file_type type = fs::symlink_status(file, trouble).type();
    if (type == fs::file_type::regular || type == fs::file_type::not_found)
        return Done{};
    return Error{ErrorCode::Unwritable, file.string(), {}, "this is not a plain file: it is not replaced"};
}

/// All that is to be written, whole on disk beside its place.
Result<std::vector<StagedFile>> stage(const std::vector<Writing>& plan, const fs::path& folder, MadeFolders& made) {
    std::vector<StagedFile> staged;
    for (const Writing& writing : plan) {
        if (!writing.needed)
            continue;
        if (const Status safe = staysInside(folder, writing.file->name); !safe)
            return safe.error();
        if (const Status plain = isPlain(folder / writing.file->name); !plain)
            return plain.error();
        if (const Status ready = made.make(folder, fs::path(writing.file->name).parent_path()); !ready)
            return ready.error();
        Result<StagedFile> file = StagedFile::write(folder / writing.file->name, writing.file->bytes);
        if (!file)
            return file.error();
        staged.push_back(std::move(file).value());
    }
    return staged;
}

} // namespace

Json lastKnown(const Known& known, const FileRef& name, Schema schema, const Document* read) {
    if (const auto bytes = known.written(name)) {
        if (const auto document = theirDocument(name, schema, *bytes))
            return document->json;
    }
    return read == nullptr ? Json() : read->json;
}

NewFile sinceLastWritten(const NewFile& ours, const NewFile& first, const Document& theirs, const Known* known) {
    if (known == nullptr || !known->written(ours.name))
        return ours;
    const auto mine = theirDocument(first.name, first.schema, first.bytes);
    if (!mine)
        return ours;
    const Json last = lastKnown(*known, ours.name, ours.schema, nullptr);
    const bool together = ours.together && !collide(last, theirs.json, mine->json);
    return {ours.name, ours.schema, textOf(reconciled(last, theirs.json, mine->json)),
            false,     together,    together ? std::string() : textOf(reconciled(last, mine->json, theirs.json))};
}

Status staysInside(const fs::path& folder, const FileRef& name) {
    std::error_code trouble;
    const fs::path root = fs::canonical(folder, trouble);
    const fs::path place = trouble ? fs::path() : fs::weakly_canonical((folder / name).parent_path(), trouble);
    if (trouble)
        return troubleOfWriting(folder / name, trouble);
    if (std::mismatch(root.begin(), root.end(), place.begin(), place.end()).first != root.end())
        return Error{ErrorCode::OutsidePackage,
                     (folder / name).string(),
                     {},
                     "a symbolic link leads out of the museum's folder: nothing is written there"};
    return Done{};
}

Result<OnDisk> bytesOnDisk(const fs::path& file) {
    std::error_code trouble;
    const fs::file_type type = fs::status(file, trouble).type();
    if (type == fs::file_type::not_found)
        return OnDisk();
    if (type != fs::file_type::regular) // a pipe would keep us waiting
        return trouble ? troubleOfReading(file, trouble)
                       : Error{ErrorCode::Unreadable, file.string(), {}, "this is not a file"};
    Result<std::string> bytes = readText(file, kMaxJsonBytes);
    if (!bytes)
        return bytes.error();
    return OnDisk(std::move(bytes).value());
}

// -- What is known

Known::Known(const Known& other) {
    const std::scoped_lock lock(other.m_mutex);
    m_hashes = other.m_hashes;
    m_written = other.m_written;
    m_backedUp = other.m_backedUp;
    m_others = other.m_others;
}

void Known::learn(const FileRef& file, std::string_view bytes) {
    const std::scoped_lock lock(m_mutex);
    m_hashes[file] = sha256Hex(bytes);
}

void Known::forget(const FileRef& file) {
    const std::scoped_lock lock(m_mutex);
    m_hashes.erase(file);
}

bool Known::same(const FileRef& file, std::string_view bytes) const {
    const std::scoped_lock lock(m_mutex);
    const auto found = m_hashes.find(file);
    return found != m_hashes.end() && found->second == sha256Hex(bytes);
}

std::map<FileRef, std::shared_ptr<const Document>> Known::others() const {
    const std::scoped_lock lock(m_mutex);
    return m_others;
}

void Known::setOthers(std::map<FileRef, std::shared_ptr<const Document>> others) {
    const std::scoped_lock lock(m_mutex);
    m_others = std::move(others);
}

std::optional<std::string> Known::written(const FileRef& file) const {
    const std::scoped_lock lock(m_mutex);
    const auto found = m_written.find(file);
    return found == m_written.end() ? std::nullopt : std::optional(found->second);
}

void Known::noteWritten(const FileRef& file, std::string_view bytes) {
    const std::scoped_lock lock(m_mutex);
    m_written[file] = bytes;
}

void Known::beginAnew(const FileRef& file, std::string_view bytes) {
    const std::scoped_lock lock(m_mutex);
    m_hashes[file] = sha256Hex(bytes);
    m_written.erase(file);
    m_others.erase(file);
}

bool Known::backedUp(const FileRef& file) const {
    const std::scoped_lock lock(m_mutex);
    return m_backedUp.contains(file);
}

void Known::noteBackup(const FileRef& file) {
    const std::scoped_lock lock(m_mutex);
    m_backedUp.insert(file);
}

void Known::forgetBackup(const FileRef& file) {
    const std::scoped_lock lock(m_mutex);
    m_backedUp.erase(file);
}

// -- Writing

Result<std::vector<Writing>> planOf(const std::vector<NewFile>& files, const fs::path& folder, const Known* known) {
    std::vector<Writing> plan;
    for (const NewFile& file : files) {
        Result<OnDisk> there = bytesOnDisk(folder / file.name);
        if (!there)
            return there.error();
        Writing writing{&file, std::move(there).value()};
        if (!writing.there || known == nullptr) {
            writing.needed = writing.there != file.bytes; // what is not there is lost by nobody
        } else if (writing.there != file.bytes && !known->same(file.name, file.bytes)) {
            writing.needed = true;
            writing.conflict = !known->same(file.name, *writing.there);
        }
        plan.push_back(std::move(writing));
    }
    return plan;
}

Status writeAll(const std::vector<Writing>& plan, const fs::path& folder, Known* known) {
    MadeFolders made;
    Result<std::vector<StagedFile>> staged = stage(plan, folder, made);
    if (!staged)
        return staged.error();
    for (const Writing& writing : plan) {
        if (!writing.needed || !writing.there || known == nullptr)
            continue;
        if (known->backedUp(writing.file->name) && !writing.conflict)
            continue; // what was typed a minute ago is ours, and in the undo
        if (const Status kept = backUp(folder, writing, made); !kept)
            return kept;
        known->noteBackup(writing.file->name);
    }
    auto next = staged.value().begin();
    std::vector<FileRef> fresh; // nobody names them yet
    for (const Writing& writing : plan) {
        if (writing.needed) {
            if (const Status put = (next++)->putInPlace(); !put) {
                std::error_code ignored;
                for (const FileRef& file : fresh)
                    fs::remove(folder / file, ignored);
                return put;
            }
            if (!writing.there)
                fresh.push_back(writing.file->name);
        }
        // Where nothing of ours was to be written, somebody else's stays as it is, and is not ours to know.
        if (known != nullptr && (writing.needed || writing.there == writing.file->bytes))
            known->learn(writing.file->name, writing.file->bytes);
        if (known != nullptr && writing.needed)
            known->noteWritten(writing.file->name, writing.file->bytes);
    }
    made.keep();
    return Done{};
}

void removeOwn(const fs::path& folder, const std::vector<FileRef>& files, Known& known) {
    for (const FileRef& file : files) {
        const Result<OnDisk> there = bytesOnDisk(folder / file);
        std::error_code ignored;
        if (!there || !there.value() || !known.same(file, *there.value()) || !staysInside(folder, file))
            continue;
        if (fs::remove(folder / file, ignored))
            known.forget(file);
    }
}

bool isBeside(const fs::path& name) {
    const std::string first = name.empty() ? std::string() : name.begin()->string();
    return first == kBackupFolder || first == kLockFile || isStagedName(name.filename().string());
}

Status keepOlderFormat(const Document& museum, const fs::path& folder) {
    const Result<std::string> there = readText(folder / museum.name, kMaxJsonBytes);
    if (!museum.upgraded || !there || there.value() != museum.bytes)
        return Done{}; // another folder, or replaced already
    for (std::size_t number = 1;; ++number) {
        const fs::path backup =
            folder / (number == 1 ? "museum.format-1.json" : fmt::format("museum.format-1-{}.json", number));
        std::error_code trouble;
        if (!fs::exists(backup, trouble))
            return writeAtomically(backup, museum.bytes);
        if (const Result<std::string> same = readText(backup, kMaxJsonBytes); same && same.value() == museum.bytes)
            return Done{};
    }
}

} // namespace halls::io
