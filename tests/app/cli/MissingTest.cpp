// SPDX-License-Identifier: MPL-2.0
// What the calls say and how they end where files of a museum cannot be had, or nothing can be written.

#include "app/cli/Call.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string_view>
#include <unistd.h>

namespace halls::app {
namespace {

namespace fs = std::filesystem;

/// One way to have something drawn of a museum.
struct Way {
    const char* name;
    QStringList words; ///< MUSEUM and OUT stand for the museum and for what is written
    const char* ending;
    const char* picture; ///< the first picture within what is written; "": itself
};

std::vector<Way> ways() {
    const QString museum = QStringLiteral("MUSEUM");
    const QString out = QStringLiteral("OUT");
    const auto word = [](const char* latin) { return QString::fromLatin1(latin); };
    return {{"render", {word("render"), museum, word("--size"), word("64x48"), word("--output"), out}, ".png", ""},
            {"compare",
             {word("render"), museum, word("--compare"), word("swipe"), word("--size"), word("64x48"), word("--output"),
              out},
             ".png",
             ""},
            {"report", {word("report"), museum, word("--output"), out}, ".pdf", ""},
            {"handout", {word("tour"), museum, word("short"), word("--handout"), out}, ".pdf", ""},
            {"record",
             {word("tour"), museum, word("short"), word("--record"), out, word("--size"), word("64x48"), word("--fps"),
              word("1")},
             "",
             "/frame-000000.png"}};
}

/// What a way writes of one museum, into a place of its own.
class Written {
public:
    Written(const Way& way, const QString& museum, const char* what)
        : m_way(way), m_file(output("missing-") + QLatin1String(what) + QLatin1Char('-') + QLatin1String(way.name) +
                             QLatin1String(way.ending)) {
        fs::remove_all(m_file.toStdString());
        m_words = way.words;
        m_words.replaceInStrings(QStringLiteral("MUSEUM"), museum);
        m_words.replaceInStrings(QStringLiteral("OUT"), m_file);
    }
    const QStringList& words() const { return m_words; }
    bool pictured() const { return QFile::exists(m_file + QLatin1String(m_way.picture)); }

private:
    Way m_way;
    QString m_file;
    QStringList m_words;
};

/// A museum like the tiny one, to be damaged.
fs::path museumFor(const char* what) {
    const fs::path folder = output("missing-museum-").toStdString() + what;
    fs::remove_all(folder);
    fs::copy(kTiny.toStdString(), folder, fs::copy_options::recursive);
    return folder;
}

QString wordOf(const fs::path& path) {
    return QString::fromStdString(path.string());
}

/// Rights count for the superuser as well, who tests in many places: without the two powers that pass them over.
Call callByRights(const QStringList& words, const std::map<QString, QString>& environment = {}) {
    if (::geteuid() != 0)
        return call(words, environment);
    const QStringList powers{QStringLiteral("--bounding-set"), QStringLiteral("-dac_override,-dac_read_search"),
                             QStringLiteral(HALLS_PROGRAM)};
    return callProgram(QStringLiteral("setpriv"), powers + words, environment);
}

/// Told once, in one line that names the file; drawn all the same, without it; and the call ends with 1.
void expectTold(const fs::path& museum, const char* what, const char* file) {
    for (const Way& way : ways()) {
        const Written written(way, wordOf(museum), what);
        const Call result = callByRights(written.words());
        EXPECT_EQ(result.status, 1) << way.name << ": " << result.err;
        EXPECT_NE(result.err.find((museum / file).string() + ": "), std::string::npos) << way.name << result.err;
        EXPECT_EQ(result.errorLines(), 1U) << way.name << ": " << result.err;
        EXPECT_TRUE(written.pictured()) << way.name << ": the rest is shown";
    }
    const Call bench = callByRights({QStringLiteral("bench"), wordOf(museum), QStringLiteral("--size"),
                                     QStringLiteral("64x48"), QStringLiteral("--frames"), QStringLiteral("1")});
    EXPECT_EQ(bench.status, 1) << bench.err;
    EXPECT_EQ(bench.errorLines(), 1U) << bench.err;
    EXPECT_NE(bench.out.find("frame_ms"), std::string::npos);
}

Call walk(const fs::path& museum) {
    return call({QStringLiteral("walk"), wordOf(museum), QStringLiteral("--random"), QStringLiteral("1"),
                 QStringLiteral("--seconds"), QStringLiteral("1")});
}

TEST(Missing, ADamagedModelIsToldByEachCallThatShowsIt) {
    const fs::path museum = museumFor("damaged");
    std::ofstream(museum / "block.obj") << "v 0 0 0\nv 1 0 0\nv 1 1 0\nf 1 2 9\n";
    expectTold(museum, "damaged", "block.obj");
    const Call walked = walk(museum);
    EXPECT_EQ(walked.status, 1);
    EXPECT_NE(walked.err.find("block.obj"), std::string::npos) << walked.err;
}

TEST(Missing, DamagedLightIsToldByEachCallThatShowsIt) {
    const fs::path museum = museumFor("light");
    std::ofstream(museum / "light.hdr") << "no picture of light";
    auto words = nlohmann::json::parse(std::ifstream(museum / "museum.json"));
    words["halls"][0]["states"]["before"]["lightmap"] = {{"file", "light.hdr"}};
    std::ofstream(museum / "museum.json") << words.dump(2);
    expectTold(museum, "light", "light.hdr");
    const Call walked = walk(museum);
    EXPECT_EQ(walked.status, 0) << "nobody needs light to walk: " << walked.err;
}

TEST(Missing, AModelThatMayNotBeReadIsToldByEachCall) {
    const fs::path museum = museumFor("locked");
    fs::permissions(museum / "block.obj", fs::perms::none);
    expectTold(museum, "locked", "block.obj");
}

TEST(Missing, AFolderInPlaceOfAModelIsToldByEachCall) {
    const fs::path museum = museumFor("folder");
    fs::remove(museum / "block.obj");
    fs::create_directory(museum / "block.obj");
    for (const Way& way : ways()) {
        const Call result = call(Written(way, wordOf(museum), "folder").words());
        EXPECT_EQ(result.status, 1) << way.name << ": " << result.err;
        EXPECT_NE(result.err.find("block.obj"), std::string::npos) << way.name << ": " << result.err;
    }
}

TEST(Missing, WhereNothingCanBeShownNothingIsWritten) {
    const fs::path museum = museumFor("all");
    for (const char* model : {"block.obj", "room.obj"})
        std::ofstream(museum / model) << "no model";
    for (const Way& way : ways()) {
        const Written written(way, wordOf(museum), "all");
        const Call result = call(written.words());
        EXPECT_EQ(result.status, 1) << way.name << ": " << result.err;
        EXPECT_NE(result.err.find("block.obj"), std::string::npos) << way.name << ": " << result.err;
        EXPECT_NE(result.err.find("room.obj"), std::string::npos) << way.name << ": " << result.err;
        EXPECT_EQ(result.adviceLines(), 1U) << "once, below both: " << result.err;
        EXPECT_TRUE(result.advice().starts_with("Copy the file again from where it came from.\n")) << result.err;
        EXPECT_FALSE(written.pictured()) << way.name << ": it would be black";
    }
}

/// A cache is not needed to draw: either another place serves as well, or the call says what is wrong and leaves no
/// black pictures behind.
void expectShownOrTold(const QString& cache, const char* what) {
    for (const Way& way : ways()) {
        const Written written(way, kTiny, what);
        const Call result = callByRights(written.words(), {{QStringLiteral("HALLS_CACHE_DIR"), cache}});
        if (result.status == 0) {
            EXPECT_TRUE(written.pictured()) << way.name;
            EXPECT_EQ(result.err, "") << way.name;
            continue;
        }
        EXPECT_EQ(result.status, 1) << way.name << ": " << result.err;
        EXPECT_NE(result.err.find(cache.toStdString() + ": "), std::string::npos) << way.name << ": " << result.err;
        EXPECT_EQ(result.errorLines(), 2U) << way.name << ": the cause once, and what comes of it: " << result.err;
        EXPECT_FALSE(written.pictured()) << way.name << ": it would be black";
    }
}

TEST(Missing, ACacheThatCannotBeMadeBlackensNoPicture) {
    expectShownOrTold(QStringLiteral("/proc/nope"), "no-cache");
}

TEST(Missing, AFileInPlaceOfTheCacheBlackensNoPicture) {
    const QString file = output("missing-cache-file");
    std::ofstream(file.toStdString()) << "no folder";
    expectShownOrTold(file, "file-cache");
    EXPECT_EQ(bytesOf(file), QByteArray("no folder"));
}

TEST(Missing, ACacheThatMayNotBeWrittenToBlackensNoPicture) {
    const QString folder = output("missing-cache-locked");
    fs::create_directories(folder.toStdString());
    fs::permissions(folder.toStdString(), fs::perms::owner_read | fs::perms::owner_exec);
    expectShownOrTold(folder, "locked-cache");
    fs::permissions(folder.toStdString(), fs::perms::owner_all);
}

/// Runs a call where `folder` is a disk with room for almost nothing, which nobody else sees; what is left on it at the
/// end follows on standard output.
Call callOnFullDisk(const QString& folder, const QStringList& words, const QString& cache = {}) {
    const QString script = QStringLiteral("mount -t tmpfs -o size=4k tmpfs \"$0\" || exit 77\n"
                                          "head -c 4096 /dev/zero > \"$0/full\"\n"
                                          "\"$@\"\nstatus=$?\nls -A --ignore=full \"$0\"\nexit $status\n");
    const QStringList disk{QStringLiteral("--map-root-user"),
                           QStringLiteral("--mount"),
                           QStringLiteral("sh"),
                           QStringLiteral("-c"),
                           script,
                           folder,
                           QStringLiteral(HALLS_PROGRAM)};
    std::map<QString, QString> environment;
    if (!cache.isEmpty())
        environment[QStringLiteral("HALLS_CACHE_DIR")] = cache;
    return callProgram(QStringLiteral("unshare"), disk + words, environment);
}

class FullDisk : public testing::Test {
protected:
    void SetUp() override {
        fs::create_directories(m_disk.toStdString());
        // Some containers let nobody mount anything, and a disk that is full cannot be had otherwise. What the program
        // does is not asked here: were it at fault, the tests are to fail.
        const QStringList mounts{QStringLiteral("--map-root-user"),
                                 QStringLiteral("--mount"),
                                 QStringLiteral("mount"),
                                 QStringLiteral("-t"),
                                 QStringLiteral("tmpfs"),
                                 QStringLiteral("tmpfs"),
                                 m_disk};
        if (const Call tried = callProgram(QStringLiteral("unshare"), mounts); tried.status != 0)
            GTEST_SKIP() << "no small disk can be mounted here: " << tried.err;
    }
    const QString m_disk = output("missing-full-disk");
};

TEST_F(FullDisk, LeavesNoHalfPictureAndIsTold) {
    for (const Way& way : ways()) {
        QStringList words = way.words;
        words.replaceInStrings(QStringLiteral("MUSEUM"), kTiny);
        words.replaceInStrings(QStringLiteral("OUT"), m_disk + QStringLiteral("/x") + QLatin1String(way.ending));
        const Call result = callOnFullDisk(m_disk, words);
        EXPECT_EQ(result.status, 1) << way.name << ": " << result.err;
        EXPECT_NE(result.err.find(m_disk.toStdString()), std::string::npos) << way.name << ": " << result.err;
        EXPECT_EQ(result.errorLines(), 1U) << way.name << ": " << result.err;
        // A recording keeps the folder that it goes on in.
        EXPECT_EQ(result.out, std::string_view(way.name) == "record" ? "x\n" : "") << way.name;
    }
}

TEST_F(FullDisk, AsACacheBlackensNoPicture) {
    for (const Way& way : ways()) {
        const Written written(way, kTiny, "full-cache");
        const Call result = callOnFullDisk(m_disk, written.words(), m_disk);
        EXPECT_EQ(result.status == 0, written.pictured()) << way.name << ": " << result.err;
        if (result.status != 0) {
            EXPECT_EQ(result.status, 1) << way.name;
            EXPECT_NE(result.err.find(m_disk.toStdString()), std::string::npos) << way.name << ": " << result.err;
        }
    }
}

/// Each call says the same of a folder that is no museum: what is in it, and what to choose.
TEST(Missing, AFolderWithoutAMuseumIsToldInPlainWords) {
    const QString folder = output("no-museum");
    fs::remove_all(folder.toStdString());
    fs::create_directories(folder.toStdString());
    const QString out = output("no-museum-out");
    const auto word = [](const char* latin) { return QString::fromLatin1(latin); };
    const std::vector<QStringList> calls{{word("inspect"), folder},
                                         {word("validate"), folder},
                                         {word("render"), folder, word("--output"), out + word(".png")},
                                         {word("report"), folder, word("--output"), out + word(".pdf")},
                                         {word("tour"), folder, word("short"), word("--record"), out},
                                         {word("walk"), folder}};
    for (const bool models : {false, true}) {
        if (models)
            std::ofstream((folder + word("/a.glb")).toStdString()) << "glTF";
        for (const QStringList& words : calls) {
            const Call its = call(words);
            EXPECT_EQ(its.status, 1) << words.front().toStdString() << its.err;
            EXPECT_NE(its.err.find(models ? "this folder holds no museum, but models (\"a.glb\"), which are opened one "
                                            "by one, by their names"
                                          : "this folder is empty: choose a folder with a museum.json, or the file of "
                                            "a model"),
                      std::string::npos)
                << words.front().toStdString() << ": " << its.err;
            EXPECT_EQ(its.err.find("there is no such file"), std::string::npos) << its.err;
            EXPECT_EQ(its.err.find("0 halls"), std::string::npos) << "nothing was counted: " << its.err;
            EXPECT_LE(its.lines(), 3U) << its.err;
        }
    }
}

} // namespace
} // namespace halls::app
