// SPDX-License-Identifier: MPL-2.0
#include "commands/Tools.h"

#include "commands/Commands.h"

#include <QAbstractSlider>
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

} // namespace

Tools::Tools(Commands& commands, QObject* parent) : QObject(parent), m_commands(commands), m_escape(this) {
    m_escape.setSingleShot(true);
    connect(&m_escape, &QTimer::timeout, this, [this] {
        if (const Tool* tool = leader())
            tool->leave();
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

bool Tools::takes(QObject* watched, const QKeyEvent& key) const {
    const Tool* tool = leader();
    const bool plain = (key.modifiers() & ~Qt::KeypadModifier) == 0;
    if (tool == nullptr || !plain || slides(watched, key.key()))
        return false;
    if (key.key() == Qt::Key_Escape)
        return true;
    const Command* command = tool->scope ? m_commands.of(*tool->scope, QKeySequence(key.key())) : nullptr;
    return command != nullptr && command->possible();
}

void Tools::give(const QKeyEvent& key) {
    const Tool* tool = leader();
    if (key.key() == Qt::Key_Escape) {
        if (const int hold = holdOf(*tool); hold > 0)
            m_escape.start(hold);
        else
            tool->leave();
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
    if (type != QEvent::ShortcutOverride && type != QEvent::KeyPress && type != QEvent::KeyRelease)
        return false;
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (type == QEvent::KeyRelease) {
        if (key.key() == Qt::Key_Escape && !key.isAutoRepeat())
            m_escape.stop();
        return false;
    }
    if (takes(watched, key)) {
        if (type == QEvent::KeyPress && !key.isAutoRepeat())
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
