// SPDX-License-Identifier: MPL-2.0
#include "saving/FileName.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace halls::app {
namespace {

TEST(FileName, SaysItsWords) {
    EXPECT_EQ(fileNameOf({QStringLiteral("Assyrian Hall"), QString(), QStringLiteral("2026-11-27")}),
              QStringLiteral("Assyrian Hall - 2026-11-27"));
    EXPECT_EQ(fileNameOf({QString::fromUtf8("القاعة الآشورية")}), QString::fromUtf8("القاعة الآشورية"));
}

TEST(FileName, HasNoLetterThatASystemForbids) {
    EXPECT_EQ(fileNameOf({QStringLiteral("../a\\b:c*d?e\"f<g>h|i\nj")}), QStringLiteral("-a-b-c-d-e-f-g-h-i-j"));
    EXPECT_EQ(fileNameOf({QStringLiteral("IM \u2068123\u2069.")}), QStringLiteral("IM -123-"));
    EXPECT_EQ(fileNameOf({QStringLiteral(" .hidden ")}), QStringLiteral("hidden"));
}

TEST(FileName, IsNotTooLongForAFileSystem) {
    const QString name = fileNameOf({QString(500, QChar(0x0639)) + QStringLiteral("\U00012000")});
    EXPECT_LE(name.toUtf8().size(), 200);
    EXPECT_GE(name.size(), 50);
    EXPECT_FALSE(name.back().isHighSurrogate());
}

TEST(FileName, NeverIsThatOfAFileThatIsThere) {
    const QTemporaryDir folder;
    const auto make = [&](const QString& file) { EXPECT_TRUE(QFile(file).open(QIODevice::WriteOnly)); };
    const QString first = freeFile(folder.path(), QStringLiteral("Report"), QStringLiteral(".pdf"));
    EXPECT_EQ(first, folder.filePath(QStringLiteral("Report.pdf")));
    make(first);
    const QString second = freeFile(folder.path(), QStringLiteral("Report"), QStringLiteral(".pdf"));
    EXPECT_EQ(second, folder.filePath(QStringLiteral("Report (2).pdf")));
    make(second);
    EXPECT_EQ(freeFile(folder.path(), QStringLiteral("Report"), QStringLiteral(".pdf")),
              folder.filePath(QStringLiteral("Report (3).pdf")));
}

} // namespace
} // namespace halls::app
