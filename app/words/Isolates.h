// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>

namespace halls::app {

/// Words set apart by Unicode's isolates (UAX 9), so that they keep their own order beside what stands round them and
/// leave it its own: an English path in an Arabic sentence, an Arabic title between English words.
///
///     m_frame.tell(tr("Saved: %1").arg(Isolates::text(path)));
struct Isolates {
    /// In the direction of its own first strong letter: a name, a title, a number with its sign.
    static QString text(const QString& words);
    /// The same as HTML: escaped; nothing for nothing.
    static QString html(const QString& words);
    /// From left to right, whatever it begins with: a path, keys, a sentence in English.
    static QString leftToRight(const QString& words);
    /// The same of what may begin a line, whose own direction Qt takes from its first letter, within an isolate too.
    /// As it is where the interface is English.
    static QString atStart(const QString& words);
    /// The words without the isolates' marks.
    static QString removed(QString words);
};

} // namespace halls::app
