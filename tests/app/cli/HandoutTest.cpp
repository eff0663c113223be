// SPDX-License-Identifier: MPL-2.0
// A tour as a handout on paper, as a script asks for it.

#include "app/cli/Call.h"

#include <gtest/gtest.h>

#include <QRegularExpression>

#include <filesystem>

namespace halls::app {
namespace {

Call handout(const QString& file, const QStringList& more = {}) {
    QFile::remove(file);
    return call(QStringList{QStringLiteral("tour"), kTiny, QStringLiteral("short"), QStringLiteral("--handout"), file} +
                more);
}

qsizetype pagesOf(const QByteArray& pdf) {
    return pdf.count("/Type /Page\n");
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
    EXPECT_TRUE(bytesOf(notes).contains("/MediaBox [0 0 612")) << "Letter";
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
    if (!std::filesystem::exists("/dev/full"))
        GTEST_SKIP() << "no /dev/full here";
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
