// SPDX-License-Identifier: MPL-2.0
#include "base/Secret.h"
#include "cli/Commands.h"
#include "desk/SettingsStore.h"
#include "io/Findings.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <iostream>
#include <optional>
#include <string>
#include <termios.h>
#include <unistd.h>

namespace halls::app {
namespace {

constexpr std::size_t kFewestDigits = 4;
constexpr std::size_t kMaxDigits = 12;

/// The terminal does not show what is typed while one of these lives.
class HiddenTyping {
public:
    HiddenTyping() {
        if (tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        termios hidden = m_before;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_changed = tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden) == 0;
    }
    ~HiddenTyping() {
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    HiddenTyping(const HiddenTyping&) = delete;
    HiddenTyping& operator=(const HiddenTyping&) = delete;

private:
    termios m_before{};
    bool m_changed = false;
};

/// One line: asked for where somebody sits at a terminal, else simply read.
std::optional<std::string> ask(const char* question) {
    const bool terminal = isatty(STDIN_FILENO) != 0;
    if (terminal)
        fmt::print(stderr, "{}", question);
    std::string line;
    {
        const HiddenTyping hidden;
        if (!std::getline(std::cin, line))
            return std::nullopt;
    }
    if (terminal)
        fmt::print(stderr, "\n");
    return line;
}

Error refused(const char* cause) {
    return {ErrorCode::Invalid, {}, "kiosk-pin", cause};
}

} // namespace

int runKioskPin(const CommandLine& line, Workplace&) {
    SettingsStore store;
    if (line.has("--clear")) {
        store.setStaffPin({});
        fmt::print("No PIN is set: a kiosk does not start without one.\n");
        return kDone;
    }
    const bool wasOpen = store.keepAlone() == SettingsStore::Kept::Corrected;
    const auto pin = ask("New staff PIN (4 to 12 digits): ");
    const bool digits =
        pin && std::ranges::all_of(*pin, [](unsigned char letter) { return letter >= '0' && letter <= '9'; });
    if (!digits || pin->size() < kFewestDigits || pin->size() > kMaxDigits)
        return reportError(refused("a PIN has 4 to 12 digits"));
    if (isatty(STDIN_FILENO) != 0 && ask("The same once more: ") != pin)
        return reportError(refused("the two are not the same; nothing was changed"));
    if (!store.setStaffPin(QByteArray::fromStdString(sealSecret(*pin))))
        return reportError({ErrorCode::Unwritable, store.file().toStdString(), {}, "the PIN could not be kept"});
    store.setPinTries({}); // a new one may be typed at once
    fmt::print("The staff PIN is set.{}\n",
               wasOpen ? fmt::format(" Others could read {}; now they cannot.", io::plain(store.file().toStdString()))
                       : std::string());
    return kDone;
}

} // namespace halls::app
