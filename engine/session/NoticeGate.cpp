// SPDX-License-Identifier: MPL-2.0
#include "session/NoticeGate.h"

#include <algorithm>
#include <utility>

namespace halls::session {

bool NoticeGate::standsBefore(const Id& stateId) const {
    const auto& notice = m_museum->notice;
    return notice && m_settings->notice && !m_read.contains(stateId) &&
           std::ranges::find(notice->states, stateId) != notice->states.end();
}

void NoticeGate::setRead(std::set<Id> states) {
    m_read = std::move(states);
}

} // namespace halls::session
