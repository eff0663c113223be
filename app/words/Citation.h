// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"
#include "museum/Subject.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <set>
#include <vector>

namespace halls::app {

/// How works and evidence are worded wherever they are shown. HTML, escaped; names in another script are isolated so
/// that they do not disturb the order of an Arabic line.
class Citation {
    Q_DECLARE_TR_FUNCTIONS(Citation)
public:
    enum class Length {
        Name,  ///< its number; author, title, what it is a part of, publisher, date
        Short, ///< its name instead; author, title and so on, and what was read of it: for visitors
        Full,  ///< its number; all, with pages, DOI, address, day of access and whose report it repeats
    };
    /// As people name a work: "Melissa Gronlund 2023", "Agence France-Presse 2017 b" where there are several of a year;
    /// without an author its publisher, without a date its title too. Plain text; never the package's own number.
    static QString name(const Museum& museum, const Id& id);
    /// The same of several, each isolated: HTML, escaped.
    static QString names(const Museum& museum, const std::vector<Id>& ids);
    /// A text of the package in which works stand by their numbers, "[S24]", with their names instead. Plain text.
    static QString named(const Museum& museum, const QString& text);
    /// A work of the bibliography, or what is known of a source text.
    static QString work(const Museum& museum, const Id& id, Length length = Length::Short);
    /// What else is said of a work on paper, in plain phrases: what was read of it, pages, the date of access.
    static QStringList about(const Reference& work);
    static QString repeated(const Reference& work); ///< whose report it repeats, plain; empty: nobody's
    /// All works, each a line of a list; empty for none.
    static QString works(const Museum& museum, const std::vector<Id>& ids, Length length = Length::Short);
    /// The class, who said so, the reason and the works; texts in `language`.
    static QString evidence(const Museum& museum, const Evidence& evidence, const QString& language);
    /// The same for each aspect that an exhibit, a part or a hall has, form first: what the eye takes for true. One of
    /// which nothing is said is "not known".
    static QString knowledge(const Museum& museum, const Knowledge& knowledge, const Subject& subject,
                             const QString& language);
    /// The aspects of a subject, form first; material only where something is said of it.
    static std::vector<Aspect> aspectsOf(const Knowledge& knowledge, const Subject& subject);
    /// "Judged best founded, because ... (who, date)"; empty where it was not judged so.
    static QString judged(const Statement& statement, const QString& language);
    /// "according to an officer: ", or nothing.
    static QString speaker(const LocalText& speaker, const QString& language);
    /// As people look them up: S2 before S11.
    static std::vector<Id> inOrder(const std::set<Id>& ids);
    /// "How do we know?", which opens and closes reasons, sources and what is said of them: HTML, a link of the scheme
    /// and the name kReasons.
    static QString reasonsLink(bool open);
    static constexpr const char* kReasons = "reasons";

private:
    /// evidence(), with the unit of the Extended Matrix beside the class; empty: without.
    static QString said(const Museum& museum, const Evidence& evidence, const QString& language, const QString& unit);
};

} // namespace halls::app
