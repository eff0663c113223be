// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QTimer>

#include <string>

namespace halls::app {

/// Tells the service manager that started this (systemd) that it is there, and then again and again that it still
/// answers: a kiosk that hangs is started anew. Nothing where no service manager asked. The words are those of
/// sd_notify(3), which names them as a protocol that anybody may speak.
class Watchdog : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Watchdog)
public:
    /// Reads NOTIFY_SOCKET, WATCHDOG_USEC and WATCHDOG_PID of the environment.
    Watchdog();

    void ready(); ///< the first picture is there

private:
    void tell(const char* words) const;

    std::string m_socket; ///< empty: nobody asked
    QTimer m_alive;       ///< in the thread of the window: where that hangs nothing is told
};

} // namespace halls::app
