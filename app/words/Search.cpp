// SPDX-License-Identifier: MPL-2.0
#include "words/Search.h"

#include <QStringList>

namespace halls::app {
namespace {

char32_t foldedLetter(char32_t letter) {
    switch (letter) {
    case U'\u0622': // alef with madda
    case U'\u0623': // alef with hamza above
    case U'\u0625': // alef with hamza below
    case U'\u0671': // alef wasla
        return U'\u0627';
    case U'\u0649': // alef maksura
    case U'\u06CC': // Farsi ya
    case U'\u0626': // ya with hamza
        return U'\u064A';
    case U'\u0629': // ta marbuta
        return U'\u0647';
    case U'\u0624': // waw with hamza
        return U'\u0648';
    case U'\u06A9': // keheh
        return U'\u0643';
    default:
        return letter;
    }
}

bool leftOut(char32_t letter) {
    const auto category = QChar::category(letter);
    return letter == U'\u0640' || category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
           category == QChar::Other_Format;
}

} // namespace

QString foldedForSearch(const QString& text) {
    // Letters with hamza or madda are folded before the decomposition would make them a letter and a mark: the result
    // is the same for most, but the precomposed ya with hamza must become a ya.
    QList<char32_t> letters;
    for (const char32_t letter : text.toUcs4())
        letters.append(foldedLetter(letter));
    const QString decomposed =
        QString::fromUcs4(letters.constData(), letters.size()).normalized(QString::NormalizationForm_KD);
    QList<char32_t> kept;
    for (const char32_t letter : decomposed.toUcs4()) {
        if (leftOut(letter))
            continue;
        const int digit = QChar::digitValue(letter);
        kept.append(digit >= 0 ? U'0' + static_cast<char32_t>(digit) : foldedLetter(QChar::toCaseFolded(letter)));
    }
    return QString::fromUcs4(kept.constData(), kept.size()).simplified();
}

bool found(const QString& query, const QString& text) {
    const QString folded = foldedForSearch(text);
    const QStringList words = foldedForSearch(query).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        if (!folded.contains(word))
            return false;
    }
    return true;
}

} // namespace halls::app
