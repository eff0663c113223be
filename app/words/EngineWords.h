// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Error.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <span>
#include <string>

namespace halls::app {

/// What the engine says in English sentences, in the language of the interface: the notes of an import
/// (model::ImportRecord) and the causes of errors (Error::detail). The sentences that occur most are told by patterns;
/// another one stays English, and says so.
class EngineWords {
    Q_DECLARE_TR_FUNCTIONS(EngineWords)
public:
    /// In the language of the interface, one line; where that is English as it is. Null: no pattern fits.
    static std::optional<QString> translated(const std::string& sentence);
    /// The same, or "In English: " and the sentence, set apart so that it keeps its order among Arabic words.
    static QString shown(const std::string& sentence);
    /// "file: place: cause" of an error.
    static QString shown(const Error& error);
    static bool speaksEnglish(); ///< the interface
    /// "In English: " and the sentence, set apart.
    static QString inEnglish(const QString& sentence);
    static QString listed(const QStringList& parts); ///< "a, b"

    /// Sentences, with %1 for what is filled in, in the order in which they are tried. `parts`: words and counts that
    /// stand in a sentence ("6 lines"). `ofSystem`: causes that the operating system words.
    static std::span<const char* const> patterns();
    static std::span<const char* const> parts();
    static std::span<const char* const> ofSystem();
};

} // namespace halls::app
