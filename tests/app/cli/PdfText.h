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

/// What a tool says on standard output.
inline QString told(const QString& program, const QStringList& words) {
    QProcess process;
    process.start(program, words);
    EXPECT_TRUE(process.waitForFinished()) << "is poppler-utils installed (packaging/install-dependencies --tests)?";
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// What a reader finds and copies in a PDF, by poppler: its very letters, without the signs of direction that poppler
/// puts between them. Pages end with a form feed.
inline QString lettersOfPdf(const QString& file) {
    QString letters;
    for (const QChar letter : told(QStringLiteral("pdftotext"), {file, QStringLiteral("-")})) {
        if (letter.category() != QChar::Other_Format)
            letters += letter;
    }
    return letters;
}

/// The same as plain words.
inline QString wordsOfPdf(const QString& file) {
    return plainWords(lettersOfPdf(file));
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

/// Each is there.
inline void expectWords(const QString& words, const QStringList& phrases) {
    for (const QString& phrase : phrases) {
        for (const QString& word : plainWords(phrase).split(QLatin1Char(' ')))
            EXPECT_TRUE(words.contains(word)) << word.toStdString() << " is not in: " << words.toStdString();
    }
}

} // namespace halls::app
