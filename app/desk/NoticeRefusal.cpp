// SPDX-License-Identifier: MPL-2.0
#include "desk/NoticeRefusal.h"

#include <utility>

namespace halls::app {

NoticeRefusal& NoticeRefusal::of(Notice& notice) {
    auto* its = notice.findChild<NoticeRefusal*>(QString(), Qt::FindDirectChildrenOnly);
    return its != nullptr ? *its : *new NoticeRefusal(notice); // owned by the notice
}

NoticeRefusal::NoticeRefusal(Notice& notice) : QObject(&notice), m_notice(notice) {
    connect(&notice, &Notice::answered, this, [this] { m_to = To::Stay; });
}

void NoticeRefusal::before(const std::vector<Id>& states, To to, std::function<void()> then,
                           std::function<void()> otherwise, const QString& about) {
    m_notice.refuse(); // the question before: its answer is not this one's
    m_to = to;
    m_notice.before(states, std::move(then), std::move(otherwise), about);
    if (!m_notice.pending())
        m_to = To::Stay;
}

} // namespace halls::app
