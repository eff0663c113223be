// SPDX-License-Identifier: MPL-2.0
// Models and the files beside them, as they come from scanners and modellers: what is shown is what lies there now.
#include "loading/Loader.h"
#include "unit/loading/InPlaceImporter.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <functional>
#include <gtest/gtest.h>
#include <set>
#include <sys/stat.h>
#include <tuple>

namespace halls::loading {
namespace {

namespace fs = std::filesystem;

const fs::path kCases = fs::path(HALLS_TEST_DATA) / "cases";
const fs::path kModels = fs::path(HALLS_TEST_DATA) / "models";

void write(const fs::path& file, const std::string& bytes) {
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
}

std::string bytesOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A workplace of its own: a folder for sources, one for the cache.
class CachedImport : public testing::Test {
protected:
    CachedImport() {
        const auto* info = testing::UnitTest::GetInstance()->current_test_info();
        m_folder = fs::path(HALLS_TEST_OUTPUT) / (std::string("cached-import-") + info->name());
        fs::remove_all(m_folder);
        fs::create_directories(m_folder);
    }

    std::shared_ptr<const LoadedMuseum> load(const fs::path& file, const fs::path& root = {}) {
        model::ModelCache cache(m_folder / "cache", 1ULL << 30U);
        Loader loader(cache, m_importer, m_folder);
        Loader::Options options;
        options.bare.root = root;
        const auto loaded = loader.load(file, options, {}, [](float) {});
        if (!loaded)
            ADD_FAILURE() << toLine(loaded.error());
        return loaded ? loaded.value() : nullptr;
    }

    /// What pictures a model is shown with.
    std::set<std::uint64_t> pictures(const fs::path& file, const fs::path& root = {}) {
        std::set<std::uint64_t> hashes;
        if (const auto loaded = load(file, root)) {
            for (const model::Image& image : loaded->files.begin()->second.model().images)
                hashes.insert(image.contentHash);
        }
        return hashes;
    }

    std::vector<std::string> companions(const fs::path& file) {
        model::ModelCache cache(m_folder / "cache", 1ULL << 30U);
        Loader loader(cache, m_importer, m_folder);
        const auto found = loader.companions(file, {}, [](float) {});
        if (!found) {
            ADD_FAILURE() << toLine(found.error());
            return {};
        }
        std::vector<std::string> names;
        for (const fs::path& path : found.value())
            names.push_back(path.generic_string());
        std::ranges::sort(names);
        return names;
    }

    /// A copy of one case, and the path of its model there.
    fs::path copied(const fs::path& example, const std::string& model) {
        const fs::path target = m_folder / example;
        fs::create_directories(target.parent_path());
        fs::copy(kCases / example, target, fs::copy_options::recursive);
        return target / model;
    }

    /// An OBJ with its materials and a picture.
    fs::path quad(const fs::path& folder, const std::string& picture = "tex.png") {
        write(folder / "m.obj", "mtllib m.mtl\nv 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\nvt 0 0\nvt 1 0\nvt 1 1\nvt 0 1\n"
                                "usemtl a\nf 1/1 2/2 3/3 4/4\n");
        write(folder / "m.mtl", "newmtl a\nKd 1 1 1\nmap_Kd " + picture + "\n");
        return folder / "m.obj";
    }

    std::string checker() { return bytesOf(kModels / "checker.png"); }
    std::string fourColours() { return bytesOf(kCases / "46-stale-picture" / "vrm" / "tex.png"); }

    fs::path m_folder;
    InPlaceImporter m_importer;
};

TEST_F(CachedImport, ShowsThePictureThatLiesThereNowHoweverItIsNamed) {
    const std::pair<const char*, const char*> cases[] = {
        {"dae-sid", "m.dae"},      {"fbx-rel-space", "m.fbx"}, {"obj-mtllib-win", "x.obj"},
        {"ply-x-before", "m.ply"}, {"vrm", "m.vrm"},
    };
    for (const auto& [folder, model] : cases) {
        SCOPED_TRACE(folder);
        const fs::path file = copied(fs::path("46-stale-picture") / folder, model);
        const auto before = pictures(file);
        EXPECT_EQ(before.size(), 1U);
        const int imports = m_importer.imports();
        EXPECT_EQ(pictures(file), before);
        EXPECT_EQ(m_importer.imports(), imports) << "it was in the cache";
        write(file.parent_path() / "tex.png", checker());
        const auto after = pictures(file);
        EXPECT_EQ(after.size(), 1U);
        EXPECT_NE(after, before);
    }
}

TEST_F(CachedImport, FollowsAChangeOfAnyFileThatItWasMadeOf) {
    const fs::path obj = quad(m_folder / "obj");
    write(obj.parent_path() / "tex.png", fourColours());
    EXPECT_EQ(pictures(obj).size(), 1U);
    write(obj.parent_path() / "m.mtl", "newmtl a\nKd 1 0 0\n"); // the materials
    EXPECT_EQ(pictures(obj).size(), 0U);
    const fs::path gltf = m_folder / "gltf" / "box.gltf";
    for (const char* name : {"box.gltf", "box.bin", "checker.png"})
        write(gltf.parent_path() / name, bytesOf(kModels / name));
    const float height = load(gltf)->files.begin()->second.model().bounds.max.y;
    std::string buffer = bytesOf(kModels / "box.bin");
    // The buffer: its positions stand first; one coordinate becomes ten.
    const float ten = 10.0F;
    std::memcpy(buffer.data() + 4, &ten, sizeof(ten));
    write(gltf.parent_path() / "box.bin", buffer);
    const int imports = m_importer.imports();
    EXPECT_NE(load(gltf)->files.begin()->second.model().bounds.max.y, height);
    EXPECT_EQ(m_importer.imports(), imports + 1);
}

TEST_F(CachedImport, FindsAPictureThatComesLater) {
    const fs::path obj = quad(m_folder / "scan", "C:\\scans\\tex.png");
    EXPECT_EQ(pictures(obj).size(), 0U);
    write(obj.parent_path() / "tex.png", fourColours());
    const auto beside = pictures(obj);
    EXPECT_EQ(beside.size(), 1U);
    write(obj.parent_path() / "C:" / "scans" / "tex.png", checker()); // the place where it is looked for first
    EXPECT_NE(pictures(obj), beside);
    fs::remove_all(obj.parent_path() / "C:");
    EXPECT_EQ(pictures(obj), beside);
    fs::remove(obj.parent_path() / "tex.png");
    EXPECT_EQ(pictures(obj).size(), 0U);
}

TEST_F(CachedImport, TakesAPictureWhoseNameIsWrittenInOtherLetters) {
    const fs::path obj = quad(m_folder / "scan", "Textures/TEX.PNG");
    write(obj.parent_path() / "textures" / "tex.png", fourColours());
    const auto before = pictures(obj);
    EXPECT_EQ(before.size(), 1U);
    EXPECT_EQ(companions(obj), (std::vector<std::string>{"m.mtl", "textures/tex.png"}));
    write(obj.parent_path() / "textures" / "tex.png", checker());
    EXPECT_NE(pictures(obj), before);
    write(obj.parent_path() / "Textures" / "TEX.PNG", fourColours()); // the very name comes before its like
    EXPECT_EQ(pictures(obj), before);
}

TEST_F(CachedImport, DecodesNamesThatArePercentEncoded) {
    const fs::path gltf = m_folder / "box.gltf";
    std::string text = bytesOf(kModels / "box.gltf");
    text.replace(text.find("checker.png"), 11, "my%20scan.png");
    write(gltf, text);
    write(m_folder / "box.bin", bytesOf(kModels / "box.bin"));
    write(m_folder / "my scan.png", checker());
    const auto before = pictures(gltf);
    EXPECT_FALSE(before.empty());
    EXPECT_EQ(companions(gltf), (std::vector<std::string>{"box.bin", "my scan.png"}));
    write(m_folder / "my scan.png", fourColours());
    EXPECT_NE(pictures(gltf), before);
}

TEST_F(CachedImport, KeepsEqualModelsBesideDifferentPicturesApart) {
    const fs::path one = quad(m_folder / "one");
    const fs::path two = quad(m_folder / "two");
    write(one.parent_path() / "tex.png", fourColours());
    write(two.parent_path() / "tex.png", checker());
    const auto first = pictures(one);
    const auto second = pictures(two);
    EXPECT_NE(first, second);
    EXPECT_EQ(pictures(one), first);
    EXPECT_EQ(pictures(two), second);
    EXPECT_EQ(m_importer.imports(), 2) << "each has an entry of its own";
    fs::rename(one.parent_path(), m_folder / "moved");
    EXPECT_EQ(pictures(m_folder / "moved" / "m.obj"), first);
    EXPECT_EQ(m_importer.imports(), 2) << "a moved folder is the same";
}

TEST_F(CachedImport, LooksForFilesAboveFromWhereTheModelLies) {
    const fs::path one = quad(m_folder / "one" / "models", "../t/tex.png");
    const fs::path two = quad(m_folder / "two" / "models", "../t/tex.png");
    write(m_folder / "one" / "t" / "tex.png", fourColours());
    write(m_folder / "two" / "t" / "tex.png", checker());
    EXPECT_TRUE(pictures(one).empty()) << "outside of the model's folder";
    const auto first = pictures(one, m_folder / "one");
    EXPECT_EQ(first.size(), 1U);
    EXPECT_NE(pictures(two, m_folder / "two"), first);
    write(m_folder / "two" / "t" / "tex.png", fourColours());
    EXPECT_EQ(pictures(two, m_folder / "two"), first);
    const int imports = m_importer.imports();
    EXPECT_TRUE(pictures(one).empty()) << "what was allowed once is not allowed for ever";
    EXPECT_EQ(pictures(one, m_folder / "one"), first);
    EXPECT_EQ(m_importer.imports(), imports) << "each has an entry of its own";
}

TEST_F(CachedImport, ReadsNothingOutsideOfTheModelsFolder) {
    write(m_folder / "secret.png", checker());
    fs::create_directories(m_folder / "scan");
    fs::create_symlink(m_folder / "secret.png", m_folder / "scan" / "link.png");
    fs::create_symlink(m_folder, m_folder / "scan" / "up");
    ASSERT_EQ(::mkfifo((m_folder / "scan" / "pipe.png").c_str(), 0600), 0);
    const std::string absolute = (m_folder / "secret.png").string();
    for (const std::string& name :
         {std::string("../secret.png"), std::string("..\\secret.png"), absolute, std::string("t/../../secret.png"),
          std::string("%2e%2e/secret.png"), "file://" + absolute, std::string("link.png"), std::string("up/secret.png"),
          std::string("/dev/zero"), std::string("pipe.png")}) {
        SCOPED_TRACE(name);
        const auto loaded = load(quad(m_folder / "scan", name));
        ASSERT_TRUE(loaded);
        EXPECT_TRUE(loaded->files.begin()->second.model().images.empty());
        ASSERT_EQ(loaded->notes.size(), 1U);
        const bool inside = name == "pipe.png";
        EXPECT_EQ(loaded->notes[0].text,
                  "left out: the picture \"" + name + "\" " +
                      (inside ? "is not there" : "lies outside the model's folder and is not read"));
    }
}

TEST_F(CachedImport, KnowsWhatAModelIsShownWith) {
    using Names = std::vector<std::string>;
    const std::tuple<const char*, const char*, Names> cases[] = {
        {"dae", "tex.dae", {"tex.png"}},
        {"fbx", "textured.fbx", {"tex.png"}},
        {"gltfback", "m.gltf", {"m.bin", "t/x.png"}},
        {"mtlabs", "m.obj", {"m.mtl", "tex.png"}},
        {"nomtl", "m.obj", {"m.mtl", "tex.png"}},
        {"ply", "st.ply", {"t.png"}},
        {"subdir", "m.obj", {"m.mtl", "textures/tex.png"}},
        {"tabs", "m.obj", {"m.mtl", "tex.png"}},
        {"winpath", "m.obj", {"m.mtl", "tex.png"}},
    };
    for (const auto& [folder, model, expected] : cases) {
        SCOPED_TRACE(folder);
        const fs::path file = copied(fs::path("41-scan-loses-its-picture") / folder, model);
        EXPECT_EQ(companions(file), expected);
        const auto shown = pictures(file);
        EXPECT_EQ(shown.size(), 1U);
        // What was copied is all that is needed, and is in the cache already.
        const int imports = m_importer.imports();
        const fs::path there = m_folder / "copies" / folder;
        Names all = expected;
        all.emplace_back(model);
        for (const std::string& name : all)
            write(there / name, bytesOf(file.parent_path() / name));
        EXPECT_EQ(pictures(there / model), shown);
        EXPECT_EQ(m_importer.imports(), imports);
    }
}

TEST_F(CachedImport, GivesNothingAwayThatLiesElsewhere) {
    write(m_folder / "secret.png", checker());
    const fs::path obj = quad(m_folder / "scan", "../secret.png");
    EXPECT_EQ(companions(obj), std::vector<std::string>{"m.mtl"});
    quad(m_folder / "scan", (m_folder / "secret.png").string());
    EXPECT_EQ(companions(obj), std::vector<std::string>{"m.mtl"});
    quad(m_folder / "scan", "link.png");
    fs::create_symlink(m_folder / "secret.png", m_folder / "scan" / "link.png");
    EXPECT_EQ(companions(obj), std::vector<std::string>{"m.mtl"});
}

TEST_F(CachedImport, TellsAtEachOpeningWhatWasLeftOut) {
    const fs::path obj = quad(m_folder / "scan", "nowhere.png");
    for (int opening = 0; opening < 2; ++opening) {
        const auto loaded = load(obj);
        ASSERT_EQ(loaded->notes.size(), 1U);
        EXPECT_EQ(loaded->notes[0], (ImportNote{"m.obj", "left out: the picture \"nowhere.png\" is not there"}));
    }
    EXPECT_EQ(m_importer.imports(), 1);
    write(obj.parent_path() / "nowhere.png", checker());
    EXPECT_TRUE(load(obj)->notes.empty());
}

TEST_F(CachedImport, SaysWhichCacheFolderCannotBeHad) {
    const fs::path obj = quad(m_folder / "scan");
    model::ModelCache cache("/proc/nope", 1ULL << 30U);
    Loader loader(cache, m_importer, m_folder);
    const auto loaded = loader.load(obj, {}, {}, [](float) {});
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, ErrorCode::Unwritable);
    EXPECT_EQ(loaded.error().file, "/proc/nope");
    EXPECT_EQ(m_importer.imports(), 0);
}

/// An import that writes nothing of sense, and says that it is done.
class BadImporter : public Importer {
public:
    explicit BadImporter(std::function<void(const fs::path&)> writes) : m_writes(std::move(writes)) {}
    Status import(const ForeignFile&, model::ImportKind, const fs::path& target, std::stop_token,
                  const Progress&) override {
        m_writes(target);
        return Done{};
    }

private:
    std::function<void(const fs::path&)> m_writes;
};

TEST_F(CachedImport, BelievesNoImport) {
    const fs::path obj = quad(m_folder / "scan");
    const auto foreign = importer::importFile(kModels / "box.obj", model::ImportKind::Model, {});
    ASSERT_TRUE(foreign);
    const std::function<void(const fs::path&)> deeds[] = {
        [](const fs::path&) {},
        [](const fs::path& target) { write(target, "nothing of sense"); },
        [&](const fs::path& target) { EXPECT_TRUE(model::ModelFile::write(target, foreign.value())); },
        [&](const fs::path& target) {
            model::ModelData unsaid = foreign.value();
            unsaid.record = {};
            EXPECT_TRUE(model::ModelFile::write(target, unsaid));
        },
    };
    for (const auto& deed : deeds) {
        BadImporter importer(deed);
        model::ModelCache cache(m_folder / "bad-cache", 1ULL << 30U);
        Loader loader(cache, importer, m_folder);
        EXPECT_FALSE(loader.load(obj, {}, {}, [](float) {}));
        EXPECT_TRUE(fs::is_empty(m_folder / "bad-cache"));
    }
}

} // namespace
} // namespace halls::loading
