// SPDX-License-Identifier: MPL-2.0
#include "model/ModelCache.h"

#include "base/Hash.h"
#include "base/MappedFile.h"
#include "unit/io/BadDisk.h"
#include "unit/model/TestModels.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <gtest/gtest.h>
#include <optional>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace halls::model {
namespace {

constexpr std::uint64_t kPlenty = 1 << 30;

void put(const std::filesystem::path& file, const std::string& bytes) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
}

// Places in the header of a file, as ModelFile.cpp lays it out.
constexpr std::size_t kHeader = 592;
constexpr std::size_t kChecksumAt = 24;
constexpr std::size_t kKindAt = 528;
constexpr std::size_t kKeyAt = 560;

/// Gives a header that was tampered with the checksum that fits: anybody can.
void seal(std::string& file) {
    std::fill_n(file.begin() + kChecksumAt, 8, '\0');
    const std::uint64_t sum = fastHash(std::string_view(file).substr(0, kHeader));
    std::memcpy(file.data() + kChecksumAt, &sum, 8);
}

class ModelCacheTest : public testing::Test {
protected:
    void SetUp() override {
        const auto* info = testing::UnitTest::GetInstance()->current_test_info();
        m_folder = freshFolder(std::string("model-cache-") + info->name());
        m_source = m_folder / "source" / "stone.stl";
        put(m_source, "solid stone");
    }
    /// What an import of the source writes: what lies there now, and that tex.png was looked for.
    static ModelData made(const std::filesystem::path& source, ImportKind kind = ImportKind::Model) {
        ModelData data = smallModel();
        data.record.kind = kind;
        const auto picture = source.parent_path() / "tex.png";
        data.record.files = {{source.filename().string(), true, hashOfFile(source)},
                             {"tex.png", std::filesystem::exists(picture), hashOfFile(picture)}};
        return data;
    }
    /// Whether the source is found in the cache.
    static bool finds(const ModelCache& cache, const std::filesystem::path& source,
                      ImportKind kind = ImportKind::Model) {
        const auto file = cache.find(source, kind);
        EXPECT_TRUE(file) << toLine(file.error());
        return file && file.value();
    }
    static void add(const ModelCache& cache, const std::filesystem::path& source, ImportKind kind = ImportKind::Model) {
        const auto target = cache.newFile();
        ASSERT_TRUE(target) << toLine(target.error());
        ASSERT_TRUE(ModelFile::write(target.value(), made(source, kind)));
        const auto taken = cache.take(target.value(), source, kind);
        ASSERT_TRUE(taken) << toLine(taken.error());
        EXPECT_FALSE(std::filesystem::exists(target.value()));
    }
    std::vector<std::filesystem::path> entries() const {
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator(m_folder / "cache"))
            files.push_back(entry.path());
        std::ranges::sort(files);
        return files;
    }
    std::filesystem::path m_folder;
    std::filesystem::path m_source;
};

TEST_F(ModelCacheTest, FindsAnImportByNameAndContentNotByPlace) {
    const ModelCache cache(m_folder / "cache", kPlenty);
    EXPECT_FALSE(finds(cache, m_source));
    add(cache, m_source);
    EXPECT_TRUE(finds(cache, m_source));
    const auto moved = m_folder / "elsewhere" / "stone.stl";
    put(moved, "solid stone");
    EXPECT_TRUE(finds(cache, moved));
    put(moved, "solid stonE");
    EXPECT_FALSE(finds(cache, moved));
    put(m_folder / "elsewhere" / "other.stl", "solid stone");
    EXPECT_FALSE(finds(cache, m_folder / "elsewhere" / "other.stl")) << "parts are called after their file";
    EXPECT_FALSE(finds(cache, m_source, ImportKind::Lightmap));
}

TEST_F(ModelCacheTest, FindsNothingOnceAFileOfTheRecordIsAnother) {
    const ModelCache cache(m_folder / "cache", kPlenty);
    const auto picture = m_folder / "source" / "tex.png";
    add(cache, m_source);
    put(picture, "a picture");
    EXPECT_FALSE(finds(cache, m_source)) << "a missing file has come";
    add(cache, m_source);
    EXPECT_TRUE(finds(cache, m_source));
    put(picture, "A picture");
    EXPECT_FALSE(finds(cache, m_source));
    put(picture, "a picture");
    EXPECT_TRUE(finds(cache, m_source)) << "both are kept";
    std::filesystem::remove(picture);
    EXPECT_TRUE(finds(cache, m_source));
    EXPECT_EQ(entries().size(), 2U);
}

TEST_F(ModelCacheTest, KeepsAFewEntriesOfOneSourceAndEachOnce) {
    using namespace std::chrono_literals;
    const ModelCache cache(m_folder / "cache", kPlenty);
    const auto picture = m_folder / "source" / "tex.png";
    for (int i = 0; i < 12; ++i) {
        put(picture, "picture " + std::to_string(i));
        add(cache, m_source);
        add(cache, m_source); // two viewers at once
        EXPECT_TRUE(finds(cache, m_source));
        for (const auto& entry : entries()) // each was used an hour before the next
            std::filesystem::last_write_time(entry, std::filesystem::last_write_time(entry) - 1h);
    }
    EXPECT_EQ(entries().size(), 8U);
    put(picture, "picture 10");
    EXPECT_TRUE(finds(cache, m_source));
    put(picture, "picture 1");
    EXPECT_FALSE(finds(cache, m_source)) << "the oldest went";
}

TEST_F(ModelCacheTest, SaysWhenTheSourceIsNotThereOrNoFile) {
    const ModelCache cache(m_folder / "cache", kPlenty);
    const auto missing = cache.find(m_folder / "no.stl", ImportKind::Model);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
    const auto folder = cache.find(m_folder / "source", ImportKind::Model);
    ASSERT_FALSE(folder);
    EXPECT_EQ(folder.error().code, ErrorCode::Unreadable);
}

TEST_F(ModelCacheTest, SaysWhenTheCacheFolderCannotBeMade) {
    put(m_folder / "file", "in the way");
    const ModelCache cache(m_folder / "file" / "cache", kPlenty);
    EXPECT_FALSE(finds(cache, m_source));
    const auto path = cache.newFile();
    ASSERT_FALSE(path);
    EXPECT_EQ(path.error().code, ErrorCode::Unwritable);
    EXPECT_EQ(path.error().file, (m_folder / "file" / "cache").string());
}

TEST_F(ModelCacheTest, ReadsAFolderThatCannotBeWrittenTo) {
    const ModelCache cache(m_folder / "cache", kPlenty);
    add(cache, m_source);
    std::optional<Result<std::filesystem::path>> asked;
    {
        const test::WithoutRights reading(m_folder / "cache");
        EXPECT_TRUE(finds(cache, m_source));
        asked = cache.newFile();
    }
    const Result<std::filesystem::path>& path = *asked;
    ASSERT_FALSE(path);
    EXPECT_EQ(path.error().code, ErrorCode::Unwritable);
}

TEST_F(ModelCacheTest, AddsToTheFirstFolderThatCanBeWrittenToAndReadsAll) {
    add(ModelCache(m_folder / "cache", kPlenty), m_source);
    const auto second = m_folder / "second" / "stone.stl";
    put(second, "another stone");
    // A file in the way is as good as no right to write.
    const ModelCache blocked(ModelCache::Folders{m_folder / "source" / "stone.stl" / "x", m_folder / "cache"}, kPlenty);
    EXPECT_TRUE(finds(blocked, m_source));
    EXPECT_FALSE(finds(blocked, second));
    add(blocked, second);
    EXPECT_TRUE(finds(blocked, second));
    EXPECT_EQ(entries().size(), 2U);
}

TEST_F(ModelCacheTest, RemovesADamagedEntrySoThatItIsMadeAnew) {
    const ModelCache cache(m_folder / "cache", kPlenty);
    add(cache, m_source);
    const auto path = entries().at(0);
    const std::string good = readText(path, 1 << 20).value();
    std::string wrongEnd = good;
    wrongEnd[600] = static_cast<char>(wrongEnd[600] ^ 1); // a vertex
    std::string wrongRecord = good;
    wrongRecord[good.find("stone.stltex.png")] = 'S';
    for (const std::string& bad : {std::string("HALLSMDL and then nothing of sense"), std::string(), wrongEnd,
                                   wrongRecord, good.substr(0, good.size() / 2)}) {
        std::filesystem::remove(path);
        put(path, bad);
        EXPECT_FALSE(finds(cache, m_source));
        EXPECT_FALSE(std::filesystem::exists(path));
    }
    add(cache, m_source);
    EXPECT_TRUE(finds(cache, m_source));
}

TEST_F(ModelCacheTest, BelievesNoEntryInThePlaceOfAnother) {
    const ModelCache cache(m_folder / "cache", kPlenty);
    // Equal names in other folders, equal bytes under other names, and one source as two kinds.
    const std::vector<std::pair<std::filesystem::path, ImportKind>> sources{
        {m_source, ImportKind::Model},
        {m_source, ImportKind::Probe},
        {m_folder / "b" / "stone.stl", ImportKind::Model},
        {m_folder / "b" / "other.stl", ImportKind::Model},
        {m_folder / "c" / "light.hdr", ImportKind::Lightmap}};
    put(sources[2].first, "solid stone of another hall");
    put(sources[3].first, "solid stone");
    put(sources[4].first, "light");
    std::vector<std::pair<std::filesystem::path, std::string>> files;
    for (const auto& [source, kind] : sources) {
        const auto before = std::filesystem::exists(m_folder / "cache") ? entries() : decltype(entries())();
        add(cache, source, kind);
        for (const auto& entry : entries()) {
            if (std::ranges::count(before, entry) == 0)
                files.emplace_back(entry, readText(entry, 1 << 20).value());
        }
    }
    ASSERT_EQ(files.size(), sources.size());
    const auto restore = [&](std::size_t i) {
        std::filesystem::remove(files[i].first);
        put(files[i].first, files[i].second);
    };
    for (std::size_t i = 0; i < files.size(); ++i) {
        for (std::size_t other = 0; other < files.size(); ++other) {
            if (i == other)
                continue;
            std::filesystem::remove(files[i].first);
            put(files[i].first, files[other].second);
            EXPECT_FALSE(finds(cache, sources[i].first, sources[i].second)) << i << " as " << other;
            EXPECT_FALSE(std::filesystem::exists(files[i].first)) << "it is of nobody";
            restore(i);
        }
        EXPECT_TRUE(finds(cache, sources[i].first, sources[i].second));
    }
    // A header that says whose it would like to be, with a checksum that is right.
    std::string forged = files[2].second;
    forged.replace(kKeyAt, sizeof(Digest), files[0].second.substr(kKeyAt, sizeof(Digest)));
    seal(forged);
    std::filesystem::remove(files[0].first);
    put(files[0].first, forged);
    EXPECT_FALSE(finds(cache, sources[0].first)) << "the record tells";
    std::string ofAnotherKind = files[1].second;
    ofAnotherKind[kKindAt] = static_cast<char>(ImportKind::Model);
    seal(ofAnotherKind);
    put(files[0].first, ofAnotherKind);
    EXPECT_FALSE(finds(cache, sources[0].first));
    std::string sealedAgain = files[0].second;
    seal(sealedAgain);
    put(files[0].first, sealedAgain);
    EXPECT_TRUE(finds(cache, sources[0].first)) << "this test seals as the program does";
}

TEST_F(ModelCacheTest, TakesNothingThatSaysThatItWasMadeOfOtherBytesOrAsAnotherKind) {
    const ModelCache cache(m_folder / "cache", kPlenty);
    const auto refuses = [&](const ModelData& data, ImportKind kind) {
        const auto target = cache.newFile().value();
        EXPECT_TRUE(ModelFile::write(target, data));
        const auto taken = cache.take(target, m_source, kind);
        return !taken && taken.error().code == ErrorCode::Damaged && entries().empty();
    };
    ModelData lying = made(m_source);
    lying.record.files.front().hash = sha256(std::as_bytes(std::span(std::string_view("the museum's own hall"))));
    EXPECT_TRUE(refuses(lying, ImportKind::Model)) << "it would stand in for another file later";
    EXPECT_TRUE(refuses(made(m_source), ImportKind::Lightmap));
    add(cache, m_source);
}

TEST_F(ModelCacheTest, StopsLookingWhenItIsCancelled) {
    const ModelCache cache(m_folder / "cache", kPlenty);
    add(cache, m_source);
    std::stop_source stop;
    stop.request_stop();
    const auto file = cache.find(m_source, ImportKind::Model, {}, stop.get_token());
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(entries().size(), 1U);
}

TEST_F(ModelCacheTest, TakesNothingThatIsNotOfTheSource) {
    const ModelCache cache(m_folder / "cache", kPlenty);
    const auto refuses = [&](const ModelData& data) {
        const auto target = cache.newFile().value();
        EXPECT_TRUE(ModelFile::write(target, data));
        const auto taken = cache.take(target, m_source, ImportKind::Model);
        return !taken && taken.error().code == ErrorCode::Damaged && entries().empty();
    };
    ModelData unsaid = smallModel();
    unsaid.record.files.clear();
    EXPECT_TRUE(refuses(unsaid));
    ModelData foreign = smallModel();
    foreign.record.files.front().name = "../stone.stl";
    EXPECT_TRUE(refuses(foreign));
    const auto nothing = cache.take(cache.newFile().value(), m_source, ImportKind::Model);
    EXPECT_FALSE(nothing);
}

TEST_F(ModelCacheTest, TrimsWhatWasUsedLeastRecentlyAndNothingOfTheLastMinute) {
    using namespace std::chrono_literals;
    const ModelCache cache(m_folder / "cache", 0);
    const auto now = std::filesystem::file_time_type::clock::now();
    const auto make = [&](const char* name, auto age) {
        const auto path = m_folder / "cache" / name;
        EXPECT_TRUE(ModelFile::write(path, smallModel()));
        std::filesystem::last_write_time(path, now - age);
        return path;
    };
    const auto oldest = make("1.hallsmodel", 3h);
    const auto fresh = make("3.hallsmodel", 5s);
    const auto abandoned = m_folder / "cache" / "4.hallsmodel.77-0.part";
    put(abandoned, "half");
    std::filesystem::last_write_time(abandoned, now - 48h);
    put(m_folder / "cache" / "note.txt", "not ours");
    add(cache, m_source);
    for (const auto& entry : entries()) {
        if (entry != oldest && entry != fresh && entry != abandoned && entry.extension() == ".hallsmodel")
            std::filesystem::last_write_time(entry, now - 2h);
    }
    ASSERT_TRUE(finds(cache, m_source)); // finding is use
    cache.trim();
    EXPECT_FALSE(std::filesystem::exists(oldest));
    EXPECT_EQ(std::ranges::count_if(entries(), [](const auto& entry) { return entry.extension() == ".hallsmodel"; }),
              2);
    EXPECT_TRUE(std::filesystem::exists(fresh));
    EXPECT_FALSE(std::filesystem::exists(abandoned));
    EXPECT_TRUE(std::filesystem::exists(m_folder / "cache" / "note.txt"));
}

TEST_F(ModelCacheTest, TrimsNoMoreThanTheLimitAsksFor) {
    using namespace std::chrono_literals;
    const ModelCache cache(m_folder / "cache", 3000);
    const auto now = std::filesystem::file_time_type::clock::now();
    std::uint64_t size = 0;
    for (int i = 0; i < 5; ++i) {
        const auto path = m_folder / "cache" / (std::to_string(i) + ".hallsmodel");
        ASSERT_TRUE(ModelFile::write(path, smallModel()));
        size = std::filesystem::file_size(path);
        std::filesystem::last_write_time(path, now - 10h + i * 1h);
    }
    cache.trim();
    std::uint64_t kept = 0;
    for (int i = 0; i < 5; ++i) {
        if (std::filesystem::exists(m_folder / "cache" / (std::to_string(i) + ".hallsmodel")))
            ++kept;
    }
    EXPECT_EQ(kept, 3000 / size);
    EXPECT_TRUE(std::filesystem::exists(m_folder / "cache" / "4.hallsmodel"));
}

/// What a viewer does: look, and where there is nothing, import.
bool useOnce(const ModelCache& cache, const std::filesystem::path& source) {
    auto file = cache.find(source, ImportKind::Model);
    if (file && !file.value()) {
        ModelData data = smallModel();
        data.record.files.front() = {source.filename().string(), true, hashOfFile(source)};
        const auto target = cache.newFile();
        if (!target || !ModelFile::write(target.value(), data))
            return false;
        const auto taken = cache.take(target.value(), source, ImportKind::Model);
        if (!taken)
            return false;
        file = std::optional(taken.value());
    }
    return file && file.value()->model().indices[5] == 3 && file.value()->model().pixels[19] == std::byte{7};
}

/// Uses, damages and removes one entry; false when ever a wrong model was seen.
bool raceFor(const std::filesystem::path& folder, const std::filesystem::path& source, unsigned int seed) {
    const ModelCache cache(folder, 0);
    for (unsigned int i = 0; i < 200; ++i) {
        if (!useOnce(cache, source))
            return false;
        if ((i + seed) % 7 == 0) {
            const std::filesystem::path bad = folder / ("bad" + std::to_string(seed));
            put(bad, "damaged");
            std::error_code gone;
            for (const auto& entry : std::filesystem::directory_iterator(folder, gone)) {
                if (entry.path().extension() == ".hallsmodel") {
                    std::filesystem::rename(bad, entry.path(), gone);
                    break;
                }
            }
        }
        if ((i + seed) % 11 == 0)
            cache.trim();
    }
    return true;
}

TEST_F(ModelCacheTest, SurvivesThreadsThatUseOneFileAtOnce) {
    const auto folder = m_folder / "cache";
    const ModelCache cache(folder, kPlenty);
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> threads;
        for (unsigned int seed = 0; seed < 3; ++seed)
            threads.emplace_back([&, seed] { good += raceFor(folder, m_source, seed) ? 1 : 0; });
    }
    EXPECT_EQ(good, 3);
}

TEST_F(ModelCacheTest, SurvivesProcessesThatUseOneFileAtOnce) {
    const auto folder = m_folder / "cache";
    const ModelCache cache(folder, kPlenty);
    std::vector<pid_t> children;
    for (unsigned int seed = 0; seed < 3; ++seed) {
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0)
            ::_exit(raceFor(folder, m_source, seed) ? 0 : 1);
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = -1;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    EXPECT_TRUE(useOnce(cache, m_source));
}

/// Sets variables of the environment for one test.
class Environment {
public:
    void set(const char* name, const char* value) {
        const char* old = ::getenv(name);
        m_before.emplace_back(name, old != nullptr ? std::optional<std::string>(old) : std::nullopt);
        put(name, value);
    }
    Environment() = default;
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;
    ~Environment() {
        for (auto it = m_before.rbegin(); it != m_before.rend(); ++it)
            put(it->first, it->second ? it->second->c_str() : nullptr);
    }

private:
    static void put(const char* name, const char* value) {
        value != nullptr ? ::setenv(name, value, 1) : ::unsetenv(name);
    }
    std::vector<std::pair<const char*, std::optional<std::string>>> m_before;
};

TEST(ModelCacheFolder, FollowsTheEnvironment) {
    const auto with = [](const char* own, const char* xdg, const char* home) {
        Environment environment;
        environment.set("HALLS_CACHE_DIR", own);
        environment.set("XDG_CACHE_HOME", xdg);
        environment.set("HOME", home);
        return ModelCache::defaultFolder().string();
    };
    EXPECT_EQ(with("/a", "/b", "/c"), "/a");
    EXPECT_EQ(with(nullptr, "/b", "/c"), "/b/mosul-halls");
    EXPECT_EQ(with(nullptr, "relative", "/c"), "/c/.cache/mosul-halls");
    EXPECT_EQ(with("", nullptr, "/c"), "/c/.cache/mosul-halls");
    EXPECT_EQ(with(nullptr, nullptr, nullptr), "");
}

TEST(ModelCacheFolder, IsAnotherOfOnesOwnWhereTheWishedOneCannotBeWrittenTo) {
    const auto folder = freshFolder("model-cache-fallback");
    std::filesystem::create_directories(folder / "tmp");
    std::filesystem::create_directories(folder / "run");
    Environment environment;
    environment.set("TMPDIR", (folder / "tmp").c_str());
    environment.set("XDG_RUNTIME_DIR", (folder / "run").c_str());
    EXPECT_EQ(ModelCache::usableFolders(folder / "wished"), ModelCache::Folders{folder / "wished"});
    const auto own = folder / "tmp" / ("mosul-halls-cache-" + std::to_string(::geteuid()));
    EXPECT_FALSE(std::filesystem::exists(own)) << "made where it is needed only";
    EXPECT_EQ(ModelCache::usableFolders("/proc/nope"), (ModelCache::Folders{"/proc/nope", own}));
    EXPECT_EQ(std::filesystem::status(own).permissions(), std::filesystem::perms::owner_all);
    EXPECT_EQ(ModelCache::usableFolders({}), ModelCache::Folders{own});
    EXPECT_TRUE(ModelCache(ModelCache::usableFolders("/proc/nope"), kPlenty).newFile());
    // One that others may write to, or a link that somebody left there, is not one's own.
    std::filesystem::permissions(own, std::filesystem::perms::all);
    EXPECT_EQ(ModelCache::usableFolders({}), ModelCache::Folders{folder / "run" / "mosul-halls"});
    std::filesystem::remove(own);
    std::filesystem::create_directory_symlink(folder / "run", own);
    EXPECT_EQ(ModelCache::usableFolders({}), ModelCache::Folders{folder / "run" / "mosul-halls"});
    // Nothing at all: the one that was wished for is named.
    environment.set("XDG_RUNTIME_DIR", nullptr);
    const auto nothing = ModelCache(ModelCache::usableFolders("/proc/nope"), kPlenty).newFile();
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().file, "/proc/nope");
}

} // namespace
} // namespace halls::model
