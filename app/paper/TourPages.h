// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Tour.h"
#include "paper/Blocks.h"
#include "paper/StepSights.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace halls::app {

/// What a tour on paper is to have in it.
struct HandoutWish {
    std::string language;
    bool notes = false;             ///< the educator's notes
    std::vector<std::size_t> steps; ///< those that can be shown, by index
};

/// What handout, worksheet and key say alike of a tour and its steps: in the language of the interface, with the
/// museum's texts in the wish's language.
class TourPages {
    Q_DECLARE_TR_FUNCTIONS(TourPages)
public:
    QString head() const; ///< plain, above each page
    /// Whether its picture on a worksheet tells in two halves how what is seen is known: its form on the left, its
    /// presence on the right.
    static bool showsHalves(const TourStep& step) { return step.showEvidence && !step.comparison; }

protected:
    TourPages(const Museum& museum, const Tour& tour, const HandoutWish& wish)
        : m_museum(museum), m_tour(tour), m_wish(wish) {}

    static void add(paper::Part& part, paper::Look look, const QString& words); ///< nothing where there are none
    /// What the package says of the pictures of each state that the steps show.
    void addNotes(paper::Part& part, paper::Look look) const;
    /// Plain, what the picture shows: for the left and the right half, or one for all of it.
    QStringList captions(const TourStep& step) const;
    /// Likewise of one of several pictures.
    QString caption(const TourStep& step, const Sight& sight) const;
    /// Before pictures of destruction: what the program tells a visitor then, said to be the program's. Empty: nothing.
    QString notice() const;
    QString heading(std::size_t step) const;
    QString stateWords(const Id& state) const;
    /// All that it shows, one after the other too.
    static std::vector<Id> statesOf(const TourStep& step);
    const Hall* hallOf(const TourStep& step) const;
    QString text(const LocalText& words) const { return QString::fromStdString(words.in(m_wish.language)); }
    /// What the step says on paper.
    QString textOf(const TourStep& step) const;
    bool draft() const;
    QString draftWords() const; ///< empty where it is none
    /// What the patterns of a worksheet's picture say, where the step has one.
    static void addPatterns(paper::Part& part, const TourStep& step);

    const Museum& m_museum;
    const Tour& m_tour;
    const HandoutWish& m_wish;
};

} // namespace halls::app
