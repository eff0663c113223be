// SPDX-License-Identifier: MPL-2.0
// Nothing is lost: what was there before, what is not ours. What others wrote meanwhile: MeanwhileTest.cpp.
#include "BadDisk.h"
#include "LossHelpers.h"

#include "io/EditLock.h"
#include "io/Scan.h"

#include <chrono>
#include <csignal>
#include <map>
#include <sys/stat.h>
#include <sys/wait.h>

namespace halls::test {
namespace {

namespace fs = std::filesystem;

// -- Backups

TEST(Backups, OneForEachSessionAndFiveInAll) {
    const TestPackage package;
    const fs::path backups = package.folder() / ".backups";
    const std::string first = bytesOf(package.folder() / "museum.json");
    for (int session = 0; session < 7; ++session) {
        const io::Package read = openedAt(package.folder());
        for (int typed = 0; typed < 3; ++typed)
            ASSERT_TRUE(read.with(withTitle(read, "T" + std::to_string(session * 10 + typed))).save(package.folder()));
        if (session == 0) {
            ASSERT_EQ(namesIn(backups).size(), 1U);
            EXPECT_EQ(bytesOf(backups / namesIn(backups)[0]), first);
            // Not of ours: never thinned out.
            write(backups / "museum.2020.json", "mine");
            write(backups / "museum.old.json", "mine");
        }
        // As if it were of another day.
        for (const std::string& name : namesIn(backups)) {
            if (name.starts_with("museum.202612") || name.starts_with("museum.2026112"))
                fs::rename(backups / name,
                           backups / ("museum.2025010" + std::to_string(session + 1) + "T000000Z.json"));
        }
    }
    const auto names = namesIn(backups);
    EXPECT_EQ(names.size(), 5U + 2U);
    EXPECT_FALSE(fs::exists(backups / "museum.20250101T000000Z.json")) << "the oldest";
    EXPECT_TRUE(fs::exists(backups / "museum.2020.json"));
    EXPECT_TRUE(package.check().valid()) << io::toText(package.check());
    EXPECT_TRUE(package.check().warnings.empty());
}

TEST(Backups, AreNotCopied) {
    const TestPackage package;
    const io::Package read = openedAt(package.folder());
    ASSERT_TRUE(read.with(withTitle(read, "Another")).save(package.folder()));
    const auto lock = io::EditLock::take(package.folder());
    ASSERT_TRUE(lock);
    write(package.folder() / "museum.json.123-0a1b2c3d.part", "{");
    ASSERT_TRUE(io::copyPackage(read, package.root() / "copy"));
    for (const char* name : {".backups", ".museum.lock", "museum.json.123-0a1b2c3d.part"})
        EXPECT_FALSE(fs::exists(package.root() / "copy" / name)) << name;
}

// -- Disks that fail

std::map<std::string, std::string> filesIn(const fs::path& folder) {
    std::map<std::string, std::string> all;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        all[fs::relative(entry.path(), folder).generic_string()] =
            entry.is_regular_file() ? bytesOf(entry.path()) : "a folder";
    return all;
}

/// Changes of three files at once, one of them new.
io::Package changedEverywhere(const io::Package& read) {
    Museum museum = withTitle(read, "Another");
    museum.pins[0].label.byLanguage["en"] = "Another";
    return read.with(museum, {newTour("own")});
}

TEST(EveryStep, AFullDiskLeavesAllOrNothing) {
    const TestPackage package;
    const io::Package changed = changedEverywhere(openedAt(package.folder()));
    const auto before = filesIn(package.folder());
    std::size_t failed = 0;
    for (rlim_t room = 0;; room += 150) {
        const Status saved = [&] {
            const FullDisk full(room);
            return changed.save(package.folder());
        }();
        if (saved)
            break;
        ++failed;
        EXPECT_EQ(saved.error().code, ErrorCode::FileTooBig) << toLine(saved.error());
        ASSERT_EQ(filesIn(package.folder()), before) << "with room for " << room << " bytes";
    }
    EXPECT_GT(failed, 5U) << "else this proves nothing";
    EXPECT_EQ(openedAt(package.folder()).tours().size(), 1U);
    EXPECT_TRUE(package.check().valid());
}

TEST(EveryStep, AFolderThatTakesNothingLeavesAllAsItWas) {
    const TestPackage package;
    const io::Package changed = changedEverywhere(openedAt(package.folder()));
    for (const char* name : {"tours", ".backups"}) {
        fs::create_directory(package.folder() / name);
        fs::permissions(package.folder(), fs::perms::all);
        const auto before = filesIn(package.folder());
        const Status saved = [&] {
            const WithoutRights guard(package.folder() / name);
            return changed.save(package.folder());
        }();
        ASSERT_FALSE(saved) << name;
        EXPECT_EQ(saved.error().code, ErrorCode::NotAllowed);
        EXPECT_NE(saved.error().file.find(name), std::string::npos) << saved.error().file;
        EXPECT_EQ(filesIn(package.folder()), before) << name;
        fs::remove(package.folder() / name);
    }
    EXPECT_TRUE(changed.save(package.folder()));
}

TEST(EveryStep, AKilledEditorLosesTheLastChangeAtMost) {
    const TestPackage package;
    for (int round = 0; round < 10; ++round) {
        int told[2];
        ASSERT_EQ(::pipe(told), 0);
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            const auto lock = io::EditLock::take(package.folder());
            const io::Package read = openedAt(package.folder());
            for (int typed = 0; lock; ++typed) { // until it is killed
                (void)read.with(withLabel(read, std::to_string(typed))).save(package.folder());
                (void)!::write(told[1], &typed, sizeof(typed));
            }
            ::_exit(1);
        }
        ::close(told[1]);
        ::usleep(static_cast<useconds_t>(60'000 + round * 7'300));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        int last = -1;
        for (int typed = 0; ::read(told[0], &typed, sizeof(typed)) == sizeof(typed);)
            last = typed;
        ::close(told[0]);
        const io::Package now = openedAt(package.folder());
        if (last >= 0) {
            EXPECT_GE(std::stoi(now.museum().pins[0].label.in("en")), last) << "a change that was written is there";
        }
        EXPECT_FALSE(io::EditLock::holder(package.folder())) << "nobody is kept away by the dead";
    }
}

// -- The lock

TEST(Lock, KeepsOthersAwayAndSaysWho) {
    const TestPackage package;
    EXPECT_FALSE(io::EditLock::holder(package.folder()));
    {
        const auto mine = io::EditLock::take(package.folder());
        ASSERT_TRUE(mine) << toLine(mine.error());
        EXPECT_TRUE(mine.value().ours());
        const auto other = io::EditLock::take(package.folder());
        ASSERT_FALSE(other);
        EXPECT_EQ(other.error().code, ErrorCode::InUse);
        const auto holder = io::EditLock::holder(package.folder());
        ASSERT_TRUE(holder);
        EXPECT_FALSE(holder->name.empty());
        EXPECT_NE(other.error().detail.find(holder->host), std::string::npos) << other.error().detail;
        EXPECT_TRUE(package.check().valid());
        EXPECT_TRUE(package.check().warnings.empty());
    }
    EXPECT_FALSE(fs::exists(package.folder() / ".museum.lock"));
}

TEST(Lock, OfAKilledProcessIsTakenOver) {
    const TestPackage package;
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        auto taken = io::EditLock::take(package.folder());
        ::_exit(taken ? 0 : 1); // without its destructor
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_EQ(status, 0);
    ASSERT_TRUE(fs::exists(package.folder() / ".museum.lock"));
    EXPECT_FALSE(io::EditLock::holder(package.folder()));
    const auto mine = io::EditLock::take(package.folder());
    EXPECT_TRUE(mine) << toLine(mine.error());
}

TEST(Lock, OfAnotherMachineHoldsForADay) {
    const TestPackage package;
    const fs::path file = package.folder() / ".museum.lock";
    const std::string theirs = R"({"program":"mosul-halls","name":"Layla","host":"elsewhere","machine":"x",)"
                               R"("process":1,"began":"1","since":"2026-11-27 07:35 UTC","token":"1"})";
    write(file, theirs);
    const auto refused = io::EditLock::take(package.folder());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().detail, "Layla on elsewhere has been changing this museum since 2026-11-27 07:35 UTC");
    setAge(file, std::chrono::hours(25));
    EXPECT_FALSE(io::EditLock::holder(package.folder()));
    {
        const auto taken = io::EditLock::take(package.folder());
        ASSERT_TRUE(taken) << toLine(taken.error());
        write(file, theirs); // and they took it back
        EXPECT_FALSE(taken.value().ours());
    }
    EXPECT_EQ(bytesOf(file), theirs) << "somebody else's lock is not removed";
}

TEST(Lock, OddFilesUnderItsNameNeitherHangNorCrash) {
    const TestPackage package;
    const fs::path file = package.folder() / ".museum.lock";
    for (const char* text : {"", "[]", "{", "null", "\xff", R"({"program":"mosul-halls","process":"x"})"}) {
        write(file, text);
        (void)io::EditLock::holder(package.folder());
        setAge(file, std::chrono::hours(30));
        EXPECT_FALSE(io::EditLock::holder(package.folder())) << text;
        EXPECT_TRUE(io::EditLock::take(package.folder())) << text;
        EXPECT_FALSE(fs::exists(file)) << text;
    }
    ASSERT_EQ(::mkfifo(file.c_str(), 0600), 0);
    EXPECT_FALSE(io::EditLock::holder(package.folder()));
    const auto refused = io::EditLock::take(package.folder());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Unwritable);
}

TEST(Lock, WhereNothingMayBeWrittenThereIsNone) {
    const TestPackage package;
    const WithoutRights guard(package.folder());
    const auto refused = io::EditLock::take(package.folder());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::NotAllowed);
    EXPECT_EQ(refused.error().file, package.folder().string()) << "nobody knows the lock";
    EXPECT_TRUE(io::Package::open(package.folder(), kAssets));
}

// -- What is not ours

TEST(NotOurs, AFolderOfACopysOldNameIsLeftAlone) {
    const TestPackage package;
    const fs::path part = package.root() / "copy.part";
    fs::create_directory(part);
    write(part / "mine.txt", "mine");
    const io::Package read = openedAt(package.folder());
    ASSERT_TRUE(io::copyPackage(read, package.root() / "copy"));
    EXPECT_EQ(bytesOf(part / "mine.txt"), "mine");
    const Status full = [&] {
        const FullDisk guard(100);
        return io::copyPackage(read, package.root() / "second");
    }();
    EXPECT_FALSE(full);
    EXPECT_EQ(namesIn(package.root()), (std::vector<std::string>{"copy", "copy.part", "package"}));
}

io::Scan scanIn(const fs::path& folder) {
    fs::create_directories(folder);
    write(folder / "mine.ply", "ply\nformat ascii 1.0\nend_header\n");
    return {.file = folder / "mine.ply",
            .exhibit = "stone",
            .title = "Scan",
            .language = "en",
            .maker = "Somebody",
            .base = "before"};
}

TEST(NotOurs, AnAddedScanOverwritesAndRemovesNothing) {
    const TestPackage package;
    const io::Package read = openedAt(package.folder());
    io::Scan scan = scanIn(package.root() / "scan");
    ASSERT_FALSE(read.museum().exhibits.empty());
    scan.exhibit = read.museum().exhibits[0].id;
    fs::create_directories(package.folder() / "scans/scan-1");
    write(package.folder() / "scans/scan-1/mine.ply", "an older scan");
    write(package.folder() / "scans/scan-1/notes.txt", "notes");
    const auto failed = [&] {
        const FullDisk guard(200);
        return io::addScan(read, scan, package.folder());
    }();
    EXPECT_FALSE(failed);
    EXPECT_EQ(bytesOf(package.folder() / "scans/scan-1/mine.ply"), "an older scan");
    EXPECT_EQ(bytesOf(package.folder() / "scans/scan-1/notes.txt"), "notes");
    EXPECT_EQ(namesIn(package.folder() / "scans"), std::vector<std::string>{"scan-1"});
    const auto added = io::addScan(read, scan, package.folder());
    ASSERT_TRUE(added) << toLine(added.error());
    EXPECT_EQ(bytesOf(package.folder() / "scans/scan-1/mine.ply"), "an older scan");
    EXPECT_TRUE(fs::exists(package.folder() / "scans/scan-1-2/mine.ply"));
}

TEST(NotOurs, LinksThatLeadOutAreNotWrittenThrough) {
    const TestPackage package;
    const io::Package read = openedAt(package.folder());
    fs::create_directory(package.root() / "elsewhere");
    fs::create_directory_symlink(package.root() / "elsewhere", package.folder() / "tours");
    const Status saved = read.with(read.museum(), {newTour("own")}).save(package.folder());
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, ErrorCode::OutsidePackage);
    EXPECT_TRUE(fs::is_empty(package.root() / "elsewhere"));
    fs::remove(package.folder() / "tours");
    fs::create_directory_symlink(package.root() / "elsewhere", package.folder() / ".backups");
    EXPECT_EQ(read.with(withTitle(read, "Another")).save(package.folder()).error().code, ErrorCode::OutsidePackage);
    fs::create_directory_symlink(package.root() / "elsewhere", package.folder() / "scans");
    io::Scan scan = scanIn(package.root() / "scan");
    scan.exhibit = read.museum().exhibits[0].id;
    const auto added = io::addScan(read, scan, package.folder());
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().code, ErrorCode::OutsidePackage);
    EXPECT_TRUE(fs::is_empty(package.root() / "elsewhere"));
}

TEST(NotOurs, APipeUnderTheNameOfAFileKeepsNobodyWaiting) {
    const TestPackage package;
    const io::Package read = openedAt(package.folder());
    for (const char* name : {"pins.json", "sources/works.json", "museum.json"}) {
        fs::rename(package.folder() / name, package.root() / "aside");
        ASSERT_EQ(::mkfifo((package.folder() / name).c_str(), 0600), 0);
        EXPECT_FALSE(package.check().valid()) << name;
        if (std::string(name) != "sources/works.json") {
            Museum museum = withTitle(read, "Another");
            museum.pins[0].label.byLanguage["en"] = "Another";
            EXPECT_FALSE(read.with(museum).save(package.folder())) << name;
        }
        fs::remove(package.folder() / name);
        fs::rename(package.root() / "aside", package.folder() / name);
    }
    EXPECT_TRUE(package.check().valid());
}

TEST(NotOurs, UnfinishedFilesOfKilledSavesAreSweptAndNoOthers) {
    const TestPackage package;
    fs::create_directory(package.folder() / "tours");
    const std::vector<std::string> old{"museum.json.12-0a1b2c3d.part", "pins.json.77.part",
                                       "tours/a.json.1-00000000.part"};
    const std::vector<std::string> others{"museum.json.part", "thesis.12-0a1b2c3d.part", "tours/a.part",
                                          "museum.json.12-xyz.part"};
    for (const auto& list : {old, others}) {
        for (const std::string& name : list) {
            write(package.folder() / name, "x");
            setAge(package.folder() / name, std::chrono::hours(2));
        }
    }
    write(package.folder() / "pins.json.12-11111111.part", "being written");
    EXPECT_TRUE(package.check().warnings.empty());
    io::sweepUnfinished(package.folder());
    for (const std::string& name : old)
        EXPECT_FALSE(fs::exists(package.folder() / name)) << name;
    for (const std::string& name : others)
        EXPECT_TRUE(fs::exists(package.folder() / name)) << name;
    EXPECT_TRUE(fs::exists(package.folder() / "pins.json.12-11111111.part"));
}

} // namespace
} // namespace halls::test
