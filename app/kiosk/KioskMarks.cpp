// SPDX-License-Identifier: MPL-2.0
#include "kiosk/KioskMarks.h"

#include "touring/TourLead.h"
#include "viewport/Viewport.h"

#include <QEvent>

#include <algorithm>
#include <utility>

namespace halls::app {

KioskMarks::KioskMarks(SessionLink& link, const TourLead& tour, QWidget& card, Viewport& picture)
    : QObject(&picture), m_link(link), m_tour(tour), m_picture(picture) {
    card.installEventFilter(this);
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        if (m_link.session() != nullptr && changes.has(session::Change::Passage))
            leavePin();
    });
}

/// Not what a tour speaks of.
void KioskMarks::leavePin() {
    const Pin* pin = m_link.session()->openedPin();
    const Reads before = std::exchange(m_reads, pin != nullptr ? Reads{pin->id, pin->exhibit} : Reads{});
    if (before.pin.empty() || pin != nullptr)
        return;
    if (m_tour.running()) {
        const auto& spoken = m_tour.player()->step().pins;
        if (std::ranges::find(spoken, before.pin) != spoken.end())
            return;
    }
    m_link.act([&](session::Session& session) {
        if (session.focusedPin() != nullptr && session.focusedPin()->id == before.pin)
            session.focusPin({});
    });
    leaveLine(before.exhibit);
}

/// Others may have pointed out something else since.
void KioskMarks::leaveLine(const Id& work) {
    m_link.act([&](session::Session& session) {
        if (!work.empty() && session.highlighted() == std::vector<Id>{work})
            session.setHighlighted({});
    });
}

void KioskMarks::leaveCard() {
    const Id work = m_link.subject().exhibit;
    m_link.setSubject({});
    leaveLine(work);
}

bool KioskMarks::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        m_picture.setNames(event->type() == QEvent::HideToParent);
    return QObject::eventFilter(watched, event);
}

} // namespace halls::app
