// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/Notice.h"
#include "session/Session.h"

#include <QObject>
#include <QString>

#include <memory>

namespace halls::app {

/// The session as Qt objects see it: one signal for what changed, one for "something may move now". Panels and picture
/// hold a reference to it and to nothing else of the window. All may read the session; who changes it goes through
/// act(), so that changed() comes once for all that one act does.
///
/// **Ownership** Owns the Session. **Threads** The one of the window.
class SessionLink : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionLink)
public:
    explicit SessionLink(QObject* parent = nullptr);
    ~SessionLink() override;

    /// Null until the first museum is open.
    const session::Session* session() const { return m_session.get(); }
    /// The museum that is open, or an empty one.
    const Museum& museum() const;
    bool severalStates() const { return museum().states.size() > 1; }

    /// Opens a museum in place of what was open.
    void open(std::shared_ptr<const loading::LoadedMuseum> loaded);

    /// The same museum, edited: what is shown stays as far as it still exists.
    void replace(std::shared_ptr<const loading::LoadedMuseum> loaded);

    /// The one door to the session: lets it do something (nothing before the first museum is open), tells once what
    /// changed, and wakes the picture, which then moves on until nothing moves. Acts may lie in each other; no act may
    /// outlast the session or wait for the visitor.
    template <class Command>
    void act(Command&& command) {
        if (!m_session)
            return;
        {
            const auto told = m_session->batch();
            command(*m_session);
        }
        Q_EMIT woken();
    }

    /// Something may move now.
    void wake() { Q_EMIT woken(); }

    /// What stands before destroyed works. The functions below ask it first.
    Notice& notice() { return m_notice; }

    void askForState(const Id& stateId);
    void askForOtherState(); ///< Session::otherState()
    /// Shows two states at once, or one again.
    void askForComparison(CompareMode mode);
    /// `mode`: how they are compared; nothing: as before, at first by a swipe.
    void askForSides(const Id& first, const Id& second, std::optional<CompareMode> mode = std::nullopt);
    /// Whether the other state may be seen for a moment; where the visitor has to be asked first: not now.
    bool mayPeek();

    const session::Settings& settings() const { return m_session ? m_session->settings() : m_settings; }
    void setSettings(const session::Settings& settings);

    /// What the visitor wants to know more about; empty: the hall where one stands.
    const Subject& subject() const { return m_subject; }
    void setSubject(const Subject& subject);

    /// The text in the language of the museum's texts; where it is missing there, in another with its name behind it.
    QString text(const LocalText& text) const;

Q_SIGNALS:
    void changed(halls::session::Changes changes);
    void woken();
    void subjectChanged();

private:
    std::unique_ptr<session::Session> m_session;
    std::shared_ptr<void> m_listening;
    Notice m_notice;
    session::Settings m_settings; ///< for the first museum
    Museum m_nothing;
    Subject m_subject;
};

} // namespace halls::app
