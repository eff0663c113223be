// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace halls::app {

class SessionLink;

/// The museum's word before destroyed works are seen. Whoever is about to show states asks here first; the window, or
/// the kiosk, words the question. What was answered is kept by the session: it shows no state before its notice is
/// read.
///
/// **Ownership** Borrows the link, whose part it is.
class Notice : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Notice)
public:
    explicit Notice(SessionLink& link, QObject* parent);

    /// What the museum's notice is about; empty: it has none.
    std::vector<Id> states() const;
    /// Calls `then` at once where nothing stands before these states (empty ids are none), else when the notice was
    /// given; `otherwise` where it is refused. `about`: what it is about, in words; empty: the state. Another question
    /// refuses the one before.
    void before(const std::vector<Id>& states, std::function<void()> then, std::function<void()> otherwise = {},
                const QString& about = {});
    void give();
    void refuse();
    bool pending() const { return bool{m_then}; }

Q_SIGNALS:
    void asked(const QString& about);
    void answered(bool given);

private:
    SessionLink& m_link;
    std::vector<Id> m_states; ///< that the question is about
    std::function<void()> m_then;
    std::function<void()> m_otherwise;
};

} // namespace halls::app
