// SPDX-License-Identifier: MPL-2.0
#include "words/PlainWords.h"

#include <QTextDocument>

#include <algorithm>

namespace halls::app {
namespace {

constexpr char16_t kFirstEmbedding = 0x202A; ///< LRE, RLE, PDF, LRO, RLO follow each other (UAX 9)
constexpr char16_t kLastOverride = 0x202E;
constexpr char16_t kFirstIsolate = 0x2066; ///< LRI, RLI, FSI
constexpr char16_t kLastIsolate = 0x2068;
constexpr char16_t kEndOfIsolate = 0x2069;

bool isControl(char16_t letter) {
    return (letter < 0x20 && letter != u'\n' && letter != u'\t') || (letter >= 0x7F && letter < 0xA0);
}

/// Not within a pair of UTF-16 units.
qsizetype cutBefore(const QString& words, qsizetype most) {
    return most > 0 && words[most - 1].isHighSurrogate() ? most - 1 : most;
}

} // namespace

QString PlainWords::calm(const QString& words) {
    QString calmed;
    calmed.reserve(words.size());
    qsizetype open = 0;
    for (const QChar each : words) {
        const char16_t letter = each.unicode();
        if (letter >= kFirstEmbedding && letter <= kLastOverride)
            continue;
        if (letter == kEndOfIsolate && open == 0)
            continue;
        if (letter >= kFirstIsolate && letter <= kLastIsolate)
            ++open;
        else if (letter == kEndOfIsolate)
            --open;
        if (letter == u'\r' || letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator)
            calmed += QLatin1Char('\n');
        else
            calmed += isControl(letter) ? QChar(QChar::ReplacementCharacter) : each;
    }
    return calmed + QString(open, QChar(kEndOfIsolate));
}

QString PlainWords::line(const QString& words) {
    return calm(words).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

QString PlainWords::tip(const QString& words) {
    const QString shown = shortened(words, kMaxTip, kMaxTip);
    return Qt::mightBeRichText(shown) ? Qt::convertFromPlainText(shown) : shown;
}

QString PlainWords::keyless(const QString& words) {
    return calm(words).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QString PlainWords::title(const QString& words) {
    return line(words).replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));
}

QString PlainWords::shortened(const QString& words, qsizetype letters, qsizetype lines) {
    // What is left out is never looked at.
    QString shown = calm(words.left(cutBefore(words, std::min(letters + 1, words.size()))));
    bool cut = words.size() > letters || shown.size() > letters;
    qsizetype end = -1;
    for (qsizetype line = 0; line < lines && (line == 0 || end >= 0); ++line)
        end = shown.indexOf(QLatin1Char('\n'), end + 1);
    if (end >= 0) {
        cut = cut || !QStringView(shown).mid(end).trimmed().isEmpty();
        shown.truncate(end);
    }
    if (!cut)
        return shown;
    shown.removeIf([](QChar each) { return each >= kFirstIsolate && each <= kEndOfIsolate; }); // half of a pair, maybe
    shown.truncate(cutBefore(shown, std::min(letters - 1, shown.size())));
    return shown.trimmed() + QChar(0x2026);
}

QString PlainWords::shortenedPath(const QString& path, qsizetype letters) {
    if (path.size() <= letters)
        return line(path);
    qsizetype from = path.size() - (letters - 1);
    if (path[from].isLowSurrogate())
        ++from;
    return QChar(0x2026) + line(path.mid(from));
}

} // namespace halls::app
