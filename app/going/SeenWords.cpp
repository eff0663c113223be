// SPDX-License-Identifier: MPL-2.0
#include "going/SeenWords.h"

#include "words/Isolates.h"
#include "words/PlainWords.h"
#include "words/Words.h"

#include <algorithm>
#include <cmath>

namespace halls::app {
namespace {

// Degrees to either side up to which one says so.
constexpr float kAhead = 10.0F;
constexpr float kAheadAside = 60.0F;
constexpr float kAside = 120.0F;
constexpr float kBehindAside = 165.0F;

} // namespace

QString SeenWords::direction(float bearing) {
    const float degrees = std::abs(degreesOf(bearing));
    const bool right = bearing > 0.0F;
    if (degrees <= kAhead)
        return tr("straight ahead");
    if (degrees <= kAheadAside)
        return right ? tr("ahead to the right") : tr("ahead to the left");
    if (degrees <= kAside)
        return right ? tr("to the right") : tr("to the left");
    if (degrees <= kBehindAside)
        return right ? tr("behind to the right") : tr("behind to the left");
    return tr("behind you");
}

QString SeenWords::of(const SessionLink& link, const session::Sight& sight) {
    QString name = sight.exhibit != nullptr ? link.text(sight.exhibit->title)
                   : sight.pin != nullptr
                       ? tr("Pin: %1").arg(link.text(sight.pin->label))
                       : tr("Way out: %1", "the hall to which it leads").arg(link.text(sight.exit->title));
    // Nobody paces a hall to the decimetre; and nobody stands nearer than a metre to anything.
    const int metres = std::max(1, static_cast<int>(std::lround(sight.metres)));
    return tr("%1: %2, %3", "what; where; how far")
        .arg(Isolates::text(PlainWords::line(name)), direction(sight.bearing),
             tr("about %n metre(s)", nullptr, metres));
}

QString SeenWords::ofHall(const SessionLink& link) {
    const auto* session = link.session();
    if (session == nullptr)
        return {};
    const Hall* hall = session->hall();
    const QString state = link.text(session->state().title);
    if (hall == nullptr)
        return tr("Outside of all halls, %1.", "state").arg(state);
    const auto pins = session->pins();
    const auto here = std::ranges::count_if(pins, [&](const Pin* pin) { return pin->hall == hall->id; });
    const auto ways = session::exits(*session).size();
    return tr("%1, %2.", "hall, state").arg(link.text(hall->title), state) + QLatin1Char(' ') +
           tr("%1, %2.", "ways out, pins")
               .arg(tr("%n way(s) out", nullptr, static_cast<int>(ways)),
                    tr("%n pin(s)", nullptr, static_cast<int>(here)));
}

} // namespace halls::app
