// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>

namespace halls::app {

/// Words that the program did not write itself: of a package, of a file's name, of a library. They are text, never
/// markup, and they stay what they are beside what stands round them. Widgets for them: look/PlainWidgets.h.
///
///     button->setText(PlainWords::keyless(m_link.text(state.title)));
///     item->setToolTip(PlainWords::tip(m_link.text(tour.text)));
struct PlainWords {
    static constexpr qsizetype kMaxLetters = 300; ///< of a message
    static constexpr qsizetype kMaxLines = 3;     ///< of a message
    static constexpr qsizetype kMaxTip = 2000;    ///< letters of a tooltip

    /// Without what reaches beyond it: overrides and embeddings of direction go, isolates are closed, control
    /// characters are shown as U+FFFD. Lines and tabs stay.
    static QString calm(const QString& words);
    /// One line of it.
    static QString line(const QString& words);
    /// For a tooltip, which Qt would read as markup: escaped where it looks like it.
    static QString tip(const QString& words);
    /// For a button, a menu or a tab: an ampersand is one and makes no key.
    static QString keyless(const QString& words);
    /// For a window's title, in which Qt replaces "[*]".
    static QString title(const QString& words);
    /// Not more than fits a message, cut between two letters with "…" where it was longer. Quick for any length.
    static QString shortened(const QString& words, qsizetype letters = kMaxLetters, qsizetype lines = kMaxLines);
    /// The same of a path or a name: its end tells more than its beginning.
    static QString shortenedPath(const QString& path, qsizetype letters);
};

} // namespace halls::app
