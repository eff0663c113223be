// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Error.h"

#include <QCoreApplication>
#include <QString>

#include <filesystem>
#include <string>

namespace halls::app {

/// The visitor's words for what went wrong, in the language of the interface. What the engine adds to a code in English
/// is told by EngineWords.
class ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
public:
    static QString of(ErrorCode code);     ///< what happened, one sentence
    static QString of(const Error& error); ///< the same, by the kind of file too
    static QString advice(ErrorCode code); ///< what to do about it
    /// The same by the kind of file and by the cause; empty: the cause says what to do.
    static QString advice(const Error& error);
    /// What to save a file of this ending as, whose format is not read: model::advisedFor().
    static QString saveAs(const std::string& ending);
    /// What the engine adds, in its own words (EngineWords), without what of() and advice() say as well; empty: it adds
    /// nothing.
    static std::string cause(const Error& error);
    /// What happened and its cause, or of errors of writing what to do: a line or two, for where there is no dialog.
    static QString shown(const Error& error);
    /// That a file, or the museum of this name, could not be saved, and why; one sentence. For errors of writing
    /// (isOfWriting()). `name` empty: the file's own.
    static QString notSaved(const Error& error, const QString& name = {});

private:
    static QString adviceOnOtherKind(const std::string& detail);
    static QString adviceOnUnsupported(const std::filesystem::path& file);
};

} // namespace halls::app
