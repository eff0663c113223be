// SPDX-License-Identifier: MPL-2.0
// What a report says, on paper, as a table and as data.

#include "app/cli/Call.h"
#include "app/cli/PdfText.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>

namespace halls::app {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

QString sentence(const char* words) {
    return QString::fromUtf8(words);
}

/// The tiny museum, changed by `edit` of its museum and of its bibliography.
QString changedMuseum(const char* name, const std::function<void(json& museum, json& works)>& edit) {
    const fs::path museum = output(name).toStdString();
    fs::remove_all(museum);
    fs::copy(kTiny.toStdString(), museum, fs::copy_options::recursive);
    json first = json::parse(std::ifstream(museum / "museum.json"));
    json works = json::parse(std::ifstream(museum / "sources/bibliography.json"));
    edit(first, works);
    std::ofstream(museum / "museum.json") << first.dump(1);
    std::ofstream(museum / "sources/bibliography.json") << works.dump(1);
    return QString::fromStdString(museum.string());
}

void write(const QString& museum, const QString& file, const QStringList& more = {}) {
    QFile::remove(file);
    const Call done = call(QStringList{QStringLiteral("report"), museum, QStringLiteral("--output"), file} + more);
    EXPECT_EQ(done.status, 0) << done.err;
}

QString wordsOf(const QString& museum, const char* name, const QStringList& more = {}) {
    const QString file = output(name);
    write(museum, file, more);
    return wordsOfPdf(file);
}

json treeOf(const QString& museum, const char* name, const QStringList& more = {}) {
    const QString file = output(name);
    write(museum, file, more);
    return json::parse(bytesOf(file).toStdString());
}

const QStringList kArabic{QStringLiteral("--language"), QStringLiteral("ar")};

TEST(Report, OfTheSameInputHasTheSameBytesAndFacts) {
    const QString csv = output("report.csv");
    write(kTiny, csv);
    const QByteArray first = bytesOf(csv);
    write(kTiny, csv);
    EXPECT_EQ(bytesOf(csv), first);
    const json tree = treeOf(kTiny, "report.json");
    EXPECT_EQ(static_cast<qsizetype>(tree.at("exhibits").size()) + 1, first.count("\r\n"));
    for (const json& exhibit : tree.at("exhibits")) {
        for (const char* key : {"id", "difference", "differenceInWords"})
            EXPECT_TRUE(first.contains(exhibit.at(key).get<std::string>().c_str())) << key;
    }
}

TEST(Report, TellsWhatItIsAboutWhoMadeItAndOfWhat) {
    const QString words = wordsOf(kTiny, "report-cover.pdf",
                                  {QStringLiteral("--prepared-by"), QStringLiteral("A. Conservator"),
                                   QStringLiteral("--purpose"), QStringLiteral("Check of condition")});
    const json tree = treeOf(kTiny, "report-cover.json");
    const std::string hash = tree.at("sha256");
    expectInOrder(words,
                  {sentence("A tiny museum"), sentence("Report: two states compared"),
                   sentence("All objects of the museum"), sentence("Prepared by: A. Conservator"),
                   sentence("Purpose: Check of condition"), sentence("Checked by, date, signature:"),
                   sentence("SHA-256 of the data"), QString::fromStdString(hash), sentence("How the states are dated"),
                   sentence("Before"), sentence("2012 to June 2014 (to the month)"), sentence("As it stood."),
                   sentence("Sources: S1"), sentence("7 March 2017 (to the day)"), sentence("Contents")});
}

TEST(Report, SaysWhatIsNotStated) {
    expectInOrder(
        wordsOf(kTiny, "report-unstated.pdf", {QStringLiteral("--hall"), QStringLiteral("room")}),
        {sentence("The objects of: The room"), sentence("Prepared by: not stated"), sentence("Purpose: not stated")});
}

TEST(Report, NamesItsDataByAHashThatAnybodyCanCheck) {
    const std::string hash = treeOf(kTiny, "report-hash.json").at("sha256");
    QProcess shell; // as the manual page has it
    shell.setWorkingDirectory(kTiny);
    shell.start(QStringLiteral("sh"),
                {QStringLiteral("-c"), QStringLiteral("find . -type f \\( -name '*.json' -o -name '*.txt' \\) | "
                                                      "LC_ALL=C sort | xargs -d '\\n' sha256sum | sha256sum")});
    ASSERT_TRUE(shell.waitForFinished());
    EXPECT_EQ(QString::fromUtf8(shell.readAllStandardOutput()).left(64).toStdString(), hash);
    const QString changed =
        changedMuseum("hashed-museum", [](json& museum, json&) { museum["title"]["en"] = "Another museum"; });
    EXPECT_NE(treeOf(changed, "report-hash.json").at("sha256"), hash);
}

TEST(Report, OnPaperGoesFromAllObjectsToEachAndItsSources) {
    expectInOrder(wordsOf(kTiny, "report-read.pdf"), {sentence("All objects by what became of them"),
                                                      sentence("Objects in this report 1"),
                                                      sentence("A stone present destroyed destroyed"),
                                                      sentence("A stone"),
                                                      sentence("The room"),
                                                      sentence("Drawn model, not a photograph."),
                                                      sentence("What changed destroyed"),
                                                      sentence("What the model draws drawn in the first state only"),
                                                      sentence("Before, 2012 to June 2014"),
                                                      sentence("What became of it present"),
                                                      sentence("Presence"),
                                                      sentence("Form"),
                                                      sentence("Measures"),
                                                      sentence("Place"),
                                                      sentence("After, 7 March 2017"),
                                                      sentence("What became of it destroyed"),
                                                      sentence("Record"),
                                                      sentence("Type Stone"),
                                                      sentence("Sources do not agree: How old is the stone?"),
                                                      sentence("Very old. (S1)"),
                                                      sentence("Works cited"),
                                                      sentence("S1: Nobody. A made up book. Test Press, 2019.")});
    const QString arabic = wordsOf(kTiny, "report-arabic.pdf", kArabic);
    expectInOrder(arabic, {sentence("متحف صغير"), sentence("حجر"), sentence("المراجع المذكورة"),
                           sentence("S1: Nobody. A made up book. Test Press, 2019.")});
    expectWords(arabic,
                {sentence("مصنوع للاختبارات."), sentence("الغرفة"), sentence("قديم جدًا"), sentence("كم عمر الحجر؟")});
}

QString spokenMuseum() {
    return changedMuseum("spoken-museum", [](json& museum, json& works) {
        json& evidence = museum["exhibits"][0]["states"]["after"]["evidence"];
        evidence = {{"presence",
                     {{"class", "reported"},
                      {"sources", {"S1"}},
                      {"speaker", {{"en", "An officer"}, {"ar", "ضابط"}}},
                      {"why",
                       {{
                            "en",
                            "He told it.",
                        },
                        {"ar", "رواه."}}}}}};
        museum["claims"][0]["statements"][1]["judged"] = {{"why", {{"en", "it was measured"}, {"ar", "قيس"}}},
                                                          {"by", {{"en", "the testers"}, {"ar", "المختبرون"}}},
                                                          {"date", "2026-11-27"}};
        museum["claims"][0]["statements"][0]["speaker"] = {{"en", "A visitor"}, {"ar", "زائر"}};
        works[0]["DOI"] = "10.1000/182";
        works[0]["page"] = "45-67";
        works[0]["halls:read"] = {"opening", "copy"};
        works[0]["halls:origin"] = {"Test Agency"};
        works[0]["URL"] = "https://example.org/book";
    });
}

TEST(Report, TellsWhoSaidSoAndWhatIsJudgedBestFounded) {
    const QString museum = spokenMuseum();
    expectInOrder(wordsOf(museum, "report-spoken.pdf"),
                  {sentence("Reported"), sentence("Said by: An officer."), sentence("He told it."),
                   sentence("Form, Measures, Place Not known"), sentence("Old. Said by: A visitor. (S1)"),
                   sentence("Judged best founded, because it was measured (the testers, 27 November 2026)"),
                   sentence("https://example.org/book"), sentence("https://doi.org/10.1000/182"),
                   sentence("only its opening was read · read as a copy on another host · page 45-67"),
                   sentence("date of access not recorded"), sentence("repeats the report of Test Agency")});
    const json tree = treeOf(museum, "report-spoken.json", kArabic);
    const json& presence = tree.at("exhibits")[0].at("states")[1].at("evidence").at("presence");
    EXPECT_EQ(presence.at("class"), "reported");
    EXPECT_EQ(presence.at("speaker"), "ضابط");
    EXPECT_EQ(tree.at("works").at("S1").at("doi"), "10.1000/182");
    EXPECT_EQ(tree.at("works").at("S1").at("read"), (json{"opening", "copy"}));
    EXPECT_TRUE(tree.at("works").at("S1").at("accessed").is_null());
    EXPECT_EQ(tree.at("exhibits")[0].at("disagreements")[0].at("statements")[1].at("judgedBestFounded").at("by"),
              "المختبرون");
    EXPECT_EQ(tree.at("states")[0].at("title"), "قبل");
}

TEST(Report, ListsEachWorkThatATextNames) {
    const QString museum = changedMuseum("naming-museum", [](json& first, json& works) {
        first["exhibits"][0]["record"]["note"]["en"] = "So says [S2], not S99.";
        json other = works[0];
        other["id"] = "S2";
        other["title"] = "Another book";
        works.push_back(other);
    });
    expectInOrder(wordsOf(museum, "report-naming.pdf"),
                  {sentence("So says [S2], not S99."), sentence("Works cited"), sentence("S2: Nobody. Another book.")});
    const QString structure =
        told(QStringLiteral("pdfinfo"), {QStringLiteral("-struct-text"), output("report-naming.pdf")});
    EXPECT_TRUE(structure.contains(QStringLiteral("\"S2\""))) << "a link of its own" << structure.toStdString();
}

TEST(Report, AsATableHasKeysAndTheWordsOfTheLanguage) {
    const QString file = output("report-ar.csv");
    write(spokenMuseum(), file, kArabic);
    const QString table = QString::fromUtf8(bytesOf(file));
    for (const char* words :
         {"\uFEFFid: ", "difference: ", "difference in words: ما تغيّر", ",destroyed,", "presence speaker 2: ", "ضابط",
          "state title 1: ", "https://example.org/book", "10.1000/182"})
        EXPECT_TRUE(table.contains(sentence(words))) << words << "\n" << table.toStdString();
}

TEST(Report, ACellIsNeverAFormula) {
    const QString museum = changedMuseum("formula-museum", [](json& first, json&) {
        first["exhibits"][0]["title"]["en"] = "=HYPERLINK(\"https://example.org\")";
        first["exhibits"][0]["record"]["note"]["en"] = "+1 of two";
        first["states"][0]["title"]["en"] = "@before";
    });
    const QString file = output("formula.csv");
    write(museum, file);
    const QByteArray table = bytesOf(file);
    EXPECT_TRUE(table.contains("\"'=HYPERLINK"));
    EXPECT_TRUE(table.contains(",'+1 of two,"));
    EXPECT_TRUE(table.contains(",'@before,"));
}

TEST(Report, ACellIsNoFormulaInOtherCountriesEither) {
    const std::vector<const char*> beginnings{"\n=1", "＝1", "＋1", "－1", "＠1", "\t=1"};
    for (const char* beginning : beginnings) {
        const QString museum = changedMuseum("formula-elsewhere-museum", [&](json& first, json&) {
            first["exhibits"][0]["title"]["en"] = beginning;
            first["exhibits"][0]["record"]["note"]["en"] = "one; two";
        });
        const QString file = output("formula-elsewhere.csv");
        write(museum, file);
        const QByteArray table = bytesOf(file);
        EXPECT_TRUE(table.contains(QByteArray("'") + beginning)) << beginning;
        EXPECT_TRUE(table.contains(",\"one; two\",")) << "a semicolon parts cells where the comma is the decimal point";
    }
}

TEST(Report, FieldsThatNobodyRecordedStandThereOnRequest) {
    const QStringList fields{QStringLiteral("--empty-fields")};
    const QString without = wordsOf(kTiny, "report-fields.pdf");
    const QString with = wordsOf(kTiny, "report-fields.pdf", fields);
    for (const char* field :
         {"Subject not recorded", "Maker not recorded", "Marks and inscriptions not recorded",
          "Where it is now not recorded", "Examined by not recorded", "Day of the check not recorded"}) {
        EXPECT_TRUE(with.contains(sentence(field))) << field << with.toStdString();
        EXPECT_FALSE(without.contains(sentence(field))) << field;
    }
    EXPECT_TRUE(treeOf(kTiny, "report-fields.json", fields).at("exhibits")[0].at("record").contains("maker"));
}

TEST(Report, WhatWasNotRecordedThenCountsNowhere) {
    const QString museum = changedMuseum("unrecorded-museum", [](json& first, json&) {
        first["exhibits"][0]["states"]["after"]["fate"] = "not-recorded";
        first["exhibits"][0]["states"]["after"]["evidence"].erase("presence");
    });
    const QString words = wordsOf(museum, "report-unrecorded.pdf");
    expectInOrder(words, {sentence("not recorded in one of the states 1"), sentence("Objects in this report 1"),
                          sentence("An object that was not recorded then is counted neither as present nor as lost."),
                          sentence("A stone present not recorded then not recorded in one of the states")});
    const json tree = treeOf(museum, "report-unrecorded.json");
    EXPECT_EQ(tree.at("exhibits")[0].at("difference"), "not-recorded");
    EXPECT_EQ(tree.at("exhibits")[0].at("states")[1].at("fate"), "not-recorded");
}

TEST(Report, TellsHowWellAScanFits) {
    const QString museum = changedMuseum("scanned-museum", [](json& first, json&) {
        json& after = first["exhibits"][0]["states"]["after"];
        after["model"] = "block.obj";
        after["alignment"] = {{"to", "before"},
                              {"metresPerUnit", 1},
                              {"pairs",
                               {{{"scan", {0, 0, 0}}, {"place", {0, 0, -2}}},
                                {{"scan", {1, 0, 0}}, {"place", {1, 0, -2}}},
                                {{"scan", {0, 0, 1}}, {"place", {0, 0, -0.99}}}}}};
    });
    const QString words = wordsOf(museum, "report-scanned.pdf");
    EXPECT_TRUE(words.contains(sentence("A scan, laid here by 3 pairs of places, which are still")))
        << words.toStdString();
    const json tree = treeOf(museum, "report-scanned.json");
    EXPECT_EQ(tree.at("exhibits")[0].at("states")[1].at("scan").at("pairs"), 3);
    EXPECT_GT(tree.at("exhibits")[0].at("states")[1].at("scan").at("residualMillimetres"), 0.5);
}

TEST(Report, HasTheVeryWordsThatMayBeQuoted) {
    const QString museum = QStringLiteral(HALLS_APP_DATA "/tiny-museum");
    json pins = json::parse(std::ifstream((museum + QStringLiteral("/pins.json")).toStdString()));
    const QString changed = changedMuseum("quoting-museum", [](json&, json&) {});
    for (json& pin : pins["items"])
        pin["target"]["exhibit"] = "stone";
    std::ofstream((changed + QStringLiteral("/pins.json")).toStdString()) << pins.dump(1);
    const json tree = treeOf(changed, "report-quoting.json");
    const json& quotations = tree.at("exhibits")[0].at("quotations");
    ASSERT_FALSE(quotations.empty());
    const QString words = wordsOf(changed, "report-quoting.pdf");
    expectInOrder(words, {sentence("From the source:"), sentence("What is said here:")}); // not what is seen
    expectWords(words, {QString::fromStdString(quotations[0].at("exact").get<std::string>())});
}

} // namespace
} // namespace halls::app
