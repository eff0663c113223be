// SPDX-License-Identifier: MPL-2.0
#include "words/EngineWords.h"

#include "desk/Languages.h"
#include "words/ErrorWords.h"
#include "words/Words.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <set>
#include <sstream>

namespace halls::app {
namespace {

namespace fs = std::filesystem;

class EngineWordsTest : public testing::Test {
protected:
    void TearDown() override { m_languages.use(QStringLiteral("en")); }
    void speakArabic() { m_languages.use(QStringLiteral("ar")); }

    Languages m_languages;
};

QString textOf(const fs::path& file) {
    std::ifstream stream(file);
    std::ostringstream text;
    text << stream.rdbuf();
    return QString::fromStdString(text.str());
}

/// All that the engine's sources say, as one text: what is broken over two lines is joined, {:.0f} is {}.
QString engineText() {
    QString all;
    for (const char* folder : {"/engine", "/app/desk", "/app/cli", "/app/recording"}) {
        for (const auto& entry : fs::recursive_directory_iterator(std::string(HALLS_SOURCE_DIR) + folder)) {
            if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h")
                all += textOf(entry.path());
        }
    }
    static const QRegularExpression s_broken(QStringLiteral("\"\\s*\n\\s*\""));
    return all.remove(s_broken).replace(QStringLiteral("\\\""), QStringLiteral("\""));
}

/// The notes of the table of outcomes (the last column of what is shown), or its reasons.
QStringList told(bool shown) {
    QStringList all;
    for (const QString& row : textOf(HALLS_SOURCE_DIR "/tests/corpus/outcomes.tsv").split(QLatin1Char('\n')).mid(1)) {
        const QStringList columns = row.split(QLatin1Char('\t'));
        if (columns.size() < 6 || (columns[1] == QLatin1String("shown")) != shown)
            continue;
        if (shown)
            all += columns[5].split(QStringLiteral(" | "), Qt::SkipEmptyParts);
        else // behind the place
            all << columns[5].mid(columns[5].startsWith(QLatin1Char('/')) ||
                                          columns[5].startsWith(QStringLiteral("line ")) ||
                                          columns[5].startsWith(QStringLiteral("byte "))
                                      ? columns[5].indexOf(QStringLiteral(": ")) + 2
                                      : 0);
    }
    return all;
}

bool isArabic(const QString& text) {
    return std::ranges::any_of(text, [](QChar letter) { return letter.script() == QChar::Script_Arabic; });
}

/// English words that stand for themselves are those within isolates.
QString withoutNames(QString text) {
    static const QRegularExpression s_name(QStringLiteral("\u2066[^\u2069]*\u2069"));
    return text.remove(s_name);
}

TEST_F(EngineWordsTest, EachPatternIsSaidByTheEngine) {
    const QString engine = engineText();
    ASSERT_GT(engine.size(), 100'000);
    static const QRegularExpression s_place(QStringLiteral("%[1-9]"));
    std::set<std::string> all;
    static const QRegularExpression s_ends(QStringLiteral("\\A[^a-zA-Z0-9(]+|[^a-zA-Z0-9)]+\\z"));
    for (const auto& table : {EngineWords::patterns(), EngineWords::parts()}) {
        for (const char* pattern : table) {
            EXPECT_TRUE(all.insert(pattern).second) << pattern << " stands twice";
            // Quotes and colons may come from another place of the source than the words between them.
            for (QString part : QString::fromLatin1(pattern).split(s_place))
                EXPECT_TRUE(engine.contains(part.remove(s_ends)))
                    << pattern << ": nobody says '" << part.toStdString() << "'";
        }
    }
}

/// Whoever writes another note, or changes one, adds its pattern and its Arabic.
TEST_F(EngineWordsTest, EachNoteAndReasonOfTheCorpusIsToldInArabic) {
    speakArabic();
    const QStringList notes = told(true);
    const QStringList reasons = told(false);
    EXPECT_GT(notes.size(), 80);
    EXPECT_GT(reasons.size(), 80);
    for (const QString& each : notes + reasons) {
        // The table cuts what is too long for a row.
        if (each.endsWith(QChar(0x2026)))
            continue;
        const auto words = EngineWords::translated(each.toStdString());
        ASSERT_TRUE(words.has_value()) << each.toStdString();
        EXPECT_TRUE(isArabic(*words)) << words->toStdString();
        static const QRegularExpression s_words(QStringLiteral("[a-z]{3,} [a-z]{2,} [a-z]{2,}"));
        EXPECT_FALSE(withoutNames(*words).contains(s_words)) << words->toStdString();
    }
}

TEST_F(EngineWordsTest, NamesAndNumbersStayWhatTheyAre) {
    speakArabic();
    const auto words = [](const char* sentence) { return EngineWords::translated(sentence).value_or(QString()); };
    const QString picture = words("left out: the picture \"wood %1.png\" is not there");
    EXPECT_TRUE(picture.contains(QStringLiteral("\u2066wood %1.png\u2069"))) << picture.toStdString();
    EXPECT_TRUE(isArabic(picture));
    EXPECT_TRUE(words("left out: the picture \"sheen\" is not there").contains(QStringLiteral("\u2066sheen\u2069")))
        << "a name is no word";
    EXPECT_TRUE(words("the file counts 3 triangles and has 2: its size decides").contains(QStringLiteral("3")));
    // A sentence within a sentence, a list, and a count of what is alike.
    const QString unread = words("left out: the picture \"a.gif\": GIF pictures are not read; PNG, JPEG, WebP, TGA and "
                                 "BMP are");
    EXPECT_TRUE(isArabic(unread.mid(unread.indexOf(QStringLiteral("a.gif")))));
    EXPECT_FALSE(words("left out: 6 lines, 6 points").contains(QStringLiteral("lines")));
    const QString more = words("the material \"a\" is in no library: shown grey (and 2 more like it)");
    EXPECT_TRUE(isArabic(more));
    EXPECT_FALSE(more.contains(QStringLiteral("more"))) << more.toStdString();
}

TEST_F(EngineWordsTest, NotesOfPointCloudsAreToldInArabic) {
    speakArabic();
    for (const char* note :
         {"its lengths are feet (0.3048006 m): turned into metres",
          "the unit of its heights is 0.5 m: turned into metres", "left out: 3 points that the file calls withheld",
          "left out: 2 points of /meshes/0/primitives/0: they name vertices that do not exist",
          "this is no list of points: 2 of 4 lines are no rows of numbers",
          "LAS 1.5 is not read; LAS 1.0 to 1.4 are"}) {
        const auto words = EngineWords::translated(note);
        ASSERT_TRUE(words.has_value()) << note;
        static const QRegularExpression s_english(QStringLiteral("[a-z]{3,}"));
        EXPECT_FALSE(withoutNames(*words).contains(s_english) && !words->contains(QStringLiteral("meshes")))
            << words->toStdString();
    }
}

TEST_F(EngineWordsTest, AnotherSentenceSaysThatItIsEnglish) {
    const std::string other = "the moon is made of green cheese: see line 3";
    EXPECT_FALSE(EngineWords::translated(other));
    EXPECT_EQ(EngineWords::shown(other).toStdString(), other) << "in an English window it needs no word";
    const std::string known = "the file is empty (0 bytes)";
    EXPECT_EQ(EngineWords::shown(known).toStdString(), known);
    speakArabic();
    const QString shown = EngineWords::shown(other);
    EXPECT_TRUE(isArabic(shown.left(shown.indexOf(QStringLiteral("the moon")))));
    EXPECT_TRUE(shown.contains(QStringLiteral("\u2066") + QString::fromStdString(other) + QStringLiteral("\u2069")));
    EXPECT_FALSE(EngineWords::translated("left out: the picture \"a.png\": what nobody knows"))
        << "half a sentence in each language is none";
    const QString error = EngineWords::shown(Error{ErrorCode::Unwritable, "/x/a.json", {}, "No space left on device"});
    EXPECT_TRUE(error.startsWith(QStringLiteral("\u200F\u2066/x/a.json\u2069: "))) << error.toStdString();
    EXPECT_TRUE(isArabic(error)) << error.toStdString();
}

/// What is told of a single model is not what is told of a package.
TEST_F(EngineWordsTest, AdviceFitsTheKindOfFile) {
    const Error empty{ErrorCode::Invalid, "/x/a.ply", {}, "empty: the file has no triangles"};
    EXPECT_TRUE(ErrorWords::of(empty).startsWith(QStringLiteral("There is nothing in this file")));
    EXPECT_FALSE(ErrorWords::advice(empty).contains(QStringLiteral("package")));
    const Error outside{ErrorCode::OutsidePackage, "/x/a.gltf", {}, "needs \"../b.bin\""};
    EXPECT_TRUE(ErrorWords::of(outside).contains(QStringLiteral("model")));
    EXPECT_TRUE(
        ErrorWords::of(Error{ErrorCode::OutsidePackage, "/x/museum.json", {}, {}}).contains(QStringLiteral("package")));
    const Error wrong{ErrorCode::Invalid, "/x/a.gltf", "/nodes/0", "stands in the tree twice, or below itself"};
    EXPECT_FALSE(ErrorWords::advice(wrong).contains(QStringLiteral("validate"))) << "which is for packages";
    EXPECT_TRUE(
        ErrorWords::advice(Error{ErrorCode::Invalid, "/x/museum.json", {}, {}}).contains(QStringLiteral("validate")));
    // What to save as: the formats of the table for what the file holds, and no other.
    const auto unread = [](const char* file) {
        return ErrorWords::advice(Error{ErrorCode::Unsupported, file, {}, "..."}).toStdString();
    };
    for (const char* points : {"/x/a.laz", "/x/a.LAZ", "/x/a.rcp", "/x/a.pts"})
        EXPECT_EQ(unread(points), "Save the file in another format, such as LAS (.las) or E57 (.e57), and open that.");
    for (const char* surfaces : {"/x/a.blend", "/x/a.gltf", "/x/a"})
        EXPECT_EQ(unread(surfaces), "Save the file in another format, such as glTF (.glb), and open that.");
    EXPECT_NE(unread("/x/a.txt").find(".xyz"), std::string::npos);
    EXPECT_NE(unread("/x/museum.json").find("newer version of this program"), std::string::npos);
    EXPECT_NE(unread("/x/light.hdr").find("Radiance"), std::string::npos);
    const Error other{ErrorCode::Damaged, "/x/a.xyz", {}, "by its bytes this is a LAS file, whatever its name says"};
    EXPECT_TRUE(ErrorWords::advice(other).startsWith(QStringLiteral("Let its name end")));
    const Error picture{
        ErrorCode::Damaged, "/x/a.glb", {}, "by its bytes this is a PNG picture, whatever its name says"};
    EXPECT_TRUE(ErrorWords::advice(picture).startsWith(QStringLiteral("It holds no model")));
    const Error packed{
        ErrorCode::Damaged, "/x/a.glb", {}, "by its bytes this is a ZIP archive, whatever its name says"};
    EXPECT_TRUE(ErrorWords::advice(packed).startsWith(QStringLiteral("Unpack it")));
}

/// Foreign words had a part in it: no length of them takes time.
TEST_F(EngineWordsTest, AnyLengthIsHeldAgainstThePatternsQuickly) {
    speakArabic();
    for (const std::size_t length : {500U, 5'000'000U}) {
        std::string text = "left out: the picture \"";
        while (text.size() < length)
            text += "\": %1 of \": the ";
        EXPECT_FALSE(EngineWords::translated(text + "x"));
    }
}

} // namespace
} // namespace halls::app
