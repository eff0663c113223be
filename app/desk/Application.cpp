// SPDX-License-Identifier: MPL-2.0
#include "desk/Application.h"

#include "base/Log.h"
#include "base/Trouble.h"

#include <QEvent>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <unistd.h>

namespace halls::app {
namespace {

constexpr unsigned kPatience = 60; ///< seconds for a display to answer: one that is far away is slow
constexpr int kMachineCannot = 3;

bool s_starting = false;
std::string s_cause; ///< what Qt said last before it gave up
QtMessageHandler s_before = nullptr;

[[noreturn]] void endWith(std::string_view words) {
    fmt::print(stderr, "mosul-halls: {}\n", words);
    std::fflush(stderr);
    std::_Exit(kMachineCannot); // nothing is torn down by what is half made
}

std::string named(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr ? value : "";
}

/// What Qt means, in our words.
std::string causeOf(const QString& fatal) {
    constexpr const char* kOtherwise = "; 'mosul-halls render' makes pictures without one";
    const std::string platform = named("QT_QPA_PLATFORM");
    const std::string display = named("DISPLAY");
    if (const std::string wayland = named("WAYLAND_DISPLAY"); display.empty() && platform.empty() && !wayland.empty())
        return fmt::format("no window can be opened on the Wayland display {} (is qt6-wayland installed?){}", wayland,
                           kOtherwise);
    if (s_cause.find("could not connect to display") != std::string::npos || platform.starts_with("xcb"))
        return fmt::format("the display {} does not answer{}", display.empty() ? "(DISPLAY is empty)" : display,
                           kOtherwise);
    if (fatal.contains(QLatin1String("platform plugin"))) {
        const std::string wanted = platform.empty() ? named("WAYLAND_DISPLAY") : platform;
        return fmt::format("no window can be opened on the platform {}{}", wanted.empty() ? "of this session" : wanted,
                           kOtherwise);
    }
    return fmt::format("the program cannot go on: {}", fatal.left(200).simplified().toStdString());
}

void onMessage(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (type == QtFatalMsg)
        endWith(causeOf(message));
    if (s_starting) {
        s_cause += message.left(500).toStdString() + '\n';
        return;
    }
    if (s_before != nullptr)
        s_before(type, context, message);
    else
        fmt::print(stderr, "{}\n", qFormatLogMessage(type, context, message).toStdString());
}

/// Of a thread without a floor below it, or where one exception met another.
[[noreturn]] void onTerminate() {
    endWith(std::current_exception() ? toLine(currentTrouble()) : std::string("the program cannot go on"));
}

/// Libraries of the graphics driver end the process themselves where they get no memory, and there is nobody to ask.
void onAbort(int) {
    constexpr std::string_view kWords = "mosul-halls: not enough memory for the graphics driver\n";
    [[maybe_unused]] const auto written = write(STDERR_FILENO, kWords.data(), kWords.size());
    _exit(kMachineCannot);
}

void onNoAnswer(int) {
    constexpr std::string_view kWords =
        "mosul-halls: the display gives no answer; 'mosul-halls render' makes pictures without one\n";
    [[maybe_unused]] const auto written = write(STDERR_FILENO, kWords.data(), kWords.size());
    _exit(kMachineCannot);
}

bool memoryIsLimited() {
    rlimit limit{};
    return getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY;
}

} // namespace

void beginStart() {
    s_starting = true;
    if (qEnvironmentVariableIsEmpty("LIBGL_DEBUG"))
        qputenv("LIBGL_DEBUG", "quiet"); // what it could not do is told by us, in one line
    s_before = qInstallMessageHandler(onMessage);
    std::set_terminate(onTerminate);
    std::signal(SIGALRM, onNoAnswer);
    alarm(kPatience);
    if (memoryIsLimited())
        std::signal(SIGABRT, onAbort);
}

void startEnded() {
    alarm(0);
    std::signal(SIGALRM, SIG_DFL);
    s_starting = false;
}

Application::Application(int& argc, char** argv) : QApplication(argc, argv) {}

bool Application::notify(QObject* receiver, QEvent* event) {
    try {
        return QApplication::notify(receiver, event);
    } catch (...) {
        const Error error = currentTrouble();
        // A frame that Qt itself could not finish leaves it in a state in which the next one crashes.
        if (event->type() == QEvent::UpdateRequest || event->type() == QEvent::Expose)
            endWith(toLine(error));
        tell(error);
    }
    return false;
}

void Application::tell(const Error& error) {
    logWarning("{}", toLine(error));
    if (!m_trouble || m_telling)
        return;
    m_telling = true;
    // Not from within what has just failed.
    QTimer::singleShot(0, this, [this, error] {
        m_trouble(error);
        m_telling = false;
    });
}

} // namespace halls::app
