// SPDX-License-Identifier: MPL-2.0
#include "words/Citation.h"

#include "words/Colours.h"
#include "words/Isolates.h"
#include "words/Words.h"

#include <QGuiApplication>
#include <QLocale>
#include <QRegularExpression>
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

/// The words of one work that are no name and so stand in the visitor's language.
class WorkWords {
    Q_DECLARE_TR_FUNCTIONS(Citation)
public:
    /// "only its opening was read; a copy on another host"
    static QString readOf(const Reference& work) {
        QStringList parts;
        for (const Access access : work.read)
            parts << Words::of(access);
        return parts.join(tr("; "));
    }
    static QStringList ofPaper(const Reference& work) {
        QStringList parts;
        if (!work.page.empty())
            parts << tr("Page: %1.").arg(words(work.page));
        if (!work.doi.empty())
            parts << QStringLiteral("DOI: %1.").arg(words(work.doi));
        if (repeatsAnother(work))
            parts << tr("Repeats: %1.").arg(origins(work.origins));
        if (!work.note.empty())
            parts << sentence(words(work.note));
        parts << (work.accessed.empty() ? tr("Day of access: not recorded.")
                                        : tr("Day of access: %1.").arg(Words::date(work.accessed)));
        return parts;
    }
    /// Short and without full stops and colons: readers of a PDF take these for parts of numbers, and tear a line in
    /// which an Arabic letter follows one.
    static QStringList apart(const Reference& work) {
        QStringList phrases;
        const bool plainDate = QLocale().textDirection() == Qt::RightToLeft;
        if (plainDate && work.issued.empty())
            phrases << tr("no date");
        if (work.read.empty())
            phrases << tr("what was read of it is not recorded");
        for (const Access access : work.read)
            phrases << Words::of(access);
        if (!plainDate && !work.page.empty())
            phrases << tr("page %1").arg(words(work.page));
        phrases << (work.accessed.empty()
                        ? tr("date of access not recorded")
                        : tr("date of access %1").arg(plainDate ? words(work.accessed) : Words::date(work.accessed)));
        return phrases;
    }
    static QString repeated(const Reference& work) {
        return repeatsAnother(work) ? tr("repeats the report of %1").arg(origins(work.origins)) : QString();
    }
    /// Within a line that runs from the left, words that run from the right are torn: there the date is in figures.
    static QString issued(const Reference& work, bool figures) {
        if (figures)
            return words(work.issued);
        return work.issued.empty() ? tr("no date") : Words::date(work.issued);
    }
    static QString ofText(const SourceText& text) {
        if (!text.title.empty())
            return words(text.title.in("en"));
        return tr("Source text “%1”, without a title, of %2").arg(words(text.id), Words::date(text.date));
    }

private:
    /// Its own report is not one that it repeats.
    static bool repeatsAnother(const Reference& work) {
        return std::ranges::any_of(work.origins, [&](const std::string& origin) {
            return origin != work.publisher && origin != work.container && !work.author.starts_with(origin);
        });
    }
    static QString origins(const std::vector<std::string>& names) {
        QStringList all;
        for (const std::string& name : names)
            all << words(name);
        return all.join(tr("; "));
    }
};

/// Who wrote it, or who put it out; and when. How a work is called as long as no other is called so.
class WorkName {
    Q_DECLARE_TR_FUNCTIONS(Citation)
public:
    static QString of(const Reference& work) {
        QString name = who(work);
        if (name.isEmpty())
            name = tr("“%1”", "title of a work").arg(words(work.title));
        if (!work.issued.empty())
            return tr("%1 %2", "who, year").arg(name, words(work.issued).section(QLatin1Char('-'), 0, 0));
        return who(work).isEmpty() ? name : tr("%1, “%2”", "who, title").arg(name, words(work.title));
    }

private:
    static QString who(const Reference& work) {
        // No line ends behind an initial.
        const QStringList authors = words(work.author)
                                        .replace(QStringLiteral(". "), QStringLiteral(".\u00A0"))
                                        .split(QStringLiteral("; "), Qt::SkipEmptyParts);
        if (authors.size() == 2)
            return tr("%1 and %2", "two authors").arg(authors[0], authors[1]);
        if (authors.size() > 2)
            return tr("%1 and others", "first of several authors").arg(authors[0]);
        return authors.size() == 1 ? authors[0] : words(work.publisher.empty() ? work.container : work.publisher);
    }
};

constexpr int kLetters = 26;

} // namespace

QString Citation::name(const Museum& museum, const Id& id) {
    const Reference* reference = museum.reference(id);
    if (reference == nullptr) {
        const SourceText* text = textWithId(museum, id);
        return text == nullptr ? words(id) : WorkWords::ofText(*text);
    }
    const QString name = WorkName::of(*reference);
    int before = 0;
    int all = 0;
    for (const Reference& other : museum.bibliography) {
        if (WorkName::of(other) != name)
            continue;
        ++all;
        before += &other < reference ? 1 : 0;
    }
    // Of more than there are letters the last share one: their full entries tell them apart.
    return all == 1 ? name : name + QChar(0xA0) + QChar(u'a' + std::min(before, kLetters - 1));
}

QString Citation::names(const Museum& museum, const std::vector<Id>& ids) {
    QStringList all;
    for (const Id& id : ids)
        all << Isolates::html(name(museum, id));
    return all.join(tr("; "));
}

QString Citation::named(const Museum& museum, const QString& text) {
    // An Arabic letter may stand right before it.
    static const QRegularExpression kNumber(QStringLiteral("(?<![A-Za-z0-9])[A-Za-z]+[0-9]+(?![A-Za-z0-9])"));
    QString said;
    qsizetype from = 0;
    for (auto numbers = kNumber.globalMatch(text); numbers.hasNext();) {
        const QRegularExpressionMatch number = numbers.next();
        const Id id = number.captured().toStdString();
        if (museum.reference(id) == nullptr)
            continue;
        said += text.mid(from, number.capturedStart() - from) + Isolates::text(name(museum, id));
        from = number.capturedEnd();
    }
    return said + text.mid(from);
}

QString Citation::work(const Museum& museum, const Id& id, Length length) {
    const Reference* reference = museum.reference(id);
    if (reference == nullptr) {
        const SourceText* text = textWithId(museum, id);
        return Isolates::html(text == nullptr ? words(id) : WorkWords::ofText(*text));
    }
    QStringList parts{sentence(words(reference->author)), sentence(words(reference->title)),
                      sentence(words(reference->container))};
    // Isolated: its words may run the other way than those of the work.
    const bool figures = length == Length::Name && QLocale().textDirection() == Qt::RightToLeft;
    const QString issued = WorkWords::issued(*reference, figures);
    QStringList published{words(reference->publisher), issued.isEmpty() ? issued : Isolates::text(issued)};
    published.removeAll(QString());
    if (figures && !reference->page.empty())
        published << QStringLiteral("p. ") + words(reference->page);
    parts << sentence(published.join(QStringLiteral(", ")));
    parts.removeAll(QString());
    // The names run as they are written; what we say of them runs with the page.
    QStringList all;
    if (length == Length::Short)
        all << QStringLiteral("<b>%1</b>").arg(Isolates::html(name(museum, id)))
            << Isolates::html(parts.join(QLatin1Char(' ')));
    else
        all << Isolates::html(words(id) + QStringLiteral(": ") + parts.join(QLatin1Char(' ')));
    if (const QString read = WorkWords::readOf(*reference); !read.isEmpty() && length != Length::Name)
        all << Isolates::html(QStringLiteral("[%1]").arg(read));
    if (length == Length::Full) {
        for (const QString& part : WorkWords::ofPaper(*reference))
            all << Isolates::html(part);
        if (!reference->url.empty())
            all << Isolates::html(words(reference->url)); // without a full stop, which would not be part of it
    }
    return all.join(QLatin1Char(' '));
}

QStringList Citation::about(const Reference& work) {
    return WorkWords::apart(work);
}

QString Citation::repeated(const Reference& work) {
    return WorkWords::repeated(work);
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

QString Citation::speaker(const LocalText& speaker, const QString& language) {
    return speaker.empty() ? QString()
                           : tr("Said by: %1.").arg(words(speaker.in(language.toStdString()))).toHtmlEscaped();
}

QString Citation::evidence(const Museum& museum, const Evidence& evidence, const QString& language) {
    return said(museum, evidence, language, {});
}

QString Citation::said(const Museum& museum, const Evidence& evidence, const QString& language, const QString& unit) {
    QString text = QStringLiteral("<p><b>%1</b>").arg(Words::of(evidence.evidenceClass).toHtmlEscaped());
    if (!unit.isEmpty())
        text += QLatin1Char(' ') +
                colours::inked(colours::kQuietInk,
                               QStringLiteral("(%1)").arg(tr("Extended Matrix: %1").arg(Isolates::html(unit))));
    if (const QString who = speaker(evidence.speaker, language); !who.isEmpty())
        text += QStringLiteral("<br>") + who;
    if (!evidence.why.empty())
        text += QStringLiteral("<br>") + named(museum, words(evidence.why.in(language.toStdString()))).toHtmlEscaped();
    return text + QStringLiteral("</p>") + works(museum, evidence.sources);
}

std::vector<Aspect> Citation::aspectsOf(const Knowledge& knowledge, const Subject& subject) {
    const bool hall = subject.exhibit.empty() && subject.part.empty();
    std::vector<Aspect> aspects{Aspect::Form};
    if (hall) {
        aspects.insert(aspects.end(), {Aspect::Relation, Aspect::Measures, Aspect::Finish});
        return aspects;
    }
    aspects.insert(aspects.end(), {Aspect::Presence, Aspect::Measures, Aspect::Place});
    if (knowledge.of(Aspect::Material) != nullptr)
        aspects.push_back(Aspect::Material);
    return aspects;
}

QString Citation::knowledge(const Museum& museum, const Knowledge& knowledge, const Subject& subject,
                            const QString& language) {
    QString html;
    for (const Aspect aspect : aspectsOf(knowledge, subject)) {
        html +=
            QStringLiteral("<p style=\"margin-bottom:0\"><u>%1</u></p>").arg(Words::question(aspect).toHtmlEscaped());
        const Evidence* its = knowledge.of(aspect);
        const Evidence found = its == nullptr ? Evidence{} : *its;
        const bool existence = aspect == Aspect::Presence || aspect == Aspect::Relation;
        html += said(museum, found, language,
                     existence ? QString::fromUtf8(extendedMatrixType(found.evidenceClass)) : QString());
    }
    return html;
}

QString Citation::reasonsLink(bool open) {
    const bool rightToLeft = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    const QChar arrow(open ? 0x25BE : rightToLeft ? 0x25C2 : 0x25B8);
    return QStringLiteral("<p style=\"margin-top:10px\"><a name=\"%1\" href=\"%1:\">%2 %3</a></p>")
        .arg(QLatin1String(kReasons), arrow, tr("How do we know?").toHtmlEscaped());
}

QString Citation::judged(const Statement& statement, const QString& language) {
    if (!statement.judged)
        return {};
    const std::string tongue = language.toStdString();
    const Judgement& judgement = *statement.judged;
    return tr("Judged best founded, because %1 (%2, %3)", "reason, who judged, date")
        .arg(words(judgement.why.in(tongue)), words(judgement.by.in(tongue)), Words::date(judgement.date))
        .toHtmlEscaped();
}

} // namespace halls::app
