// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QImage>

#include <functional>

namespace halls::app {

class TourLead;

/// What each step of the tour that runs will look like.
class StepPictures {
public:
    /// A state as seen from a camera; a null picture where there is none, or none may be seen yet.
    using Photographer = std::function<QImage(const Camera& camera, std::size_t state, QSize size)>;

    /// Borrows link and lead.
    StepPictures(SessionLink& link, TourLead& lead, Photographer photographer);

    /// One that compares: the first state in one half, the second in the other. Null: it may not be seen yet.
    QImage of(std::size_t step, QSize size) const;

private:
    SessionLink& m_link;
    TourLead& m_lead;
    Photographer m_photographer;
};

} // namespace halls::app
