// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Tour.h"
#include "paper/CitedWorks.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace halls::app {

/// What a handout is to have in it.
struct HandoutWish {
    std::string language;
    bool notes = false;             ///< the educator's notes
    std::vector<std::size_t> steps; ///< those that can be shown, by index
};

/// The words of a tour's handout as what stands on its pages, in the language of the interface with the museum's texts
/// in the wish's language. Words of a source stay in its own language and direction.
class HandoutPages {
    Q_DECLARE_TR_FUNCTIONS(HandoutPages)
public:
    HandoutPages(const Museum& museum, const Tour& tour, const HandoutWish& wish)
        : m_museum(museum), m_tour(tour), m_wish(wish), m_works(museum) {}

    QString head() const; ///< plain, above each page
    QString foot() const; ///< plain, below each page
    paper::Part cover() const;
    /// Gathers the works that it cites. `picture`: what the step shows; null where it cannot be drawn.
    paper::Part step(std::size_t index, const QImage& picture);
    std::vector<paper::Part> answers() const; ///< the first with the heading of all
    paper::Part works() const;                ///< all that were cited

private:
    void addNotes(paper::Part& part) const;
    void addPassages(paper::Part& part, const TourStep& step);
    void addEvidence(paper::Part& part, const TourStep& step);
    /// Plain, what the picture shows: for the left and the right half, or one for all of it.
    QStringList captions(const TourStep& step) const;
    paper::Figure figure(std::size_t index, const QImage& picture) const;
    QString heading(std::size_t step) const;
    QString stateWords(const Id& state) const;
    std::vector<Id> statesOf(const TourStep& step) const;
    QString text(const LocalText& words) const { return QString::fromStdString(words.in(m_wish.language)); }
    bool draft() const;

    const Museum& m_museum;
    const Tour& m_tour;
    const HandoutWish& m_wish;
    paper::CitedWorks m_works;
};

} // namespace halls::app
