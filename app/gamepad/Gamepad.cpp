// SPDX-License-Identifier: MPL-2.0
#include "gamepad/Gamepad.h"

#include "gamepad/Pads.h"
#include "viewport/Viewport.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QPointer>

#include <algorithm>

namespace halls::app {
namespace {

void type(QWidget* to, int key) {
    const QPointer<QWidget> there(to);
    for (const QEvent::Type each : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(each, key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        if (there != nullptr)
            QCoreApplication::sendEvent(there, &event);
    }
}

/// What goes on by the arrows itself; elsewhere the direction pad goes from one thing to the next.
bool goesUpAndDown(const QWidget& widget) {
    return qobject_cast<const QAbstractItemView*>(&widget) != nullptr ||
           qobject_cast<const QMenu*>(&widget) != nullptr || qobject_cast<const QComboBox*>(&widget) != nullptr;
}

bool goesAside(const QWidget& widget) {
    return qobject_cast<const QMenu*>(&widget) != nullptr || qobject_cast<const QAbstractSlider*>(&widget) != nullptr;
}

int keyOf(PadButton button, const QWidget& widget) {
    switch (button) {
    case PadButton::Up:
        return goesUpAndDown(widget) ? Qt::Key_Up : Qt::Key_Backtab;
    case PadButton::Down:
        return goesUpAndDown(widget) ? Qt::Key_Down : Qt::Key_Tab;
    case PadButton::Left:
        return goesAside(widget) ? Qt::Key_Left : Qt::Key_Backtab;
    case PadButton::Right:
        return goesAside(widget) ? Qt::Key_Right : Qt::Key_Tab;
    case PadButton::South:
        return Qt::Key_Return;
    case PadButton::East:
        return Qt::Key_Escape;
    default:
        return 0;
    }
}

bool ourWindowsAreInFront() {
    return QApplication::activeWindow() != nullptr;
}

} // namespace

Gamepad::Gamepad(Frame& frame, std::function<bool()> listens)
    : QObject(&frame), m_frame(frame), m_listens(listens ? std::move(listens) : ourWindowsAreInFront),
      m_pads(new Pads(this)), m_holding(this) {
    m_holding.setSingleShot(true);
    connect(&m_holding, &QTimer::timeout, this, &Gamepad::endHeld);
    connect(m_pads, &Pads::moved, this, &Gamepad::follow);
}

void Gamepad::follow(const PadState& now) {
    const PadState before = std::exchange(m_last, now);
    for (const PadButton button : released(before, now))
        release(button);
    Sticks::Out out = sticksOf(now);
    const auto down = pressed(before, now);
    auto& sticks = Sticks::of(m_frame.picture);
    const bool used = !down.empty() || !out.rest();
    if (used && (m_frame.session() == nullptr || !m_listens()))
        out = {};
    else
        for (const PadButton button : down)
            press(button);
    // Who reads what stands before the picture is not walked on behind it.
    if (m_frame.link.notice().pending() || QApplication::activeModalWidget() != nullptr ||
        QApplication::activePopupWidget() != nullptr)
        out = {};
    const bool began = sticks.rest() && !out.rest();
    sticks.set(out);
    if (began) { // who walks has seen enough of it
        for (const Tool* tool : m_frame.tools.stack()) {
            if (QLatin1String(tool->id) == QLatin1String("welcome"))
                tool->leave();
        }
    }
    m_frame.link.wake();
}

void Gamepad::press(PadButton button) {
    if (answer(button) || pressAside(button))
        return;
    const auto& rows = padRows();
    const auto row = std::ranges::find(rows, button, &PadRow::button);
    if (row == rows.end())
        return;
    if (!touring()) {
        run(row->walking);
    } else if (!row->held) {
        run(row->touring);
    } else if (const Tool* tool = leader()) {
        const int hold = tool->hold ? tool->hold() : 0;
        m_holding.start(hold);
        if (hold > 0 && tool->close)
            tool->close();
    }
}

void Gamepad::release(PadButton button) {
    if (button == PadButton::East)
        m_holding.stop();
}

void Gamepad::endHeld() {
    if (const Tool* tool = leader())
        tool->leave();
}

/// The museum's notice, in whichever form it is given.
bool Gamepad::answer(PadButton button) {
    Notice& notice = m_frame.link.notice();
    if (!notice.pending())
        return false;
    if (button == PadButton::South)
        notice.give();
    else if (button == PadButton::East)
        notice.refuse();
    return true;
}

/// Where the keyboard is, where that is neither the picture nor the window beside it.
QWidget* Gamepad::aside() const {
    const auto within = [](QWidget* window) {
        return window->focusWidget() != nullptr ? window->focusWidget() : window;
    };
    if (QWidget* popup = QApplication::activePopupWidget())
        return within(popup);
    if (QWidget* modal = QApplication::activeModalWidget())
        return within(modal);
    if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeWindow()))
        return within(dialog);
    QWidget* focus = QApplication::focusWidget();
    return focus != nullptr && focus != &m_frame.picture && m_frame.picture.isAncestorOf(focus) ? focus : nullptr;
}

bool Gamepad::pressAside(PadButton button) {
    QWidget* to = aside();
    const int key = to != nullptr ? keyOf(button, *to) : 0;
    if (key == 0)
        return to != nullptr && to->window() != m_frame.window.window();
    const bool card = m_frame.picture.isAncestorOf(to) && QApplication::activePopupWidget() == nullptr;
    if (card && button == PadButton::East)
        return false; // it is left as all that one is in
    auto* pushed = qobject_cast<QAbstractButton*>(to);
    if (pushed != nullptr && button == PadButton::South)
        pushed->click();
    else
        type(to, key);
    return true;
}

const Tool* Gamepad::leader() const {
    for (const Tool* tool : m_frame.tools.stack()) {
        if (tool->layer == Layer::Lead && tool->active())
            return tool;
    }
    return nullptr;
}

bool Gamepad::touring() const {
    const Command* next = m_frame.commands.find(QLatin1String("tour-next"));
    return next != nullptr && next->possible();
}

void Gamepad::run(const char* id) {
    const Command* command = m_frame.commands.find(QLatin1String(id));
    if (command != nullptr && command->run && command->possible())
        command->run();
    m_frame.commands.refresh();
}

} // namespace halls::app
