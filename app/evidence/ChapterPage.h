// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "look/PlainWidgets.h"

#include <set>

namespace halls::app {

/// A chapter to be read: what is known beside the states, entry by entry. Of each entry one line says how far to trust
/// it and by which works; a click on it, or Enter, unfolds who they are.
///
/// **Ownership** Borrows the link.
class ChapterPage : public PlainBrowser {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChapterPage)
public:
    ChapterPage(SessionLink& link, QWidget* parent);

    struct Shown {
        Id chapter;
        std::size_t entry = 0; ///< that is brought into sight, from 1; 0: the beginning
        bool operator==(const Shown&) const = default;
    };
    /// Another than before begins with all of it folded. False where the museum has no such chapter.
    bool showChapter(const Shown& shown);
    void setWayBack(bool offered); ///< a link at its head; without it the page is closed by somebody else

Q_SIGNALS:
    void backAsked();

private:
    void rebuild();
    void follow(const QUrl& link);
    QString entryHtml(const ChapterEntry& entry, std::size_t number) const;
    void chooseLink(const QString& href);

    SessionLink& m_link;
    Shown m_shown;
    bool m_wayBack = true;
    std::set<std::size_t> m_unfolded; ///< numbers of entries
};

} // namespace halls::app
