// SPDX-License-Identifier: MPL-2.0
// What a report and a handout give back to who searches, copies, or has them read aloud.

#include "app/cli/Call.h"
#include "app/cli/PdfText.h"

#include <gtest/gtest.h>

#include <QRegularExpression>

#include <filesystem>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>

namespace halls::app {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const fs::path kCase = fs::path(HALLS_TEST_DATA) / "cases/53-pdf-arabic-text";

json read(const fs::path& file) {
    return json::parse(std::ifstream(file));
}

/// The tiny museum, changed by `edit` of its museum and of its tour.
QString changedMuseum(const char* name, const std::function<void(json& museum, json& tour)>& edit) {
    const fs::path museum = output(name).toStdString();
    fs::remove_all(museum);
    fs::copy(kTiny.toStdString(), museum, fs::copy_options::recursive);
    json first = read(museum / "museum.json");
    json tour = read(museum / "tours/short.json");
    edit(first, tour);
    std::ofstream(museum / "museum.json") << first.dump(1);
    std::ofstream(museum / "tours/short.json") << tour.dump(1);
    return QString::fromStdString(museum.string());
}

/// A museum whose claims and tour say what the case asks for.
QString arabicMuseum(const json& words) {
    return changedMuseum("arabic-museum", [&](json& museum, json& tour) {
        json statements = json::array();
        std::string text;
        for (const char* list : {"phrases", "lines"}) {
            for (const std::string phrase : words.at(list)) {
                statements.push_back({{"text", {{"en", "x"}, {"ar", phrase}}}, {"sources", {"S1"}}});
                text += (text.empty() ? "" : "\n") + phrase;
            }
        }
        museum["claims"][0]["statements"] = statements;
        tour["steps"][0]["text"]["ar"] = text;
    });
}

QString written(const QStringList& words, const QString& file) {
    QFile::remove(file);
    const Call done = call(words);
    EXPECT_EQ(done.status, 0) << done.err;
    return lettersOfPdf(file);
}

QString report(const QString& museum, const QString& file, const QStringList& more = {}) {
    return written(QStringList{QStringLiteral("report"), museum, QStringLiteral("--output"), file} + more, file);
}

QString handout(const QString& museum, const QString& file, const QStringList& more = {}) {
    return written(
        QStringList{QStringLiteral("tour"), museum, QStringLiteral("short"), QStringLiteral("--handout"), file} + more,
        file);
}

TEST(Paper, InArabicGivesEachLetterBack) {
    const json words = read(kCase / "words.json");
    const QString museum = arabicMuseum(words);
    const QStringList arabic{QStringLiteral("--language"), QStringLiteral("ar")};
    const QStringList tour{QStringLiteral("--language"), QStringLiteral("ar")};
    for (const QString& text :
         {report(museum, output("arabic-report.pdf"), arabic), handout(museum, output("arabic-handout.pdf"), tour)}) {
        for (const char* list : {"phrases", "lines"}) {
            for (const std::string phrase : words.at(list))
                EXPECT_TRUE(text.contains(QString::fromStdString(phrase))) << phrase << "\n" << text.toStdString();
        }
        // No letter comes as the code point of one of its forms, and none comes without a name.
        for (const QChar letter : text) {
            const ushort code = letter.unicode();
            const bool form = (code >= 0xFB50 && code <= 0xFDFF) || (code >= 0xFE70 && code <= 0xFEFC);
            EXPECT_FALSE(form || code == 0 || code == 0xFFFD) << code;
        }
    }
}

TEST(Paper, GivesAddressesBackWholeAndMakesThemLinks) {
    const std::string address = read(kCase / "words.json").at("addresses")[0];
    const QString museum = changedMuseum("linked-museum", [](json&, json&) {});
    const fs::path file = fs::path(museum.toStdString()) / "sources/bibliography.json";
    json bibliography = read(file);
    bibliography[0]["URL"] = address;
    std::ofstream(file) << bibliography.dump(1);
    for (const char* language : {"en", "ar"}) {
        const QString pdf = output("linked.pdf");
        const QString text = report(museum, pdf, {QStringLiteral("--language"), QLatin1String(language)});
        EXPECT_TRUE(text.contains(QString::fromStdString(address))) << text.toStdString();
        EXPECT_TRUE(bytesOf(pdf).contains(address.c_str())) << "nothing leads there";
        EXPECT_TRUE(text.contains(QStringLiteral("S1: Nobody. A made up book. Test Press, 2019."))) << language;
    }
}

TEST(Paper, CanBeReadAloud) {
    const QString file = output("aloud.pdf");
    report(kTiny, file);
    const QString about = told(QStringLiteral("pdfinfo"), {file});
    EXPECT_TRUE(about.contains(QStringLiteral("Tagged:          yes"))) << about.toStdString();
    EXPECT_TRUE(about.contains(QStringLiteral("A tiny museum"))) << about.toStdString();
    const QString structure = told(QStringLiteral("pdfinfo"), {QStringLiteral("-struct-text"), file});
    for (const char* element : {"H1 (block)", "H2 (block)", "H3 (block)", "P (block)", "TOCI", "Figure", "Caption",
                                "Table (block)", "TH", "TD", "LBody", "Link (inline)"})
        EXPECT_TRUE(structure.contains(QLatin1String(element))) << element << "\n" << structure.toStdString();
    // Words before a link are read too, not the link alone.
    EXPECT_TRUE(structure.contains(QStringLiteral("\"Very old.\""))) << structure.toStdString();
    const QByteArray bytes = bytesOf(file);
    EXPECT_TRUE(bytes.contains("/Lang (en)"));
    EXPECT_TRUE(bytes.contains("/Alt (Drawn model of A stone: Before, 2012 to June 2014)")) << "for who cannot see it";
    EXPECT_FALSE(bytes.contains("/Alt ()"));
}

TEST(Paper, HasItsNumberAndNameOnEachPage) {
    const QString file = output("numbered.pdf");
    const QString text = report(kTiny, file);
    const QString about = told(QStringLiteral("pdfinfo"), {file});
    const qsizetype at = about.indexOf(QStringLiteral("Pages:")) + 6;
    const int pages = about.mid(at, about.indexOf(QLatin1Char('\n'), at) - at).trimmed().toInt();
    ASSERT_GE(pages, 3);
    for (int page = 1; page <= pages; ++page)
        EXPECT_EQ(text.count(QStringLiteral("page %1 of %2").arg(page).arg(pages)), 1) << text.toStdString();
    EXPECT_EQ(text.count(QStringLiteral("All pictures are drawn from a model; none is a photograph.")), pages);
    EXPECT_EQ(text.count(QStringLiteral("Drawn model, not a photograph.")), 2) << "under each picture";
    // The contents tell the page on which the stone is.
    const QStringList leaves = text.split(QLatin1Char('\f'));
    const qsizetype from = text.indexOf(QStringLiteral("Contents\n"));
    ASSERT_GE(from, 0) << text.toStdString();
    const QRegularExpressionMatch line = QRegularExpression(QStringLiteral("A stone\\s+(\\d+)")).match(text, from);
    ASSERT_TRUE(line.hasMatch()) << text.toStdString();
    const int there = line.captured(1).toInt();
    ASSERT_LE(there, pages);
    EXPECT_TRUE(leaves[there - 1].contains(QStringLiteral("A stone\nThe room"))) << leaves[there - 1].toStdString();
}

} // namespace
} // namespace halls::app
