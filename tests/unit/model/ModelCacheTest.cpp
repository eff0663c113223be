// SPDX-License-Identifier: MPL-2.0
#include "model/ModelCache.h"

#include "base/MappedFile.h"
#include "unit/model/TestModels.h"

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
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

class ModelCacheTest : public testing::Test {
protected:
    void SetUp() override {
        const auto* info = testing::UnitTest::GetInstance()->current_test_info();
        m_folder = freshFolder(std::string("model-cache-") + info->name());
        m_source = m_folder / "source" / "stone.stl";
        put(m_source, "solid stone");
    }
    std::filesystem::path pathOf(const ModelCache& cache, const std::filesystem::path& source,
                                 ImportKind kind = ImportKind::Model) {
        const Result<std::filesystem::path> path = cache.pathFor(source, kind);
        EXPECT_TRUE(path) << toLine(path.error());
        return path ? path.value() : std::filesystem::path();
    }
    std::filesystem::path m_folder;
    std::filesystem::path m_source;
};

TEST_F(ModelCacheTest, FindsAnImportByContentNotByPlace) {
    const ModelCache cache(m_folder / "cache", kPlenty);
    const auto path = pathOf(cache, m_source);
    const auto moved = m_folder / "elsewhere" / "other.stl";
    put(moved, "solid stone");
    EXPECT_EQ(pathOf(cache, moved), path);
    put(moved, "solid stonE");
    EXPECT_NE(pathOf(cache, moved), path);
    EXPECT_NE(pathOf(cache, m_source, ImportKind::Lightmap), path);
}

TEST_F(ModelCacheTest, FindsAnotherImportWhenAFileThatIsNamedChanges) {
    const ModelCache cache(m_folder / "cache", kPlenty);
    const auto gltf = m_folder / "source" / "a.gltf";
    put(gltf, R"({"buffers":[{"uri":"a%20b.bin"}],"images":[{"uri":"p.png"}]})");
    put(m_folder / "source" / "a b.bin", "1");
    const auto without = pathOf(cache, gltf);
    put(m_folder / "source" / "p.png", "picture");
    const auto with = pathOf(cache, gltf);
    EXPECT_NE(with, without); // a missing file that comes
    put(m_folder / "source" / "a b.bin", "2");
    EXPECT_NE(pathOf(cache, gltf), with);
}

TEST_F(ModelCacheTest, SaysWhenTheSourceIsNotThereOrNoFile) {
    const ModelCache cache(m_folder / "cache", kPlenty);
    const auto missing = cache.pathFor(m_folder / "no.stl", ImportKind::Model);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
    const auto folder = cache.pathFor(m_folder / "source", ImportKind::Model);
    ASSERT_FALSE(folder);
    EXPECT_EQ(folder.error().code, ErrorCode::Unreadable);
}

TEST_F(ModelCacheTest, SaysWhenTheCacheFolderCannotBeMade) {
    put(m_folder / "file", "in the way");
    const ModelCache cache(m_folder / "file" / "cache", kPlenty);
    const auto path = cache.pathFor(m_source, ImportKind::Model);
    ASSERT_FALSE(path);
    EXPECT_EQ(path.error().code, ErrorCode::Unwritable);
    EXPECT_EQ(path.error().file, (m_folder / "file" / "cache").string());
}

TEST_F(ModelCacheTest, SaysWhenTheCacheFolderIsReadOnly) {
    if (::geteuid() == 0)
        GTEST_SKIP() << "the superuser may write everywhere";
    const ModelCache cache(m_folder / "cache", kPlenty);
    std::filesystem::permissions(m_folder / "cache",
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    const auto path = cache.pathFor(m_source, ImportKind::Model);
    std::filesystem::permissions(m_folder / "cache", std::filesystem::perms::owner_all);
    ASSERT_FALSE(path);
    EXPECT_EQ(path.error().code, ErrorCode::Unwritable);
}

TEST_F(ModelCacheTest, RemovesADamagedFileSoThatItIsMadeAnew) {
    const ModelCache cache(m_folder / "cache", kPlenty);
    const auto path = pathOf(cache, m_source);
    put(path, "HALLSMDL and then nothing of sense");
    const Result<ModelFile> file = cache.open(path);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::NotFound);
    EXPECT_FALSE(std::filesystem::exists(path));
    ASSERT_TRUE(ModelFile::write(path, smallModel()));
    EXPECT_TRUE(cache.open(path));
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
    const auto opened = make("2.hallsmodel", 2h);
    const auto fresh = make("3.hallsmodel", 5s);
    const auto abandoned = m_folder / "cache" / "4.hallsmodel.77-0.part";
    put(abandoned, "half");
    std::filesystem::last_write_time(abandoned, now - 48h);
    put(m_folder / "cache" / "note.txt", "not ours");
    ASSERT_TRUE(cache.open(opened)); // opening is use
    cache.trim();
    EXPECT_FALSE(std::filesystem::exists(oldest));
    EXPECT_TRUE(std::filesystem::exists(opened));
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

/// What a viewer does: open, and where there is nothing, import and open.
bool useOnce(const ModelCache& cache, const std::filesystem::path& path) {
    for (int attempt = 0; attempt < 50; ++attempt) {
        const Result<ModelFile> file = cache.open(path);
        if (file)
            return file.value().model().indices[5] == 3 && file.value().model().pixels[19] == std::byte{7};
        if (file.error().code != ErrorCode::NotFound || !ModelFile::write(path, smallModel()))
            return false;
    }
    return false;
}

/// Uses, damages and removes one file; false when ever a wrong model was seen.
bool raceFor(const std::filesystem::path& folder, const std::filesystem::path& path, unsigned int seed) {
    const ModelCache cache(folder, 0);
    for (unsigned int i = 0; i < 200; ++i) {
        if (!useOnce(cache, path))
            return false;
        if ((i + seed) % 7 == 0) {
            const std::filesystem::path bad = path.string() + std::to_string(seed);
            put(bad, "damaged");
            std::filesystem::rename(bad, path);
        }
        if ((i + seed) % 11 == 0)
            cache.trim();
    }
    return true;
}

TEST_F(ModelCacheTest, SurvivesThreadsThatUseOneFileAtOnce) {
    const auto folder = m_folder / "cache";
    const ModelCache cache(folder, kPlenty);
    const auto path = pathOf(cache, m_source);
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> threads;
        for (unsigned int seed = 0; seed < 3; ++seed)
            threads.emplace_back([&, seed] { good += raceFor(folder, path, seed) ? 1 : 0; });
    }
    EXPECT_EQ(good, 3);
}

TEST_F(ModelCacheTest, SurvivesProcessesThatUseOneFileAtOnce) {
    const auto folder = m_folder / "cache";
    const ModelCache cache(folder, kPlenty);
    const auto path = pathOf(cache, m_source);
    std::vector<pid_t> children;
    for (unsigned int seed = 0; seed < 3; ++seed) {
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0)
            ::_exit(raceFor(folder, path, seed) ? 0 : 1);
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = -1;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    EXPECT_TRUE(useOnce(cache, path));
}

TEST(ModelCacheFolder, FollowsTheEnvironment) {
    const auto with = [](const char* own, const char* xdg, const char* home) {
        const auto set = [](const char* name, const char* value) {
            return value != nullptr ? ::setenv(name, value, 1) : ::unsetenv(name);
        };
        set("HALLS_CACHE_DIR", own);
        set("XDG_CACHE_HOME", xdg);
        set("HOME", home);
        return ModelCache::defaultFolder().string();
    };
    EXPECT_EQ(with("/a", "/b", "/c"), "/a");
    EXPECT_EQ(with(nullptr, "/b", "/c"), "/b/mosul-halls");
    EXPECT_EQ(with(nullptr, "relative", "/c"), "/c/.cache/mosul-halls");
    EXPECT_EQ(with("", nullptr, "/c"), "/c/.cache/mosul-halls");
}

} // namespace
} // namespace halls::model
