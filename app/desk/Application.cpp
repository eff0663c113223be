// SPDX-License-Identifier: MPL-2.0
#include "desk/Application.h"

#include "base/Log.h"
#include "base/Trouble.h"
#include "desk/LittleMemory.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QTabBar>
#include <QTimer>
#include <QWheelEvent>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <unistd.h>

namespace halls::app {
namespace {

constexpr unsigned kPatience = 60;   ///< seconds for a display to answer: one that is far away is slow
constexpr unsigned kStandstill = 15; ///< seconds without a turn of the event loop
constexpr int kBeginning = 60;       ///< seconds
constexpr int kMachineCannot = 3;

bool s_starting = false;
bool s_littleMemory = false;
std::string s_cause; ///< what Qt said last before it gave up
QtMessageHandler s_before = nullptr;

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

/// What Qt goes on after, and then waits for ever, or draws no picture any more.
bool meansNoMemory(const QString& message) {
    return message.startsWith(QLatin1String("QThread::start: Thread creation error")) ||
           message.startsWith(QLatin1String("qt.qpa.xcb: failed to mmap segment")) ||
           message.startsWith(QLatin1String("failed to mmap segment"));
}

void onMessage(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (type == QtFatalMsg)
        endWith(causeOf(message));
    if (s_littleMemory && meansNoMemory(message))
        endWith("needs more memory than it may take (ulimit -v)");
    if (s_starting) {
        s_cause += message.left(500).toStdString() + '\n';
        return;
    }
    if (s_before != nullptr)
        s_before(type, context, message);
    else
        fmt::print(stderr, "{}\n", qFormatLogMessage(type, context, message).toStdString());
}

void end(std::string_view words) {
    [[maybe_unused]] const auto written = write(STDERR_FILENO, words.data(), words.size());
    _exit(kMachineCannot);
}

void onNoAnswer(int) {
    end("mosul-halls: the display gives no answer; 'mosul-halls render' makes pictures without one\n");
}

void onStandstill(int) {
    end("mosul-halls: came to a standstill; the memory that it may take is limited (ulimit -v)\n");
}

} // namespace

void beginStart() {
    s_starting = true;
    if (qEnvironmentVariableIsEmpty("LIBGL_DEBUG"))
        qputenv("LIBGL_DEBUG", "quiet"); // what it could not do is told by us, in one line
    s_before = qInstallMessageHandler(onMessage);
    s_littleMemory = memoryIsLimited();
    endInWordsWhereMemoryEnds();
    std::signal(SIGALRM, onNoAnswer);
    alarm(kPatience);
}

void startEnded() {
    alarm(0);
    std::signal(SIGALRM, SIG_DFL);
    s_starting = false;
}

Application::Application(int& argc, char** argv) : QApplication(argc, argv) {
    installEventFilter(this);
}

void Application::watchTheBeginning() {
    if (!memoryIsLimited())
        return;
    std::signal(SIGALRM, onStandstill);
    alarm(kStandstill);
    auto* pulse = new QTimer(this); // owned by this
    connect(pulse, &QTimer::timeout, this, [pulse, left = kBeginning]() mutable {
        alarm(--left > 0 ? kStandstill : 0);
        if (left <= 0)
            pulse->deleteLater();
    });
    pulse->start(1000);
}

namespace {

/// The panel that is scrolled and that a thing lies in; null: none. What pops up lies in none.
const QScrollArea* panelAround(const QObject* object) {
    while (object->isWidgetType() && !static_cast<const QWidget*>(object)->isWindow() && object->parent() != nullptr) {
        object = object->parent();
        if (const auto* panel = qobject_cast<const QScrollArea*>(object))
            return panel;
    }
    return nullptr;
}

/// Whether it holds a value that a wheel would turn.
bool isValue(const QObject* object) {
    return qobject_cast<const QAbstractSpinBox*>(object) != nullptr ||
           qobject_cast<const QComboBox*>(object) != nullptr || qobject_cast<const QSlider*>(object) != nullptr ||
           qobject_cast<const QTabBar*>(object) != nullptr;
}

/// A list, or a text of several lines: itself, or what of it takes the wheel; null: none.
const QAbstractScrollArea* innerOf(const QObject* object) {
    const auto* area = qobject_cast<const QAbstractScrollArea*>(object);
    if (area == nullptr && object->isWidgetType()) {
        area = qobject_cast<const QAbstractScrollArea*>(object->parent());
        if (area != nullptr && area->viewport() != object)
            area = nullptr;
    }
    return qobject_cast<const QScrollArea*>(area) == nullptr ? area : nullptr;
}

/// Whether a panel around it can be scrolled further by the wheel.
bool isScrolledAround(const QObject* object, const QWheelEvent& wheel) {
    const int turned = wheel.angleDelta().y();
    for (const QScrollArea* panel = panelAround(object); panel != nullptr; panel = panelAround(panel)) {
        const QScrollBar* bar = panel->verticalScrollBar();
        if ((turned < 0 && bar->value() < bar->maximum()) || (turned > 0 && bar->value() > bar->minimum()))
            return true;
    }
    return false;
}

/// Whether the wheel belongs to the panel around it: always where it would turn a value; where it would scroll a list
/// in the panel, until the panel is at its end, or the list has the keyboard.
bool leavesWheelToPanel(const QObject* object, const QWheelEvent& wheel) {
    if (const QAbstractScrollArea* inner = innerOf(object))
        return !inner->hasFocus() && isScrolledAround(inner, wheel);
    return isValue(object) && panelAround(object) != nullptr;
}

} // namespace

/// Who scrolls a panel turns no value and scrolls no list that comes to lie below the pointer, and takes no focus to
/// it.
bool Application::eventFilter(QObject* watched, QEvent* event) {
    // When it is shown too: it may have been put into the panel later.
    if ((event->type() == QEvent::Polish || event->type() == QEvent::Show) &&
        (isValue(watched) || qobject_cast<const QAbstractScrollArea*>(watched)) && panelAround(watched) != nullptr) {
        auto* widget = static_cast<QWidget*>(watched);
        if (widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
    }
    if (event->type() != QEvent::Wheel || !leavesWheelToPanel(watched, *static_cast<QWheelEvent*>(event)))
        return QApplication::eventFilter(watched, event);
    event->ignore(); // the panel takes it
    return true;
}

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
