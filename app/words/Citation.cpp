// SPDX-License-Identifier: MPL-2.0
#include "words/Citation.h"

#include "words/Colours.h"
#include "words/Words.h"

#include <QStringList>

#include <algorithm>

namespace halls::app {
namespace {

QString words(const std::string& text) {
    return QString::fromStdString(text);
}

QString sentence(QString text) {
    text = text.trimmed();
    return text.isEmpty() || text.endsWith(QLatin1Char('.')) ? text : text + QLatin1Char('.');
}

const SourceText* textWithId(const Museum& museum, const Id& id) {
    const auto at =
        std::find_if(museum.texts.begin(), museum.texts.end(), [&](const SourceText& t) { return t.id == id; });
    return at == museum.texts.end() ? nullptr : &*at;
}

} // namespace

QString Citation::isolated(const QString& text) {
    return text.isEmpty() ? text : QChar(0x2068) + text.toHtmlEscaped() + QChar(0x2069);
}

QString Citation::work(const Museum& museum, const Id& id, Length length) {
    if (const Reference* reference = museum.reference(id)) {
        QStringList parts{sentence(words(reference->author)), sentence(words(reference->title))};
        if (length == Length::Full)
            parts << sentence(words(reference->container));
        // Isolated: its words may run the other way than those of the work.
        const QString issued = QChar(0x2068) +
                               (reference->issued.empty() ? tr("no date") : Words::date(reference->issued)) +
                               QChar(0x2069);
        parts << (reference->publisher.empty() ? sentence(issued)
                                               : sentence(words(reference->publisher) + QStringLiteral(", ") + issued));
        if (length == Length::Full)
            parts << words(reference->url); // without a full stop, which would not be part of it
        parts.removeAll(QString());
        return isolated(words(id) + QStringLiteral(": ") + parts.join(QLatin1Char(' ')));
    }
    if (const SourceText* text = textWithId(museum, id))
        return tr("The source text of %1, whose words are quoted here").arg(Words::date(text->date)).toHtmlEscaped();
    return isolated(words(id));
}

QString Citation::works(const Museum& museum, const std::vector<Id>& ids, Length length) {
    if (ids.empty())
        return {};
    QString list = QStringLiteral("<ul style=\"margin-top:2px\">");
    for (const Id& id : ids)
        list += QStringLiteral("<li>") + work(museum, id, length) + QStringLiteral("</li>");
    return list + QStringLiteral("</ul>");
}

std::vector<Id> Citation::inOrder(const std::set<Id>& ids) {
    std::vector<Id> sorted(ids.begin(), ids.end());
    std::ranges::stable_sort(sorted, {}, [](const Id& id) {
        const std::size_t digits = id.size() - std::min(id.size(), id.find_first_of("0123456789"));
        return std::pair(id.substr(0, id.size() - digits), digits);
    });
    return sorted;
}

QString Citation::evidence(const Museum& museum, const Evidence& evidence, const QString& why) {
    const QString matrix = QString::fromUtf8(extendedMatrixType(evidence.evidenceClass));
    QString text = QStringLiteral("<p><b>%1</b>").arg(Words::of(evidence.evidenceClass).toHtmlEscaped());
    if (!matrix.isEmpty())
        text += QLatin1Char(' ') +
                colours::inked(colours::kQuietInk,
                               QStringLiteral("(%1)").arg(tr("Extended Matrix: %1").arg(isolated(matrix))));
    text += QStringLiteral("<br>%1</p>").arg(why.toHtmlEscaped());
    return text + works(museum, evidence.sources);
}

} // namespace halls::app
