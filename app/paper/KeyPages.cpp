// SPDX-License-Identifier: MPL-2.0
#include "paper/KeyPages.h"

#include "tours/TourLength.h"
#include "words/Citation.h"
#include "words/Isolates.h"

#include <QDate>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace halls::app {

using namespace paper;

namespace {

/// "2:05"
QString minutesOf(double seconds) {
    const int whole = std::max(1, static_cast<int>(std::lround(seconds)));
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

double KeyPages::secondsOf(const LocalText& words) const {
    std::string shown;
    const std::string& read = words.in(m_wish.language, &shown);
    return tours::secondsToRead(read, shown);
}

Part KeyPages::top() const {
    Part part{.begin = Part::Begin::Flow, .blocks = {}};
    add(part, Look::Heading, tr("Teacher's key: %1").arg(text(m_tour.title)));
    add(part, Look::Text, text(m_tour.audience));
    add(part, Look::Text, text(m_tour.text));
    double reading = 0.0;
    double answers = 0.0;
    for (const std::size_t index : m_wish.steps) {
        const TourStep& step = m_tour.steps[index];
        reading += secondsOf(step.title) + secondsOf(step.text) + secondsOf(step.question);
        answers += secondsOf(step.answer);
    }
    QString time =
        answers > 0.0 ? tr("Read aloud, texts and questions take %1 minutes, the answers %2 more; thinking and writing "
                           "come on top.")
                            .arg(minutesOf(reading), minutesOf(answers))
                      : tr("Read aloud, texts and questions take %1 minutes; thinking and writing come on top.")
                            .arg(minutesOf(reading));
    // A tour that is planned as it plays by itself shows no answer, and nobody thinks meanwhile.
    const bool plays = 60.0 * m_tour.minutes < reading + answers;
    if (m_tour.minutes > 0)
        time = (plays ? tr("%n minute(s) are planned for the tour as it plays by itself.", nullptr, m_tour.minutes)
                      : tr("%n minute(s) are planned.", nullptr, m_tour.minutes)) +
               QLatin1Char(' ') + time;
    add(part, Look::Text, time);
    if (draft())
        part.blocks.push_back(Paragraph{.pieces = {{.text = draftWords(), .bold = true}}});
    add(part, Look::Quiet, notice());
    return part;
}

/// Of its pins and of the chapter that it leads to.
QString KeyPages::sources(const TourStep& step) const {
    std::set<Id> ids;
    for (const Id& id : step.pins) {
        if (const Pin* pin = m_museum.pin(id))
            ids.insert(pin->evidence.sources.begin(), pin->evidence.sources.end());
    }
    if (const Chapter* chapter = m_museum.chapter(step.chapter)) {
        for (const ChapterEntry& entry : chapter->entries)
            ids.insert(entry.evidence.sources.begin(), entry.evidence.sources.end());
    }
    QStringList named;
    for (const Id& id : Citation::inOrder(ids))
        named << Isolates::text(Citation::name(m_museum, id));
    named.removeDuplicates();
    return named.join(tr("; "));
}

Part KeyPages::end() const {
    Part part{.begin = Part::Begin::Flow, .lower = 10.0, .blocks = {}};
    add(part, Look::Quiet,
        tr("Each work in full, and what was read of it: in the handout with everything, and in the program behind the "
           "pins."));
    return part;
}

Part KeyPages::step(std::size_t index) const {
    const TourStep& step = m_tour.steps[index];
    Part part{.begin = Part::Begin::WhereItFits, .lower = 6.0, .blocks = {}};
    add(part, Look::SubHeading, heading(index));
    const double reading = secondsOf(step.title) + secondsOf(step.text) + secondsOf(step.question);
    Paragraph times =
        plain(Look::Quiet, step.answer.empty() ? tr("Read aloud: %1.", "minutes and seconds").arg(minutesOf(reading))
                                               : tr("Read aloud: %1, the answer %2.", "minutes and seconds")
                                                     .arg(minutesOf(reading), minutesOf(secondsOf(step.answer))));
    times.keepsNext = true; // as the heading does, of which it is said
    part.blocks.push_back(std::move(times));
    add(part, Look::Text, textOf(step));
    if (!step.question.empty()) {
        part.blocks.push_back(Paragraph{
            .pieces = {{.text = tr("Question: "), .bold = true}, {.text = text(step.question), .bold = true}}});
        part.blocks.push_back(
            Paragraph{.pieces = {{.text = tr("Answer: "), .bold = true},
                                 {.text = step.answer.empty() ? tr("The tour gives none; it is an open question.")
                                                              : text(step.answer)}}});
    }
    addPatterns(part, step);
    if (!step.notes.empty())
        part.blocks.push_back(Paragraph{.look = Look::Note,
                                        .pieces = {{.text = tr("For the educator:"), .bold = true},
                                                   {.text = QLatin1Char(' ') + text(step.notes)}}});
    return part;
}

Part KeyPages::sources(std::size_t index) const {
    Part part{.begin = Part::Begin::Flow, .blocks = {}};
    if (const QString cited = sources(m_tour.steps[index]); !cited.isEmpty())
        add(part, Look::Quiet, tr("Sources: %1").arg(cited));
    return part;
}

} // namespace halls::app
