// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <gtest/gtest.h>

#include <QProcess>
#include <QString>
#include <QStringList>

#include <string>

namespace halls::app {

/// The words of a text without what the page does to them: forms of letters, marks above them (which a PDF gives in the
/// order of drawing), signs of direction, ends of lines.
inline QString plainWords(const QString& text) {
    QString plain;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD)) {
        if (letter.category() != QChar::Mark_NonSpacing && letter.category() != QChar::Other_Format)
            plain += letter;
    }
    return plain.simplified();
}

/// What a reader finds and copies in a PDF, by poppler.
inline QString wordsOfPdf(const QString& file) {
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {file, QStringLiteral("-")});
    EXPECT_TRUE(reader.waitForFinished()) << "is pdftotext installed (packaging/install-dependencies --tests)?";
    EXPECT_EQ(reader.exitCode(), 0) << reader.readAllStandardError().toStdString();
    return plainWords(QString::fromUtf8(reader.readAllStandardOutput()));
}

/// Each is there, behind the one before it.
inline void expectInOrder(const QString& words, const QStringList& phrases) {
    qsizetype from = 0;
    for (const QString& phrase : phrases) {
        const qsizetype at = words.indexOf(plainWords(phrase), from);
        if (at < 0) {
            ADD_FAILURE() << "'" << phrase.toStdString() << "' does not follow in: " << words.mid(from).toStdString();
            return;
        }
        from = at + 1;
    }
}

/// Each word of each is there. Lines that run both ways are cut into pieces by the reader; and Qt names no letters for
/// lam with alef, so that words with it cannot be found.
inline void expectWords(const QString& words, const QStringList& phrases) {
    for (const QString& phrase : phrases) {
        for (const QString& word : plainWords(phrase).split(QLatin1Char(' '))) {
            if (!word.contains(QStringLiteral("\u0644\u0627"))) {
                EXPECT_TRUE(words.contains(word)) << word.toStdString() << " is not in: " << words.toStdString();
            }
        }
    }
}

} // namespace halls::app
