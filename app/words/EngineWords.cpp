// SPDX-License-Identifier: MPL-2.0
#include "words/EngineWords.h"

#include "words/Isolates.h"
#include "words/PlainWords.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <utility>
#include <vector>

namespace halls::app {
namespace {

constexpr std::size_t kLongest = 600; ///< bytes of a sentence that is held against patterns
constexpr int kDeepest = 3;           ///< sentences within sentences

/// A pattern, ready to be held against a sentence.
struct Pattern {
    const char* words = nullptr;
    QRegularExpression fits;
    std::vector<int> places;      ///< which %1 stands where, in the order of the sentence
    std::vector<bool> quoted;     ///< likewise: it is a name, whatever it looks like
    bool endsInASentence = false; ///< ": %1"
};

Pattern patternOf(const char* words) {
    Pattern pattern;
    pattern.words = words;
    const QString text = QString::fromLatin1(words);
    QString expression = QStringLiteral("\\A");
    qsizetype from = 0;
    for (qsizetype at = text.indexOf(QLatin1Char('%')); at >= 0; at = text.indexOf(QLatin1Char('%'), from)) {
        expression += QRegularExpression::escape(text.mid(from, at - from)) + QStringLiteral("(.+?)");
        pattern.places.push_back(text[at + 1].digitValue());
        pattern.quoted.push_back(at > 0 && text[at - 1] == QLatin1Char('"'));
        from = at + 2;
    }
    expression += QRegularExpression::escape(text.mid(from)) + QStringLiteral("\\z");
    pattern.fits.setPattern(expression);
    pattern.endsInASentence = text.size() > 4 && text.chopped(1).endsWith(QStringLiteral(": %"));
    return pattern;
}

std::vector<Pattern> patternsOf(std::initializer_list<std::span<const char* const>> tables) {
    std::vector<Pattern> all;
    for (const auto& table : tables)
        std::ranges::transform(table, std::back_inserter(all), patternOf);
    return all;
}

const std::vector<Pattern>& sentences() {
    static const std::vector<Pattern> s_all = patternsOf({EngineWords::patterns(), EngineWords::ofSystem()});
    return s_all;
}

const std::vector<Pattern>& partsOfSentences() {
    static const std::vector<Pattern> s_all = patternsOf({EngineWords::parts()});
    return s_all;
}

bool isNumber(const QString& text) {
    return std::ranges::all_of(text, [](QChar letter) { return letter.isDigit() || letter == QLatin1Char('.'); });
}

std::optional<QString> inWords(const std::vector<Pattern>& patterns, const QString& text, int depth);

/// What is filled in, if it is words: a sentence, or a list of which each part is known ("6 lines, 6 points").
std::optional<QString> filledInWords(const QString& text, int depth) {
    if (const auto sentence = inWords(sentences(), text, depth))
        return sentence;
    QStringList words;
    for (const QString& part : text.split(QStringLiteral(", "))) {
        const auto its = inWords(partsOfSentences(), part, depth);
        if (!its)
            return std::nullopt;
        words << *its;
    }
    return EngineWords::listed(words);
}

std::optional<QString> inWords(const Pattern& pattern, const QStringList& captured, int depth) {
    QString words = QCoreApplication::translate("EngineWords", pattern.words);
    // All at once: what is filled in may have a %1 of its own.
    QStringList filled(9);
    for (std::size_t i = 0; i < pattern.places.size(); ++i) {
        const QString& its = captured[static_cast<qsizetype>(i) + 1];
        std::optional<QString> said;
        if (!pattern.quoted[i] && !isNumber(its) && depth < kDeepest)
            said = filledInWords(its, depth + 1);
        if (!said && pattern.endsInASentence && i + 1 == pattern.places.size())
            return std::nullopt;
        filled[pattern.places[i] - 1] = said ? *said : isNumber(its) ? its : Isolates::atStart(its);
    }
    QString whole;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const int place = words[i] == QLatin1Char('%') && i + 1 < words.size() ? words[i + 1].digitValue() : 0;
        if (place > 0) {
            whole += filled[place - 1];
            ++i;
        } else {
            whole += words[i];
        }
    }
    return whole;
}

std::optional<QString> inWords(const std::vector<Pattern>& patterns, const QString& text, int depth) {
    for (const Pattern& pattern : patterns) {
        const QRegularExpressionMatch match = pattern.fits.match(text);
        if (!match.hasMatch())
            continue;
        if (const auto words = inWords(pattern, match.capturedTexts(), depth))
            return words;
    }
    return std::nullopt;
}

QString textOf(const std::string& utf8) {
    return PlainWords::line(QString::fromStdString(utf8));
}

} // namespace

std::optional<QString> EngineWords::translated(const std::string& sentence) {
    if (sentence.size() > kLongest)
        return std::nullopt;
    const QString whole = textOf(sentence);
    static const QRegularExpression s_more(QStringLiteral("\\A(.+) \\(and ([0-9]{1,9}) more like it\\)\\z"));
    const QRegularExpressionMatch more = s_more.match(whole);
    const auto words = inWords(sentences(), more.hasMatch() ? more.captured(1) : whole, 0);
    if (!words)
        return std::nullopt;
    if (speaksEnglish())
        return whole;
    return more.hasMatch() ? tr("%1 (and %n more like it)", nullptr, more.captured(2).toInt()).arg(*words) : *words;
}

QString EngineWords::shown(const std::string& sentence) {
    if (speaksEnglish())
        return textOf(sentence);
    const auto words = translated(sentence);
    return words ? *words : inEnglish(textOf(sentence));
}

QString EngineWords::shown(const Error& error) {
    QString where;
    for (const std::string* part : {&error.file, &error.place}) {
        if (!part->empty())
            where += Isolates::atStart(textOf(*part)) + QStringLiteral(": ");
    }
    return where + shown(error.detail);
}

bool EngineWords::speaksEnglish() {
    return QLocale().language() == QLocale::English;
}

QString EngineWords::inEnglish(const QString& sentence) {
    return tr("In English: %1").arg(Isolates::leftToRight(sentence));
}

QString EngineWords::listed(const QStringList& parts) {
    return parts.join(tr(", ", "between the parts of a list"));
}

} // namespace halls::app
