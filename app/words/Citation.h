// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"

#include <QCoreApplication>
#include <QString>

#include <set>
#include <vector>

namespace halls::app {

/// How works and evidence are worded wherever they are shown. HTML, escaped; names in another script are isolated so
/// that they do not disturb the order of an Arabic line.
class Citation {
    Q_DECLARE_TR_FUNCTIONS(Citation)
public:
    enum class Length {
        Short, ///< "Author. Title. Publisher, date."
        Full,  ///< with what it is a part of and its address, for paper
    };
    /// A work of the bibliography, or what is known of a source text.
    static QString work(const Museum& museum, const Id& id, Length length = Length::Short);
    /// All works, each a line of a list; empty for none.
    static QString works(const Museum& museum, const std::vector<Id>& ids, Length length = Length::Short);
    /// The same with the reason (`why`, in the visitor's language) and the works.
    static QString evidence(const Museum& museum, const Evidence& evidence, const QString& why);
    /// As people look them up: S2 before S11.
    static std::vector<Id> inOrder(const std::set<Id>& ids);
    /// Text between Unicode isolates (U+2068, U+2069), escaped.
    static QString isolated(const QString& text);
};

} // namespace halls::app
