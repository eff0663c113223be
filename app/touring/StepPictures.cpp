// SPDX-License-Identifier: MPL-2.0
#include "touring/StepPictures.h"

#include "touring/TourLead.h"
#include "words/Colours.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace halls::app {

StepPictures::StepPictures(SessionLink& link, TourLead& lead, Photographer photographer)
    : m_link(link), m_lead(lead), m_photographer(std::move(photographer)) {}

QImage StepPictures::of(std::size_t index, QSize size) const {
    const tours::TourPlayer& player = *m_lead.player();
    const TourStep& step = player.tour().steps[index];
    const auto& states = m_link.museum().states;
    const auto drawn = [&](const Id& state) {
        const auto at = std::ranges::find(states, state, &State::id);
        return at == states.end() ? QImage()
                                  : m_photographer(player.cameraOf(*m_link.session(), index),
                                                   static_cast<std::size_t>(at - states.begin()), size);
    };
    if (!step.comparison)
        return drawn(step.state);
    QImage first = drawn(step.comparison->first);
    const QImage second = drawn(step.comparison->second);
    if (first.isNull() || second.isNull())
        return {};
    QPainter painter(&first);
    const int half = first.width() / 2;
    painter.drawImage(half, 0, second, half, 0);
    painter.fillRect(half - 1, 0, 2, first.height(), colours::kAccent);
    return first;
}

} // namespace halls::app
