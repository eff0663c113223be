// SPDX-License-Identifier: MPL-2.0
// A tour as a handout on paper, as a script asks for it.

#include "app/cli/Call.h"
#include "app/cli/PdfText.h"

#include <gtest/gtest.h>

#include <QRegularExpression>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

namespace halls::app {
namespace {

Call handout(const QString& file, const QStringList& more = {}) {
    QFile::remove(file);
    return call(QStringList{QStringLiteral("tour"), kTiny, QStringLiteral("short"), QStringLiteral("--handout"), file} +
                more);
}

qsizetype pagesOf(const QByteArray& pdf) {
    return QString::fromLatin1(pdf).count(QRegularExpression(QStringLiteral("/Type /Page\\b")));
}

/// Without what names the moment of writing.
QByteArray withoutMoment(const QByteArray& pdf) {
    QString text = QString::fromLatin1(pdf);
    text.remove(QRegularExpression(QStringLiteral("(D:[0-9]{14}|[0-9-]{10}T[0-9:]{8})[-+Z][0-9:']*")));
    text.remove(QRegularExpression(QStringLiteral("uuid:[0-9a-f-]{36}|/ID \\[.*?\\]"),
                                   QRegularExpression::DotMatchesEverythingOption));
    return text.toLatin1();
}

TEST(Handout, HasATitleStepsAnswersAndWorksOnItsPages) {
    const QString file = output("handout.pdf");
    const Call written = handout(file, {QStringLiteral("--progress")});
    ASSERT_EQ(written.status, 0) << written.err;
    const QByteArray pdf = bytesOf(file);
    EXPECT_TRUE(pdf.startsWith("%PDF"));
    EXPECT_TRUE(pdf.contains("%%EOF"));
    EXPECT_NE(written.out.find("4/4\n"), std::string::npos) << written.out;
    // Title; four steps, of which two short ones share a page at most; answers; legend and works.
    EXPECT_GE(pagesOf(pdf), 5);
    EXPECT_LE(pagesOf(pdf), 7);
}

QString sentence(const char* words) {
    return QString::fromUtf8(words);
}

TEST(Handout, CanBeReadStepByStepAndAnswersOnlyAtTheEnd) {
    const QString file = output("handout-read.pdf");
    ASSERT_EQ(handout(file).status, 0);
    const QString words = wordsOfPdf(file);
    expectInOrder(words, {sentence("A short tour"),
                          sentence("Tests"),
                          sentence("A tiny museum"),
                          sentence("You are about to see a broken stone."),
                          sentence("Steps"),
                          sentence("4. The end"),
                          sentence("1. The beginning"),
                          sentence("The room: Before, 2012 to June 2014"),
                          sentence("Here."),
                          sentence("How many rooms?"),
                          sentence("2. Left out"),
                          sentence("Nobody."),
                          sentence("From the source: The line"),
                          sentence("without a title, of 9 March 2017"),
                          sentence("3. The stone"),
                          sentence("It was broken."),
                          sentence("4. The end"),
                          sentence("Thanks."),
                          sentence("Answers"),
                          sentence("How many rooms?"),
                          sentence("One room."),
                          sentence("Form: Did it look like this?"),
                          sentence("Works cited"),
                          sentence("S1: Nobody. A made up book. Test Press, 2019.")});
    // Below the right half of its picture: which of the columns is read first is the reader's affair.
    EXPECT_TRUE(words.contains(sentence("The room: After, 7 March 2017")));
    EXPECT_EQ(words.count(sentence("One room.")), 1) << "nobody reads the answer beside the question";
}

TEST(Handout, InArabicCanBeReadInArabic) {
    const QString file = output("handout-arabic.pdf");
    ASSERT_EQ(handout(file, {QStringLiteral("--lang"), QStringLiteral("ar")}).status, 0);
    const QString words = wordsOfPdf(file);
    expectInOrder(words, {sentence("جولة قصيرة"), sentence("متحف صغير"), sentence("الخطوات"), sentence("هنا."),
                          sentence("كم غرفة؟"), sentence("الحجر"), sentence("حُطّم."), sentence("شكرًا."),
                          sentence("غرفة واحدة."), sentence("المراجع المذكورة"),
                          sentence("S1: Nobody. A made up book. Test Press, 2019.")});
    const auto tour = nlohmann::json::parse(std::ifstream((kTiny + QStringLiteral("/tours/short.json")).toStdString()));
    for (const auto& step : tour.at("steps")) {
        for (const char* part : {"title", "text", "question", "answer"}) {
            if (step.contains(part))
                expectWords(words, {QString::fromStdString(step.at(part).at("ar").get<std::string>())});
        }
    }
}

TEST(Handout, HasTheEducatorsNotesOnlyWhereTheyAreWished) {
    const std::filesystem::path museum = output("noted-museum").toStdString();
    std::filesystem::remove_all(museum);
    std::filesystem::copy(kTiny.toStdString(), museum, std::filesystem::copy_options::recursive);
    auto tour = nlohmann::json::parse(std::ifstream(museum / "tours/short.json"));
    tour["steps"][0]["notes"] = {{"en", "Let them count."}, {"ar", "دعهم يعدّون."}};
    std::ofstream(museum / "tours/short.json") << tour.dump(2);
    const auto read = [&](const char* name, const QStringList& more) {
        const QString file = output(name);
        const Call written = call(QStringList{QStringLiteral("tour"), QString::fromStdString(museum.string()),
                                              QStringLiteral("short"), QStringLiteral("--handout"), file} +
                                  more);
        EXPECT_EQ(written.status, 0) << written.err;
        return wordsOfPdf(file);
    };
    EXPECT_FALSE(read("handout-unnoted.pdf", {}).contains(sentence("Let them count.")));
    expectInOrder(read("handout-noted.pdf", {QStringLiteral("--notes")}),
                  {sentence("Here."), sentence("For the educator: Let them count."), sentence("How many rooms?")});
    expectWords(
        read("handout-noted-ar.pdf", {QStringLiteral("--notes"), QStringLiteral("--lang"), QStringLiteral("ar")}),
        {sentence("دعهم يعدّون.")});
}

TEST(Handout, OfTheSameTourHasTheSamePages) {
    const QString first = output("handout-1.pdf");
    const QString second = output("handout-2.pdf");
    ASSERT_EQ(handout(first).status, 0);
    ASSERT_EQ(handout(second).status, 0);
    EXPECT_EQ(withoutMoment(bytesOf(first)), withoutMoment(bytesOf(second)));
    const QString notes = output("handout-notes.pdf");
    ASSERT_EQ(handout(notes, {QStringLiteral("--page"), QStringLiteral("letter"), QStringLiteral("--lang"),
                              QStringLiteral("ar"), QStringLiteral("--notes")})
                  .status,
              0);
    EXPECT_NE(withoutMoment(bytesOf(first)), withoutMoment(bytesOf(notes)));
    EXPECT_TRUE(bytesOf(notes).contains("/MediaBox [ 0 0 612")) << "Letter";
}

TEST(Handout, IsWholeOrNotThere) {
    const QString nowhere = output("no-such-folder/handout.pdf");
    const Call refused = handout(nowhere);
    EXPECT_EQ(refused.status, 1);
    EXPECT_EQ(refused.errorLines(), 1U) << refused.err;
    EXPECT_NE(refused.err.find("no-such-folder"), std::string::npos) << refused.err;
    EXPECT_FALSE(QFile::exists(nowhere));
}

TEST(Handout, OntoAFullDiskLeavesNoFile) {
    ASSERT_TRUE(std::filesystem::exists("/dev/full")) << "each Linux has it";
    const Call refused = call({QStringLiteral("tour"), kTiny, QStringLiteral("short"), QStringLiteral("--handout"),
                               QStringLiteral("/dev/full/handout.pdf")});
    EXPECT_EQ(refused.status, 1);
    EXPECT_EQ(refused.errorLines(), 1U) << refused.err;
}

TEST(Handout, RefusesWhatIsNotThere) {
    const QString file = output("handout-refused.pdf");
    const std::vector<QStringList> wrong{
        {kTiny, QStringLiteral("no-tour"), QStringLiteral("--handout"), file},
        {kTiny, QStringLiteral("short"), QStringLiteral("--handout"), output("handout.txt")},
        {kTiny, QStringLiteral("short"), QStringLiteral("--notes")},
        {kTiny, QStringLiteral("short"), QStringLiteral("--page"), QStringLiteral("a4")},
        {kTiny, QStringLiteral("short"), QStringLiteral("--handout"), file, QStringLiteral("--page"),
         QStringLiteral("a3")},
        {kTiny, QStringLiteral("short"), QStringLiteral("--handout"), file, QStringLiteral("--lang"),
         QStringLiteral("xx")},
        {kTiny, QStringLiteral("short"), QStringLiteral("--handout"), file, QStringLiteral("--record"),
         output("none")}};
    for (const QStringList& words : wrong) {
        const Call result = call(QStringList{QStringLiteral("tour")} + words);
        EXPECT_EQ(result.status, 2) << words.join(QLatin1Char(' ')).toStdString() << result.err;
        EXPECT_EQ(result.errorLines(), 1U);
    }
    EXPECT_FALSE(QFile::exists(file));
}

} // namespace
} // namespace halls::app
