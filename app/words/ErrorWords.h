// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Error.h"

#include <QCoreApplication>
#include <QString>

namespace halls::app {

/// The visitor's words for what went wrong, in the language of the interface. What the engine adds to a code in English
/// is told by EngineWords.
class ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
public:
    static QString of(ErrorCode code);     ///< what happened, one sentence
    static QString of(const Error& error); ///< the same, by the kind of file too
    static QString advice(ErrorCode code); ///< what to do about it
    static QString advice(const Error& error);
    /// That a file, or the museum of this name, could not be saved, and why; one sentence. For errors of writing
    /// (isOfWriting()). `name` empty: the file's own.
    static QString notSaved(const Error& error, const QString& name = {});
};

} // namespace halls::app
