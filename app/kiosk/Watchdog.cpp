// SPDX-License-Identifier: MPL-2.0
#include "kiosk/Watchdog.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace halls::app {

Watchdog::Watchdog() : m_socket(qgetenv("NOTIFY_SOCKET").toStdString()), m_alive(this) {
    connect(&m_alive, &QTimer::timeout, this, [this] { tell("WATCHDOG=1"); });
    const QByteArray whose = qgetenv("WATCHDOG_PID");
    const qint64 microseconds = qgetenv("WATCHDOG_USEC").toLongLong();
    if (!m_socket.empty() && microseconds > 0 && (whose.isEmpty() || whose.toLongLong() == ::getpid()))
        m_alive.start(static_cast<int>(std::clamp<qint64>(microseconds / 2000, 1, 60'000))); // twice as often as asked
}

void Watchdog::ready() {
    tell("READY=1");
}

void Watchdog::tell(const char* words) const {
    sockaddr_un address{};
    if (m_socket.empty() || m_socket.size() >= sizeof(address.sun_path))
        return;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, m_socket.data(), m_socket.size());
    if (address.sun_path[0] == '@')
        address.sun_path[0] = '\0'; // a name that is in no folder
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return;
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + m_socket.size());
    // Nobody listens any more: then nobody waits for it either.
    (void)::sendto(socket, words, std::strlen(words), MSG_NOSIGNAL | MSG_DONTWAIT,
                   reinterpret_cast<const sockaddr*>(&address), length);
    ::close(socket);
}

} // namespace halls::app
