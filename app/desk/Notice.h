// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <vector>

namespace halls::app {

class SessionLink;

/// The museum's word before destroyed works are seen. Whoever is about to show states asks here first; the window, or
/// the kiosk, words the question. What was answered is kept by the session: it shows no state before its notice is
/// read.
///
/// While a tour leads the question belongs to the show: it stands in the picture, for the audience and for a clicker.
/// A tour that plays itself is not held up by it: it stands as long as it takes to be read, and then is given.
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

    /// A tour leads: its keys answer the question.
    void setLed(bool led) { m_led = led; }
    bool led() const { return m_led; }
    /// Where nobody may be there to answer: the question that stands is given after so many milliseconds; 0: it waits.
    void giveAfter(int milliseconds);

Q_SIGNALS:
    void asked(const QString& about);
    void answered(bool given);
    void givesAfter(int milliseconds); ///< by itself; 0: it waits

private:
    SessionLink& m_link;
    std::vector<Id> m_states; ///< that the question is about
    std::function<void()> m_then;
    std::function<void()> m_otherwise;
    QTimer m_alone; ///< runs until it is given by itself
    bool m_led = false;
};

} // namespace halls::app
