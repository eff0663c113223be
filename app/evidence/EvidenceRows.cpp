// SPDX-License-Identifier: MPL-2.0
#include "evidence/EvidenceRows.h"

#include "words/Citation.h"
#include "words/Colours.h"
#include "words/Isolates.h"
#include "words/Words.h"

#include <QStringList>

#include <set>

namespace halls::app {
namespace {

QString in(const LocalText& text, const QString& language) {
    return QString::fromStdString(text.in(language.toStdString()));
}

} // namespace

QString EvidenceRows::aspects(const Museum& museum, const Knowledge& knowledge, const std::vector<Aspect>& asked,
                              const QString& language, Wish wish) {
    QString html;
    for (const Aspect aspect : asked) {
        const Evidence* said = knowledge.of(aspect);
        const Evidence evidence = said == nullptr ? Evidence{} : *said;
        QStringList lines{QStringLiteral("<b>%1</b>").arg(Words::of(evidence.evidenceClass).toHtmlEscaped())};
        if (const QString matrix = QString::fromUtf8(extendedMatrixType(evidence.evidenceClass));
            wish.matrix && !matrix.isEmpty())
            lines.last() +=
                QLatin1Char(' ') +
                colours::inked(colours::kQuietInk,
                               QStringLiteral("(%1)").arg(tr("Extended Matrix: %1").arg(Isolates::html(matrix))));
        lines << Citation::speaker(evidence.speaker, language);
        if (wish.reasons)
            lines << Citation::named(museum, in(evidence.why, language)).toHtmlEscaped();
        if (!evidence.sources.empty())
            lines << tr("Sources: %1").arg(Citation::names(museum, evidence.sources));
        lines.removeAll(QString());
        const QString question =
            tr("%1: %2", "aspect, question").arg(Words::of(aspect), Words::question(aspect)).toHtmlEscaped();
        html += QStringLiteral("<p style=\"margin-top:6px; margin-bottom:0\">%1<br>%2</p>")
                    .arg(wish.quiet ? colours::inked(colours::kQuietInk, question) : question,
                         lines.join(QStringLiteral("<br>")));
    }
    return html;
}

QString EvidenceRows::works(const Museum& museum, const Knowledge& knowledge, const std::vector<Aspect>& asked) {
    std::set<Id> ids;
    for (const Aspect aspect : asked) {
        if (const Evidence* said = knowledge.of(aspect))
            ids.insert(said->sources.begin(), said->sources.end());
    }
    return Citation::works(museum, Citation::inOrder(ids));
}

QString EvidenceRows::shortly(const Museum& museum, const Evidence& evidence, const QString& language) {
    const QString works = Citation::names(museum, evidence.sources);
    switch (evidence.evidenceClass) {
    case EvidenceClass::Several:
        return tr("Several sources: %1").arg(works);
    case EvidenceClass::One:
        return evidence.sources.size() > 1 ? tr("One origin: %1", "several works that repeat one report").arg(works)
                                           : tr("One source: %1").arg(works);
    case EvidenceClass::Reported:
        return tr("Said by %1: %2", "who, names of works").arg(in(evidence.speaker, language).toHtmlEscaped(), works);
    case EvidenceClass::Inferred:
        return tr("Inferred from: %1").arg(works);
    case EvidenceClass::Invented:
    case EvidenceClass::Unknown:
        break;
    }
    return Words::of(evidence.evidenceClass).toHtmlEscaped();
}

} // namespace halls::app
