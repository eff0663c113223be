// SPDX-License-Identifier: MPL-2.0
// A tour as a handout on paper, as a script asks for it.

#include "app/cli/Call.h"
#include "app/cli/PdfText.h"

#include <gtest/gtest.h>

#include <QRegularExpression>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
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
    EXPECT_TRUE(words.contains(sentence("Sources: Nobody 2019"))) << "by name, not by a number alone";
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

/// Worksheet and key in one call.
struct Sheets {
    QString worksheet;
    QString key;
};
Sheets sheets(const QString& museum, const QString& tour, const char* name, const QStringList& more = {}) {
    const Sheets files{output((std::string(name) + ".pdf").c_str()), output((std::string(name) + "-key.pdf").c_str())};
    QFile::remove(files.worksheet);
    QFile::remove(files.key);
    const Call written = call(QStringList{QStringLiteral("tour"), museum, tour, QStringLiteral("--worksheet"),
                                          files.worksheet, QStringLiteral("--key"), files.key} +
                              more);
    EXPECT_EQ(written.status, 0) << written.err;
    return files;
}

const QStringList kArabic{QStringLiteral("--lang"), QStringLiteral("ar")};
const QStringList kLetter{QStringLiteral("--page"), QStringLiteral("letter")};

TEST(Worksheet, AsksAndLeavesRoomAndAnswersNothing) {
    const Sheets files = sheets(kTiny, QStringLiteral("short"), "worksheet");
    const QString words = wordsOfPdf(files.worksheet);
    expectInOrder(words, {sentence("Name:"), sentence("Class:"), sentence("Date:"), sentence("A short tour"),
                          sentence("1. The beginning"), sentence("Here."), sentence("How many rooms?")});
    EXPECT_FALSE(words.contains(sentence("One room.")));
    EXPECT_FALSE(words.contains(sentence("You are about to see"))) << "is said on the screen";
    EXPECT_FALSE(words.contains(sentence("What do you see here?"))) << "asks what its author did not ask";
    const QString key = wordsOfPdf(files.key);
    expectInOrder(key, {sentence("Teacher's key: A short tour"), sentence("1. The beginning"),
                        sentence("Question: How many rooms?"), sentence("Answer: One room."), sentence("2. Left out"),
                        sentence("Each work in full")});
    EXPECT_TRUE(
        key.contains(sentence("Before the first destroyed works the program says: You are about to see a broken")));
}

/// The tiny museum, with a tour of one's own.
QString withTour(const char* folder, const std::function<void(nlohmann::json& tour)>& edit) {
    const std::filesystem::path museum = output(folder).toStdString();
    std::filesystem::remove_all(museum);
    std::filesystem::copy(kTiny.toStdString(), museum, std::filesystem::copy_options::recursive);
    auto tour = nlohmann::json::parse(std::ifstream(museum / "tours/short.json"));
    edit(tour);
    std::ofstream(museum / "tours/short.json") << tour.dump(2);
    return QString::fromStdString(museum.string());
}

qsizetype imagesOf(const QString& file) {
    const QByteArray pdf = bytesOf(file);
    return pdf.count("/Subtype /Image") - pdf.count("/SMask ");
}

TEST(Worksheet, OfATourWithoutAQuestionAsksAnOpenOne) {
    const QString museum = withTour("no-questions", [](nlohmann::json& tour) {
        for (auto& step : tour["steps"]) {
            step.erase("question");
            step.erase("answer");
        }
    });
    const QString words = wordsOfPdf(sheets(museum, QStringLiteral("short"), "worksheet-open").worksheet);
    expectInOrder(words, {sentence("1. The beginning"), sentence("What do you see here? What would you like to know?"),
                          sentence("2. Left out"), sentence("What do you see here? What would you like to know?")});
}

TEST(Worksheet, ShowsAWholePictureOfEachStateAndSideAsTheHandoutDoes) {
    using nlohmann::json;
    const auto only = [](json& tour, const json& more) {
        json step = tour["steps"][0];
        step.update(more);
        tour["steps"] = json::array({step});
    };
    const json compared = json::parse(R"({"state": "after", "destruction": true,
        "comparison": {"mode": "swipe", "first": "before", "second": "after"}})");
    const json replaced = json::parse(R"({"state": "after", "destruction": true,
        "events": [{"at": 3, "state": "before"}]})");
    const json still = json::parse(R"({"state": "before"})");
    const json turned = json::parse(R"({"camera": {"path": [{"position": [0, 1.6, 2], "yaw": 0, "pitch": 0}]},
        "events": [{"at": 2, "move": {"position": [1, 1.6, 1], "yaw": 40, "pitch": 0, "seconds": 5}}]})");
    json round = turned; // on the spot: it sees something else
    round["events"][0]["move"]["position"] = {0, 1.6, 2};
    json nearer = turned;
    nearer["events"][0]["move"]["yaw"] = 10;
    struct Case {
        const char* name;
        json step;
        int pictures;
        QStringList captions;
    };
    const qsizetype legend = 6; // patterns on the last pages of a handout
    const QString before = sentence("The room: Before, 2012 to June 2014");
    const QString after = sentence("The room: After, 7 March 2017");
    for (const Case& one :
         {Case{"compared", compared, 2, {before, after}}, Case{"replaced", replaced, 2, {after, before}},
          Case{"still", still, 1, {before}}, Case{"nearer", nearer, 1, {before}}, Case{"round", round, 1, {before}},
          Case{"turned", turned, 2, {before, sentence("2014; a second look")}}}) {
        const QString museum = withTour("sights", [&](nlohmann::json& tour) { only(tour, one.step); });
        const QString whole = output("handout-sights.pdf");
        ASSERT_EQ(
            call({QStringLiteral("tour"), museum, QStringLiteral("short"), QStringLiteral("--handout"), whole}).status,
            0);
        expectWords(wordsOfPdf(whole), one.captions);
        EXPECT_EQ(imagesOf(whole) - one.pictures, legend) << one.name;
        const QString file = sheets(museum, QStringLiteral("short"), "worksheet-sights").worksheet;
        const QString words = wordsOfPdf(file);
        EXPECT_EQ(imagesOf(file), one.pictures) << one.name;
        EXPECT_FALSE(words.contains(sentence("left:"))) << one.name;
        expectWords(words, one.captions);
    }
}

TEST(Worksheet, HasTwoToFourPagesHoweverLongTheTourIs) {
    const std::filesystem::path museum = output("many-questions").toStdString();
    std::filesystem::remove_all(museum);
    std::filesystem::copy(kTiny.toStdString(), museum, std::filesystem::copy_options::recursive);
    const auto whole = nlohmann::json::parse(std::ifstream(museum / "tours/short.json"));
    for (const int count : {1, 9, 30, 120}) {
        auto tour = whole;
        tour["steps"] = nlohmann::json::array();
        for (int i = 0; i < count; ++i) {
            auto step = whole["steps"][0];
            step["id"] = "step-" + std::to_string(i);
            step["question"]["en"] = "Question number " + std::to_string(i) + "?";
            tour["steps"].push_back(step);
        }
        std::ofstream(museum / "tours/short.json") << tour.dump(2);
        const Sheets files = sheets(QString::fromStdString(museum.string()), QStringLiteral("short"), "worksheet-many");
        const qsizetype pages = pagesOf(bytesOf(files.worksheet));
        EXPECT_GE(pages, 2) << count;
        EXPECT_LE(pages, 4) << count;
        const QString words = wordsOfPdf(files.worksheet);
        const auto asked = words.count(QStringLiteral("Question number"));
        if (count <= 30)
            EXPECT_EQ(asked, count);
        else
            EXPECT_TRUE(words.contains(QStringLiteral("%1 more questions of this tour").arg(count - asked)))
                << words.toStdString();
    }
}

struct Shipped {
    const char* tour;
    const char* language;
    const char* page;
};

class ShippedWorksheet : public testing::TestWithParam<Shipped> {};

/// Each can be answered from the paper alone: in front of the question stands what its step says, beside it the step's
/// picture. The answers are in the key alone.
TEST_P(ShippedWorksheet, CanBeAnsweredOnPaper) {
    const Shipped& way = GetParam();
    const std::filesystem::path museum = HALLS_SOURCE_DIR "/scenes/mosul-museum";
    const auto tour = nlohmann::json::parse(std::ifstream(museum / "tours" / (std::string(way.tour) + ".json")));
    const std::string name = std::string(way.tour) + "-" + way.language;
    const Sheets files = sheets(
        QString::fromStdString(museum.string()), QLatin1String(way.tour), name.c_str(),
        {QStringLiteral("--lang"), QLatin1String(way.language), QStringLiteral("--page"), QLatin1String(way.page)});
    const qsizetype pages = pagesOf(bytesOf(files.worksheet));
    EXPECT_GE(pages, 2);
    EXPECT_LE(pages, 4);
    EXPECT_EQ(bytesOf(files.worksheet).contains("/MediaBox [ 0 0 612"), std::string(way.page) == "letter");
    const bool english = std::string(way.language) == "en";
    const QString words = wordsOfPdf(files.worksheet);
    const QString key = wordsOfPdf(files.key);
    QStringList read;
    qsizetype asked = 0;
    const auto inLanguage = [&](const nlohmann::json& texts) {
        return QString::fromStdString(texts.at(way.language).get<std::string>());
    };
    for (const auto& step : tour.at("steps")) {
        if (step.contains("answer")) {
            EXPECT_FALSE(words.contains(plainWords(inLanguage(step.at("answer"))))) << step.at("id");
            expectWords(key, {inLanguage(step.at("answer"))});
        }
        if (!step.contains("question"))
            continue;
        ++asked;
        read << inLanguage(step.at("title")) << inLanguage(step.contains("paper") ? step.at("paper") : step.at("text"))
             << inLanguage(step.at("question"));
    }
    if (english) // poppler loses a hyphen at the end of a line
        expectInOrder(QString(words).remove(QLatin1Char('-')), read.replaceInStrings(QStringLiteral("-"), QString()));
    else // poppler gives lines of two directions in an order of its own
        expectWords(words, read);
    EXPECT_TRUE(words.contains(english ? sentence("Name:") : plainWords(sentence("الاسم"))));
    EXPECT_FALSE(words.contains(english ? sentence("You are about to see") : plainWords(sentence("ستشاهد المتحف"))));
    // Of students' lesson also the lion's front, and the other state of two comparisons.
    EXPECT_GE(imagesOf(files.worksheet), std::string(way.tour) == "lost-and-survived" ? asked + 3 : asked)
        << "a picture for each";
}

INSTANTIATE_TEST_SUITE_P(Tours, ShippedWorksheet,
                         testing::Values(Shipped{"lost-and-survived", "en", "a4"},
                                         Shipped{"lost-and-survived", "ar", "letter"},
                                         Shipped{"ten-minutes", "ar", "a4"}, Shipped{"reading-a-ruin", "en", "letter"}),
                         [](const auto& one) {
                             std::string name = std::string(one.param.tour) + "_" + one.param.language;
                             std::ranges::replace(name, '-', '_');
                             return name;
                         });

TEST(Worksheet, PrintsWhatMakesSenseOnPaper) {
    const std::filesystem::path museum = output("paper-museum").toStdString();
    std::filesystem::remove_all(museum);
    std::filesystem::copy(kTiny.toStdString(), museum, std::filesystem::copy_options::recursive);
    auto tour = nlohmann::json::parse(std::ifstream(museum / "tours/short.json"));
    tour["minutes"] = 45;
    tour["steps"][0]["text"]["en"] = "Here. Press Y.";
    tour["steps"][0]["paper"] = {{"en", "On this page."}, {"ar", "في هذه الصفحة."}};
    tour["steps"][0]["notes"] = {{"en", "Let them count."}, {"ar", "دعهم يعدّون."}};
    std::ofstream(museum / "tours/short.json") << tour.dump(2);
    const QString folder = QString::fromStdString(museum.string());
    const Sheets files = sheets(folder, QStringLiteral("short"), "worksheet-paper");
    const QString whole = output("handout-paper.pdf");
    ASSERT_EQ(
        call({QStringLiteral("tour"), folder, QStringLiteral("short"), QStringLiteral("--handout"), whole}).status, 0);
    for (const QString& file : {files.key, whole}) {
        const QString words = wordsOfPdf(file);
        EXPECT_TRUE(words.contains(sentence("On this page."))) << file.toStdString();
        EXPECT_FALSE(words.contains(sentence("Press Y"))) << file.toStdString();
    }
    const QString key = wordsOfPdf(files.key);
    EXPECT_TRUE(key.contains(sentence("45 minutes are planned."))) << key.toStdString();
    EXPECT_TRUE(key.contains(sentence("For the educator: Let them count.")));
    EXPECT_FALSE(wordsOfPdf(files.worksheet).contains(sentence("Let them count.")));
}

/// What is a draft in all of its languages, as a tour made of a walk, is a translation of nothing.
TEST(Worksheet, CallsOnlyATranslationOne) {
    const auto read = [](const char* name, const nlohmann::json& drafts, const QStringList& more) {
        const QString museum = withTour("drafts", [&](nlohmann::json& tour) { tour["drafts"] = drafts; });
        const Sheets files = sheets(museum, QStringLiteral("short"), name, more);
        const QString whole = output("handout-drafts.pdf");
        EXPECT_EQ(call(QStringList{QStringLiteral("tour"), museum, QStringLiteral("short"), QStringLiteral("--handout"),
                                   whole} +
                       more)
                      .status,
                  0);
        return QStringList{wordsOfPdf(files.worksheet), wordsOfPdf(files.key), wordsOfPdf(whole)};
    };
    for (const QString& words : read("drafts", nlohmann::json::array({"en", "ar"}), {})) {
        EXPECT_TRUE(words.contains(sentence("The texts of this tour are still a draft."))) << words.toStdString();
        EXPECT_FALSE(words.contains(sentence("ranslation"))) << words.toStdString();
    }
    for (const QString& words : read("drafts-ar", nlohmann::json::array({"ar"}), kArabic))
        expectWords(words, {sentence("ترجمة أولية بانتظار المراجعة.")});
    for (const QString& words : read("drafts-none", nlohmann::json::array({"ar"}), {}))
        EXPECT_FALSE(words.contains(sentence("draft"))) << words.toStdString();
}

TEST(Worksheet, SaysHowItsPatternsAreReadAndSoDoesItsKey) {
    const QString museum = withTour("patterns", [](nlohmann::json& tour) {
        tour["steps"] = nlohmann::json::array({tour["steps"][0]});
        tour["steps"][0]["evidence"] = true;
    });
    const Sheets files = sheets(museum, QStringLiteral("short"), "worksheet-patterns");
    for (const QString& words : {wordsOfPdf(files.worksheet), wordsOfPdf(files.key)}) {
        expectInOrder(words, {sentence("How to read the patterns: in the left half"), sentence("in the right half"),
                              sentence("Documented by several sources"), sentence("Invented for this model")});
    }
    EXPECT_FALSE(wordsOfPdf(sheets(kTiny, QStringLiteral("short"), "worksheet-plain").key)
                     .contains(sentence("How to read the patterns")));
}

/// Less than its words take is planned for a tour as it plays, without answers; the key says so.
TEST(Worksheet, HasAKeyWhoseTimesDoNotContradictEachOther) {
    const auto key = [](int minutes) {
        const QString museum = withTour("planned", [&](nlohmann::json& tour) {
            tour["minutes"] = minutes;
            for (int i = 0; i < 300; ++i)
                tour["steps"][0]["text"]["en"] = tour["steps"][0]["text"]["en"].get<std::string>() + " A word.";
        });
        return wordsOfPdf(sheets(museum, QStringLiteral("short"), "worksheet-planned").key);
    };
    EXPECT_TRUE(key(2).contains(sentence("2 minutes are planned for the tour as it plays by itself.")));
    EXPECT_TRUE(key(45).contains(sentence("45 minutes are planned.")));
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
        {kTiny, QStringLiteral("short"), QStringLiteral("--handout"), file, QStringLiteral("--record"), output("none")},
        {kTiny, QStringLiteral("short"), QStringLiteral("--worksheet"), file, QStringLiteral("--key"), file},
        {kTiny, QStringLiteral("short"), QStringLiteral("--worksheet"), file, QStringLiteral("--notes")},
        {kTiny, QStringLiteral("short"), QStringLiteral("--key"), output("key.txt")}};
    for (const QStringList& words : wrong) {
        const Call result = call(QStringList{QStringLiteral("tour")} + words);
        EXPECT_EQ(result.status, 2) << words.join(QLatin1Char(' ')).toStdString() << result.err;
        EXPECT_EQ(result.errorLines(), 1U);
    }
    EXPECT_FALSE(QFile::exists(file));
}

} // namespace
} // namespace halls::app
