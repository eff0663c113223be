// SPDX-License-Identifier: MPL-2.0
#include "desk/SessionLink.h"

#include "words/Citation.h"
#include "words/PlainWords.h"
#include "words/Words.h"

#include <algorithm>

namespace halls::app {

SessionLink::SessionLink(QObject* parent) : QObject(parent), m_notice(*this, this) {}

SessionLink::~SessionLink() = default;

const Museum& SessionLink::museum() const {
    return m_session ? m_session->museum() : m_nothing;
}

void SessionLink::open(std::shared_ptr<const loading::LoadedMuseum> loaded) {
    m_subject = {};
    if (m_session) {
        m_session->open(std::move(loaded));
    } else {
        m_session = std::make_unique<session::Session>(std::move(loaded), m_settings);
        m_listening = m_session->listen([this](session::Changes changes) { Q_EMIT changed(changes); });
        using session::Change;
        Q_EMIT changed({Change::Museum, Change::State, Change::Pose, Change::Hall, Change::Mode, Change::Pin,
                        Change::Passage, Change::Settings});
    }
    Q_EMIT woken();
}

void SessionLink::replace(std::shared_ptr<const loading::LoadedMuseum> loaded) {
    act([&](session::Session& session) { session.replace(std::move(loaded)); });
}

void SessionLink::askForState(const Id& stateId) {
    m_notice.before({stateId}, [this, stateId] { act([&](session::Session& session) { session.setState(stateId); }); });
}

void SessionLink::askForOtherState() {
    if (m_session)
        askForState(museum().states[m_session->otherState()].id);
}

void SessionLink::askForComparison(CompareMode mode) {
    std::vector<Id> states;
    if (m_session && mode != CompareMode::Off) {
        const session::Comparison wanted = m_session->comparisonIn(mode);
        states = {museum().states[wanted.first].id, museum().states[wanted.second].id};
    }
    m_notice.before(states, [this, mode] { act([&](session::Session& session) { session.setCompareMode(mode); }); });
}

void SessionLink::askForSides(const Id& first, const Id& second, std::optional<CompareMode> mode) {
    m_notice.before({first, second}, [this, first, second, mode] {
        act([&](session::Session& session) {
            if (session.setSides(first, second) && mode && session.comparison().mode != *mode)
                session.setCompareMode(*mode);
        });
    });
}

bool SessionLink::mayPeek() {
    if (!m_session || museum().states.size() < 2)
        return false;
    const Id other = museum().states[m_session->otherState()].id;
    if (m_session->mayShow(other))
        return true;
    m_notice.before({other}, [] {});
    return false;
}

void SessionLink::setSettings(const session::Settings& settings) {
    act([&](session::Session& session) { session.setSettings(settings); });
    if (m_session)
        return;
    m_settings = session::withinLimits(settings);
    Q_EMIT changed(session::Change::Settings);
}

void SessionLink::setSubject(const Subject& subject) {
    if (m_subject == subject)
        return;
    m_subject = subject;
    Q_EMIT subjectChanged();
}

QString SessionLink::text(const LocalText& text) const {
    if (text.empty())
        return {};
    std::string language;
    const std::string& words = text.in(settings().language, &language);
    QString shown = Citation::named(museum(), PlainWords::calm(QString::fromStdString(words)));
    const QString other = language == settings().language ? QString() : Words::language(language);
    if (!other.isEmpty())
        shown += QStringLiteral(" (%1)").arg(other);
    return shown;
}

} // namespace halls::app
