// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Tour.h"

#include <QCoreApplication>
#include <QString>

#include <set>
#include <vector>

namespace halls::app {

/// What a handout is to have in it.
struct HandoutWish {
    std::string language;
    bool notes = false;             ///< the educator's notes
    std::vector<std::size_t> steps; ///< those that can be shown, by index
};

/// The words of a tour's handout, as HTML in the language of the interface with the museum's texts in the wish's
/// language. Words of a source stay in its own language and direction.
class HandoutPages {
    Q_DECLARE_TR_FUNCTIONS(HandoutPages)
public:
    HandoutPages(const Museum& museum, const Tour& tour, const HandoutWish& wish)
        : m_museum(museum), m_tour(tour), m_wish(wish) {}

    QString title() const;
    QString footer() const; ///< plain
    QString heading(std::size_t step) const;
    /// Plain, what the picture shows: for the left and the right half, or one for all of it.
    QStringList captions(const TourStep& step) const;
    QString words(const TourStep& step) const; ///< text, and notes where they are wished
    QString question(const TourStep& step) const;
    QString passages(const TourStep& step); ///< gathers the works that it cites
    QStringList answers() const;            ///< each in one piece, the first with the heading of all
    QString works() const;                  ///< all that were cited

private:
    QString passage(const Quotation& quotation) const;
    QString evidence(const TourStep& step);
    QString stateWords(const Id& state) const;
    std::vector<Id> statesOf(const TourStep& step) const;
    QString text(const LocalText& words) const { return QString::fromStdString(words.in(m_wish.language)); }
    QString ids(const std::set<Id>& sources) const;
    bool draft() const;

    const Museum& m_museum;
    const Tour& m_tour;
    const HandoutWish& m_wish;
    std::set<Id> m_cited;
};

} // namespace halls::app
