// SPDX-License-Identifier: MPL-2.0
#include "commands/Tools.h"

#include "commands/Commands.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QKeyEvent>
#include <QWidget>

#include <algorithm>

namespace halls::app {
namespace {

bool oneAtATime(Layer layer) {
    return layer == Layer::Hand || layer == Layer::Lead;
}

int holdOf(const Tool& tool) {
    return tool.hold ? tool.hold() : 0;
}

/// Arrows on a slider are the slider's own.
bool slides(const QObject* watched, int key) {
    return qobject_cast<const QAbstractSlider*>(watched) != nullptr && key >= Qt::Key_Left && key <= Qt::Key_Down;
}

/// A number that is typed into its field, and what moves in it, is the field's own.
bool counts(const QObject* watched, int key) {
    if (qobject_cast<const QAbstractSpinBox*>(watched) == nullptr)
        return false;
    return (key >= Qt::Key_0 && key <= Qt::Key_9) || (key >= Qt::Key_Home && key <= Qt::Key_Down) ||
           key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Backspace || key == Qt::Key_Delete;
}

} // namespace

Tools::Tools(Commands& commands, QObject* parent) : QObject(parent), m_commands(commands), m_escape(this) {
    m_escape.setSingleShot(true);
    // After all that waits to be read: of a window that was busy that may be the release.
    connect(&m_escape, &QTimer::timeout, this, [this] { QTimer::singleShot(0, this, &Tools::leaveHeld); });
    connect(&m_held, &HeldDown::letGo, this, [this](int key) {
        if (key == Qt::Key_Escape)
            escapeLetGo();
    });
    connect(&m_commands, &Commands::changed, this, &Tools::refresh);
}

Tools::~Tools() = default;

void Tools::add(Tool tool) {
    m_tools.push_back(std::move(tool));
}

void Tools::refresh() {
    std::erase_if(m_active, [](const Tool* tool) { return !tool->active(); });
    for (const Tool& tool : m_tools) {
        if (!tool.active() || std::ranges::find(m_active, &tool) != m_active.end())
            continue;
        const std::vector<const Tool*> before = m_active;
        m_active.push_back(&tool);
        for (const Tool* other : before) {
            if (oneAtATime(tool.layer) && other->layer == tool.layer && other->active())
                other->leave();
        }
    }
}

std::vector<const Tool*> Tools::stack() const {
    std::vector<const Tool*> sorted(m_active.rbegin(), m_active.rend());
    std::ranges::stable_sort(sorted, std::greater<>{}, &Tool::layer);
    return sorted;
}

bool Tools::leaveTop() {
    refresh();
    for (const Tool* tool : stack()) {
        if (holdOf(*tool) > 0)
            continue;
        tool->leave();
        refresh();
        return true;
    }
    return false;
}

const Tool* Tools::leader() const {
    for (const Tool& tool : m_tools) {
        if (tool.layer == Layer::Lead && tool.active())
            return &tool;
    }
    return nullptr;
}

void Tools::watchPicture(QWidget* picture) {
    m_picture = picture;
    picture->installEventFilter(this);
}

void Tools::watch(QWidget* window) {
    window->installEventFilter(this);
    for (QWidget* each : window->findChildren<QWidget*>())
        each->installEventFilter(this);
}

void Tools::leaveHeld() {
    const Tool* tool = leader();
    if (tool == nullptr || !m_held.down(Qt::Key_Escape) || m_escape.isActive())
        return;
    if (m_held.lettingGo(Qt::Key_Escape))
        m_escape.start(HeldDown::kPair);
    else
        tool->leave();
}

/// A window that was busy may have heard of the press so late that its release came before the time was over.
void Tools::escapeLetGo() {
    const bool held = m_escape.isActive();
    m_escape.stop();
    const Tool* tool = leader();
    const auto hold = static_cast<quint64>(tool != nullptr ? holdOf(*tool) : 0);
    if (held && hold > 0 && m_held.heldFor(Qt::Key_Escape) >= hold)
        tool->leave();
}

bool Tools::takes(QObject* watched, const QKeyEvent& key) const {
    const Tool* tool = leader();
    const bool plain = (key.modifiers() & ~Qt::KeypadModifier) == 0;
    if (tool == nullptr || !plain || slides(watched, key.key()) || counts(watched, key.key()))
        return false;
    if (key.key() == Qt::Key_Escape)
        return true;
    const Command* command = tool->scope ? m_commands.of(*tool->scope, QKeySequence(key.key())) : nullptr;
    return command != nullptr && command->possible();
}

void Tools::give(const QKeyEvent& key) {
    const Tool* tool = leader();
    if (key.key() == Qt::Key_Escape) {
        const int hold = holdOf(*tool);
        if (hold <= 0)
            tool->leave();
        else if (!m_escape.isActive()) { // else it is held already
            m_escape.start(hold);
            if (tool->close)
                tool->close();
        }
        return;
    }
    const Command* command = m_commands.of(*tool->scope, QKeySequence(key.key()));
    if (command->typed)
        command->typed(key.key());
    else
        command->run();
}

bool Tools::eventFilter(QObject* watched, QEvent* event) {
    const QEvent::Type type = event->type();
    if (type != QEvent::ShortcutOverride && type != QEvent::KeyPress)
        return false;
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (takes(watched, key)) {
        if (type == QEvent::KeyPress && !m_held.repeated())
            give(key);
        event->accept();
        return true;
    }
    // The keys that walk are taken before a command of the window may have them.
    const bool plain = (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (watched == m_picture && type == QEvent::ShortcutOverride && plain &&
        m_commands.heldKeys().contains(key.key())) {
        event->accept();
        return true;
    }
    return false;
}

} // namespace halls::app
