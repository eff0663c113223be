// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "paper/TourPages.h"

#include <QImage>

#include <map>

namespace halls::app {

/// A pupil's sheet: who fills it in, and the questions of a tour, each behind what its step says and beside its
/// picture, with lines to write on, so that it can be answered from the paper alone. No answers. Classes of evidence
/// are told by hatching and by words, for it is copied in grey. A tour without a question has some of its pictures,
/// with an open one; one with a question is asked nothing that its author did not ask.
class WorksheetPages : public TourPages {
    Q_DECLARE_TR_FUNCTIONS(WorksheetPages)
public:
    static constexpr int kLeastPages = 2;
    static constexpr int kMostPages = 4;
    static constexpr std::size_t kMaxItems = 40; ///< more do not fit on four pages however small

    /// How much room a question has.
    struct Room {
        double picture = 0.3; ///< share of the width; 0: no picture
        int lines = 4;
    };
    /// From the most generous down.
    static const std::vector<Room>& rooms();

    WorksheetPages(const Museum& museum, const Tour& tour, const HandoutWish& wish);

    /// Steps that stand on it, by index, in their order.
    const std::vector<std::size_t>& items() const { return m_items; }
    using Pictures = std::map<std::size_t, std::vector<QImage>>; ///< by step, those of sightsOf() as they are printed

    QString foot() const;
    /// The first `count` of the items. All parts.
    std::vector<paper::Part> parts(const Pictures& pictures, const Room& room, std::size_t count) const;
    /// A question of one's own, with lines; on a page of its own where it is all that stands there.
    paper::Part own(bool newPage) const;

private:
    paper::Part top() const;
    paper::Part item(std::size_t index, const std::vector<QImage>& pictures, const Room& room) const;
    std::vector<paper::Figure> figures(const TourStep& step, const std::vector<QImage>& pictures) const;
    paper::Part end(std::size_t left) const;

    std::vector<std::size_t> m_items;
};

} // namespace halls::app
