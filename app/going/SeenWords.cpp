// SPDX-License-Identifier: MPL-2.0
#include "going/SeenWords.h"

#include "words/Isolates.h"
#include "words/PinWords.h"
#include "words/PlainWords.h"
#include "words/Words.h"

#include <QStringList>

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
                       ? tr("Pin: %1").arg(PinWords::named(*sight.pin, link.text(sight.pin->label)))
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
    if (session->hall() == nullptr)
        return where(link);
    const auto ways = session::exits(*session).size();
    return where(link) + QLatin1Char(' ') +
           tr("%1, %2.", "ways out, pins").arg(tr("%n way(s) out", nullptr, static_cast<int>(ways)), pins(*session));
}

QString SeenWords::onEntering(const SessionLink& link) {
    const auto* session = link.session();
    if (session == nullptr || session->hall() == nullptr || session::exits(*session).empty())
        return ofHall(link);
    return where(link) + QLatin1Char(' ') + ways(link) + QLatin1Char(' ') + tr("%1.", "pins").arg(pins(*session));
}

/// "The Assyrian Hall, before June 2014."
QString SeenWords::where(const SessionLink& link) {
    const session::Session& session = *link.session();
    const QString state = link.text(session.state().title);
    if (session.hall() == nullptr)
        return tr("Outside of all halls, %1.", "state").arg(state);
    return tr("%1, %2.", "hall, state").arg(link.text(session.hall()->title), state);
}

QString SeenWords::pins(const session::Session& session) {
    const auto all = session.pins();
    const auto here = std::ranges::count_if(all, [&](const Pin* pin) { return pin->hall == session.hall()->id; });
    return tr("%n pin(s)", nullptr, static_cast<int>(here));
}

/// Each hall and side is said once, however many openings lead there.
QString SeenWords::ways(const SessionLink& link) {
    const auto exits = session::exits(*link.session());
    QStringList named;
    for (const session::Sight& exit : exits)
        named << tr("%1 %2", "hall to which a way out leads; where: to the left")
                     .arg(Isolates::text(PlainWords::line(link.text(exit.exit->title))), direction(exit.bearing));
    named.removeDuplicates();
    return tr("%1: %2.", "ways out, their number; each of them")
        .arg(tr("%n way(s) out", nullptr, static_cast<int>(exits.size())), named.join(tr(", ", "between ways out")));
}

} // namespace halls::app
