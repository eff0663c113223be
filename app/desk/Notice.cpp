// SPDX-License-Identifier: MPL-2.0
#include "desk/Notice.h"

#include "desk/SessionLink.h"

#include <algorithm>
#include <utility>

namespace halls::app {

Notice::Notice(SessionLink& link, QObject* parent) : QObject(parent), m_link(link), m_alone(this) {
    m_alone.setSingleShot(true);
    connect(&m_alone, &QTimer::timeout, this, &Notice::give);
}

std::vector<Id> Notice::states() const {
    const auto& notice = m_link.museum().notice;
    return notice ? notice->states : std::vector<Id>();
}

void Notice::before(const std::vector<Id>& states, std::function<void()> then, std::function<void()> otherwise,
                    const QString& about) {
    refuse();
    const auto stands = [this](const Id& state) { return !m_link.session()->mayShow(state); };
    const auto first = m_link.session() == nullptr ? states.end() : std::find_if(states.begin(), states.end(), stands);
    if (first == states.end()) {
        then();
        return;
    }
    m_states = states;
    m_then = std::move(then);
    m_otherwise = std::move(otherwise);
    const State* state = m_link.museum().state(*first);
    Q_EMIT asked(about.isEmpty() && state != nullptr ? m_link.text(state->title) : about);
}

void Notice::giveAfter(int milliseconds) {
    if (!pending())
        return;
    if (milliseconds > 0)
        m_alone.start(milliseconds);
    else
        m_alone.stop();
    Q_EMIT givesAfter(milliseconds);
}

void Notice::give() {
    m_alone.stop();
    const auto then = std::exchange(m_then, nullptr);
    m_otherwise = nullptr;
    if (!then)
        return;
    m_link.act([this](session::Session& session) {
        std::set<Id> read = session.noticeRead();
        read.insert(m_states.begin(), m_states.end());
        session.setNoticeRead(std::move(read));
    });
    Q_EMIT answered(true);
    then();
}

void Notice::refuse() {
    m_alone.stop();
    const auto otherwise = std::exchange(m_otherwise, nullptr);
    if (!std::exchange(m_then, nullptr))
        return;
    Q_EMIT answered(false);
    if (otherwise)
        otherwise();
}

} // namespace halls::app
